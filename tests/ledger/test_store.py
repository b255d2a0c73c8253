from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from sayso.errors import GroundingError, InternalError, LedgerError, NotFoundError
from sayso.ledger import Ledger, open_ledger
from sayso.model.filter import Filter
from sayso.model.finding import Finding
from sayso.model.identity import hash_bytes
from sayso.model.span import Span
from sayso.model.stored import Totals
from tests.ledger.samples import (
    TEXT,
    VERSION,
    find,
    make_capture,
    make_claim,
    make_document,
    make_reading,
    make_sample,
)


def test_what_was_stored_is_loaded_equal(ledger: Ledger) -> None:
    capture, reading = make_sample()
    assert ledger.store(capture, reading, version=VERSION) == "read"
    assert ledger.load_reading(reading.document.id) == reading
    assert ledger.load_capture(capture.sha256) == capture


def test_the_same_bytes_read_by_the_same_version_are_unchanged(ledger: Ledger) -> None:
    capture, reading = make_sample()
    assert not ledger.has_reading(capture.sha256, url=None, version=VERSION)
    ledger.store(capture, reading, version=VERSION)
    assert ledger.find_unchanged(capture.sha256, url=None, version=VERSION) == reading.document.id
    assert ledger.store(capture, reading, version=VERSION) == "unchanged"
    assert ledger.count() == Totals(1, 2, 1, captures=1, readings=1)


def test_the_same_bytes_from_another_address_are_another_document(ledger: Ledger) -> None:
    capture, reading = make_sample()
    ledger.store(capture, reading, version=VERSION)
    url = "https://example.org/a"
    elsewhere = replace(reading, document=replace(reading.document, id="elsewhere", url=url))
    assert not ledger.has_reading(capture.sha256, url=url, version=VERSION)
    assert ledger.store(replace(capture, url=url), elsewhere, version=VERSION) == "read"
    assert ledger.count() == Totals(2, 4, 2, captures=1, readings=2)


def test_a_later_version_adds_a_reading_and_the_earlier_one_stays(ledger: Ledger) -> None:
    capture, reading = make_sample()
    ledger.store(capture, reading, version="1.0")
    assert not ledger.has_reading(capture.sha256, url=None, version="1.1")
    better = replace(reading, claims=reading.claims[:1])
    assert ledger.store(capture, better, version="1.1") == "read"
    assert ledger.load_reading(reading.document.id) == better
    assert ledger.count() == Totals(1, 1, 1, captures=1, readings=2)
    assert [claim.claim for claim in ledger.find_claims()] == list(better.claims)
    history = ledger.load_provenance(reading.document.id)
    assert [(one.version, one.is_current) for one in history] == [("1.1", True), ("1.0", False)]


def test_changed_bytes_of_a_document_with_an_id_replace_what_was_current(ledger: Ledger) -> None:
    first = make_document("The bridge stands.", id="bridge")
    second = make_document("The bridge fell.", id="bridge")
    for document in (first, second):
        reading = make_reading(document, make_claim(document, "The bridge"))
        assert ledger.store(make_capture(document), reading, version=VERSION) == "read"
    assert ledger.load_reading("bridge").document.text == "The bridge fell."
    assert ledger.count() == Totals(1, 1, 0, captures=2, readings=2)
    assert [found.document.id for found in ledger.find_documents(Filter(about="bridge"))] == [
        "bridge"
    ]


def test_bytes_that_come_back_are_read_again(ledger: Ledger) -> None:
    first = make_document("The bridge stands.", id="bridge")
    second = make_document("The bridge fell.", id="bridge")
    outcomes = [
        ledger.store(make_capture(document), make_reading(document), version=VERSION)
        for document in (first, second, first, first)
    ]
    assert outcomes == ["read", "read", "read", "unchanged"]
    assert ledger.load_reading("bridge").document == first


def test_a_version_that_finds_another_text_in_the_same_bytes_replaces_the_reading(
    ledger: Ledger,
) -> None:
    data = b"<p>Menu</p><p>Troops moved.</p>"
    old = make_document("Menu Troops moved.", id="d1", sha256=hash_bytes(data))
    new = make_document("Troops moved.", id="d2", sha256=hash_bytes(data))
    for document, version in ((old, "1.0"), (new, "1.1")):
        capture = make_capture(document, data=data, sha256=hash_bytes(data))
        claim = make_claim(document, "Troops moved")
        ledger.store(capture, make_reading(document, claim), version=version)
    assert [found.document.id for found in ledger.find_documents()] == ["d2"]
    assert [found.document.id for found in ledger.find_claims(Filter(about="troops"))] == ["d2"]
    assert ledger.load_reading("d1").document == old


def test_a_document_in_another_language_is_kept_without_claims(ledger: Ledger) -> None:
    document = make_document("Die Brücke steht.", language="de")
    reading = replace(make_reading(document), sentences=())
    assert ledger.store(make_capture(document), reading, version=VERSION) == "read"
    assert ledger.load_reading(document.id) == reading
    (found,) = ledger.find_documents(Filter(language="de"))
    assert (found.document.title, found.n_claims, found.n_findings) == (document.title, 0, 0)


