"""Where one statement ends and the next begins, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spacy.tokens import Doc

from sayso.annotations.layout.posts import EmbeddedPost
from sayso.annotations.statements.propositions import find_propositions
from sayso.model.annotation import Attribution, Proposition, Quotation
from sayso.model.entity import Post
from tests.annotations.parses import at, credit, parse

FIRE = (
    "The|_|DT|1|det mill|_|NN|2|nsubj burned|burn|VBD|{fire} and|_|CC|6|cc the|_|DT|5|det "
    "crew|_|NN|6|nsubj fled|flee|VBD|2|conj"
)


def read(doc: Doc, *attributions: Attribution, quoted: Sequence[str] = ()) -> list[Proposition]:
    quotations = [Quotation(at(doc, words)[0], closed=True, continues=False) for words in quoted]
    return list(find_propositions(doc, attributions, (), quotations))


def words_of(doc: Doc, propositions: Sequence[Proposition]) -> list[str]:
    return [
        " | ".join(piece.quote(doc.text) for piece in proposition.pieces)
        for proposition in propositions
    ]


def test_joined_clauses_of_the_outlet_are_two_statements() -> None:
    doc = parse(FIRE.format(fire="0|ROOT") + " .|_|.|2|punct")
    assert words_of(doc, read(doc)) == ["The mill burned", "the crew fled"]


def test_a_shared_subject_is_a_piece_of_its_own() -> None:
    doc = parse(
        "Rebels|rebel|NNS|1|nsubj took|take|VBD|0|ROOT the|_|DT|3|det mill|_|NN|1|obj and|_|CC|5|cc "
        "held|hold|VBD|1|conj it|_|PRP|5|obj .|_|.|1|punct"
    )
    assert words_of(doc, read(doc)) == ["Rebels took the mill", "Rebels | held it"]


def test_verbs_that_share_what_follows_are_one_statement() -> None:
    doc = parse(
        "Ten|_|CD|3|nsubj:pass were|be|VBD|3|aux:pass both|_|CC|3|cc killed|kill|VBN|0|ROOT "
        "or|_|CC|5|cc hurt|_|VBN|3|conj in|_|IN|7|case raids|raid|NNS|5|obl .|_|.|3|punct"
    )
    assert words_of(doc, read(doc)) == ["Ten were both killed or hurt in raids"]


def test_a_content_with_two_statements_gives_the_whole_and_its_parts() -> None:
    doc = parse(
        "Kord|_|NNP|1|nsubj said|say|VBD|0|ROOT that|_|IN|5|mark the|_|DT|4|det mill|_|NN|5|nsubj "
        "burned|burn|VBD|1|ccomp and|_|CC|9|cc the|_|DT|8|det crew|_|NN|9|nsubj fled|flee|VBD|5|conj "
        ".|_|.|1|punct"
    )
    said = credit(doc, ("that the mill burned and the crew fled",), cue="said", source="Kord")
    found = read(doc, said)
    assert words_of(doc, found) == [
        "the mill burned and the crew fled",
        "the mill burned",
        "the crew fled",
    ]
    assert [one.whole for one in found] == [True, False, False]
    assert {one.attribution for one in found} == {0}


def test_a_content_with_one_statement_gives_only_the_whole() -> None:
    doc = parse(
        "The|_|DT|1|det mill|_|NN|2|nsubj burned|burn|VBD|0|ROOT ,|_|,|2|punct Kord|_|NNP|5|nsubj "
        "said|say|VBD|2|parataxis .|_|.|2|punct"
    )
    found = read(doc, credit(doc, ("The mill burned",), cue="said", source="Kord"))
    assert words_of(doc, found) == ["The mill burned"]
    assert found[0].whole


def test_the_crediting_clause_is_no_statement_but_its_relative_clause_is() -> None:
    doc = parse(
        "Kord|_|NNP|6|nsubj ,|_|,|3|punct who|_|WP|3|nsubj fled|flee|VBD|0|acl:relcl north|_|RB|3|advmod "
        ",|_|,|3|punct said|say|VBD|0|ROOT it|_|PRP|8|nsubj burned|burn|VBD|6|ccomp .|_|.|6|punct"
    )
    found = read(doc, credit(doc, ("it burned",), cue="said", source="Kord"))
    narrated = [one for one in found if one.attribution is None]
    assert words_of(doc, narrated) == ["Kord | fled north"]


def test_a_bare_clause_of_speech_is_no_statement_of_the_outlet() -> None:
    doc = parse(
        "It|_|PRP|1|nsubj sank|sink|VBD|0|ROOT ,|_|,|1|punct Kord|_|NNP|4|nsubj said|say|VBD|1|parataxis"
    )
    assert words_of(doc, read(doc)) == ["It sank"]


def test_whom_somebody_warned_is_told_by_the_outlet() -> None:
    doc = parse(
        "Oru|_|NNP|2|nsubj:pass was|be|VBD|2|aux:pass warned|warn|VBN|0|ROOT that|_|IN|5|mark "
        "dams|dam|NNS|5|nsubj leak|_|VBP|2|ccomp .|_|.|2|punct"
    )
    found = read(doc, credit(doc, ("dams leak",), cue="warned"))
    assert words_of(doc, found) == ["Oru was warned that dams leak", "dams leak"]
    assert [one.attribution for one in found] == [None, 0]


def test_a_participle_after_a_comma_is_a_statement_with_its_subject() -> None:
    doc = parse(
        "A|_|DT|1|det lorry|_|NN|2|nsubj hit|_|VBD|0|ROOT it|_|PRP|2|obj ,|_|,|5|punct "
        "killing|kill|VBG|2|advcl twelve|_|CD|7|nummod people|_|NNS|5|obj .|_|.|2|punct"
    )
    assert words_of(doc, read(doc)) == ["A lorry hit it", "A lorry | killing twelve people"]


def test_a_condition_stays_with_what_hangs_on_it() -> None:
    doc = parse(
        "If|_|IN|2|mark they|_|PRP|2|nsubj attack|_|VBP|6|advcl ,|_|,|2|punct we|_|PRP|6|nsubj "
        "will|_|MD|6|aux answer|_|VB|0|ROOT .|_|.|6|punct"
    )
    (found,) = read(doc)
    assert words_of(doc, [found]) == ["If they attack, we will answer".replace(",", " ,")]
    assert found.condition is not None
    assert found.condition.quote(doc.text) == "If"


def test_a_condition_cut_off_from_its_clause_by_the_cue_still_counts() -> None:
    doc = parse(
        "If|_|IN|1|mark true|_|JJ|4|advcl ,|_|,|1|punct Kord|_|NNP|4|nsubj said|say|VBD|0|ROOT "
        "it|_|PRP|6|nsubj matters|matter|VBZ|4|ccomp .|_|.|4|punct"
    )
    found = read(doc, credit(doc, ("If true", "it matters"), cue="said", source="Kord"))
    assert [one.condition is not None for one in found] == [True]


def test_whether_leaves_a_statement_open_and_stays_outside() -> None:
    doc = parse(
        "It|_|PRP|2|nsubj is|be|VBZ|2|cop unclear|_|JJ|0|ROOT whether|_|IN|6|mark the|_|DT|5|det "
        "crew|_|NN|6|nsubj survived|survive|VBD|2|csubj .|_|.|2|punct"
    )
    (found,) = read(doc)
    assert words_of(doc, [found]) == ["the crew survived"]
    assert found.certainty == "unknown"
    assert [span.quote(doc.text) for span in found.hedges] == ["unclear whether"]


def test_no_word_on_something_leaves_it_open() -> None:
    doc = parse(
        "There|_|EX|1|expl was|be|VBD|0|ROOT no|_|DT|3|det word|_|NN|1|nsubj on|_|IN|6|case "
        "the|_|DT|6|det motive|_|NN|3|nmod .|_|.|1|punct"
    )
    (found,) = read(doc)
    assert (words_of(doc, [found]), found.certainty) == (["the motive"], "unknown")


def test_a_hedge_in_an_inner_clause_does_not_lower_the_outer_one() -> None:
    doc = parse(
        "Oru|_|NNP|1|nsubj fears|fear|VBZ|0|ROOT that|_|IN|5|mark it|_|PRP|5|nsubj may|_|MD|5|aux "
        "burn|_|VB|1|ccomp .|_|.|1|punct"
    )
    (found,) = read(doc)
    assert found.certainty == "certain"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("Carnage|_|NN|0|ROOT on|_|IN|3|case the|_|DT|3|det road|_|NN|0|nmod", True),
        ("By|_|IN|1|case Ada|_|NNP|0|ROOT Kord|_|NNP|1|flat", False),
        ("Ada|_|NNP|0|ROOT Kord|_|NNP|0|flat", False),
    ],
)
def test_a_verbless_line_is_a_statement_unless_it_only_names(table: str, *, told: bool) -> None:
    assert bool(read(parse(table))) is told


def test_the_rest_of_a_credited_quotation_is_not_the_outlets() -> None:
    doc = parse(
        '"|_|``|4|punct As|_|IN|3|mark you|_|PRP|3|nsubj know|_|VBP|5|advcl ,|_|,|3|punct '
        "burned|burn|VBD|0|ROOT mills|mill|NNS|5|nsubj \"|_|''|5|punct said|say|VBD|5|parataxis "
        "Kord|_|NNP|8|nsubj"
    )
    quoted = '" As you know , burned mills "'
    found = read(doc, credit(doc, ("burned mills",), cue="said", source="Kord"), quoted=[quoted])
    assert words_of(doc, found) == ["burned mills"]


def test_a_posts_words_are_never_the_outlets() -> None:
    doc = parse(FIRE.format(fire="0|ROOT"))
    span = at(doc, doc.text.strip())[0]
    post = EmbeddedPost(Post(span, None, "@a", None, None, None), (span,), span)
    assert find_propositions(doc, (), (post,), ()) == ()


def test_an_empty_text_says_nothing() -> None:
    assert read(parse("")) == []


def test_a_joined_part_that_says_nearly_all_is_marked() -> None:
    doc = parse(
        "Kord|_|NNP|1|nsubj said|say|VBD|0|ROOT rebels|rebel|NNS|3|nsubj killed|kill|VBD|1|ccomp "
        "two|_|CD|5|nummod men|man|NNS|3|obj and|_|CC|7|cc took|take|VBD|3|conj the|_|DT|9|det "
        "old|_|JJ|10|amod mill|_|NN|7|obj at|_|IN|12|case dawn|_|NN|7|obl .|_|.|1|punct"
    )
    content = "rebels killed two men and took the old mill at dawn"
    found = read(doc, credit(doc, (content,), cue="said", source="Kord"))
    assert [(words, one.alike) for words, one in zip(words_of(doc, found), found, strict=True)] == [
        (content, False),
        ("rebels killed two men", False),
        ("rebels | took the old mill at dawn", True),
    ]
