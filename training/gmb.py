"""The names in GMB/VOA news as passages."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from training.names import (
    UNSURE,
    Lexicon,
    bio_chunks,
    force_names,
    place_label,
    relabel,
    strip_titles,
)
from training.passage import Name, Passage, Piece, join_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

GMB = {
    "per": "PERSON",
    "org": "ORG",
    "geo": "GPE",
    "gpe": "GPE",
    "art": "MISC",
    "eve": "EVENT",
    "nat": "MISC",
}
GLUED_LEFT = frozenset(
    {
        ".",
        ",",
        ";",
        ":",
        "?",
        "!",
        ")",
        "]",
        "%",
        "'s",
        "n't",
        "'re",
        "'ve",
        "'ll",
        "'d",
        "'m",
        "''",
    }
)
GLUED_RIGHT = frozenset({"(", "[", "$", "``"})


def read_gmb(path: Path, lexicon: Lexicon) -> tuple[list[Passage], list[Passage]]:
    """Read the news sentences; the last twentieth is held out.

    Args:
        path: JSON lines with `tokens`, `pos` and `tags`.
        lexicon: Word lists for names and titles.

    Returns:
        Passages to learn from, and held out.
    """
    pieces = [read_gmb_sentence(line, lexicon) for line in _read_lines(path)]
    border = len(pieces) * 19 // 20
    return (
        list(join_pieces(pieces[:border], n_longest=4)),
        list(join_pieces(pieces[border:], n_longest=4)),
    )


def read_gmb_sentence(line: dict[str, Any], lexicon: Lexicon) -> Piece:
    """Turn one tokenised sentence into running text with names.

    Capitalised words that the corpus passes over stay unsure, since it does not mark every kind.

    Args:
        line: `tokens`, `pos` and `tags` (BIO).
        lexicon: Word lists for names and titles.
    """
    tokens, tags = line["tokens"], _join_koreans(line["tokens"], line["tags"])
    text, offsets = _space_tokens(tokens)
    names: list[Name] = []
    for first, after, kind in bio_chunks(tags):
        if kind == "tim":
            continue
        if kind == "per":
            first += strip_titles(tokens[first:after], lexicon)  # noqa: PLW2901
        if first < after:
            name = text[offsets[first][0] : offsets[after - 1][1]]
            label = _gmb_label(kind, name, line["pos"][after - 1], lexicon)
            names.append(Name(offsets[first][0], offsets[after - 1][1], label))
    for index, tag in enumerate(tags):
        form = tokens[index]
        is_proper = form[:1].isupper() and line["pos"][index].startswith("NNP")
        if tag == "O" and is_proper and form.lower() not in lexicon.titles:
            label = "NORP" if tokens[index].lower() in lexicon.norp else UNSURE
            names.append(Name(*offsets[index], label))
    return Piece(text, (), force_names(text, names, lexicon))


def _gmb_label(kind: str, name: str, last_tag: str, lexicon: Lexicon) -> str:
    """Choose the label; a `gpe` that is no proper noun is a nationality."""
    if kind == "gpe" and not last_tag.startswith("NNP"):
        return "NORP"
    if kind == "per" and name.lower() in lexicon.norp:
        return "NORP"
    if kind in {"nat", "eve"} and not name[:1].isupper():
        return UNSURE
    if kind == "nat" and lexicon.events.intersection(name.lower().split()):
        return "EVENT"
    label = place_label(name, lexicon) if GMB[kind] == "GPE" else GMB[kind]
    return relabel(name, label, lexicon)


def _join_koreans(tokens: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Make one name of "North" (place) and "Korean" (nationality)."""
    joined = list(tags)
    for index in range(1, len(tokens)):
        is_pair = tokens[index - 1] in {"North", "South"} and tags[index] == "B-gpe"
        if is_pair and tags[index - 1].startswith("B-"):
            joined[index - 1], joined[index] = "B-gpe", "I-gpe"
    return joined


def _space_tokens(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Write tokens as a typist would; give each token's characters."""
    text = ""
    offsets = []
    opened = False
    glued = True
    for form in tokens:
        closes = form == '"' and opened
        if not glued and form not in GLUED_LEFT and not closes:
            text += " "
        offsets.append((len(text), len(text) + len(form)))
        text += form
        if form == '"':
            opened = not opened
        glued = form in GLUED_RIGHT or (form == '"' and opened)
    return text, offsets


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
