"""Laying: tags, trees, base forms and names from the model's scores on a spaCy `Doc`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.tokens import Span

from sayso.annotations.encoder.agreeing import raise_agreeing
from sayso.annotations.encoder.believed import bind_believed
from sayso.annotations.encoder.decoding import find_best_labels, forbid_stray_insides
from sayso.annotations.encoder.headline_verbs import tag_headline_verbs
from sayso.annotations.encoder.inversions import hang_conditions
from sayso.annotations.encoder.lemmas import apply_rule
from sayso.annotations.encoder.likely import bind_likely
from sayso.annotations.encoder.model import Model, Scores
from sayso.annotations.encoder.reattaching import (
    bind_only_choices,
    bind_perfects,
    bind_reduced,
    free_callers,
    keep_lengths,
    name_passive_subjects,
    reattach_cited,
    reattach_joined,
    reattach_sharing,
    take_objects,
)
from sayso.annotations.encoder.relatives import (
    hang_participles,
    hang_relatives,
    lend_pronouns,
    raise_relatives,
)
from sayso.annotations.encoder.sentences import group_borders
from sayso.annotations.encoder.trees import find_broken_trees, find_heads
from sayso.annotations.encoder.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_COLUMNS: list[int | str] = ["HEAD", "DEP", "TAG", "POS", "MORPH", "LEMMA"]
_ROOT = "ROOT"
_N_RULES = 4
"""Rules of base forms that are tried for a word."""
Borders = Sequence[tuple[int, int]]


def lay_syntax(doc: Doc, model: Model, words: Words, scores: Scores, borders: Borders) -> None:
    """Put tags, features, base forms and trees on a document's tokens."""
    found = find_all_heads(scores, borders)
    deps, tags = choose_deps(model, scores, found), choose_labels(model, scores, "tags")
    heads, deps = mend_trees(words, tags, found, deps, borders)
    tags = tag_headline_verbs(words, tags, heads, deps)
    deps = free_callers(words, heads, name_passive_subjects(heads, deps))
    deps = bind_only_choices(words, heads, deps)
    morphs = choose_labels(model, scores, "morphs")
    parted = {morph: morph.partition("|") for morph in set(morphs)}
    strings, morphology = doc.vocab.strings, doc.vocab.morphology
    table = _begin_table(doc, words)
    places = np.asarray(words.places, np.int64)
    table[places, 0] = places[heads] - places
    lemmas = choose_lemmas(model, words, scores, tags)
    poses = [parted[morph][0] for morph in morphs]
    for column, values in ((1, deps), (2, tags), (3, poses), (5, lemmas)):
        table[places, column] = _code(values, strings.add)
    table[places, 4] = _code([parted[morph][2] for morph in morphs], morphology.add)
    doc.from_array(_COLUMNS, cast("Any", table.view(np.uint64)))


def mend_trees(
    words: Words, tags: Sequence[str], found: np.ndarray, named: Sequence[str], borders: Borders
) -> tuple[list[int], list[str]]:
    """Heads and relations as rules mend them; those of a sentence that is no tree any more stay as they were found.

    Args:
        words: The words of the text.
        tags: Their parts of speech.
        found: Head of each word; a root's is its own.
        named: Relation of each word to its head.
        borders: First word of each sentence, and the one after its last.
    """
    heads: list[int] = found.tolist()  # looked at word by word, where lists are quicker
    heads = reattach_sharing(reattach_joined(words, heads, named), named)
    heads, deps = reattach_cited(words, heads, named)
    heads, deps = take_objects(tags, keep_lengths(words, heads, deps), deps)
    heads, deps = hang_conditions(words, heads, deps)
    heads, deps = bind_perfects(words, tags, heads, deps)
    heads, deps = bind_reduced(words, tags, heads, deps)
    heads, deps = bind_likely(words, tags, *bind_believed(words, tags, heads, deps))
    heads, deps = lend_pronouns(words, tags, heads, deps)
    heads, deps = hang_relatives(words, tags, heads, deps)
    heads = raise_agreeing(words, tags, raise_relatives(words, tags, heads, deps), deps)
    heads, deps = hang_participles(words, tags, heads, deps)
    for number in find_broken_trees(np.array(heads), [first for first, _ in borders]):
        first, last = borders[number]
        heads[first:last], deps[first:last] = found[first:last].tolist(), named[first:last]
    return heads, deps


def _code(values: Sequence[str], add: Callable[[str], int]) -> list[int]:
    """The numbers that stand for values; asked for once for each different one."""
    codes = {value: _to_signed(add(value)) for value in set(values)}
    return list(map(codes.__getitem__, values))


def _begin_table(doc: Doc, words: Words) -> np.ndarray:
    """Rows for all tokens, with blank space hung on the token before it."""
    strings = doc.vocab.strings
    table = np.zeros((len(doc), 6), np.int64)
    table[:, 0] = -1
    first = words.places[0]
    table[:first, 0] = first - np.arange(first)
    blank = [strings.add(value) for value in ("dep", "_SP", "SPACE")]
    table[:, 1:4] = [_to_signed(code) for code in blank]
    table[:, 4] = _to_signed(doc.vocab.morphology.add(""))
    blanks = np.ones(len(doc), bool)
    blanks[words.places] = False
    table[blanks, 5] = doc.to_array("ORTH")[blanks].view(np.int64)
    return table


