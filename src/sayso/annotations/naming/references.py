"""References: which entities the words for a source mean, under which name and in which role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from sayso.annotations.naming.appositions import take_apposed
from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.issuers import read_signer
from sayso.annotations.naming.name_edges import POSSESSIVE
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.phrases import (
    first_part_end,
    head_noun,
    is_under_secretary,
    names_itself,
    skip_article,
    trim_phrase,
    words_of,
)
from sayso.annotations.naming.possessions import read_possessed
from sayso.annotations.naming.pronouns import resolve_pronoun
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.speaker_roles import role_before
from sayso.annotations.naming.speaker_words import (
    ADDRESS_WORDS,
    SPEAKER_WORDS,
    find_voice,
    read_speaker_word,
)
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Reference
from sayso.model.entity import Entity
from sayso.model.span import Pieces, Span, hull

_COMMON = frozenset({"NN", "NNS"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
_NO_PRONOUN = "US"
"""In headlines a model takes it for one."""


def resolve_references(
    doc: Doc, entities: Sequence[Entity], sources: Sequence[Pieces]
) -> tuple[Reference, ...]:
    """Who is meant by the words for each source.

    A link is made only where the text makes it clear; otherwise the words
    themselves are the name.

    Args:
        doc: A parsed text.
        entities: Its entities; see `sayso.annotations.naming.entities`.
        sources: Words that name a source, in characters of the text; empty ones are left out.

    Returns:
        One reference for each source that has words, in the order given.
    """
    return resolve_sources(set_scene(doc, entities), sources)


def resolve_sources(scene: Scene, sources: Sequence[Pieces]) -> tuple[Reference, ...]:
    """As `resolve_references`, in a scene that is set; it knows then who has spoken where."""
    doc = scene.cast.doc
    spans = [span for span in map(hull, sources) if span and span.quote(scene.cast.text).strip()]
    read: dict[Span, Meant] = {}
    own: list[Span] = []
    voiced: list[Span] = []
    for span in sorted(set(spans)):
        first, last = trim_phrase(doc, *scene.cast.tokens(span))
        if _is_own(doc, first, last):
            own.append(span)
        elif first < last:
            read[span] = _read_phrase(scene, first, last)
            scene.spoken.append((first, read[span]))
            if doc[first].tag_ in {"PRP", "PRP$"}:
                voiced.append(span)
    for span in voiced:
        read[span] = _read_again(scene, *trim_phrase(doc, *scene.cast.tokens(span)), read[span])
    for span in own:
        read[span] = read_speaker_word(scene, *trim_phrase(doc, *scene.cast.tokens(span)))
    return tuple(_to_reference(scene.cast.text, span, read.get(span)) for span in spans)


def _read_again(scene: Scene, first: int, last: int, before: Meant) -> Meant:
    """Whom a pronoun means, where it was taken for the very one who is quoted: nobody says "he" of himself."""
    scene.voice = find_voice(scene, first)
    if scene.voice is None or not scene.is_voice(before):
        return before
    at = next(at for at, (where, _) in enumerate(scene.spoken) if where == first)
    scene.spoken[at] = first, _read_phrase(scene, first, last)
    return scene.spoken[at][1]


def _is_own(doc: Doc, first: int, last: int) -> bool:
    """Whether words are "I" or "we", or of these: "my government"."""
    words = SPEAKER_WORDS | ADDRESS_WORDS
    if first >= last or doc[first].lower_ not in words or doc[first].text == _NO_PRONOUN:
        return False
    return last - first == 1 or (
        doc[first].tag_ == "PRP$" and head_noun(doc, first, last) == last - 1
    )


def _to_reference(text: str, span: Span, meant: Meant | None) -> Reference:
    if meant is None:
        meant = Meant(" ".join(span.quote(text).split()))
    return Reference(
        span=span, entities=meant.entities, name=meant.name, role=meant.role, rule=meant.rule
    )


def _read_phrase(scene: Scene, first: int, last: int) -> Meant:
    doc = scene.cast.doc
    mention = scene.cast.mention(last - 1)
    if mention is not None and mention.last > last and mention.entity.kind == "person":
        last = mention.last  # "Col. Lee Sung", cut before its hyphen
    if last - first == 1 and doc[first].tag_ in _PRONOUNS and doc[first].text != _NO_PRONOUN:
        return _read_pronoun(scene, first)
    for rule, read in _RULES:
        meant = read(scene, first, last)
        if meant is not None:
            return replace(meant, rule=rule)
    return _read_words(scene, first, last)


def _read_words(scene: Scene, first: int, last: int) -> Meant:
    doc = scene.cast.doc
    head = head_noun(doc, first, last)
    plural = head is not None and doc[head].tag_ in {"NNS", "NNPS"}
    noun = "" if head is None or plural else doc[head].lower_
    apposed = _find_apposed(scene, first, last) if doc[first].lower_ == "one" else None
    if apposed is not None:
        return apposed
    return Meant(words_of(scene.cast, first, last), plural=plural, rule="own-words", noun=noun)


def _find_apposed(scene: Scene, first: int, last: int) -> Meant | None:
    """What "one of them, a pharmacist who …" is called; None if nothing behind a comma tells."""
    doc = scene.cast.doc
    end = first_part_end(doc, first, last)
    if end + 2 >= last or doc[end].text != "," or doc[end + 1].lower_ not in {"a", "an"}:
        return None
    return _read_words(scene, end + 1, last)


def _read_pronoun(scene: Scene, place: int) -> Meant:
    doc = scene.cast.doc
    token = doc[place]
    if token.tag_ in {"WP", "WDT", "WP$"}:
        found = _read_antecedent(scene, place)
    else:
        found = resolve_pronoun(scene, place)
    if found is not None:
        return replace(found, rule="pronoun")
    several = token.lower_ in {"they", "them", "their"}
    return Meant(token.lower_, plural=several, rule="pronoun-left-open")


def _read_antecedent(scene: Scene, place: int) -> Meant | None:
    """The noun phrase on which a relative clause hangs."""
    doc = scene.cast.doc
    token = doc[place]
    noun = next(
        (above.head for above in [token, *token.ancestors] if above.dep_ == "acl:relcl"), None
    )
    if noun is None and place > 1 and doc[place - 1].text == ",":
        noun = doc[place - 2]  # the clause hangs elsewhere: "a fund for his parents, who told us"
        noun = noun if noun.tag_.startswith("NN") and token.tag_ == "WP" else None
    if noun is None or noun.i >= place:
        return None
    mention = scene.cast.mention(place - 1) or scene.cast.mention(place - 2) if place > 1 else None
    if mention and mention.first <= noun.i < mention.last:
        return scene.mean(mention.entity)
    apart = {"nsubj", "cop", "aux", "advmod", "case"}
    own = (child for child in noun.lefts if child.dep_ not in apart)
    start = min((child.left_edge.i for child in own), default=noun.i)
    first, last = trim_phrase(doc, start, place)
    return _read_phrase(scene, first, last) if first < last else None


def _read_joint(scene: Scene, first: int, last: int) -> Meant | None:
    """Several who speak together, each of them named: "Lloyd Austin and Antony Blinken"."""
    doc = scene.cast.doc
    if not any(doc[place].tag_ == "CC" for place in range(first, last)):
        return None
    parts = _parts(scene, first, last)
    read = [_read_named(scene, *part, whole=True) for part in parts]
    joint = [meant for meant in read if meant is not None]
    names = {meant.name for meant in joint}
    if len(names) <= 1 or len(names) < len(parts):
        return None
    roles = [meant.role for meant in joint if meant.role]
    return Meant(
        "; ".join(meant.name for meant in joint),
        tuple(identifier for meant in joint for identifier in meant.entities),
        "; ".join(roles) if len(roles) == len(joint) else None,
        plural=True,
    )


def _parts(scene: Scene, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches between "and" and commas that stand outside names."""
    doc = scene.cast.doc
    cuts = [
        place
        for place in range(first, last)
        if scene.cast.at.get(place) is None
        and (doc[place].lower_ in {"and", "or"} or doc[place].text in {",", ";"})
    ]
    edges = [first - 1, *cuts, last]
    return [(start + 1, end) for start, end in pairwise(edges) if start + 1 < end]


