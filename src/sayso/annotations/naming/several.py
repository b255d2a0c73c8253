"""Several: whom "they" mean, where that is clear."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.coarguments import find_coacting
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.phrases import words_of
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.subjects import find_mention
from sayso.annotations.naming.unnamed import names_person
from sayso.annotations.wordlists import read_words

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BODIES = frozenset({"organisation", "state", "media", "unit"})
_DEEPEST = 4
"""Steps from a word to the verb whose subject it is."""
_NEAR = 80
"""Tokens before a pronoun that are looked at."""


def find_several(scene: Scene, place: int) -> Meant | None:
    """Whom "they" mean: several who spoke in this sentence or the one before; never who acts on "them"."""
    acting = find_coacting(scene, place)
    found = (acting and _find_acted_on(scene, acting, place)) or _find_they(scene, place)
    return None if found is None or (acting and _is_named(scene, acting, found)) else found


def _is_named(scene: Scene, noun: Token, meant: Meant) -> bool:
    mention = find_mention(scene, noun)
    return (
        mention.entity.id in meant.entities
        if mention
        else noun.lower_ in meant.name.lower().split()
    )


def _find_acted_on(scene: Scene, acting: Token, place: int) -> Meant | None:
    """The only several to whom something is done before in the sentence: "backs the rebels but denies arming them"."""
    cast = scene.cast
    found: dict[str, Meant] = {}
    start = max(cast.sentences[cast.sentence(place)], place - _NEAR)
    for token in cast.doc[start:place]:
        is_object = token.dep_ in {"obj", "iobj"} or (
            token.dep_ == "obl" and names_person(token.lemma_.lower())
        )
        if is_object and scene.quoted[token.i] == scene.quoted[place]:
            mention = find_mention(scene, token)
            if mention is None and token.tag_ == "NNS":
                found[token.lower_] = _mean_noun(scene, token)
            elif mention is not None and mention.entity.kind in _BODIES:
                found[mention.entity.id] = scene.mean(mention.entity)
    several = [meant for meant in found.values() if not _is_named(scene, acting, meant)]
    return several[0] if len(several) == 1 else None


def _find_they(scene: Scene, place: int) -> Meant | None:
    cast = scene.cast
    start = cast.sentences[max(cast.sentence(place) - 1, 0)]
    spoken = scene.spoken_in(start, place)
    teller = _find_teller(scene, place, spoken)
    if teller is not None:
        return teller
    told = _find_told_of(scene, start, place, {where for where, _ in spoken})
    if told is not None:
        return told
    several = [
        meant
        for where, meant in spoken
        if _are_several(meant) and not scene.is_voice(meant) and _may_be_they(scene, where, place)
    ]
    if several:
        return several[-1]
    for find in (_find_above, _find_ahead, _find_acting, _find_met, _find_one):
        found = find(scene, place)
        if found is not None:
            return found
    return None


def _find_teller(scene: Scene, place: int, spoken: Sequence[tuple[int, Meant]]) -> Meant | None:
    """The several who tell it of themselves ("officials say they suspect"), or told the sentence before and say more.

    In "Police said the kidnappers had demanded a ransom. They say …" the police say it, whoever
    else has the word in what they said.
    """
    doc = scene.cast.doc
    verb = doc[place].head
    own = verb.dep_ == "ccomp" and doc[place].dep_ in _SUBJECTS
    goes_on = verb.dep_ == "ROOT" and verb.lemma_.lower() in read_words("clauses")["speaking"]
    for where, meant in reversed(spoken):
        if not _are_several(meant) or scene.is_voice(meant):
            continue
        clause = _find_clause(doc[where])
        if (own and clause.i == verb.head.i) or (goes_on and clause.dep_ == "ROOT"):
            return meant
    return None


def _find_clause(token: Token) -> Token:
    """The verb that a word belongs to as its subject, or as part of that."""
    for _ in range(_DEEPEST):
        if token.dep_ in _SUBJECTS:
            return token.head
        token = token.head
    return token


def _are_several(meant: Meant) -> bool:
    return meant.plural or meant.noun in collectives()


@cache
def collectives() -> frozenset[str]:
    """Nouns in the singular for several who speak: "police"."""
    return frozenset(read_words("titles")["bodies"]["collective"])


def _find_acting(scene: Scene, place: int) -> Meant | None:
    """The only several who do something earlier in the sentence, or else in the one before: "Police found her. After they …"."""
    cast = scene.cast
    start = cast.sentences[cast.sentence(place)]
    before = cast.sentences[max(cast.sentence(place) - 1, 0)]
    for first, last in ((start, place), (before, start)):
        meant = {one.name: one for one in _list_acting(scene, first, last, place)}
        if meant:
            found = next(iter(meant.values()))
            return found if len(meant) == 1 and not scene.is_voice(found) else None
    return None


def _list_acting(scene: Scene, first: int, last: int, place: int) -> Iterator[Meant]:
    """The bodies and the several persons who are subjects between two tokens, in the same voice as another."""
    for token in scene.cast.doc[max(first, last - _NEAR) : last]:
        if token.dep_ in _SUBJECTS and scene.quoted[token.i] == scene.quoted[place]:
            mention = find_mention(scene, token)
            if mention is not None and mention.entity.kind in _BODIES:
                yield scene.mean(mention.entity)
            elif mention is None and _tells_several(token):
                yield _mean_noun(scene, token)


def _may_be_they(scene: Scene, where: int, place: int) -> bool:
    """Whether whoever has spoken may be "they": in a quotation of the next sentence nobody is sure of it."""
    same = scene.cast.sentence(where) == scene.cast.sentence(place)
    return same or not scene.quoted[place] or scene.quoted[where] == scene.quoted[place]


def _find_above(scene: Scene, place: int) -> Meant | None:
    """The several who do something to whom they think of: "Police arrested a man they believe to be the driver"."""
    cast, verb = scene.cast, scene.cast.doc[place].head
    noun = verb.head
    if verb.dep_ != "acl:relcl" or noun.dep_ != "obj" or not verb.i > place > noun.i:
        return None
    subject = next((child for child in noun.head.lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ != "NNS" or cast.mention(subject.i):
        return None
    return _mean_noun(scene, subject)


def _find_ahead(scene: Scene, place: int) -> Meant | None:
    """The several of whom the first half of a sentence tells: "Grain traders were calm; exports, they noted, …"."""
    cast = scene.cast
    start = cast.sentences[cast.sentence(place)]
    half = next((at for at in range(start, place) if cast.doc[at].text in {";", ":"}), start)
    for token in cast.doc[start:half]:
        subject = token.dep_ in {"nsubj", "nsubj:pass"} and token.head.dep_ == "ROOT"
        if subject and token.tag_ == "NNS" and not cast.mention(token.i):
            return _mean_noun(scene, token)
    return None


def _find_told_of(scene: Scene, start: int, place: int, speaking: Collection[int]) -> Meant | None:
    """Several of whom the sentence before tells, on somebody's word: "Gangs hold the port, according to the UN. Their …"."""
    cast = scene.cast
    if start == cast.sentences[cast.sentence(place)]:
        return None
    for token in cast.doc[start : cast.sentence_end(start)]:
        subject = token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"
        # What was only found somewhere are no "they", unless it is persons.
        may_be = token.tag_ == "NNS" and (token.dep_ == "nsubj" or _tells_several(token))
        if subject and may_be and not cast.mention(token.i):
            first = token.left_edge.i
            speaks = any(first <= where <= token.i for where in speaking)
            return None if speaks else _mean_noun(scene, token)
    return None


