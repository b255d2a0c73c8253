from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.model.filter import Filter
from sayso.model.finding import Finding
from sayso.model.link import Link
from sayso.model.said import Said
from tests.ledger.samples import (
    VERSION,
    find,
    make_capture,
    make_claim,
    make_document,
    make_event,
    make_reading,
    open_here,
)

MARCH = "Police said the bridge fell. Mayor Élodie Weiß denied that it fell."
APRIL = "The army may test a Hwasong-19 missile, state media said."
UNDATED = "Nobody knows who fired."


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """Three documents; the oldest was stored first, the one without a date second."""
    with open_here(path) as opened:
        fill(opened)
        yield opened


def fill(opened: Ledger) -> None:
    march = make_document(MARCH, id="march", published="2024-03-05T23:30:00+01:00")
    fell = make_claim(
        march,
        "the bridge fell",
        id="c-fell",
        speaker="Police",
        chain=("Police", "[unnamed]"),
        event=make_event(MARCH, "fell", begin="2024-03-01", end="2024-03-03"),
        said=Said(None, "2024-03-05", "post", None),
    )
    denied = make_claim(
        march,
        "it fell",
        id="c-denied",
        speaker="Élodie Weiß",
        chain=("Élodie Weiß",),
        stance="denies",
        status="denied",
        mode="direct",
        within="c-fell",
    )
    finding = Finding("contested", "warning", ("c-fell", "c-denied"), (), "They differ.")
    undated = make_document(
        UNDATED, id="undated", published=None, published_basis=None, publisher=None, language="fr"
    )
    fired = make_claim(undated, "who fired", id="c-fired", speaker="[outlet]", chain=("[outlet]",))
    april = make_document(APRIL, id="april", published="2024-04-01", publisher="Thomson Reuters")
    test = make_claim(
        april,
        "The army may test a Hwasong-19 missile",
        id="c-test",
        speaker="state media",
        chain=("state media",),
        links=(Link("state media", "media", None, ()),),
        said=Said("2024-03-30", "2024-03-31T09:00", "cue", None),
        certainty="possible",
        status="planned",
        hedges=(find(APRIL, "may"),),
        event=make_event(APRIL, "test", type="TEST", place="Wonsan", begin="2024-05-01"),
    )
    for document, claims, findings in (
        (march, (fell, denied), (finding,)),
        (undated, (fired,), ()),
        (april, (test,), ()),
    ):
        reading = make_reading(document, *claims, findings=findings)
        opened.store(make_capture(document), reading, version=VERSION)


def list_claims(ledger: Ledger, wanted: Filter) -> list[str]:
    return [found.claim.id for found in ledger.find_claims(wanted)]


def list_documents(ledger: Ledger, wanted: Filter) -> list[str]:
    return [found.document.id for found in ledger.find_documents(wanted)]


