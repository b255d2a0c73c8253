"""The pipeline: a spaCy `Language` with all components, and how documents run through it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops
from threadpoolctl import threadpool_limits

from sayso.annotations.components import register_components
from sayso.annotations.encoder.kinds import Kinds, join_kinds
from sayso.annotations.encoder.leanings import WordVectors, join_vectors
from sayso.annotations.encoder.tying import FoundTie
from sayso.annotations.freeze import freeze_annotations
from sayso.annotations.geography.outlets import NOWHERE, Outlet
from sayso.annotations.layout.mastheads import Masthead, find_signed_title
from sayso.annotations.layout.tokenizer import make_language
from sayso.annotations.tokens import keep_text, read_text
from sayso.model.annotation import AnnotatedText
from sayso.model.text import NormalText

if TYPE_CHECKING:
    from spacy.language import Language

    from sayso.annotations.encoder.reading import EncoderReader

WEIGHTS = Path(__file__).parent / "weights" / "encoder"
_AFTER = (
    "sayso_quotations",
    "sayso_quantities",
    "sayso_times",
    "sayso_entities",
    "sayso_places",
    "sayso_signer",
    "sayso_attributions",
    "sayso_propositions",
    "sayso_leanings",
    "sayso_references",
    "sayso_sayings",
    "sayso_events",
)
LONGEST_PART = 50_000
"""Characters that the parser reads at once; its memory grows with them."""
_ENDLESS = re.compile(r"\S{500}")
_BATCH = 16
"""Texts that the parser reads at once."""


@dataclass(frozen=True, slots=True)
class Text:
    """What the pipeline needs to know of a document.

    Attributes:
        normal: The cleaned text with its way back.
        original: The document's text.
        published: Day of publication, the anchor of relative times; None if not known.
        outlet: What the name and address of its outlet tell of where that is at home.
        masthead: Its title, author and publisher.
    """

    normal: NormalText
    original: str
    published: date | None
    outlet: Outlet = NOWHERE
    masthead: Masthead = field(default_factory=Masthead)


@dataclass(frozen=True, slots=True)
class _Part:
    """A parsed part of a text: the attributions found in it, what its words name and their vectors, and its characters."""

    doc: Doc
    ties: tuple[FoundTie, ...]
    kinds: Kinds
    vectors: WordVectors | None
    text: str


def load_pipeline(
    base: Language | None = None, *, events: Path | None = None, entities: Sequence[Path] = ()
) -> Language:
    """A spaCy pipeline with all of sayso's components.

    Args:
        base: A spaCy pipeline that tags, parses and finds names in the encoder's
            place; None lets the encoder do all of it.
        events: A user's own words for events, a TOML file like `words/events.toml`;
            its rules come before those of the package. None for none.
        entities: A user's own files of entities; see `sayso.annotations.naming.own_entities`.

    Raises:
        OwnFileError: If one of the user's files cannot be taken.
        FileNotFoundError: If the trained weights are not in the package.
    """
    _settle_algebra()
    register_components()
    language = base or make_language()
    language.max_length = 1_000_000_000
    language.add_pipe("sayso_paragraphs", first=True)
    given = base is None
    own: dict[str, dict[str, object]] = {
        "sayso_entities": {"files": [str(path) for path in entities]},
        "sayso_events": {"lexicon": "" if events is None else str(events)},
        "sayso_leanings": {"weights": str(WEIGHTS)},
    }
    encoder = language.add_pipe(
        "sayso_encoder", config={"weights": str(WEIGHTS), "syntax": given, "names": given}
    )
    for name in _AFTER:
        language.add_pipe(name, config=own.get(name, {}))
    cast("EncoderReader", encoder).wait()
    return language


def _settle_algebra() -> None:
    """Multiply matrices with NumPy's library, on one thread a process.

    The kernels that spaCy brings fall back to their slowest code on processors
    that they do not know; and sums must be added in one order, whatever the
    number of cores.
    """
    set_current_ops(NumpyOps(use_blis=False))
    threadpool_limits(limits=1, user_api="blas")


def annotate_texts(language: Language, texts: Iterable[Text]) -> Iterator[AnnotatedText]:
    """The annotations of texts, in their order; lazy, in batches.

    Long texts are parsed in parts that end with a paragraph, and put together
    again before anything else looks at them.
    """
    batch: list[Text] = []
    for text in texts:
        batch.append(text)
        if len(batch) == _BATCH:
            yield from _annotate_batch(language, batch)
            batch = []
    yield from _annotate_batch(language, batch)


def _annotate_batch(language: Language, texts: Sequence[Text]) -> Iterator[AnnotatedText]:
    parts = [cut_parts(text.normal.text) for text in texts]
    with language.select_pipes(disable=list(_AFTER)):
        made = (language.make_doc(part) for cut in parts for part in cut)
        parsed = iter([_lighten(doc) for doc in language.pipe(made, batch_size=_BATCH)])
        titles = [_parse_title(language, text) for text in texts]
    for text, cut, title in zip(texts, parts, titles, strict=True):
        doc = _join([next(parsed) for _ in cut])
        doc._.masthead, doc._.title = text.masthead, title
        yield freeze_annotations(_annotate(language, doc, text), text.normal, text.original)


def _parse_title(language: Language, text: Text) -> Doc | None:
    """The title that says who signed a text, parsed: the one given, or the text's first line."""
    first_line, _, rest = text.normal.text.lstrip().partition("\n")
    headline = (
        first_line.rstrip() if rest and first_line.rstrip()[-1:] not in {".", "!", "?", ":"} else ""
    )
    for title in (text.masthead.title or "", headline):
        if find_signed_title(title):
            return language(title)
    return None


