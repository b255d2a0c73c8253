"""Layers: what each component of the pipeline leaves on a spaCy `Doc` for those after it."""

from __future__ import annotations

from spacy.tokens import Doc

LAYERS = (
    "paragraphs",
    "quotations",
    "embedded_posts",
    "asked",
    "ties",
    "attributions",
    "propositions",
    "entities",
    "references",
    "glosses",
    "quantities",
    "times",
    "places",
    "events",
)
"""Names under `doc._`; each holds a tuple of the model's records, in reading order."""


def register_layers() -> None:
    """Make `doc._.<layer>` known to spaCy; a second call changes nothing."""
    for name in LAYERS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())
    for name in (
        "published",
        "dateline",
        "outlet",
        "masthead",
        "title",
        "signer",
        "own",
        "sayings",
        "kinds",
        "vectors",
    ):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
