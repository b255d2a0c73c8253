"""Crediting: from ties and posts to attributions in characters."""

from __future__ import annotations

from sayso.annotations.attribution.crediting import credit_contents
from sayso.annotations.attribution.grammar import tabulate_grammar
from sayso.annotations.attribution.ties import Cue, Roles, Tie
from sayso.annotations.encoder.tying import Run
from sayso.annotations.layout.posts import EmbeddedPost
from sayso.model.annotation import Attribution
from sayso.model.entity import Post
from sayso.model.span import Pieces, Span
from tests.annotations.parsed_texts import parse

MAYOR = """
The DT det 2
mayor NN nsubj 4
, , punct 2
said|say VBD ROOT 0
that IN mark 8
the DT det 7
bridge NN nsubj 8
fell|fall VBD ccomp 4
. . punct 4
"""
CONFIRMED = """
Paris NNP nsubj 2 GPE
confirmed|confirm VBD ROOT 0
Friday NNP obl:unmarked 2
that IN mark 6
troops|troop NNS nsubj 6
left|leave VBD ccomp 2
. . punct 2
"""
BELIEVED = """
Two CD nummod 2
ships|ship NNS nsubj:pass 4
are|be VBP aux:pass 4
believed|believe VBN ROOT 0
lost|lose VBN xcomp 4
. . punct 4
"""
REPORTED = """
The DT det 2
agency NN nsubj 3
reported|report VBD ROOT 0
a DT det 5
fire NN obj 3
, , punct 7
citing|cite VBG advcl 3
the DT det 9
governor NN obj 7
. . punct 3
"""
DENIED = """
It PRP nsubj 4
was|be VBD cop 4
a DT det 4
charge NN ROOT 0
that WDT obj 7
Moscow NNP nsubj 7 GPE
denies|deny VBZ acl:relcl 4
. . punct 4
"""


def credit(
    rows: str,
    cue: int,
    content: tuple[Run, ...],
    source: tuple[Run, ...] = (),
    posts: tuple[EmbeddedPost, ...] = (),
) -> tuple[str, tuple[Attribution, ...]]:
    doc = parse(rows)
    tie = Tie(Cue((cue,), 0.8), cue, Roles(source, content))
    return doc.text, credit_contents(doc, tabulate_grammar(doc, ()), [tie], posts)


def quotes(text: str, pieces: Pieces) -> list[str]:
    return [piece.quote(text) for piece in pieces]


def test_content_begins_after_that_and_source_ends_before_the_comma() -> None:
    text, (found,) = credit(MAYOR, 3, ((4, 8),), ((0, 3),))

    assert quotes(text, found.content) == ["the bridge fell"]
    assert quotes(text, found.source) == ["The mayor"]
    assert (found.lemma, found.cue_form, found.probability) == ("say", "verb", 0.8)


def test_day_of_speaking_is_no_content() -> None:
    text, (found,) = credit(CONFIRMED, 1, ((2, 6),), ((0, 1),))

    assert quotes(text, found.content) == ["troops left"]


def test_subject_is_credited_where_no_source_was_marked() -> None:
    text, (found,) = credit(MAYOR, 3, ((4, 8),))

    assert quotes(text, found.source) == ["The mayor"]


def test_passive_without_agent_has_no_source() -> None:
    _, (found,) = credit(BELIEVED, 3, ((0, 2), (4, 5)))

    assert found.source == ()


def test_origin_is_who_is_cited() -> None:
    text, (found,) = credit(REPORTED, 2, ((3, 5),), ((0, 2),))

    assert quotes(text, found.origins) == ["the governor"]


def test_relative_pronoun_gives_way_to_what_it_stands_for() -> None:
    text, (found,) = credit(DENIED, 6, ((4, 5),))

    assert quotes(text, found.content) == ["a charge"]
    assert quotes(text, found.source) == ["Moscow"]


def test_words_of_a_post_are_credited_to_its_account() -> None:
    post = Post(Span(0, 30), "twitter", "@a", "A", None, None)
    embedded = EmbeddedPost(post, (Span(0, 22),), Span(24, 30))
    _, found = credit(MAYOR, 3, ((4, 8),), ((0, 3),), (embedded,))
    outer, inner = found

    assert (outer.post, outer.cue, outer.source) == (0, (), (Span(24, 30),))
    assert inner.within == 0


def test_attribution_does_not_reach_into_a_post() -> None:
    post = Post(Span(16, 40), "twitter", "@a", "A", None, None)
    embedded = EmbeddedPost(post, (Span(16, 36),), Span(36, 40))
    text, found = credit(MAYOR, 3, ((4, 8),), ((0, 3),), (embedded,))

    # All of the content lies in the post, so nothing is left that the mayor could have said.
    assert [item.cue for item in found] == [()]
    assert text[16:].startswith("that")
