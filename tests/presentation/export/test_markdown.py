from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.briefing import Choice, make_brief
from sayso.presentation.export.markdown import escape, write_markdown
from sayso.presentation.views.briefing import view_brief
from tests.desk.saying import make_document, make_reading

HOSTILE = "Ada said <img src=x> [click](javascript:alert) **now** `x` Boris."


def write(text: str) -> str:
    reading = make_reading(make_document(text, published="2024-10-31", title="# *Title*"))
    return "\n".join(write_markdown(view_brief(make_brief([Choice(reading)]))))


@given(st.text())
def test_no_word_of_a_document_becomes_markup(text: str) -> None:
    escaped = escape(text)
    assert "\n" not in escaped
    assert "<" not in escaped
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]]", escaped)


def test_hostile_words_are_shown_as_they_are() -> None:
    page = write(HOSTILE)
    assert "&lt;img" in page
    assert r"\[click\](javascript" not in page.replace(r"\(", "(").replace(r"\[click\]", "")
    assert r"**\# \*Title\***" in page


def test_a_page_has_one_heading_for_each_day_and_subject() -> None:
    headings = [line for line in write(HOSTILE).splitlines() if re.match("#+ ", line)]
    assert headings == [
        "# On whose say\\-so?",
        "## Thursday 31 October 2024",
        "### Boris",
        "## Documents",
    ]
