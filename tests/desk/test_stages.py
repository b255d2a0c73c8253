from __future__ import annotations

import gc

import pytest

from sayso.desk.outcomes import Failed, OtherLanguage, Read
from sayso.desk.stages import DocumentReader, load_once, read_captures
from tests.desk.saying import SayingReader, load, make_capture

GERMAN = (
    "Der Minister sagte am Donnerstag, dass die Brücke gesperrt bleibt und niemand "
    "die Grenze überqueren darf. Die Regierung will morgen weiter beraten."
)


def refuse_to_load() -> DocumentReader:
    pytest.fail("nothing must be read, so nothing must be loaded")


def test_each_capture_has_its_outcome_in_order() -> None:
    texts = ("Ada said it rains.", " ", GERMAN, "Boris said it is dry.")
    captures = [make_capture(text, f"{n}.txt") for n, text in enumerate(texts)]
    outcomes = read_captures(captures, load, None)
    assert [type(outcome) for outcome in outcomes] == [Read, Failed, OtherLanguage, Read]
    assert [outcome.name for outcome in outcomes] == ["0.txt", "1.txt", "2.txt", "3.txt"]


def test_a_document_at_which_the_reader_stumbles_costs_no_other() -> None:
    texts = ("Ada said it rains.", "A stumbling block lies here.", "Boris said it is dry.")
    outcomes = read_captures([make_capture(text) for text in texts], load, None)
    assert [type(outcome) for outcome in outcomes] == [Read, Failed, Read]
    failed = outcomes[1]
    assert isinstance(failed, Failed)
    assert failed.error.code == "internal"
    assert "stumbled" in str(failed.error)


def test_the_model_is_not_loaded_for_what_is_not_read() -> None:
    captures = [make_capture(" "), make_capture(GERMAN)]
    outcomes = read_captures(captures, refuse_to_load, None)
    assert [type(outcome) for outcome in outcomes] == [Failed, OtherLanguage]


def test_a_document_in_another_language_is_kept_whole() -> None:
    (outcome,) = read_captures([make_capture(GERMAN)], refuse_to_load, None)
    assert isinstance(outcome, OtherLanguage)
    assert outcome.reading.document.text == GERMAN
    assert outcome.reading.claims == ()


def test_a_given_date_is_for_documents_without_their_own() -> None:
    (outcome,) = read_captures([make_capture("Ada said it rains.")], load, "2024-10-31")
    assert isinstance(outcome, Read)
    document = outcome.reading.document
    assert (document.published, document.published_basis) == ("2024-10-31", "given")


def test_a_process_loads_its_reader_once() -> None:
    assert load_once(SayingReader) is load_once(SayingReader)


def test_what_a_process_keeps_is_out_of_the_collectors_way() -> None:
    load_once.cache_clear()
    gc.unfreeze()
    load_once(SayingReader)

    assert gc.get_freeze_count() > 0
    assert gc.isenabled()
