"""What papers tell that somebody obtained."""

from __future__ import annotations

from sayso.annotations.attribution.sources.documents import give_document
from tests.annotations.attribution.tied import read, spell, tie

OBTAINED = """
We PRP nsubj 2
obtained|obtain VBD ROOT 0
papers|paper NNS obj 2
showing|show VBG acl 3
roads NNS nsubj 6
held|hold VBD ccomp 4
. . punct 2
"""


def test_the_papers_are_the_source() -> None:
    doc, grammar = read(OBTAINED)
    given = give_document(grammar, tie(3, [(0, 1)], (4, 6)))
    assert spell(doc, [given]) == [("papers", "showing", "roads held")]


def test_other_things_tell_nothing() -> None:
    _, grammar = read(OBTAINED.replace("papers|paper", "tents|tent"))
    one = tie(3, [(0, 1)], (4, 6))
    assert give_document(grammar, one) == one
