"""Which body "it" means."""

from __future__ import annotations

from tests.annotations.naming.test_unnamed import refer

FORCE = """
Oman NNP nsubj 2 GPE
fired|fire VBD ROOT 0
ten CD obj 2
, , punct 2
the DT det 7
air NN compound 7
force NN nsubj 8
said|say VBD parataxis 2
. . punct 2

It PRP nsubj 2
added|add VBD ROOT 0
more JJR obj 2
. . punct 2
"""
INQUIRY = """
There|there EX expl 2
was|be VBD ROOT 0
an DT det 4
inquiry NN nsubj 2
and CC cc 7
it PRP nsubj 7
found|find VBD conj 2
so RB obj 7
. . punct 2
"""

PROMPTED = """
Raids NNS nsubj 3
could MD aux 3
prompt VB ROOT 0
Chad NNP obj 3 GPE
to TO mark 6
leave VB xcomp 3
pacts NNS obj 6
which WDT obj 10
it PRP nsubj 10
signed|sign VBD acl:relcl 7
. . punct 3
"""


def test_it_goes_on_as_whoever_spoke() -> None:
    assert refer(FORCE, "the air force", "It") == ["air force", "air force"]


def test_it_is_the_paper_that_was_brought_in() -> None:
    assert refer(INQUIRY, "it") == ["inquiry"]
    assert refer(INQUIRY.replace("inquiry NN", "island NN"), "it") == ["it"]


def test_it_may_be_who_is_made_to_do_something() -> None:
    assert refer(PROMPTED, "it") == ["Chad"]
