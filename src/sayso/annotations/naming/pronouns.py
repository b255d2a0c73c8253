"""Pronouns: whom "he", "they" and "it" mean, where that is clear."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache

from spacy.tokens import Token

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.descriptions import body_nouns, find_described
from sayso.annotations.naming.issuers import find_issuer, issued_nouns
from sayso.annotations.naming.name_edges import POSSESSIVE
from sayso.annotations.naming.phrases import words_of
from sayso.annotations.naming.scene import Gender, Meant, Scene, is_subject_mention, tell_gender
from sayso.annotations.naming.unnamed import (
    PRONOUNS,
    find_introduced,
    is_fitting,
    is_unnamed,
    person_nouns,
)
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Entity

_BODY = frozenset({"it", "its", "itself"})
_SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_SENTENCES_BACK = 4
_CLIMB = 12
_NEAR = 60


def resolve_pronoun(scene: Scene, place: int) -> Meant | None:
    """Whom a pronoun of the third person means; None where it is not clear.

    Args:
        scene: The text, with who has spoken before this place.
        place: The pronoun's token.
    """
    word = scene.cast.doc[place].lower_
    if word in PRONOUNS:
        found = _find_person(scene, place, PRONOUNS[word])
        if found and found.entities:
            scene.genders.setdefault(found.entities[0], PRONOUNS[word])
        return found
    if word in _BODY:
        return _find_body(scene, place)
    if word in _SEVERAL:
        return _find_several(scene, place)
    return None


def _find_person(scene: Scene, place: int, gender: Gender) -> Meant | None:
    def fits(entity: Entity) -> bool:
        known = entity.kind == "person" and scene.genders.get(entity.id, gender) == gender
        return known and not scene.is_voice(scene.mean(entity))

    cast = scene.cast
    coming = cast.doc[place].tag_ == "PRP$" and _subject_above(scene, place, coming=True)
    for mention in (_subject_above(scene, place), coming):
        if mention and fits(mention.entity):
            return scene.mean(mention.entity)
    hung = _find_hung(scene, place)
    if hung is not None and fits(hung.entity):
        return scene.mean(hung.entity)
    unnamed = _unnamed_speaker(scene, place, gender) or _find_asked(scene, place, gender)
    if unnamed:
        return unnamed
    number = cast.sentence(place)
    earlier = [mention for mention in _named_in(scene, number, place) if fits(mention.entity)]
    subjects = [mention for mention in earlier if is_subject_mention(cast, mention)]
    found = _only_one(scene, subjects)
    for back in range(1, min(_SENTENCES_BACK, number) + 1):
        found = found or _person_in(scene, number - back, fits, gender)
    return found or _only_one(scene, earlier) or _find_holder(scene, place, gender)


def _find_asked(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """Who was asked right before he answers: "When we asked the colonel about this, he said"; None elsewhere.

    Nor is it anybody else of whom "a third would not talk: his brother, he said" tells.
    """
    doc, cast = scene.cast.doc, scene.cast
    start = cast.sentences[cast.sentence(place)]
    asking = read_words("cues")["watched"]["asked"]
    for token in doc[start:place]:
        if token.dep_ in {"obj", "iobj"} and token.head.lemma_.lower() in asking and token.tag_ == "NN":
            first = token.left_edge.i
            told = find_described(scene, first, token.i + 1)
            name = words_of(cast, first, token.i + 1)
            meant = told or Meant(name, rule="own-words", noun=token.lower_)
            return meant if is_fitting(scene, meant, gender) else None
        if token.text == ":":
            return find_introduced(scene, start, token.i + 1, gender)
    return None


def _find_hung(scene: Scene, place: int) -> Mention | None:
    """The last person named between a noun and its "in which he": "a letter from Sir Colin Reid in which he …"."""
    doc, token = scene.cast.doc, scene.cast.doc[place]
    clause = next((above for above in token.ancestors if above.dep_ == "acl:relcl"), None)
    if token.dep_ != "nsubj" or clause is None or clause.head.i >= place or place < 2:  # noqa: PLR2004
        return None
    if doc[place - 1].tag_ not in {"WDT", "WRB"} or clause.head.tag_ == "NNP":
        return None
    mentions = scene.cast.mentions
    earlier = mentions[scene.cast.before(clause.head.i) : scene.cast.before(place)]
    persons = [mention for mention in earlier[-_NEAR:] if mention.entity.kind == "person"]
    return persons[-1] if persons else None


def _find_holder(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """The one person without a name who is the subject before a pronoun in somebody's words: "The governor warned us; he …"."""
    if scene.voice is None:
        return None
    cast = scene.cast
    start = cast.sentences[max(cast.sentence(place) - 1, 0)]
    nouns = [
        token
        for token in cast.doc[max(start, place - _NEAR) : place]
        if token.dep_ in {"nsubj", "nsubj:pass"} and token.tag_ == "NN"
    ]
    meant = [
        Meant(words_of(cast, noun.left_edge.i, noun.i + 1), rule="own-words", noun=noun.lower_)
        for noun in nouns
    ]
    fitting = [one for one in meant if is_unnamed(one, gender)]
    return fitting[0] if len({one.name for one in fitting}) == 1 else None


