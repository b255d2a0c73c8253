"""Parsed texts for tests, written down so that no trained model is needed."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc

_CLOSING = frozenset({"/", ",", ".", ";", ":", "?", "!", ")", "”", "'s", "’s", "'", "’"})
_OPENING = frozenset({"(", "“", "/"})


def parse(rows: str) -> Doc:
    """A parsed text from rows of "word[|lemma] tag relation head [label]".

    Heads are numbers of rows in their sentence from 1; 0 is the root. A label
    stands with the first word of a name, "+" with the others. An empty row
    parts sentences, and "¶" is a line break.
    """
    words: list[str] = []
    lemmas: list[str] = []
    tags: list[str] = []
    deps: list[str] = []
    heads: list[int] = []
    labels: list[str] = []
    for sentence in rows.strip().split("\n\n"):
        first = len(words)
        for row in sentence.strip().splitlines():
            form, tag, dep, head, *label = row.split()
            word, _, lemma = form.replace("¶", "\n").partition("|")
            words.append(word)
            lemmas.append(lemma or word.lower())
            tags.append(tag)
            deps.append("ROOT" if head == "0" else dep)
            heads.append(len(words) - 1 if head == "0" else first + int(head) - 1)
            labels.append(_to_label(label, labels))
    following = [*words[1:], ""]
    spaces = [
        word not in _OPENING and word != "\n" and after not in _CLOSING | {"", "\n"}
        for word, after in zip(words, following, strict=True)
    ]
    return Doc(
        English().vocab,
        words=words,
        spaces=spaces,
        lemmas=lemmas,
        tags=tags,
        deps=deps,
        heads=heads,
        ents=labels,
    )


def _to_label(label: list[str], labels: list[str]) -> str:
    if not label:
        return "O"
    return "I-" + labels[-1].partition("-")[2] if label[0] == "+" else "B-" + label[0]
