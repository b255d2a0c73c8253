"""Set out: statements without quotation marks, below or behind the colon of whoever announces them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.speeches.turns import credit_sentences, put_together
from sayso.annotations.layout.turns import find_set_out
from sayso.model.annotation import Attribution
from sayso.model.span import Pieces, Span

_WRITING = frozenset(("write", "report"))
_COLON = re.compile(r":[^\S\n]+(?![\s\"“„«‘'])(?=[^\W_a-z])")
"""A colon behind which a sentence begins, and no quotation."""
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Oo]urs|[Mm]ine)\b(?!\.)")
"""Words by which whoever speaks means himself; "US" and "U.S." are none."""
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*[^\W_]")
_LONGEST = 5_000
"""Characters of a paragraph behind a colon; a longer one is looked through by nobody."""
_MARKS = frozenset("\"“„«‘'")
_OTHERS = frozenset(("he", "she"))


@dataclass(frozen=True, slots=True)
class _Statement:
    """What is set out.

    Attributes:
        words: One span for each paragraph.
        whole: Whether it is an inset of an article, as a long quotation is, and no signed statement.
    """

    words: Pieces
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    """A text with what is credited in it, to be looked through paragraph by paragraph."""

    text: str
    paragraphs: Pieces
    attributions: Sequence[Attribution]
    cues: tuple[tuple[int, int], ...]

    def number_of(self, found: Attribution) -> int | None:
        """The paragraph in which a cue stands; None without cue."""
        return _find_paragraph(self.paragraphs, found.cue[-1].start) if found.cue else None

    def list_credited(self, span: Span) -> Iterator[Attribution]:
        """What is credited by a cue within a stretch."""
        place = bisect_right(self.cues, (span.start, -1))
        while place < len(self.cues) and self.cues[place][0] < span.end:
            yield self.attributions[self.cues[place][1]]
            place += 1


def credit_set_out(
    grammar: Grammar, attributions: Sequence[Attribution], text: str, paragraphs: Pieces
) -> tuple[Attribution, ...]:
    """The attributions, with a statement that is set out credited sentence by sentence.

    "The minister said:" at the end of a paragraph announces the paragraphs
    that follow, if they stand without quotation marks. "The minister said: The
    port is open. We shall ..." announces the rest of its own paragraph, and
    those behind it in which somebody goes on to speak of himself. Where the
    text speaks of the speaker again, the outlet has taken over.

    Args:
        grammar: The text.
        attributions: What it credits.
        text: Its characters.
        paragraphs: Its paragraphs.
    """
    cues = sorted((found.cue[0].start, at) for at, found in enumerate(attributions) if found.cue)
    page = _Page(text, paragraphs, attributions, tuple(cues))
    set_out = {**dict(_find_behind(page)), **_find_below(page)}
    if not set_out:
        return tuple(attributions)
    own, kept = list[Attribution](), list(attributions)
    for number, said in sorted(set_out.items()):
        if said.whole:
            own.append(replace(kept[number], content=said.words, within=None))
        else:
            own += credit_sentences(grammar, kept[number], said.words)
        kept[number] = replace(kept[number], content=())
    return put_together(own, kept)


def _find_below(page: _Page) -> dict[int, _Statement]:
    """The statements below a colon, by the number of what announces them."""
    announced = dict(find_set_out(page.text, page.paragraphs))
    last: dict[int, int] = {}
    for number, found in enumerate(page.attributions):
        place = page.number_of(found)
        if place is not None and place in announced and found.source and found.post is None:
            last[place] = max(number, last.get(place, 0))
    return {
        number: _end_speech(page, page.attributions[number], announced[place])
        for place, number in last.items()
    }


def _end_speech(page: _Page, announcer: Attribution, words: Pieces) -> _Statement:
    """The paragraphs of a statement up to the first that names its speaker.

    Where one after it credits him again, an article goes on: of the paragraphs before, the
    first is the statement's, and further ones as far as somebody speaks of himself.
    """
    later = range(1, len(words))
    told = next((at for at in later if _credits_again(page, announcer, words[at])), None)
    if told is not None:
        own = [at for at in range(1, told) if _OWN.search(page.text, *words[at])]
        return _Statement(words[: own[-1] + 1 if own else 1], whole=True)
    named = next((at for at in later if _names(page.text, announcer, words[at])), len(words))
    return _Statement(words[:named])


def _find_behind(page: _Page) -> Iterator[tuple[int, _Statement]]:
    """The statements behind a colon in the line of what announces them, by its number."""
    for number, found in enumerate(page.attributions):
        place = page.number_of(found)
        if place is None or not found.source or found.post is not None:
            continue
        start = found.cue[-1].end
        opened = _COLON.match(page.text, start - (page.text[start - 1] == ":"))
        paragraph = page.paragraphs[place]
        if opened is None or not 0 < paragraph.end - opened.end() <= _LONGEST:
            continue
        rest = Span(opened.end(), paragraph.end)
        if found.lemma in _WRITING:
            yield number, _Statement((rest,))
        elif _goes_on(page, found, rest):
            yield number, _Statement((rest, *_follow(page, found, place + 1)))


def _goes_on(page: _Page, announcer: Attribution, rest: Span) -> bool:
    """Whether somebody speaks of himself in the rest of a paragraph, and nobody else does of him."""
    content = announcer.content
    behind = Span(max(rest.start, min(content[-1].end, rest.end)), rest.end) if content else rest
    return _OWN.search(page.text, *behind) is not None and not _speaks_of(page, announcer, rest)


def _follow(page: _Page, announcer: Attribution, place: int) -> Pieces:
    """The paragraphs in which a statement goes on, up to the last with words of the speaker's own."""
    found: list[Span] = []
    for paragraph in page.paragraphs[place:]:
        if page.text[paragraph.start] in _MARKS or _speaks_of(page, announcer, paragraph):
            break
        if not _OWN.search(page.text, *paragraph):
            break
        found.append(paragraph)
    return tuple(found)


def _speaks_of(page: _Page, announcer: Attribution, paragraph: Span) -> bool:
    """Whether a paragraph names a speaker, or credits him with a cue of its own."""
    return _names(page.text, announcer, paragraph) or _credits_again(page, announcer, paragraph)


def _names(text: str, announcer: Attribution, paragraph: Span) -> bool:
    names = [name for piece in announcer.source for name in _NAME.findall(text, *piece)]
    words = paragraph.quote(text)
    return bool(names) and re.search(rf"\b{re.escape(names[-1])}\b", words) is not None


def _credits_again(page: _Page, announcer: Attribution, paragraph: Span) -> bool:
    """Whether a cue in a paragraph credits the speaker, by name or as "he" where nobody says "I"."""
    own = _OWN.search(page.text, *paragraph) is not None
    for found in page.list_credited(paragraph):
        if found is announcer or not found.source:
            continue
        if _names(page.text, announcer, found.source[0]):
            return True
        if not own and found.source[0].quote(page.text).lower() in _OTHERS:
            return True
    return False


def _find_paragraph(paragraphs: Pieces, place: int) -> int:
    return bisect_right(paragraphs, place, key=lambda span: span.start) - 1
