"""Cues that tell what somebody does, and that the outlet tells itself."""

from __future__ import annotations

import json
from importlib.resources import files

from spacy.tokens import Doc

from sayso.annotations.statements.deeds import BASE, list_traits, tells_deed
from sayso.annotations.statements.propositions import TokenIndex, find_propositions
from sayso.annotations.statements.trees import grow_tree
from sayso.model.annotation import Attribution
from tests.annotations.parses import at, credit, parse

PLAN = (
    "The|_|DT|1|det airline|_|NN|2|nsubj plans|plan|VBZ|0|ROOT daily|_|JJ|4|amod "
    "flights|flight|NNS|2|obj .|_|.|2|punct"
)
SAYING = (
    "The|_|DT|1|det airline|_|NN|2|nsubj said|say|VBD|0|ROOT flights|flight|NNS|4|nsubj "
    "began|begin|VBD|2|ccomp .|_|.|2|punct"
)


def traits_of(doc: Doc, attribution: Attribution) -> list[str]:
    tree = grow_tree(doc)
    index = TokenIndex.of(tree)
    cue, content = index.inside(attribution.cue), index.inside(attribution.content)
    return list(list_traits(tree, attribution, cue, content))


def test_what_is_known_of_a_cue_is_its_verb_its_source_and_what_it_governs() -> None:
    doc = parse(PLAN)
    found = traits_of(doc, credit(doc, ("daily flights",), cue="plans", source="The airline"))
    assert {"verb plan", "form verb VBZ", "source before", "content behind", "object flight"} <= {
        *found
    }


def test_a_cue_without_source_and_content_is_described_too() -> None:
    doc = parse(PLAN)
    found = traits_of(doc, credit(doc, (), cue="plans"))
    assert "no source" in found
    assert not any(trait.startswith("content") for trait in found)


def test_planning_is_a_deed_and_saying_is_none() -> None:
    for table, content, cue, expected in (
        (PLAN, "daily flights", "plans", True),
        (SAYING, "flights began", "said", False),
    ):
        doc = parse(table)
        tree = grow_tree(doc)
        index = TokenIndex.of(tree)
        given = credit(doc, (content,), cue=cue, source="The airline")
        places = index.inside(given.cue), index.inside(given.content)
        assert tells_deed(tree, given, *places) is expected, cue


def test_the_outlet_tells_a_deed_beside_what_is_credited() -> None:
    doc = parse(PLAN)
    given = credit(doc, ("daily flights",), cue="plans", source="The airline")
    found = find_propositions(doc, [given], (), ())
    told = {(one.attribution, one.pieces) for one in found}
    assert (0, at(doc, "daily flights")) in told
    assert (None, at(doc, "The airline plans daily flights")) in told


def test_the_weights_of_the_package_are_whole_numbers() -> None:
    source = files("sayso.annotations") / "weights" / "deeds.json"
    weights = json.loads(source.read_text(encoding="utf-8"))
    assert BASE in weights
    assert all(type(weight) is int for weight in weights.values())
