"""Preparation: each corpus as examples."""

from __future__ import annotations

import gzip
import json
import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.annotations.encoder.words import list_words
from sayso.annotations.layout.paragraphs import find_paragraphs
from sayso.documents.normalise import normalise_text
from sayso.model.text import NormalText
from training.corpus import build_doc
from training.encoder.examples import Example, Tie
from training.encoder.layers import label_words, list_pieces, make_example
from training.gmb import read_gmb
from training.names import Lexicon
from training.passage import Name, Passage
from training.re3d import read_re3d
from training.silver import mark_article
from training.substitution import load_substitutes, make_sentences
from training.treebank import read_treebank
from training.uner import read_uner
from training.variation import vary

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_MARK = re.compile(r"\[(\d+)([skc]) |\]")
_PARTED = "\n---\n"
_COARSE = {"PER": "PERSON"}
N_FOLDS = 5
N_MADE = 900
SEED = 20240917


@dataclass(frozen=True, slots=True)
class Tools:
    """What every corpus is prepared with: the tokenizer, and word lists for names."""

    language: Language
    lexicon: Lexicon


def prepare_treebank(path: Path, tools: Tools) -> Iterator[Example]:
    """The treebank: tags, trees, features, lemmas, sentences."""
    for passage in read_treebank(path):
        yield make_example(build_doc(passage, tools.language), "ewt", named=False, parsed=True)


def prepare_names(passages: Iterable[Passage], corpus: str, tools: Tools) -> Iterator[Example]:
    """Passages of which names are known."""
    for passage in passages:
        doc = build_doc(Passage(passage.text, (), passage.names), tools.language)
        yield make_example(doc, corpus, named=True, parsed=False)


def prepare_uner(path: Path, tools: Tools) -> Iterator[Example]:
    """UNER's names, of persons, organisations and places: for measuring only."""
    for example in prepare_names(read_uner(path), "uner", tools):
        coarse = [_COARSE.get(label[2:], "") for label in example.names]
        yield replace(
            example,
            names=[
                label[:2] + kind if kind else label
                for label, kind in zip(example.names, coarse, strict=True)
            ],
        )


def prepare_gmb(path: Path, tools: Tools) -> tuple[list[Example], list[Example]]:
    """GMB's names: to learn from, and held out."""
    train, held = read_gmb(path, tools.lexicon)
    return (
        list(prepare_names(train, "gmb", tools)),
        list(prepare_names(held, "gmb", tools)),
    )


def prepare_re3d(path: Path, tools: Tools) -> tuple[list[Example], list[Example]]:
    """The names of re3d: to learn from, and held out."""
    train, held = read_re3d(path, tools.lexicon)
    return (
        list(prepare_names(train, "re3d", tools)),
        list(prepare_names(held, "re3d", tools)),
    )


def prepare_made(tools: Tools) -> Iterator[Example]:
    """Made sentences, with names that the corpora lack."""
    made = make_sentences(load_substitutes(), random.Random(SEED), n_passages=N_MADE)  # noqa: S311
    yield from prepare_names(vary(list(made), random.Random(SEED)), "made", tools)  # noqa: S311


def prepare_times(path: Path, tools: Tools) -> Iterator[Example]:
    """Time expressions and events."""
    for record in _read_lines(path):
        normal = normalise_text(record["text"])
        doc = tools.language.make_doc(normal.text)
        words = list_words(doc, find_paragraphs(doc.text))
        example = make_example(doc, "times", named=False, parsed=False)
        times = [(*_to_normal(normal, mark), "TIME") for mark in record["timex"]]
        events = [(*_to_normal(normal, mark), mark["class"]) for mark in record["events"]]
        yield replace(
            example,
            times=label_words(doc, words, times),
            events=[label[2:] or "O" for label in label_words(doc, words, events)],
        )


