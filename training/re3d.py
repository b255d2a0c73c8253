"""The names in the conflict reports of re3d as passages."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from training.names import UNSURE, Lexicon, force_names, place_label, relabel
from training.passage import Name, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RE3D = {
    "Person": "PERSON",
    "Organisation": "ORG",
    "Location": "GPE",
    "Nationality": "NORP",
    "Weapon": "WEAPON",
    "MilitaryPlatform": "WEAPON",
    "Vehicle": "WEAPON",
    "DocumentReference": "MISC",
}
SURE = 0.5
N_LONGEST_NAME = 6
OPENERS = frozenset({"The", "A", "An", "Our", "Some", "All", "Many", "This", "These", "Several"})
PRONOUNS = frozenset(
    {"i", "he", "she", "it", "we", "they", "you", "that", "his", "her", "its", "their", "our", "us"}
)
MIXED = re.compile(r"-(held|led|based|backed|controlled|language|speaking)\b|^counter-|^non-")

Range = tuple[int, int]


def read_re3d(path: Path, lexicon: Lexicon) -> tuple[list[Passage], list[Passage]]:
    """Read the reports; a tenth of the documents, chosen by hash, is held out.

    Args:
        path: JSON lines with `id`, `text` and `entities`.
        lexicon: Word lists for names and titles.

    Returns:
        Passages to learn from, and held out.
    """
    train: list[Passage] = []
    held: list[Passage] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in lines:
            line = json.loads(raw)
            digest = int(hashlib.sha256(line["id"].encode()).hexdigest(), 16)
            names = force_names(line["text"], read_mentions(line, lexicon), lexicon)
            target = held if digest % 10 == 0 else train
            target.append(Passage(line["text"], (), names))
    return train, held


def read_mentions(line: dict[str, Any], lexicon: Lexicon) -> list[Name]:
    """Cut a document's mentions down to names: determiners, roles and common nouns fall away.

    What is left without a capital, overlaps a longer name, or was voted down is dropped; what may
    hold a name but cannot be cut is unsure.

    Args:
        line: `text` and `entities` with `start`, `end`, `type`, `confidence`.
        lexicon: Word lists for names and titles.
    """
    names: list[Name] = []
    mentions = [
        entity
        for entity in line["entities"]
        if entity["confidence"] >= SURE and entity["type"] in RE3D
    ]
    mentions.sort(key=lambda entity: (entity["start"] - entity["end"], entity["start"]))
    for entity in mentions:
        name = _cut_mention(line["text"], entity, lexicon)
        if name and all(name.end <= other.start or other.end <= name.start for other in names):
            names.append(name)
    return sorted(names, key=lambda name: name.start)


def _cut_mention(text: str, entity: dict[str, Any], lexicon: Lexicon) -> Name | None:
    label = RE3D[entity["type"]]
    matches = re.finditer(r"[^\s,()\"“”]+", text[entity["start"] : entity["end"]])
    words = [(match.start() + entity["start"], match.end() + entity["start"]) for match in matches]
    if label == "PERSON":
        words = _drop_roles(text, words, lexicon)
    words = _trim(text, words)
    if not words or text[slice(*words[0])].lower() in PRONOUNS:
        return None
    start, end = words[0][0], words[-1][1]
    form = text[start:end]
    if form.endswith(("'s", "’s")):
        end, form = end - 2, form[:-2]
    if len(words) > N_LONGEST_NAME or MIXED.search(form):
        return Name(start, end, UNSURE)
    label = place_label(form, lexicon) if label == "GPE" else label
    return Name(start, end, relabel(form, label, lexicon))


def _drop_roles(text: str, words: Sequence[Range], lexicon: Lexicon) -> list[Range]:
    """Keep what follows the last word of a role; nothing where the role has no name after it."""
    begin = 0
    for index, word in enumerate(words):
        form = text[slice(*word)]
        if form.islower() or form.lower() in lexicon.titles:
            begin = index + 1
    kept = list(words[begin:])
    # "Minister for the Middle East Ann Example": the region belongs to the role.
    for size in (3, 2, 1):
        region = " ".join(text[slice(*word)].lower() for word in kept[:size])
        if begin and region in lexicon.regions:
            return kept[size:]
    return kept


def _trim(text: str, words: Sequence[Range]) -> list[Range]:
    """Drop words without a capital, and determiners, at both ends."""
    kept = list(words)
    while kept and not _is_named(text[slice(*kept[0])], openers=OPENERS):
        kept.pop(0)
    while kept and not _is_named(text[slice(*kept[-1])], digits=True):
        kept.pop()
    return kept


def _is_named(form: str, *, digits: bool = False, openers: frozenset[str] = frozenset()) -> bool:
    marked = any(letter.isupper() or (digits and letter.isdigit()) for letter in form)
    return marked and form not in openers
