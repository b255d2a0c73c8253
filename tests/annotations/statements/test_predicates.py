"""How a clause is put: tense, aspect, voice, modal verbs, negation."""

from __future__ import annotations

import pytest

from sayso.annotations.statements.predicates import describe_predicate, find_complement
from sayso.annotations.statements.trees import grow_tree
from tests.annotations.parses import parse, word

MOVED = (
    "The|_|DT|1|det troops|troop|NNS|5|nsubj:pass have|_|VBP|5|aux not|_|RB|5|advmod "
    "been|be|VBN|5|aux:pass moved|move|VBN|0|ROOT and|_|CC|8|cc are|be|VBP|8|aux:pass "
    "expected|expect|VBN|5|conj to|_|TO|10|mark attack|_|VB|8|xcomp .|_|.|5|punct"
)


def test_a_perfect_passive_is_read_from_its_auxiliaries() -> None:
    doc = parse(MOVED)
    moved = describe_predicate(word(doc, "moved"))
    assert (moved.tense, moved.perfect, moved.passive, moved.progressive) == (
        "present",
        True,
        True,
        False,
    )
    assert [span.quote(doc.text) for span in moved.negations] == ["not"]
    assert moved.subject is not None
    assert moved.subject.quote(doc.text) == "The troops"


def test_a_second_verb_shares_the_subject_but_not_the_negation() -> None:
    doc = parse(MOVED)
    expected = describe_predicate(word(doc, "expected"))
    assert expected.subject is not None
    assert expected.subject.quote(doc.text) == "The troops"
    assert expected.negations == ()


def test_the_infinitive_after_a_verb_is_its_complement() -> None:
    doc = parse(MOVED)
    complement = find_complement(grow_tree(doc), word(doc, "expected").i)
    assert complement is not None
    assert (complement.lemma, complement.tense) == ("attack", "none")


def test_auxiliaries_are_shared_by_joined_participles() -> None:
    doc = parse(
        "Rebels|rebel|NNS|2|nsubj have|_|VBP|2|aux left|leave|VBN|0|ROOT or|_|CC|4|cc "
        "surrendered|surrender|VBN|2|conj .|_|.|2|punct"
    )
    surrendered = describe_predicate(word(doc, "surrendered"))
    assert (surrendered.tense, surrendered.perfect) == ("present", True)


def test_a_modal_verb_is_given_in_full() -> None:
    doc = parse("We|_|PRP|3|nsubj wo|will|MD|3|aux n't|not|RB|3|advmod yield|_|VB|0|ROOT")
    predicate = describe_predicate(word(doc, "yield"))
    assert (predicate.modal, predicate.tense) == ("will", "future")
    assert len(predicate.negations) == 1


def test_a_noun_after_be_is_a_copular_predicate() -> None:
    doc = parse("It|_|PRP|3|nsubj was|be|VBD|3|cop a|_|DT|3|det trawler|_|NN|0|ROOT .|_|.|3|punct")
    predicate = describe_predicate(word(doc, "trawler"))
    assert (predicate.copular, predicate.tense, predicate.passive) == (True, "past", False)


def test_not_only_denies_nothing() -> None:
    doc = parse(
        "It|_|PRP|3|nsubj not|_|RB|3|advmod only|_|RB|3|advmod burns|burn|VBZ|0|ROOT .|_|.|3|punct"
    )
    assert describe_predicate(word(doc, "burns")).negations == ()


def test_no_before_the_object_denies() -> None:
    doc = parse("They|_|PRP|1|nsubj found|find|VBD|0|ROOT no|_|DT|3|det mines|mine|NNS|1|obj")
    negations = describe_predicate(word(doc, "found")).negations
    assert [span.quote(doc.text) for span in negations] == ["no"]


def test_no_before_a_noun_after_be_denies() -> None:
    doc = parse("It|_|PRP|3|nsubj was|be|VBD|3|cop no|_|DT|3|det drill|_|NN|0|ROOT")
    negations = describe_predicate(word(doc, "drill")).negations
    assert [span.quote(doc.text) for span in negations] == ["no"]


def test_a_bare_verb_without_subject_is_a_command() -> None:
    doc = parse("Surrender|_|VB|0|ROOT now|_|RB|0|advmod !|_|.|0|punct")
    assert describe_predicate(word(doc, "Surrender")).imperative


