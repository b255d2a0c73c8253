"""Passages with claims marked in their text, as readings.

`[[speaker;flag;…: words]]` marks the words of a claim; the speaker `outlet` is
the publication itself. Flags are names of stances, certainties, statuses, modes
and polarities, `hedges=words`, `cue=words`, and `from=speaker` for the next link
of the chain. Figures, days of the form 2024-05-01 and the places Tarn and Orla
are found in the text.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from sayso.model.claim import OUTLET, Certainty, Claim, Mode, Polarity, Stance, Status
from sayso.model.entity import Place
from sayso.model.quantity import Approximation, Quantity
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.checks.readings import Account

_MARK = re.compile(r"\[\[(?P<speaker>[^;:\]]+)(?P<flags>[^:\]]*): (?P<words>.+?)\]\]")
_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][”\"]?(?=\s+[A-Z“\"])|(?=\n)|$)", re.MULTILINE)
_NAMED = {"two": 2, "three": 3, "five": 5, "six": 6, "nine": 9, "dozens": 24, "hundreds": 200}
_FIGURE = re.compile(
    r"(?:(?P<bound>at least|at most|about|more than) )?(?<![\w.-])"
    rf"(?P<number>\d[\d,]*|{'|'.join(_NAMED)})(?![\w-])(?: (?P<noun>[a-z]+))?",
    re.IGNORECASE,
)
_PLACE = re.compile(r"Tarn|Orla")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FATES = {
    "killed",
    "dead",
    "died",
    "wounded",
    "injured",
    "missing",
    "were",
    "of",
    "in",
    "and",
    "at",
    "had",
}
_BOUNDS: dict[str, Approximation] = {
    "at least": "at-least",
    "at most": "at-most",
    "about": "about",
    "more than": "more-than",
}
_KINDS = {
    "stance": get_args(Stance),
    "certainty": get_args(Certainty),
    "status": get_args(Status),
    "mode": get_args(Mode),
    "polarity": get_args(Polarity),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a data file.

    Attributes:
        code: The finding that it must give; None if it must give none.
        marked: Its text with marks.
        published: ISO 8601 date of publication; None if not known.
    """

    code: str | None
    marked: str
    published: str | None


def list_passages() -> list[Passage]:
    """The passages of all data files beside this module."""
    found: list[Passage] = []
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        published = table.get("published")
        found += [Passage(table["code"], words, published) for words in table["gives"]]
        found += [Passage(None, words, published) for words in table["silent"]]
    return found


def read_passage(passage: Passage) -> Reading:
    """The reading that a passage's marks stand for."""
    account = Account()
    last = 0
    for match in _MARK.finditer(passage.marked):
        account.text += passage.marked[last : match.start()]
        last = match.end()
        start = len(account.text)
        account.text += match["words"]
        account.claims.append(_make_claim(match, Span(start, len(account.text)), account))
    account.text += passage.marked[last:]
    reading = account.reading()
    text = account.text
    return replace(
        reading,
        document=replace(reading.document, published=passage.published, published_basis="given"),
        claims=tuple(_find_words(text, claim) for claim in reading.claims),
        sentences=tuple(Span(*match.span()) for match in _SENTENCE.finditer(text)),
        quantities=tuple(
            _make_figure(match) for match in _FIGURE.finditer(_DAY.sub("-" * 10, text))
        ),
        times=tuple(_make_day(match) for match in _DAY.finditer(text)),
        places=tuple(_make_place(match) for match in _PLACE.finditer(text)),
    )


def _make_claim(match: re.Match[str], span: Span, account: Account) -> Claim:
    speaker = OUTLET if match["speaker"] == "outlet" else match["speaker"]
    facts: dict[str, Any] = {"chain": (speaker,)}
    for flag in filter(None, match["flags"].split(";")):
        name, _, words = flag.partition("=")
        if name == "from":
            facts["chain"] = (*facts["chain"], words)
        elif words:
            facts[name] = words
        else:
            (kind,) = [kind for kind, names in _KINDS.items() if flag in names]
            facts[kind] = flag
    made = Account()
    made.say(speaker, match["words"])
    return replace(made.claims[0], id=f"c{len(account.claims)}", content=(span,), **facts)


def _find_words(text: str, claim: Claim) -> Claim:
    """The claim with its hedges and cue as spans: the last such words before its end."""
    found: dict[str, Any] = {}
    begin = claim.content[0].start
    first = max(0, begin - 60)
    named = text[first:begin].lower().rfind(claim.speaker.lower())
    if named >= 0:
        named += first
        found["source"] = (Span(named, named + len(claim.speaker)),)
    for field in ("cue", "hedges"):
        words = getattr(claim, field)
        if isinstance(words, str):
            start = text.rindex(words, 0, claim.content[-1].end)
            found[field] = (Span(start, start + len(words)),)
    return replace(claim, **found)


def _make_figure(match: re.Match[str]) -> Quantity:
    number = match["number"].lower()
    value = float(_NAMED.get(number) or number.replace(",", ""))
    approx = _BOUNDS.get((match["bound"] or "").lower(), "exact")
    noun = match["noun"] or ""
    unit = "people" if noun in _FATES or not noun else noun
    is_vague = number in {"dozens", "hundreds"} or approx in {"at-least", "more-than"}
    span = Span(match.start(), match.end("number"))
    return Quantity(
        span=span,
        text=span.quote(match.string),
        value=None if number in {"dozens", "hundreds"} else value,
        low=None if approx == "at-most" else value,
        high=None if is_vague else value,
        unit=unit,
        approx=approx,
        of=unit,
    )


def _make_day(match: re.Match[str]) -> TimeExpression:
    day = match.group()
    return TimeExpression(Span(*match.span()), day, "DATE", day, day, day)


def _make_place(match: re.Match[str]) -> Place:
    return Place(Span(*match.span()), match[0], match[0], None, None, None, None, "literal")