def _to_signed(code: int) -> int:
    return code - (1 << 64) if code >= 1 << 63 else code


def find_all_heads(scores: Scores, borders: Borders) -> np.ndarray:
    """Head of each word; a root's is its own."""
    governed, governing = scores.of("governed"), scores.of("governing")
    inviting, root = scores.of("inviting")[:, 0], scores.of("root")[:, 0]
    heads = np.empty(len(root), np.int64)
    tables = []
    for first, last in borders:
        arcs = governed[first:last] @ governing[first:last].T + inviting[first:last]
        arcs.reshape(-1)[:: last - first + 1] = root[first:last]
        heads[first:last] = arcs.argmax(1) + first
        tables.append(arcs)
    # The best head of each word by itself makes a tree of most sentences.
    for number in find_broken_trees(heads, [first for first, _ in borders]):
        first, last = borders[number]
        heads[first:last] = find_heads(tables[number]) + first
    return heads


def choose_deps(model: Model, scores: Scores, heads: np.ndarray) -> list[str]:
    """Relation of each word to its head."""
    governed, governing = scores.of("dep_governed"), scores.of("dep_governing")[heads]
    mixed = np.concatenate(
        [np.maximum(governed + governing, 0), np.tanh(governed) * governing], axis=1
    )
    logits = scores.of("dep_own") + mixed @ model.pairs["deps_weight"].T
    logits += model.pairs["deps_bias"]
    labels = model.labels["deps"]
    logits[:, labels.index(_ROOT)] = -np.inf
    best = logits.argmax(1).tolist()
    roots = (heads == np.arange(len(heads))).tolist()
    return [
        _ROOT if at_root else labels[number] for number, at_root in zip(best, roots, strict=True)
    ]


def choose_labels(model: Model, scores: Scores, head: str) -> list[str]:
    """The best label of each word."""
    labels = model.labels[head]
    return [labels[number] for number in scores.of(head).argmax(1).tolist()]


def choose_lemmas(model: Model, words: Words, scores: Scores, tags: Sequence[str]) -> list[str]:
    """Base form of each word."""
    rules, forms, found = model.labels["lemmas"], model.forms, scores.of("lemmas")
    seen = forms.find_all(words.forms, tags)
    lemmas = [lemma or "" for lemma in seen]
    unseen = [place for place, lemma in enumerate(seen) if lemma is None]
    several = {tag for tag in set(tags) if forms.compares(tag)}
    compared = [place for place in unseen if tags[place] in several]
    ranked = dict(zip(compared, _rank(found[compared]), strict=True))
    best = found.argmax(1).tolist()
    for place in unseen:
        if place not in ranked:
            lemmas[place] = apply_rule(words.forms[place], rules[best[place]])
    for place, numbers in ranked.items():
        likeliest = [rules[number] for number in numbers]
        lemmas[place] = forms.guess(words.forms[place], tags[place], likeliest)
    return lemmas


def _rank(scores: np.ndarray) -> list[list[int]]:
    """The likeliest rules of each word, the best first."""
    costs = -scores
    best = np.argpartition(costs, _N_RULES, axis=1)[:, :_N_RULES]
    order = np.argsort(np.take_along_axis(costs, best, 1), 1)
    ranked: list[list[int]] = np.take_along_axis(best, order, 1).tolist()
    return ranked


def lay_names(doc: Doc, model: Model, words: Words, scores: Scores, borders: Borders) -> None:
    """Put the names on a document."""
    spans = [
        Span(doc, words.places[first], words.places[last - 1] + 1, label=kind)
        for first, last, kind in find_labelled(model, scores, "names", borders)
    ]
    doc.set_ents(spans)


def find_labelled(
    model: Model, scores: Scores, head: str, borders: Borders
) -> list[tuple[int, int, str]]:
    """Runs of words that a head labels, in reading order: first, the one after the last, kind."""
    labels = model.labels[head]
    found: list[tuple[int, int, str]] = []
    best = _choose_in_order(scores.of(head), labels, borders)
    for place in np.flatnonzero(best != labels.index("O")).tolist():
        label = labels[best[place]]
        if label.startswith("I-"):
            found[-1] = (found[-1][0], place + 1, label[2:])
        else:
            found.append((place, place + 1, label[2:]))
    return found


def _choose_in_order(
    emissions: np.ndarray, labels: tuple[str, ...], borders: Borders
) -> np.ndarray:
    """The best label of each word where none goes on with what did not begin.

    In most sentences the best labels of the words, each by itself, are in order
    already, and no other sequence can then be better.
    """
    moves = forbid_stray_insides(labels)
    best: np.ndarray = emissions.argmax(1)
    before = np.empty_like(best)
    before[1:] = best[:-1]
    firsts = [first for first, _ in borders]
    before[firsts] = len(labels)
    stray = np.flatnonzero(moves[before, best] < 0).tolist()
    numbers = dict.fromkeys(bisect_right(firsts, place) - 1 for place in stray)
    broken = [borders[number] for number in numbers]
    for _, words, lengths in group_borders(broken):
        mended = find_best_labels(emissions[words], moves[:-1], moves[-1], lengths)
        inside = np.arange(words.shape[1])[None] < lengths[:, None]
        best[words[inside]] = mended[inside]
    return best
