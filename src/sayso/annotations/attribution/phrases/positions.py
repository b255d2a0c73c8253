"""Positions: what somebody holds, by a noun: "the ministry's position is that …", "its estimate, …, is that …"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_MARKS = frozenset(("'s", "’s", "'", "’"))
_BETWEEN = frozenset(("RB", ",", "_SP"))
_FARTHEST = 4
"""Tokens from a noun with all that hangs on it to its "is that"."""
_FEWEST = 3
"""Tokens of a clause that tells something."""


def add_positions(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of nouns for what somebody holds, where the model saw none.

    Args:
        grammar: The text.
        ties: In text order.
    """
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_positions(grammar) if taken.isdisjoint((tie.main, tie.main + 1))]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _list_positions(grammar: Grammar) -> Iterable[Tie]:
    for noun in grammar.find_lemmas(read_words("cues")["positions"]):
        subject = grammar.dep[noun].startswith("nsubj") and grammar.tag[noun] == "NN"
        that = _find_that(grammar, noun) if subject else None
        owner = None if that is None else _find_owner(grammar, noun)
        if that is None or owner is None:
            continue
        content = (that + 1, grammar.trim_end(that, grammar.right[grammar.head[that]] + 1))
        if content[1] - content[0] >= _FEWEST:
            verb = that - 1 - (grammar.lemma[that - 1] != "be")
            cue = (noun, verb) if verb == noun + 1 else (verb,)
            yield Tie(Cue(cue, 1.0), noun, Roles((owner,), (content,)))


def _find_that(grammar: Grammar, noun: int) -> int | None:
    """The "that" behind the "is" whose subject a noun is; None if there is none."""
    last = grammar.sentences[grammar.sentence[noun]][1]
    behind = grammar.right[noun] + 1
    for place in range(behind, min(behind + _FARTHEST, last - 1)):
        if grammar.lemma[place] == "be" and grammar.tag[place] in {"VBZ", "VBD"}:
            adverb = grammar.tag[place + 1] == "RB"
            that = place + 1 + adverb
            opens = grammar.lower[that : that + 1] == ["that"] and grammar.dep[that] == "mark"
            return that if opens else None
        if grammar.tag[place] not in _BETWEEN:
            return None
    return None


def _find_owner(grammar: Grammar, noun: int) -> Run | None:
    """Whose it is: "its" case, "the Crown's" case, the view "of the court"; None if nobody's."""
    for place in range(grammar.left[noun], grammar.right[noun] + 1):
        if grammar.head[place] != noun:
            continue
        if grammar.dep[place] == "nmod:poss":
            end = grammar.right[place] + 1
            while end > place and grammar.lower[end - 1] in _MARKS | {"own"}:
                end -= 1
            return grammar.left[place], end
        of = grammar.left[place]
        if grammar.dep[place] == "nmod" and grammar.lower[of] == "of" and of < place:
            return of + 1, grammar.right[place] + 1
    return None
