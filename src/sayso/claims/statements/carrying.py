"""Carrying: sentences that go on with what the one before them reports, with no cue of their own."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.claims.wordlists import list_words
from sayso.model.annotation import AnnotatedText, Attribution

_MARKS = frozenset('"“”«»„')
_MOST = 6
"""Sentences that one report is carried over."""


def find_carried(text: str, annotated: AnnotatedText) -> frozenset[int]:
    """The sentences of the outlet that go on with what somebody "said" in the sentence before.

    "He warned that supplies were low. Cholera was spreading." Their past is that of
    the report: what was so then is so as it is told. A new paragraph, a quotation or a
    sentence with a cue of its own ends it.

    Args:
        text: The document's text.
        annotated: Its annotations.
    """
    cued = {one.sentence: one for one in annotated.attributions if one.within is None}
    starts: dict[int, int] = {}
    for proposition in annotated.propositions:
        if proposition.attribution is None and proposition.sentence not in cued:
            starts.setdefault(proposition.sentence, proposition.pieces[0].start)
    return frozenset(
        sentence
        for sentence, start in starts.items()
        if _goes_on(text, _find_report(sentence, starts, cued), start)
    )


def _find_report(
    sentence: int, starts: Mapping[int, int], cued: Mapping[int, Attribution]
) -> Attribution | None:
    """What the nearest sentence with a cue before another reports; None if another kind stands between."""
    before = sentence - 1
    while before in starts and sentence - before < _MOST:
        before -= 1
    return cued.get(before)


def _goes_on(text: str, report: Attribution | None, start: int) -> bool:
    """Whether what begins at a place stands in the paragraph of what somebody is told to have said."""
    if report is None or not _retells(text, report):
        return False
    end = max(piece.end for piece in (*report.cue, *report.content))
    return "\n" not in text[min(end, start) : start]


def _retells(text: str, attribution: Attribution) -> bool:
    """Whether it reports in the past what somebody said, in other words than his own."""
    cue = attribution.predicate
    if cue is None or cue.tense != "past" or not attribution.source or not attribution.content:
        return False
    if attribution.lemma not in list_words("statuses", "carrying", "verbs"):
        return False
    first = attribution.content[0].start
    return _MARKS.isdisjoint(text[max(first - 1, 0) : first + 1])
