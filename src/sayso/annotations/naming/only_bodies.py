"""Only bodies: which one "the group" or "the company" is, where only one can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Entity

_SENTENCES_BACK = 8
_SENTENCES_NEAR = 2


def find_only_body(scene: Scene, first: int, head: int) -> Meant | None:
    """The body that "the group" or "the alliance" means: the only one named in the last sentences, or else the only one that spoke before.

    Bodies whose own name ends in another such noun are none: a ministry is no group.
    """
    doc = scene.cast.doc
    noun = doc[head].lower_
    opening = _skip_seat(doc, first, head)
    sort = doc[head - 1].lower_ if opening == head - 2 else ""
    bodies = read_words("titles")["bodies"]
    trades, prints = noun in bodies["trading"], noun in bodies["publishing"]
    bare = opening == head - 1 or sort in _sorts() or (bool(sort) and trades)
    bare = bare or (prints and sort in bodies["of_outlets"])
    if noun not in _generic_nouns() or doc[first].lower_ != "the" or not bare:
        return None
    sentence = scene.cast.sentence(first)
    start = scene.cast.sentences[max(sentence - _SENTENCES_NEAR, 0)]
    mentions = scene.cast.mentions[scene.cast.before(start) : scene.cast.before(first)]
    named = {
        mention.entity.id: mention.entity
        for mention in mentions
        if _may_be_called(mention.entity, noun, sort)
    }
    if len(named) > 1:
        called = [one for one in named.values() if is_called_alike(scene, one, noun)]
        if len(called) == 1:
            return scene.mean(called[0])
        # Who did something, or had it done, goes before what is only named beside it.
        acting = {one.entity.id for one in mentions if _takes_part(scene, one)}
        named = {name: entity for name, entity in named.items() if name in acting}
        return scene.mean(next(iter(named.values()))) if len(named) == 1 else None
    if named:
        return scene.mean(next(iter(named.values())))
    start = scene.cast.sentences[max(sentence - _SENTENCES_BACK, 0)]
    told = {
        meant.entities: meant
        for _, meant in scene.spoken_in(start, first)
        if len(meant.entities) == 1
        and _may_be_called(scene.cast.entities[meant.entities[0]], noun, sort)
    }
    return next(iter(told.values())) if len(told) == 1 else None


def is_called_alike(scene: Scene, entity: Entity, noun: str) -> bool:
    """Whether the text calls a body by such a noun, or by one that is said of the same: "the firm Tarn" for "the company"."""
    return any(not role.heads.isdisjoint(list_kin(noun)) for role in scene.roles.get(entity.id, ()))


def list_kin(noun: str) -> Sequence[str]:
    """Nouns that are said of the same bodies, the given one among them: "company", "firm"."""
    return next((nouns for nouns in read_words("titles")["bodies"]["kin"] if noun in nouns), [noun])


def _skip_seat(doc: Doc, first: int, head: int) -> int:
    """The token of the article, or the last of where a body sits: "the New York-based group"."""
    return max(
        (place for place in range(first, head) if doc[place].lower_ == "based"), default=first
    )


def _takes_part(scene: Scene, mention: Mention) -> bool:
    """Whether a name is the subject or the object of a verb."""
    doc = scene.cast.doc
    named = doc[mention.first : mention.last]
    return is_subject_mention(scene.cast, mention) or any(word.dep_ == "obj" for word in named)


def _may_be_called(entity: Entity, noun: str, sort: str) -> bool:
    """Whether a body may be "the group": no ministry, no army, no outlet, and not the United Nations.

    Forces may be "the group" where they are no state's: Rapid Support Forces, no armed or air forces.
    """
    bodies = read_words("titles")["bodies"]
    fitting = {"organisation", "media"} if noun in bodies["publishing"] else {"organisation"}
    if sort in bodies["of_outlets"]:
        fitting = {"media"}  # "the state agency"
    if entity.kind not in fitting or entity.name in read_words("media")["platforms"]:
        return False
    words = entity.name.lower().split()
    last = words[-1]
    if noun == "bloc":
        return entity.name in bodies["between_states"] or last in bodies["leagues"]
    if last == "forces" and len(words) > 2:  # noqa: PLR2004
        return sort in bodies["armed"] or set(words).isdisjoint(bodies["of_states"])
    if last in body_nouns() - {noun} or last in bodies["national"]:
        return False
    return noun in bodies["unions"] or entity.name not in bodies["between_states"]


@cache
def _sorts() -> frozenset[str]:
    bodies = read_words("titles")["bodies"]
    return frozenset((*bodies["armed"], *bodies["peaceful"]))


@cache
def _generic_nouns() -> frozenset[str]:
    return frozenset(read_words("titles")["bodies"]["generic"])
