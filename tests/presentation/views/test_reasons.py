from __future__ import annotations

from sayso.desk.explaining import Explanation
from sayso.model.reason import Reason
from sayso.model.span import Span
from sayso.presentation.views.reasons import list_reasons, view_reasons, write_versions
from tests.desk.saying import make_document, make_reading


def make_explanation(*reasons: Reason, read_by: str = "1") -> Explanation:
    reading = make_reading(make_document("Ada said Boris left."))
    return Explanation(reading, reading.claims[0], reasons or None, read_by, "1")


CUE = Reason("stance", "asserts", (Span(4, 8),), "cue-list: say", 0.875)


def test_a_rule_is_told_in_words_with_the_model_s_probability() -> None:
    (line,) = view_reasons(make_explanation(CUE))
    assert (line.field, line.value, line.quote) == ("stance", "asserts", "said")
    assert line.rule == "cue list (say), probability 0.88"


def test_reserved_names_are_told_as_everywhere() -> None:
    (line,) = view_reasons(make_explanation(Reason("chain", "[unnamed]", (), "hearsay", None)))
    assert (line.value, line.rule, line.quote) == ("somebody who is not named", "hearsay", "")


def test_other_versions_are_mentioned() -> None:
    assert write_versions(make_explanation(CUE)) == ""
    assert "version 0 read it" in write_versions(make_explanation(CUE, read_by="0"))
    assert "finds no such claim" in write_versions(make_explanation())


def test_reasons_come_as_plain_values() -> None:
    (row,) = list_reasons(make_explanation(CUE))
    assert row["words"] == ((4, 8),)
    assert (row["quote"], row["probability"]) == ("said", 0.875)
