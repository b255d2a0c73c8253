from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from sayso.desk.desk import Desk
from sayso.desk.outcomes import Outcome, Read, Unchanged
from sayso.desk.own_files import NONE, OwnLoader, find_own, open_own_files
from sayso.desk.reader import load as load_reader
from sayso.desk.stages import load_once
from sayso.errors import OwnFileError
from sayso.settings import Settings
from tests.desk.saying import SayingReader, load

FIRST = '[[entities]]\nname = "Lynx"\nkind = "unit"\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(FIRST)
    return path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("Ada said Boris left.")
    return path


def read(story: Path, settings: Settings) -> Outcome:
    with Desk(story.with_name("desk.sayso"), settings=settings, load=load) as desk:
        (outcome,) = desk.read([story])
        return outcome


def test_a_document_is_read_again_with_other_lists_and_not_with_the_same(
    own: Path, story: Path
) -> None:
    plain, listed = Settings(), Settings(entities=(own,))
    kinds = [type(read(story, one)) for one in (plain, plain, listed, listed, plain)]
    assert kinds == [Read, Unchanged, Read, Unchanged, Read]
    read(story, listed)
    own.write_text("# a remark\n" + FIRST)
    assert type(read(story, listed)) is Unchanged
    own.write_text(FIRST + 'country = "PL"')
    assert type(read(story, listed)) is Read


def test_words_for_events_decide_a_reading_too(tmp_path: Path, story: Path) -> None:
    words = tmp_path / "events.toml"
    words.write_text('[[rules]]\ntype = "COERCE"\nverbs = ["geofence"]')
    settings = Settings(events=words)
    kinds = [type(read(story, one)) for one in (Settings(), settings, settings)]
    assert kinds == [Read, Read, Unchanged]


def test_a_reader_that_is_given_says_with_what_it_reads(own: Path, story: Path) -> None:
    listed = Settings(entities=(own,))
    read(story, listed)
    reader = SayingReader(open_own_files(listed))
    with Desk(story.with_name("desk.sayso"), reader=reader) as desk:
        assert [type(one) for one in desk.read([story])] == [Unchanged]
    assert find_own(SayingReader()) == NONE


def test_several_processes_read_with_the_lists(own: Path, story: Path) -> None:
    settings = Settings(workers=2, entities=(own,))
    assert [type(read(story, settings)), type(read(story, settings))] == [Read, Unchanged]


def test_a_process_loads_a_reader_once(own: Path) -> None:
    loader = OwnLoader(load, open_own_files(Settings(entities=(own,))))
    again = pickle.loads(pickle.dumps(loader))  # noqa: S301  our own bytes
    assert load_once(loader) is load_once(again)


def test_a_file_that_changes_on_the_way_ends_the_reading(own: Path) -> None:
    loader = OwnLoader(load, open_own_files(Settings(entities=(own,))))
    own.write_text(FIRST.replace("Lynx", "Otter"))
    with pytest.raises(OwnFileError, match="was changed"):
        loader()


def test_a_bad_file_is_told_before_anything_is_read(tmp_path: Path, story: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('[[entities]]\nname = "Lynx"')
    with pytest.raises(OwnFileError):
        read(story, Settings(entities=(bad,)))
    assert not (tmp_path / "desk.sayso").exists()


def test_an_alias_is_who_speaks_and_whose_place_it_is(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[entities]]\nname = "Open Harbour"\nkind = "organisation"\ncountry = "LT"\n'
        'aliases = ["Atviras Uostas"]\n[[entities]]\nname = "Kharkiv"\nkind = "place"\n'
        'country = "UA"\naliases = ["Iron City"]'
    )
    path.write_text(
        path.read_text() + '\n[[entities]]\nname = "Orsk Bay"\nkind = "place"\npoint = [1.23456, 2]'
    )
    text = (
        "The Atviras Uostas said on Monday that its trucks had reached the Iron City and Orsk Bay."
    )
    reading = load_reader(entities=[path])(text, published="2024-05-08")
    (claim,) = reading.claims
    assert claim.chain == ("Open Harbour",)
    place, bay = reading.places
    assert (bay.latitude, bay.longitude, bay.precision) == (1.235, 2.0, "settlement")
    assert (place.text, place.name, place.country) == ("Iron City", "Kharkiv", "UA")
    assert place.latitude == pytest.approx(50.0, abs=0.2)
    assert [one.name for one in reading.entities if one.own] == [
        "Open Harbour",
        "Kharkiv",
        "Orsk Bay",
    ]


def test_a_body_of_its_country_speaks_under_its_settled_name(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[entities]]\nname = "Lynx Front"\nkind = "organisation"\ncountry = "YE"\naliases = ["Al Fahd"]'
    )
    text = "Yemen's Al Fahd said on Monday that it had fired on a ship."
    (claim,) = load_reader(entities=[path])(text, published="2024-05-08").claims
    assert claim.chain == ("Lynx Front",)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_is_named_by_a_path_or_its_words(kind: type[str | Path]) -> None:
    with pytest.raises(OwnFileError, match=r"^missing\.toml: cannot be opened"):
        load_reader(entities=kind("missing.toml"))
    with pytest.raises(OwnFileError, match=r"^missing\.toml: "):
        load_reader(events=kind("missing.toml"))
