"""Branches: which way the tree leads from a cue to each word of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_BELOW = (
    ("nsubj", "csubj"),
    ("nsubj:pass", "csubj:pass"),
    ("ccomp",),
    ("xcomp",),
    ("obj", "iobj"),
    ("obl", "obl:agent", "nmod"),
    ("obl:unmarked", "nmod:unmarked"),
    ("advcl", "advcl:relcl"),
    ("parataxis",),
    ("conj",),
    ("acl", "acl:relcl"),
    ("aux", "aux:pass", "cop", "mark", "advmod"),
    ("punct", "cc"),
    ("case", "det"),
    ("nmod:poss",),
)
_ABOVE = (
    ("ccomp", "xcomp"),
    ("parataxis",),
    ("advcl", "advcl:relcl"),
    ("acl", "acl:relcl"),
    ("conj",),
    ("nsubj", "nsubj:pass", "obj"),
    ("obl", "nmod"),
    ("case",),
)
_BELOW_AT = {dep: number for number, group in enumerate(_BELOW) for dep in group}
_ABOVE_AT = {dep: number for number, group in enumerate(_ABOVE) for dep in group}
_ELSEWHERE, _OWN = 0, 1
_FIRST_BELOW = 2
_FIRST_ABOVE = _FIRST_BELOW + len(_BELOW) + 1
_SIDES = 4
_FURTHER = _FIRST_ABOVE + (len(_ABOVE) + 1) * _SIDES
_HIGHEST = 40
"""Steps that are climbed in a tree."""
N_BRANCHES = _FURTHER + 2


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue in a tree: its words, the one that the others hang on, and what governs that one."""

    words: frozenset[int]
    main: int
    above: int


def name_branches(
    heads: Sequence[int], deps: Sequence[str], cue: Sequence[int], sentence: tuple[int, int]
) -> list[int]:
    """A code for each word of the cue's sentence.

    1 for the cue itself; what hangs on the cue goes by the relation through
    which it does; what hangs on the word that governs the cue, by the cue's
    relation to that word and by whether it is that word, its subject, a
    sister to the left or one to the right; 0 where no way was found.

    Args:
        heads: Head of each word of the text, a root's is its own.
        deps: Relation of each word to its head.
        cue: Words of the cue.
        sentence: First word of its sentence, and the word after the last.
    """
    main = _find_main(heads, cue)
    codes = dict.fromkeys(cue, _OWN)
    above = heads[main]
    if above != main:
        first = _FIRST_ABOVE + _ABOVE_AT.get(deps[main], len(_ABOVE)) * _SIDES
        codes.setdefault(above, first)
    further = heads[above]
    if further not in codes:
        codes[further] = _FURTHER
    cues = _Cue(frozenset(cue), main, above)
    return [
        codes[place] if place in codes else _climb(heads, deps, place, codes, cues)
        for place in range(*sentence)
    ]


def _climb(
    heads: Sequence[int],
    deps: Sequence[str],
    place: int,
    codes: dict[int, int],
    cue: _Cue,
) -> int:
    trail: list[int] = []
    while place not in codes:
        if heads[place] == place or len(trail) == _HIGHEST:
            return _ELSEWHERE
        trail.append(place)
        place = heads[place]
    code = codes[place]
    if trail:
        top = trail[-1]
        if place in cue.words:
            code = _FIRST_BELOW + _BELOW_AT.get(deps[top], len(_BELOW))
        elif place == cue.above:
            subject = deps[top].startswith("nsubj")
            code = codes[place] + (1 if subject else 2 if top < cue.main else 3)
        elif code == _FURTHER:
            code = _FURTHER + 1
        codes.update(dict.fromkeys(trail, code))
    return code


def _find_main(heads: Sequence[int], cue: Sequence[int]) -> int:
    inside = set(cue)
    return next((word for word in cue if heads[word] not in inside or heads[word] == word), cue[-1])
