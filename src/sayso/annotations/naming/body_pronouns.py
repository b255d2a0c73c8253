"""Body pronouns: which body "it" means, and which several "they", where that is clear."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from itertools import islice

from spacy.tokens import Token

from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.capitals import stand_for_state
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.genders import tell_gender
from sayso.annotations.naming.issuers import find_issuer, issued_nouns
from sayso.annotations.naming.name_edges import POSSESSIVE
from sayso.annotations.naming.national_bodies import national_nouns
from sayso.annotations.naming.phrases import words_of
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention
from sayso.annotations.naming.subjects import find_subject_above, list_named, mean_only_one
from sayso.annotations.naming.unnamed import person_nouns
from sayso.annotations.wordlists import read_words

_CLIMB = 12
_LONGEST_QUOTED = 400
"""Tokens of a quotation that are gone back over."""
_MARKS = 4
"""Tokens between a quotation and who is quoted: its marks."""
_PERSONS = frozenset({"officials", "officers"})
"""National as well, but never "it"."""


def find_meant_body(scene: Scene, place: int) -> Meant | None:
    """Whom "it" and "its" mean: a body or state, only where it is the one subject so far."""
    kinds = {"organisation", "state", "media", "unit"}
    cast = scene.cast
    telling = _find_telling(scene, place, kinds)
    if telling is not None:
        return telling
    above = find_subject_above(scene, place)
    state = stand_for_state(scene, above) if above else None
    if state is not None and not scene.is_voice(state):
        return state
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
            for mention in list_named(scene, number - back, place)
            if mention.entity.kind in kinds
            and (is_subject_mention(cast, mention) or _is_made_to(scene, mention))
            and not _only_describes(scene, mention)
            and not scene.is_voice(scene.mean(mention.entity))
        ]
        if named:
            return mean_only_one(scene, named)
        start = cast.sentences[number - back]
        spoken = _find_thing(scene, start, place, kinds if not back else ())
        if spoken is not None:
            return spoken
    return _find_described_subject(scene, place)


def _find_described_subject(scene: Scene, place: int) -> Meant | None:
    """The body without its name that is subject above: "The group is blamed for a raid, which it denied"."""
    doc = scene.cast.doc
    for above in islice(doc[place].head.ancestors, _CLIMB):
        subject = next((kid for kid in above.lefts if kid.dep_.startswith("nsubj")), None)
        if subject is None or subject.i > place or subject.lower_ not in body_nouns():
            continue
        first = subject.left_edge.i
        told = find_described(scene, first, subject.i + 1)
        if told is not None and not scene.is_voice(told):
            return told
    return None


def _find_telling(scene: Scene, place: int, kinds: Collection[str]) -> Meant | None:
    """The body that tells what it did itself: "Ukraine's air force downed 30 drones, it said"."""
    doc, cast = scene.cast.doc, scene.cast
    verb = doc[place].head
    told = [child for child in verb.lefts if child.dep_ == "ccomp" and child.i < place]
    told += [verb.head] if verb.dep_ == "parataxis" and verb.head.i < place else []
    subjects = (kid for clause in told for kid in clause.lefts if kid.dep_ == "nsubj")
    subject = next(subjects, None)
    if subject is None or doc[place].dep_ != "nsubj" or scene.quoted[place]:
        return None
    mention = cast.mention(subject.i)
    if mention is not None:
        return scene.mean(mention.entity) if mention.entity.kind in kinds else None
    noun = subject.lower_
    if noun not in body_nouns() and doc[subject.i - 1 : subject.i + 1].text.lower() not in _arms():
        return None
    first = subject.left_edge.i
    told_of = find_described(scene, first, subject.i + 1)
    return told_of or Meant(words_of(cast, first, subject.i + 1), rule="own-words", noun=noun)


@cache
def _arms() -> frozenset[str]:
    return frozenset(read_words("titles")["bodies"]["national"])


def _is_made_to(scene: Scene, mention: Mention) -> bool:
    """Whether a name tells who is to do something: "could prompt Chad to leave"."""
    token = scene.cast.doc[mention.last - 1]
    return token.dep_ == "obj" and any(
        child.dep_ == "xcomp" and child.i > token.i for child in token.head.rights
    )


def _find_thing(scene: Scene, start: int, place: int, kinds: Collection[str]) -> Meant | None:
    """The body or paper without a name that spoke last between two tokens, or that was brought in there.

    Kinds of bodies are given for the sentence of the pronoun: there whoever has a name counts as well.
    """
    for _, meant in reversed(scene.spoken_in(start, place)):
        if not meant.entities and meant.noun in body_nouns() | issued_nouns():
            return meant
        if kinds and is_thing_that_spoke(meant):
            return meant  # "the palace said it"
        if kinds and meant.entities and _is_body(scene, meant, kinds):
            return None if scene.is_voice(meant) else meant
    return _find_brought(scene, start, place)


def _find_brought(scene: Scene, start: int, place: int) -> Meant | None:
    """Who issued what a "there was an inquiry by the Red Cross" brings in, or that itself; None where nothing is brought in."""
    doc = scene.cast.doc
    for word in doc[start:place]:
        if word.dep_ != "expl" or word.lower_ != "there" or word.head.i < word.i:
            continue
        for noun in word.head.rights:
            if (
                noun.dep_ == "nsubj"
                and noun.lemma_.lower() in read_words("cues")["findings"]["documents"]
            ):
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
    start = cast.sentences[max(cast.sentence(_skip_quoted(scene, place)) - 1, 0)]
    spoken = [
        pair
        for pair in scene.spoken_in(start, place)
        if not scene.is_voice(pair[1]) and not _only_carries(cast.doc[pair[0]])
    ]
    fitting = [
        meant
        for where, meant in spoken
        if _is_body(scene, meant, kinds) or _is_issued(scene, where) or is_thing_that_spoke(meant)
    ]
    alone = len({(meant.name, meant.entities) for meant in fitting}) == 1
    return fitting[-1] if fitting and (alone or fitting[-1] is spoken[-1][1]) else None


def _skip_quoted(scene: Scene, place: int) -> int:
    """Where a quotation that ends right before a token begins: sentences are counted from there; else the token itself."""
    last = next(
        (back for back in range(place - 1, max(place - _MARKS, 0), -1) if scene.quoted[back]), place
    )
    number, first = scene.quoted[last], last
    least = max(last - _LONGEST_QUOTED, 0)
    while number and first > least and scene.quoted[first - 1] == number:
        first -= 1
    return first if number else place


def _only_carries(source: Token) -> bool:
    """Whether a source only passed on what another said: "said in a statement carried by SANA"."""
    for _ in range(_CLIMB):
        if source.head.tag_.startswith("VB"):
            break
        source = source.head
    verb = source.head
    passive = verb.tag_ == "VBN" and verb.dep_ == "acl"
    return passive and verb.lemma_.lower() in read_words("origins")["relayed"]["verbs"]


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
        entity = scene.cast.entities[meant.entities[0]]
        # A name of one word that nobody is called by a title may be a paper's.
        bare = entity.kind == "person" and " " not in entity.name and entity.id not in scene.genders
        paper = bare and not any(
            role.heads - _operators() for role in scene.roles.get(entity.id, ())
        )
        return len(meant.entities) == 1 and (entity.kind in kinds or paper)
    return meant.noun in body_nouns() | (national_nouns() - _PERSONS)


@cache
def _operators() -> frozenset[str]:
    """Nouns for who runs or makes something, a company as well as a person."""
    return frozenset(read_words("titles")["bodies"]["operators"])


def _only_describes(scene: Scene, mention: Mention) -> bool:
    """Whether a name only tells whose something is: the "Israeli" military, the "UN" mission, the "Belize"-flagged ship."""
    doc = scene.cast.doc
    token = doc[mention.last - 1]
    if doc[mention.last : mention.last + 1].text in {"-", *POSSESSIVE}:
        return True
    return token.dep_ in {"amod", "compound"} and token.head.i >= mention.last


def is_thing_that_spoke(meant: Meant) -> bool:
    """Whether what spoke has no name and is no person: a palace, a hospital, a junta."""
    is_person = meant.noun in person_nouns() and meant.noun not in _operators()
    known = is_person or tell_gender(meant.noun) is not None
    return bool(meant.noun) and not meant.entities and not meant.plural and not known
