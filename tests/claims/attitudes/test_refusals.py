"""Words by which an allegation is turned down."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("it had nothing to do with the fire", "denies"),
        ("it played no role in the fire", "denies"),
        ("it knew nothing of the fire", "denies"),
        ("it had nothing to hide", "asserts"),
        ("it played a role in the fire", "asserts"),
    ],
)
def test_having_no_part_in_it_is_a_denial(words: str, stance: str) -> None:
    sentence = Sentence(f"Moscow said {words}")
    number = sentence.credit(words, cue="said", source="Moscow")
    verb = words.split()[1]
    sentence.state(words, predicate=sentence.predicate(verb, "have"), attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(("plea", "stance"), [("not guilty", "denies"), ("guilty", "confirms")])
def test_who_pleads_denies_or_owns_it(plea: str, stance: str) -> None:
    sentence = Sentence(f"Kord pleaded {plea} to spying")
    number = sentence.credit(plea, cue="pleaded", source="Kord", lemma="plead")
    sentence.state(plea, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("subject", "verb", "lemma", "stance"),
    [
        ("We", "reject", "reject", "denies"),
        ("They", "reject", "reject", "asserts"),
        ("We", "repeat", "repeat", "asserts"),
    ],
)
def test_who_rejects_in_the_first_person_denies(
    subject: str, verb: str, lemma: str, stance: str
) -> None:
    words = f"{subject} {verb} these claims"
    sentence = Sentence(f"“{words},” Kord said")
    number = sentence.credit(words, cue="said", source="Kord")
    made = sentence.predicate(verb, lemma, tense="present", subject=subject)
    sentence.state(words, predicate=made, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("subject", "word", "negation", "stance"),
    [
        ("These reports", "true", "not", "denies"),
        ("These reports", "true", "", "asserts"),
        ("The allegations", "baseless", "", "denies"),
        ("The allegations", "baseless", "not", "asserts"),
        ("It", "lie", "", "denies"),
        ("The bridge", "false", "", "asserts"),
    ],
)
def test_calling_reports_untrue_is_a_denial(
    subject: str, word: str, negation: str, stance: str
) -> None:
    words = " ".join(filter(None, (subject, "is", negation, word)))
    sentence = Sentence(f"“{words},” Kord said")
    number = sentence.credit(words, cue="said", source="Kord")
    made = sentence.predicate(
        word,
        word,
        tense="present",
        copular=True,
        subject=subject,
        negations=sentence.at(negation) if negation else (),
    )
    sentence.state(words, predicate=made, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("verb", "lemma", "stance"), [("found", "find", "asserts"), ("had", "have", "denies")]
)
def test_who_found_no_proof_has_denied_nothing(verb: str, lemma: str, stance: str) -> None:
    sentence = Sentence(f"Kord said the office {verb} no proof of a leak")
    words = f"the office {verb} no proof of a leak"
    number = sentence.credit(words, cue="said", source="Kord")
    predicate = sentence.predicate(verb, lemma, negations=sentence.at("no"))
    sentence.state(words, predicate=predicate, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("content", "lemma", "stance"),
    [
        ("the accusation baseless", "call", "denies"),
        ("the latest reports a fabrication", "label", "denies"),
        ("the claims as groundless", "describe as", "denies"),
        ("the plan baseless", "call", "asserts"),
        ("the accusation grave", "call", "asserts"),
        ("the accusation baseless", "hear", "asserts"),
    ],
)
def test_calling_what_others_say_untrue_is_a_denial(content: str, lemma: str, stance: str) -> None:
    sentence = Sentence(f"Tehran spoke of {content}")
    number = sentence.credit(content, cue="spoke of", source="Tehran", lemma=lemma)
    sentence.state(content, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("the measures as illegal", "condemns"),
        ("the reports as illegal", "denies"),
        ("the measures as fabrications", "denies"),
        ("the measures", "denies"),
    ],
)
def test_a_deed_that_is_dismissed_as_something_is_judged(content: str, stance: str) -> None:
    sentence = Sentence(f"Moscow dismissed {content}")
    number = sentence.credit(content, cue="dismissed", source="Moscow", lemma="dismiss")
    sentence.state(content, attribution=number)

    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("it was not responsible for the fire", "denies"),
        ("it was responsible for the fire", "asserts"),
        ("it was not aware of the fire", "asserts"),
    ],
)
def test_not_being_responsible_is_a_denial(words: str, stance: str) -> None:
    sentence = Sentence(f"Moscow said {words}")
    number = sentence.credit(words, cue="said", source="Moscow")
    sentence.state(
        words,
        predicate=sentence.predicate(words.split()[-4], "be", copular=True),
        attribution=number,
    )

    assert sentence.claim().stance == stance
