"""The encoder as a component of a pipeline."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

import sayso

REPORT = (
    "Two officials said on Monday that the army had shelled Dorvan. The ministry denied it.\n\n"
    "“We saw nothing,” said Ana Petrova, a teacher."
)


@pytest.fixture(scope="module")
def language() -> Language:
    return sayso.pipeline()


def read(language: Language, text: str) -> Doc:
    return language(text)


def test_every_layer_is_given(language: Language) -> None:
    doc = read(language, REPORT)

    assert [sentence.text.split()[0] for sentence in doc.sents] == ["Two", "The", "“We"]
    said = next(token for token in doc if token.text == "said")
    assert (said.lemma_, said.tag_, said.pos_) == ("say", "VBD", "VERB")
    assert said.head == said
    assert "Ana Petrova" in [name.text for name in doc.ents if name.label_ == "PERSON"]
    assert "said" in [cue.text for cue in doc.spans["cues"]]
    assert "Two officials" in [source.text for source in doc.spans["sources"]]
    assert "Monday" in [time.text for time in doc.spans["times"]]


def test_spans_of_one_attribution_share_a_number(language: Language) -> None:
    doc = read(language, REPORT)
    groups = [doc.spans[name] for name in ("cues", "sources", "contents")]

    for number, tie in enumerate(doc._.ties):
        cue, source, content = (
            [(span.start, span.end) for span in group if span.id == number] for group in groups
        )
        assert cue == [(tie.cue[0], tie.cue[-1] + 1)]
        assert (tuple(source), tuple(content)) == (tie.source, tie.content)


def test_text_is_read_alike_alone_and_among_others(language: Language) -> None:
    alone = read(language, REPORT)
    among = list(language.pipe(["Rain fell.", REPORT, "x " * 500], batch_size=3))[1]

    assert alone.to_json() == among.to_json()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "word " * 3_000,
        "\n".join("no stop here" for _ in range(1_000)),
        "🇺🇦👩‍👩‍👧 e\u0301\u0301\u0301 \u202bقال الوزير\u202c",
        "1234 -- 5678 !!! ???",
        "\u200b\u2060",
        " \n \n ",
    ],
)
def test_hostile_text_is_read(language: Language, text: str) -> None:
    doc = read(language, text)

    assert doc.text == text
    for group in doc.spans.values():
        assert all(0 <= span.start < span.end <= len(doc) for span in group)


@settings(deadline=None, max_examples=20)
@given(st.text(max_size=60))
def test_any_text_gives_a_tree(language: Language, text: str) -> None:
    doc = read(language, text)

    for token in doc:
        assert token.head.sent == token.sent


def test_another_pipeline_keeps_its_tags_and_names() -> None:
    base = sayso.pipeline()
    for name in base.pipe_names:
        if name not in {"sayso_paragraphs", "sayso_encoder"}:
            base.remove_pipe(name)
    given = base("Ana Petrova said so.")

    @Language.component("test_tagger")
    def tag(doc: Doc) -> Doc:
        columns: Any = given.to_array(["HEAD", "DEP", "TAG"])
        doc.from_array(["HEAD", "DEP", "TAG"], columns)
        doc[0].tag_ = "XX"
        doc.set_ents([Span(doc, 2, 3, label="ORG")])
        return doc

    other = Language()
    other.tokenizer = base.tokenizer
    other.add_pipe("test_tagger")
    doc = sayso.pipeline(other)("Ana Petrova said so.")

    assert doc[0].tag_ == "XX"
    assert [name.text for name in doc.ents] == ["said"]
    assert [cue.text for cue in doc.spans["cues"]] == ["said"]
