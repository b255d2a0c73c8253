"""Turns: what is said under a speaker's label, in transcripts and printed interviews."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.annotations.layout.headings import names_section
from sayso.annotations.layout.stamps import is_number, is_stamp
from sayso.annotations.wordlists import read_words
from sayso.model.span import Pieces, Span

_LABEL = re.compile(r"[“\"]?(?P<label>[^\W\d_](?:[^\n:“”\"«»]{0,58}[^\s:])?)(?P<mark>:)\s+(?=\S)")
_RECORD = re.compile(
    r"(?P<label>(?:(?:The|Mr\.|Mrs\.|Ms\.|Dr\.|[A-Z][a-z]+\.?) ){0,2}[A-Z][A-Z'’-]*[A-Z]"
    r"(?: of [A-Z][\w ]{2,30}?)?)(?P<mark>\.)\s+(?=\S)"
)
"""A label of printed minutes: "Mr. SMITH. I thank the general." """
_LETTER = re.compile(r"(?P<label>[QA])(?P<mark>)[ \t]+(?=[\[(\"“]?[^\W\d_a-z])")
"""A label of a printed briefing: "Q Did it hit the plant?" """
_FEWEST_LETTERED = 2
"""Paragraphs that begin with a "Q": an "A" may be an article."""
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,3}")
_ASIDE = re.compile(r"\s*[\[(][^\])]*[\])]")
_SENTENCE = re.compile(r"\w\W+\w.*[.!?…][”\"'’)]*$", re.DOTALL)
_BULLET = re.compile(r"[-–—•*·▪◦]\s+")
_ANNOUNCES = re.compile(r"[^\W\d_]:$")
_AT_END = 3
"""Characters at the end of a paragraph in which its last letter and colon stand, and a line's end."""
_OPENS = re.compile(r"[“”\"„«‘'`]")
_STOP = re.compile(r"[.!?…;,][”\"'’)]*$")
_REPORTS = re.compile(
    r"(?:The|This) (?:statement|communiqu[eé]|release|readout|message|letter|spokes\w+|ministry)\b"
    r"[^.]{0,40}\b(?:said|added|concluded|stated|read|noted|warned)\b"
)
"""How a paragraph begins that speaks of a statement, and is none of it."""
_MOST_PARAGRAPHS = 60
"""Of a statement that is set out."""
_LONGEST_HEADLINE = 150
"""Characters of what a headline has somebody say."""
_FEWEST_LABELS = 2
_FEWEST_TURNS = 3
"""Turns from which a paragraph between two labels goes on with the same speech."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the next one's label.

    Attributes:
        label: The words that name the speaker, without the colon.
        words: What is said, one span for each paragraph.
        speaker: Where the speaker is named, if that is not the label.
        mark: The colon of the label; None where it has none.
    """

    label: Span
    words: Pieces
    speaker: Span | None = None
    mark: Span | None = None


def find_turns(text: str, paragraphs: Pieces) -> tuple[Turn, ...]:
    """The turns of a transcript; none where a text is no transcript.

    A label stands before a colon at the head of a paragraph, or behind its opening quotation mark, in capitals
    ("GEN. DIALLO:"), before a full stop with a surname in capitals
    ("General DIALLO."), with a title ("Ms. Diallo (Mali):"), or as a name that labels more than one paragraph, in full
    or by its last word. A transcript has two different labels at least. What
    names a part of a report ("OUTLOOK:") or stands behind a number is no label.

    Args:
        text: The text.
        paragraphs: Its paragraphs.
    """
    asked = sum(text[one.start : one.start + 2] in {"Q ", "Q\t"} for one in paragraphs)
    lettered = asked >= _FEWEST_LETTERED
    labelled = [_read_label(text, paragraph, lettered=lettered) for paragraph in paragraphs]
    names = Counter(_last_word(_plain(text, turn)) for turn in labelled if turn is not None)
    after = {number + 1 for number, span in enumerate(paragraphs) if is_number(text, span)}
    turns = [
        turn
        if turn is not None and _is_speaker(text, turn, names, numbered=number in after)
        else None
        for number, turn in enumerate(labelled)
    ]
    different = {_plain(text, turn) for turn in turns if turn is not None}
    if len(different) < _FEWEST_LABELS:
        return ()
    return tuple(_lengthen(text, paragraphs, turns))


