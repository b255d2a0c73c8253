"""The names of three corpora under one set of labels."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.passage import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LABELS = ("EVENT", "GPE", "LOC", "MISC", "NORP", "ORG", "PERSON", "WEAPON")
UNSURE = ""
N_SEEN = 5


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that decide between labels; all in lower case.

    Attributes:
        titles: Stand before a person's name and are no part of it.
        norp: Adjectives and plurals of nations, faiths and parties.
        natural: Words in the names of places without a government ("river").
        regions: Whole names of such places ("middle east").
        events: Words that name events ("hurricane").
        fixed: Whole names whose label the corpora get wrong, with the right one.
        phrases: Finds those of several words, where their first letters are capitals.
    """

    titles: frozenset[str]
    norp: frozenset[str]
    natural: frozenset[str]
    regions: frozenset[str]
    events: frozenset[str]
    fixed: dict[str, str]
    phrases: re.Pattern[str]


def load_lexicon() -> Lexicon:
    """Read `names.toml` beside this module."""
    words = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    lists = {
        key: frozenset(words[key]) for key in ("titles", "norp", "natural", "regions", "events")
    }
    several = [
        " ".join(part[:1].upper() + "(?i:" + re.escape(part[1:]) + ")" for part in name.split())
        for name in sorted(words["fixed"], key=len, reverse=True)
        if " " in name
    ]
    phrases = re.compile(r"\b(?:" + "|".join(several) + r")\b")
    return Lexicon(**lists, fixed=dict(words["fixed"]), phrases=phrases)


def place_label(name: str, lexicon: Lexicon) -> str:
    """Tell places with a government (GPE) from other places (LOC)."""
    lower = name.lower()
    if lower in lexicon.regions or lexicon.natural.intersection(lower.split()):
        return "LOC"
    return "GPE"


def relabel(name: str, label: str, lexicon: Lexicon) -> str:
    """Apply the word lists to a name that a corpus labels one way or another.

    Args:
        name: The name as written.
        label: One of `LABELS`, from the corpus.
        lexicon: The word lists.
    """
    lower = name.lower().removesuffix(".")
    if lower in lexicon.fixed:
        return lexicon.fixed[lower]
    if lower in lexicon.norp:
        return "NORP"
    if label == "GPE":
        return place_label(name, lexicon)
    return label


def strip_titles(tokens: Sequence[str], lexicon: Lexicon) -> int:
    """Count the words at the front that are titles and not the person's name."""
    count = 0
    while count < len(tokens) and tokens[count].lower() in lexicon.titles:
        count += 1
    return count


def bio_chunks(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Read BIO tags as half-open ranges of tokens with their type; a stray "I-" begins one."""
    chunks: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if prefix == "O" or not kind:
            continue
        continues = prefix == "I" and chunks and chunks[-1][1] == index and chunks[-1][2] == kind
        if continues:
            chunks[-1] = (chunks[-1][0], index + 1, kind)
        else:
            chunks.append((index, index + 1, kind))
    return chunks


def force_names(text: str, names: Sequence[Name], lexicon: Lexicon) -> tuple[Name, ...]:
    """Put the fixed names of several words wherever the text has them, over shorter ones.

    Args:
        text: What the names lie in.
        names: The corpus's names.
        lexicon: Word lists.

    Returns:
        Names in order, without overlaps.
    """
    forced = [
        Name(match.start(), match.end(), lexicon.fixed[match.group().lower()])
        for match in lexicon.phrases.finditer(text)
        if not any(
            name.start <= match.start()
            and match.end() <= name.end
            and name.end - name.start > match.end() - match.start()
            for name in names
        )
    ]
    kept = [
        name
        for name in names
        if not any(name.start < other.end and other.start < name.end for other in forced)
    ]
    return tuple(sorted([*kept, *forced], key=lambda name: name.start))


def settle_labels(names: Iterable[tuple[str, str]], *, share: float) -> dict[str, str]:
    """Find the label that a name nearly always has, to mend a machine's slips.

    Args:
        names: All names of a corpus with their labels.
        share: Least share of the commonest label, 0 to 1, for a name seen five times or more.

    Returns:
        Label by name, for the names that are settled.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, label in names:
        counts[name][label] += 1
    settled = {}
    for name, labels in counts.items():
        label, most = labels.most_common(1)[0]
        total = sum(labels.values())
        if total >= N_SEEN and most >= share * total and label != UNSURE:
            settled[name] = label
    return settled


def settle_names(names: Sequence[Name], text: str, settled: dict[str, str]) -> tuple[Name, ...]:
    """Give each name its settled label where there is one."""
    return tuple(
        Name(name.start, name.end, settled.get(text[name.start : name.end], name.label))
        if name.label != UNSURE
        else name
        for name in names
    )
