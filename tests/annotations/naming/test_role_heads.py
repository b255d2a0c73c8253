"""What somebody is himself, and whom he serves."""

from __future__ import annotations

import pytest

from sayso.annotations.naming.role_heads import list_role_heads
from tests.annotations.parsed_texts import parse


def heads(words: str) -> list[str]:
    rows = "\n".join(
        f"{word} NN ROOT 0" if not at else f"{word} NN dep 1"
        for at, word in enumerate(words.split())
    )
    doc = parse(f"\n{rows}\n")
    return list_role_heads(doc, 0, len(doc))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("foreign minister", ["minister"]),
        ("the president ’s spokesman", ["spokesman"]),
        ("spokesman for the president", ["spokesman"]),
        ("adviser to the president and prime minister", ["adviser"]),
        ("chief of staff to the governor", ["chief"]),
        ("Under-Secretary for Humanitarian Affairs and Emergency Relief Coordinator", ["under-secretary", "coordinator"]),
        ("secretary general", ["secretary-general"]),
        ("secretary - general", ["secretary-general"]),
        ("vice president", ["vice", "vice-president"]),
        ("deputy prime minister", ["deputy", "deputy-minister"]),
        ("army gen.", ["general"]),
        ("of things", []),
    ],
)  # fmt: skip
def test_only_what_he_is_counts(words: str, found: list[str]) -> None:
    assert heads(words) == found