def _annotate(language: Language, doc: Doc, text: Text) -> Doc:
    doc._.published, doc._.outlet = text.published, text.outlet
    for name in ("sayso_paragraphs", *_AFTER):
        doc = language.get_pipe(name)(doc)
    return doc


def _join(parts: Sequence[_Part]) -> Doc:
    docs = [part.doc for part in parts]
    joined = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    if joined is None:
        raise ValueError("no parts to join")
    keep_text(joined, "".join(part.text for part in parts))
    starts = list(accumulate((len(doc) for doc in docs[:-1]), initial=0))
    joined._.ties = tuple(
        tie.move(start) for part, start in zip(parts, starts, strict=True) for tie in part.ties
    )
    joined._.kinds = join_kinds(
        (start, part.kinds) for part, start in zip(parts, starts, strict=True)
    )
    firsts = accumulate((len(part.text) for part in parts[:-1]), initial=0)
    joined._.vectors = join_vectors(
        (first, part.vectors)
        for part, first in zip(parts, firsts, strict=True)
        if part.vectors is not None
    )
    return joined


def _lighten(doc: Doc) -> _Part:
    # Another pipeline's vectors are by far the largest thing on a parsed text, and nobody asks for
    # them; what the components noted of a part is found again on the whole, but for what the
    # encoder told and the text.
    part = _Part(doc, doc._.ties, doc._.kinds or Kinds(), doc._.vectors, read_text(doc))
    doc.tensor = doc.tensor[:0]
    doc.user_data.clear()
    return part


def cut_parts(text: str) -> list[str]:
    """The text in parts of bearable length that give it back when joined.

    The tokenizer's time grows with the square of what stands without a blank,
    so endless words are parted as well.
    """
    endless = (found.end() for found in _ENDLESS.finditer(text))
    cuts = [0]
    for stop in (*endless, len(text)):
        while stop - cuts[-1] > LONGEST_PART:
            cuts.append(_find_cut(text, cuts[-1]))
        if cuts[-1] < stop:
            cuts.append(stop)
    return [text[start:end] for start, end in pairwise(cuts)] or [text]


def _find_cut(text: str, start: int) -> int:
    """The last good place to part a text within the bearable length after a start."""
    limit = start + LONGEST_PART
    cut = max(text.rfind("\n", start + 1, limit), text.rfind(". ", start + 1, limit))
    if cut < 0:
        cut = text.rfind(" ", start + 1, limit)
    return cut + 1 if cut > 0 else limit
