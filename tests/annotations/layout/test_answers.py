"""Interviews that are printed without labels."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.layout.answers import find_answers
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.model.span import quote_pieces

INTERVIEW = (
    "Ada Kord ran the port for ten years.",
    "Why did you leave?",
    "I was told to go.",
    "Who told you?",
    "The ministry did.",
    "It sent two men.",
    "Would you go back?",
    "I would not.",
    "The ministry did not reply.",
)


def read(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    return [quote_pieces(text, turn.words) for turn in find_answers(text, find_paragraphs(text))]


def test_what_stands_between_questions_is_the_answer() -> None:
    assert [answer.split()[0] for answer in read(*INTERVIEW)] == ["I", "The", "I"]
    assert read(*INTERVIEW)[1].endswith("It sent two men.")


def test_last_answer_ends_before_the_outlet_speaks_again() -> None:
    assert read(*INTERVIEW)[-1] == "I would not."


def test_labels_are_empty_and_stand_where_the_answer_begins() -> None:
    text = "\n\n".join(INTERVIEW)
    for turn in find_answers(text, find_paragraphs(text)):
        assert turn.label == (turn.words[0].start, turn.words[0].start)


def test_rhetorical_questions_of_an_essay_make_no_interview() -> None:
    essay = ("What went wrong?", "The bank failed.", "Who pays?", "The state pays.", "And then?")
    assert read(*essay, "Nobody knows.") == []
    assert read(*INTERVIEW[:5]) == []


def test_quoted_answers_are_left_to_their_marks() -> None:
    quoted = [f"“{line}”" if line.startswith("I ") else line for line in INTERVIEW]
    assert read(*quoted) == []


@given(st.lists(st.text(alphabet="aI you?.\n“”", max_size=40), max_size=20))
def test_answers_are_paragraphs_of_the_text(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    found = find_paragraphs(text)
    assert all(span in found for turn in find_answers(text, found) for span in turn.words)


def test_a_question_put_as_a_statement_is_none_of_the_answer() -> None:
    asked = ("Why did you leave?", "I was told to go.", "The ministry says you stole from it.")
    rest = ("I did not.", "Would you go back?", "I would not.", "Who runs it now?", "I cannot say.")
    assert read(*asked, *rest) == [
        "I was told to go.",
        "I did not.",
        "I would not.",
        "I cannot say.",
    ]
    longer = ("Why did you leave?", "I was told to go.", "The ministry was poor.")
    assert read(*longer, *rest)[0].endswith("I did not.")


def test_a_topic_alone_is_asked_about_too() -> None:
    asked = (*INTERVIEW[:3], "On the ceasefire.", "We kept it.", *INTERVIEW[3:])
    assert read(*asked)[:2] == ["I was told to go.", "We kept it."]
    told = (
        *INTERVIEW[:3],
        "On Friday we met again and I signed the papers myself.",
        *INTERVIEW[4:],
    )
    assert len(read(*told)) < len(read(*asked))
