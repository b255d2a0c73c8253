"""Clauses: where one statement ends and the next begins within a sentence."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.annotations.trees import RELATIVE, Tree
from sayso.annotations.wordlists import read_words

_JOINING = frozenset(
    {
        "after",
        "although",
        "and",
        "as",
        "but",
        "that",
        "when",
        "where",
        "while",
        "though",
        "or",
        "since",
        "with",
        "before",
        "yet",
        "so",
    }
)
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
LONG_APPOSITION = 6
"""Words from which a superlative in apposition says something of its own."""
_LINKS = frozenset(
    {"cc", "compound:prt", "case", "conj", "advmod", "aux", "aux:pass", "cc:preconj"}
)
SHORTEST = 3
"""Words below which a participle is left in the clause that it hangs on."""


@dataclass(slots=True)
class Clause:
    """A stretch of a tree that makes one statement.

    Attributes:
        head: Position of its predicate, or of its main noun.
        parent: The clause that it hangs on; None at the top.
        lent: Tokens that it shares with that clause: the subject or the antecedent.
        kept: Whether its words also stay in that clause.
        tokens: Its own tokens.
    """

    head: int
    parent: Clause | None = None
    lent: list[int] = field(default_factory=list)
    kept: bool = False
    tokens: list[int] = field(default_factory=list)

    def words(self, tree: Tree) -> list[int]:
        """What it says: its tokens and the lent ones, without the words that only join it on."""
        own = [place for place in self.tokens if not self._joins(tree, place)]
        return sorted({*self.lent, *own})

    def _joins(self, tree: Tree, place: int) -> bool:
        if tree.heads[place] == self.head and place < self.head:
            joins = tree.deps[place] in {"cc", "mark"}
            return joins and tree.tokens[place].lower_ in _JOINING
        relative = tree.deps[self.head] in RELATIVE and tree.tokens[place].tag_ in _RELATIVES
        return relative and place == self.tokens[0]


def cut_clauses(
    tree: Tree, places: Sequence[int], *, closed: Collection[int], forced: Collection[int] = ()
) -> list[Clause]:
    """The clauses among some tokens of a tree, in reading order of their heads.

    Args:
        tree: The parsed text.
        places: The tokens, in reading order.
        closed: Heads under which nothing is cut.
        forced: Heads that open a clause whatever they look like.
    """
    members = set(places)
    owners: dict[int, Clause] = {}
    clauses: list[Clause] = []
    shut: set[int] = set()
    tops = [place for place in places if _is_top(tree, place, members)]
    waiting = deque(tops)
    while waiting:
        place = waiting.popleft()
        parent = owners.get(tree.heads[place]) if place not in tops else None
        if parent is None:
            clause = Clause(place)
            clauses.append(clause)
        else:
            is_shut = tree.heads[place] in shut
            clause = parent if is_shut else _open_clause(tree, place, parent, forced)
            if clause is not parent:
                clauses.append(clause)
            if is_shut or place in closed:
                shut.add(place)
        owners[place] = clause
        waiting.extend(kid for kid in tree.children[place] if kid in members)
    for place in places:
        clause = owners[place]
        clause.tokens.append(place)
        if clause.kept and clause.parent is not None:
            clause.parent.tokens.append(place)
    return sorted(clauses, key=lambda clause: clause.head)


def _is_top(tree: Tree, place: int, members: Collection[int]) -> bool:
    head = tree.heads[place]
    return head == place or head not in members


def _open_clause(tree: Tree, place: int, parent: Clause, forced: Collection[int]) -> Clause:
    """The clause that a token begins, or else the one that it is part of."""
    label, head = tree.deps[place], tree.heads[place]
    if label == "conj" and head == parent.head and _is_coordinate(tree, place):
        lent = [] if tree.subject(place) is not None else _find_lent_subject(tree, parent)
        return Clause(place, parent, lent)
    if label == "parataxis" and tree.is_predicate(place) and tree.subject(place) is not None:
        return Clause(place, parent)
    if label in RELATIVE and _is_telling(tree, place):
        return Clause(place, parent, _find_antecedent(tree, place))
    if label == "advcl":
        return _open_adverbial(tree, place, parent, forced)
    if label == "appos" and _is_telling_apposition(tree, place):
        return Clause(place, parent, _find_antecedent(tree, place))
    if place in forced:
        return Clause(place, parent)
    return parent


def _is_coordinate(tree: Tree, place: int) -> bool:
    if not tree.is_predicate(place):
        return False
    if tree.subject(place) is not None:
        return True
    # "killed and injured in three bombings" is one statement: what follows belongs to both.
    head = tree.heads[place]
    return any(
        head < kid < place and tree.deps[kid] not in _LINKS and not tree.tokens[kid].is_punct
        for kid in tree.children[head]
    )


def _find_lent_subject(tree: Tree, clause: Clause) -> list[int]:
    subject = tree.subject(clause.head)
    if subject is None:
        return clause.lent
    if tree.tokens[subject].tag_ in {"WP", "WDT"}:
        return clause.lent
    without = {kid for kid in tree.children[subject] if tree.deps[kid] in RELATIVE}
    return tree.below(subject, without=without)


def _find_antecedent(tree: Tree, place: int) -> list[int]:
    """The noun that a clause hangs on, with its close modifiers."""
    noun = tree.heads[place]
    close = {"det", "amod", "compound", "nummod", "nmod", "nmod:poss", "flat", "case", "advmod"}
    without = {
        kid
        for kid in tree.children[noun]
        if tree.deps[kid] not in close or kid > place or tree.deps[kid] == "case"
    }
    return tree.below(noun, without=without)


def _is_telling(tree: Tree, place: int) -> bool:
    """Whether a relative clause tells something, rather than picks out what is meant."""
    noun = tree.heads[place]
    if not tree.is_predicate(place) or tree.tokens[noun].lower_ in _list("vague"):
        return False
    first = min(tree.below(place))
    if first > 0 and tree.tokens[first - 1].text in {",", "—", "–", "--", "("}:
        return True
    # "that" only picks out which one is meant.
    if tree.tokens[first].lower_ not in {"who", "which", "whose", "whom"}:
        return False
    return tree.deps[noun] in {"obj", "obl", "iobj", "conj"}


def _open_adverbial(tree: Tree, place: int, parent: Clause, forced: Collection[int]) -> Clause:
    mark = tree.child(place, {"mark", "case"})
    word = "" if mark is None else tree.tokens[mark].lower_
    subject = tree.subject(place)
    if place in forced:
        return Clause(
            place, parent, [] if subject is not None else _find_lent_subject(tree, parent)
        )
    if word in _list("conditions"):
        return parent
    first = min(tree.below(place))
    comma = first > 0 and tree.tokens[first - 1].text in {",", "—", "–", "--"}
    if subject is not None:
        fronted = place < tree.heads[place]
        tells = word in _list("reporting") or word == "" or fronted
        if not tells or (tree.tokens[subject].tag_ == "PRP" and not fronted):
            return parent
        return Clause(place, parent, kept=not comma and not fronted)
    if tree.tokens[place].tag_ != "VBG" or tree.child(place, {"aux"}) is not None:
        return parent
    after = place > tree.heads[place] and comma and place + SHORTEST <= max(tree.below(place))
    if after or word in {"before", "while"}:
        return Clause(place, parent, _find_lent_subject(tree, parent))
    return parent


def _is_telling_apposition(tree: Tree, place: int) -> bool:
    """Whether an apposition tells a fact of its own, rather than who or what is meant."""
    for kid in tree.children[place]:
        if tree.tokens[kid].tag_ == "JJS":
            return len(tree.below(place)) >= LONG_APPOSITION
        if tree.deps[kid] in {*RELATIVE, "acl"} and tree.tokens[place].tag_.startswith("NN"):
            return not tree.tokens[place].tag_.startswith("NNP")
    return False


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("clauses")[name])
