"""What a number counts: the noun after it, and the whole phrase."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from sayso.annotations.values.noun_phrases import take_prefix
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PEOPLE = "people"
"""The noun of everybody who is counted."""
_STRONG = frozenset({"strong", "man", "person"})
"""After a hyphen: "10,000-strong", "a four-man crew"."""
_FARTHEST = 8
"""A counted noun stands at most this many tokens after its number."""
_NOUNS = frozenset({"NN", "NNS"})
_NAMES = frozenset({"NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "FW", "AFX"})
_BEFORE_MODIFIERS = frozenset({"RB", "RBS", "RBR", "CD", "POS", "VBD", "``", "''"})
_NOT_OPENING = frozenset({"CD", "RB", "RBS", "RBR", "POS", "``", "''"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_OPENING = frozenset(
    {"of", "the", "these", "those", "its", "his", "her", "their", "our", "my", "more", "other", "additional"}
)  # fmt: skip
_DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d{1,3}[A-Z]?s")
"""The plural of a type of weapon: "66 F-16s"."""
_THOSE = frozenset({"them", "whom", "these", "those", "which"})
_ARE = frozenset({"are", "were"})
_NOT = frozenset({"not", "n't", "n’t", "no"})
_NOT_COUNTED = frozenset({"old", "ago", "a.m.", "p.m."})
_HYPHENED = re.compile(r"[-‑]([^\W\d_]{2,20})(?![\w-])")


class Counted(NamedTuple):
    """The noun that a number counts.

    Attributes:
        noun: The noun with the common nouns that it is compounded of, as written ("air strikes").
        phrase: The noun with all its modifiers, without number and article.
        last: Position after its last token.
        is_plural: Whether the noun is in the plural.
        whole: What the counted noun only measures: "force" in "a 10,000-strong force"; empty if nothing.
        is_name: Whether it is a name in the singular, which numbers do not count ("22 Main Street").
    """

    noun: str
    phrase: str
    last: int
    is_plural: bool
    whole: str = ""
    is_name: bool = False


def counted_noun(doc: Doc, text: str, first: int, end: int, *, value: float) -> Counted | None:
    """The noun phrase that follows a number, if it is one that a number can count.

    Args:
        doc: A text with fine parts of speech (Penn Treebank).
        text: The text itself; asking `doc` for it each time is slow.
        first: Position of the token after the number.
        end: Position of the character after the number.
        value: The number.

    Returns:
        None where no noun follows closely.
    """
    return _counted_part(doc, first) or _counted_phrase(doc, text, first, end, value=value)


def _counted_phrase(doc: Doc, text: str, first: int, end: int, *, value: float) -> Counted | None:
    """The noun phrase right after a number."""
    hyphened = _HYPHENED.match(text, end)
    start = _skip_opening(doc, first)
    while hyphened and start < len(doc) and doc[start].idx < hyphened.end():
        start += 1
    last = _end_of_phrase(doc, start)
    opening = _skip_measures(doc, start, last)
    phrase = " ".join(doc[opening:last].text.split()) if last > start else ""
    if hyphened:
        noun = PEOPLE if hyphened.group(1).lower() in _STRONG else hyphened.group(1)
        return Counted(noun, noun, max(start, last), is_plural=False, whole=phrase)
    if last == start or doc[last - 1].tag_ == "NNP":
        people = _people_of_state(doc, start) if last == start else None
        shared = people or _shared_noun(doc, text, start)
        if shared or last == start:
            return shared
    if last == start + 1 and doc[start].lower_ in _fates():
        return None  # "17 hurt": whom that is counts is told elsewhere
    if value > 1 and start == first and _is_measure_word(doc, first, last):
        noun, whole = doc[first].text, doc[first + 1 : last].text
        return Counted(noun, noun, last, is_plural=False, whole=whole)
    return _read_counted(doc, start, last, phrase)


def _people_of_state(doc: Doc, start: int) -> Counted | None:
    """People named by an adjective alone: "five Japanese"."""
    word = doc[start].text if start < len(doc) else ""
    if word not in _adjectives_for_people():
        return None
    return Counted(PEOPLE, word, start + 1, is_plural=True)


@functools.cache
def _adjectives_for_people() -> frozenset[str]:
    """Adjectives of nationality that name people as well and have no plural: "Japanese", "French"."""
    nations = read_words("countries").values()
    listed = (word for nation in nations for word in nation.get("adjectives", ()))
    return frozenset(word for word in listed if word.endswith(("ese", "sh", "ch", "ss")))


def _counted_part(doc: Doc, first: int) -> Counted | None:
    """What some of those named before are: "five of them children"; None where nothing says it."""
    if first + 1 < len(doc) and doc[first].lower_ in _ARE and doc[first].dep_ == "cop":
        return _counted_plural(doc, first + 1)  # "Four were children"
    if first + 2 >= len(doc) or doc[first].lower_ != "of" or doc[first + 1].lower_ not in _THOSE:
        return None
    start = first + 2
    if doc[start].lower_ in _ARE and start + 1 < len(doc):
        start += 1  # "31 of whom were women"
    return _counted_plural(doc, start)


def _counted_plural(doc: Doc, start: int) -> Counted | None:
    """The plural noun that a stretch begins with."""
    if start < len(doc) and doc[start].lower_ in _NOT:
        return None  # "12 of whom were not members"
    last = _end_of_phrase(doc, start) if doc[start].tag_ not in _PARTICIPLES else start
    if last == start or doc[last - 1].tag_ != "NNS":
        return None
    return _read_counted(doc, start, last, " ".join(doc[start:last].text.split()))


def _read_counted(doc: Doc, start: int, last: int, phrase: str) -> Counted:
    """The counted noun of a phrase: its last word with the common nouns before it."""
    compound = last - 1
    while compound > start and doc[compound - 1].tag_ in _NOUNS:
        if doc[compound - 1].lower_ in _plain_modifiers():
            break  # "surplus rocket motors"
        compound -= 1
    compound = take_prefix(doc, start, compound)
    head = doc[last - 1].lower_
    if head in _standing():
        compound = last - 1
    elif head in _light() and compound == last - 1 and _is_kind(doc, start, compound - 1):
        compound -= 1
    noun = name_people(" ".join(doc[compound:last].text.split()))
    tag = "NNPS" if _DESIGNATION.fullmatch(noun) else doc[last - 1].tag_
    return Counted(noun, phrase, last, is_plural=tag in _PLURALS, is_name=tag == "NNP")


def name_people(noun: str) -> str:
    """The noun, or "people" where it says no more than that: "Palestinians", "lives"."""
    if noun.lower() in _words_for_people() or noun in _adjectives_for_people():
        return PEOPLE
    return str(read_words("casualties")["settled"].get(noun.lower(), noun))


@functools.cache
def _fates() -> frozenset[str]:
    return frozenset(read_words("casualties")["fates"]["words"])


def _is_kind(doc: Doc, start: int, place: int) -> bool:
    """Whether the word before a noun that says little says what kind it is: "fighting positions"."""
    if place < start or doc[place].tag_ not in _MODIFIERS or not doc[place].is_lower:
        return False
    return len(doc[place]) > 1 and doc[place].lower_ not in _plain_modifiers()


@functools.cache
def _light() -> frozenset[str]:
    return frozenset(read_words("casualties")["light"]["words"])


@functools.cache
def _plain_modifiers() -> frozenset[str]:
    return frozenset(read_words("casualties")["light"]["plain"])


@functools.cache
def _standing() -> frozenset[str]:
    words = read_words("casualties")
    return frozenset((*words["standing"]["words"], *words["people"]["words"]))


@functools.cache
def _words_for_people() -> frozenset[str]:
    nations = read_words("countries").values()
    listed = [
        *read_words("casualties")["people"]["words"],
        *(f"{word}s" for nation in nations for word in nation.get("adjectives", ())),
        *(word for nation in nations for word in nation.get("people", ())),
    ]
    return frozenset(word.lower() for word in listed)


def _shared_noun(doc: Doc, text: str, start: int) -> Counted | None:
    """The noun that a second number in the row has: "12 Somali and 11 Yemeni suspects"."""
    for token in doc[start : start + 3]:
        if token.lower_ in ("and", "or") and token.i > start and token.i + 1 < len(doc):
            number = doc[token.i + 1]
            if number.tag_ != "CD":
                return None
            other = counted_noun(doc, text, number.i + 1, number.idx + len(number), value=2)
            words = doc[start : token.i].text
            phrase = f"{words} {other.noun}" if other else ""
            return other and Counted(other.noun, phrase, token.i, other.is_plural)
    return None


def _is_measure_word(doc: Doc, first: int, last: int) -> bool:
    """Whether a singular noun measures the noun after it: "a 12 page document"."""
    if last - first != 2 or doc[last - 1].lower_ in _words_for_people():  # noqa: PLR2004
        return False  # "14 hospital staff"
    return doc[first].tag_ == "NN" and doc[last - 1].tag_ == "NN"


def _skip_opening(doc: Doc, first: int) -> int:
    """The position after "of the", "more" and the like; an article must follow "of"."""
    start = first
    while start < min(len(doc), first + 3) and doc[start].lower_ in _OPENING:
        if doc[start].tag_ in ("DT", "PRP$") and (start == first or doc[start - 1].lower_ != "of"):
            break
        start += 1
    return start


def _skip_measures(doc: Doc, start: int, last: int) -> int:
    """The position after numbers and adverbs that open a phrase: "four" in "one of four men"."""
    while start + 1 < last and doc[start].tag_ in _NOT_OPENING and doc[start + 1].tag_ != "HYPH":
        start += 1
    return start


def _end_of_phrase(doc: Doc, start: int) -> int:
    """The position after the noun that heads the phrase from `start` on; `start` if there is none."""
    last = start
    for token in doc[start : start + _FARTHEST]:
        is_clause = last > start and token.tag_ in _PARTICIPLES and not _is_kept(doc, token)
        if is_clause or not _goes_on(doc, token, start):
            break  # "documents labelled secret"
        if token.tag_ in _NOUNS or token.tag_ in _NAMES:
            last = token.i + 1
        if token.tag_ in _PLURALS and not _is_compounded(doc, token):
            break
    return last


def _is_kept(doc: Doc, participle: Token) -> bool:
    """Whether a participle within a phrase is no clause: "Iran-backed fighters", "40 Marder fighting vehicles"."""
    before, place = doc[participle.i - 1].tag_, participle.i + 1
    if before == "HYPH" or _is_attribute(participle):
        return True
    return before == "NNP" and place < len(doc) and doc[place].tag_ == "NNS"


def _is_attribute(participle: Token) -> bool:
    """Whether the tree has it stand before its noun: "25 infantry fighting vehicles"."""
    is_before = participle.head.i == participle.i + 1 and participle.head.tag_ == "NNS"
    return participle.tag_ == "VBG" and participle.dep_ in ("amod", "compound") and is_before


def _goes_on(doc: Doc, token: Token, start: int) -> bool:
    """Whether the phrase may run over this token."""
    is_dash = token.i == start and token.text[0] in "-–—‑"
    if is_dash or "\n" in token.text or token.lower_ in _NOT_COUNTED:
        return False
    if token.tag_ in _NOUNS or token.tag_ in _NAMES or token.tag_ in _MODIFIERS:
        return True
    following = doc[token.i + 1].tag_ if token.i + 1 < len(doc) else ""
    if token.lower_ in ("and", "or", ",") and token.i > start:
        return doc[token.i - 1].tag_ in _MODIFIERS and following in _MODIFIERS
    if token.tag_ == "CD" and following in _NAMES:  # "two 737 Max jets"
        return True
    is_verb = token.tag_ == "VBD" and not token.lower_.endswith("ed")
    if is_verb or token.tag_ not in _BEFORE_MODIFIERS:
        return False  # "ten were children", unlike "two armed men"
    return following in _MODIFIERS or following in _NOUNS


def _is_compounded(doc: Doc, token: Token) -> bool:
    """Whether a plural only modifies the noun after it ("sales managers")."""
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if following is None or following.tag_ not in _NOUNS:
        return False
    return token.tag_ == "NNPS" or (token.dep_ == "compound" and token.head.i > token.i)
