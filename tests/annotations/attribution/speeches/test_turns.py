"""Turns: whole transcripts through the trained pipeline."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.annotations.pipeline import Text, annotate_texts, load_pipeline
from sayso.documents.normalise import normalise_text
from sayso.model.annotation import AnnotatedText
from sayso.model.span import quote_pieces

TALK = (
    "HOST: What do you know of the fire?\n\n"
    "CAPTAIN VELD: The mayor said that two sheds had burned. We saved the rest."
)


@pytest.fixture(scope="module")
def found() -> AnnotatedText:
    texts = [Text(normalise_text(TALK), TALK, date(2024, 5, 8))]
    return next(iter(annotate_texts(load_pipeline(), texts)))


def test_each_turn_is_its_speakers(found: AnnotatedText) -> None:
    own = {
        (quote_pieces(TALK, said.source), quote_pieces(TALK, said.content))
        for said in found.attributions
        if said.cue_form == "none"
    }
    assert own == {
        ("HOST", "What do you know of the fire?"),
        ("CAPTAIN VELD", "The mayor said that two sheds had burned. We saved the rest."),
    }


def test_the_colon_of_a_label_is_its_cue(found: AnnotatedText) -> None:
    cues = [said.cue for said in found.attributions if said.cue_form == "none"]
    assert {quote_pieces(TALK, cue) for cue in cues} == {":"}


def test_what_a_speaker_retells_is_nested_in_the_turn(found: AnnotatedText) -> None:
    (retold,) = [said for said in found.attributions if said.cue_form == "verb"]
    assert quote_pieces(TALK, retold.content) == "two sheds had burned"
    assert retold.within is not None
    assert quote_pieces(TALK, found.attributions[retold.within].source) == "CAPTAIN VELD"


def test_a_dispatch_is_its_writers_to_the_end_of_the_paragraph() -> None:
    text = (
        "Our correspondent in Kharkiv, Emma Hart, writes: The street is covered with glass. "
        "A guard told me that he had slept.\n\nThe port is closed."
    )
    texts = [Text(normalise_text(text), text, date(2024, 5, 8))]
    found = next(iter(annotate_texts(load_pipeline(), texts)))
    hers = [said for said in found.attributions if said.lemma == "write"]
    assert {quote_pieces(text, said.content) for said in hers} == {
        "The street is covered with glass.",
        "A guard told me that he had slept.",
    }
    (told,) = [said for said in found.attributions if said.lemma == "tell"]
    assert told.within is not None


def test_a_headline_and_what_announces_a_transcript_are_none_of_it() -> None:
    text = (
        "Veld: Two sheds burned.\n\nThe captain spoke on Sunday about the fire.\n\n"
        "The host said:\n\n"
        '"HOST: The mayor said that he had seen it. Who was there?\n\n'
        '"VELD: The mayor was. He wants a new roof.\n\n"HOST: Thank you, captain.\n\n"VELD: Good night.'
    )
    texts = [Text(normalise_text(text), text, date(2024, 5, 8))]
    found = next(iter(annotate_texts(load_pipeline(), texts)))
    told = [
        (quote_pieces(text, one.source), quote_pieces(text, one.content))
        for one in found.attributions
    ]
    assert ("Veld", "Two sheds burned.") in told
    assert ("HOST", "The mayor said that he had seen it. Who was there?") in told
    (seen,) = [
        one for one in found.attributions if quote_pieces(text, one.content) == "he had seen it"
    ]
    assert seen.within is not None
    assert quote_pieces(text, found.attributions[seen.within].source) == "HOST"
