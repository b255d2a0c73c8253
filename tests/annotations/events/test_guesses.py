"""Event words that the encoder sees, beside those of the lists."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sayso.annotations.encoder.kinds import KINDS, NO_EVENT, Kinds
from sayso.annotations.events.lexicon import open_lexicon
from sayso.annotations.events.mentions import Annotated, find_events
from sayso.annotations.statements.propositions import find_propositions
from tests.annotations.parses import parse

ROUTED = "Rebels|rebel|NNS|1|nsubj zorbled|zorble|VBD|0|ROOT the|_|DT|3|det garrison|_|NN|1|obj"
HELPED = "Engineers|engineer|NNS|1|nsubj helped|help|VBD|0|ROOT refugees|refugee|NNS|1|obj"
SHELLED = "Rebels|rebel|NNS|1|nsubj shelled|shell|VBD|0|ROOT the|_|DT|3|det town|_|NN|1|obj"


def see(place: int, **likely: float) -> Kinds:
    """A word that is so likely of some types, and else of none."""
    rest = 1 - sum(likely.values())
    row = [likely.get(kind, rest * (kind == NO_EVENT)) for kind in KINDS]
    return Kinds({place: np.array(row)})


def find(table: str, kinds: Kinds | None, own: Path | None = None) -> dict[str, str]:
    """Type of each event word."""
    doc = parse(table)
    known = Annotated(
        entities=(), places=(), times=(), quantities=(), attributions=(),
        propositions=find_propositions(doc, (), (), ()), kinds=kinds,
    )  # fmt: skip
    found = find_events(doc, known, open_lexicon(own))
    return {event.trigger.quote(doc.text): event.type for event in found}


def test_a_word_that_no_list_knows_is_what_the_encoder_sees_in_it() -> None:
    assert find(ROUTED, see(1, ASSAULT=0.9)) == {"zorbled": "ASSAULT"}


@pytest.mark.parametrize("kinds", [None, see(1, ASSAULT=0.3)])
def test_a_word_that_it_hardly_sees_any_in_is_none(kinds: Kinds | None) -> None:
    assert find(ROUTED, kinds) == {}


def test_what_happens_without_a_day_is_an_event_where_it_sees_one() -> None:
    assert find(ROUTED, see(1, OTHER=0.9)) == {"zorbled": "OTHER"}


@pytest.mark.parametrize("kinds", [see(1, COERCE=0.97), see(1), see(1, OTHER=0.99)])
def test_a_list_is_believed(kinds: Kinds) -> None:
    assert find(SHELLED, kinds) == {"shelled": "ASSAULT"}


def test_a_word_that_is_as_often_something_else_is_doubted() -> None:
    assert find(HELPED, None) == {"helped": "AID"}
    assert find(HELPED, see(1)) == {}
    assert find(HELPED, see(1, COOPERATE=0.9)) == {"helped": "COOPERATE"}


@pytest.mark.parametrize(("table", "verb"), [(ROUTED, "zorble"), (HELPED, "help")])
def test_a_list_of_the_user_is_believed(tmp_path: Path, table: str, verb: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f'[[rules]]\ntype = "MOBILIZE"\nverbs = ["{verb}"]\n', encoding="utf-8")

    for kinds in (see(1, ASSAULT=0.99), see(1), None):
        assert list(find(table, kinds, own).values()) == ["MOBILIZE"]


def test_a_verb_of_saying_or_of_a_state_names_none() -> None:
    table = "Rebels|rebel|NNS|1|nsubj hoped|hope|VBD|0|ROOT for|_|IN|3|case more|_|JJR|1|obl"
    assert find(table, see(1, ASSAULT=0.99)) == {}


def test_what_only_modifies_names_none() -> None:
    table = "Zorbled|zorble|VBN|1|amod towns|town|NNS|2|nsubj sleep|_|VBP|0|ROOT"
    assert find(table, see(0, ASSAULT=0.9)) == {}
