"""What the role model looks at: each token as seen from one cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.annotations.attribution.cue_features import Features
from sayso.annotations.attribution.grammar import Grammar

_MOST_SENTENCES = 6
_MOST_TOKENS = 160
_HIGHEST = 8
"""How far the parse is climbed from the cue."""
_DEEPEST = 40
"""How far the parse is climbed to the cue."""
_DISTANCES = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 1_000_000)


@dataclass(frozen=True, slots=True)
class Window:
    """The tokens in which a cue's source and content are looked for.

    Attributes:
        cue: Places of the cue's tokens, in order; at least one.
        first: First token of the window.
        last: Token after the last.
    """

    cue: tuple[int, ...]
    first: int
    last: int


def open_window(grammar: Grammar, cue: tuple[int, ...]) -> Window:
    """The window of a cue: its sentence, the one before, and those that a quotation joins to it.

    Speech goes on over sentences as long as a quotation does, or the next one
    opens where a sentence begins; six sentences to each side at most.
    """
    number = grammar.sentence[cue[0]]
    first, last = max(number - 1, 0), number
    while first > 0 and number - first < _MOST_SENTENCES and _is_quoted(grammar, first):
        first -= 1
    while last + 1 < len(grammar.sentences) and last - number < _MOST_SENTENCES:
        if not _is_quoted(grammar, last + 1):
            break
        last += 1
    begin = max(grammar.sentences[first][0], cue[0] - _MOST_TOKENS)
    end = min(grammar.sentences[last][1], cue[-1] + _MOST_TOKENS)
    return Window(cue, begin, end)


def _is_quoted(grammar: Grammar, sentence: int) -> bool:
    """Whether the first word of a sentence stands in a quotation."""
    first, last = grammar.sentences[sentence]
    place = next((place for place in range(first, last) if not grammar.space[place]), None)
    return place is not None and grammar.quotation[place] >= 0


@dataclass(frozen=True, slots=True)
class _View:
    """The parse as seen from the cue's main word: which branch each token hangs on."""

    head: int
    branch: dict[int, tuple[str, int, int]]


def find_rival_cues(grammar: Grammar, window: Window, cues: AbstractSet[int]) -> frozenset[int]:
    """Tokens of other cues in the window that may take words away from this one.

    Cues that hang on this one, or stand in a quotation that it stands outside
    of, are nested in its content: they take nothing away.

    Args:
        grammar: The text.
        window: The window of the cue.
        cues: Places of the tokens of all cues of the text.
    """
    main = find_main_word(grammar, window.cue)
    own = grammar.quotation[main]
    return frozenset(
        place
        for place in range(window.first, window.last)
        if place in cues
        and place not in window.cue
        and grammar.quotation[place] in {-1, own}
        and not _hangs_on(grammar, place, main)
    )


def _hangs_on(grammar: Grammar, place: int, main: int) -> bool:
    for _ in range(_DEEPEST):
        if place == main:
            return True
        if grammar.head[place] == place:
            return False
        place = grammar.head[place]
    return False


def describe_tokens(grammar: Grammar) -> list[Features]:
    """What is the same of a token from whichever cue it is seen: itself and its neighbours."""
    lower, tag, dep = grammar.lower, grammar.tag, grammar.dep
    words = [
        ["w=" + lower[place], "t=" + tag[place], "d=" + dep[place]] for place in range(len(lower))
    ]
    for place in range(1, len(words)):
        words[place] += ["w-1=" + lower[place - 1], "t-1=" + tag[place - 1]]
        quoting = "q+1=" + grammar.quoting[place] + lower[place - 1]
        words[place - 1] += ["w+1=" + lower[place], "t+1=" + tag[place], quoting]
    return words


def describe_roles(
    grammar: Grammar,
    window: Window,
    rivals: AbstractSet[int],
    tokens: Sequence[Features],
) -> list[Features]:
    """The features of every token of the window.

    Args:
        grammar: The text.
        window: From `open_window`.
        rivals: From `find_rival_cues`.
        tokens: From `describe_tokens`.
    """
    view = _look_around(grammar, window)
    between = _count_cues(window, rivals)
    cue = _describe_cue(grammar, window, view.head)
    own = set(window.cue)
    return [
        ["cue", "cl=" + cue.lemma]
        if place in own
        else tokens[place]
        + _describe(
            grammar, window, view, place, cue=cue, cues_between=between[place - window.first]
        )
        for place in range(window.first, window.last)
    ]


def find_main_word(grammar: Grammar, cue: Sequence[int]) -> int:
    """The token of the cue that the others hang on."""
    inside = set(cue)
    for place in cue:
        if grammar.head[place] not in inside or grammar.head[place] == place:
            return place
    return cue[-1]


