"""Names in the places of other names, and made-up sentences around them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.passage import Name, Passage

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

SHARE = 0.12
KINDS = ("GPE", "LOC", "ORG", "WEAPON", "NORP")
SLOT = re.compile(r"\{([A-Z]+)\}")


@dataclass(frozen=True, slots=True)
class Substitutes:
    """Names by label, parts of persons' names, and sentences with slots such as "{GPE}"."""

    names: dict[str, tuple[str, ...]]
    given: tuple[str, ...]
    family: tuple[str, ...]
    sentences: tuple[str, ...]


def load_substitutes() -> Substitutes:
    """Read `substitutes.toml` beside this module."""
    path = Path(__file__).with_name("substitutes.toml")
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return Substitutes(
        {kind: tuple(words[kind]) for kind in KINDS},
        tuple(words["given"]),
        tuple(words["family"]),
        tuple(words["sentences"]),
    )


def substitute_names(
    passages: Iterable[Passage], substitutes: Substitutes, chance: random.Random
) -> Iterator[Passage]:
    """Put other names of the same label in the place of some.

    Args:
        passages: With names and without words.
        substitutes: The names to put in.
        chance: The source of chance.

    Yields:
        As many passages; texts and offsets changed together.
    """
    for passage in passages:
        text, names, at = "", [], 0
        for name in passage.names or ():
            form = passage.text[name.start : name.end]
            text += passage.text[at : name.start]
            if name.label in {"GPE", "ORG", "PERSON"} and chance.random() < SHARE:
                form = _draw(name.label, substitutes, chance, is_long=" " in form)
            names.append(Name(len(text), len(text) + len(form), name.label))
            text += form
            at = name.end
        yield Passage(text + passage.text[at:], (), tuple(names))


def make_sentences(
    substitutes: Substitutes, chance: random.Random, *, n_passages: int
) -> Iterator[Passage]:
    """Fill sentences with names, two or three to a passage.

    Args:
        substitutes: Sentences and names.
        chance: The source of chance.
        n_passages: How many to make.

    Yields:
        Passages with names and without words.
    """
    for _ in range(n_passages):
        chosen = chance.sample(substitutes.sentences, chance.choice((2, 3)))
        yield _fill(" ".join(chosen), substitutes, chance)


def _fill(sentence: str, substitutes: Substitutes, chance: random.Random) -> Passage:
    text, names, at = "", [], 0
    for match in SLOT.finditer(sentence):
        text += sentence[at : match.start()]
        label = match.group(1)
        form = _draw(label, substitutes, chance, is_long=chance.random() < SHARE * 5)
        names.append(Name(len(text), len(text) + len(form), label))
        text += form
        at = match.end()
    return Passage(text + sentence[at:], (), tuple(names))


def _draw(label: str, substitutes: Substitutes, chance: random.Random, *, is_long: bool) -> str:
    if label != "PERSON":
        return chance.choice(substitutes.names[label])
    family = chance.choice(substitutes.family)
    return f"{chance.choice(substitutes.given)} {family}" if is_long else family