def _tells_several(noun: Token) -> bool:
    """Whether a noun is for several persons or bodies, or for a body that "they" may mean."""
    lemma = noun.lemma_.lower()
    known = names_person(lemma) or lemma in body_nouns()
    return noun.lower_ in collectives() or (noun.tag_ == "NNS" and known)


def _mean_noun(scene: Scene, noun: Token) -> Meant:
    """A noun with what stands before it and with its "of …"."""
    ends = (
        child.right_edge.i
        for child in noun.rights
        if child.dep_ == "nmod" and any(word.lower_ == "of" for word in child.lefts)
    )
    last = next(ends, noun.i) + 1
    own = (child.left_edge.i for child in noun.lefts if child.dep_ not in {"case", "cc"})
    return Meant(
        words_of(scene.cast, min(own, default=noun.i), last), plural=True, rule="own-words"
    )


def _find_met(scene: Scene, place: int) -> Meant | None:
    """The two of whom the sentence before says that they met: "Lee met the envoy, Ada Obi. They also discussed"."""
    cast = scene.cast
    number = cast.sentence(place)
    if number == 0:
        return None
    for token in cast.doc[cast.sentences[number - 1] : cast.sentences[number]]:
        if token.dep_ in _SUBJECTS and token.head.lemma_.lower() in read_words("cues")["meeting"]:
            one = _mean_person(scene, token)
            met = (_mean_person(scene, other) for other in _list_met(token.head))
            other = next(filter(None, met), None)
            if one is not None and other is not None and one.name != other.name:
                names = f"{one.name}; {other.name}"
                return Meant(names, (*one.entities, *other.entities), plural=True)
    return None


def _list_met(verb: Token) -> Iterator[Token]:
    """Whom somebody meets, talks with or holds talks with."""
    objects = [child for child in verb.rights if child.dep_ == "obj"]
    yield from objects
    for parent in (verb, *objects):
        for child in parent.rights:
            if child.dep_ in {"obl", "nmod"} and any(word.lower_ == "with" for word in child.lefts):
                yield child


def _mean_person(scene: Scene, noun: Token) -> Meant | None:
    """Who is named by a noun or its apposition, or described by it, if that is one person."""
    mention = find_mention(scene, noun)
    meant = scene.mean(mention.entity) if mention is not None else None
    meant = meant or find_described(scene, noun.left_edge.i, noun.i + 1)
    if meant is None or len(meant.entities) != 1:
        return None
    return meant if scene.cast.entities[meant.entities[0]].kind == "person" else None


def _find_one(scene: Scene, place: int) -> Meant | None:
    """The one person without a name or known gender who spoke a sentence before: "A spokesperson confirmed it. They said"."""
    cast = scene.cast
    number = cast.sentence(place)
    speaking = read_words("clauses")["speaking"]
    verb = cast.doc[place].head
    if number == 0 or cast.doc[place].dep_ != "nsubj" or verb.lemma_.lower() not in speaking:
        return None
    spoken = scene.spoken_in(cast.sentences[number - 1], cast.sentences[number])
    is_one = len({meant.name for _, meant in spoken}) == 1 and not spoken[0][1].entities
    return spoken[0][1] if is_one and names_person(spoken[0][1].noun) else None
