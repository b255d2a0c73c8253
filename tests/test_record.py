"""The record sayso/1: JSON form and schema."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sayso.model.event import Event, Figure
from sayso.model.probability import Probabilities
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.record import from_json, make_schema, to_json
from tests.blanks import CLAIM, DOCUMENT


def make_reading() -> Reading:
    document = replace(
        DOCUMENT,
        publisher="The Post",
        published="2024-11-01",
        published_basis="given",
        sha256="0" * 64,
        text="Troops left. 8,000 “men” — über.",
    )
    figure = Figure("troops", 8000.0, 8000.0, 8000.0, "troops", "exact", Span(13, 18))
    event = Event("MOBILIZE", Span(7, 11), "", "", "", None, None, (figure,))
    claim = replace(
        CLAIM,
        content=(Span(0, 11),),
        event=event,
        probabilities=Probabilities(0.9, 0.9, 0.9, 0.8, 0.8, 0.95, 0.9, 0.9, 0.97, 0.75, 0.7),
    )
    return Reading(document, (Span(0, 12),), (), (), (), (), (), (claim,), ())


def test_record_comes_back_equal() -> None:
    assert from_json(to_json(make_reading())) == make_reading()


def test_spans_are_pairs_of_string_indices() -> None:
    record = json.loads(to_json(make_reading()))
    start, end = record["claims"][0]["content"][0]

    assert record["schema"] == "sayso/1"
    assert record["document"]["text"][start:end] == "Troops left"


def test_line_has_no_line_end() -> None:
    reading = make_reading()
    document = replace(reading.document, text="One.\nTwo.\u2028Three.")

    assert "\n" not in to_json(replace(reading, document=document))


def test_other_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="sayso/9"):
        from_json(to_json(make_reading()).replace("sayso/1", "sayso/9"))


def test_schema_tells_every_field_of_the_design() -> None:
    schema = make_schema()
    claim = schema["$defs"]["Claim"]["properties"]

    assert "sayso/1" in schema["title"]
    assert set(schema["required"]) >= {"schema", "document", "claims", "findings"}
    assert {"content", "cue", "source", "hedges", "speaker", "chain", "within"} <= set(claim)
    assert "narrated" in claim["mode"]["enum"]


def test_a_record_from_before_there_were_gists_is_read() -> None:
    record = json.loads(to_json(make_reading()))
    del record["claims"][0]["gist"]
    del record["claims"][0]["probabilities"]
    (claim,) = from_json(json.dumps(record)).claims
    assert (claim.gist, claim.probabilities) == (None, None)


def test_a_gist_comes_back() -> None:
    reading = make_reading()
    told = replace(reading, claims=(replace(reading.claims[0], gist="[Ada’s] troops left"),))
    assert from_json(to_json(told)) == told
