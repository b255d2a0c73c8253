"""Chains: the speakers from the one nearest to the reader to the origin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.claims.sources.speakers import Register, Speaker, find_speaker, find_words, name_words
from sayso.claims.tellings import Told
from sayso.claims.wordlists import list_words
from sayso.model.annotation import Attribution, Proposition, Signer
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.span import Pieces, Span, hull

LONGEST = 20
"""Links after which a chain is cut: no text means more."""

_WORD = re.compile(r"\s+([A-Za-z]+)")
_PASSING = frozenset({"verb", "preposition"})
_SELF = frozenset({"i", "we", "my", "our"})
_OWN_WORD = "word-of-whoever-writes"
"""The rule of references that stand outside of quotations."""
_BODY_WORD = "word-of-the-body-that-writes"
"""The same where a text is a body's statement; what somebody says in it is his own."""
_MOST = 0.4
"""Share of a proposition that it must make up to be what is passed on."""
_NEARLY_ALL = 0.7
"""The same with the words that credit it."""

Chain = tuple[Told[str], ...]
"""Names from the one nearest to the reader to the origin, with what tells of each."""


def trace_chain(
    register: Register,
    attributions: Sequence[Attribution],
    number: int | None,
    *,
    hearsay: Pieces | None,
    passed_on: Chain = (),
) -> Chain:
    """The chain of what is credited by one attribution.

    Args:
        register: Who is who.
        attributions: All attributions of the document.
        number: Position of the innermost attribution; None for the outlet's own words.
        passed_on: Speakers of what these words only pass on, from near to far.
        hearsay: The words that pass on what somebody unnamed says ("reportedly"); None if none do.
    """
    links: list[Told[str]] = list(passed_on)
    named = number is not None and bool(attributions[number].origins)
    steps = 0
    while number is not None and steps < LONGEST:
        attribution = attributions[number]
        speaker = name_speaker(register, attributions, number)
        origins = _tell_names(register, attribution.origins, "origin-words")
        relays = _tell_names(register, attribution.relays, "relay-words")
        link = Told(speaker.name, speaker.rule, find_words(register, attribution))
        links[:0] = [*relays, link, *(origins if steps == 0 else ())]
        number, steps = attribution.within, steps + 1
    # Hearsay whose origin is told ("allegedly sourced from the ministry") has no unnamed one.
    if hearsay is not None and not named and (not links or links[-1].value != UNNAMED):
        links.append(Told(UNNAMED, "hearsay", hearsay))
    if register.signer is not None:
        links.insert(0, _tell_signer(register.signer))
    elif not links or links[0].value == UNNAMED:
        links.insert(0, Told(OUTLET, "own-voice"))
    return _drop_repeats(links)


def find_hearsay(text: str, proposition: Proposition) -> Pieces | None:
    """The words of a proposition that pass on what somebody unnamed says; None if none do."""
    if not proposition.hearsay:
        return None
    beginnings = tuple(list_words("kinds", "hearsay", "beginnings"))
    words = [one for one in proposition.hedges if one.quote(text).lower().startswith(beginnings)]
    if words and all(_marks_person(text, one) for one in words):
        return None
    return tuple(words) or proposition.hedges


def _marks_person(text: str, hedge: Span) -> bool:
    """Whether it only doubts what somebody is, and not what is told of him: "the alleged paymaster left"."""
    if hedge.quote(text).lower() not in list_words("kinds", "hearsay", "adjectives"):
        return False
    behind = _WORD.match(text, hedge.end)
    noun = "" if behind is None else behind.group(1).lower()
    return bool(noun) and any(one in _people() for one in (noun, noun.removesuffix("s")))


@cache
def _people() -> frozenset[str]:
    kinds = ("official", "witness", "party", "other", "doubted")
    return frozenset(word for kind in kinds for word in list_words("kinds", "people", kind))


def _tell_names(register: Register, spans: Sequence[Span], rule: str) -> list[Told[str]]:
    return [Told(name_words(register, (span,)).name, rule, (span,)) for span in spans]


def _tell_signer(signer: Signer) -> Told[str]:
    """The signer as the link nearest to the reader: all of a signed text is the signer's."""
    return Told(
        signer.name, f"signer: {signer.rule}", () if signer.span is None else (signer.span,)
    )


