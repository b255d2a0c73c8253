"""Which figures a relative clause tells of others."""

from __future__ import annotations

from sayso.model.quantity import Quantity
from tests.annotations.events.reading import find
from tests.annotations.parses import at, parse

HELD = (
    "Police|_|NNS|1|nsubj arrested|arrest|VBD|0|ROOT {who}|_|NN|1|obj that|_|WDT|4|nsubj "
    "killed|kill|VBD|2|acl:relcl 12|_|CD|6|nummod people|_|NNS|4|obj"
)
BOMB = (
    "Gunmen|gunman|NNS|1|nsubj bombed|bomb|VBD|0|ROOT {who}|_|NN|1|obj that|_|WDT|4|nsubj "
    "killed|kill|VBD|2|acl:relcl 12|_|CD|6|nummod people|_|NNS|4|obj"
)


def list_foreign(table: str, trigger: str) -> tuple[int, ...]:
    span = at(parse(table), "12")[0]
    twelve = Quantity(span, "12", 12, 12, 12, "people", "exact", None)
    return dict(find(table, quantities=(twelve,)))[trigger].foreign


def test_whom_the_arrested_killed_is_no_figure_of_the_arrest() -> None:
    assert list_foreign(HELD.format(who="man"), "arrested") == (0,)


def test_whom_it_killed_itself_is_one() -> None:
    assert list_foreign(HELD.format(who="man"), "killed") == ()
    assert list_foreign(BOMB.format(who="bus"), "bombed") == ()
