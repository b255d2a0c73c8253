"""Marks: how claims of public texts stand and which event they are about, as readers marked them.

`training/leanings/marks/*.txt` holds the marks without the texts, a claim a line:

    gmb 117 5f0c21d9 0-38,52-70 OC ASSAULT

is a claim of that text of the corpus, the beginning of the text's SHA-256, the characters of its content, its
status and the type of its event; `-` stands for no event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.model.claim import Status
from sayso.model.event import EVENT_TYPES
from sayso.model.span import Pieces, Span
from training.annotated.documents import list_annotated

FOLDER = Path(__file__).parent / "marks"
CODES: Mapping[str, Status] = {
    "OC": "occurred",
    "ON": "ongoing",
    "EX": "expected",
    "PL": "planned",
    "CO": "conditional",
    "DE": "denied",
    "OP": "opinion",
}
NO_EVENT = "-"
TYPES = (NO_EVENT, *EVENT_TYPES)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reader said of one claim.

    Attributes:
        corpus: Where its text is from.
        text: Number or id of the text in it.
        digest: The beginning of the SHA-256 of the text.
        content: The words of the claim.
        status: How it stands; None where nobody said.
        type: One of `TYPES`; None where nobody said.
    """

    corpus: str
    text: str
    digest: str
    content: Pieces
    status: Status | None
    type: str | None


def read_marks(folder: Path = FOLDER) -> list[Mark]:
    """All marks of a folder.

    Raises:
        ValueError: If a line is not as it must be.
    """
    found: list[Mark] = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                found.append(_read_mark(line))
            except (KeyError, ValueError) as error:
                raise ValueError(f"{path.name}, line {number}: {error}") from error
    return found


def read_learnable(folder: Path = FOLDER) -> list[Mark]:
    """All marks of a folder but those on texts that are annotated with every claim: there is measured what was learnt.

    Raises:
        ValueError: If a line is not as it must be.
    """
    annotated = list_annotated()
    return [mark for mark in read_marks(folder) if (mark.corpus, mark.text) not in annotated]


def group_by_text(marks: Iterable[Mark]) -> Mapping[tuple[str, str], list[Mark]]:
    """The marks of each text, by its corpus and name."""
    found: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        found[mark.corpus, mark.text].append(mark)
    return found


def _read_mark(line: str) -> Mark:
    corpus, text, digest, pieces, status, event = line.split()
    if event not in TYPES:
        raise ValueError(f"no type of event: {event}")
    borders = (piece.split("-") for piece in pieces.split(","))
    content = tuple(Span(int(start), int(end)) for start, end in borders)
    return Mark(corpus, text, digest, content, CODES[status], event)


def write_marks(marks: Iterable[Mark]) -> str:
    """The marks as lines."""
    names: dict[Status | None, str] = {status: code for code, status in CODES.items()}
    lines = (
        " ".join(
            (
                mark.corpus,
                mark.text,
                mark.digest,
                ",".join(f"{piece.start}-{piece.end}" for piece in mark.content),
                names[mark.status],
                mark.type or NO_EVENT,
            )
        )
        for mark in marks
    )
    return "".join(f"{line}\n" for line in lines)
