"""The machine-annotated news articles (Stanford CoreNLP) as passages."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from training.dependencies import Arc, modernise
from training.names import (
    UNSURE,
    Lexicon,
    force_names,
    place_label,
    relabel,
    settle_labels,
    settle_names,
    strip_titles,
)
from training.passage import Name, Passage, Piece, Word, join_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LABELS = {"PERSON": "PERSON", "ORGANIZATION": "ORG", "LOCATION": "GPE", "MISC": "MISC"}
N_LONGEST = 12


def read_silver(texts: Path, silver: Path, lexicon: Lexicon) -> list[Passage]:
    """Read the articles with trees turned into today's form and names under our labels.

    Args:
        texts: JSON lines with `id` and `text`.
        silver: JSON lines with `id` and `sentences`.
        lexicon: Word lists for names and titles.
    """
    by_id = {line["id"]: line["text"] for line in _read_lines(texts)}
    passages = [
        passage
        for line in _read_lines(silver)
        for passage in read_article(by_id[line["id"]], line["sentences"], lexicon)
    ]
    settled = settle_labels(
        (
            (passage.text[name.start : name.end], name.label)
            for passage in passages
            for name in passage.names or ()
        ),
        share=0.7,
    )
    return [
        Passage(
            passage.text, passage.words, settle_names(passage.names or (), passage.text, settled)
        )
        for passage in passages
    ]


def read_article(text: str, sentences: Sequence[dict[str, Any]], lexicon: Lexicon) -> list[Passage]:
    """Turn one article into passages.

    Args:
        text: The article.
        sentences: CoreNLP's, each with `tokens` and `deps` (see the corpus's README).
        lexicon: Word lists for names and titles.
    """
    pieces: list[Piece] = []
    for number, sentence in enumerate(sentences):
        tokens = sentence["tokens"]
        begin, end = tokens[0][0], tokens[-1][1]
        following = sentences[number + 1]["start"] if number + 1 < len(sentences) else len(text)
        pieces.append(
            Piece(
                " ".join(text[begin:end].split("\n")),
                _words(text, begin, sentence, lexicon),
                _names(text, begin, tokens, lexicon),
                closes="\n" in text[end:following],
            )
        )
    return list(join_pieces(pieces, n_longest=N_LONGEST))


def mark_article(
    text: str, sentences: Sequence[dict[str, Any]], lexicon: Lexicon
) -> tuple[list[Word], list[Name]]:
    """The words and the names of an article where they stand in its own text.

    Args:
        text: The article.
        sentences: CoreNLP's, as for `read_article`.
        lexicon: Word lists for names and titles.
    """
    words: list[Word] = []
    names: list[Name] = []
    for sentence in sentences:
        tokens = sentence["tokens"]
        begin, first = tokens[0][0], len(words)
        words.extend(
            replace(word, start=word.start + begin, end=word.end + begin, head=word.head + first)
            for word in _words(text, begin, sentence, lexicon)
        )
        names.extend(
            replace(name, start=name.start + begin, end=name.end + begin)
            for name in _names(text, begin, tokens, lexicon)
        )
    return words, names


def _words(text: str, begin: int, sentence: dict[str, Any], lexicon: Lexicon) -> tuple[Word, ...]:
    tokens = sentence["tokens"]
    arcs = [
        Arc(
            text[token[0] : token[1]],
            token[2],
            index if head == 0 else head - 1,
            dep,
            is_person=token[4] == "PERSON",
        )
        for index, (token, (head, dep)) in enumerate(zip(tokens, sentence["deps"], strict=True))
    ]
    return tuple(
        Word(
            start=token[0] - begin,
            end=token[1] - begin,
            tag=token[2],
            lemma=_lemma(arc, token[3]),
            head=arc.head,
            dep=arc.dep,
        )
        for token, arc in zip(tokens, modernise(arcs, lexicon.titles), strict=True)
    )


def _lemma(arc: Arc, lemma: str) -> str:
    """Keep a lemma where both corpora mean the same by it: plain words in lower case."""
    if arc.form.islower() and arc.form.isalpha() and arc.tag[:2] in {"VB", "NN", "JJ", "RB", "MD"}:
        return str(lemma) if arc.tag not in {"JJR", "JJS", "RBR", "RBS"} else ""
    return ""


def _names(
    text: str, begin: int, tokens: Sequence[Sequence[Any]], lexicon: Lexicon
) -> tuple[Name, ...]:
    names: list[Name] = []
    previous = "O"
    for start, end, tag, _, kind, *_ in tokens:
        label = LABELS.get(kind, "")
        form = text[start:end]
        is_name = label and form[:1].isupper()
        if is_name and kind == previous:
            names[-1] = Name(names[-1].start, end - begin, names[-1].label)
        elif is_name:
            names.append(Name(start - begin, end - begin, label))
        elif kind == "O" and tag.startswith("NNP") and form.lower() not in lexicon.titles:
            names.append(Name(start - begin, end - begin, UNSURE))
        previous = kind if is_name else "O"
    sentence = text[begin : tokens[-1][1]]
    settled = [_settle(name, sentence, lexicon) for name in names]
    return force_names(sentence, [name for name in settled if name.start < name.end], lexicon)


def _settle(name: Name, text: str, lexicon: Lexicon) -> Name:
    if name.label == UNSURE:
        return name
    form = text[name.start : name.end]
    label = place_label(form, lexicon) if name.label == "GPE" else name.label
    start = name.start
    if label == "PERSON":
        words = re.findall(r"\S+\s*", form)
        start += sum(map(len, words[: strip_titles([word.strip() for word in words], lexicon)]))
    return Name(start, name.end, relabel(form[start - name.start :], label, lexicon))


def _read_lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
