"""Pronouns: whom "he", "they" and "it" mean, where that is clear."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from sayso.annotations.naming.askers import answers, list_askers, list_told_of
from sayso.annotations.naming.body_pronouns import find_meant_body
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.coarguments import find_coargument, find_parallel
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.genders import Gender
from sayso.annotations.naming.phrases import words_of
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention
from sayso.annotations.naming.several import find_several
from sayso.annotations.naming.subjects import find_subject_above, list_named, mean_only_one
from sayso.annotations.naming.unnamed import (
    PRONOUNS,
    find_introduced,
    is_fitting,
    is_unnamed,
)
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Entity

_BODY = frozenset({"it", "its", "itself"})
_SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SENTENCES_BACK = 4
_NEAR = 60
_DEEPEST = 4
"""Steps from a word to the verb whose subject it is."""


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
        found = find_meant_body(scene, place)
        beside = find_coargument(scene, place)
        return None if found is not None and beside in found.entities else found
    if word in _SEVERAL:
        return find_several(scene, place)
    return None


def _find_person(scene: Scene, place: int, gender: Gender) -> Meant | None:
    beside = find_coargument(scene, place)

    def fits(entity: Entity) -> bool:
        if entity.id == beside:
            return False
        known = entity.kind == "person" and scene.genders.get(entity.id, gender) == gender
        return known and not scene.is_voice(scene.mean(entity))

    cast = scene.cast
    coming = cast.doc[place].tag_ == "PRP$" and find_subject_above(scene, place, coming=True)
    hung = _find_hung(scene, place)
    for mention in (hung, find_parallel(scene, place), find_subject_above(scene, place), coming):
        if mention and fits(mention.entity):
            return scene.mean(mention.entity)
    told = _find_told(scene, place, gender)
    if told is not None:
        return told
    unnamed = _unnamed_speaker(scene, place, gender) or _find_asked(scene, place, gender)
    if unnamed:
        return unnamed
    number, askers = cast.sentence(place), list_askers(scene, place)
    named = [one for one in list_named(scene, number, place) if one.first not in askers]
    earlier = [mention for mention in named if fits(mention.entity)]
    subjects = [mention for mention in earlier if is_subject_mention(cast, mention)]
    found = mean_only_one(scene, subjects)
    for back in range(1, min(_SENTENCES_BACK, number) + 1):
        asked = back == 1 and answers(scene, place)
        found = found or _person_in(scene, number - back, fits, gender, asked=asked)
    found = found or mean_only_one(scene, earlier) or _find_holder(scene, place, gender)
    return found or _find_subject_before(scene, place, gender)


def _find_subject_before(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """The person without a name who is its sentence's subject: "The envoy left Kabul after he said so"."""
    doc, cast = scene.cast.doc, scene.cast
    for above in doc[place].head.ancestors:
        subject = next((child for child in above.lefts if child.dep_ in _SUBJECTS), None)
        if subject is None or subject.i > place or cast.sentence(subject.i) != cast.sentence(place):
            continue
        owner = next((child for child in subject.lefts if child.dep_ == "nmod:poss"), None)
        if doc[place].tag_ == "PRP$" and owner is not None and owner.tag_ == "NN":
            subject = owner  # "the president's comments contrast with his accusations"
        if subject.tag_ != "NN" or cast.mention(subject.i):
            return None
        first = subject.left_edge.i
        name = words_of(cast, first, subject.i + 1)
        told = find_described(scene, first, subject.i + 1)
        meant = told or Meant(name, rule="own-words", noun=subject.lower_)
        return meant if is_fitting(scene, meant, gender) and not scene.is_voice(meant) else None
    return None


