"""The machine-annotated news articles (Stanford CoreNLP) as passages."""

from __future__ import annotations

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
    strip_titles,
)
from training.passage import Name, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = {"PERSON": "PERSON", "ORGANIZATION": "ORG", "LOCATION": "GPE", "MISC": "MISC"}


def mark_article(
    text: str, sentences: Sequence[dict[str, Any]], lexicon: Lexicon
) -> tuple[list[Word], list[Name]]:
    """The words and the names of an article where they stand in its own text.

    Args:
        text: The article.
        sentences: CoreNLP's, each with `tokens` and `deps` (see the corpus's README).
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
