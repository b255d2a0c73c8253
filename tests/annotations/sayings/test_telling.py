"""When each attribution says that its content was said, in sentences that were parsed by hand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.sayings.telling import find_told, read_moment
from sayso.annotations.statements.trees import grow_tree
from sayso.model.said import Said
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.annotations.events.days import say
from tests.annotations.parses import credit, parse

PUBLISHED = date(2024, 3, 6)
DAY = "2024-03-04"
Credit = tuple[str, str, str]
"""Cue, source and content of an attribution."""
SAID = (
    "Police|_|NNP|1|nsubj said|say|VBD|0|ROOT on|_|IN|3|case Monday|_|NNP|1|obl that|_|IN|6|mark "
    "Kord|_|NNP|6|nsubj fled|flee|VBD|1|ccomp"
)
KORD: Credit = ("said", "Police", "Kord fled")


def tell(
    table: str, *given: Credit, day: str | None = DAY, words: str = "Monday"
) -> list[tuple[str | None, str | None, str] | None]:
    doc = parse(table)
    credited = [credit(doc, (content,), cue=cue, source=source) for cue, source, content in given]
    told = find_told(grow_tree(doc), credited, [say(doc.text, words, day, day)], PUBLISHED)
    return [None if said is None else (said.begin, said.end, said.basis) for said in told]


def test_a_day_that_hangs_on_the_cue_is_that_of_the_saying() -> None:
    assert tell(SAID, KORD) == [(DAY, DAY, "cue")]


def test_the_words_of_the_day_are_kept() -> None:
    doc = parse(SAID)
    credited = [credit(doc, ("Kord fled",), cue="said", source="Police")]
    (said,) = find_told(grow_tree(doc), credited, [say(doc.text, "Monday", DAY, DAY)], None)
    assert said == Said(DAY, DAY, "cue", Span(15, 21))


def test_a_day_in_the_content_is_none_of_the_saying() -> None:
    assert tell(SAID, ("said", "Police", "Monday that Kord fled")) == [None]


def test_nobody_has_said_anything_after_publication() -> None:
    assert tell(SAID, KORD, day="2024-03-07") == [None]


def test_what_is_not_known_is_not_told() -> None:
    assert tell(SAID, KORD, day=None) == [None]


@pytest.mark.parametrize(
    ("preposition", "told"),
    [("since", (DAY, None, "cue")), ("for", None), ("after", None), ("by", None), ("of", None)],
)
def test_only_some_prepositions_tell_when_it_was_said(
    preposition: str, told: tuple[str, str | None, str] | None
) -> None:
    assert tell(SAID.replace("on|_", f"{preposition}|_"), KORD) == [told]


@pytest.mark.parametrize(
    ("noun", "preposition", "told"),
    [
        ("statement|_", "in", True),
        ("statement|_", "about", False),
        ("television|_", "on", True),
        ("attack|_", "on", False),
        ("attack|_", "after", False),
        ("rally|_", "at", True),
    ],
)
def test_a_day_beside_where_it_was_said_counts(noun: str, preposition: str, told: bool) -> None:  # noqa: FBT001
    table = (
        f"Police|_|NNP|1|nsubj said|say|VBD|0|ROOT {preposition}|_|IN|4|case a|_|DT|4|det {noun}|NN|1|obl "
        "on|_|IN|6|case Monday|_|NNP|4|nmod Kord|_|NNP|8|nsubj fled|flee|VBD|1|ccomp"
    )
    assert tell(table, KORD) == [(DAY, DAY, "cue") if told else None]


@pytest.mark.parametrize(
    ("noun", "verb", "told"),
    [
        ("report", "published|publish", True),
        ("man", "released|release", False),
        ("report", "lost|lose", False),
    ],
)
def test_the_day_of_publishing_is_that_of_the_saying_of_what_is_published(
    noun: str,
    verb: str,
    told: bool,  # noqa: FBT001
) -> None:
    table = (
        f"A|_|DT|1|det {noun}|_|NN|5|nsubj {verb}|VBN|1|acl on|_|IN|4|case Monday|_|NNP|2|obl "
        "said|say|VBD|0|ROOT Kord|_|NNP|7|nsubj fled|flee|VBD|5|ccomp"
    )
    source = f"A {noun} {verb.partition('|')[0]} on Monday"
    assert tell(table, ("said", source, "Kord fled")) == [(DAY, DAY, "source") if told else None]


def test_what_is_still_to_be_published_has_no_day() -> None:
    table = (
        "A|_|DT|1|det report|_|NN|7|nsubj to|_|TO|4|mark be|_|VB|4|aux:pass published|publish|VBN|1|acl "
        "on|_|IN|6|case Monday|_|NNP|4|obl says|say|VBZ|0|ROOT Kord|_|NNP|9|nsubj fled|flee|VBD|7|ccomp"
    )
    assert tell(table, ("says", "A report to be published on Monday", "Kord fled")) == [None]


@pytest.mark.parametrize(("verb", "told"), [("speaking|speak", True), ("fighting|fight", False)])
def test_the_day_on_which_a_speaker_speaks_counts(verb: str, told: bool) -> None:  # noqa: FBT001
    table = (
        f"Ada|_|NNP|4|nsubj {verb}|VBG|0|acl on|_|IN|3|case Monday|_|NNP|1|obl said|say|VBD|0|ROOT "
        "Kord|_|NNP|6|nsubj fled|flee|VBD|4|ccomp"
    )
    assert tell(table, ("said", "Ada", "Kord fled")) == [(DAY, DAY, "cue") if told else None]


def test_a_verb_joined_without_a_speaker_has_the_day_of_the_first() -> None:
    table = f"{SAID} and|_|CC|8|cc added|add|VBD|1|conj Finn|_|NNP|10|nsubj hid|hide|VBD|8|ccomp"
    joined = ("added", "Police", "Finn hid")
    assert tell(table, KORD, joined) == [(DAY, DAY, "cue")] * 2
    apart = table.replace("added|add|VBD|1|conj", "Ada|_|NNP|9|nsubj added|add|VBD|1|conj")
    apart = apart.replace("|CC|8|", "|CC|9|").replace("Finn|_|NNP|10|", "Finn|_|NNP|11|")
    apart = apart.replace("hide|VBD|8|", "hide|VBD|9|")
    assert tell(apart, KORD, ("added", "Ada", "Finn hid")) == [(DAY, DAY, "cue"), None]


def test_the_verb_of_quoted_as_saying_counts() -> None:
    table = (
        "Ada|_|NNP|2|nsubj:pass was|be|VBD|2|aux:pass quoted|quote|VBN|0|ROOT on|_|IN|4|case "
        "Monday|_|NNP|2|obl as|_|IN|6|mark saying|say|VBG|2|advcl Kord|_|NNP|8|nsubj fled|flee|VBD|6|ccomp"
    )
    assert tell(table, ("saying", "Ada", "Kord fled")) == [(DAY, DAY, "cue")]


def test_when_behind_a_day_is_that_day() -> None:
    table = (
        "News|_|NN|1|nsubj came|come|VBD|0|ROOT on|_|IN|3|case Monday|_|NNP|1|obl ,|_|,|1|punct "
        "when|_|WRB|7|advmod Ada|_|NNP|7|nsubj said|say|VBD|1|advcl Kord|_|NNP|9|nsubj fled|flee|VBD|7|ccomp"
    )
    assert tell(table, ("said", "Ada", "Kord fled")) == [(DAY, DAY, "cue")]


def test_words_that_only_break_in_leave_the_day_to_what_is_said() -> None:
    table = (
        "On|_|IN|1|case Monday|_|NNP|4|obl ,|_|,|4|punct police|_|NN|4|nsubj said|say|VBD|0|ROOT ,|_|,|4|punct "
        "Kord|_|NNP|7|nsubj fled|flee|VBD|4|ccomp"
    )
    assert tell(table, ("said", "police", "Kord fled")) == [None]
    assert tell(table.replace(",|_|,|4|punct Kord", ":|_|:|4|punct Kord"), ("said", "police", "Kord fled")) == [(DAY, DAY, "cue")]  # fmt: skip


def test_two_days_in_one_breath_are_a_stretch() -> None:
    table = (
        "Ada|_|NNP|1|nsubj said|say|VBD|0|ROOT on|_|IN|3|case Monday|_|NNP|1|obl and|_|CC|5|cc "
        "Tuesday|_|NNP|3|conj Kord|_|NNP|7|nsubj fled|flee|VBD|1|ccomp"
    )
    doc = parse(table)
    times = [
        say(doc.text, "Monday", DAY, DAY),
        say(doc.text, "Tuesday", "2024-03-05", "2024-03-05"),
    ]
    credited = [credit(doc, ("Kord fled",), cue="said", source="Ada")]
    (said,) = find_told(grow_tree(doc), credited, times, PUBLISHED)
    assert said is not None
    assert (said.begin, said.end) == (DAY, "2024-03-05")


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-03-04T06:30", "2024-03-04T06:30"),
        ("2024-03-04T06:30Z", "2024-03-04T06:30Z"),
        ("2024-03-04TNI", None),
        ("XXXX-XX-XXT06:30", None),
        ("2024-03-04", None),
    ],
)
def test_a_moment_has_a_day_and_a_clock(value: str, moment: str | None) -> None:
    assert read_moment(TimeExpression(Span(0, 1), "x", "TIME", value, None, None)) == moment


@given(st.permutations(range(7)), st.integers(0, 6))
def test_any_tree_is_walked_to_an_end(heads: list[int], root: int) -> None:
    rows = [entry.split("|") for entry in SAID.split()]
    for number, row in enumerate(rows):
        row[3] = str(heads[number])
        row[4] = "ROOT" if number == root else row[4]
    assert len(tell(" ".join("|".join(row) for row in rows), KORD)) == 1
