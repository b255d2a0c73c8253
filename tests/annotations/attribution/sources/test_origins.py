"""The characters of the phrase that names a source."""

from __future__ import annotations

import pytest

from sayso.annotations.attribution.sources.origins import span_of_phrase
from tests.annotations.parsed_texts import parse

PLAIN = """
The DT det 2
doctor NN nsubj 7
, , punct 5
who WP nsubj 5
left|leave VBD acl:relcl 2
, , punct 5
took|take VBD ROOT 0
issue NN obj 7
. . punct 7
"""
# The parse hangs the clause on a noun behind the one that it begins with.
CROSSED = """
said|say VBD acl:relcl 5
Berger NNP nsubj 1
of IN case 5
New NNP compound 5
Jersey NNP ROOT 0
took|take VBD conj 5
issue NN obj 6
"""
CROSSED_BEFORE = """
Berger NNP nsubj 6
, , punct 6
New NNP compound 4
Jersey NNP ROOT 0
, , punct 6
said|say VBD acl:relcl 4
"""


@pytest.mark.parametrize(
    ("rows", "place", "words"),
    [
        (PLAIN, 1, "The doctor"),
        (CROSSED, 1, "Berger"),
        (CROSSED_BEFORE, 3, "Berger, New Jersey"),
    ],
)
def test_phrase_ends_with_its_noun_at_the_earliest(rows: str, place: int, words: str) -> None:
    doc = parse(rows)

    assert span_of_phrase(doc[place]).quote(doc.text).replace(" ,", ",") == words
