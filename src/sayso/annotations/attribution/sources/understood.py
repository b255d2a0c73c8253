"""Understood sources: who is credited, by the parse, where the model marked no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.attribution.sources.origins import span_of_phrase
from sayso.annotations.wordlists import read_words
from sayso.model.span import Pieces, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_EMPTY = frozenset(("it", "there", "that", "this", "these", "those", "what", "nobody", "one"))
_SHARING = frozenset(("conj", "xcomp", "advcl", "parataxis"))
_NAMED = frozenset(("NNP", "NNPS", "NNS", "PRP", "WP"))
_FARTHEST = 4
"""Verbs that may stand between a cue and the subject it shares."""


def find_understood_source(doc: Doc, main: int, content: Pieces) -> tuple[Span, ...]:
    """The subject of a cue's verb, where it can speak; empty if there is none.

    A verb takes the subject of the verb that it is joined to ("came back and
    said"), a participle the noun that it hangs on ("officials saying that").
    A passive has no source in its subject, but may have one behind "by".

    Args:
        doc: The parsed text.
        main: Place of the cue's main word.
        content: What is credited; its words are no source.
    """
    verb = doc[main]
    if not verb.tag_.startswith("VB"):
        return ()
    found = _find_agent(verb) if _is_passive(verb) else _find_subject(verb)
    if found is not None and not can_speak(found):
        found = _find_nearer(verb, found)
    if found is None or not can_speak(found):
        return ()
    span = span_of_phrase(found)
    return () if any(span.overlaps(piece) for piece in content) else (span,)


def _is_passive(verb: Token) -> bool:
    relations = {child.dep_ for child in verb.children}
    # "is in jail, accused of arson" tells what others accuse her of.
    is_told = verb.tag_ == "VBN" and verb.lemma_.lower() in read_words("cues")["spoken_of"]
    is_reduced = is_told and relations.isdisjoint({"aux", "obj", "ccomp", "nsubj"})
    return is_reduced or not relations.isdisjoint({"aux:pass", "nsubj:pass"})


def _find_agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_.startswith("obl") and any(
            word.dep_ == "case" and word.lower_ == "by" for word in child.children
        ):
            return child
    return None


def _find_subject(verb: Token) -> Token | None:
    for _ in range(_FARTHEST):
        own = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if own is not None:
            # "The junta, which seized power promising to": the junta promised it.
            relative = own.tag_ in {"WDT", "WP"} and verb.dep_ == "acl:relcl"
            return verb.head if relative else own
        if verb.dep_ == "acl" and verb.tag_ == "VBG":
            return verb.head
        if verb.dep_ not in _SHARING or _is_passive(verb.head):
            return None
        verb = verb.head
    return None


def _find_nearer(verb: Token, mute: Token) -> Token | None:
    """The subject of a clause between a verb and the subject it seems to share, which cannot speak.

    "The clash came a day after Oman recalled its envoy and said …": Oman said it.
    """
    between = verb.doc[mute.i + 1 : verb.i]
    subjects = [
        word
        for word in between
        if word.dep_ == "nsubj" and word.head.i < verb.i and word.head.tag_.startswith("VB")
    ]
    return subjects[-1] if subjects else None


def can_speak(token: Token) -> bool:
    """Whether the head of a phrase may be one who says something, and not a happening or a time."""
    if token.lower_ in _EMPTY:
        return False
    if token.ent_type_ == "" and token.lemma_.lower() in read_words("cues")["mute"]:
        return False
    return token.tag_ in _NAMED or token.ent_type_ != "" or token.tag_ == "NN"
