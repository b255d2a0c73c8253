from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.desk.brief import Brief, BriefLine
from sayso.desk.briefing import (
    MOST_ATTRIBUTED,
    MOST_NARRATED,
    Choice,
    list_lines,
    make_brief,
)
from sayso.model.claim import Claim
from sayso.model.reading import Reading
from sayso.model.span import Span
from tests.desk.saying import make_document, make_reading

HEARD = make_reading(
    make_document(
        "Ada said Boris left on 2024-10-30. Boris is tired. Clara said it rains.",
        published="2024-10-31",
        published_basis="given",
        publisher="Herald",
    )
)
OLD = make_reading(make_document("Boris was born on 1990-01-02. Dora said nothing of it."))
COPY = make_reading(
    make_document("Ada said Boris left on 2024-10-30.", published="2024-11-01", publisher="Post")
)
UNREAD = replace(make_reading(make_document("Es regnet.", language="de")), claims=(), sentences=())
READINGS = (HEARD, OLD, COPY, UNREAD)


def walk(lines: tuple[BriefLine, ...]) -> Iterator[BriefLine]:
    for line in lines:
        yield line
        yield from walk(line.parts)


def list_all(brief: Brief) -> list[BriefLine]:
    return [line for day in brief.days for subject in day.subjects for line in walk(subject.lines)]


def list_claims(brief: Brief) -> list[str]:
    return [reference.claim for line in list_all(brief) for reference in line.references]


def nest(reading: Reading, **change: object) -> Reading:
    """The same reading, its first claim with a part of the first word."""
    whole = reading.claims[0]
    start = whole.content[0].start
    part = replace(whole, id="c-part", content=(Span(start, start + 5),), within=whole.id, **change)  # type: ignore[arg-type]
    return replace(reading, claims=(whole, part, *reading.claims[1:]))


@settings(max_examples=25)
@given(st.permutations(READINGS))
def test_the_order_of_documents_does_not_matter(readings: list[Reading]) -> None:
    assert make_brief(map(Choice, readings)) == make_brief(map(Choice, READINGS))


def test_everything_means_each_claim_once() -> None:
    brief = make_brief(map(Choice, READINGS), everything=True)
    told = sorted(claim.id for reading in READINGS for claim in reading.claims)
    assert sorted(list_claims(brief)) == told
    assert brief.n_claims == len(told)


def test_days_are_newest_first_then_long_ago_then_untold() -> None:
    days = [(day.kind, day.day) for day in make_brief(map(Choice, READINGS)).days]
    assert days == [
        ("day", "2024-10-31"),
        ("day", "2024-10-30"),
        ("earlier", None),
        ("untold", None),
    ]


def test_the_same_words_of_the_same_speaker_are_one_line_with_two_references() -> None:
    lines = list_all(make_brief(map(Choice, READINGS)))
    (line,) = [line for line in lines if line.quote.startswith("Boris left")]
    assert [(one.document, one.sentence) for one in line.references] == [(1, 1), (2, 1)]


def test_documents_are_numbered_newest_first_and_the_unread_are_named() -> None:
    documents = make_brief(map(Choice, READINGS)).documents
    assert [document.publisher for document in documents[:2]] == ["Post", "Herald"]
    assert [document.language for document in documents if not document.is_read] == ["de"]


def test_long_subjects_are_cut_and_counted() -> None:
    told = " ".join(f"Ada said Boris ate {n} figs." for n in range(20))
    own = " ".join(f"Boris likes {n} figs." for n in range(10))
    brief = make_brief([Choice(make_reading(make_document(f"{told} {own}")))])
    (subject,) = brief.days[0].subjects
    assert len(subject.lines) == MOST_ATTRIBUTED + MOST_NARRATED
    assert subject.n_more_attributed == 20 - MOST_ATTRIBUTED
    assert subject.n_more_narrated == 10 - MOST_NARRATED


def test_of_the_outlet_s_own_voice_only_what_weighs_stands_beside_sources() -> None:
    text = "Ada said Boris left. Boris likes figs. Boris ate 3 figs."
    (subject,) = make_brief([Choice(make_reading(make_document(text)))]).days[0].subjects
    assert [line.quote for line in subject.lines] == ["Boris left", "Boris ate 3 figs."]
    assert subject.n_more_narrated == 1


def test_a_subject_of_the_outlet_s_own_voice_alone_shows_one_statement() -> None:
    text = "Boris likes figs. Boris ate 3 figs. Boris sleeps."
    (subject,) = make_brief([Choice(make_reading(make_document(text)))]).days[0].subjects
    assert [line.quote for line in subject.lines] == ["Boris ate 3 figs."]
    assert subject.n_more_narrated == 2


def test_many_subjects_of_one_claim_each_are_told_together() -> None:
    names = ("Boris", "Clara", "Dora", "Emil", "Frida", "Georg", "Hanna", "Igor", "Jana")
    text = " ".join(f"Ada said {name} left." for name in names)
    subjects = make_brief([Choice(make_reading(make_document(text)))]).days[0].subjects
    assert [(subject.name, len(subject.lines)) for subject in subjects] == [(None, 8)]
    assert subjects[0].n_more_attributed == 1


def test_a_part_that_repeats_its_whole_is_only_counted() -> None:
    (line,) = [line for line in list_all(make_brief([Choice(nest(COPY))])) if line.role is None]
    assert (line.parts, line.n_parts_hidden) == ((), 1)


def test_a_part_with_another_chain_is_shown_below_its_whole() -> None:
    reading = nest(COPY, chain=("Ada", "Clara"))
    (line,) = make_brief([Choice(reading)]).days[0].subjects[0].lines
    assert [part.chain for part in line.parts] == [("Ada", "Clara")]
    assert line.n_parts_hidden == 0


def test_a_part_whose_whole_is_not_wanted_stands_alone() -> None:
    brief = make_brief([Choice(nest(COPY), frozenset({"c-part"}))])
    assert list_claims(brief) == ["c-part"]


def test_a_document_s_lines_keep_the_reading_order() -> None:
    def place(claim: Claim) -> int:
        return claim.content[0].start

    ids = [line.references[0].claim for line in list_lines(HEARD)]
    assert ids == [claim.id for claim in sorted(HEARD.claims, key=place)]


def test_no_documents_make_an_empty_brief() -> None:
    assert make_brief([]) == Brief((), (), 0, 0, is_whole=False)