def _read_named(scene: Scene, first: int, last: int, *, whole: bool = False) -> Meant | None:
    """Somebody whose name is in the phrase: at the end of its first part, or after the comma."""
    doc, cast = scene.cast.doc, scene.cast
    start = skip_article(doc, first, last)
    end = first_part_end(doc, first, last)
    if (
        end < last
        and doc[end].text == "("
        and any(doc[place].text.startswith("@") for place in range(end, last))
    ):
        return None
    if end - 1 > start and doc[end - 1].text in POSSESSIVE:
        end -= 1
    if end - 1 > start and doc[end - 1].text in read_words("titles")["behind"]:
        end -= cast.mention(end - 2) is not None  # "Jonathan Sayle KC"
    mention = cast.ending(end)
    if mention and mention.first >= start:
        # What follows a comma may still name the one described: "our man in Oslo, Jan Berg".
        taken = _take_named(scene, mention, start)
        taken = taken or (None if whole else _read_apposed(scene, start, end, last))
        if taken is not None or not _opens_with_person(scene, start):
            return taken
    mention = cast.starting(start)
    if mention and mention.last < end and not whole and _ends_here(doc, mention.last):
        return _take_named(scene, mention, start)
    return None if whole else _read_apposed(scene, start, end, last)


def _read_apposed(scene: Scene, start: int, end: int, last: int) -> Meant | None:
    """As `take_apposed`; a name in brackets is that of the noun before it, if the phrase is about that one."""
    doc = scene.cast.doc
    if end < last and doc[end].text == "(":
        named = scene.cast.ending(end)
        head = head_noun(doc, start, end) if named is None else end - 1
        before = () if named is None else doc[start : named.first]
        if head != end - 1 or any(word.tag_ in {"IN", "VBN", "VBG"} for word in before):
            return None  # "lawmakers briefed by the service (NIS)"
    if end < last and doc[end].text != "," and scene.cast.ending(last) is not None:
        commas = (at for at in range(last - 1, end, -1) if doc[at].text == ",")
        end = next(commas, end)  # "a doctor who treated them, Eleni Markou"
    return take_apposed(scene, end, last)


