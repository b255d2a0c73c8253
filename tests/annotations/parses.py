"""Parsed sentences written by hand, so that tests do not hang on trained weights."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Token

from sayso.annotations.statements.predicates import describe_predicate
from sayso.model.annotation import Attribution, CueForm
from sayso.model.span import Pieces, Span

VOCAB = spacy.blank("en").vocab


def parse(table: str) -> Doc:
    """A text from words written `word|lemma|tag|head|dep`.

    `_` is the word itself as lemma. Heads are positions in the text; "0" as
    head with ROOT as label begins a tree at the word itself.
    """
    rows = [entry.split("|") for entry in table.split()]
    places = range(len(rows))
    return Doc(
        VOCAB,
        words=[row[0] for row in rows],
        lemmas=[row[0].lower() if row[1] == "_" else row[1] for row in rows],
        tags=[row[2] for row in rows],
        heads=[place if rows[place][4] == "ROOT" else int(rows[place][3]) for place in places],
        deps=[row[4] for row in rows],
    )


def word(doc: Doc, text: str) -> Token:
    """The first token that is written so."""
    return next(token for token in doc if token.text == text)


def at(doc: Doc, *words: str) -> Pieces:
    """Where some words stand in the text."""
    starts = [doc.text.index(part) for part in words]
    return tuple(Span(start, start + len(part)) for start, part in zip(starts, words, strict=True))


def credit(
    doc: Doc,
    content: tuple[str, ...],
    *,
    cue: str,
    source: str = "",
    form: CueForm = "verb",
    within: int | None = None,
) -> Attribution:
    """An attribution of these words."""
    head = word(doc, cue.split(maxsplit=1)[0])
    return Attribution(
        cue=at(doc, cue),
        cue_form=form,
        predicate=describe_predicate(head) if form == "verb" else None,
        lemma=head.lemma_,
        source=at(doc, source) if source else (),
        content=at(doc, *content),
        origins=(),
        within=within,
        sentence=0,
        post=None,
        probability=1.0,
    )
