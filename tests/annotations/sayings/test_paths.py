"""From a time up the tree to the attributions that it belongs to."""

from __future__ import annotations

from sayso.annotations.sayings.paths import Paths
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse

TREE = grow_tree(
    parse(
        "A|_|DT|1|det report|_|NN|6|nsubj issued|issue|VBN|1|acl in|_|IN|4|case Kyiv|_|NNP|2|obl "
        "Monday|_|NNP|4|nmod said|say|VBD|0|ROOT Kord|_|NNP|8|nsubj fled|flee|VBD|6|ccomp "
        "Tuesday|_|NNP|6|obl"
    )
)


def test_each_goal_tells_by_what_and_how_far() -> None:
    paths = Paths(TREE, {6: [0, 1]}, {1: [0]})
    assert list(paths.find_goals(9, "")) == [(0, "cue", 0), (1, "cue", 0)]
    assert list(paths.find_goals(5, "")) == [(0, "source", 3)]


def test_a_source_ends_the_way_to_the_cue() -> None:
    assert list(Paths(TREE, {6: [0]}, {}).find_goals(5, "")) == [(0, "cue", 3)]


def test_other_prepositions_lead_nowhere() -> None:
    assert list(Paths(TREE, {6: [0]}, {1: [0]}).find_goals(9, "until")) == []


def test_the_day_of_reading_is_not_that_of_writing() -> None:
    table = (
        "Ada|_|NNP|1|nsubj wrote|write|VBD|0|ROOT in|_|IN|3|case papers|paper|NNS|1|obl {verb}|VBN|3|acl "
        "by|_|IN|6|case Finn|_|NNP|4|obl Monday|_|NNP|1|obl"
    )
    for verb, goals in (("seen|see", []), ("sent|send", [(0, "cue", 0)])):
        paths = Paths(grow_tree(parse(table.format(verb=verb))), {1: [0]}, {})
        assert list(paths.find_goals(7, "")) == goals
