"""Judgements: clauses that value something, with no fact in them to check."""

from __future__ import annotations

from functools import cache

from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words

_VERBLESS_FORMS = frozenset({"amod", "compound"})
_OPEN_FORMS = frozenset({"VB", "VBG", "VBP", "VBZ"})
_ABLE = frozenset({"can", "ca", "could"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_LASTING = frozenset({"become", "remain", "stay"})
_POINTING = frozenset({"this", "that", "it"})
_FRAMED = frozenset({"nsubj:outer"})
_SPECIFYING = frozenset({"det", "nummod", "nmod:poss", "case", "compound", "nmod", "mark"})
_PERSONS = frozenset({"i", "we", "he", "she", "they", "you", "who"})


def is_judgement(tree: Tree, place: int) -> bool:
    """Whether the clause with this head judges rather than reports.

    Args:
        tree: The parsed text.
        place: Position of the head of the clause.
    """
    if tree.child(place, {"cop"}) is not None:
        if tree.tags[place] == "VB":
            return _advises(tree, place)
        return _values(tree, place) or _is_sympathy(tree, place)
    return tree.tags[place].startswith("VB") and _judges_by_verb(tree, place)


def _advises(tree: Tree, place: int) -> bool:
    """Whether it tells what is best done: "the wise course is to copy them"."""
    subject = tree.child(place, _FRAMED)
    return subject is not None and any(
        tree.lowers[kid] in _list("advising") for kid in tree.kids(subject)
    )


def _judges_by_verb(tree: Tree, place: int) -> bool:
    tag, lemma = tree.tags[place], tree.lemmas[place].lower()
    if _values_deed(tree, place, lemma):
        return True
    if any(tree.lowers[kid] == "yet" for kid in tree.kids(place)):
        return False  # "has yet to publish it" is no duty
    if tag in _OPEN_FORMS and _weighs(tree, place, lemma):
        return True
    if lemma in _list("obligations") and _is_finite_present(tag):
        return _is_obliged(tree, place, lemma)
    if lemma in _list("verbs"):
        return tag not in {"VBD", "VBN", "VBG"}
    roles = {"xcomp", "obj"} if lemma in _LASTING else {"xcomp"}
    complement = tree.child(place, roles) if lemma in _list("raising") else None
    return complement is not None and _values(tree, complement)


def _values_deed(tree: Tree, place: int, lemma: str) -> bool:
    """Whether a verb, whatever its tense, tells what is felt, valued, or how something does."""
    if _feels(tree, place) or _holds_value(tree, place, lemma):
        return True
    return _is_done_badly(tree, place) or _fares(tree, place, lemma)


def _fares(tree: Tree, place: int, lemma: str) -> bool:
    """Whether it tells how a policy does, or whom somebody has let down: "the sanctions are working"."""
    thing = tree.child(place, {"obj"})
    if lemma in _list("failing"):
        return thing is not None and tree.lemmas[thing].lower() not in _list("exams")
    subject = tree.child(place, {"nsubj"})
    if lemma not in _list("faring") or thing is not None or subject is None:
        return False
    if any(tree.tags[kid] == "MD" for kid in tree.kids(place)):
        return False  # "will work" foretells
    return (
        tree.lemmas[subject].lower() in _list("policies") and tree.child(place, {"xcomp"}) is None
    )


def _is_obliged(tree: Tree, place: int, lemma: str) -> bool:
    """Whether somebody ought to do or get something; not that so many need it, which is counted."""
    if tree.child(place, {"xcomp"}) is not None:
        return lemma != "need" or not _counts_subject(tree, place)
    wants = lemma == "need" and tree.child(place, {"obj"}) is not None
    return wants and not _counts_subject(tree, place)


def _values(tree: Tree, place: int) -> bool:
    if tree.tags[place].startswith("JJ") and any(
        _oversteps(tree, kid) for kid in tree.kids(place) if kid < place
    ):
        return True
    if tree.tags[place].startswith(("JJ", "RB", "VB")):
        # A noun may have been taken for an adjective: "this is madness".
        is_valued = tree.lowers[place] in _list("adjectives") | _list("nouns")
        return is_valued and not _says_clearly(tree, place)
    lemma = tree.lemmas[place].lower()
    if _is_called_that(tree, place):
        return True
    if lemma in _list("nouns"):
        # "They are on their way" is where they are.
        return lemma not in _list("places") or tree.child(place, {"case"}) is None
    if lemma in _list("sorts"):
        of = (kid for kid in tree.kids(place) if tree.deps[kid] == "nmod")
        if any(tree.lemmas[kid].lower() in _list("nouns") for kid in of):
            return True
    return any(
        tree.lowers[kid] in _list("adjectives")
        for kid in tree.kids(place)
        if tree.deps[kid] in _VERBLESS_FORMS
    )


def _is_called_that(tree: Tree, place: int) -> bool:
    """Whether "this" or "it" is called by a bare noun: "this is theatre", "it is not diplomacy"."""
    subject = tree.child(place, {"nsubj"})
    if tree.tags[place] != "NN" or subject is None or tree.lowers[subject] not in _POINTING:
        return False
    return not any(tree.deps[kid] in _SPECIFYING for kid in tree.kids(place) if kid < place)


def _oversteps(tree: Tree, place: int) -> bool:
    """Whether a word sets a measure for an adjective that nobody counts: "too", "far more capable"."""
    if tree.lowers[place] == "too":
        return True
    if tree.lowers[place] not in {"more", "less"}:
        return False
    before = tree.lowers[place - 1] if place else ""
    return before in _list("intensifiers")


def _is_sympathy(tree: Tree, place: int) -> bool:
    """Whether it tells with whom somebody feels: "our thoughts are with the families"."""
    subject = tree.child(place, {"nsubj"})
    return (
        subject is not None
        and tree.lemmas[subject].lower() in _list("sympathies")
        and any(tree.lowers[kid] == "with" for kid in tree.kids(place))
    )


def _feels(tree: Tree, place: int) -> bool:
    """Whether a participle tells what somebody feels: "I am horrified by"."""
    return tree.lowers[place] in _list("feelings") and (
        tree.child(place, {"aux:pass", "nsubj:pass", "cop"}) is not None
    )


def _holds_value(tree: Tree, place: int, lemma: str) -> bool:
    """Whether what there is, or what somebody has, is valued: "there can be no military solution"."""
    if lemma == "be" and tree.child(place, {"expl"}) is not None:
        thing = tree.child(place, {"nsubj"})
        if thing is not None and _is_impossible(tree, place, thing):
            return True
    elif lemma in _list("holders"):
        thing = tree.child(place, {"obj"})
    else:
        return False
    return thing is not None and _values_thing(tree, thing)


def _is_impossible(tree: Tree, place: int, thing: int) -> bool:
    """Whether there can be nothing of the kind: "there can be no lasting peace without justice"."""
    able = any(tree.lowers[kid] in {"can", "could"} for kid in tree.kids(place))
    return able and any(tree.lowers[kid] == "no" for kid in tree.kids(thing))


def _is_done_badly(tree: Tree, place: int) -> bool:
    """Whether an adverb values what is done: "they falsely use the name"."""
    return any(
        tree.deps[kid] == "advmod" and tree.lowers[kid] in _list("adverbs")
        for kid in tree.kids(place)
    )


def _weighs(tree: Tree, place: int, lemma: str) -> bool:
    """Whether what stands with a verb in the present makes it a judgement."""
    if _sways(tree, place, lemma) or _exposes(tree, place, lemma):
        return True
    if lemma in _list("forbearing") and _cannot(tree, place):
        return True
    objects = (kid for kid in tree.kids(place) if tree.deps[kid] in {"obj", "obl"})
    return any(
        tree.deps[kid] == "amod" and tree.lowers[kid] in _list("scorning")
        for thing in objects
        for kid in tree.kids(thing)
    )


def _cannot(tree: Tree, place: int) -> bool:
    words = {tree.lowers[kid] for kid in tree.kids(place)}
    return not words.isdisjoint(_ABLE) and not words.isdisjoint(_NOT)


def _exposes(tree: Tree, place: int, lemma: str) -> bool:
    """Whether it brings somebody into what is feared: "this puts lives at risk"."""
    return lemma in _list("exposing") and any(
        tree.deps[kid] == "obl" and tree.lowers[kid] in _list("perils") for kid in tree.kids(place)
    )


def _sways(tree: Tree, place: int, lemma: str) -> bool:
    """Whether it tells what something does to what somebody can do: "this limits their ability to plan"."""
    thing = tree.child(place, {"obj"}) if lemma in _list("swaying") else None
    return thing is not None and tree.lemmas[thing].lower() in _list("swayed")


def _counts_subject(tree: Tree, place: int) -> bool:
    """Whether so many need something, which is a finding: "14 million people need aid"."""
    subject = tree.child(place, {"nsubj"})
    return subject is not None and tree.child(subject, {"nummod"}) is not None


def _says_clearly(tree: Tree, place: int) -> bool:
    """Whether somebody is clear, which only says that something was said: "we have been clear"."""
    subject = tree.child(place, {"nsubj"})
    return tree.lowers[place] == "clear" and (
        subject is None or tree.lowers[subject] in _PERSONS or tree.tags[subject] == "NNP"
    )


def _values_thing(tree: Tree, thing: int) -> bool:
    return tree.lemmas[thing].lower() in _list("things") or any(
        tree.lowers[kid] in _list("valuing") for kid in tree.kids(thing)
    )


def _is_finite_present(tag: str) -> bool:
    return tag in {"VBP", "VBZ", "VB"}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("judgements")[name])
