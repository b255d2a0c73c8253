"""Named: whom a phrase names by the name in it: "its spokesman Colonel Mansour", "Lloyd Austin and Antony Blinken"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from sayso.annotations.naming.appositions import take_apposed
from sayso.annotations.naming.capitals import stand_for_state
from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.name_edges import POSSESSIVE
from sayso.annotations.naming.offices import held_words, read_office, read_offices
from sayso.annotations.naming.outlets import is_of_state, is_outlet, only_sorts
from sayso.annotations.naming.phrases import (
    first_part_end,
    head_noun,
    is_under_secretary,
    names_itself,
    skip_article,
)
from sayso.annotations.naming.pronouns import resolve_pronoun
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.speaker_roles import role_before
from sayso.annotations.wordlists import read_words

_COMMON = frozenset({"NN", "NNS"})
_DASHES = frozenset({"--", "—", "–"})


def read_joint(scene: Scene, first: int, last: int) -> Meant | None:
    """Several who speak together, each of them named: "Lloyd Austin and Antony Blinken"."""
    doc = scene.cast.doc
    last = _find_clause(doc, first, last)
    parts = _parts(scene, first, last)
    if not any(doc[place].tag_ == "CC" for place in range(first, last)) and not _are_alike(
        scene, parts
    ):
        return None
    one = read_offices(scene, parts)
    if one is not None:
        return one
    read = [_read_part(scene, *part) for part in parts]
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


def _find_clause(doc: Doc, first: int, last: int) -> int:
    """Where a relative clause begins that tells more of the last of several; else the end, as behind a dash."""
    if any(doc[place].text in _DASHES for place in range(first, last)):
        return last
    for place in range(first + 1, last):
        if doc[place].lower_ in {"which", "who", "whose"} and doc[place - 1].text == ",":
            return place - 1
    return last


def _are_alike(scene: Scene, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether there is nothing but two names of states: "Thailand, Cambodia" of a headline."""
    named = [scene.cast.starting(first) for first, _ in parts]
    whole = [
        one
        for one, (_, last) in zip(named, parts, strict=True)
        if one is not None and one.last == last and one.entity.kind == "state"
    ]
    return len(parts) == len(whole) == 2  # noqa: PLR2004


def _read_part(scene: Scene, first: int, last: int) -> Meant | None:
    """One of several, who may be told by a pronoun or an office: "she (and her co-author Dov Amsel)", "the minister and …"."""
    if last - first == 1 and scene.cast.doc[first].tag_ == "PRP":
        return resolve_pronoun(scene, first)
    return read_named(scene, first, last, whole=True) or read_office(scene, first, last)


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


def read_named(scene: Scene, first: int, last: int, *, whole: bool = False) -> Meant | None:
    """Somebody whose name is in the phrase: at the end of its first part, or after the comma."""
    doc = scene.cast.doc
    start = skip_article(doc, first, last)
    identified = None if whole else _find_identified(scene, start, last)
    if identified is not None:
        return identified
    end = first_part_end(doc, first, last)
    if (
        end < last
        and doc[end].text == "("
        and any(doc[place].text.startswith("@") for place in range(end, last))
    ):
        return None
    bearer = None if whole else _find_behind_bracket(scene, end, last)
    if bearer is not None:
        return scene.mean(bearer.entity)
    end = _find_end(scene, start, end)
    mention = scene.cast.ending(end)
    if mention and mention.first >= start:
        # What follows a comma may still name the one described: "our man in Oslo, Jan Berg".
        taken = _take_named(scene, mention, start)
        taken = taken or (None if whole else _read_apposed(scene, start, end, last))
        if taken is not None or not _opens_with_person(scene, start, end):
            return taken
    return None if whole else _read_opening(scene, start, end, last)


def _find_behind_bracket(scene: Scene, end: int, last: int) -> Mention | None:
    """The person named behind a bracket in a title: "Director of the Secret Service (SSO) Ann Holm"; None elsewhere."""
    doc, mention = scene.cast.doc, scene.cast.ending(last)
    if mention is None or mention.entity.kind != "person" or not end < mention.first < last:
        return None
    is_behind = doc[end].text == "(" and doc[mention.first - 1].text == ")"
    return mention if is_behind else None


def _read_opening(scene: Scene, start: int, end: int, last: int) -> Meant | None:
    """Somebody whose name opens the phrase, if that is about no more than him; else who stands in apposition."""
    doc, mention = scene.cast.doc, _find_opening_name(scene, start, end)
    if mention and mention.last < end and doc[mention.last].tag_ == "CC":
        return None  # "The FBI and local police"
    if mention and mention.last < end and _ends_here(doc, mention.last):
        return _take_named(scene, mention, start)
    return _read_apposed(scene, start, end, last)