def find_passed_on(
    register: Register,
    attributions: Sequence[Attribution],
    proposition: Proposition,
    nested: Sequence[int],
) -> Chain:
    """The speakers of an attribution that makes up most of a proposition.

    In "CNN quoted a witness as saying that …" the claim of CNN rests on the
    witness. A speaker's own "we believe" passes nothing on.

    Args:
        register: Who is who.
        attributions: All attributions of the document.
        proposition: The outer one.
        nested: Positions of the attributions that stand in it.
    """
    if proposition.attribution is None or _opposes(attributions[proposition.attribution]):
        return ()
    relays = _relays(attributions[proposition.attribution])
    size = _measure(proposition.pieces)
    for number in nested:
        inner = attributions[number]
        if inner.cue_form not in _PASSING or not (relays or _lies_with(inner)):
            continue
        if _says_self(register.text, inner.source) or _commits(inner):
            continue
        told = _measure((*inner.content, *inner.source, *inner.cue))
        if inner.source and (_measure(inner.content) >= _MOST * size or told >= _NEARLY_ALL * size):
            return (Told(find_speaker(register, inner).name, "passed-on", inner.source),)
    return ()


def _relays(outer: Attribution) -> bool:
    """Whether somebody only hands on what another says: "quoted a witness as saying"."""
    return outer.lemma.split(" ", 1)[0] in list_words("stances", "passing", "relays")


def _lies_with(inner: Attribution) -> bool:
    """Whether what is told rests on another: "according to the police", "police believe".

    Who tells that another said something has heard it, and tells that himself.
    """
    verb = inner.lemma.split(" ", 1)[0]
    return inner.cue_form == "preposition" or verb in list_words("stances", "passing", "holds")


def _commits(inner: Attribution) -> bool:
    """Whether it tells what somebody undertakes or refuses, which others see for themselves: "has refused to"."""
    verb = inner.lemma.split(" ", 1)[0]
    return inner.cue_form == "verb" and verb in list_words("stances", "passing", "commits")


def _opposes(outer: Attribution) -> bool:
    """Whether somebody goes against what another says: "played down an assessment that found …"."""
    verbs = list_words("stances", "passing", "opposes")
    return outer.lemma in verbs or outer.lemma.split(" ", 1)[0] in verbs


def _measure(pieces: Pieces) -> int:
    return sum(piece.end - piece.start for piece in pieces)


def name_speaker(
    register: Register, attributions: Sequence[Attribution], number: int | None
) -> Speaker:
    """Who says what an attribution credits; the outlet without one.

    A speaker's "I said" and "we know" is that speaker's own, unless the
    references know better whom "we" means.

    Args:
        register: Who is who.
        attributions: All attributions of the document.
        number: Position of the attribution; None for the outlet's own words.
    """
    if number is None:
        return register.voice()
    speaker = register.speakers.get(number)
    if speaker is None:
        speaker = register.speakers[number] = _find(register, attributions, number)
    return speaker


def _find(register: Register, attributions: Sequence[Attribution], number: int) -> Speaker:
    attribution = attributions[number]
    for _ in range(LONGEST):
        is_self = _says_self(register.text, attribution.source)
        if not is_self or attribution.within is None or _is_known(register, attribution):
            break
        attribution = attributions[attribution.within]
    if is_self and _is_writers(register, attribution):
        return register.voice()
    return find_speaker(register, attribution)


def _says_self(text: str, source: Pieces) -> bool:
    return len(source) == 1 and source[0].quote(text).strip().lower() in _SELF


def _is_known(register: Register, attribution: Attribution) -> bool:
    span = hull(attribution.source)
    reference = None if span is None else register.references.get(span)
    if reference is None or (reference.rule == _BODY_WORD and attribution.within is not None):
        return False
    return reference.name.strip().lower() not in {"", *_SELF}


def _is_writers(register: Register, attribution: Attribution) -> bool:
    """Whether "I" or "we" stands outside of all quotations."""
    span = hull(attribution.source)
    reference = None if span is None else register.references.get(span)
    return reference is not None and reference.rule == _OWN_WORD


def _drop_repeats(links: Sequence[Told[str]]) -> Chain:
    first: dict[str, Told[str]] = {}
    for link in links:
        first.setdefault(link.value, link)
    return tuple(first.values())
