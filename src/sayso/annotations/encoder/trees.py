"""Trees: the best heads of the words of a sentence that make one tree.

Source:
    Chu and Liu (1965), Edmonds (1967): the best spanning arborescence.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_NEVER = -1e9
_HIGHEST = 40
"""Steps that are climbed in a tree."""


def find_heads(scores: np.ndarray) -> np.ndarray:
    """Head of each word; the root's is its own.

    Args:
        scores: Of each word (row) being governed by each other (column); on the
            diagonal, of being the root.
    """
    n_words = len(scores)
    heads: np.ndarray = scores.argmax(1)
    roots = np.flatnonzero(heads == np.arange(n_words))
    if len(roots) == 1 and not _find_circle(heads, int(roots[0])):
        return heads
    root = int(_choose_root(scores))
    bound = scores.astype(np.float64).copy()
    np.fill_diagonal(bound, _NEVER)
    return _span(bound, root)


def find_broken_trees(heads: np.ndarray, starts: Sequence[int]) -> list[int]:
    """The sentences whose words have not one root that all of them lead to, by number.

    Args:
        heads: Head of each word of the text, in its own sentence; a root's is its own.
        starts: First word of each sentence, the text's first word among them.
    """
    if not len(heads):
        return []
    is_root = heads == np.arange(len(heads))
    tops = heads
    for _ in range(len(heads).bit_length()):
        further = tops[tops]
        if (further == tops).all():
            break
        tops = further
    are_led = np.logical_and.reduceat(is_root[tops], starts)
    n_roots = np.add.reduceat(is_root.astype(np.int64), starts)
    broken: list[int] = np.flatnonzero(~are_led | (n_roots != 1)).tolist()
    return broken


def is_below(heads: Sequence[int] | None, word: int, top: int) -> bool:
    """Whether a word belongs to what another governs; False where trees are not known."""
    for _ in range(_HIGHEST if heads is not None else 0):
        if word == top:
            return True
        if heads is None or heads[word] == word:
            return False
        word = heads[word]
    return False


def _choose_root(scores: np.ndarray) -> int:
    """The word that gains most by being the root over its best head."""
    others = scores.copy()
    np.fill_diagonal(others, _NEVER)
    best = others.max(1) if len(scores) > 1 else np.zeros(1)
    return int((np.diagonal(scores) - best).argmax())


def _span(scores: np.ndarray, root: int) -> np.ndarray:
    """Heads of the best tree below a root; circles are drawn together one by one."""
    heads: np.ndarray = scores.argmax(1)
    heads[root] = root
    circle = _find_circle(heads, root)
    if not circle:
        return heads
    outside = [place for place in range(len(scores)) if place not in set(circle)]
    kept = scores[circle, heads[circle]]
    # What it costs to enter the circle at one of its words, and to be governed by one of them.
    entering = scores[np.ix_(circle, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, circle)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), _NEVER)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(0)
    smaller[:size, size] = leaving.max(1)
    found = _span(smaller, outside.index(root))
    for number, place in enumerate(outside):
        if place != root:
            governed_inside = found[number] == size
            heads[place] = (
                circle[int(leaving[number].argmax())] if governed_inside else outside[found[number]]
            )
    head = int(found[size])
    heads[circle[int(entering[:, head].argmax())]] = outside[head]
    return heads


def _find_circle(heads: np.ndarray, root: int) -> list[int]:
    """The words of one circle, or none."""
    safe = {root}
    governing = heads.tolist()
    for place in range(len(governing)):
        path: list[int] = []
        seen: set[int] = set()
        while place not in safe and place not in seen:
            seen.add(place)
            path.append(place)
            place = governing[place]  # noqa: PLW2901
        if place in seen:
            return path[path.index(place) :]
        safe |= seen
    return []
