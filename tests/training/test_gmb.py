"""Names of different corpora come under one set of labels."""

from __future__ import annotations

from typing import Any

from training.gmb import read_gmb_sentence
from training.names import UNSURE, bio_chunks, force_names, load_lexicon, settle_labels
from training.passage import Name

LEXICON = load_lexicon()


def gmb(words: str) -> dict[str, Any]:
    parts = [word.rsplit("/", 2) for word in words.split()]
    return dict(zip(("tokens", "pos", "tags"), map(list, zip(*parts, strict=True)), strict=True))


def found(words: str) -> list[tuple[str, str]]:
    piece = read_gmb_sentence(gmb(words), LEXICON)
    return [(piece.text[name.start : name.end], name.label) for name in piece.names or ()]


def test_bio_tags_become_ranges_even_without_a_beginning() -> None:
    assert bio_chunks(["B-per", "I-per", "O", "I-geo", "B-geo", "I-org"]) == [
        (0, 2, "per"),
        (3, 4, "geo"),
        (4, 5, "geo"),
        (5, 6, "org"),
    ]


def test_titles_are_no_part_of_a_persons_name() -> None:
    assert found("President/NNP/B-per Ana/NNP/I-per Lund/NNP/I-per spoke/VBD/O") == [
        ("Ana Lund", "PERSON")
    ]


def test_a_title_alone_is_no_name() -> None:
    assert found("Mr./NNP/B-per spoke/VBD/O") == []


def test_nationalities_are_told_from_countries_by_part_of_speech() -> None:
    assert found("Nepalese/JJ/B-gpe troops/NNS/O left/VBD/O Nepal/NNP/B-gpe") == [
        ("Nepalese", "NORP"),
        ("Nepal", "GPE"),
    ]


def test_seas_and_regions_have_no_government() -> None:
    assert found("Black/NNP/B-geo Sea/NNP/I-geo and/CC/O Europe/NNP/B-geo") == [
        ("Black Sea", "LOC"),
        ("Europe", "LOC"),
    ]


def test_a_proper_noun_that_the_corpus_passes_over_is_unsure_and_a_day_is_not_a_name() -> None:
    assert found("On/IN/O Monday/NNP/B-tim Kestrel/NNP/O flew/VBD/O") == [("Kestrel", UNSURE)]


def test_north_korean_is_one_name() -> None:
    assert found("North/NNP/B-geo Korean/JJ/B-gpe missiles/NNS/O") == [("North Korean", "NORP")]


def test_tokens_are_written_as_a_typist_would() -> None:
    line = gmb(
        'He/PRP/O said/VBD/O ,/,/O "/``/O No/UH/O ./././O'.replace("././.", "./.") + ' "/``/O'
    )
    assert read_gmb_sentence(line, LEXICON).text == 'He said, "No."'


def test_a_name_that_is_nearly_always_one_thing_is_settled() -> None:
    names = [("Pesk", "GPE")] * 9 + [("Pesk", "ORG")] + [("Orun", "GPE"), ("Orun", "ORG")] * 5
    assert settle_labels(names, share=0.7) == {"Pesk": "GPE"}


def test_fixed_names_of_several_words_replace_shorter_ones_and_yield_to_longer_ones() -> None:
    text = "The Islamic State and the Islamic State Department"
    names = [Name(4, 11, "NORP"), Name(26, 50, "ORG")]
    assert force_names(text, names, LEXICON) == (Name(4, 17, "ORG"), Name(26, 50, "ORG"))
