"""What is likely something is that."""

from __future__ import annotations

from sayso.annotations.encoder.likely import bind_likely
from sayso.annotations.encoder.words import Words


def bind(
    line: str, tags: list[str], heads: list[int], deps: list[str]
) -> tuple[list[int], list[str]]:
    forms = line.split()
    before = list(heads)
    found = bind_likely(Words(forms, range(len(forms)), [False] * len(forms)), tags, heads, deps)
    assert heads == before
    return found


def test_the_noun_is_said_where_likely_was() -> None:
    heads, deps = bind(
        "It was very likely an accident",
        ["PRP", "VBD", "RB", "JJ", "DT", "NN"],
        [3, 3, 3, 3, 5, 3],
        ["nsubj", "cop", "advmod", "root", "det", "ccomp"],
    )
    assert heads == [5, 5, 3, 5, 5, 5]
    assert deps == ["nsubj", "cop", "advmod", "advmod", "det", "root"]


def test_a_noun_beside_it_keeps_its_place() -> None:
    heads, deps = bind(
        "Experts say it is likely a copy",
        ["NNS", "VBP", "PRP", "VBZ", "JJ", "DT", "NN"],
        [1, 1, 6, 6, 1, 6, 1],
        ["nsubj", "root", "nsubj", "cop", "ccomp", "det", "ccomp"],
    )
    assert (heads[4], deps[4]) == (6, "advmod")
    assert (heads[6], deps[6]) == (1, "ccomp")


def test_likely_to_do_something_stays_what_is_said() -> None:
    heads = [2, 2, 2, 4, 2]
    deps = ["nsubj", "cop", "root", "mark", "xcomp"]
    assert bind("He is likely to leave", ["PRP", "VBZ", "JJ", "TO", "VB"], heads, deps) == (
        heads,
        deps,
    )


def test_without_a_copula_nothing_changes() -> None:
    heads, deps = [1, 1, 3, 1], ["amod", "root", "det", "conj"]
    assert bind("Rather likely a copy", ["RB", "JJ", "DT", "NN"], heads, deps) == (heads, deps)
