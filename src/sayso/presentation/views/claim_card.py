"""A claim in its sentence, with its chain, its labels, and the claims within it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.event import Figure
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.span import Pieces, Span, hull, quote_pieces
from sayso.presentation.labels import SAID_BASES, Label, label_claim, name_kind, name_speaker
from sayso.presentation.views.briefing import write_chain
from sayso.presentation.views.dates import write_days, write_said
from sayso.presentation.views.document_facts import DocumentFacts, view_document
from sayso.presentation.views.quoting import write_gist
from sayso.presentation.views.segments import Segment, cut_segments

PARTS = ("source", "cue", "content", "hedge")
"""Keys of the segments, from the shortest words to the longest."""


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """Everything about one claim.

    Attributes:
        id: Its id.
        passage: The sentences it stands in, cut where its parts start and end.
        sentences: Their numbers, as "12" or "12 to 13"; empty if not known.
        quote: The words of its content.
        gist: The same, fit to be read alone.
        who: Who says it, with the whole chain.
        labels: How it is put.
        facts: Names and values of everything else, in order.
        findings: What checks saw in it.
        parts: The claims within it.
        document: The document it stands in.
    """

    id: str
    passage: tuple[Segment, ...]
    sentences: str
    quote: str
    gist: str
    who: str
    labels: tuple[Label, ...]
    facts: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    parts: tuple[ClaimCard, ...]
    document: DocumentFacts


def view_claim(reading: Reading, claim: Claim) -> ClaimCard:
    """What is shown of one claim."""
    words: dict[str, Pieces] = {
        "source": claim.source,
        "cue": claim.cue,
        "content": claim.content,
        "hedge": claim.hedges,
    }
    quote = quote_pieces(reading.document.text, claim.content)
    around, numbers = _find_passage(reading, words)
    return ClaimCard(
        id=claim.id,
        passage=cut_segments(reading.document.text, around, words),
        sentences=numbers,
        quote=quote,
        gist=write_gist(claim.gist, quote, is_quoted=claim.mode == "direct"),
        who=write_chain(
            claim.chain,
            (claim.speaker, claim.role),
            outlets=list(filter(None, [reading.document.publisher])),
        ),
        labels=label_claim(claim),
        facts=tuple(_list_facts(reading, claim)),
        findings=tuple(one for one in reading.findings if claim.id in one.claims),
        parts=tuple(view_claim(reading, one) for one in reading.claims if one.within == claim.id),
        document=view_document(reading.document),
    )


def _list_denials(reading: Reading, claim: Claim) -> list[tuple[str, str]]:
    """What a claim denies, and who denies it, each with the claim's id."""
    text = reading.document.text
    facts: list[tuple[str, str]] = []
    for other in reading.claims:
        if other.id == claim.denies:
            quote = write_gist(other.gist, quote_pieces(text, other.content), is_quoted=False)
            facts.append(("denies", f"{name_speaker(other.speaker)}: {quote} ({other.id})"))
        elif other.denies == claim.id:
            facts.append(("denied by", f"{name_speaker(other.speaker)} ({other.id})"))
    return facts


def _find_passage(reading: Reading, words: dict[str, Pieces]) -> tuple[Span, str]:
    """The whole sentences around all words of a claim, and their numbers."""
    inner = hull(span for pieces in words.values() for span in pieces) or Span(0, 0)
    touched = [
        (number, sentence)
        for number, sentence in enumerate(reading.sentences, start=1)
        if sentence.overlaps(inner)
    ]
    if not touched:
        return inner, ""
    around = hull([inner, *(sentence for _, sentence in touched)]) or inner
    first, last = touched[0][0], touched[-1][0]
    return around, str(first) if first == last else f"{first} to {last}"


def _list_facts(reading: Reading, claim: Claim) -> list[tuple[str, str]]:
    text = reading.document.text
    facts = [
        ("kinds", " ← ".join(map(name_kind, claim.links or ()))),
        ("said", _tell_said(claim)),
        ("source", quote_pieces(text, claim.source)),
        ("cue", quote_pieces(text, claim.cue)),
        ("hedges", quote_pieces(text, claim.hedges)),
    ]
    event = claim.event
    if event is not None:
        facts += [
            ("event", f"{event.type} ({event.trigger.quote(text)})"),
            ("actor", event.actor),
            ("target", event.target),
            ("place", event.place),
            ("when", write_days(event.begin, event.end)),
            (
                "figures",
                "; ".join(
                    f"{one.span.quote(text)} ({_name_measure(one)})" for one in event.figures
                ),
            ),
        ]
    if claim.within is not None:
        facts.append(("within", claim.within))
    facts += _list_denials(reading, claim)
    return [(name, value) for name, value in facts if value]


def _tell_said(claim: Claim) -> str:
    """When it was said, and what tells that; empty if nothing does."""
    said = claim.said
    return "" if said is None else f"{write_said(said)} ({SAID_BASES[said.basis]})"


def _name_measure(figure: Figure) -> str:
    """What a figure counts or measures, and on which side."""
    return ", ".join(filter(None, (figure.measure, figure.side)))
