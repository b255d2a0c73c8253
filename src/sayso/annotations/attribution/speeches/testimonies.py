"""Testimonies: quotations with the name of who speaks behind a dash or in brackets, as reports set them apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.speeches.turns import list_touching, put_together
from sayso.model.annotation import Attribution
from sayso.model.span import Span, subtract_spans

_LINE = re.compile(r"\S[^\n]*")
_QUOTED = re.compile(
    r"[“”\"„«](?P<words>[^\W_a-z][^\n]*[.!?…,])[”\"»“]\s*(?P<rest>(?:[^\s“”\"„«»][^“”\"„«»\n]*)?)$"
)
_SIGNED = re.compile(r"(?P<mark>[-–—―]{1,2})\s*(?P<name>[^\W\d_][^\n]*?)[.\s]*$")
_BRACKETED = re.compile(r"(?P<mark>\()(?P<name>[^\W\d_][^()\n]*)\)[.\s]*$")
_DASHES = ("-", "–", "—", "―")
_MOST_TOKENS = 18
"""Of a name with a role, an age and a place."""
_LONGEST = 200
"""Characters of the same."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_FEWEST_WORDS = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Testimony:
    """A quotation that is signed.

    Attributes:
        words: What is said, without its marks.
        mark: The dash; the bracket is none.
        name: Who says it, with role and age as they stand.
    """

    words: Span
    mark: Span | None
    name: Span


def credit_testimonies(
    grammar: Grammar, attributions: Sequence[Attribution], text: str
) -> tuple[Attribution, ...]:
    """The attributions with those of signed quotations: "“We fled at night.” — Amina K., 19".

    The name may stand behind the quotation or alone on the next line. What
    else is credited with these words or these names is dropped.

    Args:
        grammar: The text.
        attributions: What it credits otherwise.
        text: Its characters.
    """
    found = [one for one in _list_testimonies(text) if _names(grammar, one.name)]
    if not found:
        return tuple(attributions)
    labels = [Span((one.mark or one.name).start, one.name.end) for one in found]
    spoken = tuple(one.words for one in found)
    kept = [_leave(one, labels, spoken) for one in attributions]
    return put_together([_credit(grammar, one) for one in found], kept)


def _list_testimonies(text: str) -> Iterator[_Testimony]:
    lines = [Span(*line.span()) for line in _LINE.finditer(text)]
    for number, line in enumerate(lines):
        quoted = _QUOTED.match(text, *line)
        if quoted is None or len(_WORD.findall(quoted["words"])) < _FEWEST_WORDS:
            continue
        words = Span(*quoted.span("words"))
        rest = Span(*quoted.span("rest"))
        if rest.start == rest.end:
            rest = _find_next(text, lines, number + 1) or rest
        if rest.end - rest.start > _LONGEST:
            continue
        signed = _SIGNED.match(text, *rest) or _BRACKETED.match(text, *rest)
        if signed is not None:
            mark = None if signed["mark"] == "(" else Span(*signed.span("mark"))
            yield _Testimony(words, mark, Span(*signed.span("name")))


def _find_next(text: str, lines: Sequence[Span], number: int) -> Span | None:
    """The next line where it begins with a dash and is no item of a list; None if there is none."""
    following = lines[number : number + 2]
    if not following or not text.startswith(_DASHES, following[0].start):
        return None
    listed = len(following) > 1 and text.startswith(_DASHES, following[1].start)
    return None if listed else following[0]


def _names(grammar: Grammar, name: Span) -> bool:
    """Whether words may name a speaker: few, with a noun, and no sentence."""
    first = bisect_left(grammar.start, name.start)
    last = bisect_left(grammar.start, name.end)
    tags = [grammar.tag[place] for place in range(first, last) if not grammar.space[place]]
    nominal = any(tag.startswith("NN") for tag in tags[:_FEWEST_WORDS])
    return 0 < len(tags) <= _MOST_TOKENS and nominal and not _FINITE.intersection(tags)


def _credit(grammar: Grammar, found: _Testimony) -> Attribution:
    return Attribution(
        cue=() if found.mark is None else (found.mark,),
        cue_form="none" if found.mark is None else "mark",
        predicate=None,
        lemma="",
        source=(found.name,),
        content=(found.words,),
        origins=(),
        within=None,
        sentence=grammar.sentence[bisect_left(grammar.start, found.name.start)],
        post=None,
        probability=1.0,
    )


def _leave(found: Attribution, labels: Sequence[Span], spoken: Sequence[Span]) -> Attribution:
    """An attribution without the words of testimonies that it stands outside of; without content where nothing is left."""
    if any(list_touching(labels, piece) for piece in (*found.cue, *found.source)):
        return replace(found, content=())
    anchor = (found.cue or found.source or found.content)[0]
    outside = [
        words
        for piece in found.content
        for words in list_touching(spoken, piece)
        if not words.covers(anchor)
    ]
    return replace(found, content=subtract_spans(found.content, outside)) if outside else found
