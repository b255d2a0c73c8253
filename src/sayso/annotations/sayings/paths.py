"""Paths: from a time up the tree to the words for who says something, or for saying it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sayso.annotations.statements.trees import Tree
from sayso.annotations.wordlists import read_words
from sayso.model.said import SaidBasis

_HIGHEST = 6
"""Steps up the tree that are looked at."""
_FAR = 8
"""Words before a time among which somebody may be told to have read something."""
_OWNED = frozenset({"nmod:poss", "compound", "amod", "nummod", "nmod:desc"})
"""A time before a noun: "Monday's statement", "a 2019 report"."""
_PLAIN = frozenset({"", "on", "in", "late", "early"})
_PARTICIPLES = frozenset({"acl", "acl:relcl"})
_CLAUSES = frozenset({*_PARTICIPLES, "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_AHEAD = frozenset({"to", "will", "would", "may", "might", "could", "shall"})
_TOPICS = frozenset({"on"})

Goals = Mapping[int, Sequence[int]]
"""For a token the positions of the attributions that it belongs to."""
Goal = tuple[int, SaidBasis, int]
"""Position of an attribution, what tells its time, and the steps up to it."""


class Paths:
    """The ways from the times of one text to its attributions.

    Args:
        tree: The parsed text.
        cues: The tokens of cues.
        sources: The main tokens of sources.
    """

    def __init__(self, tree: Tree, cues: Goals, sources: Goals) -> None:
        self._tree = tree
        self._cues = cues
        self._sources = sources

    def find_goals(self, root: int, opening: str) -> Iterator[Goal]:
        """The attributions that a time belongs to; none where it tells of something else.

        Args:
            root: The main token of the time.
            opening: Its preposition; empty if it has none.
        """
        if opening not in _list_words("openings"):
            return
        tree, place = self._tree, root
        for steps in range(_HIGHEST):
            head = tree.heads[place]
            if head == place:
                return
            goals, basis = self._find_end(place, root, opening)
            yield from ((number, basis, steps) for number in goals)
            if goals or not self._leads(place, head, root, opening):
                return
            place = head

    def _find_end(self, place: int, root: int, opening: str) -> tuple[Sequence[int], SaidBasis]:
        """The attributions that the way has come to with a word; none where it goes on or is lost."""
        head = self._tree.heads[place]
        if place != root and place in self._sources:
            return self._sources[place], "source"
        if head in self._cues:
            is_direct = place == root and opening != "of" and not self._is_of_reading(head, root)
            joins = is_direct if place == root else self._joins(place, head)
            return (self._cues[head] if joins else ()), "cue"
        if head in self._sources and self._is_of_speaker(place, root, opening):
            return self._sources[head], "cue"
        return (), "cue"

    def _is_of_reading(self, verb: int, root: int) -> bool:
        """Whether between a cue and a time somebody reads what was written: "in papers seen by Reuters on Monday"."""
        tree = self._tree
        return any(
            tree.deps[place] == "acl" and tree.lemmas[place].lower() in _list_words("reading")
            for place in range(max(verb, root - _FAR), root)
        )

    def _joins(self, place: int, verb: int) -> bool:
        """Whether a noun or participle hangs on a cue as where, how or to whom it is said."""
        tree, label = self._tree, self._tree.deps[place]
        if label == "advcl":
            return tree.lemmas[place].lower() in _list_words("speaking")
        if label in {"obj", "iobj"}:
            return tree.lemmas[verb].lower() in _list_words("audience")
        return label in _SUBJECTS or self._is_where(place)

    def _is_of_speaker(self, place: int, root: int, opening: str) -> bool:
        """Whether a time that hangs on the words for a speaker tells when he spoke.

        "Chad on Thursday accused", "the minister, speaking on Monday".
        """
        tree = self._tree
        if place != root:
            is_clause = tree.deps[place] in _PARTICIPLES
            return is_clause and tree.lemmas[place].lower() in _list_words("speaking")
        head = tree.heads[place]
        is_thing = tree.lemmas[head].lower() in _list_words("things")
        return (
            not is_thing and tree.deps[place] not in _OWNED and opening in _PLAIN and place > head
        )

    def _leads(self, place: int, head: int, root: int, opening: str) -> bool:
        """Whether the way goes on over a word."""
        tree = self._tree
        lemma, label = tree.lemmas[head].lower(), tree.deps[place]
        if tree.tags[head].startswith("VB"):
            known = _list_words("issuing") | _list_words("speaking")
            is_beside = tree.deps[head] in _CLAUSES and lemma in known and self._is_done(head)
            return is_beside and (opening != "of" if place == root else self._is_where(place))
        if lemma in _list_words("things"):
            return place == root or self._is_issued(place) or self._is_where(place)
        if tree.tags[place].startswith("VB"):
            # "An interview with the broadcaster that was shown on Monday" hangs on the broadcaster.
            above = tree.lemmas[tree.heads[head]].lower()
            return self._is_issued(place) and above in _list_words("things")
        if opening == "of":
            return False
        is_owned = place == root and label in _OWNED
        return (place == root or self._is_where(place)) and not (is_owned and self._is_topic(head))

    def _is_issued(self, place: int) -> bool:
        """Whether a participle tells that something was written, sent or shown."""
        tree = self._tree
        is_so = tree.lemmas[place].lower() in _list_words("issuing")
        return is_so and tree.deps[place] in _PARTICIPLES and self._is_done(place)

    def _is_done(self, verb: int) -> bool:
        """Whether a participle or clause tells what has been: not "due to be published", "will appear"."""
        tree = self._tree
        return not any(
            tree.lowers[kid] in _AHEAD and tree.deps[kid] in {"mark", "aux"}
            for kid in tree.kids(verb)
        )

    def _is_topic(self, place: int) -> bool:
        """Whether a noun may tell what is spoken of: "on Monday's raid"."""
        case = self._tree.child(place, {"case"})
        return case is not None and self._tree.lowers[case] in _TOPICS

    def _is_where(self, place: int) -> bool:
        """Whether a noun tells where or how something is said, and not what it is about."""
        tree = self._tree
        case = tree.child(place, {"case"})
        if case is None:
            return False
        word, lemma = tree.lowers[case], tree.lemmas[place].lower()
        if word == "of":
            return tree.lemmas[tree.heads[place]].lower() in _list_words("channels")
        if word in _TOPICS:
            return lemma in _list_words("channels") or tree.tags[place].startswith("NNP")
        return word in _list_words("places") or word == "according"


@cache
def _list_words(name: str) -> frozenset[str]:
    return frozenset(read_words("sayings")[name])