def prepare_articles(
    texts: Path, silver: Path, tools: Tools, *, leave_out: Sequence[str] = ()
) -> Iterator[Example]:
    """The news articles: attributions by people; tags, trees and names by a machine.

    Args:
        texts: JSON lines of the corpus.
        silver: JSON lines of its machine-made annotation.
        tools: Tokenizer and word lists.
        leave_out: Beginnings of the ids of articles that are kept for measuring.
    """
    parses = {line["id"]: line["sentences"] for line in _read_lines(silver)}
    for record in _read_lines(texts):
        if record["id"].startswith(tuple(leave_out)):
            continue
        normal = normalise_text(record["text"])
        passage = Passage(normal.text)
        if record["id"] in parses:
            words, names = mark_article(record["text"], parses[record["id"]], tools.lexicon)
            passage = Passage(normal.text, _move(words, normal), _move(names, normal))
        doc = build_doc(passage, tools.language)
        known = bool(passage.words)
        example = make_example(doc, "articles", named=known, parsed=known)
        yield replace(example, ties=_find_ties(doc, normal, record["attributions"]))


def _move(marks: Sequence[Any], normal: NormalText) -> tuple[Any, ...]:
    moved = []
    for mark in marks:
        start = min(bisect_right(normal.ends, mark.start), max(len(normal.text) - 1, 0))
        end = max(min(bisect_left(normal.starts, mark.end), len(normal.text)), start + 1)
        moved.append(replace(mark, start=start, end=end))
    return tuple(moved)


def _to_normal(normal: NormalText, mark: dict[str, Any]) -> tuple[int, int]:
    moved = _move([Name(mark["start"], mark["end"], "")], normal)[0]
    return moved.start, moved.end


def _find_ties(doc: Doc, normal: NormalText, marks: Sequence[dict[str, Any]]) -> list[Tie]:
    ties = []
    for mark in marks:
        moved = {
            role: [
                (name.start, name.end)
                for name in _move([Name(first, last, "") for first, last in mark[role]], normal)
            ]
            for role in ("cue", "source", "content")
        }
        ties.extend(_make_tie(doc, moved))
    return ties


def _make_tie(doc: Doc, roles: dict[str, list[tuple[int, int]]]) -> list[Tie]:
    words = list_words(doc, find_paragraphs(doc.text))
    cue, _ = list_pieces(doc, words, roles.get("cue", [])[:1])
    source, _ = list_pieces(doc, words, roles.get("source", []))
    content, starts = list_pieces(doc, words, roles.get("content", []))
    if not cue:
        return []
    source = [place for place in source if place not in cue]
    content = [place for place in content if place not in cue and place not in source]
    return [Tie(cue, source, content, starts)]


def prepare_passages(folder: Path, tools: Tools) -> Iterator[Example]:
    """The project's own passages, in which nested attributions are marked as well."""
    for path in sorted(folder.glob("*.txt")):
        for raw in path.read_text(encoding="utf-8").split(_PARTED):
            if raw.strip():
                text, marks = read_marks(raw.strip())
                doc = tools.language.make_doc(text)
                example = make_example(doc, "passages", named=False, parsed=False)
                ties = [tie for roles in marks.values() for tie in _make_tie(doc, roles)]
                yield replace(example, ties=ties, nested=True)


def read_marks(raw: str) -> tuple[str, dict[int, dict[str, list[tuple[int, int]]]]]:
    """The text of a passage, and for each attribution the pieces of its roles.

    Raises:
        ValueError: If the brackets do not match.
    """
    names = {"s": "source", "k": "cue", "c": "content"}
    text, at = "", 0
    opened: list[tuple[int, str, int]] = []
    marks: dict[int, dict[str, list[tuple[int, int]]]] = {}
    for found in _MARK.finditer(raw):
        text += raw[at : found.start()]
        at = found.end()
        if found.group(1):
            opened.append((int(found.group(1)), names[found.group(2)], len(text)))
        elif opened:
            number, role, start = opened.pop()
            marks.setdefault(number, {}).setdefault(role, []).append((start, len(text)))
        else:
            raise ValueError(f"a bracket closes that was not opened: {text[-60:]!r}")
    if opened:
        raise ValueError(f"brackets are not closed: {raw[:60]!r}")
    for roles in marks.values():
        for pieces in roles.values():
            pieces.sort()
    return text + raw[at:], marks


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
