"""Accounts: what is told on somebody's word by a phrase: "by the army's count", "in the words of a diplomat", "as one put it"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.runs import subtract_runs
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.wordlists import read_words

_CLIMB = 3
"""Verbs up the tree."""
_NEAR_FIGURE = 8
"""Tokens from an "at" to a number."""
_LONGEST = 14
"""Tokens of the phrase."""
_BY, _IN = frozenset(("by", "on")), frozenset(("in",))
_MARKS = frozenset(("'s", "’s", "'", "’"))


def add_accounts(grammar: Grammar, ties: Sequence[Tie]) -> list[Tie]:
    """The ties with those of such phrases, where no cue stands in them yet.

    Args:
        grammar: The text.
        ties: In text order.
    """
    worded = {tie.main: tie for tie in _list_wordings(grammar)}
    ties = [tie for tie in ties if tie.main not in worded]
    taken = {place for tie in ties for place in tie.cue.places}
    added = [tie for tie in _list_accounts(grammar) if taken.isdisjoint(tie.cue.places)]
    added = [_keep_inside(tie, ties) for tie in added]
    ties = [_hold_account(tie, added) for tie in ties]
    added += worded.values()
    added += [tie for tie in _list_puttings(grammar, ties) if tie.main not in taken]
    return sorted([*ties, *added], key=lambda tie: tie.cue.places[0]) if added else list(ties)


def _keep_inside(account: Tie, ties: Sequence[Tie]) -> Tie:
    """An account at the head of what somebody says with no more than that: "he said that, in its view, …"."""
    phrase = (account.cue.places[0], account.roles.source[0][1] + 1)
    for tie in ties:
        runs = tie.roles.content
        inside = runs and runs[0][0] <= phrase[0] < runs[-1][1] and tie.main < phrase[0]
        outside = account.roles.content and account.roles.content[0][0] <= tie.main
        if inside and outside:
            left = tuple(run for run in account.roles.content if run[0] >= phrase[1])
            return replace(account, roles=replace(account.roles, content=left)) if left else account
    return account


def _hold_account(tie: Tie, accounts: Sequence[Tie]) -> Tie:
    """The tie with an account at the end of its content: "said it drove out 40,000(, by the army's count)"."""
    runs = tie.roles.content
    for account in accounts:
        own, (first, last) = account.roles.content[-1], runs[-1] if runs else (0, 0)
        end = max(account.cue.places[-1] + 1, account.roles.source[0][1])
        inside = tie.main < first <= own[0] and own[1] == last and account.main <= last + 1
        if inside and account.main >= last and account.roles.source[0][0] > last:
            runs = (*runs[:-1], (first, end))
    return (
        tie if runs == tie.roles.content else replace(tie, roles=replace(tie.roles, content=runs))
    )


def _list_accounts(grammar: Grammar) -> Iterable[Tie]:
    words = read_words("cues")["accounts"]
    for place in grammar.find_lemmas({*words["counts"], *words["views"]}):
        tie = _read_phrase(grammar, place)
        if tie is not None:
            yield tie


def _read_phrase(grammar: Grammar, noun: int) -> Tie | None:
    """The tie of a noun with its owner: "army's" count, "words" of a diplomat; None if it has none."""
    if not grammar.tag[noun].startswith("NN"):
        return None
    opening = max(grammar.sentences[grammar.sentence[noun]][0], noun - _LONGEST)
    owned = _find_owner_before(grammar, noun, opening)
    start, source, end = owned or (noun - 1, None, noun + 1)
    if owned is None and grammar.lower[noun - 1 : noun + 2] == [
        "the",
        *grammar.lower[noun : noun + 1],
        "of",
    ]:
        start = noun - 1
        source, end = _find_owner_behind(grammar, noun)
    if source is None or start <= opening - 1 or start == 0:
        return None
    before = grammar.lower[start - 1]
    wanted = _BY if grammar.lemma[noun] in read_words("cues")["accounts"]["counts"] else _IN
    if before not in wanted:
        return None
    verb = grammar.head[noun]
    if grammar.lemma[verb] in read_words("cues")["accounts"]["keeping"]:
        return None
    if grammar.tag[source[0]] == "PRP$" and grammar.lower[source[0] + 1] == "own":
        source = _find_subject(grammar, verb) or source
    content = _find_content(grammar, verb, (start - 1, end))
    cue = (start - 1,) if owned else tuple(range(start - 1, source[0]))
    return Tie(Cue(cue, 1.0), start - 1, Roles((source,), content)) if content else None


def _list_wordings(grammar: Grammar) -> Iterable[Tie]:
    """The ties of "as one envoy put it", which credit the sentence around them."""
    for place in grammar.find_lemmas(read_words("cues")["accounts"]["wordings"]):
        behind = grammar.lower[place + 1 : place + 3]
        if behind[:1] != ["it"] or behind[1:] not in ([","], ["."], ["”"], ['"']):
            continue
        first, last = grammar.left[place], place + 2
        subject = _find_subject(grammar, place)
        if grammar.lower[first] != "as" or subject is None or subject[1] > place:
            continue
        content = _find_content(grammar, grammar.head[place], (first, last))
        if content and grammar.head[place] != place:
            yield Tie(Cue(tuple(range(subject[1], last)), 1.0), place, Roles((subject,), content))


def _list_puttings(grammar: Grammar, ties: Sequence[Tie]) -> Iterable[Tie]:
    """The ties of "it put the toll at 40", and of a ", putting it at 40"."""
    sources = {tie.main: tie.roles.source for tie in ties}
    for place in grammar.find_lemmas(("put",)):
        if not grammar.tag[place].startswith("VB"):
            continue
        last = grammar.sentences[grammar.sentence[place]][1]
        near = range(place + 2, min(place + _LONGEST, last))
        at = next((to for to in near if grammar.lower[to] == "at"), last)
        figure = range(at + 1, min(at + _NEAR_FIGURE, last))
        if not any(grammar.tag[word] == "CD" for word in figure):
            continue
        source = _find_sharing(grammar, place, sources)
        end = _find_figure_end(grammar, at, last)
        if source and source[0][1] <= place and not _is_passive(grammar, place):
            yield Tie(Cue((place,), 1.0), place, Roles(source, ((place + 1, end),)))


def _find_sharing(
    grammar: Grammar, verb: int, sources: Mapping[int, tuple[Run, ...]]
) -> tuple[Run, ...]:
    """The subject of a verb, or of one above that it shares it with, or whoever is credited by that one."""
    subject = _find_subject(grammar, verb)
    for _ in range(_CLIMB):
        if subject is not None or not _shares(grammar, verb):
            break
        verb = grammar.head[verb]
        subject = _find_subject(grammar, verb)
    return sources.get(verb, ()) if subject is None else (subject,)


def _shares(grammar: Grammar, verb: int) -> bool:
    """Whether a verb has its subject from the one above it: ", putting it at", "and put it at"."""
    return grammar.tag[verb] == "VBG" or grammar.dep[verb] in {"conj", "xcomp"}


def _is_passive(grammar: Grammar, verb: int) -> bool:
    return any(
        grammar.head[place] == verb and grammar.dep[place] in {"aux:pass", "nsubj:pass"}
        for place in range(grammar.left[verb], verb)
    )


def _find_figure_end(grammar: Grammar, at: int, last: int) -> int:
    """The end of what stands behind an "at": up to a comma, stop or verb."""
    end = at + 1
    while end < last and grammar.tag[end] not in {",", ".", ":", "CC", "VBD", "VBZ", "VBP", "MD"}:
        end += 1
    return grammar.trim_end(at, end)


def _find_subject(grammar: Grammar, verb: int) -> Run | None:
    for place in range(grammar.left[verb], grammar.right[verb] + 1):
        if grammar.head[place] == verb and grammar.dep[place] in {"nsubj", "nsubj:pass"}:
            return grammar.left[place], grammar.right[place] + 1
    return None


def _find_owner_before(grammar: Grammar, noun: int, opening: int) -> tuple[int, Run, int] | None:
    """Where the phrase begins behind its preposition, its owner, and where it ends: "its own" count."""
    place = noun - 1
    while place > opening and grammar.tag[place] in {"JJ", "JJS", "CD"}:
        place -= 1
    if place < opening:
        return None
    if grammar.tag[place] == "PRP$":
        return place, (place, place + 1), noun + 1
    if grammar.lower[place] not in _MARKS:
        return None
    first = place
    while first > opening and grammar.lower[first - 1] not in _BY | _IN:
        first -= 1
    return (first, (first, place), noun + 1) if first < place and first > opening else None


def _find_owner_behind(grammar: Grammar, noun: int) -> tuple[Run | None, int]:
    first = noun + 2
    last = grammar.sentences[grammar.sentence[noun]][1]
    end = first
    while end < last and end - first < _LONGEST and not _ends_phrase(grammar, end):
        end += 1
    return ((first, end), end) if end > first else (None, end)


def _ends_phrase(grammar: Grammar, place: int) -> bool:
    return grammar.tag[place] in {",", ":", ".", "``", "''", "-LRB-"} or grammar.tag[place] in {
        "VBZ", "VBD", "VBP", "MD",
    }  # fmt: skip


def _find_content(grammar: Grammar, verb: int, phrase: Run) -> tuple[Run, ...]:
    """The clause that the phrase hangs on, without it and without what is joined to it; nothing without a verb."""
    first, last = grammar.left[verb], grammar.right[verb] + 1
    for place in range(verb + 1, last):
        joined = grammar.dep[place] == "conj" and grammar.head[place] == verb
        if joined and _find_subject(grammar, place) is not None:
            last = grammar.left[place]
            break
    runs = subtract_runs([(first, last)], [phrase])
    content = tuple(run for run in (_trim(grammar, run) for run in runs) if run[0] < run[1])
    told = any(
        grammar.tag[place] in {"VBZ", "VBD", "VBP", "MD"}
        for run in content
        for place in range(*run)
    )
    return content if told else ()


def _trim(grammar: Grammar, run: Run) -> Run:
    first, last = run
    while first < last and not _tells(grammar, first):
        first += 1
    while last > first and (not _tells(grammar, last - 1) or grammar.tag[last - 1] == "CC"):
        last -= 1
    return first, last


def _tells(grammar: Grammar, place: int) -> bool:
    return any(map(str.isalnum, grammar.lower[place])) or grammar.tag[place] in {"``", "''"}
