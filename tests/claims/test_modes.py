"""Whose words a claim's words are."""

from __future__ import annotations

import pytest

from sayso.model.claim import Mode
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("text", "quotation", "mode"),
    [
        ("Kord said: “The depot is gone.”", "“The depot is gone.”", "direct"),
        ("Kord said The depot is gone.", None, "indirect"),
        ("Kord said The depot is “gone”.", "“gone”", "mixed"),
    ],
)
def test_marks_tell_whose_words_they_are(text: str, quotation: str | None, mode: Mode) -> None:
    sentence = Sentence(text)
    content = "The depot is “gone" if mode == "mixed" else "The depot is gone"
    said = sentence.credit(content, cue="said", source="Kord")
    if quotation:
        sentence.quote(quotation)
    sentence.state(content, attribution=said)
    assert sentence.claim().mode == mode


def test_what_a_quoted_speaker_only_reports_is_retold() -> None:
    sentence = Sentence("“Veld thinks it was a drone,” Kord said.")
    sentence.quote("“Veld thinks it was a drone,”")
    outer = sentence.credit("Veld thinks it was a drone", cue="said", source="Kord")
    inner = sentence.credit("it was a drone", cue="thinks", source="Veld", within=outer)
    sentence.state("Veld thinks it was a drone", attribution=outer)
    sentence.state("it was a drone", attribution=inner)
    modes = {claim.speaker: claim.mode for claim in sentence.claims()}
    assert modes == {"Kord": "direct", "Veld": "indirect"}


def test_a_speakers_own_belief_inside_the_quotation_is_direct() -> None:
    sentence = Sentence("“I think it was a drone,” Kord said.")
    sentence.quote("“I think it was a drone,”")
    sentence.name("I", "Kord")
    outer = sentence.credit("I think it was a drone", cue="said", source="Kord")
    inner = sentence.credit("it was a drone", cue="think", source="I", within=outer)
    sentence.state("it was a drone", attribution=inner)
    assert sentence.claim().mode == "direct"


def test_a_statement_set_out_below_a_colon_is_direct() -> None:
    sentence = Sentence("Speaking today, Minister Oru said:\n\nThe harbour is open again.")
    said = sentence.credit("The harbour is open again", cue="said", source="Minister Oru")
    sentence.state("The harbour is open again", attribution=said)
    assert sentence.claim().mode == "direct"


def test_a_colon_may_belong_to_the_cue_and_the_statement_go_on_for_long() -> None:
    sentence = Sentence(f"Oru said:\n\n{'It rained. ' * 30}The harbour is open again.")
    said = sentence.credit("The harbour is open again", cue="said:", source="Oru")
    sentence.state("The harbour is open again", attribution=said)
    assert sentence.claim().mode == "direct"


def test_words_under_a_label_are_direct() -> None:
    sentence = Sentence("ORU: The harbour is open again.")
    said = sentence.credit("The harbour is open again", source="ORU")
    sentence.state("The harbour is open again", attribution=said)
    assert sentence.claim().mode == "direct"


def test_a_statement_in_the_first_person_behind_a_colon_is_direct() -> None:
    sentence = Sentence("Oru said: The harbour is open again. We have cleared the mines.")
    said = sentence.credit("The harbour is open again", cue="said", source="Oru")
    sentence.state("The harbour is open again", attribution=said)
    assert sentence.claim().mode == "direct"


def test_a_sentence_behind_a_colon_alone_is_indirect() -> None:
    sentence = Sentence("Oru said: The harbour is open again.")
    said = sentence.credit("The harbour is open again", cue="said", source="Oru")
    sentence.state("The harbour is open again", attribution=said)
    assert sentence.claim().mode == "indirect"
