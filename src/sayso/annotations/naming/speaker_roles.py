"""Roles of those who are named: "foreign minister", "head of …", as the text gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from sayso.annotations.naming.body_nouns import body_roles
from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns, title_words
from sayso.annotations.naming.phrases import is_hyphened, is_under_secretary, opens_clause
from sayso.annotations.naming.role_heads import full_title, list_role_heads
from sayso.annotations.wordlists import read_words

_BEFORE_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "VBN", "POS", "HYPH", "AFX"}
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS_HEAD = frozenset(
    {"IN", "TO", "VBG", "VBN", "WDT", "WP", "RB", "CC", ",", "VBD", "VBZ", "VBP", "MD"}
)
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_STOPS = frozenset({'"', "“", "”", "''", "``", "(", ")", ";", ":", "—", "–", "--", "-", "."})
_WHERE = frozenset({"in", "at", "near", "from"})
_LONGEST = 30
_MOST_ROLES = 12
_DESCRIBED = frozenset({"organisation", "media", "unit", "weapon", "other"})
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role that the text gives somebody or something.

    Attributes:
        first: First token of its words, without an article.
        last: The token after their last.
        heads: The nouns in it that say what somebody is himself, in lower case.
        words: All its words in lower case that tell.
    """

    first: int
    last: int
    heads: frozenset[str]
    words: frozenset[str]


def find_roles(cast: Cast) -> dict[str, list[Role]]:
    """The different roles given to entities where they are named, by id, in reading order."""
    roles: dict[str, list[Role]] = {}
    for mention in cast.mentions:
        found = [role_before(cast, mention), _role_after(cast, mention)]
        if mention.entity.kind == "person" or _is_enclosed(cast, mention):
            found.append(_role_in_front(cast, mention))
        for role in found:
            known = roles.setdefault(mention.entity.id, []) if role else []
            if role and len(known) < _MOST_ROLES and not any(_is_same(role, old) for old in known):
                known.append(role)
    return roles


def _is_same(role: Role, other: Role) -> bool:
    return role.words == other.words


def main_role(doc: Doc, roles: Sequence[Role]) -> str | None:
    """The words of the fullest of several roles; None of nothing."""
    if not roles:
        return None
    fullest = max(roles, key=lambda role: len(role.words))
    return " ".join(doc[fullest.first : fullest.last].text.split())


def role_before(cast: Cast, mention: Mention) -> Role | None:
    """The words straight before a name: "South Korean Foreign Minister" Cho Tae-yul."""
    first = mention.first
    person = mention.entity.kind == "person"
    if not person and not _may_be_described(cast, mention):
        return None
    if first > 0 and cast.doc[first - 1].tag_ == "CC":
        return None  # "the secretary and Abadi"
    start = first
    while start > 0 and first - start < _LONGEST and _may_stand_before(cast, start - 1):
        start -= 1
    start = _after_preposition(cast, start, first)
    return _to_role(cast, start, first, person=person)


def _may_be_described(cast: Cast, mention: Mention) -> bool:
    """Whether the noun before the name of a body says what it is: "news agency" SABA."""
    doc = cast.doc
    if mention.entity.kind not in _DESCRIBED or mention.first == 0:
        return False
    modifies = mention.last < len(doc) and doc[mention.last].tag_.startswith("NN")
    return doc[mention.first - 1].tag_ == "NN" and not modifies and doc[mention.first].tag_ != "JJ"


def _after_preposition(cast: Cast, start: int, first: int) -> int:
    """Where a role begins that hangs on another's: the "Senator" of "a spokesman for Senator Lee"."""
    for place in range(first - 1, start, -1):
        token = cast.doc[place]
        if token.tag_ == "IN" and not is_hyphened(cast.doc, place):
            return place + 1
        if token.lower_ not in title_words() and token.lower_ != "the":
            return start
    return start


def _may_stand_before(cast: Cast, place: int) -> bool:
    token = cast.doc[place]
    lower = token.lower_
    if token.text == "-":
        return place > 0 and not token.whitespace_ and not cast.doc[place - 1].whitespace_
    if token.is_space or token.text in _STOPS or lower in read_words("titles")["days"]:
        return False
    if lower in {"of", "for", "and", "&", "the"}:
        return _joins_role(cast, place)
    named = cast.mention(place)
    if named and named.entity.kind == "person":
        return cast.doc[place + 1].text in POSSESSIVE
    if named and named.first > 0 and cast.doc[named.first - 1].lower_ in _WHERE:
        # A place after a preposition ("in London President …") is not part.
        return token.tag_.startswith("JJ")
    titled = lower in title_words() or is_under_secretary(token)
    titled = titled or is_hyphened(cast.doc, place)
    return titled or token.tag_ in _BEFORE_TAGS or token.text in POSSESSIVE


def _joins_role(cast: Cast, place: int) -> bool:
    """Whether a small word stands inside a role: "Secretary of State", "Minister for the …"."""
    doc = cast.doc
    if place == 0:
        return False
    if doc[place].lower_ == "the":
        return doc[place - 1].lower_ in {"of", "for"} and _joins_role(cast, place - 1)
    before = doc[place - 1]
    if doc[place].lower_ in {"of", "for"}:
        return before.lower_ in role_nouns()
    named = cast.mention(place - 1)
    return before.tag_ in {"JJ", "NN"} and not (named and named.entity.kind == "person")


