"""A law of gists: but for what stands in brackets, all words are the text's."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.wording.fillings import Material
from sayso.claims.wording.gists import Saying, make_gist
from sayso.claims.wording.lengths import LONGEST
from sayso.model.annotation import AnnotatedText, Gloss, Proposition, Quotation
from sayso.model.span import Pieces, Span, join_spans
from sayso.model.when import TimeExpression

WORDS = ("I", "am", "we", "that", "Ada", "[sic]", "he", "“so", "said”", "it's", "U.S.", 'a"b', "x")
FILLED = re.compile(r"\[[^\[\]]*\]")
WORD = re.compile(r"\w+")
MODES = ("direct", "indirect", "mixed", "narrated")


def draw_runs(draw: st.DrawFn, words: list[Span]) -> Pieces:
    """Some runs of whole words."""
    ends = sorted(draw(st.sets(st.integers(0, len(words)), min_size=2, max_size=4)))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return join_spans(Span(words[start].start, words[end - 1].end) for start, end in pairs)


@st.composite
def sayings(draw: st.DrawFn) -> tuple[Material, Saying]:
    """A text with things to fill in at any words, and a proposition in it."""
    given_words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=90))
    text = ""
    words: list[Span] = []
    for word in given_words:
        words.append(Span(len(text), len(text) + len(word)))
        text += word + draw(st.sampled_from((" ", ", ", ". ", "  ")))
    glosses = [
        Gloss(span, draw(st.sampled_from(("", "Ada [K.] Kord", "Bo"))), draw(st.booleans()))
        for span in words
        if draw(st.booleans())
    ]
    times = [
        TimeExpression(span, "", "DATE", "2024-10-31", None, None)
        for span in words
        if draw(st.integers(0, 3)) == 0
    ]
    quotations = [Quotation(span, closed=True, continues=False) for span in draw_runs(draw, words)]
    content = draw_runs(draw, words)
    proposition = Proposition(
        pieces=content,
        predicate=None,
        complement=None,
        hedges=(),
        certainty="certain",
        hearsay=False,
        condition=None,
        judgement=False,
        attribution=None,
        whole=True,
        sentence=0,
        missing=draw(st.none() | st.sampled_from(words)),
    )
    annotated = AnnotatedText(
        (),
        (),
        tuple(quotations),
        (),
        (proposition,),
        (),
        (),
        (),
        tuple(times),
        (),
        (),
        (),
        tuple(glosses),
    )
    mode = draw(st.sampled_from(MODES))
    speaker = draw(st.sampled_from(("Ada Kord", "[unnamed]", "Bo; Al")))
    saying = Saying(proposition, None, content, mode, speaker, retold=draw(st.booleans()))  # type: ignore[arg-type]
    return Material.of(text, annotated), saying


@given(sayings())
def test_what_is_not_filled_in_is_quoted(made: tuple[Material, Saying]) -> None:
    material, saying = made
    gist = make_gist(material, saying)
    assert len(gist) <= LONGEST
    left = FILLED.sub(" ", gist)
    assert "[" not in left
    assert "]" not in left
    assert set(WORD.findall(left)) <= set(WORD.findall(material.text))
    assert gist == " ".join(gist.split())
