"""Trees of version 1 become trees of version 2."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.dependencies import Arc, modernise

TITLES = frozenset({"president", "mr."})


def tree(lines: str) -> list[Arc]:
    """Read "form/tag/head/dep" words; heads count from 1, a "*" marks a person's name."""
    arcs = []
    for index, word in enumerate(lines.split()):
        form, tag, head, dep = word.split("/")
        arcs.append(
            Arc(
                form.lstrip("*"),
                tag,
                index if head == "0" else int(head) - 1,
                dep,
                is_person=form.startswith("*"),
            )
        )
    return arcs


def shape(arcs: list[Arc]) -> list[tuple[str, int, str]]:
    return [(arc.form, arc.head, arc.dep) for arc in arcs]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dobj", "obj"),
        ("nsubjpass", "nsubj:pass"),
        ("csubjpass", "csubj:pass"),
        ("auxpass", "aux:pass"),
        ("mwe", "fixed"),
        ("nsubj", "nsubj"),
        ("nmod:poss", "nmod:poss"),
    ],
)
def test_relations_take_their_new_names(old: str, new: str) -> None:
    arcs = modernise(tree(f"rebels/NNS/2/{old} fled/VBD/0/root"), TITLES)
    assert arcs[0].dep == new


def test_a_modifier_of_a_verb_is_oblique_and_one_of_a_noun_nominal() -> None:
    arcs = modernise(
        tree(
            "troops/NNS/2/nsubj entered/VBD/0/root villages/NNS/2/dobj near/IN/5/case "
            "Lodra/NNP/3/nmod at/IN/7/case dawn/NN/2/nmod"
        ),
        TITLES,
    )
    assert arcs[4].dep == "nmod"
    assert arcs[6].dep == "obl"


def test_what_stands_before_the_copula_belongs_to_the_clause() -> None:
    arcs = modernise(
        tree("In/IN/2/case Lodra/NNP/5/nmod he/PRP/5/nsubj is/VBZ/5/cop mayor/NN/0/root"), TITLES
    )
    assert arcs[1].dep == "obl"


def test_by_with_a_passive_is_the_agent() -> None:
    arcs = modernise(
        tree(
            "Depots/NNS/3/nsubjpass were/VBD/3/auxpass hit/VBN/0/root by/IN/5/case "
            "drones/NNS/3/nmod"
        ),
        TITLES,
    )
    assert [arc.dep for arc in arcs] == ["nsubj:pass", "aux:pass", "ROOT", "case", "obl:agent"]


def test_times_without_a_preposition_are_unmarked() -> None:
    arcs = modernise(tree("They/PRP/2/nsubj left/VBD/0/root Tuesday/NNP/2/nmod:tmod"), TITLES)
    assert arcs[2].dep == "obl:unmarked"


@pytest.mark.parametrize(("word", "dep"), [("no/DT/2/neg", "det"), ("not/RB/2/neg", "advmod")])
def test_negation_is_a_determiner_or_an_adverb(word: str, dep: str) -> None:
    assert modernise(tree(f"{word} losses/NNS/0/root"), TITLES)[0].dep == dep


def test_coordinators_hang_on_the_conjunct_that_follows() -> None:
    arcs = modernise(
        tree(
            "tanks/NNS/0/root ,/,/1/punct guns/NNS/1/conj ,/,/1/punct and/CC/1/cc "
            "drones/NNS/1/conj ././1/punct"
        ),
        TITLES,
    )
    assert [arc.head for arc in arcs] == [0, 2, 0, 5, 5, 0, 0]


def test_a_comma_inside_the_first_conjunct_stays() -> None:
    arcs = modernise(
        tree("Orun/NNP/0/root ,/,/1/punct a/DT/4/det town/NN/1/appos and/CC/1/cc Pesk/NNP/1/conj"),
        TITLES,
    )
    assert arcs[1].head == 0
    assert arcs[4].head == 5


def test_a_persons_first_name_governs_and_the_title_describes() -> None:
    arcs = modernise(
        tree("President/NNP/3/compound *Ana/NNP/3/compound *Lund/NNP/4/nsubj spoke/VBD/0/root"),
        TITLES,
    )
    assert shape(arcs) == [
        ("President", 1, "nmod:desc"),
        ("Ana", 3, "nsubj"),
        ("Lund", 1, "flat"),
        ("spoke", 3, "ROOT"),
    ]


def test_a_name_that_is_the_root_stays_the_root() -> None:
    arcs = modernise(tree("*Ana/NNP/2/compound *Lund/NNP/0/root :/:/2/punct"), TITLES)
    assert shape(arcs) == [("Ana", 0, "ROOT"), ("Lund", 0, "flat"), (":", 0, "punct")]


@given(st.data())
def test_every_word_still_reaches_the_root(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 9))
    order = data.draw(st.permutations(range(size)))
    heads = [0] * size
    heads[order[0]] = order[0]
    for position in range(1, size):
        heads[order[position]] = order[data.draw(st.integers(0, position - 1))]
    deps = st.sampled_from(["conj", "cc", "punct", "nmod", "compound", "neg", "dobj"])
    arcs = [
        Arc(
            data.draw(st.sampled_from([",", "and", "Ana", "Mr."])),
            data.draw(st.sampled_from(["NN", "VBD", "NNP"])),
            heads[index],
            "root" if heads[index] == index else data.draw(deps),
            is_person=data.draw(st.booleans()),
        )
        for index in range(size)
    ]
    after = modernise(arcs, TITLES)
    for index in range(size):
        at = index
        for _ in range(size):
            at = after[at].head
        assert after[at].dep == "ROOT"
