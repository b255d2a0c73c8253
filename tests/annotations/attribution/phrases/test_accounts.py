"""What is told on somebody's word by a phrase."""

from __future__ import annotations

from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.phrases.accounts import add_accounts
from sayso.annotations.attribution.ties import Tie
from tests.annotations.attribution.tied import read, spell, tie

COUNT = """
It PRP nsubj 4
was|be VBD cop 4
the DT det 4
third JJ ROOT 0
, , punct 4
by IN case 10
the DT det 8
army NN nmod:poss 10
's POS case 8
count NN obl 4
. . punct 4
"""
WORDS = """
In IN case 3
the DT det 3
words|word NNS obl 9
of IN case 6
one CD nummod 6
envoy NN nmod 3
, , punct 9
talks NNS nsubj 9
failed|fail VBD ROOT 0
. . punct 9
"""


OWN = """
By IN case 4
its|its PRP$ nmod:poss 4
own JJ amod 4
count NN obl 7
, , punct 7
rebels NNS nsubj 7
lost|lose VBD ROOT 0
ten CD obj 7
. . punct 7
"""


def words_of(grammar: Grammar, found: Tie) -> tuple[list[str], list[str], list[str]]:
    def quote(places: list[int]) -> list[str]:
        return [grammar.lower[place] for place in places]

    source = [place for first, last in found.roles.source for place in range(first, last)]
    content = [place for first, last in found.roles.content for place in range(first, last)]
    return quote(list(found.cue.places)), quote(source), quote(content)


def test_a_count_is_its_owners() -> None:
    _, grammar = read(COUNT)
    (found,) = add_accounts(grammar, [])
    assert words_of(grammar, found) == (["by"], ["the", "army"], ["it", "was", "the", "third"])


def test_words_of_somebody_are_his() -> None:
    _, grammar = read(WORDS)
    (found,) = add_accounts(grammar, [])
    cue, source, content = words_of(grammar, found)
    assert (cue[0], cue[-1], source, content) == ("in", "of", ["one", "envoy"], ["talks", "failed"])


def test_its_own_count_is_that_of_the_subject() -> None:
    _, grammar = read(OWN)
    (found,) = add_accounts(grammar, [])
    assert words_of(grammar, found) == (["by"], ["rebels"], ["rebels", "lost", "ten"])


def test_a_cue_that_is_known_is_not_read_twice() -> None:
    _, grammar = read(COUNT)
    known = tie(5, [(6, 8)], (0, 4))
    assert add_accounts(grammar, [known]) == [known]


def test_other_words_are_nobodys() -> None:
    _, grammar = read(
        COUNT.replace("army NN nmod:poss 10", "wet JJ amod 10").replace(
            "'s POS case 8", "old JJ amod 10"
        )
    )
    assert add_accounts(grammar, []) == []


PUTS = """
The DT det 2
ministry NN nsubj 3
put|put VBD ROOT 0
the DT det 5
toll NN obj 3
at IN case 7
40 CD obl 3
. . punct 3
"""


def test_who_puts_a_figure_at_a_number_says_so() -> None:
    doc, grammar = read(PUTS)
    assert spell(doc, add_accounts(grammar, [])) == [("The ministry", "put", "the toll at 40")]


def test_what_is_put_somewhere_is_no_figure() -> None:
    _, grammar = read(PUTS.replace("40 CD", "risk NN"))
    assert add_accounts(grammar, []) == []
