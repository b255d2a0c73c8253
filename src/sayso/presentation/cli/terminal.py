"""Briefs, documents and claims as text for a terminal.

Styles only repeat what words and symbols say already.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from sayso.presentation.labels import CONTESTED, Label, Tone
from sayso.presentation.views.article import ArticleView
from sayso.presentation.views.brief_page import (
    BriefView,
    ContestView,
    DayView,
    DocumentView,
    LineView,
)
from sayso.presentation.views.claim_card import ClaimCard
from sayso.presentation.views.cleaning import clean, clean_line
from sayso.presentation.views.document_facts import DocumentFacts
from sayso.presentation.views.reasons import ReasonLine
from sayso.presentation.views.segments import Segment

STYLES: dict[Tone, str] = {
    "plain": "default",
    "strong": "default",
    "soft": "default",
    "against": "red",
    "ahead": "yellow",
}
MARKS = {
    "source": ("[", "]", "bold"),
    "cue": ("/", "/", "italic"),
    "content": ("«", "»", "underline"),
    "hedge": ("~", "~", "magenta"),
}
"""Signs around the parts of a claim in its sentence, and their style."""
NAME_COLUMNS = 10
"""Columns for the name of a fact, before its value."""
HOW_TO_SEE = "(--all shows them)"
"""What is told of claims that are left out; on a page that is sent on it would help nobody."""
ID_LENGTH = 9
"""Characters of an id that are shown; the commands take so many as well."""


def print_brief(console: Console, view: BriefView) -> None:
    """Print a brief."""
    console.print(Text(clean_line(view.heading), "bold"))
    print_indented(console, Text(clean_line(view.summary)), 0)
    if view.contested:
        console.print()
        console.print(Text("Contested", "bold underline"))
    for contest in view.contested:
        told = f"{CONTESTED.symbol} {clean_line(contest.text)} "
        print_indented(console, Text.assemble(told, _refer(contest)), 1)
    for day in view.days:
        _print_day(console, day)
    console.print()
    console.print(Text("Documents", "bold underline"))
    for document in view.documents:
        print_indented(console, _write_document(document), 1)
    console.print()
    print_indented(console, Text(view.legend, "dim"), 0)


def print_article(console: Console, view: ArticleView) -> None:
    """Print a document with its claims in reading order."""
    _print_facts(console, view.document)
    console.print()
    print_indented(console, Text(clean_line(view.summary)), 0)
    for line in view.lines:
        _print_line(console, line, indent=0)
    for finding in view.findings:
        told = f"{CONTESTED.symbol} {clean_line(finding.message)} ({finding.code})"
        print_indented(console, Text(told), 0, above=1)


def print_claim(console: Console, card: ClaimCard) -> None:
    """Print a claim in its sentence, with the claims within it and its document."""
    console.print(Text.assemble(("Claim ", "bold"), clean_line(card.id)))
    console.print()
    if card.sentences:
        console.print(Text(f"Sentence {card.sentences}", "dim"))
    print_indented(console, write_passage(card.passage), 0)
    console.print(Text("[source]  /cue/  «content»  ~hedge~", "dim"))
    console.print()
    _print_fact(console, "gist", Text(clean_line(card.gist)))
    _print_fact(console, "who", Text(clean_line(card.who), "bold"))
    _print_fact(console, "how", write_labels(card.labels))
    for name, value in card.facts:
        _print_fact(console, name, Text(clean_line(value)))
    for finding in card.findings:
        _print_fact(console, "finding", Text(clean_line(finding.message)))
    if card.parts:
        console.print()
        console.print(Text("Within it", "bold"))
        _print_parts(console, card.parts, indent=2)
    console.print()
    _print_facts(console, card.document)


def print_reasons(console: Console, lines: Iterable[ReasonLine], *, note: str) -> None:
    """Print why the fields of a claim are what they are, and what is to be said of versions."""
    console.print()
    console.print(Text("Why", "bold"))
    for line in lines:
        told = Text.assemble((clean_line(line.value), "bold"), f"  {clean_line(line.rule)}")
        _print_fact(console, line.field, told, indent=2)
        if line.quote:
            print_indented(console, Text(f"« {clean_line(line.quote)} »"), 14)
    if note:
        console.print(Text(clean_line(note)))


def write_passage(segments: Iterable[Segment]) -> Text:
    """A passage with signs around source, cue, content and hedges."""
    passage = Text()
    open_keys: tuple[str, ...] = ()
    for segment in segments:
        passage.append(
            "".join(MARKS[key][1] for key in reversed(open_keys) if key not in segment.keys)
        )
        passage.append("".join(MARKS[key][0] for key in segment.keys if key not in open_keys))
        style = " ".join(MARKS[key][2] for key in segment.keys)
        passage.append(clean(segment.text), style or None)
        open_keys = segment.keys
    passage.append("".join(MARKS[key][1] for key in reversed(open_keys)))
    return passage


def write_labels(labels: Iterable[Label]) -> Text:
    """Labels in a row, each with its symbol and its word."""
    return Text(" · ").join(
        Text(f"{label.symbol} {label.word}", STYLES[label.tone]) for label in labels
    )


def print_indented(console: Console, text: Text, columns: int, *, above: int = 0) -> None:
    """Print a paragraph moved to the right, with empty lines above it and no spaces at its ends."""
    for _ in range(above):
        console.print()
    for line in text.wrap(console, max(console.width - columns, 20)):
        line.rstrip()
        console.print(Text(" " * columns) + line, soft_wrap=True)


def _print_day(console: Console, day: DayView) -> None:
    console.print()
    console.print(Text(clean_line(day.heading), "bold underline"))
    for subject in day.subjects:
        console.print()
        print_indented(console, Text(clean_line(subject.heading), "bold"), 1)
        for line in subject.lines:
            _print_line(console, line, indent=3)
        if subject.note:
            print_indented(console, Text(f"{clean_line(subject.note)} {HOW_TO_SEE}", "dim"), 3)
    if day.note:
        print_indented(console, Text(f"{clean_line(day.note)} {HOW_TO_SEE}", "dim"), 1, above=1)


def _print_line(console: Console, line: LineView, *, indent: int, gap: int = 1) -> None:
    said = Text()
    if line.day:
        said.append(f"{line.day}: ", "dim")
    said.append(clean_line(line.quote))
    said.append_text(Text.assemble(" ", _refer(line)))
    below = _write_below(line)
    if line.is_narrated:  # the outlet's own voice takes less room
        print_indented(console, Text.assemble(said, "  ", *below[:1]), indent, above=gap)
        below = below[1:]
    else:
        print_indented(console, said, indent, above=gap)
    for text in below:
        print_indented(console, text, indent + 2)
    for part in line.parts:
        _print_line(console, part, indent=indent + 4, gap=0)
    if line.note:
        print_indented(console, Text(line.note, "dim"), indent + 2)


def _write_below(line: LineView) -> list[Text]:
    """How a claim is put, then what stands against it."""
    who = Text(
        f"{clean_line(line.who)}  " if line.who else "", "dim" if line.is_narrated else "bold"
    )
    labels = write_labels(line.labels)
    identifier = line.references[0].claim[:ID_LENGTH]
    lines = [Text.assemble(who, labels, (f"  {identifier}" if labels else identifier, "dim"))]
    for contest in line.contests:
        told = f"{CONTESTED.symbol} {CONTESTED.word}: {clean_line(contest.text)} "
        lines.append(Text.assemble((told, STYLES[CONTESTED.tone]), _refer(contest)))
    return lines


def _refer(told: LineView | ContestView) -> Text:
    """Where it stands, and how many places more there are."""
    places = [reference.text for reference in told.references]
    return Text(" ".join(filter(None, (*places, told.more))), "dim")


def _print_parts(console: Console, parts: Iterable[ClaimCard], *, indent: int) -> None:
    for part in parts:
        print_indented(console, Text(clean_line(part.gist)), indent)
        below = Text.assemble(
            (clean_line(part.who), "bold"),
            "  ",
            write_labels(part.labels),
            (f"  {part.id[:ID_LENGTH]}", "dim"),
        )
        print_indented(console, below, indent + 2)
        _print_parts(console, part.parts, indent=indent + 4)


def _print_facts(console: Console, document: DocumentFacts) -> None:
    console.print(Text(clean_line(document.title), "bold"))
    for name, value in (("document", document.id), *document.facts):
        _print_fact(console, name, Text(clean_line(value)))


def _print_fact(console: Console, name: str, value: Text, *, indent: int = 0) -> None:
    """Print a name and, in a column of its own, its value."""
    lines = value.wrap(console, max(console.width - NAME_COLUMNS - indent, 20)) or [Text()]
    for number, line in enumerate(lines):
        line.rstrip()
        before = f"{' ' * indent}{'' if number else name:<{NAME_COLUMNS}}"
        console.print(Text.assemble((before, "dim"), line), soft_wrap=True)


def _write_document(document: DocumentView) -> Text:
    parts = [document.facts, document.id, document.url]
    return Text.assemble(
        f"[{document.number}] ",
        (clean_line(document.title), "bold"),
        " · " + " · ".join(clean_line(part) for part in parts if part),
    )
