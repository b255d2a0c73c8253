"""Laws of the ledger, for readings and queries of any kind."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import NotFoundError
from sayso.ledger import Ledger, open_ledger
from sayso.model.claim import Claim
from sayso.model.document import Capture, Document
from sayso.model.entity import Entity, Place, Post
from sayso.model.event import Event, Figure
from sayso.model.filter import Filter
from sayso.model.finding import Finding
from sayso.model.identity import hash_bytes
from sayso.model.quantity import Quantity
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span
from sayso.model.when import TimeExpression
from tests.ledger.samples import VERSION, make_sample, open_here

slow = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
T = TypeVar("T")
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
COUNTS = st.none() | st.integers(min_value=0, max_value=2**40)


@cache
def empty_ledger() -> bytes:
    """The file of a ledger without documents: making one takes longer than filling it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.sayso"
        open_here(path).close()
        return path.read_bytes()


@contextmanager
def new_ledger() -> Iterator[Ledger]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.sayso"
        path.write_bytes(empty_ledger())
        with open_here(path) as ledger:
            yield ledger


def make_spans(text: str) -> st.SearchStrategy[Span]:
    place = st.integers(min_value=0, max_value=len(text))
    return st.tuples(place, place).map(lambda ends: Span(min(ends), max(ends)))


def some(one: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(one, max_size=2).map(tuple)


def make_events(span: st.SearchStrategy[Span]) -> st.SearchStrategy[Event]:
    figure = st.builds(Figure, value=NUMBERS, low=NUMBERS, high=NUMBERS, span=span)
    return st.builds(Event, trigger=span, figures=some(figure))


def make_claims(span: st.SearchStrategy[Span]) -> st.SearchStrategy[Claim]:
    pieces: st.SearchStrategy[Pieces] = some(span)
    return st.builds(
        Claim,
        **dict.fromkeys(("content", "cue", "source", "hedges"), pieces),
        chain=st.lists(st.text(), min_size=1, max_size=3).map(tuple),
        event=st.none() | make_events(span),
    )


@st.composite
def kept(draw: st.DrawFn, document_id: str | None = None) -> tuple[Capture, Reading]:
    """Any reading whose spans lie in its text, with the bytes it was made from."""
    text = draw(st.text(max_size=80))
    capture = draw(st.builds(Capture, url=st.none() | st.text()))
    capture = replace(capture, sha256=hash_bytes(capture.data))
    document = draw(st.builds(Document, text=st.just(text), sha256=st.just(capture.sha256)))
    if document_id is not None:
        document = replace(document, id=document_id)
    span = make_spans(text)
    build = partial(st.builds, span=span)
    reading = st.builds(
        Reading,
        document=st.just(document),
        sentences=some(span).map(lambda spans: tuple(sorted(spans))),
        entities=some(st.builds(Entity, mentions=some(span))),
        quantities=some(build(Quantity, value=NUMBERS, low=NUMBERS, high=NUMBERS)),
        times=some(build(TimeExpression)),
        places=some(build(Place, latitude=NUMBERS, longitude=NUMBERS, geonames_id=COUNTS)),
        posts=some(build(Post)),
        claims=some(make_claims(span)),
        findings=some(st.builds(Finding, spans=some(span))),
    )
    return capture, draw(reading)


@slow
@given(kept())
def test_what_is_stored_is_loaded_equal_and_verifies(item: tuple[Capture, Reading]) -> None:
    capture, reading = item
    with new_ledger() as ledger:
        assert ledger.store(capture, reading, version=VERSION) == "read"
        assert ledger.load_reading(reading.document.id) == reading
        assert [found.claim for found in ledger.find_claims()] == list(reading.claims)
        assert ledger.load_capture(capture.sha256) == capture
        assert list(ledger.verify()) == []


@slow
@given(kept())
def test_reading_a_document_twice_changes_nothing(item: tuple[Capture, Reading]) -> None:
    capture, reading = item
    with new_ledger() as ledger:
        ledger.store(capture, reading, version=VERSION)
        before = ledger.count(), list(ledger.find_readings()), list(ledger.find_claims())
        assert ledger.has_reading(capture.sha256, url=capture.url, version=VERSION)
        assert ledger.store(capture, reading, version=VERSION) == "unchanged"
        assert (ledger.count(), list(ledger.find_readings()), list(ledger.find_claims())) == before


@slow
@given(st.lists(kept(document_id="same"), min_size=1, max_size=3))
def test_of_all_readings_under_one_id_only_the_last_is_current(
    items: list[tuple[Capture, Reading]],
) -> None:
    with new_ledger() as ledger:
        outcomes = [ledger.store(*item, version=VERSION) for item in items]
        last = max(place for place, outcome in enumerate(outcomes) if outcome == "read")
        assert list(ledger.find_readings()) == [items[last][1]]
        totals = ledger.count()
        assert (totals.documents, totals.readings) == (1, outcomes.count("read"))
        assert len(ledger.load_provenance("same")) == totals.readings
        assert list(ledger.verify()) == []


SIGNS = st.text(alphabet="\"*():^-+{}'%_\\ \0aN“”ORD\ud800é", max_size=12)
ANY_WORDS = SIGNS | st.text(st.characters(), max_size=20)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(st.builds(Filter, **dict.fromkeys(("about", "speaker", "origin", "publisher"), ANY_WORDS)))
def test_any_string_is_a_safe_question(wanted: Filter) -> None:
    ledger = sample_ledger()
    everything = set(ledger.find_claims())
    assert set(ledger.find_claims(wanted)) <= everything
    assert len(list(ledger.find_documents(wanted))) <= 1
    only_about = Filter(about=wanted.about)
    assert set(ledger.find_claims(wanted)) <= set(ledger.find_claims(only_about))


@settings(deadline=None, derandomize=True)
@given(st.text(st.characters(), max_size=12))
def test_any_string_is_a_safe_id(identifier: str) -> None:
    ledger = sample_ledger()
    with pytest.raises(NotFoundError):
        ledger.load_claim("no such id " + identifier)
    with pytest.raises(NotFoundError):
        ledger.load_provenance(identifier)


@cache
def sample_ledger() -> Ledger:
    """The sample, only to be looked into; its folder goes when the tests end."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    path = folder / "sample.sayso"
    with open_here(path) as ledger:
        ledger.store(*make_sample(), version=VERSION)
    opened = open_ledger(path, create=False)
    atexit.register(opened.close)
    return opened


@slow
@given(words=st.lists(st.sampled_from(["troops", "moved", "BORDER", "josé", "Jose"]), min_size=1))
def test_words_of_a_claim_find_it_in_any_order_and_case(words: list[str]) -> None:
    found = [claim.claim for claim in sample_ledger().find_claims(Filter(about=" ".join(words)))]
    moved, quiet = make_sample()[1].claims
    wanted = {word.casefold().replace("é", "e") for word in words}
    # "border" is also the place of the event of the first claim.
    expected = [moved] if wanted <= {"troops", "moved", "border", "jose"} else []
    if wanted == {"border"}:
        expected.append(quiet)
    assert found == expected
