"""Reader: documents to readings; the stages from text to claims, and nothing of storage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.annotations.geography.outlets import read_outlet
from sayso.annotations.layout.mastheads import Masthead
from sayso.annotations.pipeline import Text, annotate_texts, load_pipeline
from sayso.checks.catalogue import check_reading
from sayso.checks.denied import explain_denial, link_denials
from sayso.claims.assemble import assemble_claims, explain_claim
from sayso.claims.ground import ground_claims
from sayso.desk.languages import is_language_read
from sayso.desk.own_files import NONE, OwnFiles, open_own_files
from sayso.documents.extraction import make_document
from sayso.documents.normalise import normalise_text
from sayso.model.annotation import AnnotatedText
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.model.reason import Reason
from sayso.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents for claims.

    Attributes:
        language: The spaCy pipeline with sayso's components.
        own: The user's own lists with which it reads.
    """

    language: Language
    own: OwnFiles = NONE

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One reading for each document, in their order; lazy, in batches.

        A document in a language that is not read for claims gets a reading
        without annotations.
        """
        for_text, for_reading = tee(documents)
        texts = (_make_text(document) for document in for_text)
        annotated = annotate_texts(self.language, texts)
        for document, found in zip(for_reading, annotated, strict=True):
            yield _make_reading(document, found)

    def explain(self, document: Document, claim_id: str) -> tuple[Reason, ...] | None:
        """Why each field of a claim is what it is; None if the document gives no such claim.

        Args:
            document: The document that the claim comes from, its text unchanged.
            claim_id: Id of the claim, in full.
        """
        annotated = annotate(self, document)
        reasons = explain_claim(document, annotated, claim_id)
        if reasons is None:
            return None
        denied = explain_denial(_make_reading(document, annotated), claim_id)
        return reasons if denied is None else (*reasons, denied)

    def __call__(
        self,
        text: str,
        *,
        published: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        author: str | None = None,
    ) -> Reading:
        """The reading of one text.

        Args:
            text: The words of a document.
            published: ISO 8601 date or time of publication, the anchor of
                "Thursday"; None lets it be inferred from the text.
            title: Its headline; None if not known.
            publisher: Who published it; None if not known.
            url: Where it is published; None if not known.
            author: Who signed it, several joined by "; "; None if not known.

        Raises:
            InputError: If there are no words in the text.
        """
        document = make_document(
            text,
            published=published,
            title=title,
            publisher=publisher,
            url=url,
            author=author,
        )
        return next(self.read([document]))


def annotate(reader: Reader, document: Document) -> AnnotatedText:
    """The annotations of one document, from which its claims are made; for whoever measures."""
    return next(annotate_texts(reader.language, [_make_text(document)]))


def load(
    *, events: str | Path | None = None, entities: str | Path | Sequence[str | Path] = ()
) -> Reader:
    """A reader with the models of the package; takes about a second.

    Args:
        events: A user's own words for events; see `sayso.pipeline`. None for none.
        entities: A user's own file of entities, or several; a later one goes before an earlier one.

    Raises:
        OwnFileError: If one of the user's files cannot be taken.
    """
    names = [entities] if isinstance(entities, str | Path) else entities
    settings = Settings(
        entities=tuple(map(Path, names)), events=None if events is None else Path(events)
    )
    return load_own(open_own_files(settings))


def load_own(own: OwnFiles) -> Reader:
    """A reader with the models of the package and a user's own lists."""
    return Reader(load_pipeline(events=own.events, entities=own.entities), own)


def _make_text(document: Document) -> Text:
    # Of a document that is not read an empty text goes through, so that order and number hold.
    words = document.text if is_language_read(document.language) else ""
    outlet = read_outlet(document.publisher, document.url)
    masthead = Masthead(document.title, document.author, document.publisher)
    return Text(normalise_text(words), words, _find_day(document), outlet, masthead)


def _find_day(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        # A month or a year alone is no anchor for "Thursday".
        return None


def _make_reading(document: Document, annotated: AnnotatedText) -> Reading:
    reading = Reading(
        document=document,
        sentences=annotated.sentences,
        entities=annotated.entities,
        quantities=annotated.quantities,
        times=annotated.times,
        places=annotated.places,
        posts=annotated.posts,
        claims=ground_claims(
            document.text, assemble_claims(document, annotated), document=document.id
        ),
        findings=(),
    )
    reading = replace(reading, claims=link_denials(reading))
    return replace(reading, findings=check_reading(reading))
