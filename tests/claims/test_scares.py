"""Words between marks that nobody is quoted with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.scares import find_scares
from sayso.model.span import Span
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "marked", "kind"),
    [
        ("The cruiser “Moskva” sank.", "“Moskva”", "name"),
        ("Luis “El Sordo” Prado ran it.", "“El Sordo”", "name"),
        ("Exercise “Northern Shield” began.", "“Northern Shield”", "name"),
        ("The man nicknamed “the Butcher” fled.", "“the Butcher”", "name"),
        ("The term “filtration” is new.", "“filtration”", "term"),
        ("The so-called “republic” fell.", "“republic”", "distance"),
        ("In what it calls a “special operation”, men died.", "“special operation”", "distance"),
        ("Villagers were “resettled” there.", "“resettled”", "words"),
        ("He spoke of a “massacre” there.", "“massacre”", "words"),
    ],
)
def test_what_marks_hold_is_told_by_the_words_beside_them(
    text: str, marked: str, kind: str
) -> None:
    sentence = Sentence(text)
    (scare,) = find_scares(text, sentence.at(text), sentence.at(marked))
    assert (scare.kind, scare.span.quote(text)) == (kind, marked.strip("“”"))


@pytest.mark.parametrize(
    "marked", ["“We left. They stayed”", "“”", "“one two three four five six seven eight nine”"]
)
def test_speech_and_empty_marks_are_none(marked: str) -> None:
    text = f"He said {marked} again."
    sentence = Sentence(text)
    assert find_scares(text, sentence.at(text), sentence.at(marked)) == ()


def test_what_is_marked_as_a_whole_is_none() -> None:
    text = "“Murder,” he said."
    sentence = Sentence(text)
    assert find_scares(text, sentence.at("Murder"), sentence.at("“Murder,”")) == ()


@pytest.mark.parametrize(
    ("head", "certainty", "hedges"),
    [("resettled", "possible", ["resettled"]), ("Villagers", "certain", [])],
)
def test_the_outlet_does_not_vouch_for_a_main_word_between_marks(
    head: str, certainty: str, hedges: list[str]
) -> None:
    sentence = Sentence("Villagers were “resettled” there.")
    sentence.quote("“resettled”")
    sentence.state(
        "Villagers were “resettled” there", predicate=sentence.predicate(head, head, passive=True)
    )
    claim = sentence.claim()
    assert claim.certainty == certainty
    assert [span.quote(sentence.text) for span in claim.hedges] == hedges


@pytest.mark.parametrize(
    ("text", "head", "certainty"),
    [
        ("Shot while “trying to escape”", "trying", "possible"),
        ("A “massacre” in Nice", "massacre", "certain"),
    ],
)
def test_a_line_without_a_verb_is_as_firm_as_it_is_put(
    text: str, head: str, certainty: str
) -> None:
    sentence = Sentence(text)
    sentence.quote(text[text.index("“") : text.index("”") + 1])
    sentence.state(text, predicate=sentence.predicate(head, head, tense="none"))
    assert sentence.claim().certainty == certainty


def test_a_name_between_marks_makes_no_words_of_a_source() -> None:
    content = "the cruiser “Moskva” sank"
    sentence = Sentence(f"Kord said {content}.")
    sentence.quote("“Moskva”")
    number = sentence.credit(content, cue="said", source="Kord")
    sentence.state(content, predicate=sentence.predicate("sank", "sink"), attribution=number)
    assert sentence.claim().mode == "indirect"


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_marks_are_sorted(before: str, inner: str, after: str) -> None:
    text = f"{before}“{inner}”{after}"
    span = Span(len(before), len(before) + len(inner) + 2)
    for scare in find_scares(text, (Span(0, len(text)),), (span,)):
        assert span.covers(scare.span)
