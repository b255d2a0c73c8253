"""Text cleaned once, with a map back to the characters that it came from."""

from __future__ import annotations

from sayso.documents.characters import edit_characters
from sayso.documents.edits import Edit, apply_edits, chain_texts, keep_text
from sayso.documents.footnotes import edit_footnotes
from sayso.documents.inline_markup import edit_inline_markup
from sayso.documents.mojibake import edit_mojibake
from sayso.documents.typed_quotes import edit_doubled_quotes, edit_typed_quotes
from sayso.model.text import NormalText

MOST_ROUNDS = 4
"""How often a text is cleaned until nothing changes.

One round does for ordinary text. What a round repairs may be rare again (a
soft hyphen that was encoded twice); a text made to nest such things without
end must not take time without end.
"""

# Twice, because what was encoded three times must be put right before the blanks are.
_ROUND = (
    edit_inline_markup,
    edit_mojibake,
    edit_mojibake,
    edit_footnotes,
    edit_characters,
    edit_typed_quotes,
    edit_doubled_quotes,
)


def normalise_text(text: str) -> NormalText:
    """The text as the annotations read it: one kind of blank, line end and double quote, no marks of footnotes.

    Curly quotes and dashes are kept, and so are runs of blanks. Cleaning a clean text
    changes nothing. Any string is taken, lone surrogates included; the time is
    proportional to its length.

    Args:
        text: The text of a document.

    Returns:
        The clean text, each of its characters with the half-open range of
        the original that it stands for.
    """
    normal = keep_text(text)
    for _ in range(MOST_ROUNDS):
        before = normal
        for find_edits in _ROUND:
            normal = _make(tuple(find_edits(normal.text)), normal)
        if normal is before:
            break
    return normal


def _make(edits: tuple[Edit, ...], normal: NormalText) -> NormalText:
    return chain_texts(normal, apply_edits(normal.text, edits)) if edits else normal
