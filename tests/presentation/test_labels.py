from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest

from sayso.model.claim import Certainty, Mode, Stance, Status
from sayso.model.document import PublishedBasis
from sayso.model.link import Link, SourceKind
from sayso.model.said import SaidBasis
from sayso.presentation.labels import (
    BASES,
    CERTAINTIES,
    KINDS,
    MODES,
    SAID_BASES,
    STANCES,
    STATUSES,
    Label,
    label_claim,
    name_kind,
    name_speaker,
)
from tests.desk.saying import make_document, make_reading

TABLES = [
    (STANCES, Stance),
    (CERTAINTIES, Certainty),
    (STATUSES, Status),
    (MODES, Mode),
]


@pytest.mark.parametrize(("table", "kind"), TABLES)
def test_every_kind_has_a_word_and_a_symbol_of_its_own(
    table: Mapping[str, Label], kind: object
) -> None:
    assert set(table) == set(get_args(kind))
    assert len({label.symbol for label in table.values()}) == len(table)
    assert len({label.word for label in table.values()}) == len(table)


def test_every_basis_of_a_date_has_words() -> None:
    assert set(BASES) == {None, *get_args(PublishedBasis)}


def test_every_kind_of_source_has_words_of_its_own() -> None:
    assert set(KINDS) == set(get_args(SourceKind))
    assert len(set(KINDS.values())) == len(KINDS)


def test_whatever_tells_when_it_was_said_has_words_of_its_own() -> None:
    assert set(SAID_BASES) == set(get_args(SaidBasis))
    assert len(set(SAID_BASES.values())) == len(SAID_BASES)


def test_several_of_a_kind_are_counted() -> None:
    assert name_kind(Link("a", "witness", 1, ())) == "witness"
    assert name_kind(Link("a", "witness", 1200, ())) == "1,200 × witness"
    assert name_kind(Link("a", None, None, ())) == "kind not told"


def test_reserved_names_are_spelt_out_among_joint_speakers() -> None:
    assert name_speaker("Ada; [unnamed]") == "Ada; somebody who is not named"


def test_a_signed_statement_is_in_the_voice_of_who_signs_it() -> None:
    _, own = make_reading(make_document("Ada said Boris left. It rains.")).claims
    assert label_claim(own)[-1].word == "in the outlet's own voice"
    signed = replace(own, speaker="Ada", chain=("Ada",))
    assert label_claim(signed)[-1].word == "in the signer's own voice"
