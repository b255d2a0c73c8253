"""Appositions: names that stand behind the words for who somebody is: "its spokesman, Colonel Mansour"."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns, title_words
from sayso.annotations.naming.phrases import first_part_end
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words

_BODIES = frozenset({"person", "organisation", "media", "unit"})
_DESCRIBING = frozenset({"NN", "NNP", "JJ", "CD", "HYPH", "VBN"})
_LONGEST_DESCRIPTION = 5
"""Tokens before a name that say what somebody is."""
_HYPHENS = frozenset({"-", "‑"})
_FORMERLY = frozenset(
    {"retired", "former", "acting", "rear", "vice", "air", "field", "flight", "squadron", "wing"}
)


def take_apposed(scene: Scene, end: int, last: int) -> Meant | None:
    """The one whose name is all that stands between a comma and the next, or in brackets."""
    doc = scene.cast.doc
    if end >= last - 1 or doc[end].text not in {",", "("}:
        return None
    start = end + 1
    if doc[start].lower_ == "the" and start < last - 1:
        start += 1
    closes = first_part_end(doc, end + 1, last)
    start = _skip_seat(doc, _skip_called(doc, start, closes), closes)
    while start < last - 1 and (_is_rank(doc, start) or doc[start].text == "-"):
        whole = scene.cast.starting(start)
        if whole is not None and whole.last >= closes:
            break  # "Gen Nakatani", whose first name is like a rank
        start += 1
    mention = scene.cast.starting(start)
    if mention is None or mention.last < closes:
        mention = _find_described(scene, start, closes) or mention
    if mention is None or mention.entity.kind not in _apposed_kinds(doc, end):
        return None
    if doc[end].text == "(":
        closed = mention.last < len(doc) and doc[mention.last].text == ")"
        return scene.mean(mention.entity) if closed else None
    behind = doc[mention.last].tag_ if mention.last < closes else ""
    ends = mention.last >= closes or (mention.entity.kind == "person" and behind == "IN")
    return scene.mean(mention.entity) if ends else None


def find_known_as(scene: Scene, first: int, last: int) -> Meant | None:
    """The name at the end of words for somebody: "an organization known as the Mujahideen Shura Council".

    Args:
        scene: The text.
        first: First token of the words.
        last: The token after their last.
    """
    mention = scene.cast.ending(last)
    if mention is None or mention.entity.kind not in _BODIES or mention.first < first + 3:
        return None
    doc = scene.cast.doc
    before = mention.first - (doc[mention.first - 1].lower_ == "the")
    known = [word.lower_ for word in doc[before - 2 : before]] == ["known", "as"]
    return scene.mean(mention.entity) if known and before - 2 > first else None


def _skip_called(doc: Doc, start: int, closes: int) -> int:
    """Where the name begins in "a man called Abu Hafs", "one Jan Berg" or "known as the Fox"; else the start."""
    calling = read_words("titles")["called"]
    for place in range(start, min(start + _LONGEST_DESCRIPTION, closes - 1)):
        lower, before = doc[place].lower_, doc[place - 1].tag_
        if lower in calling["verbs"] and (place == start or before.startswith("NN")):
            behind = place + 1
            return behind + (doc[behind].lower_ == "as" and behind + 1 < closes)
    return start


def _skip_seat(doc: Doc, start: int, closes: int) -> int:
    """Where the name begins behind where a body sits: "Piraeus-based Nordlock"; else the start."""
    based = (
        at
        for at in range(start + 1, min(start + _LONGEST_DESCRIPTION, closes - 1))
        if doc[at].lower_ == "based"
    )
    return next((at + 1 for at in based if doc[at - 1].text in _HYPHENS), start)


def _find_described(scene: Scene, start: int, closes: int) -> Mention | None:
    """The person at the end of an apposition that says first what he is, or whose: "Filipino oiler Jun Cruz", "Kenya's Ann Oloo"."""
    mention = scene.cast.ending(closes)
    if mention is None or mention.entity.kind != "person" or not start < mention.first:
        return None
    doc = scene.cast.doc
    before = doc[start : mention.first]
    told = len(before) <= _LONGEST_DESCRIPTION and before[-1].tag_ == "NN"
    if before[-1].text in POSSESSIVE and scene.cast.ending(mention.first - 1) is not None:
        return (
            mention if scene.cast.starting(start) is scene.cast.ending(mention.first - 1) else None
        )
    return mention if told and all(word.tag_ in _DESCRIBING for word in before) else None


def _apposed_kinds(doc: Doc, mark: int) -> frozenset[str]:
    """What may be named behind a comma: behind the noun for a body ("the grid operator, Elnet") bodies too.

    In brackets behind such a noun stands a body: "the intelligence agency (GUR)".
    """
    operators = read_words("titles")["bodies"]["operators"]
    doing = doc[mark - 1].lower_ in body_nouns() or doc[mark - 1].lower_ in operators
    if doc[mark].text == "(":
        return _BODIES - {"person"} if doing else frozenset()
    return _BODIES if doing else frozenset({"person"})


def _is_rank(doc: Doc, place: int) -> bool:
    """Whether a word before a name is a title or rank, or tells of one: "retired Rear Admiral"."""
    return doc[place].lower_ in title_words() | role_nouns() | _FORMERLY