def test_each_run_is_noted_once_with_its_settings(path: Path) -> None:
    zone = timezone(timedelta(hours=2))
    with open_ledger(
        path,
        create=True,
        lock_seconds=0,
        clock=lambda: datetime(2024, 11, 2, 14, 0, tzinfo=zone),
        settings={"workers": "2"},
    ) as ledger:
        for text in ("One.", "Two."):
            document = make_document(text, id=text)
            ledger.store(make_capture(document), make_reading(document), version=VERSION)
        (found,) = ledger.load_provenance("Two.")
    assert found.settings == (("workers", "2"),)
    assert found.started == found.stored == "2024-11-02T12:00:00+00:00"
    assert found.given_name == "inbox/a.txt"
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM runs").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("reach", ["claim", "figure", "finding"])
def test_a_reading_that_points_outside_its_text_is_not_stored(ledger: Ledger, reach: str) -> None:
    capture, reading = make_sample()
    outside = (Span(0, len(TEXT) + 1),)
    moved, quiet = reading.claims
    if reach == "claim":
        reading = replace(reading, claims=(replace(moved, hedges=outside), quiet))
    elif reach == "figure":
        assert moved.event is not None
        figure = replace(moved.event.figures[0], span=outside[0])
        event = replace(moved.event, figures=(figure,))
        reading = replace(reading, claims=(replace(moved, event=event),))
    else:
        reading = replace(reading, findings=(Finding("x", "info", (), outside, "."),))
    with pytest.raises(GroundingError, match="outside"):
        ledger.store(capture, reading, version=VERSION)
    assert ledger.count() == Totals(0, 0, 0, captures=0, readings=0)


def test_a_reading_of_other_bytes_is_not_stored(ledger: Ledger) -> None:
    capture, reading = make_sample()
    with pytest.raises(InternalError, match="these bytes"):
        ledger.store(replace(capture, data=b"other"), reading, version=VERSION)
    assert ledger.count().captures == 0


def test_half_a_character_is_refused_and_the_next_document_is_kept(ledger: Ledger) -> None:
    broken = make_document("A broken \ud83d sign.", sha256=hash_bytes(b"raw"), id="broken")
    capture = make_capture(make_document("raw"))
    with pytest.raises(LedgerError, match="half a character"):
        ledger.store(capture, make_reading(broken), version=VERSION)
    assert ledger.count().captures == 0
    assert ledger.store(*make_sample(), version=VERSION) == "read"


@pytest.mark.parametrize("change", ["UPDATE claims SET speaker = 'x'", "DELETE FROM captures"])
def test_the_database_itself_refuses_to_overwrite(path: Path, ledger: Ledger, change: str) -> None:
    ledger.store(*make_sample(), version=VERSION)
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never overwritten"):
        connection.execute(change)
    connection.close()


def test_a_claim_knows_its_sentence_and_its_words(ledger: Ledger) -> None:
    ledger.store(*make_sample(), version=VERSION)
    moved, quiet = ledger.find_claims()
    assert (moved.sentence, moved.content) == (1, "Around 8,000 troops have moved")
    assert (quiet.sentence, quiet.content) == (2, "The border is quiet")


def test_a_claim_in_pieces_is_quoted_with_an_ellipsis(ledger: Ledger) -> None:
    document = make_document()
    pieces = (find(TEXT, "Around 8,000 troops"), find(TEXT, "moved"))
    claim = make_claim(document, "moved", content=pieces)
    ledger.store(make_capture(document), make_reading(document, claim), version=VERSION)
    (found,) = ledger.find_claims()
    assert found.content == "Around 8,000 troops … moved"
    assert found.claim == claim


def test_bytes_that_were_never_stored_are_not_found(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError):
        ledger.load_capture("0" * 64)


def test_a_day_given_later_is_reason_to_read_again(ledger: Ledger) -> None:
    capture, reading = make_sample()
    inferred = replace(reading.document, published="2024-10-30", published_basis="inferred")
    ledger.store(capture, replace(reading, document=inferred), version=VERSION)
    assert ledger.has_reading(capture.sha256, url=None, version=VERSION)

    day = "2024-11-01"
    assert ledger.find_unchanged(capture.sha256, url=None, version=VERSION, published=day) is None
    given = replace(reading.document, published=day, published_basis="given")
    again = replace(reading, document=given)
    assert ledger.store(capture, again, version=VERSION, published=day) == "read"
    assert ledger.store(capture, again, version=VERSION, published=day) == "unchanged"
    assert ledger.load_reading(reading.document.id).document.published == day


def test_a_day_of_its_own_is_kept_whatever_is_given(ledger: Ledger) -> None:
    capture, reading = make_sample()
    own = replace(reading.document, published="2024-10-30", published_basis="metadata")
    ledger.store(capture, replace(reading, document=own), version=VERSION)
    found = ledger.find_unchanged(capture.sha256, url=None, version=VERSION, published="2024-11-01")
    assert found == reading.document.id


def test_the_day_that_was_given_is_remembered(ledger: Ledger) -> None:
    capture, reading = make_sample()
    assert ledger.find_given_day(capture.sha256, url=None) is None
    dated = replace(reading.document, published="2024-10-31", published_basis="given")
    ledger.store(capture, replace(reading, document=dated), version=VERSION, published="2024-10-31")
    assert ledger.find_given_day(capture.sha256, url=None) == "2024-10-31"
    assert ledger.find_given_day(capture.sha256, url="https://example.org/") is None
