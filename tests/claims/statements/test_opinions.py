"""What somebody thinks, kept apart from what can be checked."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("What a pitiful excuse!", "opinion"),
        ("What an utter shambles.", "opinion"),
        ("What a shambles?", "occurred"),
        ("Whatever excuse.", "occurred"),
    ],
)
def test_an_exclamation_judges(text: str, status: str) -> None:
    sentence = Sentence(text)
    head = text.rstrip("!?.").rsplit(" ", 1)[-1]
    sentence.state(text.rstrip("!?."), predicate=sentence.predicate(head, head, tense="none"))
    assert sentence.claim().status == status


@pytest.mark.parametrize(
    ("word", "status"), [("“a farce”", "opinion"), ("“in hiding”", "ongoing"), ("“9”", "occurred")]
)
def test_a_quoted_word_for_what_something_is_judges(word: str, status: str) -> None:
    content = f"the vote was {word}"
    sentence = Sentence(f"Kord said {content}.")
    sentence.quote(word)
    number = sentence.credit(content, cue="said", source="Kord")
    head = word.strip("“”").rsplit(" ", 1)[-1]
    predicate = sentence.predicate(head, head, copular=True)
    sentence.state(content, predicate=predicate, attribution=number)
    assert sentence.claim().status == status


@pytest.mark.parametrize(
    ("lemma", "facts", "status"),
    [
        ("see", {}, "occurred"),
        ("believe", {}, "occurred"),
        ("consider", {}, "opinion"),
        ("see", {"copular": True}, "opinion"),
    ],
)
def test_who_is_seen_to_do_something_is_held_for_nothing(
    lemma: str, facts: dict[str, object], status: str
) -> None:
    sentence = Sentence("The crew was so to leave.")
    cue = sentence.predicate("was so", lemma, passive=True)
    number = sentence.credit(
        ["The crew", "to leave"], cue="was so", source="", lemma=lemma, predicate=cue
    )
    leave = sentence.predicate("leave", "leave", tense="none", **facts)
    sentence.state("The crew", "to leave", predicate=leave, attribution=number)
    assert sentence.claim().status == status


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("an emergency session", "occurred"),
        ("the vote a farce", "opinion"),
        ("the raid a crime", "opinion"),
    ],
)
def test_a_meeting_is_called_and_nothing_called_something(content: str, status: str) -> None:
    sentence = Sentence(f"Kord called {content}.")
    number = sentence.credit(content, cue="called", source="Kord", lemma="call")
    sentence.state(content, attribution=number)
    assert sentence.claim().status == status