@pytest.mark.parametrize(
    ("wanted", "claims"),
    [
        (Filter(), ["c-test", "c-fell", "c-denied", "c-fired"]),
        (Filter(about="fell"), ["c-fell", "c-denied"]),
        (Filter(about="FELL bridge"), ["c-fell"]),
        (Filter(about='"bridge fell"'), ["c-fell"]),
        (Filter(about='"fell bridge"'), []),
        (Filter(about="hwasong-19"), ["c-test"]),
        (Filter(about="hwas*"), ["c-test"]),
        (Filter(about="hwas"), []),
        (Filter(about="wonsan"), ["c-test"]),
        (Filter(about="elodie"), ["c-denied"]),
        (Filter(about="!!!"), []),
        (Filter(about="  "), ["c-test", "c-fell", "c-denied", "c-fired"]),
        (Filter(speaker="police"), ["c-fell"]),
        (Filter(speaker="bridge"), []),
        (Filter(speaker="[outlet]"), ["c-fired"]),
        (Filter(speaker="outlet"), ["c-fired"]),
        (Filter(origin="[unnamed]"), ["c-fell"]),
        (Filter(origin="police"), []),
        (Filter(origin="state"), ["c-test"]),
        (Filter(origin_kind=("media", "data")), ["c-test"]),
        (Filter(origin_kind=("outlet",)), []),
        (Filter(stance=("denies",)), ["c-denied"]),
        (Filter(stance=("denies", "asserts"), mode=("direct",)), ["c-denied"]),
        (Filter(certainty=("possible", "probable")), ["c-test"]),
        (Filter(status=("planned",)), ["c-test"]),
        (Filter(event_type=("TEST",)), ["c-test"]),
        (Filter(document="march"), ["c-fell", "c-denied"]),
        (Filter(document="marc"), ["c-fell", "c-denied"]),
        (Filter(document="mar"), []),
        (Filter(document="marc%"), []),
        (Filter(publisher="reuters"), ["c-test"]),
        (Filter(publisher="bridge"), []),
        (Filter(language="fr"), ["c-fired"]),
        (Filter(after=date(2024, 3, 5)), ["c-test", "c-fell", "c-denied"]),
        (Filter(after=date(2024, 3, 6)), ["c-test"]),
        (Filter(before=date(2024, 3, 5)), ["c-fell", "c-denied"]),
        (Filter(before=date(2024, 3, 4)), []),
        (Filter(before=date.max), ["c-test", "c-fell", "c-denied"]),
        (Filter(happened_after=date(2024, 3, 3)), ["c-test", "c-fell"]),
        (Filter(happened_after=date(2024, 3, 4)), ["c-test"]),
        (Filter(happened_before=date(2024, 3, 1)), ["c-fell"]),
        (Filter(said_after=date(2024, 3, 31)), ["c-test"]),
        (Filter(said_after=date(2024, 4, 1)), []),
        (Filter(said_before=date(2024, 3, 30)), ["c-test", "c-fell"]),
        (Filter(said_before=date(2024, 3, 29)), ["c-fell"]),
        (Filter(happened_before=date(2024, 2, 29)), []),
        (Filter(limit=2), ["c-test", "c-fell"]),
        (Filter(offset=3), ["c-fired"]),
        (Filter(limit=1, offset=1), ["c-fell"]),
        (Filter(limit=0), []),
        (Filter(about="fell \ud83d"), ["c-fell", "c-denied"]),
        (Filter(document="\ud83d"), []),
    ],
)
def test_claims_are_found_by(ledger: Ledger, wanted: Filter, claims: list[str]) -> None:
    assert list_claims(ledger, wanted) == claims


@pytest.mark.parametrize(
    ("wanted", "documents"),
    [
        (Filter(), ["april", "march", "undated"]),
        (Filter(about="nobody"), ["undated"]),
        (Filter(about="troops border"), ["april", "march", "undated"]),
        (Filter(about="courier"), []),
        (Filter(about="said", speaker="police"), ["march"]),
        (Filter(about="said", speaker="weiss"), []),
        (Filter(speaker="weiß"), ["march"]),
        (Filter(speaker="police", stance=("denies",)), []),
        (Filter(stance=("asserts",)), ["april", "march", "undated"]),
        (Filter(publisher="courier"), ["march"]),
        (Filter(limit=1, offset=1), ["march"]),
    ],
)
def test_documents_are_found_by(ledger: Ledger, wanted: Filter, documents: list[str]) -> None:
    assert list_documents(ledger, wanted) == documents
    assert [reading.document.id for reading in ledger.find_readings(wanted)] == documents


def test_a_found_document_counts_its_claims_and_findings(ledger: Ledger) -> None:
    (march,) = ledger.find_documents(Filter(document="march"))
    assert (march.n_claims, march.n_findings) == (2, 1)
    assert march.document.published == "2024-03-05T23:30:00+01:00"


def test_findings_are_found_with_their_document(ledger: Ledger) -> None:
    (found,) = ledger.find_findings()
    assert (found.finding.code, found.document.id) == ("contested", "march")
    assert list(ledger.find_findings(Filter(after=date(2024, 4, 1)))) == []


def test_a_claim_is_found_with_what_names_its_document(ledger: Ledger) -> None:
    found = next(ledger.find_claims(Filter(about="Hwasong-19")))
    assert found.document.publisher == "Thomson Reuters"
    assert found.document.published_basis == "given"
    assert found.claim == ledger.load_reading("april").claims[0]


def test_a_query_of_very_many_words_is_answered(ledger: Ledger) -> None:
    assert list_claims(ledger, Filter(about="fell " * 20_000)) == ["c-fell", "c-denied"]


@pytest.mark.parametrize("numbers", [{"limit": -1}, {"offset": -1}])
def test_numbers_below_zero_are_refused(numbers: dict[str, int]) -> None:
    with pytest.raises(UsageError, match="at least 0"):
        Filter(**numbers)  # type: ignore[arg-type]


def test_an_id_in_full_is_no_beginning_of_another(ledger: Ledger) -> None:
    for number in (1, 10):
        document = make_document(f"{MARCH} No. {number}.", id=f"story-{number}")
        ledger.store(make_capture(document), make_reading(document), version=VERSION)
    assert list_documents(ledger, Filter(document="story-1")) == ["story-1"]
    assert sorted(list_documents(ledger, Filter(document="story-"))) == ["story-1", "story-10"]
