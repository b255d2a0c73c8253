"""Fragments: what a content that was cut out of its sentence leaves behind, joined to what it belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.annotations.statements.clauses import Clause
from sayso.annotations.statements.trees import Tree


def join_fragments(tree: Tree, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, those that cannot stand alone joined to the one that they belong to.

    A content that is cut out of its sentence leaves words behind that hang on
    the cue: the infinitive of "urged them to leave", or a condition.
    """
    alone: dict[int, list[Clause]] = {}
    loose: list[Clause] = []
    for clause in clauses:
        if clause.parent is not None:
            continue
        if _stands_alone(tree, clause):
            alone.setdefault(tree.sentence(clause.head), []).append(clause)
        else:
            loose.append(clause)
    joined: set[int] = set()
    # What says something holds the others: "which (the army says) was built".
    for clause in sorted(loose, key=lambda one: not tree.is_predicate(one.head)):
        near = alone.setdefault(tree.sentence(clause.head), [])
        if not near:
            near.append(clause)
            continue
        place = bisect_left([one.head for one in near], clause.head) if len(near) > 1 else 0
        rivals = near[max(place - 1, 0) : place + 1]
        holder = min(rivals, key=lambda one: abs(one.head - clause.head))
        holder.tokens.extend(clause.tokens)
        joined.add(clause.head)
    for near in alone.values():
        for clause in near:
            clause.tokens.sort()
    return [clause for clause in clauses if clause.head not in joined]


def _stands_alone(tree: Tree, clause: Clause) -> bool:
    head = clause.head
    if tree.heads[head] == head:
        return True
    if tree.subject(head) is None or not tree.is_predicate(head):
        return False
    mark = tree.child(head, {"mark"})
    return mark is None or tree.lowers[mark] in {"that", "whether", "and"}
