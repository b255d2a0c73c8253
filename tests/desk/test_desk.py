from __future__ import annotations

from pathlib import Path

import pytest

from sayso.desk.desk import Desk
from sayso.desk.outcomes import Failed, Read, Unchanged
from sayso.errors import MissingLedgerError, NotFoundError, UsageError
from sayso.model.filter import Filter
from tests.desk.saying import SayingReader, load


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text("Ada said Boris left. It rains.")
    (folder / "b.txt").write_text("Clara said it is dry.")
    (folder / "c.txt").write_text("")
    return folder


@pytest.fixture
def ledger(tmp_path: Path, inbox: Path) -> Path:
    with Desk(tmp_path / "desk.sayso", load=load) as desk:
        list(desk.read([inbox]))
    return tmp_path / "desk.sayso"


def test_documents_of_a_folder_are_read_and_kept(tmp_path: Path, inbox: Path) -> None:
    with Desk(tmp_path / "desk.sayso", load=load) as desk:
        assert [type(one) for one in desk.read([inbox])] == [Read, Read, Failed]
        assert desk.count().documents == 2
        assert list(desk.verify()) == []


def test_reading_again_needs_no_model(ledger: Path, inbox: Path) -> None:
    reader = SayingReader()
    with Desk(ledger, reader=reader) as desk:
        assert [type(one) for one in desk.read([inbox])] == [Unchanged, Unchanged, Failed]
    assert reader.n_documents == 0


def test_a_desk_without_a_ledger_reads_and_keeps_nothing(inbox: Path) -> None:
    with Desk(load=load) as desk:
        assert [type(one) for one in desk.read([str(inbox / "a.txt")])] == [Read]
        with pytest.raises(UsageError):
            desk.count()


def test_looking_does_not_make_a_ledger(tmp_path: Path) -> None:
    with Desk(tmp_path / "none.sayso") as desk, pytest.raises(MissingLedgerError):
        list(desk.claims())
    assert list(tmp_path.iterdir()) == []


def test_a_claim_is_found_by_the_beginning_of_its_id(ledger: Path) -> None:
    with Desk(ledger) as desk:
        (stored,) = desk.claims(Filter(speaker="Ada"))
        reading, claim = desk.claim(stored.claim.id[:9])
        assert claim == stored.claim
        assert desk.document(reading.document.id) == reading
        with pytest.raises(NotFoundError):
            desk.claim("c0000")


def test_claims_come_with_the_text_they_quote(ledger: Path) -> None:
    with Desk(ledger) as desk:
        quotes = {
            claim.content[0].quote(reading.document.text)
            for reading, claim in desk.claims_in_text()
        }
    assert quotes == {"Boris left", "It rains.", "it is dry"}


def test_words_are_searched_in_claims(ledger: Path) -> None:
    with Desk(ledger) as desk:
        assert [stored.content for stored in desk.search("dry")] == ["it is dry"]


def test_a_brief_of_everything_lists_every_document(ledger: Path) -> None:
    with Desk(ledger) as desk:
        assert len(desk.brief().documents) == 2
        assert desk.brief().n_claims == 3


def test_a_brief_of_some_claims_lists_only_their_documents(ledger: Path) -> None:
    with Desk(ledger) as desk:
        brief = desk.brief(Filter(speaker="Clara"))
    assert (len(brief.documents), brief.n_claims) == (1, 1)


def test_one_name_is_enough(inbox: Path) -> None:
    with Desk(load=load) as desk:
        assert [type(one) for one in desk.read(inbox)] == [Read, Read, Failed]
        assert [type(one) for one in desk.read(str(inbox / "a.txt"))] == [Read]
