from __future__ import annotations

from dataclasses import replace

from sayso.model.finding import Finding
from sayso.model.link import Link
from sayso.model.said import Said
from sayso.model.span import Span
from sayso.presentation.views.claim_card import view_claim
from sayso.presentation.views.claim_row import find_sentence, make_row
from tests.desk.saying import make_document, make_reading

READING = make_reading(make_document("It rained. Ada said that Boris left. He did."))
CLAIM = READING.claims[1]


def test_a_claim_is_shown_within_its_whole_sentence() -> None:
    card = view_claim(READING, CLAIM)
    assert [(one.text, one.keys) for one in card.passage] == [
        ("Ada", ("source",)),
        (" ", ()),
        ("said", ("cue",)),
        (" that ", ()),
        ("Boris left", ("content",)),
        (".", ()),
    ]
    assert card.sentences == "2"


def test_claims_within_it_and_findings_about_it_are_shown() -> None:
    part = replace(CLAIM, id="c-part", content=(Span(25, 30),), within=CLAIM.id)
    finding = Finding("scope", "info", (CLAIM.id,), (), "Two scopes.")
    reading = replace(READING, claims=(*READING.claims, part), findings=(finding,))
    card = view_claim(reading, CLAIM)
    assert [one.quote for one in card.parts] == ["Boris"]
    assert card.findings == (finding,)


def test_what_is_not_known_of_the_document_says_so() -> None:
    facts = dict(view_claim(READING, CLAIM).document.facts)
    assert facts["publisher"] == "not known"


def test_a_row_has_the_words_and_where_they_stand() -> None:
    row = make_row(READING, CLAIM)
    assert (row["quote"], row["cue_words"], row["source_words"]) == ("Boris left", "said", "Ada")
    assert row["sentence"] == find_sentence(READING, CLAIM) == 2
    assert row["content"] == ((25, 35),)


def test_kinds_of_the_chain_are_shown_with_their_numbers() -> None:
    links = (Link("Courier", "media", None, ()), Link("two officials", "anonymous-official", 2, ()))
    card = view_claim(READING, replace(CLAIM, links=links))
    assert dict(card.facts)["kinds"] == "media ← 2 × anonymous official"
    assert "kinds" not in dict(view_claim(READING, CLAIM).facts)


def test_when_it_was_said_is_shown_with_what_tells_it() -> None:
    said = Said("2024-10-31", "2024-10-31", "post", None)
    card = view_claim(READING, replace(CLAIM, said=said))
    assert dict(card.facts)["said"] == "31 October 2024 (as the post tells)"
    assert "said" not in dict(view_claim(READING, CLAIM).facts)


def test_what_it_denies_and_who_denies_it_are_shown() -> None:
    told, denial = READING.claims[1], replace(READING.claims[2], denies=CLAIM.id, speaker="Clara")
    reading = replace(READING, claims=(told, denial))
    assert dict(view_claim(reading, denial).facts)["denies"] == f"Ada: Boris left ({CLAIM.id})"
    assert dict(view_claim(reading, told).facts)["denied by"] == f"Clara ({denial.id})"
