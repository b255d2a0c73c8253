"""Which propositions stand in a headline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.wording.headlines import find_headlines, is_headline
from sayso.model.span import Pieces, Span
from tests.claims.sentences import Sentence

LONG = "word " * 30


def divide(*paragraphs: str) -> tuple[str, Pieces]:
    """A text of paragraphs, and those of them that may be headlines."""
    text = "\n\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    annotated = replace(Sentence(text).freeze(), paragraphs=tuple(spans))
    return text, find_headlines(annotated)


def test_short_lines_above_the_first_long_one_may_be_headlines() -> None:
    text, found = divide("Storm sinks ferry", "Crew of six missing", LONG)
    assert [span.quote(text) for span in found] == ["Storm sinks ferry", "Crew of six missing"]


def test_of_short_lines_alone_only_the_first_may_be_one() -> None:
    text, found = divide("Storm sinks ferry", "The crew is safe", "Six were missing")
    assert [span.quote(text) for span in found] == ["Storm sinks ferry"]


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Storm sinks ferry", True),
        ("Storm sinks ferry.", True),
        ("There can be no solution.", False),
        ("Our thoughts are with the families.", False),
    ],
)
def test_a_whole_sentence_is_no_headline(line: str, *, is_one: bool) -> None:
    text, found = divide(line, LONG)
    sentence = Sentence(text)
    proposition = sentence.state(line.rstrip("."))
    assert is_headline(text, found, proposition) is is_one


def test_a_sentence_that_credits_somebody_is_no_headline() -> None:
    text, found = divide("Storm sinks ferry, police say.", LONG)
    sentence = Sentence(text)
    said = sentence.credit("Storm sinks ferry", cue="say", source="police")
    assert not is_headline(text, found, sentence.state("Storm sinks ferry", attribution=said))
