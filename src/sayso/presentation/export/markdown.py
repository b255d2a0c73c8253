"""A brief as Markdown, for mail, wikis and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.presentation.labels import CONTESTED
from sayso.presentation.views.brief_page import (
    BriefView,
    ContestView,
    DayView,
    DocumentView,
    LineView,
)
from sayso.presentation.views.cleaning import clean_line

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~>-])")


def write_markdown(view: BriefView) -> Iterator[str]:
    """The lines of the page, without line ends; words of documents cannot become markup."""
    yield from (f"# {escape(view.heading)}", "", escape(view.summary), "")
    if view.contested:
        yield from ("## Contested", "")
        for contest in view.contested:
            yield f"- {CONTESTED.symbol} {escape(contest.text)} {_refer(contest)}"
        yield ""
    for day in view.days:
        yield from _write_day(day)
    yield from ("## Documents", "")
    yield from map(_write_document, view.documents)
    yield from ("", f"*{escape(view.legend)}*")


def escape(words: str) -> str:
    """Words of a document on one line, so that Markdown and HTML show them as they are."""
    plain = clean_line(words).replace("&", "&amp;").replace("<", "&lt;")
    return SPECIAL.sub(r"\\\1", plain)


def _write_day(day: DayView) -> Iterator[str]:
    yield from (f"## {escape(day.heading)}", "")
    for subject in day.subjects:
        yield from (f"### {escape(subject.heading)}", "")
        for line in subject.lines:
            yield from _write_line(line, depth=0)
        if subject.note:
            yield f"- *{escape(subject.note)}*"
        yield ""
    if day.note:
        yield from (f"*{escape(day.note)}*", "")


def _write_document(document: DocumentView) -> str:
    address = f" · {escape(document.url)}" if document.url else ""
    facts = f"{escape(document.facts)} · `{clean_line(document.id).replace('`', '')}`"
    # Numbers are escaped, so that a list that starts at 3 does not become 1.
    return f"- \\[{document.number}\\] **{escape(document.title)}** · {facts}{address}"


def _write_line(line: LineView, *, depth: int) -> Iterator[str]:
    indent = "  " * depth
    quote = escape(line.quote)
    day = f"{escape(line.day)}: " if line.day else ""
    labels = ", ".join(f"{label.symbol} {escape(label.word)}" for label in line.labels)
    who = f"**{escape(line.who)}**: " if line.who else ""
    below = f"{who}{labels}"
    # Two spaces at the end of a line begin a new one.
    yield f"{indent}- {day}{quote} {_refer(line)}{'  ' if below else ''}"
    if below:
        yield f"{indent}  {below}"
    for contest in line.contests:
        told = f"{escape(contest.text)} {_refer(contest)}".rstrip()
        yield f"{indent}  - {CONTESTED.symbol} **{CONTESTED.word}**: {told}"
    for part in line.parts:
        yield from _write_line(part, depth=depth + 1)
    if line.note:
        yield f"{indent}  - *{escape(line.note)}*"


def _refer(told: LineView | ContestView) -> str:
    """Where it stands, and how many places more there are."""
    places = [reference.text for reference in told.references]
    return " ".join(map(escape, filter(None, (*places, told.more))))
