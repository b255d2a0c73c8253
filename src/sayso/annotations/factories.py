"""Factories: the components that are made from files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language

from sayso.annotations.encoder.leanings import lean, load_leaning_head
from sayso.annotations.encoder.model import load_model
from sayso.annotations.encoder.reading import EncoderReader
from sayso.annotations.events.lexicon import open_lexicon
from sayso.annotations.events.mentions import Annotated, find_events
from sayso.annotations.events.presupposed import add_presupposed
from sayso.annotations.naming.entities import find_entities
from sayso.annotations.naming.own_entities import open_own_entities
from sayso.annotations.naming.own_names import index_names
from sayso.annotations.tokens import read_text
from sayso.annotations.values.times_sections import read_sections

if TYPE_CHECKING:
    from spacy.tokens import Doc

Component = Callable[["Doc"], "Doc"]
PARSE = ("token.dep", "token.head", "token.tag", "token.pos", "token.lemma")
"""What a component needs that looks at sentences and their structure."""
NAMES = ("doc.ents",)
"""What a component needs that looks at names which a model marked."""


def register_factories() -> None:
    """Make them known to spaCy by name; a second call changes nothing."""
    if not Language.has_factory("sayso_entities"):
        Language.factory(
            "sayso_entities",
            default_config={"files": []},
            requires=[*PARSE, *NAMES],
            assigns=["doc._.entities"],
            func=make_entities_component,
        )
    if not Language.has_factory("sayso_events"):
        Language.factory(
            "sayso_events",
            default_config={"lexicon": ""},
            requires=[*PARSE, "doc._.propositions", "doc._.places", "doc._.times"],
            assigns=["doc._.events", "doc._.propositions"],
            func=make_events_component,
        )
    if not Language.has_factory("sayso_encoder"):
        Language.factory(
            "sayso_encoder",
            default_config={"weights": "", "syntax": True, "names": True},
            requires=["doc._.paragraphs"],
            assigns=[*PARSE, *NAMES, "doc._.ties", "doc._.vectors"],
            func=make_encoder_component,
        )
    if not Language.has_factory("sayso_leanings"):
        Language.factory(
            "sayso_leanings",
            default_config={"weights": ""},
            requires=["doc._.propositions", "doc._.vectors"],
            assigns=["doc._.propositions"],
            func=make_leanings_component,
        )


def make_encoder_component(
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    weights: str,
    syntax: bool,  # noqa: FBT001
    names: bool,  # noqa: FBT001
) -> Component:
    """The component that reads a text with the encoder and gives `doc._.ties`.

    Args:
        nlp: The pipeline; spaCy hands it over.
        name: The component's name; spaCy hands it over.
        weights: Folder of the encoder.
        syntax: Whether it gives tags, base forms, trees and sentences as well.
        names: Whether it gives `doc.ents` as well.
    """
    return EncoderReader(load_model(Path(weights)), syntax=syntax, names=names)


def make_leanings_component(
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    weights: str,
) -> Component:
    """The component that gives the propositions in `doc._.propositions` their leanings.

    Args:
        nlp: The pipeline; spaCy hands it over.
        name: The component's name; spaCy hands it over.
        weights: Folder of the encoder.
    """
    head = load_leaning_head(Path(weights) / "leanings.npz")

    def mark_leanings(doc: Doc) -> Doc:
        if doc._.vectors is not None:
            doc._.propositions = lean(head, doc._.vectors, doc._.propositions)
            doc._.vectors = (
                None  # by far the largest thing that is left, and nobody else asks for it
            )
        return doc

    return mark_leanings


def make_entities_component(
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    files: list[str],
) -> Component:
    """The component that gives `doc._.entities`.

    Args:
        nlp: The pipeline; spaCy hands it over.
        name: The component's name; spaCy hands it over.
        files: A user's own files of entities; empty for none.
    """
    own = index_names(open_own_entities([Path(file) for file in files])) if files else None

    def mark_entities(doc: Doc) -> Doc:
        doc._.own = own
        doc._.entities = find_entities(doc, own)
        return doc

    return mark_entities


def make_events_component(
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    lexicon: str,
) -> Component:
    """The component that gives `doc._.events`, and adds to `doc._.propositions` those that are taken for granted.

    Args:
        nlp: The pipeline; spaCy hands it over.
        name: The component's name; spaCy hands it over.
        lexicon: A user's own file of words that name events; empty for none.
    """
    opened = open_lexicon(Path(lexicon) if lexicon else None)

    def mark_events(doc: Doc) -> Doc:
        layers = doc._
        posts = [embedded.post for embedded in layers.embedded_posts]
        known = Annotated(
            entities=layers.entities,
            places=layers.places,
            times=layers.times,
            quantities=layers.quantities,
            attributions=layers.attributions,
            propositions=layers.propositions,
            sections=read_sections(read_text(doc), layers.published, posts, layers.times),
            kinds=layers.kinds,
        )
        found = find_events(doc, known, opened)
        layers.events, layers.propositions = add_presupposed(doc, found, layers.propositions)
        return doc

    return mark_events
