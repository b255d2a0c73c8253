"""The day of what a headline tells."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from sayso.annotations.events.headings import date_headline
from sayso.annotations.statements.trees import grow_tree
from sayso.model.annotation import EventMention
from sayso.model.span import Span
from tests.annotations.parses import parse
from tests.blanks import EVENT_MENTION

DAY = ("2024-03-04", "2024-03-04")
UNTOLD = (None, None)
BODY = " Bombs|bomb|NNS|{n}|nsubj hit|_|VBD|0|ROOT Homs|_|NNP|{n}|obj"


def make(span: Span, type_: str, days: tuple[str | None, str | None]) -> EventMention:
    return replace(EVENT_MENTION, type=type_, trigger=span, begin=days[0], end=days[1])


def date_head(head: str, verb: int, *, type_: str = "ASSAULT") -> tuple[str | None, str | None]:
    """The days of a headline above a report that has some."""
    size = len(head.split())
    rows = parse(f"{head} NEWLINE|_|_SP|{verb}|dep" + BODY.format(n=size + 2))
    doc = Doc(
        rows.vocab,
        words=["\n" if token.text == "NEWLINE" else token.text for token in rows],
        lemmas=[token.lemma_ for token in rows],
        tags=[token.tag_ for token in rows],
        heads=[token.head.i for token in rows],
        deps=[token.dep_ for token in rows],
    )
    tree = grow_tree(doc)
    places = [verb, size + 2]
    mentions = [make(tree.span(verb), "ASSAULT", UNTOLD), make(tree.span(size + 2), type_, DAY)]
    found = next(date_headline(tree, places, mentions))
    return found.begin, found.end


HITS = "Bombs|bomb|NNS|1|nsubj hit|_|VBP|0|ROOT Homs|_|NNP|1|obj"
AHEAD = "Army|_|NN|2|nsubj to|_|TO|2|mark hit|_|VB|0|ROOT Homs|_|NNP|2|obj"
HOW = "How|_|WRB|2|advmod bombs|bomb|NNS|2|nsubj hit|_|VBP|0|ROOT Homs|_|NNP|2|obj"


def test_a_headline_has_the_day_of_its_report() -> None:
    assert date_head(HITS, 1) == DAY


def test_only_of_an_event_of_the_same_type() -> None:
    assert date_head(HITS, 1, type_="PROTEST") == UNTOLD


def test_what_is_to_come_or_asked_has_none() -> None:
    assert date_head(AHEAD, 2) == UNTOLD
    assert date_head(HOW, 2) == UNTOLD
