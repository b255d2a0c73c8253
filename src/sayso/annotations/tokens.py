"""Tokens: a read text token by token, as plain lists.

Components look at every token many times; lists of strings are several times
faster than asking spaCy's tokens again, and than putting a text together anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.strings import StringStore
from spacy.tokens import Doc

_TEXT = "sayso_text"
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "HEAD", "LEMMA", "TAG", "DEP"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text token by token; every list has one value a token.

    Attributes:
        text: The whole text.
        words: Its characters.
        lowers: The same in lower case.
        lemmas: Its base form as the pipeline gives it; empty where it gives none.
        tags: Part of speech, Penn Treebank; empty where none is given.
        deps: Relation to the head, Universal Dependencies 2; empty where none is given.
        heads: Position of the head; a root's is its own.
        starts: Position of its first character.
        ends: Position after its last character.
        sentences: First token of each sentence; these alone are not one a token.
    """

    text: str
    words: Sequence[str]
    lowers: Sequence[str]
    lemmas: Sequence[str]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    sentences: Sequence[int]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.words)

    def quote(self, first: int, last: int) -> str:
        """The text of tokens, the last not included."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def keep_text(doc: Doc, text: str) -> None:
    """Note a document's text on it, of which spaCy keeps nothing but the tokens."""
    doc.user_data[_TEXT] = text


@lru_cache(maxsize=1)
def read_text(doc: Doc) -> str:
    """The text of a document; spaCy puts it together anew each time, so the last one is remembered."""
    kept: str | None = doc.user_data.get(_TEXT)
    return doc.text if kept is None else kept


@lru_cache(maxsize=1)
def list_tokens(doc: Doc) -> Tokens:
    """The tokens of a text that is read to its end; nothing is seen of what is changed later.

    The last text is remembered: all components look at one before the next.
    """
    text, strings = read_text(doc), doc.vocab.strings
    columns = doc.to_array(_COLUMNS).T
    starts, lengths, heads = columns[:3].astype("int64").tolist()
    lemmas, tags, deps = columns[3:].tolist()
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Tokens(
        text=text,
        words=words,
        lowers=[word.lower() for word in words],
        lemmas=_spell(strings, lemmas),
        tags=_spell(strings, tags),
        deps=_spell(strings, deps),
        heads=[place + step for place, step in enumerate(heads)],
        starts=starts,
        ends=ends,
        sentences=_find_sentences(doc) if doc.has_annotation("SENT_START") else [],
    )


def _find_sentences(doc: Doc) -> list[int]:
    """The first tokens of the sentences; asking for them one by one takes ten times as long."""
    marks = doc.to_array("SENT_START").tolist()
    return [place for place, mark in enumerate(marks) if mark == 1 or not place]


def _spell(strings: StringStore, codes: Sequence[int]) -> list[str]:
    """What codes stand for; looked up once for each different one."""
    words = {code: strings[code] for code in set(codes)}
    return list(map(words.__getitem__, codes))
