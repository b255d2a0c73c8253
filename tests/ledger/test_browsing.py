from __future__ import annotations

import pytest

from sayso.errors import AmbiguousIdError, NotFoundError
from sayso.ledger import Ledger
from tests.ledger.samples import (
    VERSION,
    make_capture,
    make_claim,
    make_document,
    make_reading,
)


def store(ledger: Ledger, text: str, document_id: str, *claim_ids: str) -> None:
    document = make_document(text, id=document_id)
    claims = [make_claim(document, text, id=claim_id) for claim_id in claim_ids]
    ledger.store(make_capture(document), make_reading(document, *claims), version=VERSION)


@pytest.mark.parametrize("identifier", ["c1234567", "c123456", "c1234"])
def test_a_claim_is_loaded_by_the_first_characters_of_its_id(
    ledger: Ledger, identifier: str
) -> None:
    store(ledger, "One.", "d1", "c1234567", "c1299999")
    assert ledger.load_claim(identifier).claim.id == "c1234567"


def test_a_whole_id_is_meant_before_a_longer_one(ledger: Ledger) -> None:
    store(ledger, "One.", "news-1", "c1234567", "c12345678")
    store(ledger, "Two.", "news-10")
    assert ledger.load_claim("c1234567").claim.id == "c1234567"
    assert ledger.load_reading("news-1").document.text == "One."


def test_an_id_that_could_be_several_names_them(ledger: Ledger) -> None:
    store(ledger, "One.", "news-1", "c123456a", "c123456b")
    store(ledger, "Two.", "news-2")
    with pytest.raises(AmbiguousIdError, match="c123456a, c123456b"):
        ledger.load_claim("c123")
    with pytest.raises(AmbiguousIdError, match="news-1, news-2"):
        ledger.load_reading("news")


@pytest.mark.parametrize("identifier", ["c12", "c9999", "", "%", "c_23", "\ud83d", "c1234567\0"])
def test_what_is_no_id_is_not_found(ledger: Ledger, identifier: str) -> None:
    store(ledger, "One.", "d1", "c1234567")
    with pytest.raises(NotFoundError):
        ledger.load_claim(identifier)
    with pytest.raises(NotFoundError):
        ledger.load_reading(identifier)


def test_of_too_few_characters_the_least_number_is_told(ledger: Ledger) -> None:
    store(ledger, "One.", "d1", "c1234567")
    with pytest.raises(NotFoundError, match="at least 4 characters"):
        ledger.load_claim("c12")
    with pytest.raises(NotFoundError, match=r"the id 'c9999'\.$"):
        ledger.load_claim("c9999")


def test_a_short_id_is_found_whole(ledger: Ledger) -> None:
    store(ledger, "One.", "7", "c")
    assert ledger.load_reading("7").document.text == "One."
    assert ledger.load_claim("c").document.id == "7"


def test_an_id_with_a_zero_in_it_is_found(ledger: Ledger) -> None:
    store(ledger, "One.", "00\0", "c")
    assert ledger.load_reading("00\0").document.text == "One."


def test_an_id_of_a_replaced_reading_can_still_be_looked_up(ledger: Ledger) -> None:
    store(ledger, "Old words.", "news", "c-old")
    store(ledger, "New words.", "news", "c-new")
    assert ledger.load_claim("c-old").content == "Old words."
    assert ledger.load_claim("c-new").content == "New words."
    assert [found.claim.id for found in ledger.find_claims()] == ["c-new"]


def test_the_current_reading_of_a_claim_goes_before_replaced_ones(ledger: Ledger) -> None:
    store(ledger, "Old words.", "news", "c-same", "c-samething")
    store(ledger, "New words.", "news", "c-same")
    assert ledger.load_claim("c-same").content == "New words."
    assert ledger.load_claim("c-sam").content == "New words."


def test_the_history_of_an_unknown_document_is_not_found(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError):
        ledger.load_provenance("nothing")


def test_a_name_for_a_table_in_an_id_changes_nothing(ledger: Ledger) -> None:
    hostile = "x'; DROP TABLE claims; --"
    store(ledger, "One.", hostile, hostile)
    assert ledger.load_claim(hostile).document.id == hostile
    assert ledger.count().claims == 1
