"""Corpora become training documents on the reader's own tokens."""

from __future__ import annotations

import pytest
from spacy.language import Language

from sayso.annotations.layout.tokenizer import make_language
from training.corpus import build_doc
from training.names import UNSURE, load_lexicon
from training.passage import Name, Passage, Piece, Word, join_pieces
from training.silver import mark_article
from training.treebank import parse_sentence


@pytest.fixture(scope="module")
def language() -> Language:
    return make_language()


def test_a_cut_word_keeps_its_place_with_its_last_part(language: Language) -> None:
    words = (
        Word(0, 8, tag="JJ", head=1, dep="amod", opens=True),
        Word(9, 14, tag="NNS", head=1, dep="ROOT"),
    )
    doc = build_doc(Passage("pro-Lund votes", words), language)
    assert [token.text for token in doc] == ["pro", "-", "Lund", "votes"]
    assert [token.dep_ for token in doc] == ["compound", "punct", "amod", "ROOT"]
    assert [token.tag_ for token in doc] == ["", "HYPH", "NNP", "NNS"]


def test_a_paragraph_break_ends_the_sentence(language: Language) -> None:
    pieces = [
        Piece(
            "He left.",
            (
                Word(0, 2, head=1, dep="nsubj"),
                Word(3, 7, head=1, dep="ROOT"),
                Word(7, 8, head=1, dep="punct"),
            ),
            closes=True,
        ),
        Piece(
            "Rain fell.",
            (
                Word(0, 4, head=1, dep="nsubj"),
                Word(5, 9, head=1, dep="ROOT"),
                Word(9, 10, head=1, dep="punct"),
            ),
        ),
    ]
    (passage,) = join_pieces(pieces)
    doc = build_doc(passage, language)
    assert [token.text for token in doc if token.is_sent_start] == ["He", "Rain"]
    assert doc[3].text == "\n\n"


def test_borders_that_cross_leave_no_circle(language: Language) -> None:
    words = (Word(0, 5, head=1, dep="nsubj"), Word(5, 10, head=0, dep="obj"))
    doc = build_doc(Passage("ab cd-efgh", words), language)
    assert any(token.head == token for token in doc)


def test_a_corpus_without_universal_parts_of_speech_leaves_them_unknown(language: Language) -> None:
    words = (Word(0, 2, tag="PRP", head=1, dep="nsubj"), Word(3, 7, tag="VBD", head=1, dep="ROOT"))
    doc = build_doc(Passage("He left", words), language)
    assert not doc.has_annotation("POS")
    assert not doc.has_annotation("MORPH")
    assert doc.has_annotation("TAG")


def test_unsure_names_are_missing_and_the_rest_is_outside(language: Language) -> None:
    names = (Name(0, 4, "GPE"), Name(9, 13, UNSURE))
    doc = build_doc(Passage("Pesk and Orun fell", (), names), language)
    assert [token.ent_iob_ for token in doc] == ["B", "O", "", "O"]


def test_contractions_of_the_treebank_are_written_together() -> None:
    lines = [
        "# text = don't go.",
        "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tdo\tdo\tAUX\tVBP\tMood=Ind\t3\taux\t_\t_",
        "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
        "3\tgo\tgo\tVERB\tVB\tTypo=Yes\t0\troot\t_\tSpaceAfter=No",
        "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
    ]
    piece = parse_sentence(lines)
    assert piece.text == "don't go."
    assert [piece.text[word.start : word.end] for word in piece.words] == ["do", "n't", "go", "."]
    assert [word.feats for word in piece.words] == ["Mood=Ind", "", "", ""]
    assert [word.head for word in piece.words] == [2, 2, 2, 2]


def test_a_machine_read_article_keeps_its_own_offsets() -> None:
    text = "Lund left.\n\nPesk fell."
    plain = [None, None]
    sentences = [
        {
            "start": 0,
            "tokens": [
                [0, 4, "NNP", "Lund", "PERSON", *plain],
                [5, 9, "VBD", "leave", "O", *plain],
                [9, 10, ".", ".", "O", *plain],
            ],
            "deps": [[2, "nsubj"], [0, "root"], [2, "punct"]],
        },
        {
            "start": 12,
            "tokens": [
                [12, 16, "NNP", "Pesk", "LOCATION", *plain],
                [17, 21, "VBD", "fall", "O", *plain],
                [21, 22, ".", ".", "O", *plain],
            ],
            "deps": [[2, "nsubj"], [0, "root"], [2, "punct"]],
        },
    ]
    words, names = mark_article(text, sentences, load_lexicon())
    assert [text[word.start : word.end] for word in words] == [
        *("Lund", "left", "."),
        *("Pesk", "fell", "."),
    ]
    assert [word.head for word in words] == [1, 1, 1, 4, 4, 4]
    assert [(name.start, name.end, name.label) for name in names] == [
        (0, 4, "PERSON"),
        (12, 16, "GPE"),
    ]
    assert [word.lemma for word in words] == ["", "leave", "", "", "fall", ""]
