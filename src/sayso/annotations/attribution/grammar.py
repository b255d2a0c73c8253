"""Grammar: what tagger, parser and quotation marks say of each token, as plain lists.

The models of attribution look at every token many times; lists of strings are
several times faster than asking spaCy's tokens again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.annotations.statements.trees import grow_tree
from sayso.model.annotation import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Grammar:
    """A text token by token; every list has one value a token.

    Attributes:
        start: Position of the first character.
        end: Position after the last character.
        lower: The word in lower case; digits become 0 in words that are no names.
        lemma: Base form in lower case.
        tag: Part of speech, Penn Treebank.
        dep: Relation to the head, Universal Dependencies 2.
        head: Position of the head; a root's is its own.
        left: Position of the first token of the subtree.
        right: Position of the last token of the subtree.
        sentence: Number of the sentence.
        quotation: Number of the quotation that the token stands in; -1 outside.
        quoting: "(" for the mark that opens it, ")" for the one that closes it, else "".
        space: Whether the token is blank space.
        sentences: For each sentence its first token, and the token after its last.
        lemmas: For each base form its tokens, in reading order.
    """

    start: Sequence[int]
    end: Sequence[int]
    lower: Sequence[str]
    lemma: Sequence[str]
    tag: Sequence[str]
    dep: Sequence[str]
    head: Sequence[int]
    left: Sequence[int]
    right: Sequence[int]
    sentence: Sequence[int]
    quotation: Sequence[int]
    quoting: Sequence[str]
    space: Sequence[bool]
    sentences: Sequence[tuple[int, int]]
    lemmas: Mapping[str, Sequence[int]]

    def find_lemmas(self, wanted: Iterable[str]) -> list[int]:
        """The tokens with one of some base forms, in reading order."""
        return sorted(place for lemma in wanted for place in self.lemmas.get(lemma, ()))

    def trim_end(self, first: int, end: int) -> int:
        """The end of a run without the signs and blanks at it; the run keeps its first token."""
        while end > first + 1 and not any(map(str.isalnum, self.lower[end - 1])):
            end -= 1
        return end

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.lower)


def tabulate_grammar(doc: Doc, quotations: Sequence[Quotation]) -> Grammar:
    """The grammar of a parsed text with its quotations."""
    tree = grow_tree(doc)
    sentences = list(pairwise([*tree.sentences, len(tree)]))
    sentence = [number for number, (start, end) in enumerate(sentences) for _ in range(start, end)]
    quotation, quoting = _mark_quotations(tree.starts, quotations)
    lowered = {form: form.lower() for form in set(tree.lemmas)}
    lemma = [lowered[form] for form in tree.lemmas]
    lemmas: dict[str, list[int]] = {}
    for place, form in enumerate(lemma):
        lemmas.setdefault(form, []).append(place)
    return Grammar(
        start=tree.starts,
        end=tree.ends,
        lower=[word[:40] if word.isalpha() else _shape(word) for word in tree.lowers],
        lemma=lemma,
        tag=tree.tags,
        dep=tree.deps,
        head=tree.heads,
        left=tree.lefts,
        right=tree.rights,
        sentence=sentence,
        quotation=quotation,
        quoting=quoting,
        space=[word.isspace() for word in tree.words],
        sentences=sentences,
        lemmas=lemmas,
    )


def find_main_word(grammar: Grammar, cue: Sequence[int]) -> int:
    """The token of the cue that the others hang on; in "there are fears" the noun, in "has yet to confirm" the last verb."""
    inside = set(cue)
    words = [grammar.lower[place] for place in cue]
    if words[-3:-1] == ["yet", "to"]:
        return cue[-1]
    if grammar.lower[cue[0]] == "there":
        noun = next((place for place in cue if grammar.tag[place].startswith("NN")), None)
        if noun is not None:
            return noun
    for place in cue:
        if grammar.head[place] not in inside or grammar.head[place] == place:
            return place
    return cue[-1]


def _shape(word: str) -> str:
    if not any(map(str.isdigit, word)):
        return word[:40]
    return "".join("0" if character.isdigit() else character for character in word[:40])


def _mark_quotations(
    starts: Sequence[int], quotations: Sequence[Quotation]
) -> tuple[list[int], list[str]]:
    inside, marks = [-1] * len(starts), [""] * len(starts)
    for number, quotation in enumerate(quotations):
        first = max(bisect_right(starts, quotation.span.start) - 1, 0)
        place = first
        while place < len(starts) and starts[place] < quotation.span.end:
            inside[place] = number
            place += 1
        marks[first] = "("
        if quotation.closed and place - 1 > first:
            marks[place - 1] = ")"
    return inside, marks