def _find_end(scene: Scene, start: int, end: int) -> int:
    """Where a name ends: before a possessive mark, letters behind a name, and the sort of an outlet.

    That is "Jonathan Sayle" of "Jonathan Sayle KC", and "Yonhap" of "South Korea's Yonhap news agency".
    """
    doc = scene.cast.doc
    if end - 1 > start and doc[end - 1].text in POSSESSIVE:
        end -= 1
    if end - 1 > start and doc[end - 1].text in read_words("titles")["behind"]:
        end -= scene.cast.mention(end - 2) is not None
    sorts = read_words("media")["sorts"]
    for length in (2, 1):
        place = end - length
        if place > start and scene.cast.doc[place:end].text.lower() in sorts:
            mention = scene.cast.ending(place)
            if mention is not None and is_outlet(scene.cast, mention):
                return place
    return end


def _find_identified(scene: Scene, start: int, last: int) -> Meant | None:
    """The person of a "suspect, identified as Dale Corwin,"; None elsewhere."""
    doc = scene.cast.doc
    naming = read_words("cues")["identifying"]
    for place in range(start + 1, last - 2):
        if doc[place].lower_ in naming and doc[place + 1].lower_ == "as":
            mention = scene.cast.starting(place + 2)
            person = mention is not None and mention.entity.kind == "person"
            return scene.mean(mention.entity) if mention is not None and person else None
    return None


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


def _opens_with_person(scene: Scene, start: int, end: int) -> bool:
    """Whether a person's name stands first: "David Albright of the Institute for Science"."""
    mention = _find_opening_name(scene, start, end)
    return mention is not None and mention.entity.kind == "person"


def _find_opening_name(scene: Scene, start: int, end: int) -> Mention | None:
    """The name that opens a phrase, or stands behind the person's titles there: "Sgt. Ann Lee of the police"."""
    cast, place = scene.cast, start
    while place < end - 1 and cast.mention(place) is None and _may_title(cast.doc, place):
        place += 1
    mention = cast.starting(place)
    if place == start or mention is None or mention.entity.kind == "person":
        return mention
    return None


def _may_title(doc: Doc, place: int) -> bool:
    """Whether a word is a title before a name, or the hyphen in one: "Lieutenant-General"."""
    return doc[place].lower_ in held_words() or doc[place].text == "-"


def _ends_here(doc: Doc, place: int) -> bool:
    """Whether a phrase's head is over: a preposition or the like follows."""
    return (
        doc[place].tag_ in {"IN", "VBG", "VBN", "RB", "CD", "TO"}
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
        if any(_leads_away(cast, token) for token in between):
            is_his = role is None and _holds_office(scene, start, mention)
            return scene.mean(mention.entity) if is_his else None  # "supporters of Obama"
        if any(cast.mention(token.i) and token.tag_ == "CC" for token in before):
            return None
        return scene.mean(mention.entity)
    return _take_body(scene, mention, start)


def _take_body(scene: Scene, mention: Mention, start: int) -> Meant | None:
    """A body, an outlet or a state that is named, unless what stands before its name tells of somebody else."""
    doc, cast = scene.cast.doc, scene.cast
    before = doc[start : mention.first]
    own = mention.entity.own and _is_of_its_country(cast, mention)
    is_media = is_outlet(cast, mention)
    if own or (is_media and (only_sorts(doc, start, mention.first) or is_of_state(cast, mention))):
        return scene.mean(mention.entity)
    if not before:
        return stand_for_state(scene, mention) or scene.mean(mention.entity)
    led = any(token.tag_ in {"IN", "TO", "CC"} or token.text in POSSESSIVE for token in before)
    return None if led and not _describes(scene, start, mention) else scene.mean(mention.entity)


def _leads_away(cast: Cast, token: Token) -> bool:
    """Whether a preposition says that somebody else is meant; not so inside the name of a body: "Department of Defense"."""
    if token.tag_ not in {"IN", "TO"} or is_under_secretary(token):
        return False
    inside = cast.mention(token.i)
    return inside is None or inside.entity.kind != "organisation"


def _holds_office(scene: Scene, start: int, mention: Mention) -> bool:
    """Whether a name stands right behind whom its owner serves: "the head of the Central Bank Ana Berg"."""
    doc = scene.cast.doc
    served = scene.cast.ending(mention.first)
    if served is None or served.entity.kind not in {"organisation", "state"}:
        return False
    office = head_noun(doc, start, served.first)
    return office is not None and doc[office].tag_ in {"NN", "NNP"}


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
