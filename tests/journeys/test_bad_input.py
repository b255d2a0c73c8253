"""Broken and odd texts: sensible claims or none, and never a speaker who is not in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from sayso.annotations.wordlists import read_words
from sayso.desk.reader import Reader, load
from sayso.errors import InputError
from sayso.model.claim import OUTLET, UNNAMED, Claim
from sayso.model.reading import Reading
from sayso.model.span import quote_pieces

UNCLOSED = (
    "The governor said “the bridge is gone and nobody told us. A doctor in Lira said 'we have no "
    'beds.\n\nThe army said "it will not leave the valley.\n\nThe mayor, Rosa Quiñones, said «it '
    "is over. Two hours later „nothing had changed, she added."
)
NESTED = (
    '“He told me ‘I heard «the captain whisper „they said "run" twice“ to us» at noon’ and left,” '
    "said Farid Amini. The ‘judge «called» it „a „farce“ of» justice’ on Monday."
)
CAPITALS = (
    "THE DEFENCE MINISTRY SAID THAT TWO HELICOPTERS WERE SHOT DOWN NEAR ZINDER. A SPOKESMAN FOR "
    'THE REBELS, IDRISS OUMAR, DENIED IT. "WE HAVE NO MISSILES," HE SAID.'
)
NO_CAPITALS = (
    "the defence ministry said that two helicopters were shot down near zinder. a spokesman for "
    'the rebels, idriss oumar, denied it. "we have no missiles," he said.'
)
TRANSCRIPT = (
    "ANCHOR: Good evening. What do we know about the blast?\n\nREPORTER (via telephone): Not much. "
    "Police say a lorry exploded.\n\nANCHOR: Any word on the victims?\n\nDR. LENA HOLT, SURGEON: "
    "We have admitted nine people.\n\n[CROSSTALK]\n\nANCHOR: Thank you."
)
BULLETS = (
    "Situation report:\n\n• The police said three roads are blocked.\n• Fuel: none\n• Water: 2 days\n"
    "* According to the Red Cross, 40 families fled\n- Next update: 18:00\n1. Send pumps.\n2. "
    "Officials warned of rain."
)
POST = "drones over the port again 😡 army says all shot down lol #Odesa @nexta_tv https://t.co/x1"
SCRAPS = (
    "said",
    "He said.",
    '"," said',
    "According to",
    "\n\n.\n\n” said he",
    "Q: A: Q:",
    "5 — said:",
)
EMPTY = ('"', "“”", "— — —", ": : :", "\n\n.\n\n”")

ODD = {
    "unclosed": UNCLOSED,
    "nested": NESTED,
    "capitals": CAPITALS,
    "no capitals": NO_CAPITALS,
    "transcript": TRANSCRIPT,
    "bullets": BULLETS,
    "post": POST,
}
PAGES = "\n\n".join(ODD.values())
LONG = 15
"""Copies of all odd passages that make a long report: some ten pages of hostile text."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


@pytest.fixture(scope="module")
def readings(reader: Reader) -> dict[str, Reading]:
    return {name: reader(text) for name, text in ODD.items()}


@pytest.mark.parametrize("name", ODD)
def test_no_speaker_is_invented(name: str, readings: dict[str, Reading]) -> None:
    assert find_invented(readings[name]) == []


@pytest.mark.parametrize("name", sorted(set(ODD) - {"nested"}))
def test_something_is_read(name: str, readings: dict[str, Reading]) -> None:
    assert readings[name].claims


@pytest.mark.parametrize("text", SCRAPS)
def test_scraps_are_read_without_complaint(text: str, reader: Reader) -> None:
    assert find_invented(reader(text)) == []


@pytest.mark.parametrize("text", EMPTY)
def test_marks_alone_are_no_document(text: str, reader: Reader) -> None:
    with pytest.raises(InputError):
        reader(text)


@pytest.mark.parametrize("name", ["capitals", "no capitals"])
def test_case_hides_no_speaker(name: str, readings: dict[str, Reading]) -> None:
    speakers = {claim.speaker.lower() for claim in readings[name].claims}
    assert "defence ministry" in speakers


def test_an_open_quotation_ends_with_its_paragraph(readings: dict[str, Reading]) -> None:
    text = readings["unclosed"].document.text
    for claim in readings["unclosed"].claims:
        assert "\n\n" not in quote_pieces(text, claim.content)


def test_speakers_of_a_bulleted_list_stand_in_their_own_lines(
    readings: dict[str, Reading],
) -> None:
    speakers = {claim.speaker for claim in readings["bullets"].claims}
    assert {"police", "Red Cross"} <= speakers
    assert speakers <= {"police", "Red Cross", "officials", "situation report", OUTLET}


def test_every_speaker_of_a_list_is_found(readings: dict[str, Reading]) -> None:
    assert "officials" in {claim.speaker for claim in readings["bullets"].claims}


def test_a_long_report_is_read_to_its_end(reader: Reader) -> None:
    pages = [f"Page {number}.\n\n{PAGES}" for number in range(1, LONG + 1)]
    text = "\n\n".join(pages) + "\n\nThe auditor said the accounts were closed."
    reading = reader(text)
    assert find_invented(reading) == []
    assert "auditor" in {claim.speaker for claim in reading.claims[-5:]}


def find_invented(reading: Reading) -> list[str]:
    """Links of chains whose words stand neither in the text nor in the word lists of states."""
    text = reading.document.text.lower()
    settled = {name.lower() for name in list_settled()}
    return sorted(
        name
        for name in list_links(reading.claims)
        if name.lower() not in settled and not set(list_words(name)) <= set(list_words(text))
    )


def list_links(claims: Iterable[Claim]) -> set[str]:
    """The single names in the chains of claims, without the reserved ones."""
    links = {link for claim in claims for name in claim.chain for link in name.split("; ")}
    return links - {OUTLET, UNNAMED}


def list_settled() -> Iterable[str]:
    """Names that sayso gives to states whatever the text calls them."""
    return [row["names"][0] for row in read_words("countries").values()]


def list_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
