"""Telling: when each attribution says that its content was said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.annotations.events.circumstances import find_root
from sayso.annotations.events.days import find_days, find_opening
from sayso.annotations.sayings.paths import Goals, Paths
from sayso.annotations.statements.trees import SUBJECTS, Tree
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Attribution
from sayso.model.said import Said, SaidBasis
from sayso.model.span import Pieces, hull
from sayso.model.when import TimeExpression

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
_DAY = 10
"""Characters of an ISO 8601 day."""
_MARKS = frozenset("\"'“”„«‘")
_TO = frozenset({"to", "until", "till", "through"})
_HIGHEST = 4
"""Verbs that are joined to one another."""


def find_told(
    tree: Tree,
    attributions: Sequence[Attribution],
    times: Iterable[TimeExpression],
    published: date | None,
) -> tuple[Said | None, ...]:
    """For each attribution what its own words tell of when it was said; None where they tell nothing.

    A time counts that hangs on the cue, on who is said to say it, or on where and in
    what it is said, and that is no part of what is said. Nobody has said anything
    after the document was published: such a day is that of something else.

    Args:
        tree: The parsed text.
        attributions: Its attributions.
        times: Its times, in reading order.
        published: Day of publication; None if not known.
    """
    cues = _index(attributions, tree, sources=False)
    paths = Paths(tree, cues, _index(attributions, tree, sources=True))
    near: dict[int, list[_Near]] = {}
    for time in times:
        root = find_root(tree, time.span)
        for number in cues.get(_find_when(tree, time), ()):
            near.setdefault(number, []).append(_Near(_HIGHEST, "cue", root, time))
        place = _find_first(tree, root)
        for number, basis, steps in paths.find_goals(place, find_opening(tree, place, time.span)):
            if not _is_of_content(tree, time, attributions[number]):
                near.setdefault(number, []).append(_Near(steps, basis, root, time))
    own = [_read(tree, near.get(number, ()), published) for number in range(len(attributions))]
    return tuple(_share(tree, attributions, cues, own))


@dataclass(frozen=True, slots=True)
class _Near:
    """A time that belongs to an attribution, and how near it stands."""

    steps: int
    basis: SaidBasis
    root: int
    time: TimeExpression


def _find_when(tree: Tree, time: TimeExpression) -> int:
    """The verb of a clause with "when" right behind a time: "on Monday, when the army said"; -1 if there is none."""
    place = bisect_left(tree.starts, time.span.end)
    if place < len(tree) and tree.words[place] == ",":
        place += 1
    return tree.heads[place] if place < len(tree) and tree.lowers[place] == "when" else -1


def _find_first(tree: Tree, root: int) -> int:
    """The first of times that are told in one breath: "on Monday and Tuesday", "from Monday to Friday"."""
    return tree.heads[root] if tree.deps[root] == "conj" or _is_last(tree, root) else root


def _is_last(tree: Tree, root: int) -> bool:
    """Whether a time hangs on another as the last day."""
    case = tree.child(root, {"case"})
    return tree.deps[root] == "nmod" and case is not None and tree.lowers[case] in _TO


def read_moment(time: TimeExpression) -> str | None:
    """The moment that a clock time with a day tells, ISO 8601; None if it tells none."""
    return time.value if _MOMENT.fullmatch(time.value) else None


def _index(attributions: Sequence[Attribution], tree: Tree, *, sources: bool) -> Goals:
    found: dict[int, list[int]] = {}
    for number, one in enumerate(attributions):
        if one.post is not None and not one.cue:
            continue  # the date in a post's signature is that of the post
        for place in _list_heads(tree, one.source) if sources else _list_verbs(tree, one.cue):
            found.setdefault(place, []).append(number)
    return found


def _list_heads(tree: Tree, pieces: Pieces) -> Iterator[int]:
    whole = hull(pieces)
    if whole is not None:
        yield find_root(tree, whole)


def _list_verbs(tree: Tree, cue: Pieces) -> Iterator[int]:
    """The tokens of a cue, and the verb of "was quoted on Monday as saying"."""
    places = list(_list_tokens(tree, cue))
    yield from places
    framing = read_words("sayings")["framing"]
    for place in places:
        head, mark = tree.heads[place], tree.child(place, {"mark", "case"})
        is_framed = mark is not None and tree.lowers[mark] == "as" and head not in places
        if is_framed and tree.lemmas[head].lower() in framing:
            yield head


def _list_tokens(tree: Tree, pieces: Pieces) -> Iterator[int]:
    for piece in pieces:
        yield from tree.list_places(piece)


def _is_of_content(tree: Tree, time: TimeExpression, attribution: Attribution) -> bool:
    """Whether a time tells of what is said, within it or before words that only break into it.

    "On Thursday, police said, a bomb exploded" is no saying of Thursday; "On Thursday, he said, “We won”" is.
    """
    content, cue = attribution.content, attribution.cue
    if any(piece.overlaps(time.span) for piece in content):
        return True
    if not content or not cue or content[0].start < cue[-1].end or time.span.end > cue[0].start:
        return False
    first = tree.text[content[0].start]
    before = tree.text[cue[-1].end : content[0].start].rstrip()
    return before.endswith(",") and first not in _MARKS


def _read(tree: Tree, near: Sequence[_Near], published: date | None) -> Said | None:
    """What the nearest time tells, with what is told in one breath with it."""
    told = [(one, days) for one in near if (days := _read_days(tree, one)) is not None]
    told = [(one, days) for one, days in told if not _is_ahead(days[0], published)]
    if not told:
        return None
    first, days = min(told, key=lambda one: one[0].steps)
    for one, others in told:
        is_next = one.root > first.root and _is_one_breath(tree, first.root, one.root)
        if is_next and days[0] is not None and others[1] is not None and days[0] <= others[1]:
            days = (days[0], others[1])
    return Said(*days, first.basis, first.time.span)


def _is_one_breath(tree: Tree, root: int, other: int) -> bool:
    """Whether a second time goes on with the first: "Monday and Tuesday", "from Monday to Wednesday"."""
    if _find_first(tree, other) == root:
        return True
    case = tree.child(other, {"case"})
    return tree.heads[other] == tree.heads[root] and case is not None and tree.lowers[case] in _TO


def _read_days(tree: Tree, near: _Near) -> tuple[str | None, str | None] | None:
    moment = read_moment(near.time)
    days = (moment, moment) if moment else find_days(tree, [(near.root, near.time)])
    return days if any(days) else None


def _is_ahead(begin: str | None, published: date | None) -> bool:
    return begin is not None and published is not None and begin[:_DAY] > published.isoformat()


def _share(
    tree: Tree, attributions: Sequence[Attribution], cues: Goals, own: Sequence[Said | None]
) -> Iterator[Said | None]:
    """What is told of each, or of that with which it is said in one breath."""
    by_source: Mapping[Pieces, Said] = {
        one.source: said for one, said in zip(attributions, own, strict=True) if said and one.source
    }
    for one, said in zip(attributions, own, strict=True):
        if said is not None:
            yield said
        elif one.cue_form == "none" and one.post is None:
            yield by_source.get(one.source)  # the quotation goes on behind "he said on Monday"
        else:
            yield _find_joined(tree, one, cues, own)


def _find_joined(
    tree: Tree, attribution: Attribution, cues: Goals, own: Sequence[Said | None]
) -> Said | None:
    """By the verb that it is joined to without a speaker of its own: "said on Monday that …, adding"."""
    place = next(_list_heads(tree, attribution.cue), None)
    for _ in range(_HIGHEST):
        if place is None or tree.child(place, SUBJECTS) is not None:
            return None
        is_beside = tree.deps[place] == "conj"
        is_behind = tree.deps[place] == "advcl" and tree.tags[place] == "VBG"
        if not (is_beside or is_behind):
            return None
        place = tree.heads[place]
        told = [said for number in cues.get(place, ()) if (said := own[number]) is not None]
        if told:
            return told[0]
    return None
