from __future__ import annotations

import io

from sayso.desk.briefing import Choice, make_brief
from sayso.model.span import Span
from sayso.presentation.cli.consoles import make_console
from sayso.presentation.cli.terminal import print_brief, print_claim, print_reasons, write_passage
from sayso.presentation.export.markdown import write_markdown
from sayso.presentation.export.single_page import write_page
from sayso.presentation.views.briefing import view_brief
from sayso.presentation.views.claim_card import view_claim
from sayso.presentation.views.reasons import ReasonLine
from sayso.presentation.views.segments import cut_segments
from tests.desk.saying import make_document, make_reading


def test_the_parts_of_a_claim_are_marked_by_signs() -> None:
    text = "Ada said it may rain."
    pieces = {
        "source": (Span(0, 3),),
        "cue": (Span(4, 8),),
        "content": (Span(9, 20),),
        "hedge": (Span(12, 15),),
    }
    passage = write_passage(cut_segments(text, Span(0, 21), pieces))
    assert passage.plain == "[Ada] /said/ «it ~may~ rain»."


def test_a_long_fact_of_a_claim_stays_in_its_column() -> None:
    reading = make_reading(make_document("Ada said " + "Boris left and " * 12 + "stayed away."))
    stream = io.StringIO()
    print_claim(make_console(stream), view_claim(reading, reading.claims[0]))
    lines = stream.getvalue().splitlines()
    (first,) = (number for number, line in enumerate(lines) if line.startswith("gist  "))
    assert lines[first + 1][:10] == " " * 10
    assert [line for line in lines if line.endswith(" ")] == []


def test_a_long_reason_stays_in_its_column() -> None:
    stream = io.StringIO()
    reason = ReasonLine("speaker", "Ada; Boris", "reference " * 30, "Ada and Boris")
    print_reasons(make_console(stream), [reason], note="")
    lines = stream.getvalue().splitlines()
    (first,) = (number for number, line in enumerate(lines) if line.startswith("  speaker   Ada;"))
    assert lines[first + 1].startswith(" " * 12 + "reference")
    assert lines[-1] == " " * 14 + "« Ada and Boris »"


def test_lines_have_no_spaces_at_their_ends_where_there_is_no_terminal() -> None:
    reading = make_reading(make_document("Ada said Boris left. " * 9, published="2024-10-31"))
    stream = io.StringIO()
    print_brief(make_console(stream), view_brief(make_brief([Choice(reading)])))
    assert "Boris left" in stream.getvalue()
    assert [line for line in stream.getvalue().splitlines() if line.endswith(" ")] == []


def test_only_a_terminal_tells_how_to_see_what_is_left_out() -> None:
    text = "".join(f"Ada said Boris met Clara in room {n}. " for n in range(12))
    view = view_brief(make_brief([Choice(make_reading(make_document(text)))]))
    stream = io.StringIO()
    print_brief(make_console(stream), view)
    assert "more claims (--all shows them)" in stream.getvalue()
    assert "--all" not in "".join(write_page(view)) + "".join(write_markdown(view))