def _role_after(cast: Cast, mention: Mention) -> Role | None:
    """The apposition to a name: Jonas Ohman, "head of the Lithuanian NGO Blue/Yellow", said."""
    doc = cast.doc
    if mention.last + 1 >= len(doc) or doc[mention.last].text != ",":
        return None
    first = mention.last + 1
    end = min(cast.sentence_end(mention.first), first + _LONGEST)
    if doc[first].tag_ == "CD" and first + 2 < end and doc[first + 1].text == ",":
        first += 2  # an age
    last = first
    while last < end and not _ends_apposition(cast, last):
        last += 1
    person = mention.entity.kind == "person"
    described = mention.entity.kind in _DESCRIBED and doc[first].lower_ in {"a", "an"}
    if not person and not described:
        return None
    if any(
        cast.at.get(place) is not None and _is_other_person(cast, place)
        for place in range(first, last)
    ):
        return None
    head = _head_of_run(doc, first, last)
    if head is None or not _may_be_role(doc, first, head, person=person):
        return None
    if opens_clause(doc[head], mention.last):
        return None
    return _to_role(cast, first, last, person=person)


def _ends_apposition(cast: Cast, place: int) -> bool:
    token = cast.doc[place]
    if token.text == ",":
        following = cast.doc[place + 1] if place + 1 < len(cast.doc) else None
        named = cast.mention(place - 1)
        # "a magistrate in Derby, England," goes on; so does nothing else.
        where = None if following is None else cast.mention(following.i)
        goes_on = where is not None and where.entity.kind in {"place", "state"}
        return not (
            named and named.entity.kind == "place" and goes_on and not _is_adjective(following)
        )
    if token.tag_ in _FINITE or token.tag_ in _RELATIVE or token.is_space:
        return True
    return token.text in _STOPS and token.text != "-"


def _is_adjective(token: Token | None) -> bool:
    return token is not None and token.tag_ == "JJ"


def _is_other_person(cast: Cast, place: int) -> bool:
    named = cast.mention(place)
    if named is None or named.entity.kind != "person":
        return False
    return cast.doc[min(named.last, len(cast.doc) - 1)].text not in POSSESSIVE


def _role_in_front(cast: Cast, mention: Mention) -> Role | None:
    """A noun phrase to which the name is the apposition: "The interior minister", B. Cazeneuve."""
    doc = cast.doc
    last = mention.first - 1
    while last > 1 and doc[last].lower_ in title_words():
        last -= 1  # "The Minister of Energy, Mr."
    if last < 1 or doc[last].text != "," or doc[last - 1].tag_ not in _NOUNS:
        return None
    start = last
    while start > 0 and last - start < _LONGEST:
        token = doc[start - 1]
        if token.tag_ in _FINITE or token.text in _STOPS or token.text == "," or token.is_space:
            break
        start -= 1
        if token.tag_ in {"DT", "PRP$"} and not _joins_role(cast, start):
            break
    first_word = doc[start]
    if first_word.tag_ not in {"DT", "PRP$"} and not _opens_with_possessor(doc, start, last):
        return None
    head = _head_of_run(doc, start, last)
    person = mention.entity.kind == "person"
    if head is None or doc[head].lower_ not in (role_nouns() if person else body_roles()):
        return None
    return _to_role(cast, start, last, person=person)


def _is_enclosed(cast: Cast, mention: Mention) -> bool:
    """Whether a body's name stands between commas, and no list goes on: "The mission, MONUSCO, said"."""
    doc = cast.doc
    if mention.entity.kind not in _DESCRIBED or mention.last + 1 >= len(doc):
        return False
    following = doc[mention.last + 1]
    return doc[mention.last].text == "," and (
        following.tag_ in _FINITE or following.lower_ in {"also", "earlier", "later", "on"}
    )


def _opens_with_possessor(doc: Doc, first: int, last: int) -> bool:
    return any(doc[place].text in POSSESSIVE for place in range(first, min(first + 5, last)))


def _head_of_run(doc: Doc, first: int, last: int) -> int | None:
    """The last noun before the first preposition or other end of the noun's own words."""
    head = None
    for place in range(first, last):
        token = doc[place]
        if token.tag_ in _NOUNS:
            head = place
        elif head is not None and token.tag_ in _ENDS_HEAD:
            break
    return head


def _may_be_role(doc: Doc, first: int, head: int, *, person: bool) -> bool:
    if not person:
        return doc[head].tag_ == "NN"
    if doc[head].lower_ in role_nouns():
        return True
    return doc[first].lower_ in {"a", "an"} and doc[head].lower_.endswith(
        ("er", "or", "ist", "ian", "man", "woman", "ee")
    )


def _to_role(cast: Cast, first: int, last: int, *, person: bool) -> Role | None:
    doc = cast.doc
    while first < last and (
        doc[first].lower_ in _leading()
        or doc[first].tag_ in {"POS", "CC", ",", "RB", "PRP$"}
        or doc[first].text in POSSESSIVE
    ):
        first += 1
    while first < last and doc[last - 1].text in {",", "-"}:
        last -= 1
    words = [doc[place].lower_ for place in range(first, last)]
    heads = frozenset(list_role_heads(doc, first, last))
    common = [
        place
        for place in range(first, last)
        if doc[place].tag_ in {"NN", "NNS"} and cast.at.get(place) is None
    ]
    if (person and not heads) or (not person and not common):
        return None
    if not person:
        heads = frozenset({doc[common[-1]].lower_})
    telling = frozenset(
        full_title(word) for word in words if any(map(str.isalnum, word)) and word not in _small()
    )
    return Role(first, last, heads, telling)


@cache
def _leading() -> frozenset[str]:
    return frozenset(read_words("titles")["address"]) | _ARTICLES


@cache
def _small() -> frozenset[str]:
    return frozenset(read_words("titles")["inside"]) | {"a", "an", "'s", "’s"}
