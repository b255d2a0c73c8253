"""Participles that tell what is thought of a noun."""

from __future__ import annotations

from sayso.annotations.encoder.believed import bind_believed
from sayso.annotations.encoder.words import Words


def bind(
    line: str, tags: list[str], heads: list[int], deps: list[str]
) -> tuple[list[int], list[str]]:
    forms = line.split()
    before = list(heads)
    found = bind_believed(Words(forms, range(len(forms)), [False] * len(forms)), tags, heads, deps)
    assert heads == before
    return found


def test_whom_police_arrested_is_their_object() -> None:
    heads, deps = bind(
        "Police arrested men believed to have planned it",
        ["NNS", "VBD", "NNS", "VBD", "TO", "VB", "VBN", "PRP"],
        [1, 1, 3, 1, 6, 6, 3, 6],
        ["nsubj", "ROOT", "nsubj", "ccomp", "mark", "aux", "ccomp", "obj"],
    )
    assert (heads[2], deps[2]) == (1, "obj")
    assert (heads[3], deps[3]) == (2, "acl")


def test_the_verb_behind_takes_the_noun_as_its_subject() -> None:
    heads, deps = bind(
        "Men thought to be deserters were shot",
        ["NNS", "VBD", "TO", "VB", "NNS", "VBD", "VBN"],
        [1, 1, 4, 4, 6, 6, 1],
        ["nsubj", "ROOT", "mark", "cop", "nsubj:pass", "aux:pass", "ccomp"],
    )
    assert heads == [6, 0, 4, 4, 1, 6, 6]
    assert deps == ["nsubj", "acl", "mark", "cop", "xcomp", "aux:pass", "ROOT"]


def test_who_believes_that_it_is_so_stays_its_subject() -> None:
    heads = [1, 1, 4, 4, 1]
    deps = ["nsubj", "ROOT", "nsubj", "aux", "ccomp"]
    line = "Police believed they had escaped"
    assert bind(line, ["NNS", "VBD", "PRP", "VBD", "VBN"], heads, deps) == (heads, deps)