def _opens_with_person(scene: Scene, start: int) -> bool:
    """Whether a person's name stands first: "David Albright of the Institute for Science"."""
    mention = scene.cast.starting(start)
    return mention is not None and mention.entity.kind == "person"


def _ends_here(doc: Doc, place: int) -> bool:
    """Whether a phrase's head is over: a preposition or the like follows."""
    return (
        doc[place].tag_ in {"IN", "VBG", "VBN", "RB", "CD", "TO", "CC"}
        and doc[place].text not in POSSESSIVE
    )


def _take_named(scene: Scene, mention: Mention, start: int) -> Meant | None:
    doc, cast = scene.cast.doc, scene.cast
    words = doc[mention.first : mention.last].text
    if not names_itself(words) or words.lower() in read_words("media")["sorts"]:
        return None  # "state TV" is not TV.
    before = doc[start : mention.first]
    if mention.entity.kind == "person":
        role = role_before(cast, mention)
        covered = role.first if role else mention.first
        between = doc[start : max(covered, start)]
        if any(token.tag_ == "IN" and not is_under_secretary(token) for token in between):
            return None  # "supporters of Obama"
        if any(cast.mention(token.i) and token.tag_ == "CC" for token in before):
            return None
        return scene.mean(mention.entity)
    if mention.entity.own and _is_of_its_country(cast, mention):
        return scene.mean(mention.entity)
    if mention.entity.kind == "media" and _only_sorts(doc, start, mention.first):
        return scene.mean(mention.entity)
    led = any(token.tag_ in {"IN", "TO", "CC"} or token.text in POSSESSIVE for token in before)
    return None if led and not _describes(scene, start, mention) else scene.mean(mention.entity)


def _only_sorts(doc: Doc, start: int, first: int) -> bool:
    """Whether whose it is and what sort of outlet stands before a name: "the North's official" KCNA."""
    mark = next((at for at in range(start, first) if doc[at].text in POSSESSIVE), first)
    sorts = range(mark + 1, first)
    return bool(sorts) and all(doc[at].tag_.startswith(("JJ", "HYPH", "NN", "AFX")) for at in sorts)


def _is_of_its_country(cast: Cast, mention: Mention) -> bool:
    """Whether only the nationality of a body of the user's file stands before it: "Yemen's Houthis"."""
    place = mention.first - 1
    if place > 0 and cast.doc[place].text in POSSESSIVE:
        place -= 1
    before = cast.ending(place + 1) if place >= 0 else None
    country = mention.entity.country
    return before is not None and country is not None and before.entity.country == country


def _describes(scene: Scene, start: int, mention: Mention) -> bool:
    """Whether the words before a name say what it is: "Yemen's official news agency" SABA."""
    doc = scene.cast.doc
    return doc[mention.first - 1].tag_ in _COMMON and not any(
        doc[place].tag_ in {"IN", "TO", "CC"} for place in range(start, mention.first)
    )


_RULES: tuple[tuple[str, Callable[[Scene, int, int], Meant | None]], ...] = (
    ("signer-by-part-of-the-name", read_signer),
    ("several-names", _read_joint),
    ("name", _read_named),
    ("what-belongs-to-somebody", read_possessed),
    ("description", find_described),
)
"""What a phrase is tried as, one after another."""
