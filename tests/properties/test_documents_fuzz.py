"""Whatever bytes come in, a document or an InputError comes out."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.documents.dating import infer_date
from sayso.documents.discover import find_captures
from sayso.documents.encoding import decode_text
from sayso.documents.extraction import extract_document
from sayso.documents.lines import make_capture
from sayso.errors import InputError
from sayso.model.document import Capture, Document
from tests.documents.pages import BARE, LINKED_DATA, OPEN_GRAPH, POST

KINDS = ("text/plain", "text/html", "application/json")
fuzz = settings(max_examples=150, deadline=None, derandomize=True)
slow_fuzz = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
PARTS = st.sampled_from(
    [
        *("<", ">", '"', "'", "&", "&#0;", "&#xD800;", "<!--", "-->", "<![CDATA[", "</article>"),
        *("<p>", "</p>", "<table>", "<blockquote class='twitter-tweet'>", "<svg>", "<template>"),
        *("<script>", "<meta property='og:title' content=''>", "<base href='x'>", "<frameset>"),
        *("<time datetime='2024-99-99T'>", "<html lang='\U0001f600'>", "\x00", "\x0c", "\ufeff"),
        *("\u202e", "\ud800", "2024-02-30", '{"@type": [', "<html/>", "<body>", "</html>", POST),
    ]
)


def extract(data: bytes, media_type: str) -> Document | InputError:
    capture = make_capture("fuzz", data, media_type)
    try:
        return extract_document(capture)
    except InputError as error:
        return error


def check(outcome: Document | InputError) -> None:
    if isinstance(outcome, Document):
        assert outcome.text.strip()
        assert (outcome.published is None) == (outcome.published_basis is None)
        repr(outcome).encode("utf-8")
    else:
        assert str(outcome)


@fuzz
@given(st.binary(max_size=400), st.sampled_from(KINDS))
def test_random_bytes(data: bytes, media_type: str) -> None:
    check(extract(data, media_type))


@fuzz
@given(st.binary(max_size=400))
def test_random_bytes_decode(data: bytes) -> None:
    assert decode_text(data).encode("utf-8") is not None


@fuzz
@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_random_values_in_a_record(value: object) -> None:
    for name in ("text", "id", "title", "published", "language"):
        record = f'{{"text": "He said so.", "{name}": {value!r}}}'.replace("'", '"')
        check(extract(record.encode("utf-8", "surrogatepass"), "application/json"))


@slow_fuzz
@given(st.sampled_from([LINKED_DATA, OPEN_GRAPH, BARE]), st.randoms(), st.lists(PARTS, max_size=12))
def test_mutated_pages(page: str, chance: random.Random, parts: list[str]) -> None:
    for part in parts:
        place = chance.randrange(len(page))
        page = page[:place] + part + page[place + chance.choice((0, 1, 40)) :]
    data = page.encode("utf-8", "surrogatepass")
    if chance.random() < 0.3:
        place = chance.randrange(len(data))
        data = data[:place] + bytes(chance.randrange(256) for _ in range(5)) + data[place:]
    check(extract(data, "text/html"))


@slow_fuzz
@given(st.lists(PARTS | st.text(max_size=8), max_size=40).map("".join))
def test_markup_out_of_nothing(page: str) -> None:
    check(extract(page.encode("utf-8", "surrogatepass"), "text/html"))


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json", ".jsonl", ".jsonl.gz", ".bin"])
@slow_fuzz
@given(data=st.binary(max_size=300))
def test_files_of_any_bytes(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    found = list(find_captures([str(path), "-"], max_bytes=250, stdin=io.BytesIO(data)))
    assert len(found) >= 2
    for item in found:
        assert isinstance(item, Capture | InputError)


@fuzz
@given(st.text(st.sampled_from("\0*?[]./-~a\ud800:\n"), max_size=12))
def test_any_name_gives_captures_or_errors(name: str) -> None:
    for item in find_captures([f"/no-such-folder/{name}"], max_bytes=10, stdin=io.BytesIO()):
        assert isinstance(item, InputError)


@fuzz
@given(
    st.lists(
        st.sampled_from(
            ["May", "3", "2023", "2024-05-03", "31", "Feb.", ",", "(", ")", "\n", "today"]
        )
        | st.sampled_from(["Published", "KYIV", "—", "(@a)", "since", "Monday", "0000", "١"]),
        max_size=14,
    ).map(" ".join)
)
def test_any_words_about_dates(text: str) -> None:
    day = infer_date(text)
    assert day is None or str(day.year) in text