def _look_around(grammar: Grammar, window: Window) -> _View:
    main = find_main_word(grammar, window.cue)
    first, last = grammar.sentences[grammar.sentence[main]]
    ups: dict[int, str] = {main: ""}
    climbing, path = main, ""
    while grammar.head[climbing] != climbing and len(ups) < _HIGHEST:
        path += "^" + grammar.dep[climbing]
        climbing = grammar.head[climbing]
        ups[climbing] = path
    branch: dict[int, tuple[str, int, int]] = {
        place: (path, 0, place) for place, path in ups.items()
    }
    for place in range(max(first, window.first), min(last, window.last)):
        _climb(grammar, place, ups, branch)
    return _View(main, branch)


def _climb(
    grammar: Grammar, place: int, ups: dict[int, str], branch: dict[int, tuple[str, int, int]]
) -> None:
    trail: list[int] = []
    while place not in branch:
        if grammar.head[place] == place or len(trail) == _DEEPEST:
            return
        trail.append(place)
        place = grammar.head[place]
    for below in reversed(trail):
        above = grammar.head[below]
        if above in ups:
            branch[below] = (ups[above] + ">" + grammar.dep[below], 0, below)
        else:
            name, depth, root = branch[above]
            branch[below] = (name, depth + 1, root)


def _count_cues(window: Window, rivals: AbstractSet[int]) -> list[int]:
    """For each token of the window, how many tokens of rival cues lie between it and the cue."""
    counts = [0] * (window.last - window.first)
    seen = 0
    for place in range(window.cue[0] - 1, window.first - 1, -1):
        seen += place in rivals
        counts[place - window.first] = seen
    seen = 0
    for place in range(window.cue[-1] + 1, window.last):
        seen += place in rivals
        counts[place - window.first] = seen
    return counts


@dataclass(frozen=True, slots=True)
class _Cue:
    lemma: str
    tag: str
    dep: str
    quotation: int
    sentence: int
    ends: bool


def _describe_cue(grammar: Grammar, window: Window, main: int) -> _Cue:
    _, last = grammar.sentences[grammar.sentence[main]]
    after = [grammar.lower[place] for place in range(window.cue[-1] + 1, min(last, main + 3))]
    return _Cue(
        "_".join(grammar.lemma[place] for place in window.cue[-3:]),
        grammar.tag[main],
        grammar.dep[main],
        grammar.quotation[main],
        grammar.sentence[main],
        not after or after[0] in {".", ",", ";"},
    )


def _describe(
    grammar: Grammar, window: Window, view: _View, place: int, *, cue: _Cue, cues_between: int
) -> Features:
    lower, tag = grammar.lower, grammar.tag
    step = grammar.sentence[place] - cue.sentence
    name, depth, root = view.branch.get(place, (f"S{max(-2, min(step, 2))}", 0, place))
    side = "<" if place < window.cue[0] else ">"
    quote = _describe_quote(grammar, place, cue)
    edge = _describe_edge(grammar, place, root)
    far = min(depth, 3)
    branch = f"{name}{side}"
    features = [
        "b=" + branch,
        f"bf={branch}{far}",
        f"be={branch}{edge}",
        f"bet={branch}{edge}{tag[place]}",
        f"bew={branch}{edge}{lower[place]}",
        f"ew={edge}{lower[place]}",
        f"bl={branch}|{cue.lemma}",
        f"btd={branch}|{cue.tag}|{cue.dep}",
        f"q={quote}",
        f"bq={branch}{quote}",
        f"sq={step}{quote}{side}",
        f"n={side}{_bucket(min(abs(place - window.cue[0]), abs(place - window.cue[-1])))}{step}",
        f"k={min(cues_between, 3)}{side}",
        f"kb={min(cues_between, 2)}{branch}",
        f"e={grammar.entity[place]}{side}",
        f"x={side}{cue.ends}{quote}",
    ]
    return features + _describe_neighbours(grammar, window, view, place, branch)


def _describe_neighbours(
    grammar: Grammar, window: Window, view: _View, place: int, branch: str
) -> Features:
    features = []
    if place > window.first:
        before = place - 1
        features.append(f"b-1={_branch_name(view, before)}|{branch}")
        if before in window.cue:
            features.append("after_cue=" + grammar.lower[place])
    if place + 1 < window.last:
        after = place + 1
        features.append(f"b+1={_branch_name(view, after)}|{branch}")
        if after in window.cue:
            features.append("before_cue=" + grammar.tag[place])
    return features


def _branch_name(view: _View, place: int) -> str:
    found = view.branch.get(place)
    return found[0] if found else "S"


def _describe_quote(grammar: Grammar, place: int, cue: _Cue) -> str:
    number = grammar.quotation[place]
    if number < 0:
        return "-"
    if number == cue.quotation:
        return "same"
    return "q" + grammar.quoting[place]


def _describe_edge(grammar: Grammar, place: int, root: int) -> str:
    if place == grammar.left[root]:
        return "["
    return "]" if place == grammar.right[root] else "."


def _bucket(distance: int) -> int:
    return _DISTANCES[bisect_left(_DISTANCES, distance)]
