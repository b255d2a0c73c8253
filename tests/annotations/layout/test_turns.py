from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.turns import find_set_out, find_turns
from sayso.model.span import quote_pieces


def read(*paragraphs: str) -> list[tuple[str, str]]:
    text = "\n\n".join(paragraphs)
    turns = find_turns(text, find_paragraphs(text))
    return [(turn.label.quote(text), quote_pieces(text, turn.words)) for turn in turns]


def test_labels_in_capitals_name_speakers() -> None:
    assert read("HOST: Is the port open?", "GEN. ADA KORD (by phone): It is shut for now.") == [
        ("HOST", "Is the port open?"),
        ("GEN. ADA KORD (by phone)", "It is shut for now."),
    ]


def test_names_that_label_more_than_once_name_speakers() -> None:
    lines = ("Ada Kord: Who fired first?", "Bo Lind: They fired first.")
    assert [label for label, _ in read(*lines, *lines)] == ["Ada Kord", "Bo Lind"] * 2
    assert read(*lines) == []


def test_a_paragraph_between_labels_goes_on_with_the_speech() -> None:
    turns = read(
        "Q: Who left town?", "A: All left.", "Nobody is here.", "[Laughter]", "Q: And you?"
    )
    assert [words for _, words in turns][1] == "All left. … Nobody is here."


def test_turns_of_a_quoted_transcript_open_with_a_mark() -> None:
    turns = read('"KORD: Who fired first?', '"LIND: They did.', '"KORD: Are you sure?"')
    assert [label for label, _ in turns] == ["KORD", "LIND", "KORD"]


def test_notices_and_figures_are_no_turns() -> None:
    assert read("BREAKING: The port is shut.", "UPDATE: The port is open again.") == []
    assert read("KILLED: 14", "WOUNDED: 37") == []
    assert read("GOVERNOR: The port is shut.", "The ship left.") == []


def test_a_label_may_give_a_name_in_short() -> None:
    lines = (
        "Ada Kord: Who fired first?",
        "Bo Lind: They fired first.",
        "Kord: Are you sure?",
        "Lind: Yes, we saw it.",
    )
    assert [label for label, _ in read(*lines)] == ["Ada Kord", "Bo Lind", "Kord", "Lind"]


def test_labels_of_minutes_end_in_a_full_stop() -> None:
    lines = (
        "The CHAIRMAN. The committee will come to order.",
        "General KORD. We lost two tanks. They burned.",
        "Mr. LIND of Ohio. Who fired first?",
    )
    assert [label for label, _ in read(*lines)] == [
        "The CHAIRMAN",
        "General KORD",
        "Mr. LIND of Ohio",
    ]
    assert read("The US. It rained there.", "Mr. Lind. He left town.") == []


def test_a_label_with_a_title_needs_no_second_turn() -> None:
    lines = (
        "The President: I give the floor to Mali.",
        "Ms. Kord (Mali): We lost two men.",
        "Mr. Lind (Chad): We lost none of ours.",
        "The President: I thank you all.",
    )
    labels = ["The President", "Ms. Kord (Mali)", "Mr. Lind (Chad)", "The President"]
    assert [label for label, _ in read(*lines)] == labels


def test_a_briefing_may_have_letters_without_colons() -> None:
    lines = ("Q Did it hit the plant?", "A We do not know yet.", "Q And who fired first?")
    assert [label for label, _ in read(*lines)] == ["Q", "A", "Q"]
    assert read("A man left town.", "A boy came back.") == []


def test_parts_of_a_report_are_no_turns() -> None:
    parts = ("ENEMY: They fired twice.", "OUTLOOK: It may rain.", "FRIENDLY FORCES: All is calm.")
    assert read(*parts) == []
    assert read("1. RED: They fired twice.", "2. BLUE: It may rain.") == []


def test_a_number_between_turns_is_nobodys_speech() -> None:
    turns = read(
        "Q: Who left town?", "1. A: All of us left.", "2. Q: And who is back?", "A: Two are."
    )
    assert all("2." not in words for _, words in turns)


def set_out(*paragraphs: str) -> list[tuple[int, str]]:
    text = "\n\n".join(paragraphs)
    found = find_set_out(text, find_paragraphs(text))
    return [(number, quote_pieces(text, words)) for number, words in found]


def test_a_colon_sets_out_the_paragraphs_that_follow() -> None:
    assert set_out("It rained.", "Oru said:", "We are back.", "We stay.", "Notes to editors") == [
        (1, "We are back. … We stay.")
    ]


def test_a_list_is_set_out_without_its_bullets() -> None:
    listed = set_out("Oru found:", "- two holes;", "- a leak.", "The ship sank.")
    assert listed == [(0, "two holes; … a leak.")]


def test_a_colon_before_a_quotation_sets_out_nothing() -> None:
    assert set_out("Oru said:", "“We are back.”") == []
    assert set_out("Oru said:") == []


@given(st.lists(st.text("AB a.:[](\n"), max_size=6).map("\n\n".join))
def test_turns_are_apart_and_in_order(text: str) -> None:
    spans = [
        span
        for turn in find_turns(text, find_paragraphs(text))
        for span in (turn.label, *turn.words)
    ]
    assert all(span.start < span.end for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
