"""Speakers: from the words of a source to who is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.model.annotation import AnnotatedText, Attribution, Reference, Signer
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.entity import Post
from sayso.model.span import Pieces, Span, hull, join_spans, quote_pieces

_LEADING = re.compile(
    r"^(?:the|a|an|this|that|these|those|some|its|his|her|their|our|my)\s+", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"[’']s?$")
_TAIL = re.compile(r"\s*(?:,|\(|—|–|--|\bwho\b|\bwhich\b).*$", re.DOTALL)
_OWN_TEXT = re.compile(
    r"\b(?:version|edition) of this (?:article|story|report|post|page)\b"
    r"|^this (?:newspaper|paper|publication|magazine|website|site|article|story)$",
    re.IGNORECASE,
)
"""How an outlet speaks of itself."""
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is credited.

    Attributes:
        name: One settled name; `UNNAMED` where the text does not say who.
        role: The role that the document gives; None if it gives none.
        rule: What settled the name, in kebab case; it makes no difference to who is meant.
    """

    name: str
    role: str | None
    rule: str = field(default="credited-to-nobody", compare=False)


NOBODY = Speaker(UNNAMED, None)


@dataclass(frozen=True, slots=True)
class Register:
    """Who is who in one document.

    Attributes:
        text: The document's text.
        posts: Its embedded posts.
        references: The hull of a source's words to what they refer to.
        signer: Whose own words all of it is; None for a report.
        accounts: For each post the words that name its account; empty where the post has none.
        named: Whom words mean that were looked up before; it grows with the questions.
        speakers: The same for attributions, by their positions.
    """

    text: str
    posts: tuple[Post, ...]
    references: Mapping[Span, Reference]
    signer: Signer | None = None
    accounts: tuple[Pieces, ...] = ()
    named: dict[Pieces, Speaker] = field(default_factory=dict, compare=False, repr=False)
    speakers: dict[int, Speaker] = field(default_factory=dict, compare=False, repr=False)

    def voice(self) -> Speaker:
        """Who says what is credited to nobody: the signer, or the outlet."""
        if self.signer is None:
            return Speaker(OUTLET, None)
        return Speaker(self.signer.name, self.signer.role, f"signer: {self.signer.rule}")


def open_register(text: str, annotated: AnnotatedText) -> Register:
    """The register of one document."""
    return Register(
        text=text,
        posts=annotated.posts,
        references={reference.span: reference for reference in annotated.references},
        signer=annotated.signer,
        accounts=tuple(_find_account(text, post) for post in annotated.posts),
    )


def find_speaker(register: Register, attribution: Attribution) -> Speaker:
    """Who stands behind an attribution."""
    if attribution.post is not None and not attribution.cue:
        return Speaker(_name_account(register.posts[attribution.post]), None, "account-of-post")
    return name_words(register, attribution.source)


def name_words(register: Register, pieces: Pieces) -> Speaker:
    """Who some words mean: the entities they refer to, or else these words themselves."""
    speaker = register.named.get(pieces)
    if speaker is None:
        speaker = register.named[pieces] = _look_up(register, pieces)
    return speaker


def _look_up(register: Register, pieces: Pieces) -> Speaker:
    span = hull(pieces)
    if span is None:
        return NOBODY
    if _OWN_TEXT.search(span.quote(register.text)):
        return register.voice()
    reference = register.references.get(span)
    if reference is not None and reference.name.strip():
        return Speaker(reference.name, reference.role, f"reference: {reference.rule or 'given'}")
    return Speaker(shorten(quote_pieces(register.text, pieces)) or UNNAMED, None, "own-words")


def shorten(words: str) -> str:
    """A noun phrase as a name: without article, possessive ending, and what only adds to it."""
    kept = _TAIL.sub("", " ".join(words.split()))
    kept = _POSSESSIVE.sub("", _LEADING.sub("", kept, count=1)).strip(" \"'“”‘’.,;:-")
    return kept[:_LONGEST].rstrip()


def find_words(register: Register, attribution: Attribution) -> Pieces:
    """The words that tell who stands behind an attribution.

    Those of its source, or the account of the post that it is; where nobody is named, those
    that say that somebody says so: "is said to".
    """
    if attribution.source:
        return attribution.source
    if attribution.post is not None and not attribution.cue:
        return register.accounts[attribution.post] if register.accounts else ()
    return attribution.cue


def _find_account(text: str, post: Post) -> Pieces:
    """Where a post tells its account: its name with its handle, or the one of them that stands there."""
    found: list[Span] = []
    for words in (post.author, post.handle):
        start = text.rfind(words, *post.span) if words else -1
        if words and start >= 0:
            found.append(Span(start, start + len(words)))
    return join_spans(found, gap=2)


def _name_account(post: Post) -> str:
    if post.author and post.handle:
        return f"{post.author} ({post.handle})"
    return post.author or post.handle or UNNAMED