def test_a_sentence_with_a_question_mark_asks() -> None:
    doc = parse(
        "Who|_|WP|1|nsubj fired|fire|VBD|0|ROOT the|_|DT|3|det gun|_|NN|1|obj ?|_|.|1|punct"
    )
    assert describe_predicate(word(doc, "fired")).question


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    doc = parse(
        "rebels|rebel|NNS|0|ROOT who|_|WP|2|nsubj burned|burn|VBD|0|acl:relcl it|_|PRP|2|obj"
    )
    subject = describe_predicate(word(doc, "burned")).subject
    assert subject is not None
    assert subject.quote(doc.text) == "rebels"


def test_a_passive_with_being_is_progressive() -> None:
    doc = parse(
        "They|_|PRP|3|nsubj:pass are|be|VBP|3|aux being|be|VBG|3|aux:pass held|hold|VBN|0|ROOT"
    )
    held = describe_predicate(word(doc, "held"))
    assert (held.progressive, held.passive, held.tense) == (True, True, "present")


def test_a_base_form_with_a_subject_is_a_plural_s_present() -> None:
    doc = parse("Fighters|fighter|NNS|1|nsubj cross|_|VB|0|ROOT rivers|river|NNS|1|obj")
    assert describe_predicate(word(doc, "cross")).tense == "present"


def test_a_base_form_behind_to_has_no_tense() -> None:
    doc = parse("for|_|IN|1|mark them|they|PRP|3|nsubj to|_|TO|3|mark cross|_|VB|0|ROOT")
    assert describe_predicate(word(doc, "cross")).tense == "none"


def test_a_frame_around_a_clause_does_not_tell_its_tense_and_negation() -> None:
    doc = parse(
        "The|_|DT|1|det hope|_|NN|6|nsubj:outer is|be|VBZ|6|cop that|_|IN|6|mark talks|talk|NNS|6|nsubj "
        "will|_|MD|6|aux resume|_|VB|0|ROOT .|_|.|6|punct"
    )
    resume = describe_predicate(word(doc, "resume"))
    assert (resume.tense, resume.copular, resume.modal) == ("future", False, "will")


@pytest.mark.parametrize(
    ("case", "noun", "negated"),
    [("by", "state", True), ("at", "point", True), ("at", "cost", False), ("with", "word", False)],
)
def test_what_is_so_by_nobody_is_negated(case: str, noun: str, negated: bool) -> None:  # noqa: FBT001
    doc = parse(
        "It|_|PRP|2|nsubj:pass was|be|VBD|2|aux:pass held|hold|VBN|0|ROOT "
        f"{case}|_|IN|5|case no|_|DT|5|det {noun}|_|NN|2|obl"
    )
    assert bool(describe_predicate(word(doc, "held")).negations) is negated


CUTTING = (
    "They|_|PRP|2|nsubj {aux} {verb} ,|_|,|4|punct cutting|cut|VBG|2|advcl the|_|DT|6|det "
    "road|_|NN|4|obj and|_|CC|8|cc taking|take|VBG|4|conj aim|_|NN|8|obj .|_|.|2|punct"
)


@pytest.mark.parametrize(
    ("aux", "verb", "tense", "modal", "progressive"),
    [
        ("will|_|MD|2|aux", "strike|_|VB|0|ROOT", "future", "will", False),
        ("may|_|MD|2|aux", "strike|_|VB|0|ROOT", "present", "may", False),
        ("are|be|VBP|2|aux", "moving|move|VBG|0|ROOT", "present", None, True),
        ("have|have|VBP|2|aux", "struck|strike|VBN|0|ROOT", "none", None, False),
        ("once|_|RB|2|advmod", "struck|strike|VBD|0|ROOT", "none", None, False),
    ],
)
def test_a_participle_goes_on_as_the_clause_it_hangs_on(
    aux: str, verb: str, tense: str, modal: str | None, *, progressive: bool
) -> None:
    doc = parse(CUTTING.format(aux=aux, verb=verb))
    for form in ("cutting", "taking"):
        found = describe_predicate(word(doc, form))
        assert (found.tense, found.modal, found.progressive) == (tense, modal, progressive)


def test_a_number_before_a_command_is_no_subject() -> None:
    doc = parse(
        "One|_|CD|2|nsubj ,|_|,|0|punct defeat|_|VB|0|ROOT them|they|PRP|2|obj .|_|.|2|punct"
    )
    defeat = describe_predicate(word(doc, "defeat"))
    assert (defeat.imperative, defeat.tense) == (True, "none")
