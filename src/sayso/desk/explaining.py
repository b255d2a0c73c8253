"""Explaining: why a claim is as it is, by reading its document's text again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from sayso.desk.keeping import find_version
from sayso.desk.own_files import find_own
from sayso.desk.stages import DocumentReader
from sayso.errors import UsageError
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.reading import Reading
from sayso.model.reason import Reason

if TYPE_CHECKING:
    from sayso.ledger import Ledger


@runtime_checkable
class ExplainingReader(Protocol):
    """A reader that can say why it made a claim."""

    def explain(self, document: Document, claim_id: str) -> tuple[Reason, ...] | None:
        """The reasons for each field of a claim; None if the document gives no such claim."""
        ...


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a claim is as it is.

    Attributes:
        reading: The reading that the claim comes from, as stored.
        claim: The claim, as stored.
        reasons: Why, field by field; None where this version finds no such claim.
        read_by: Version of sayso that stored the claim.
        explained_by: Version of sayso that read the text again. Where it is
            another one, its reasons need not be those of the first.
        same_lists: Whether it was read with the user's own lists that are given now.
    """

    reading: Reading
    claim: Claim
    reasons: tuple[Reason, ...] | None
    read_by: str
    explained_by: str
    same_lists: bool = True


def explain_stored(
    ledger: Ledger, reader: DocumentReader, reading: Reading, claim: Claim
) -> Explanation:
    """Why a stored claim is as it is.

    The stored text is read once more: the same version finds the same claim,
    under the same id, for the same reasons.

    Args:
        ledger: Where it is stored.
        reader: Reads the text again.
        reading: The reading that the claim comes from.
        claim: The claim.

    Raises:
        UsageError: If the reader can give no reasons.
    """
    if not isinstance(reader, ExplainingReader):
        raise UsageError("The reader of this desk gives no reasons.")
    document = reading.document
    provenance = ledger.load_provenance(document.id)[0]
    return Explanation(
        reading=reading,
        claim=claim,
        reasons=reader.explain(document, claim.id),
        read_by=provenance.version,
        explained_by=find_version(),
        same_lists=dict(provenance.settings) == dict(find_own(reader).digests),
    )
