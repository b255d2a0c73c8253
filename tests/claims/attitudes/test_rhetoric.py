"""Questions that state something, told from those that want to know."""

from __future__ import annotations

import pytest

from sayso.model.claim import Claim
from tests.claims.sentences import Sentence


def ask(question: str, *, cue: str = "said", source: str = "Kord", lemma: str = "say") -> Claim:
    sentence = Sentence(f"“{question}” {source} {cue}.")
    sentence.quote(f"“{question}”")
    content = question.rstrip("?")
    number = sentence.credit(content, cue=cue, source=source, lemma=lemma)
    head = content.rsplit(" ", 1)[-1]
    predicate = sentence.predicate(head, head, tense="present", question=True)
    sentence.state(content, predicate=predicate, attribution=number)
    return sentence.claim()


@pytest.mark.parametrize(
    ("question", "polarity"),
    [
        ("Do they really think we will surrender?", "negative"),
        ("What choice did we have?", "negative"),
        ("How can anyone call this peace?", "negative"),
        ("What kind of army bombs a clinic?", "negative"),
        ("What mother would send her child?", "negative"),
        ("And since when is that a crime?", "negative"),
        ("Is this the freedom we were promised?", "negative"),
        ("Isn't it time to stop?", "positive"),
        ("Who else but Moscow gains?", "positive"),
        ("What are they waiting for?", "positive"),
        ("How many more must die?", "positive"),
    ],
)
def test_it_states_its_own_answer(question: str, polarity: str) -> None:
    claim = ask(question)
    assert (claim.stance, claim.status, claim.certainty) == ("asserts", "opinion", "certain")
    assert claim.polarity == polarity


@pytest.mark.parametrize(
    "question",
    [
        "How many men crossed?",
        "Who fired first?",
        "What country would host the talks?",
        "Will they come?",
        "Why did the talks fail?",
        "Would you meet him?",
    ],
)
def test_what_wants_to_know_is_asked(question: str) -> None:
    claim = ask(question)
    assert claim.stance == "asks"
    assert claim.status != "opinion"


def test_a_reporter_asks_in_earnest() -> None:
    assert ask("What choice did we have?", source="a reporter", cue="asked").stance == "asks"


def test_why_we_would_do_so_refuses_an_allegation() -> None:
    claim = ask("Why would we bomb our own people?")
    assert (claim.stance, claim.status) == ("denies", "denied")


def test_who_holds_something_is_nobody() -> None:
    text = "Who believes that they will leave?"
    sentence = Sentence(text)
    number = sentence.credit("they will leave", cue="believes", source="Who", lemma="believe")
    leave = sentence.predicate("leave", "leave", tense="future", modal="will", question=True)
    sentence.state("they will leave", predicate=leave, attribution=number)
    claim = sentence.claim()
    assert (claim.status, claim.polarity) == ("opinion", "negative")


def test_who_asks_for_show_states_it() -> None:
    assert ask("Are you proud?", cue="asked rhetorically", lemma="ask").polarity == "negative"
    assert ask("Are you proud?", cue="asked", lemma="ask").stance == "asks"
