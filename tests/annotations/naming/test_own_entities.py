from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.annotations.naming.own_entities import (
    LONGEST_LINE,
    LONGEST_NAME,
    MOST_BYTES,
    OwnEntity,
    open_own_entities,
)
from sayso.errors import OwnFileError
from tests.annotations.naming.own_lists import write_file

HARBOUR = 'name = "Open Harbour"\nkind = "organisation"\ncountry = "LT"\naliases = ["Harbour Fund"]'


def test_names_and_aliases_lead_to_their_entity(tmp_path: Path) -> None:
    known = open_own_entities([write_file(tmp_path, HARBOUR)])
    entity = OwnEntity("Open Harbour", "organisation", "LT")
    assert known.aliases == {"Open Harbour": entity, "Harbour Fund": entity}


def test_blanks_and_composed_letters_are_evened_out(tmp_path: Path) -> None:
    entry = 'name = " Cafe\\u0301   Nord "\nkind = "other"'
    assert list(open_own_entities([write_file(tmp_path, entry)]).aliases) == ["Café Nord"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('kind = "unit"', "has no name"),
        ('name = 3\nkind = "unit"', "has no name"),
        ('name = "Ab"', "kind must be one of person, "),
        ('name = "Ab"\nkind = "army"', "kind must be one of person, "),
        ('name = "Ab"\nkind = ["unit"]', "kind must be one of person, "),
        ('name = "Ab"\nkind = "unit"\ncountry = "UK"', '"GB"'),
        ('name = "Ab"\nkind = "unit"\ncountry = "Latvia"', "ISO 3166-1"),
        ('name = "Ab"\nkind = "unit"\ncountry = 1979-05-27', "ISO 3166-1"),
        ('name = "Ab"\nkind = "place"\npoint = [91, 0]', "point must be degrees"),
        ('name = "Ab"\nkind = "place"\npoint = [true, 0.5]', "point must be degrees"),
        ('name = "Ab"\nkind = "place"\npoint = [nan, 0.5]', "point must be degrees"),
        ('name = "Ab"\nkind = "place"\npoint = 5', "point must be degrees"),
        ('name = "Ab"\nkind = "unit"\npoint = [1, 2]', "of the kind place"),
        ('name = "Ab"\nkind = "unit"\naliases = "Cd"', "aliases must be a list"),
        ('name = "Ab"\nkind = "unit"\naliases = [" "]', "an alias is empty"),
        ('name = "Ab"\nkind = "unit"\naliases = [["Cd"]]', "must be text"),
        ('name = "Ab"\nkind = "unit"\naliases = ["The"]', "“The” is an ordinary word"),
        ('name = "Ab"\nkind = "unit"\naliases = ["7"]', "two letters"),
        ('name = "Ab"\nkind = "unit"\naliases = ["C\\u200bd"]', "not seen"),
        (f'name = "{"a" * (LONGEST_NAME + 1)}"\nkind = "unit"', "is too long"),
        ('name = "Ab"\nkind = "unit"\nalias = ["Cd"]', "“alias” is not known"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_entry(tmp_path: Path, entry: str, told: str) -> None:
    path = write_file(tmp_path, HARBOUR, entry)
    with pytest.raises(OwnFileError) as caught:
        open_own_entities([path])
    assert str(caught.value).startswith(f"{path}, line 6, entry 2")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "has no entities"),
        ("entities = []", "has no entities"),
        ("entities = [1]", "is no table"),
        ("rules = 1", "“rules” is not known"),
        ("entities = [", "is not TOML"),
        ("entities = " + "[" * 5000, "is not a list of entities"),
        ("# " + "a" * LONGEST_LINE, "line 1"),
        ("#\n" * (MOST_BYTES // 2 + 1), "has more than 5 MB"),
    ],
    ids=lambda words: words[:20],
)
def test_what_is_no_such_file_is_refused(tmp_path: Path, words: str, told: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(words)
    with pytest.raises(OwnFileError, match=told):
        open_own_entities([path])


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(OwnFileError, match="cannot be opened"):
        open_own_entities([tmp_path / "none.toml"])
    with pytest.raises(OwnFileError, match="cannot be opened"):
        open_own_entities([tmp_path])


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OwnFileError, match="is not a file"):
        open_own_entities([pipe])


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_entities_or_a_plain_message(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(data)
    with pytest.raises(OwnFileError):
        open_own_entities([path])


def test_an_alias_stands_in_one_entry_of_a_file(tmp_path: Path) -> None:
    path = write_file(tmp_path, HARBOUR, 'name = "Harbour Fund"\nkind = "other"')
    with pytest.raises(OwnFileError, match="stands in line 1, entry 1 already"):
        open_own_entities([path])


def test_acronyms_of_ordinary_words_may_be_aliases(tmp_path: Path) -> None:
    path = write_file(tmp_path, 'name = "WHO"\nkind = "organisation"')
    assert list(open_own_entities([path]).aliases) == ["WHO"]


def test_a_later_file_goes_before_an_earlier_one(tmp_path: Path) -> None:
    first = write_file(tmp_path, HARBOUR)
    entries = ('name = "Harbour Fund"\nkind = "media"', 'name = "Pier"\nkind = "place"')
    second = write_file(tmp_path, *entries, name="second.toml")
    known = open_own_entities([first, second]).aliases
    assert {alias: one.name for alias, one in known.items()} == {
        "Open Harbour": "Open Harbour",
        "Harbour Fund": "Harbour Fund",
        "Pier": "Pier",
    }
    back = open_own_entities([second, first]).aliases
    assert back["Harbour Fund"].name == "Open Harbour"


def test_the_digest_is_of_what_is_said_and_not_of_how_it_is_written(tmp_path: Path) -> None:
    plain = open_own_entities([write_file(tmp_path, HARBOUR)])
    path = tmp_path / "other.toml"
    path.write_text(
        '# ours\r\n[[entities]]\r\ncountry = "LT"\r\naliases = ["Harbour Fund", "Open Harbour"]\r\n'
        'kind = "organisation"\r\nname = "Open  Harbour"\r\n'
    )
    assert open_own_entities([path]).digest() == plain.digest()
    other = open_own_entities([write_file(tmp_path, HARBOUR.replace("LT", "LV"))])
    assert other.digest() != plain.digest()
