"""Passages to spaCy's training documents, on the tokens that the reader will see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span

from training.names import UNSURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from training.passage import Name, Passage, Word

DASHES = frozenset("-–—/")


@dataclass(slots=True)
class _Layers:
    """Annotations parallel to the tokens of one document under construction."""

    tags: list[str]
    upos: list[str]
    feats: list[str]
    lemmas: list[str]
    heads: list[int]
    deps: list[str]


def build_doc(passage: Passage, language: Language) -> Doc:
    """Tokenise a passage and lay its annotation on the tokens.

    A word that the tokenizer cuts keeps its place in the tree with its last part, and the others
    hang on that. The parser takes no gaps in a tree, so every token gets a relation. Line breaks hang on the token
    before them, so that a paragraph's break ends a sentence.

    Args:
        passage: Text with words, names or both.
        language: Only its tokenizer and vocabulary are used.
    """
    bare = language.make_doc(passage.text)
    if passage.words:
        layers = _lay_words(bare, passage.words)
        has_upos = any(layers.upos)
        doc = Doc(
            language.vocab,
            words=[token.text for token in bare],
            spaces=[bool(token.whitespace_) for token in bare],
            tags=layers.tags,
            pos=layers.upos if has_upos else None,
            morphs=layers.feats if has_upos else None,
            lemmas=layers.lemmas,
            heads=layers.heads,
            deps=layers.deps,
        )
    else:
        doc = bare
    if passage.names is not None:
        _lay_names(doc, passage.names)
    return doc


def _lay_words(doc: Doc, words: Sequence[Word]) -> _Layers:
    n_tokens = len(doc)
    layers = _Layers(
        [""] * n_tokens,
        [""] * n_tokens,
        [""] * n_tokens,
        [""] * n_tokens,
        list(range(n_tokens)),
        [""] * n_tokens,
    )
    cover = _cover_words(doc, words)
    home = _find_homes(words, cover)
    has_upos = any(word.upos for word in words)
    for index, token in enumerate(doc):
        covered = cover[index]
        if token.is_space or not covered:
            _lay_blank(layers, index, is_space=token.is_space, has_upos=has_upos)
            layers.lemmas[index] = token.text if token.is_space else ""
            continue
        top = _pick_top(words, covered)
        word = words[top]
        if home[top] != index:
            _lay_part(layers, index, home[top], token.text)
            continue
        is_same = len(covered) == 1 and (word.start, word.end) == (
            token.idx,
            token.idx + len(token),
        )
        # The last part of "pro-Lund" is a name by itself, whatever the whole is.
        is_cut_name = not is_same and token.text[:1].isupper() and word.tag == "JJ"
        layers.tags[index] = "NNP" if is_cut_name else word.tag
        layers.upos[index], layers.feats[index] = word.upos, word.feats
        layers.lemmas[index] = word.lemma if is_same else ""
        layers.heads[index], layers.deps[index] = home[word.head], word.dep
    _break_cycles(layers)
    return layers


def _break_cycles(layers: _Layers) -> None:
    """Cut the circles that arise where the tokenizer's borders cross the corpus's."""
    safe: set[int] = set()
    for index in range(len(layers.heads)):
        path: list[int] = []
        at = index
        while at not in safe and at not in path and layers.heads[at] != at:
            path.append(at)
            at = layers.heads[at]
        if at in path:
            layers.heads[at], layers.deps[at] = at, "ROOT"
        safe.update(path)


def _cover_words(doc: Doc, words: Sequence[Word]) -> list[list[int]]:
    """List for each token the words that share characters with it."""
    cover: list[list[int]] = [[] for _ in doc]
    at = 0
    for index, token in enumerate(doc):
        end = token.idx + len(token)
        while at < len(words) and words[at].end <= token.idx:
            at += 1
        later = at
        while later < len(words) and words[later].start < end:
            cover[index].append(later)
            later += 1
    return cover


def _find_homes(words: Sequence[Word], cover: Sequence[Sequence[int]]) -> list[int]:
    """Give each word the token that stands for it: the last it covers."""
    home = [0] * len(words)
    for index, covered in enumerate(cover):
        for number in covered:
            home[number] = index
    return home


def _pick_top(words: Sequence[Word], covered: Sequence[int]) -> int:
    """Choose, of several words in one token, the one that is governed from outside."""
    for number in covered:
        if words[number].head not in covered or words[number].head == number:
            return number
    return covered[-1]


def _lay_blank(layers: _Layers, index: int, *, is_space: bool, has_upos: bool) -> None:
    layers.heads[index] = max(index - 1, 0)
    layers.deps[index] = "dep" if index else "ROOT"
    if is_space:
        layers.tags[index] = "_SP"
        layers.upos[index] = "SPACE" if has_upos else ""


def _lay_part(layers: _Layers, index: int, home: int, form: str) -> None:
    """Hang a part of a cut word on its last part, as the treebank does with its own hyphens."""
    layers.heads[index] = home
    if form in DASHES:
        layers.tags[index], layers.deps[index], layers.lemmas[index] = "HYPH", "punct", form
    elif form[:1].isdigit():
        layers.tags[index], layers.deps[index] = "CD", "nummod"
    else:
        layers.tags[index] = "NNP" if form[:1].isupper() else ""
        layers.deps[index] = "compound"


def _lay_names(doc: Doc, names: Sequence[Name]) -> None:
    spans: list[Span] = []
    missing: list[Span] = []
    taken: set[int] = set()
    for name in names:
        span = doc.char_span(
            name.start, name.end, label=name.label or "MISC", alignment_mode="expand"
        )
        if span is None or taken.intersection(range(span.start, span.end)):
            continue
        taken.update(range(span.start, span.end))
        (missing if name.label == UNSURE else spans).append(span)
    doc.set_ents(spans, missing=missing, default="outside")
