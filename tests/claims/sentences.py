"""Annotations of one sentence written by hand: words are named, places are looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.claims import assemble_claims
from sayso.model.annotation import (
    AnnotatedText,
    Attribution,
    EventMention,
    Gloss,
    Predicate,
    Proposition,
    Quotation,
    Reference,
    Signer,
)
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.entity import Entity, EntityKind, Post
from sayso.model.quantity import Quantity
from sayso.model.span import Pieces, Span, hull
from sayso.model.when import TimeExpression
from tests.blanks import DOCUMENT, EVENT_MENTION

SPEAKING = Predicate(
    head=Span(0, 1),
    lemma="say",
    tense="past",
    progressive=False,
    perfect=False,
    passive=False,
    copular=False,
    modal=None,
    negations=(),
    imperative=False,
    question=False,
    subject=None,
)


class Sentence:
    """A text that is annotated step by step."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.attributions: list[Attribution] = []
        self.propositions: list[Proposition] = []
        self.references: list[Reference] = []
        self.quotations: list[Quotation] = []
        self.posts: list[Post] = []
        self.quantities: list[Quantity] = []
        self.events: list[EventMention] = []
        self.glosses: list[Gloss] = []
        self.times: list[TimeExpression] = []
        self.entities: list[Entity] = []
        self.signer: Signer | None = None

    def at(self, *words: str) -> Pieces:
        """Where some words stand."""
        starts = [self.text.index(part) for part in words]
        return tuple(
            Span(start, start + len(part)) for start, part in zip(starts, words, strict=True)
        )

    def predicate(self, words: str, lemma: str, **facts: object) -> Predicate:
        """A predicate, in the past unless told otherwise."""
        made = replace(SPEAKING, head=self.at(words)[0], lemma=lemma)
        subject = facts.pop("subject", None)
        if isinstance(subject, str):
            facts["subject"] = self.at(subject)[0]
        return replace(made, **facts)  # type: ignore[arg-type]

    def credit(
        self, content: str | Sequence[str], *, cue: str = "", source: str = "", **facts: object
    ) -> int:
        """An attribution by a verb; its position."""
        pieces = self.at(content) if isinstance(content, str) else self.at(*content)
        self.attributions.append(
            replace(
                Attribution(
                    cue=self.at(cue) if cue else (),
                    cue_form="verb" if cue else "none",
                    predicate=self.predicate(cue, "say") if cue else None,
                    lemma="say" if cue else "",
                    source=self.at(source) if source else (),
                    content=pieces,
                    origins=(),
                    within=None,
                    sentence=0,
                    post=None,
                    probability=1.0,
                ),
                **facts,  # type: ignore[arg-type]
            )
        )
        return len(self.attributions) - 1

    def state(
        self, *words: str, predicate: Predicate | None = None, **facts: object
    ) -> Proposition:
        """A proposition of these words."""
        made = Proposition(
            pieces=self.at(*words),
            predicate=predicate,
            complement=None,
            hedges=(),
            certainty="certain",
            hearsay=False,
            condition=None,
            judgement=False,
            attribution=None,
            whole=facts.get("attribution") is not None,
            sentence=0,
        )
        made = replace(made, **facts)  # type: ignore[arg-type]
        self.propositions.append(made)
        return made

    def name(self, words: str, name: str, role: str | None = None) -> None:
        """Who some words mean."""
        self.references.append(Reference(hull(self.at(words)) or Span(0, 1), (), name, role))

    def gloss(self, words: str, name: str, *, possessive: bool = False) -> None:
        """Whom a pronoun or short name means; no name for words of whoever speaks."""
        self.glosses.append(Gloss(self.at(words)[0], name, possessive))

    def date(
        self, words: str, value: str, begin: str | None = None, end: str | None = None
    ) -> None:
        """When some words are."""
        self.times.append(TimeExpression(self.at(words)[0], words, "DATE", value, begin, end))

    def know(self, name: str, kind: EntityKind, identifier: str = "e1") -> None:
        """Somebody or something that is named."""
        self.entities.append(Entity(identifier, name, kind, None, self.at(name)))

    def quote(self, words: str) -> None:
        """Words, marks included, that stand as a quotation."""
        self.quotations.append(Quotation(self.at(words)[0], closed=True, continues=False))

    def count(self, words: str, value: float, unit: str, *, fate: str | None = None) -> int:
        """A quantity; its position."""
        made = Quantity(self.at(words)[0], words, value, value, value, unit, "exact", None)
        self.quantities.append(replace(made, fate=fate))
        return len(self.quantities) - 1

    def tell(self, kind: str, trigger: str, **facts: object) -> None:
        """An event mention that the first proposition is about, unless told otherwise."""
        made = replace(EVENT_MENTION, type=kind, trigger=self.at(trigger)[0], propositions=(0,))
        self.events.append(replace(made, **facts))  # type: ignore[arg-type]

    def freeze(self) -> AnnotatedText:
        """All of it."""
        return AnnotatedText(
            sentences=(Span(0, len(self.text)),),
            paragraphs=(Span(0, len(self.text)),),
            quotations=tuple(self.quotations),
            attributions=tuple(self.attributions),
            propositions=tuple(self.propositions),
            entities=tuple(self.entities),
            references=tuple(self.references),
            quantities=tuple(self.quantities),
            times=tuple(self.times),
            places=(),
            posts=tuple(self.posts),
            events=tuple(self.events),
            glosses=tuple(sorted(self.glosses, key=lambda gloss: gloss.span)),
            signer=self.signer,
        )

    def claims(self) -> tuple[Claim, ...]:
        """What is made of it."""
        return assemble_claims(make_document(self.text), self.freeze())

    def claim(self) -> Claim:
        """The only claim made of it."""
        (claim,) = self.claims()
        return claim


def make_document(text: str) -> Document:
    """A document of these words."""
    return replace(DOCUMENT, text=text)
