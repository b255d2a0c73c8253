from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.references import resolve_references
from sayso.model.annotation import Reference
from sayso.model.span import Span
from tests.annotations.parsed_texts import parse
from tests.annotations.passages import (
    ALLIANCE,
    CORRESPONDENT,
    HEAD_OF_CHARITY,
    JOINT,
    MINISTER,
    RELEASE,
    STATEMENT_OF_HERS,
    TWO_MINISTRIES,
    WORKER,
)


def refer(rows: str, *sources: str) -> list[Reference]:
    """The references of source words, each looked for after the one before it."""
    doc = parse(rows)
    spans: list[Span] = []
    for words in sources:
        start = doc.text.index(words, spans[-1].start if spans else 0)
        spans.append(Span(start, start + len(words)))
    found = resolve_references(doc, find_entities(doc), [(span,) for span in spans])
    return list(found)


def names(rows: str, *sources: str) -> list[str]:
    return [found.name for found in refer(rows, *sources)]


def test_joint_speakers_are_told_apart_with_their_roles() -> None:
    (both,) = refer(JOINT, "Danish Trade Minister Rikke Holm and Foreign Secretary Paul Akers")
    assert both.name == "Rikke Holm; Paul Akers"
    assert both.role == "Danish Trade Minister; Foreign Secretary"
    assert len(both.entities) == 2


def test_apposition_gives_the_role_to_later_mentions_too() -> None:
    head, later = refer(
        HEAD_OF_CHARITY, "Marek Novak, head of the Czech charity Open/Harbour", "He"
    )
    assert (head.name, head.role) == ("Marek Novak", "head of the Czech charity Open/Harbour")
    assert (later.name, later.role) == (head.name, head.role)
    assert later.entities == head.entities


def test_somebodys_organisation_is_the_one_he_heads_and_not_he() -> None:
    assert names(HEAD_OF_CHARITY, "Novak's organization") == ["Open/Harbour"]


def test_name_after_its_role_is_found() -> None:
    (minister,) = refer(MINISTER, "The Brazilian energy minister, Paula Reis")
    assert (minister.name, minister.role) == ("Paula Reis", "Brazilian energy minister")


def test_bare_role_means_its_last_holder() -> None:
    assert names(MINISTER, "The minister spoke"[:12]) == ["Paula Reis"]


def test_role_of_another_country_is_another_person() -> None:
    (other,) = refer(MINISTER, "The Chinese minister")
    assert (other.name, other.entities) == ("Chinese minister", ())


def test_her_statement_is_hers_though_her_name_comes_later() -> None:
    assert names(STATEMENT_OF_HERS, "her statement") == ["Laura Dietz"]


def test_we_inside_a_quotation_is_whoever_is_quoted() -> None:
    doc = parse(STATEMENT_OF_HERS)
    we, dietz = doc.text.index("We"), doc.text.index("Dietz said")
    sources = [(Span(we, we + 2),), (Span(dietz, dietz + 5),)]
    found = resolve_references(doc, find_entities(doc), sources)
    assert [reference.name for reference in found] == ["Laura Dietz", "Laura Dietz"]


def test_we_outside_quotations_stays_a_word() -> None:
    doc = parse("We PRP nsubj 2\nwarned VBD ROOT 0\n. . punct 2")
    (found,) = resolve_references(doc, (), [(Span(0, 2),)])
    assert (found.name, found.entities) == ("we", ())


def test_release_is_whoever_made_the_statement() -> None:
    assert names(RELEASE, "The Kenyan army", "The release") == ["Kenyan army", "Kenyan army"]


def test_the_army_is_that_of_the_only_country_whose_army_is_named() -> None:
    assert names(RELEASE, "The army denied"[:8]) == ["Kenyan army"]


def test_later_words_for_the_same_witness_keep_the_fuller_name() -> None:
    assert names(WORKER, "An aid worker", "The worker") == ["aid worker", "aid worker"]


def test_ministries_of_two_states_stay_apart() -> None:
    found = names(TWO_MINISTRIES, "Kenya's foreign ministry", "Uganda's foreign ministry")
    assert found == ["Kenya's foreign ministry", "Uganda's foreign ministry"]


def test_the_alliance_is_the_only_body_named_and_none_where_two_are() -> None:
    assert names(ALLIANCE, "The alliance", "The organisation") == ["NATO", "organisation"]


def test_a_name_behind_a_place_is_who_is_described() -> None:
    assert names(CORRESPONDENT, "Our correspondent in Oslo, Jan Berg") == ["Jan Berg"]


def test_unclear_pronoun_stays_a_word() -> None:
    doc = parse("He PRP nsubj 2\nleft VBD ROOT 0\n. . punct 2")
    (found,) = resolve_references(doc, (), [(Span(0, 2),)])
    assert (found.name, found.entities) == ("he", ())


def test_sources_without_words_are_left_out_and_order_is_kept() -> None:
    doc = parse(MINISTER)
    minister = doc.text.index("The minister")
    sources = [(Span(minister, minister + 12),), (), (Span(0, 42),)]
    found = resolve_references(doc, find_entities(doc), sources)
    assert [reference.span.start for reference in found] == [minister, 0]


@pytest.fixture(scope="module")
def doc() -> Doc:
    return parse(HEAD_OF_CHARITY)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 120), st.integers(1, 60)), max_size=6))
def test_any_spans_are_answered_with_a_name(doc: Doc, pairs: list[tuple[int, int]]) -> None:
    length = len(doc.text)
    sources = [(Span(min(a, length - 1), min(a + n, length)),) for a, n in pairs]
    found = resolve_references(doc, find_entities(doc), sources)
    assert len(found) == sum(1 for (span,) in sources if span.quote(doc.text).strip())
    assert all(reference.name for reference in found)
