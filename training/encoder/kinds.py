"""Kinds: which words of public news texts name events of which type, as marked for sayso.

`training/kinds/*.txt` holds the marks without the texts, a sentence a line:

    gmb 17 24 31 5f0c21d9 3=ASSAULT*:OC 7=OTHER:PL-

is the text of that number in the corpus (from 0, as `prepare` writes them), the sentence's first
word in it, how many words it has, the beginning of their SHA-256, and the words that name events,
counted from the sentence's first. A star is on the event that the sentence is mainly about. After
the colon stands what the event is said to be, "-" if it is negated, and how sure that is: probable
(p), possible (o), unknown (u) or, without a letter, certain. All other words of the sentence name none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from sayso.annotations.encoder.kinds import KINDS, NO_EVENT
from training.encoder.examples import UNKNOWN, Example, read_examples

_MARK = re.compile(r"(\d+)=([A-Z]+)(\*?)(?::(OC|ON|EX|PL|CO|DE|NO)-?[pou]?)?")
STANDINGS = (*("occurred", "ongoing", "expected", "planned", "conditional", "denied", "general"),)
"""What an event is said to be, as of claims, or that no single event is meant."""
STANDINGS_OF_CLAIMS = (*STANDINGS, "opinion")
"""The same of the main words of claims, some of which are judgements."""
_CODES = dict(zip(("OC", "ON", "EX", "PL", "CO", "DE", "NO"), STANDINGS, strict=True))
_DIGITS = 8
"""Of the digest that is written down."""
N_FOLDS = 12
"""Every so manieth marked text is not learnt from."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence whose event words are marked.

    Attributes:
        first: Its first word in the text.
        n_words: How many it has.
        digest: The beginning of the SHA-256 of its words with blanks between.
        types: Type of each word that names an event, by its number in the sentence.
        main: Number of the word of the event that it is mainly about; None where none is.
        statuses: What the events are said to be, by the number of their word; without those that
            nobody marked.
    """

    first: int
    n_words: int
    digest: str
    types: Mapping[int, str]
    main: int | None
    statuses: Mapping[int, str] = field(default_factory=dict)


def read_kinds(folder: Path) -> dict[tuple[str, int], list[Marked]]:
    """The marked sentences by corpus and number of the text.

    Raises:
        ValueError: If a line is not as it must be.
    """
    found: dict[tuple[str, int], list[Marked]] = defaultdict(list)
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                corpus, text, marked = _read_line(line)
            except ValueError as error:
                raise ValueError(f"{path.name}, line {number}: {error}") from error
            found[corpus, text].append(marked)
    return found


def _read_line(line: str) -> tuple[str, int, Marked]:
    corpus, text, first, n_words, digest, *marks = line.split()
    types, statuses, main = dict[int, str](), dict[int, str](), None
    for mark in marks:
        match = _MARK.fullmatch(mark)
        if match is None or match[2] not in KINDS or int(match[1]) >= int(n_words):
            raise ValueError(f"no mark: {mark}")
        types[int(match[1])] = match[2]
        if match[4]:
            statuses[int(match[1])] = _CODES[match[4]]
        main = int(match[1]) if match[3] else main
    return corpus, int(text), Marked(int(first), int(n_words), digest, types, main, statuses)


def prepare_kinds(work: Path, folder: Path, *, held_out: bool) -> Iterator[Example]:
    """The marked texts, with all else that their corpora say of them.

    Args:
        work: Folder with the prepared corpora.
        folder: Of the marks.
        held_out: Whether to give the texts that are not learnt from, or the others.

    Raises:
        ValueError: If a sentence is not where its marks say.
    """
    marks = read_kinds(folder)
    for corpus in sorted({corpus for corpus, _ in marks}):
        for number, example in enumerate(read_examples(work / f"{corpus}-train.jsonl.gz")):
            marked = marks.get((corpus, number), ())
            if marked and (number % N_FOLDS == 0) == held_out:
                kinds, statuses = lay_kinds(example.forms, marked)
                yield replace(example, corpus="kinds", kinds=kinds, statuses=statuses)


def lay_kinds(forms: Sequence[str], marked: Sequence[Marked]) -> tuple[list[str], list[str]]:
    """What each word of a text names, and how it stands; unknown in sentences that nobody marked.

    Raises:
        ValueError: If a sentence is not where its marks say.
    """
    kinds, statuses = [UNKNOWN] * len(forms), [UNKNOWN] * len(forms)
    for one in marked:
        last = one.first + one.n_words
        if digest_words(forms[one.first : last]) != one.digest:
            raise ValueError(f"other words than those that were marked: {one.digest}")
        kinds[one.first : last] = [one.types.get(at, NO_EVENT) for at in range(one.n_words)]
        for at, status in one.statuses.items():
            statuses[one.first + at] = status
    return kinds, statuses


def digest_words(forms: Sequence[str]) -> str:
    """The beginning of the SHA-256 of words with blanks between."""
    return sha256(" ".join(forms).encode()).hexdigest()[:_DIGITS]