def _only_one(scene: Scene, mentions: Sequence[Mention]) -> Meant | None:
    """Who is named, if all mentions are of one."""
    one = len({mention.entity.id for mention in mentions}) == 1
    return scene.mean(mentions[0].entity) if one else None


def _unnamed_speaker(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """The person without a name who spoke last in the sentence: "a soldier said he believed"."""
    start = scene.cast.sentences[scene.cast.sentence(place)]
    spoken = [meant for _, meant in scene.spoken_in(start, place) if not scene.is_voice(meant)]
    fitting = [meant for meant in spoken if is_unnamed(meant, gender)]
    return fitting[-1] if fitting else None


def _person_in(
    scene: Scene, number: int, fits: Callable[[Entity], bool], gender: Gender
) -> Meant | None:
    """The person whom a sentence is about; None to look further back."""
    cast = scene.cast
    start = cast.sentences[number]
    end = cast.sentence_end(start)
    for _, meant in reversed(scene.spoken_in(start, end)):
        if len(meant.entities) == 1 and fits(cast.entities[meant.entities[0]]):
            return meant
        if is_unnamed(meant, gender) and not scene.is_voice(meant):
            return meant
    named = [m for m in _named_in(scene, number, end) if fits(m.entity)]
    subjects = [mention for mention in named if is_subject_mention(cast, mention)]
    found = _only_one(scene, subjects)
    return found or find_introduced(scene, start, end, gender) or _only_one(scene, named)


def _subject_above(scene: Scene, place: int, *, coming: bool = False) -> Mention | None:
    """The name that is subject of a verb under which a pronoun stands ("Ohman said he …").

    Args:
        scene: The text.
        place: The pronoun's token.
        coming: Look for a subject after the pronoun ("In her statement, Clinton …").
    """
    token = scene.cast.doc[place]
    for _ in range(_CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        subject = _subject_of(token)
        if subject is not None and (subject.i > place) == coming:
            mention = _mention_of(scene, subject)
            if mention and (mention.first > place) == coming:
                return mention
    return None


def _subject_of(verb: Token) -> Token | None:
    for child in verb.lefts:
        if child.dep_ in {"nsubj", "nsubj:pass", "nsubj:outer"}:
            return child
    return None


def _mention_of(scene: Scene, token: Token) -> Mention | None:
    """The person or body that a noun phrase names, its head being given."""
    cast = scene.cast
    mention = cast.mention(token.i)
    if mention:
        return mention
    # "President Obama": the title is the head, the name hangs on it.
    # "His lawyer in Piraeus, Eleni Markou,": taken for two places.
    places = [child for child in token.children if child.dep_ == "nmod"]
    beside = (kid for place in places for kid in place.children if kid.dep_ == "conj")
    for child in (*token.children, *beside):
        joined = child.dep_ == "conj" and not any(kid.dep_ == "cc" for kid in child.children)
        if child.dep_ in {"flat", "flat:name", "appos"} or joined:
            # "The president, Marshal Deby": the name hangs on the title once more.
            parts = [child, *(below for below in child.children if below.dep_ == "flat")]
            mention = next(filter(None, (cast.mention(part.i) for part in parts)), None)
            if mention:
                return mention
    return None


def _named_in(scene: Scene, number: int, end: int) -> list[Mention]:
    """The mentions of a sentence that begin before a token; of very many the last."""
    cast = scene.cast
    last = cast.before(end)
    return list(cast.mentions[max(cast.before(cast.sentences[number]), last - _NEAR) : last])


def _find_body(scene: Scene, place: int) -> Meant | None:
    """Whom "it" and "its" mean: a body or state, only where it is the one subject so far."""
    kinds = {"organisation", "state", "media", "unit"}
    cast = scene.cast
    above = _subject_above(scene, place)
    is_body = above is not None and above.entity.kind in kinds and not _only_describes(scene, above)
    is_body = is_body and not (above and scene.is_voice(scene.mean(above.entity)))
    found = scene.mean(above.entity) if above and is_body else _last_speaker(scene, place, kinds)
    if found is not None:
        return found
    number = cast.sentence(place)
    for back in (0, 1):
        if number - back < 0:
            break
        named = [
            mention
            for mention in _named_in(scene, number - back, place)
            if mention.entity.kind in kinds
            and is_subject_mention(cast, mention)
            and not _only_describes(scene, mention)
            and not scene.is_voice(scene.mean(mention.entity))
        ]
        if named:
            return _only_one(scene, named)
        start = cast.sentences[number - back]
        for _, meant in reversed(scene.spoken_in(start, place)):
            if not meant.entities and meant.noun in body_nouns() | issued_nouns():
                return meant
            if not back and is_thing_that_spoke(meant):
                return meant  # "the palace said it"
        brought = _find_brought(scene, start, place)
        if brought is not None:
            return brought
    return None


def _find_brought(scene: Scene, start: int, place: int) -> Meant | None:
    """Who issued what a "there was an inquiry by the Red Cross" brings in, or that itself; None where nothing is brought in."""
    doc = scene.cast.doc
    for word in doc[start:place]:
        if word.dep_ != "expl" or word.lower_ != "there" or word.head.i < word.i:
            continue
        for noun in word.head.rights:
            if noun.dep_ == "nsubj" and noun.lemma_.lower() in read_words("cues")["findings"]["documents"]:
                first, last = noun.left_edge.i, noun.right_edge.i + 1
                issuer = find_issuer(scene, noun.i, noun.i, last)
                name = words_of(scene.cast, first, noun.i + 1)
                return issuer or Meant(name, rule="own-words", noun=noun.lower_)
    return None


def _last_speaker(scene: Scene, place: int, kinds: Collection[str]) -> Meant | None:
    """The body that spoke last, one sentence back at most, where "it" goes on to speak: "It added …"."""
    verb, cast = scene.cast.doc[place].head, scene.cast
    words, cues = read_words("clauses"), read_words("cues")
    known = {*words["speaking"], *words["voicing"], *words["going_on"]}
    speaks = verb.lemma_.lower() in {*known, *cues["going_on"], *cues["naming_on"]}
    if cast.doc[place].dep_ != "nsubj" or not speaks:
        return None
    start = cast.sentences[max(cast.sentence(place) - 1, 0)]
    spoken = [pair for pair in scene.spoken_in(start, place) if not scene.is_voice(pair[1])]
    fitting = [
        meant
        for where, meant in spoken
        if _is_body(scene, meant, kinds) or _is_issued(scene, where) or is_thing_that_spoke(meant)
    ]
    alone = len({(meant.name, meant.entities) for meant in fitting}) == 1
    return fitting[-1] if fitting and (alone or fitting[-1] is spoken[-1][1]) else None


def _is_issued(scene: Scene, where: int) -> bool:
    """Whether somebody spoke by what he issued: "a statement from the minister said …. It added …"."""
    token = scene.cast.doc[where]
    for _ in range(_CLIMB):
        if token.head.i <= token.i or token.dep_.startswith("nsubj"):
            break
        token = token.head
    return token.lower_ in issued_nouns()


def _is_body(scene: Scene, meant: Meant, kinds: Collection[str]) -> bool:
    if meant.entities:
        kind = scene.cast.entities[meant.entities[0]].kind
        return len(meant.entities) == 1 and kind in kinds
    return meant.noun in body_nouns() | _of_states()


@cache
def _of_states() -> frozenset[str]:
    """Nouns for what a state has one of, and that "it" may mean: "the air force", "police"."""
    bodies = read_words("titles")["bodies"]
    nouns = (*bodies["arms_of_states"], *bodies["national"])
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in nouns) - {"officials", "officers"}


def _only_describes(scene: Scene, mention: Mention) -> bool:
    """Whether a name only tells whose something is: the "Israeli" military, the "Belize"-flagged ship."""
    doc = scene.cast.doc
    token = doc[mention.last - 1]
    if doc[mention.last : mention.last + 1].text in {"-", *POSSESSIVE}:
        return True
    return token.dep_ == "amod" and token.head.i >= mention.last


def is_thing_that_spoke(meant: Meant) -> bool:
    """Whether what spoke has no name and is no person: a palace, a hospital, a junta."""
    known = meant.noun in person_nouns() or tell_gender(meant.noun) is not None
    return bool(meant.noun) and not meant.entities and not meant.plural and not known


def _find_several(scene: Scene, place: int) -> Meant | None:
    """Whom "they" mean: several who spoke in this sentence or the one before."""
    cast = scene.cast
    start = cast.sentences[max(cast.sentence(place) - 1, 0)]
    spoken = scene.spoken_in(start, place)
    told = _find_told_of(scene, start, place, {where for where, _ in spoken})
    if told is not None:
        return told
    several = [meant for _, meant in spoken if meant.plural and not scene.is_voice(meant)]
    return several[-1] if several else None


def _find_told_of(scene: Scene, start: int, place: int, speaking: Collection[int]) -> Meant | None:
    """Several of whom the sentence before tells, on somebody's word: "Gangs hold the port, according to the UN. Their …"."""
    cast = scene.cast
    if start == cast.sentences[cast.sentence(place)]:
        return None
    for token in cast.doc[start : cast.sentence_end(start)]:
        subject = token.dep_ in {"nsubj", "nsubj:pass"} and token.head.dep_ == "ROOT"
        if subject and token.tag_ == "NNS" and not cast.mention(token.i):
            first = token.left_edge.i
            speaks = any(first <= where <= token.i for where in speaking)
            name = words_of(cast, first, token.i + 1)
            return None if speaks else Meant(name, plural=True, rule="own-words")
    return None