def _find_asked(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """Who was asked right before he answers: "When we asked the colonel about this, he said"; None elsewhere.

    Nor is it anybody else of whom "a third would not talk: his brother, he said" tells.
    """
    doc, cast = scene.cast.doc, scene.cast
    start = cast.sentences[cast.sentence(place)]
    asking = read_words("cues")["watched"]["asked"]
    for token in doc[start:place]:
        if (
            token.dep_ in {"obj", "iobj"}
            and token.head.lemma_.lower() in asking
            and token.tag_ == "NN"
        ):
            first = token.left_edge.i
            told = find_described(scene, first, token.i + 1)
            name = words_of(cast, first, token.i + 1)
            meant = told or Meant(name, rule="own-words", noun=token.lower_)
            return meant if is_fitting(scene, meant, gender) else None
        if token.text in {":", ";"}:
            return find_introduced(scene, start, token.i + 1, gender)
    return None


def _find_told(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """The person without a name of whom one of his own tells: "The minister had been told, her office said"; None elsewhere."""
    doc, cast = scene.cast.doc, scene.cast
    noun = doc[place].head
    if doc[place].tag_ != "PRP$" or noun.dep_ != "nsubj" or noun.head.i < noun.i:
        return None
    clauses = (child for child in noun.head.lefts if child.dep_ == "ccomp" and child.i < place)
    subjects = (
        child
        for clause in clauses
        for child in clause.lefts
        if child.dep_ in {"nsubj", "nsubj:pass"} and child.tag_ == "NN"
    )
    subject = next(subjects, None)
    if subject is None or cast.mention(subject.i):
        return None
    first = subject.left_edge.i
    name = words_of(cast, first, subject.i + 1)
    meant = find_described(scene, first, subject.i + 1) or Meant(
        name, rule="own-words", noun=subject.lower_
    )
    return meant if is_fitting(scene, meant, gender) else None


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


def _unnamed_speaker(scene: Scene, place: int, gender: Gender) -> Meant | None:
    """The person without a name who spoke last in the sentence: "a soldier said he believed"."""
    start = scene.cast.sentences[scene.cast.sentence(place)]
    askers, told_of = list_askers(scene, place), list_told_of(scene, place)
    spoken = [
        meant
        for where, meant in scene.spoken_in(start, place)
        if where not in askers and where not in told_of and not scene.is_voice(meant)
    ]
    fitting = [meant for meant in spoken if is_unnamed(meant, gender)]
    return fitting[-1] if fitting else None


def _is_granted(source: Token) -> bool:
    """Whether a source opens its sentence as the one to whom all of it is credited: "According to Ada Obi, a guard said"."""
    return source.i > 1 and source.nbor(-1).lower_ == "to" and source.nbor(-2).text == "According"


def _tells_all(source: Token) -> bool:
    """Whether a source is the subject of its sentence's main verb."""
    for _ in range(_DEEPEST):
        if source.dep_ in _SUBJECTS:
            return source.head.dep_ == "ROOT"
        source = source.head
    return False


def _person_in(
    scene: Scene, number: int, fits: Callable[[Entity], bool], gender: Gender, *, asked: bool
) -> Meant | None:
    """The person whom a sentence is about, or whom somebody asks in it; None to look further back."""
    cast = scene.cast
    start = cast.sentences[number]
    end = cast.sentence_end(start)
    askers = list_askers(scene, end, active=asked)
    fitting = [
        (where, meant)
        for where, meant in reversed(scene.spoken_in(start, end))
        if where not in askers
        and (
            fits(cast.entities[meant.entities[0]])
            if len(meant.entities) == 1
            else is_unnamed(meant, gender) and not scene.is_voice(meant)
        )
    ]
    if fitting:
        # Who says all of it goes before those of whom he tells that they said something.
        telling = [meant for where, meant in fitting if _tells_all(cast.doc[where])]
        granted = [meant for where, meant in fitting if _is_granted(cast.doc[where])]
        return (*granted, *telling, fitting[0][1])[0]
    named = [m for m in list_named(scene, number, end) if fits(m.entity)]
    subjects = [mention for mention in named if is_subject_mention(cast, mention)]
    found = mean_only_one(scene, subjects)
    brought = None if asked and askers else find_introduced(scene, start, end, gender)
    if brought is not None and scene.is_voice(brought):
        brought = None
    return found or brought or mean_only_one(scene, named)
