"""Signers: whose own words a whole document is, as its title, author or signature tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.layout.letterheads import find_letterhead
from sayso.annotations.layout.mastheads import (
    Masthead,
    Signature,
    find_labelled,
    find_signed_title,
    find_writer,
    join_names,
    list_bylines,
)
from sayso.annotations.naming.cast import Cast, Mention, set_cast
from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns
from sayso.annotations.naming.own_names import OwnIndex
from sayso.annotations.naming.phrases import names_itself
from sayso.annotations.naming.speaker_roles import find_roles, main_role
from sayso.annotations.tokens import list_tokens, read_text
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Quotation, Signer
from sayso.model.span import Pieces

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEWEST_OWN = 2
"""Sentences in the first person from which an author speaks for himself."""
_FEWEST_SHARE = 10
"""One in so many sentences is in the first person where an author speaks for himself.

A reporter says "told me" now and then."""
_FEWEST_SEVERAL = 3
"""The same where all of them say "we": reporters say it too."""
_ISSUERS = frozenset({"organisation", "state", "unit", "media"})
_INSIDE = frozenset({"of", "for", "the", "and", "to", "&"})
_LAND = re.compile(
    r", ((?:[^\W\d_]+ ){0,2}(?:Commonwealth|Emirate|Federation|Kingdom|Republic|State|Sultanate) of)\b"
)
_NAME_WORDS = range(2, 7)
"""Words of a person's whole name."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a text speaks outside of quotations.

    Attributes:
        doc: The parsed text.
        paragraphs: Its paragraphs.
        quotations: Its quotations.
        single: Sentences with "I", "my".
        several: Other sentences with "we", "our".
    """

    doc: Doc
    paragraphs: Pieces
    quotations: Sequence[Quotation]
    single: int
    several: int


def find_signer(
    voice: Voice, masthead: Masthead, title: Doc | None, own: OwnIndex | None = None
) -> Signer | None:
    """Who speaks in a text in the first person, or signed it as a statement; None for a report.

    A letterhead, a label ("The Foreign Secretary (David Lammy):"), or a title that names the form and the speaker ("Statement by
    the Foreign Minister on …"), is enough. A byline, an author or a signature counts only
    where the text says "I", or "we" and gives the signer a role: reporters
    sign their reports too. Whoever is spoken of by name in the text has not signed it.

    Args:
        voice: The text and how it speaks.
        masthead: What is told beside it.
        title: Its title, parsed, where `find_signed_title` finds a signer in it; else None.
        own: Names of a user's own file; None for none.
    """
    letter = find_letterhead(read_text(voice.doc))
    if letter is not None:
        name = _name_body(letter.quote(read_text(voice.doc)))
        return (
            None if is_own(name, masthead.publisher) else Signer(name, None, letter, "letterhead")
        )
    labelled = find_labelled(read_text(voice.doc), voice.paragraphs)
    if labelled is not None and voice.single + voice.several >= _FEWEST_OWN:
        return Signer(labelled.names, labelled.role, labelled.span, "label")
    signer = None if title is None else read_title(title, own)
    head = voice.paragraphs[:1]
    if title is None or not head or head[0].quote(read_text(voice.doc)) != title.text:
        head = ()
    bare = title is not None and signer is not None and _opens_with_office(title, signer)
    if bare and voice.single + voice.several < _FEWEST_OWN:
        return None
    if signer is not None and not _is_third(voice, signer, head):
        is_ours = signer.rule == "title-of-body" and is_own(signer.name, masthead.publisher)
        return None if is_ours else replace(signer, span=head[0] if head else None)
    spoken = voice.single + voice.several
    if spoken < _FEWEST_OWN or spoken * _FEWEST_SHARE < len(list_tokens(voice.doc).sentences):
        return None
    return _find_signature(voice, masthead)


def _name_body(line: str) -> str:
    """A letterhead's line as a name: "Ministry of Defence, Kingdom of Spain" is that of the kingdom."""
    return _LAND.sub(r" of the \1", line)


def listen(doc: Doc, quotations: Sequence[Quotation], paragraphs: Pieces) -> Voice:
    """How a text speaks outside of quotations."""
    tokens = list_tokens(doc)
    own, ours = read_words("signers")["single"], read_words("signers")["several"]
    single, several = set[int](), set[int]()
    for place, tag in enumerate(tokens.tags):
        # "World War I", "US" and "ME" are nobody's words.
        word = tokens.lowers[place] if tag.startswith("PRP") else ""
        found = single if word in own else several if word in ours else None
        if found is None:
            continue
        if not _is_quoted(quotations, tokens.starts[place]):
            found.add(bisect_right(tokens.sentences, place))
    return Voice(doc, paragraphs, quotations, len(single), len(several - single))


def read_title(title: Doc, own: OwnIndex | None = None) -> Signer | None:
    """The signer whom a title names: persons, a body, or an office alone; None if it names none.

    Args:
        title: The parsed title.
        own: Names of a user's own file; None for none.
    """
    where = find_signed_title(title.text)
    if where is None:
        return None
    cast = set_cast(title, find_entities(title, own))
    first, last = cast.tokens(where)
    persons = _find_persons(cast, first, last)
    if persons:
        roles = find_roles(cast)
        told = [main_role(title, roles.get(person.entity.id, ())) for person in persons]
        role = "; ".join(filter(None, told)) if all(told) else None
        return Signer("; ".join(person.entity.name for person in persons), role, None, "title")
    body = cast.starting(first)
    if body is not None and body.entity.kind in _ISSUERS and names_itself(body.entity.name):
        end = _lengthen_name(title, body.first, body.last)
        follows = title[end : end + 1].text.lower()
        if not follows or follows in _behind():
            whole = body.entity.name if end == body.last else title[body.first : end].text
            return Signer(whole, None, None, "title-of-body")
    office = _read_office(cast, first, last)
    return None if office is None else Signer(office, None, None, "title-of-office")


def _lengthen_name(title: Doc, first: int, last: int) -> int:
    """The end of a body's name with all that belongs to it: "Ministry of Defence" + "of the Republic of Poland"."""
    words = [token.text for token in title]
    end = last
    about = _behind() - _INSIDE
    while end < len(words) and (words[end][0].isupper() or words[end] in _INSIDE):
        if words[end].lower() in about:
            break
        end += 1
    while end > first + 1 and words[end - 1] in _INSIDE:
        end -= 1
    return end


def _find_persons(cast: Cast, first: int, last: int) -> list[Mention]:
    """The persons named in a signer's phrase, with nothing but titles before and between them."""
    found: list[Mention] = []
    start, about = first, _behind() - _INSIDE
    for mention in cast.mentions[cast.before(first) : cast.before(last)]:
        between = [token.lower_ for token in cast.doc[start : mention.first]]
        if about.intersection(between) or (found and "and" not in between):
            break
        if mention.entity.kind == "person":
            found.append(mention)
            start = mention.last
    return found


def _read_office(cast: Cast, first: int, last: int) -> str | None:
    """The office in a signer's phrase: "the Spokesperson", "the Foreign Secretary"; None if it is none."""
    end = first
    while end < last:
        token = cast.doc[end]
        hyphen = token.text == "-" and end > first and not cast.doc[end - 1].whitespace_
        if hyphen and not token.whitespace_:
            end += 1
            continue  # "the Secretary-General"
        if token.lower_ in _behind() - _INSIDE or token.is_punct or token.text in POSSESSIVE:
            break
        if token.lower_ in _INSIDE and cast.doc[end - 1].lower_ not in role_nouns() | _INSIDE:
            break
        end += 1
    words = cast.doc[first:end]
    held = [token.i for token in words if token.lower_ in role_nouns()]
    return words.text if held and not any(token.tag_.startswith("V") for token in words) else None


def _find_signature(voice: Voice, masthead: Masthead) -> Signer | None:
    """Whoever signed a text in the first person; None if nobody did."""
    text = read_text(voice.doc)
    lines = list(list_bylines(text, voice.paragraphs))
    if masthead.author:
        names = join_names(masthead.author)
        role = next((line.role for line in lines if line.names == names), None)
        lines.append(Signature(names, role, None))
    for line in lines:
        if not all(map(_is_person, line.names.split("; "))):
            continue
        told = find_writer(text, voice.paragraphs, line.names)
        role = line.role or (None if told is None else told.role)
        enough = voice.single or (role and voice.several >= _FEWEST_SEVERAL)
        edges = (*voice.paragraphs[:2], *voice.paragraphs[-3:])
        if enough and not _is_spoken_of(voice, line.names, edges):
            rule = "author" if line.span is None else "signature"
            span = line.span or (None if told is None else told.span)
            return Signer(line.names, role, span, rule)
    return None


def _is_third(voice: Voice, signer: Signer, head: Pieces) -> bool:
    """Whether a text speaks of the one whom its title names, so that it is a report."""
    if signer.rule == "title-of-body":
        # Of a body that publishes its own statement the outlet's voice is that body's.
        return not voice.single + voice.several or _is_told_of(voice, signer.name)
    if signer.rule == "title-of-office":
        text = read_text(voice.doc).lower()
        return signer.name.lower() in text[head[0].end if head else 0 :]
    return _is_spoken_of(voice, signer.name, head)


def _opens_with_office(title: Doc, signer: Signer) -> bool:
    """Whether a title begins with an office: "minister's speech on …" may be a report's as well."""
    opening = read_text(title).lower().removeprefix("the ")
    return signer.rule == "title-of-office" and opening.startswith(signer.name.lower())


def _is_person(name: str) -> bool:
    words = name.lower().split()
    return len(words) in _NAME_WORDS and not set(words) & frozenset(read_words("signers")["nobody"])


def _is_spoken_of(voice: Voice, names: str, aside: Pieces) -> bool:
    """Whether a text names a signer outside of quotations and of the paragraphs left aside."""
    tokens = list_tokens(voice.doc)
    surnames = {name.split()[-1] for name in names.split("; ") if len(name.split()) > 1}
    for place, word in enumerate(tokens.words):
        start = tokens.starts[place]
        if word not in surnames or _is_quoted(voice.quotations, start):
            continue
        if not any(span.start <= start < span.end for span in aside):
            return True
    return False


def _is_told_of(voice: Voice, name: str) -> bool:
    """Whether a text tells what a body did: "the ministry said"."""
    tokens = list_tokens(voice.doc)
    ending = name.rsplit(maxsplit=1)[-1]
    return any(
        word == ending and tokens.tags[place] == "VBD"
        for place, word in enumerate(tokens.words[:-1], start=1)
    )


def _is_quoted(quotations: Sequence[Quotation], place: int) -> bool:
    number = bisect_right(quotations, place, key=lambda quotation: quotation.span.start) - 1
    return number >= 0 and place < quotations[number].span.end


def is_own(name: str, publisher: str | None) -> bool:
    """Whether a body publishes its own words, so that the outlet's voice is that body's.

    Args:
        name: The body.
        publisher: Who published the text; None if not known.
    """
    return publisher is not None and name.lower() in publisher.lower()


@cache
def _behind() -> frozenset[str]:
    return frozenset(read_words("signers")["behind"])
