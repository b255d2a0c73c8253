from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.desk.desk import Desk
from sayso.desk.explaining import Explanation, explain_stored
from sayso.desk.keeping import find_version
from sayso.desk.own_files import open_own_files
from sayso.errors import NotFoundError, UsageError
from sayso.ledger import open_ledger
from sayso.model.filter import Filter
from sayso.presentation.views.reasons import write_versions
from sayso.settings import Settings
from tests.desk.saying import ExplainingReader, load, load_explaining


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    story = tmp_path / "a.txt"
    story.write_text("Ada said Boris left. It rains.")
    with Desk(tmp_path / "desk.sayso", load=load) as desk:
        list(desk.read([story]))
    return tmp_path / "desk.sayso"


def explain(path: Path) -> Explanation:
    with Desk(path, load=load_explaining) as desk:
        (stored,) = desk.claims(Filter(speaker="Ada"))
        return desk.explain(stored.claim.id[:9])


def test_the_text_is_read_again_for_the_reasons(ledger: Path) -> None:
    found = explain(ledger)
    text = found.reading.document.text
    assert found.reasons is not None
    assert [(one.rule, one.words[0].quote(text)) for one in found.reasons] == [
        ("cue-list: say", "said")
    ]
    assert found.read_by == found.explained_by == find_version()


def test_a_claim_that_is_found_no_more_has_no_reasons(ledger: Path) -> None:
    found = explain(ledger)
    other = replace(found.claim, id="c0")
    with open_ledger(ledger, create=False) as opened:
        again = explain_stored(opened, ExplainingReader(), found.reading, other)
    assert again.reasons is None


def test_a_reader_without_reasons_is_refused(ledger: Path) -> None:
    with Desk(ledger, load=load) as desk:
        (stored,) = desk.claims(Filter(speaker="Ada"))
        with pytest.raises(UsageError, match="gives no reasons"):
            desk.explain(stored.claim.id)


def test_an_unknown_claim_is_not_explained(ledger: Path) -> None:
    with Desk(ledger, load=load_explaining) as desk, pytest.raises(NotFoundError):
        desk.explain("c0000")


def test_reasons_of_a_reading_with_other_lists_say_so(ledger: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[entities]]\nname = "Lynx"\nkind = "unit"')
    assert explain(ledger).same_lists
    reader = ExplainingReader(open_own_files(Settings(entities=(own,))))
    with Desk(ledger, reader=reader) as desk:
        (stored,) = desk.claims(Filter(speaker="Ada"))
        explanation = desk.explain(stored.claim.id)
    assert not explanation.same_lists
    assert "--entities" in write_versions(explanation)
