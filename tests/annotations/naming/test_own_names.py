from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.naming.own_entities import OwnEntities, OwnEntity
from sayso.annotations.naming.own_names import OwnIndex, find_own_names, index_names
from tests.annotations.naming.own_lists import index

LYNX = (
    'name = "Lynx Brigade"\nkind = "unit"\naliases = ["Lynx", "Lynx\'s Den", "Al-Lynx 7", "@lynx"]'
)


@pytest.fixture
def known(tmp_path: Path) -> OwnIndex:
    return index(tmp_path, LYNX)


def find(known: OwnIndex, text: str) -> list[str]:
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    return [found.span.quote(text) for found in find_own_names(known, text, starts)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Lynx left.", ["Lynx"]),
        ("The lynx and the LYNX and the Lynxes left.", []),
        ("The Lynx Brigade left.", ["Lynx Brigade"]),
        ("The Lynx\nBrigade left the Lynx  Brigade.", ["Lynx\nBrigade", "Lynx  Brigade"]),
        ("Lynx\n\nBrigade", ["Lynx"]),
        ("Lynx’s men left Lynx’s Den.", ["Lynx", "Lynx’s Den"]),
        ("Lynx-linked men, pro-Lynx posts and a Russian-Lynx pact", ["Lynx", "Lynx", "Lynx"]),
        ("Anna Lynx-Smith, Marie-Lynx and the Lynx-19", []),
        ("Al‑Lynx 7 and al-Lynx", ["Al‑Lynx 7"]),
        ("as @lynx wrote", ["@lynx"]),
        ("", []),
        ("Lynx", ["Lynx"]),
    ],
)
def test_whole_names_are_found_and_the_longest_wins(
    known: OwnIndex, text: str, found: list[str]
) -> None:
    assert find(known, text) == found


def test_tokens_are_those_that_hold_the_name(known: OwnIndex) -> None:
    (found,) = find_own_names(known, "a Lynx-linked post", [0, 2, 14])
    assert (found.first, found.last) == (1, 2)


WORDS = st.lists(st.sampled_from(["ab", "cd", "Ab", "ab-", "’s", ".", "7"]), min_size=1, max_size=4)


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=9))
def test_what_is_found_is_an_alias_and_overlaps_nothing(
    aliases: list[list[str]], pieces: list[list[str]]
) -> None:
    entity = OwnEntity("one", "other", None)
    names = {" ".join(alias) for alias in aliases}
    known = index_names(OwnEntities(dict.fromkeys(names, entity)))
    text = " ".join(" ".join(piece) for piece in pieces)
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    end = 0
    for found in find_own_names(known, text, starts):
        assert found.span.quote(text) in names
        assert found.span.start >= end
        assert starts[found.first] <= found.span.start
        end = found.span.end
