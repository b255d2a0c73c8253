from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.annotations.layout.turns import find_turns
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


def test_notices_and_figures_are_no_turns() -> None:
    assert read("BREAKING: The port is shut.", "UPDATE: The port is open again.") == []
    assert read("KILLED: 14", "WOUNDED: 37") == []
    assert read("GOVERNOR: The port is shut.", "The ship left.") == []


@given(st.lists(st.text("AB a.:[](\n"), max_size=6).map("\n\n".join))
def test_turns_are_apart_and_in_order(text: str) -> None:
    spans = [
        span
        for turn in find_turns(text, find_paragraphs(text))
        for span in (turn.label, *turn.words)
    ]
    assert all(span.start < span.end for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
