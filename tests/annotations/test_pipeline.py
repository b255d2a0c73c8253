"""The whole pipeline with the trained weights."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from sayso.annotations import pipeline
from sayso.annotations.pipeline import Text, annotate_texts, cut_parts, load_pipeline
from sayso.documents.normalise import normalise_text
from sayso.model.annotation import AnnotatedText
from sayso.model.span import quote_pieces

REPORT = (
    "The mayor of Dorvan said on Monday that 12 people had died. “We need help,” she added.\n\n"
    "The army denied that it had shelled the town."
)


@pytest.fixture(scope="module")
def language() -> Language:
    return load_pipeline()


def annotate(language: Language, *words: str) -> list[AnnotatedText]:
    texts = [Text(normalise_text(word), word, date(2024, 5, 8)) for word in words]
    return list(annotate_texts(language, texts))


def sources_of(text: str, annotated: AnnotatedText) -> list[str]:
    return [quote_pieces(text, found.source) for found in annotated.attributions]


def test_report_is_read_from_start_to_end(language: Language) -> None:
    (found,) = annotate(language, REPORT)

    assert {"The mayor of Dorvan", "The army"} <= set(sources_of(REPORT, found))
    assert [time.value for time in found.times] == ["2024-05-06"]
    assert [(quantity.value, quantity.unit) for quantity in found.quantities] == [(12, "people")]


def test_spans_point_into_the_original(language: Language) -> None:
    original = REPORT.replace("Monday", "Mon\u00adday").replace(" said ", " \u200bsaid\u00a0")
    (clean,), (found,) = annotate(language, REPORT), annotate(language, original)

    assert [time.text for time in found.times] == ["Mon\u00adday"]
    assert sources_of(original, found) == sources_of(REPORT, clean)


def test_texts_keep_their_order_over_batches(language: Language) -> None:
    words = [f"Minister {name} said so." for name in "ABCDEFGHIJKLMNOPQRSTUVW"]
    found = annotate(language, *words)

    assert [item.sentences[0].end for item in found] == [len(word) for word in words]


def test_empty_text_has_no_annotations(language: Language) -> None:
    (found,) = annotate(language, "")

    assert (found.sentences, found.attributions, found.propositions) == ((), (), ())


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "LONGEST_PART", 100)


@pytest.mark.usefixtures("short_parts")
def test_long_text_is_read_as_if_in_one_piece(language: Language) -> None:
    (found,) = annotate(language, REPORT)

    assert len(cut_parts(REPORT)) > 1
    assert {"The mayor of Dorvan", "The army"} <= set(sources_of(REPORT, found))
    assert len(found.paragraphs) == 2


@given(st.text(alphabet="ab .\n", max_size=2000))
@settings(deadline=None)
def test_parts_joined_give_the_text_back(text: str) -> None:
    assert "".join(cut_parts(text)) == text


def test_endless_word_is_parted() -> None:
    assert max(map(len, cut_parts("$" * 20_000))) <= 500
    assert cut_parts("plain words " * 100) == ["plain words " * 100]
