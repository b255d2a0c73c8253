"""AnnotatedText: what stands where in a document, free of any language library.

All spans are in the document's text. Whole numbers that refer to another
annotation (`within`, `attribution`, `sentence`) are positions in its tuple.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.claim import Certainty
from sayso.model.entity import Entity, Place, Post
from sayso.model.leaning import Leaning
from sayso.model.quantity import Quantity
from sayso.model.said import Said
from sayso.model.span import Pieces, Span
from sayso.model.when import TimeExpression

CueForm = Literal["verb", "noun", "preposition", "adjective", "mark", "none"]
"""A mark is a colon or dash; none is a quotation or post whose speaker stands beside it."""
Tense = Literal["past", "present", "future", "none"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        span: From the opening mark to the closing one, or to the end of the
            paragraph where it is never closed.
        closed: Whether a closing mark was found.
        continues: Whether the next paragraph opens with a mark that goes on with the same speech.
    """

    span: Span
    closed: bool
    continues: bool


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verb group (or predicate noun or adjective) of a clause, and how it is put.

    Attributes:
        head: The main word.
        lemma: Its base form in lower case.
        tense: Tense of the group; "none" for infinitives, participles and verbless clauses.
        progressive: Whether it is in a progressive form ("is moving").
        perfect: Whether it is in a perfect form ("has moved").
        passive: Whether it is in the passive.
        copular: Whether a form of "be" joins a noun or adjective to its subject.
        modal: Base form of its modal verb ("may", "would"); None if there is none.
        negations: The words that negate it.
        imperative: Whether it is a command.
        question: Whether the clause asks.
        subject: The words of its subject; None if there is none.
    """

    head: Span
    lemma: str
    tense: Tense
    progressive: bool
    perfect: bool
    passive: bool
    copular: bool
    modal: str | None
    negations: Pieces
    imperative: bool
    question: bool
    subject: Span | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that credit a content to a source.

    Attributes:
        cue: The words that credit; empty for posts and bare quotations.
        cue_form: What kind of words these are.
        predicate: The cue's verb and how it is put; None if the cue is no verb.
        lemma: Base form of the cue's main word, with its particle ("call for"); empty without cue.
        source: The words that name who is credited; empty if nobody is.
        content: The words that are credited.
        origins: Words that name who the source has it from ("citing", "sourced
            from"), from near to far.
        within: The attribution in whose content this one stands; None at the top.
        sentence: The sentence of the cue, or of the content where there is no cue.
        post: The embedded post whose words these are; None if they are of no post.
        probability: The model's for the cue, 0 to 1; 1 for rules.
        relays: Words that name who passes it on ("carried by the agency"), from near to far.
    """

    cue: Pieces
    cue_form: CueForm
    predicate: Predicate | None
    lemma: str
    source: Pieces
    content: Pieces
    origins: tuple[Span, ...]
    within: int | None
    sentence: int
    post: int | None
    probability: float
    relays: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposition:
    """One clause, or event noun, that says something that can be asked about.

    Attributes:
        pieces: Its words, without cue, source and enclosing marks; where it
            shares a subject with another, that subject is a piece of its own.
        predicate: What is said, and how.
        complement: The verb that the predicate takes as what is expected,
            begun, intended … ("expected to engage"); None if there is none.
        hedges: The words that lower its certainty.
        certainty: How firmly these words leave it.
        hearsay: Whether one of them passes on what somebody unnamed says ("reportedly").
        condition: The words that open a condition it hangs on ("if", "once"); None if none.
        judgement: Whether its predicate judges rather than reports.
        attribution: The innermost attribution whose content it is in; None for the outlet's own words.
        whole: Whether it stands for the whole content of its attribution;
            other propositions of that attribution are its parts.
        sentence: The sentence it stands in.
        missing: The words of its subject where they stand elsewhere ("Kallo" in
            "Kallo promised to open"); None if it has one, or none is clear.
        alike: Whether it says nearly all of its whole: a claim only where it tells of another event.
        relative: Whether it is a relative clause, which tells more of a thing in another statement.
        leaning: What the encoder makes of it; None if it was not asked.
        presupposed: Whether it is an event that a statement about something else takes for granted.
    """

    pieces: Pieces
    predicate: Predicate | None
    complement: Predicate | None
    hedges: Pieces
    certainty: Certainty
    hearsay: bool
    condition: Span | None
    judgement: bool
    attribution: int | None
    whole: bool
    sentence: int
    missing: Span | None = None
    alike: bool = False
    relative: bool = False
    leaning: Leaning | None = None
    presupposed: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point at an entity without naming it, or that name it with a role.

    Attributes:
        span: The words ("he", "the minister", "Jonas Ohman, head of Blue/Yellow").
        entities: Ids of the entities meant; empty where the words are all there is.
        name: The settled name of who is meant, joint ones joined by "; "; the
            words themselves, without article, where no entity is meant.
        role: The role that these words or the entity's fullest mention give; None if none.
        rule: What linked them, in kebab case; empty if that is not told.
    """

    span: Span
    entities: tuple[str, ...]
    name: str
    role: str | None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Gloss:
    """Words that only the text around them explains, and who is meant by them.

    Attributes:
        span: The words ("they", "his", "Ohman").
        name: Who is meant; empty for words of whoever speaks ("I", "our").
        possessive: Whether they say whose something is ("his").
    """

    span: Span
    name: str
    possessive: bool


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words that name something that happens, or is said not to, planned or imagined.

    Attributes:
        type: As in `Event.type`.
        trigger: The words that name it.
        speech: Whether what is done is only said or asked into ("accused", "inquiry").
        depth: Steps in the tree from the main word of its sentence to it.
        actor: As in `Event.actor`.
        target: As in `Event.target`.
        place: As in `Event.place`.
        begin: First day that a time with it covers, ISO 8601; None if open or not told.
        end: Last such day, ISO 8601; None if open or not told.
        settled: Whether the words take for granted that it is so ("the launch", "its attacks").
        quantities: Positions of the quantities that count or measure it.
        propositions: Positions of the propositions that are mainly about it.
        foreign: Positions of the quantities that a relative clause tells of something else.
        told: The day on which it is told, ISO 8601, where the text tells that: "police said on
            Tuesday", an entry of a live blog, a post; None elsewhere.
        judged: Whether somebody only looks into it or deals with it as something that has been
            ("are investigating the attack").
    """

    type: str
    trigger: Span
    speech: bool
    depth: int
    actor: str
    target: str
    place: str
    begin: str | None
    end: str | None
    settled: bool
    quantities: tuple[int, ...]
    propositions: tuple[int, ...]
    told: str | None = None
    judged: bool = False
    foreign: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose own words a whole document is: a statement, a speech, a letter, an opinion.

    Attributes:
        name: The name, or the office where no name is told; several are joined by "; ".
        role: What the document says that the signer is; None if nothing.
        span: The words of the text that sign it; None where the text does not.
        rule: What tells so, such as "letterhead", "title", "author", "signature" or "issued-by".
    """

    name: str
    role: str | None
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Sayings:
    """When things were said, as far as the text tells.

    Attributes:
        told: For each attribution what its own words tell; None where they tell nothing.
        posts: For each post when it was written; None where that is not told.
        entries: The times that stand over the entries of a live blog, in reading order; each
            holds to the next one.
        statement: The date of a signed text; None if it bears none.
    """

    told: tuple[Said | None, ...] = ()
    posts: tuple[Said | None, ...] = ()
    entries: tuple[Said, ...] = ()
    statement: Said | None = None


NO_SAYINGS = Sayings()


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """Everything that the annotations found in one document.

    Attributes:
        sentences: In reading order, covering all words.
        paragraphs: In reading order.
        quotations: In reading order.
        attributions: In reading order of their first characters.
        propositions: In reading order of their first characters.
        entities: Who and what is named.
        references: Source words with the entities behind them.
        quantities: In reading order.
        times, places, posts, events: In reading order.
        glosses: In reading order, none overlapping; only where it is clear who is meant.
        signer: Whose own words all of it is; None for a report.
        sayings: When things were said.
    """

    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    propositions: tuple[Proposition, ...]
    entities: tuple[Entity, ...]
    references: tuple[Reference, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    posts: tuple[Post, ...]
    events: tuple[EventMention, ...]
    glosses: tuple[Gloss, ...] = ()
    signer: Signer | None = None
    sayings: Sayings = NO_SAYINGS
