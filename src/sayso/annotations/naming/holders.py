"""Holders: the person whom a role means: "the minister", "NATO's secretary general"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns
from sayso.annotations.naming.phrases import common_words
from sayso.annotations.naming.role_heads import full_title, list_role_heads
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.speaker_roles import Role
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Entity

_NEAR_SENTENCES = 3
_MOST_HOLDERS = 50
# They add nothing by which one holder of an office could be told from another.
_GRADES = frozenset({"ex", "former", "senior", "top", "then", "new", "acting"})


class _Wanted(NamedTuple):
    """What a phrase says of the person.

    Attributes:
        noun: Its head, in lower case and spelled out.
        nouns: All role nouns in it.
        words: Its other telling words.
        any_office: Whether the head fits any office ("official").
    """

    noun: str
    nouns: AbstractSet[str]
    words: AbstractSet[str]
    any_office: bool


def find_holder(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """The person who has the role that a phrase describes; None where that is not clear.

    All words of the phrase must be found in the role. A bare "the minister" is
    the last one named before; a role that is told only later counts if nobody
    else has it; and whoever spoke last may be called by a new role.
    """
    wanted = _read_wanted(scene, first, head, last)
    doc = scene.cast.doc
    known = full_title(doc[head].lower_) in role_nouns()
    if not known or wanted.noun in _lists("vague"):
        return None
    if head > first and f"{doc[head - 1].lower_} {wanted.noun}" in read_words("kinds")["forces"]:
        return None  # A coast guard is no guard.
    spoke = _find_speaking_official(scene, first, wanted) if wanted.any_office else None
    if spoke is not None:
        return spoke
    latest = scene.latest_before(first, lambda mention: _has_role(scene, mention.entity, wanted))
    if latest is not None:
        far = scene.cast.sentence(first) - scene.cast.sentence(latest.first) > _NEAR_SENTENCES
        unclear = wanted.any_office and not wanted.words and far
        return None if unclear else scene.mean(latest.entity)
    return (
        (None if _is_possessed(doc, first, head) else _find_bare_title(scene, first, wanted))
        or _find_later(scene, wanted)
        or _find_last_speaker(scene, first, head, wanted)
        or _find_only(scene, first, head, wanted)
    )


def _find_speaking_official(scene: Scene, first: int, wanted: _Wanted) -> Meant | None:
    """Who spoke last near before, if "the diplomat" or "the official" fits; not whom he spoke of."""
    number = max(scene.cast.sentence(first) - _NEAR_SENTENCES, 0)
    told = scene.spoken_in(scene.cast.sentences[number], first)
    if not told or len(told[-1][1].entities) != 1:
        return None
    entity = scene.cast.entities[told[-1][1].entities[0]]
    return scene.mean(entity) if _has_role(scene, entity, wanted) else None


def _read_wanted(scene: Scene, first: int, head: int, last: int) -> _Wanted:
    doc = scene.cast.doc
    heads = list_role_heads(doc, first, head + 1)
    noun = heads[-1] if heads else full_title(doc[head].lower_)
    words = common_words(doc, range(first, last))
    return _Wanted(
        noun=noun,
        nouns={noun, *heads},
        words=words - {doc[head].lower_} - _GRADES,
        any_office=noun in _lists("holders"),
    )


def _has_role(scene: Scene, entity: Entity, wanted: _Wanted) -> bool:
    roles = scene.roles.get(entity.id, ()) if entity.kind == "person" else ()
    return any(_fits(role, wanted) for role in roles)


def _fits(role: Role, wanted: _Wanted) -> bool:
    if wanted.noun in role.heads:
        return wanted.words <= role.words or _fits_by_country(role.words, wanted.words)
    return wanted.any_office and wanted.words <= role.words


def _fits_by_country(words: AbstractSet[str], wanted: AbstractSet[str]) -> bool:
    """Whether wanted words are found but for the form: "Japan's" fits "Japanese minister"."""
    codes = {_code(word) for word in words} - {None}
    return all(word in words or _code(word) in codes for word in wanted)


def _code(word: str) -> str | None:
    found = find_country(word.title()) or find_country(word.upper())
    return found.code if found and found.form in {"name", "adjective", "people"} else None


def _find_later(scene: Scene, wanted: _Wanted) -> Meant | None:
    """The only one who is said to have the role after these words."""
    if wanted.any_office:
        return None
    ids = scene.holders.get(wanted.noun, ())[:_MOST_HOLDERS]
    fitting = [
        entity
        for entity in map(scene.cast.entities.__getitem__, ids)
        if _has_role(scene, entity, wanted)
    ]
    return scene.mean(fitting[0]) if len(fitting) == 1 else None


def _find_bare_title(scene: Scene, first: int, wanted: _Wanted) -> Meant | None:
    """Whom "the Ohio senator" means: the last named who was called no more than senator."""
    if wanted.any_office or any(_code(word) for word in wanted.words):
        return None

    def fits(mention: Mention) -> bool:
        roles = scene.roles.get(mention.entity.id, ()) if mention.entity.kind == "person" else ()
        return any(role.heads & wanted.nouns and role.words <= role_nouns() for role in roles)

    latest = scene.latest_before(first, fits)
    if latest is None:
        return None
    far = scene.cast.sentence(first) - scene.cast.sentence(latest.first) > _NEAR_SENTENCES
    return None if far else scene.mean(latest.entity)


def _find_last_speaker(scene: Scene, first: int, head: int, wanted: _Wanted) -> Meant | None:
    """Whoever spoke last, where the text gave no other office: "the Ohio senator" for a new name."""
    if not scene.spoken or wanted.any_office:
        return None
    if _names_owner(scene, first, head):
        return None  # "The SNP's defence spokesman" is nobody just named without a party.
    where, meant = scene.spoken[-1]
    near = scene.cast.sentence(first) - scene.cast.sentence(where) <= 1
    if not near or len(meant.entities) != 1:
        return None
    entity = scene.cast.entities[meant.entities[0]]
    roles = scene.roles.get(entity.id, ())
    heads = frozenset[str]().union(*(role.heads for role in roles))
    told = wanted.words and any(not role.words <= role_nouns() for role in roles)
    # A single word may be no person at all: "Aspides said …. The mayor said".
    is_person = entity.kind == "person" and len(entity.name.split()) > 1
    # Iran's foreign minister is not "Israel's defence minister".
    if not is_person or told or (heads and not heads & wanted.nouns):
        return None
    return None if _is_owned(scene, where, entity) else meant


def _is_possessed(doc: Doc, first: int, head: int) -> bool:
    """Whether it is told whose somebody is: "the ship's owner"."""
    return any(doc[place].text in POSSESSIVE for place in range(first, head))


def _names_owner(scene: Scene, first: int, head: int) -> bool:
    """Whether a body that has a name is told to be the owner: "the SNP's" spokesman."""
    doc = scene.cast.doc
    marks = (place for place in range(first, head) if doc[place].text in POSSESSIVE)
    owners = [(scene.cast.ending(mark), doc[mark - 1].tag_) for mark in marks if mark > first]
    return any(
        one.entity.kind != "person" if one is not None else tag.startswith("NNP")
        for one, tag in owners
    )


def _is_owned(scene: Scene, where: int, entity: Entity) -> bool:
    """Whether whose he is was told with his name, and so what he is: "the BBC's Hugo Bachega"."""
    number = scene.cast.before(where)
    for mention in scene.cast.mentions[number : number + 3]:
        if mention.entity is entity:
            return mention.first > where and scene.cast.doc[mention.first - 1].text in POSSESSIVE
    return False


def _find_only(scene: Scene, first: int, head: int, wanted: _Wanted) -> Meant | None:
    """The only person with a role in the text; for "the ship's owner", the owner of a named ship."""
    doc = scene.cast.doc
    possessed = _is_possessed(doc, first, head)
    spokesman = wanted.noun in {"spokesman", "spokeswoman", "spokesperson"}
    if any(_code(word) for word in wanted.words) or _names_owner(scene, first, head):
        return (
            None  # A state's minister would have been found by the state, as Harvard's president.
        )
    if not possessed or spokesman or wanted.any_office or wanted.noun not in _lists("roles"):
        return None
    ids = scene.holders.get(wanted.noun, ())
    return scene.mean(scene.cast.entities[ids[0]]) if len(ids) == 1 else None


@cache
def _lists(what: str) -> frozenset[str]:
    titles = read_words("titles")
    return frozenset(titles[what]["nouns"] if what == "holders" else titles[what])
