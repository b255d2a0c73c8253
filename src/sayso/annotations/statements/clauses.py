"""Clauses: where one statement ends and the next begins within a sentence."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.annotations.statements.adverbials import find_start, tells_apart
from sayso.annotations.statements.relatives import MOST_LENT, list_antecedent
from sayso.annotations.statements.trees import RELATIVE, Tree
from sayso.annotations.wordlists import read_words

_JOINING = frozenset(
    {
        "after",
        "although",
        "and",
        "as",
        "because",
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
        "whereas",
    }
)
_EVEN = ["even", "though"]
_JOINTS = frozenset({"cc", "mark"})
_OPENING = frozenset({"conj", "advcl", "parataxis", "appos", *RELATIVE})
"""Relations in which a token may begin a clause of its own."""
_NEGATING = frozenset({"not", "n't", "n’t", "never", "no"})
_LONGEST_ASKING = 14
"""Words back to an "asked by"."""
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
LONG_APPOSITION = 6
"""Words from which a superlative in apposition says something of its own."""
_LINKS = frozenset(
    {"cc", "compound:prt", "case", "conj", "advmod", "aux", "aux:pass", "cc:preconj"}
)


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
        deps, tags = tree.deps, tree.tags
        joining = [
            place
            for place in self.tokens
            if (deps[place] in _JOINTS or tags[place] in _RELATIVES) and self._joins(tree, place)
        ]
        joining += [place - 1 for place in joining if tree.lowers[place - 1 : place + 1] == _EVEN]
        return sorted({*self.lent, *set(self.tokens).difference(joining)})

    def _joins(self, tree: Tree, place: int) -> bool:
        if tree.deps[place] == "cc" and place == self.tokens[0] and self.parent is not None:
            return tree.lowers[place] in _JOINING  # though it hangs on the subject
        links = tree.heads[place] == self.head and place < self.head
        if links and tree.deps[place] in _JOINTS and tree.lowers[place] in _JOINING:
            # "It will be because he delivered it" says why, and that is all it says.
            return tree.lowers[place] != "because" or self._opens(tree, place)
        if self.parent is None or tree.tags[place] not in _RELATIVES or place == self.head:
            return False
        return self._opens(tree, place)

    def _opens(self, tree: Tree, place: int) -> bool:
        """Whether nothing but marks stands before it."""
        return all(tree.is_mark(other) for other in self.tokens if other < place)


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
    members, last = set(places), set(closed)
    heads, deps, children = tree.heads, tree.deps, tree.children
    waiting = [place for place in places if heads[place] == place or heads[place] not in members]
    owners = {place: Clause(place) for place in waiting}
    shut: set[int] = set()
    for place in waiting:  # which grows while the tree is gone through
        if not children[place]:
            continue
        kids = [kid for kid in children[place] if kid in members]
        waiting += kids
        parent = owners[place]
        for kid in kids:
            owners[kid] = parent
        if place in shut:
            shut.update(kids)
            continue
        for kid in kids:
            if deps[kid] in _OPENING or kid in forced:
                owners[kid] = _open_clause(tree, kid, parent, forced)
        shut |= last.intersection(kids)
    return _hand_out(places, owners)


def _hand_out(places: Sequence[int], owners: Mapping[int, Clause]) -> list[Clause]:
    """The clauses, each with its tokens, and those of another whose words stay in it too."""
    for place in places:
        clause = owners[place]
        clause.tokens.append(place)
        if clause.kept and clause.parent is not None:
            clause.parent.tokens.append(place)
    return [owners[place] for place in places if owners[place].head == place]


def _open_clause(tree: Tree, place: int, parent: Clause, forced: Collection[int]) -> Clause:
    """The clause that a token begins, or else the one that it is part of."""
    label = tree.deps[place]
    if label not in _OPENING:
        return Clause(place, parent) if place in forced else parent
    if _joins_on(tree, place, parent):
        lent = [] if tree.subject(place) is not None else _find_lent_subject(tree, parent)
        return Clause(place, parent, lent)
    if label == "parataxis" and tree.is_predicate(place) and tree.subject(place) is not None:
        return Clause(place, parent)
    tells = (label in RELATIVE and _is_telling(tree, place)) or (
        label == "appos" and _is_telling_apposition(tree, place)
    )
    if tells:
        return Clause(place, parent, list_antecedent(tree, place))
    if label == "advcl":
        return _open_adverbial(tree, place, parent, forced)
    return Clause(place, parent) if place in forced else parent


def _joins_on(tree: Tree, place: int, parent: Clause) -> bool:
    """Whether a predicate is joined to the one of its clause by "and", "but" or a comma."""
    if tree.heads[place] != parent.head:
        return False
    if tree.deps[place] == "conj":
        return _is_coordinate(tree, place)
    # Parsers take "…, and is now moving" for an adverbial clause; its "and" tells.
    links = tree.child(place, {"cc"}) is not None and tree.child(place, {"mark"}) is None
    return tree.deps[place] == "advcl" and links and tree.is_predicate(place)


def _is_coordinate(tree: Tree, place: int) -> bool:
    if not tree.is_predicate(place):
        return False
    if tree.subject(place) is not None:
        return True
    if any(tree.tags[kid] == "MD" for kid in tree.kids(place)):
        return True  # "had not been hit and would never be closed"
    if not _is_linked(tree, place):
        return False  # "heard the blast and the bridge filled with smoke", read amiss
    # "killed and injured in three bombings" is one statement: what follows belongs to both.
    head = tree.heads[place]
    return any(
        head < kid < place and tree.deps[kid] not in _LINKS and not tree.is_mark(kid)
        for kid in tree.kids(head)
    )


def _is_linked(tree: Tree, place: int) -> bool:
    """Whether a predicate is joined on by a conjunction or by a mark before it."""
    first, _ = tree.edges(place)
    return tree.child(place, {"cc"}) is not None or tree.is_mark(first) or tree.is_mark(first - 1)


def _find_lent_subject(tree: Tree, clause: Clause) -> list[int]:
    subject = tree.subject(clause.head)
    if subject is None:
        return clause.lent
    if tree.tags[subject] in {"WP", "WDT"}:
        return clause.lent
    without = {kid for kid in tree.kids(subject) if tree.deps[kid] in RELATIVE}
    return tree.below(subject, without=without, most=MOST_LENT)


def _is_telling(tree: Tree, place: int) -> bool:
    """Whether a relative clause tells something, rather than picks out what is meant."""
    noun = tree.heads[place]
    if not tree.is_predicate(place) or tree.lowers[noun] in read_words("clauses")["vague"]:
        return False
    first, comma = find_start(tree, place)
    if comma:
        return not _is_asked(tree, first)
    if tree.lowers[first] == "that":  # mostly it only picks out which one is meant
        return _tells_number(tree, noun, place) or _tells_day(tree, place)
    if tree.lowers[first] not in {"who", "which", "whose", "whom"}:
        return False
    above = tree.heads[noun]
    denied = any(tree.lowers[kid] in _NEGATING for kid in tree.kids(above))
    if tree.tags[noun] == "NNS" and tree.edges(noun)[0] == noun:
        return False  # "colleagues who trusted you"
    return tree.deps[noun] in {"obj", "obl", "iobj", "conj"} and not denied


def _tells_number(tree: Tree, noun: int, place: int) -> bool:
    """Whether it tells, with a number, what something new has done: "a blast that killed 12 people"."""
    is_new = any(
        tree.deps[kid] == "nummod" or tree.lowers[kid] in {"a", "an"} for kid in tree.kids(noun)
    )
    is_past = tree.tags[place] in {"VBD", "VBN"}
    counts = any(tree.tags[word] == "CD" for word in tree.below(place, most=MOST_LENT))
    return is_new and is_past and counts


def _tells_day(tree: Tree, place: int) -> bool:
    """Whether it tells on which day something happened: "the jet that came down on Tuesday"."""
    days = read_words("titles")["days"]
    near = (kid for kid in tree.kids(place) if tree.deps[kid].startswith("obl"))
    return tree.tags[place] == "VBD" and any(tree.lowers[kid] in days for kid in near)


def _is_asked(tree: Tree, first: int) -> bool:
    """Whether somebody is asked it: "Asked by the coroner, Ann Lee, who had signed the form"."""
    if tree.lowers[first] != "who":
        return False
    for place in range(first - 1, max(first - _LONGEST_ASKING, -1), -1):
        if tree.lowers[place] in {"asked", "pressed", "questioned"}:
            return True
        if tree.tags[place] in {"VBD", "VBZ", "VBP", "."}:
            return False
    return False


def _open_adverbial(tree: Tree, place: int, parent: Clause, forced: Collection[int]) -> Clause:
    lent = [] if tree.subject(place) is not None else _find_lent_subject(tree, parent)
    above = tree.heads[place]
    if lent and above != parent.head and tree.deps[above] in RELATIVE:
        lent = list_antecedent(tree, above)  # "the jet that came down, killing 61"
    if place in forced:
        return Clause(place, parent, lent)
    if not tells_apart(tree, place, parent.head):
        return parent
    _, comma = find_start(tree, place)
    kept = bool(not lent and not comma and place > tree.heads[place])
    return Clause(place, parent, lent, kept=kept)


def _is_telling_apposition(tree: Tree, place: int) -> bool:
    """Whether an apposition tells a fact of its own, rather than who or what is meant."""
    for kid in tree.kids(place):
        if tree.tags[kid] == "JJS":
            first, last = tree.edges(place)
            return last - first + 1 >= LONG_APPOSITION
        if tree.deps[kid] in {*RELATIVE, "acl"} and tree.tags[place].startswith("NN"):
            return not tree.tags[place].startswith("NNP")
    return False