def find_set_out(text: str, paragraphs: Pieces) -> Iterator[tuple[int, Pieces]]:
    """Paragraphs that end in a colon, by number, with the words that they set out.

    These are the paragraphs that follow, up to one in quotation marks, a
    heading, or the next announcement; where they begin with bullets, only those.

    Args:
        text: The text.
        paragraphs: Its paragraphs.
    """
    number = 0
    while number < len(paragraphs) - 1:
        place, number = number, number + 1
        start, end = paragraphs[place]
        if not _ANNOUNCES.search(text, max(start, end - _AT_END), end):
            continue
        listed = _BULLET.match(text, paragraphs[number].start) is not None
        words: list[Span] = []
        while number < len(paragraphs) and len(words) < _MOST_PARAGRAPHS:
            found = _read_set_out(text, paragraphs[number], listed=listed)
            if found is None:
                break
            words.append(found)
            number += 1
        if words:
            yield place, tuple(words)


def _read_set_out(text: str, paragraph: Span, *, listed: bool) -> Span | None:
    """The words of a paragraph that goes on with a statement; None if it does not."""
    bullet = _BULLET.match(text, paragraph.start, paragraph.end)
    if listed:
        return None if bullet is None else Span(bullet.end(), paragraph.end)
    words = paragraph.quote(text)
    if bullet or _OPENS.match(words) or _REPORTS.match(words) or not _STOP.search(words):
        return None
    return paragraph


def _read_label(text: str, paragraph: Span, *, lettered: bool) -> Turn | None:
    match = _LABEL.match(text, *paragraph) or _RECORD.match(text, *paragraph)
    if match is None and lettered:
        match = _LETTER.match(text, *paragraph)
    if match is None or not _SENTENCE.search(text[match.end() : paragraph.end]):
        return None
    mark = Span(*match.span("mark")) if match["mark"] == ":" else None
    return Turn(Span(*match.span("label")), (Span(match.end(), paragraph.end),), mark=mark)


def _plain(text: str, turn: Turn) -> str:
    return _ASIDE.sub("", turn.label.quote(text))


def _last_word(name: str) -> str:
    """The word by which a label comes again: "Saar" of "Tuuli Saar"."""
    return name.rsplit(maxsplit=1)[-1].casefold() if name.strip() else ""


def _is_speaker(text: str, turn: Turn, names: Counter[str], *, numbered: bool) -> bool:
    name = _plain(text, turn)
    if not name or names_section(name):
        return False
    again = names[_last_word(name)] > 1
    if name.upper() == name or (_RECORD.match(f"{name}. x") and not numbered):
        return again or not numbered
    return (again or _is_titled(name)) and _NAME.fullmatch(name) is not None


def _is_titled(name: str) -> bool:
    """Whether a title opens a label: "Ms. Woodward (United Kingdom)"."""
    title, _, rest = name.partition(" ")
    titles = read_words("titles")
    return bool(rest) and title.lower() in {*titles["address"], *titles["before"]}


def _lengthen(text: str, paragraphs: Pieces, turns: Sequence[Turn | None]) -> list[Turn]:
    """The turns with the paragraphs that follow each of them up to the next label."""
    last = max(number for number, turn in enumerate(turns) if turn is not None)
    long = sum(turn is not None for turn in turns) >= _FEWEST_TURNS
    found: list[Turn] = []
    headed = False  # "Pence: The debate will be in May" heads an article
    for number, turn in enumerate(turns[: last + 1]):
        if turn is not None:
            found.append(turn)
            headed = number == 0 and len(turn.words[0].quote(text)) < _LONGEST_HEADLINE
        elif found and long and not headed and not _is_beside(text, paragraphs[number]):
            found[-1] = replace(found[-1], words=(*found[-1].words, paragraphs[number]))
    return found


def _is_beside(text: str, paragraph: Span) -> bool:
    """Whether a paragraph between two labels is nobody's speech: "(laughter)", "3."."""
    return _ASIDE.fullmatch(paragraph.quote(text)) is not None or is_stamp(text, paragraph)
