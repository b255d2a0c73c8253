"""Word pieces: the numbers that the encoder reads, laid out window by window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from sayso.annotations.encoder.spellings import americanise
from sayso.annotations.encoder.windows import Window
from sayso.annotations.encoder.words import Words, tell_case

Row = tuple[list[int], list[int], list[int]]
"""A window: its pieces, how they are written, and where the words begin."""
_MOST = 12
"""Pieces of one word that are read."""
_REMEMBERED = 20_000
"""Words whose pieces are kept at hand: a text repeats its own, and the next one's."""
_BORDERS = ("[CLS]", "[SEP]", "[UNK]")


class WordPieces:
    """The vocabulary of the encoder.

    Args:
        path: The tokenizer's file.
    """

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        numbers = self._tokenizer.encode(" ".join(_BORDERS), add_special_tokens=False).ids
        self._opening, self._border, self._unknown = numbers
        self._known: dict[str, tuple[int, ...]] = {}

    def cut(self, words: Words) -> list[tuple[int, ...]]:
        """The pieces of each word, at least one, at most twelve."""
        forms, known = dict.fromkeys(words.forms), self._known
        new = [form for form in forms if form not in known]
        if new and len(known) + len(new) > _REMEMBERED:
            self._known = known = {}
            new = list(forms)
        if new:
            known.update(zip(new, self._cut_forms(new), strict=True))
        return [known[form] for form in words.forms]

    def _cut_forms(self, forms: list[str]) -> list[tuple[int, ...]]:
        """The pieces of each form; for one in British spelling those of the American one, if that is a known word."""
        cut = self._cut_words(forms)
        respelt = [
            americanise(form.lower(), known=len(pieces) == 1)
            for form, pieces in zip(forms, cut, strict=True)
        ]
        changed = [place for place, form in enumerate(forms) if respelt[place] != form.lower()]
        others = self._cut_words([respelt[place] for place in changed])
        for place, pieces in zip(changed, others, strict=True):
            if len(pieces) == 1:
                cut[place] = pieces
        return cut

    def _cut_words(self, forms: list[str]) -> list[tuple[int, ...]]:
        encoding = self._tokenizer.encode(forms, is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in forms]
        for number, place in zip(encoding.ids, encoding.word_ids, strict=True):
            if place is not None and len(pieces[place]) < _MOST:
                pieces[place].append(number)
        return [tuple(found) or (self._unknown,) for found in pieces]

    def lay_out(
        self, words: Words, pieces: Sequence[Sequence[int]], windows: Sequence[Window]
    ) -> list[Row]:
        """The windows as rows."""
        return [self._lay_out_window(words, pieces, window) for window in windows]

    def _lay_out_window(self, words: Words, pieces: Sequence[Sequence[int]], window: Window) -> Row:
        ids, cases, places = [self._opening], [0], []
        forms, breaks = words.forms, words.breaks
        for place in range(window.start, window.end):
            if breaks[place] and place > window.start:
                ids.append(self._border)
                cases.append(0)
            own = pieces[place]
            places.append(len(ids))
            ids += own
            cases += [tell_case(forms[place])] * len(own)
        return [*ids, self._border], [*cases, 0], places
