"""Shorthand: sources as live blogs and agencies put them: ", per the police", "(AFP)", "– regional governor"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_FEWEST = 3
"""Tokens of what is told."""
_LONGEST_LINE = 40
_LONGEST_NAME = 6
"""Tokens of who tells it."""
_LONGEST_SLUG = 5
"""Tokens of what an agency puts before a headline, its dash or brackets among them."""
_DASHES = frozenset(("-", "–", "—", "--"))
_STOPS = frozenset((".", "!", "?"))
_NAMES = frozenset(("NNP", "NNPS"))
_TELLING = ("VB", "CD")
_PLAIN = ("DT", "JJ", "NN", "POS", "HYPH", "VBN", "AFX")


def add_shorthand(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of such shorthand, where nothing of its sentence is credited yet.

    Args:
        grammar: The text.
        ties: In text order.
    """
    credited = {grammar.sentence[tie.main] for tie in ties}
    ends = (*_list_dashes(grammar), *_list_colons(grammar))
    found = [*_list_per(grammar), *_list_brackets(grammar), *ends]
    added = {tie.main: tie for tie in found if grammar.sentence[tie.main] not in credited}
    if not added:
        return list(ties)
    return sorted([*ties, *added.values()], key=lambda tie: tie.cue.places[0])


def _list_per(grammar: Grammar) -> Iterable[Tie]:
    """The ties of a ", per the Vienna police" at the end of a sentence."""
    for place in grammar.find_lemmas(("per",)):
        noun = grammar.head[place]
        first, last = grammar.sentences[grammar.sentence[place]]
        end = grammar.trim_end(place, last)
        closes = grammar.lower[place - 1] == "," and first + _FEWEST < place < noun < end
        is_agency = end - place == 2 and grammar.lower[place + 1] in _agencies()  # noqa: PLR2004
        tells = closes and (is_agency or _may_tell(grammar, (place + 1, end)))
        if tells and grammar.right[noun] + 1 >= end:
            yield _make(grammar, place, (place + 1, end), (first, place - 1))


def _list_brackets(grammar: Grammar) -> Iterable[Tie]:
    """The ties of an agency in brackets at the end of a sentence: "… has crossed the river (AFP)."."""
    names = _agencies()
    for first, last in grammar.sentences:
        end = last
        while end > first and (grammar.space[end - 1] or grammar.lower[end - 1] in _STOPS):
            end -= 1
        opening = end - 3
        closed = opening - first >= _FEWEST and grammar.lower[end - 1] == ")"
        if closed and grammar.lower[opening] == "(" and grammar.lower[end - 2] in names:
            yield _make(grammar, opening, (end - 2, end - 1), (first, opening))


def _list_dashes(grammar: Grammar) -> Iterable[Tie]:
    """The ties of a line that ends in a dash and an office or force: "Two dead in strike – governor".

    An outlet behind a dash is rather that of the page.
    """
    for first, last in list_lines(grammar):
        near = range(last - 2, max(last - _LONGEST_NAME - 2, first + _FEWEST - 1), -1)
        dash = next((place for place in near if _parts(grammar, place)), None)
        if dash is not None and _may_tell(grammar, (dash + 1, last)):
            yield _make(grammar, dash, (dash + 1, last), (_skip_slug(grammar, first, last), dash))


def _list_colons(grammar: Grammar) -> Iterable[Tie]:
    """The ties of a headline that ends in a colon and who says it: "Six killed in clashes: monitor"."""
    for first, last in list_lines(grammar):
        near = range(last - 2, max(last - _LONGEST_NAME - 2, first + _FEWEST - 1), -1)
        colon = next((place for place in near if grammar.lower[place] == ":"), None)
        if colon is None or grammar.lower[first:colon].count(":"):
            continue
        tells = any(grammar.tag[place].startswith(_TELLING) for place in range(first, colon))
        tells = tells or colon - first > _LONGEST_NAME  # "… test-fires …", taken for nouns
        named = all(grammar.tag[place] in _NAMES for place in range(colon + 1, last))
        if tells and (named or _may_tell(grammar, (colon + 1, last))):
            content = (_skip_slug(grammar, first, last), colon)
            yield _make(grammar, colon, (colon + 1, last), content)


def list_lines(grammar: Grammar) -> Iterator[Run]:
    """The lines that end without a stop, as headlines do: the first token of each, and the one after its last."""
    first = 0
    blanks = [place for place, is_blank in enumerate(grammar.space) if is_blank]
    for end in (*blanks, len(grammar)):
        line, first = (first, end), end + 1
        if _FEWEST < end - line[0] <= _LONGEST_LINE and grammar.lower[end - 1] not in _STOPS:
            yield line


def _skip_slug(grammar: Grammar, first: int, last: int) -> int:
    """Where a headline begins behind what an agency puts before it, a sentence by itself: "UPDATE 2-", "(2nd LD)"."""
    end = grammar.sentences[grammar.sentence[first]][1]
    is_slug = end < last and end - first <= _LONGEST_SLUG and grammar.lower[end - 1] in {"-", ")"}
    return end if is_slug else first


def _parts(grammar: Grammar, place: int) -> bool:
    """Whether a dash stands between words, and not within one."""
    is_apart = place > 0 and grammar.start[place] > grammar.end[place - 1]
    return grammar.lower[place] in _DASHES and (is_apart or grammar.tag[place] != "HYPH")


def _may_tell(grammar: Grammar, run: Run) -> bool:
    """Whether words are a short phrase for an office, a force or a body."""
    first, last = run
    if not 0 < last - first <= _LONGEST_NAME:
        return False
    joined = {",", "and"} if last - first > 1 else set()
    plain = all(
        grammar.tag[place].startswith(_PLAIN) or grammar.lower[place] in joined
        for place in range(first, last)
    )
    return plain and (
        grammar.lower[last - 1] in _tellers() or grammar.lemma[last - 1] in _tellers()
    )


def _make(grammar: Grammar, cue: int, source: Run, content: Run) -> Tie:
    first, last = content
    while first < last and grammar.space[first]:
        first += 1
    return Tie(Cue((cue,), 1.0), cue, Roles((source,), ((first, last),)))


@cache
def _agencies() -> frozenset[str]:
    """Names of one word of those who publish, in lower case."""
    media = read_words("media")
    names = set(media["names"]) - set(media["platforms"])
    return frozenset(name.lower() for name in names if " " not in name)


@cache
def _tellers() -> frozenset[str]:
    titles = read_words("titles")
    bodies = titles["bodies"]
    named = (*titles["roles"], *bodies["nouns"], *bodies["arms_of_states"], *bodies["national"])
    return frozenset((*named, *read_words("cues")["people"], "witness")) - {
        "man",
        "woman",
        "person",
    }
