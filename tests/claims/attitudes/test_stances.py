"""What a speaker does with a proposition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.wordlists import read_words
from sayso.model.claim import Stance
from tests.claims.sentences import Sentence


@pytest.mark.parametrize(
    ("cue", "lemma", "stance"),
    [
        ("said", "say", "asserts"),
        ("confirmed", "confirm", "confirms"),
        ("denied", "deny", "denies"),
        ("ruled out", "rule out", "denies"),
        ("blamed", "blame", "accuses"),
        ("warned", "warn", "warns"),
        ("lashed out at", "lash out at", "condemns"),
        ("hailed", "hail", "praises"),
        ("called for", "call for", "requests"),
        ("called on", "call on", "requests"),
        ("called", "call", "asserts"),
        ("vowed", "vow", "promises"),
        ("threatened", "threaten", "threatens"),
        ("predicted", "predict", "predicts"),
        ("questioned", "question", "doubts"),
        ("declined to say", "decline", "doubts"),
        ("would not say", "say", "doubts"),
    ],
)
def test_the_cue_tells_the_stance(cue: str, lemma: str, stance: Stance) -> None:
    sentence = Sentence(f"Kord {cue} the raid on the depot.")
    said = sentence.credit("the raid on the depot", cue=cue, source="Kord", lemma=lemma)
    sentence.state("the raid on the depot", attribution=said)
    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("lemma", "stance"), [("confirm", "doubts"), ("say", "doubts"), ("deny", "doubts")]
)
def test_a_negated_cue_leaves_it_open(lemma: str, stance: Stance) -> None:
    sentence = Sentence("Kord never spoke of it: the depot was hit.")
    spoke = sentence.predicate("spoke", lemma, negations=sentence.at("never"))
    said = sentence.credit(
        "the depot was hit", cue="spoke", source="Kord", lemma=lemma, predicate=spoke
    )
    sentence.state("the depot was hit", attribution=said)
    assert sentence.claim().stance == stance


def test_a_noun_is_looked_up_among_nouns() -> None:
    sentence = Sentence("Kord repeated his call for a truce.")
    said = sentence.credit("a truce", cue="call", source="his", cue_form="noun", lemma="call")
    sentence.attributions[0] = replace(sentence.attributions[0], predicate=None)
    sentence.state("a truce", attribution=said)
    assert sentence.claim().stance == "requests"


@pytest.mark.parametrize(
    ("subject", "modal", "lemma", "stance", "status"),
    [
        ("We", "will", "rebuild", "promises", "planned"),
        ("Kord's army", "will", "withdraw", "promises", "planned"),
        ("Prices", "will", "rise", "predicts", "expected"),
        ("The enemy", "must", "withdraw", "requests", "planned"),
    ],
)
def test_a_neutral_cue_leaves_the_stance_to_the_words(
    subject: str, modal: str, lemma: str, stance: Stance, status: str
) -> None:
    words = f"{subject} {modal} {lemma} soon"
    sentence = Sentence(f"Kord said: {words}.")
    said = sentence.credit(words, cue="said", source="Kord")
    tense = "future" if modal == "will" else "present"
    predicate = sentence.predicate(lemma, lemma, tense=tense, modal=modal, subject=subject)
    sentence.state(words, attribution=said, predicate=predicate)
    claim = sentence.claim()
    assert (claim.stance, claim.status) == (stance, status)


def test_what_is_open_is_doubted() -> None:
    sentence = Sentence("It is unclear whether the crew survived.")
    predicate = sentence.predicate("survived", "survive")
    sentence.state("the crew survived", predicate=predicate, certainty="unknown")
    assert sentence.claim().stance == "doubts"


def test_saying_that_there_are_no_plans_denies() -> None:
    sentence = Sentence("The ministry said there are no plans to attack.")
    said = sentence.credit("there are no plans to attack", cue="said", source="The ministry")
    predicate = sentence.predicate(
        "are", "be", tense="present", subject="no plans", negations=sentence.at("no")
    )
    sentence.state("there are no plans to attack", attribution=said, predicate=predicate)
    claim = sentence.claim()
    assert (claim.stance, claim.status, claim.polarity) == ("denies", "denied", "negative")


def test_the_lexicon_names_each_word_in_one_stance_besides_the_neutral_one() -> None:
    for kind in ("verbs", "nouns"):
        seen: dict[str, str] = {}
        for stance, words in read_words("stances")[kind].items():
            for word in words:
                assert seen.setdefault(word, stance) in {stance, "asserts"}, word


def test_another_word_of_a_long_cue_tells_where_its_verb_does_not() -> None:
    sentence = Sentence("Kord spoke, reiterating his call for a truce.")
    said = sentence.credit(
        "a truce", cue="reiterating his call for", source="Kord", lemma="reiterate for"
    )
    sentence.state("a truce", attribution=said)
    assert sentence.claim().stance == "requests"


def test_the_negation_of_a_belief_is_that_of_what_is_believed() -> None:
    sentence = Sentence("Kord does not expect the dam to hold.")
    expects = sentence.predicate("expect", "expect", negations=sentence.at("not"))
    said = sentence.credit(
        "the dam to hold", cue="expect", source="Kord", lemma="expect", predicate=expects
    )
    sentence.state("the dam to hold", attribution=said)
    claim = sentence.claim()
    assert (claim.stance, claim.polarity, claim.certainty) == ("predicts", "negative", "probable")


@pytest.mark.parametrize(("word", "stance"), [("welcome", "praises"), ("appalled", "condemns")])
def test_a_statements_own_word_may_value(word: str, stance: Stance) -> None:
    sentence = Sentence(f"Kord said: we are {word} here.")
    said = sentence.credit(f"we are {word} here", cue="said", source="Kord")
    sentence.state(
        f"we are {word} here", attribution=said, predicate=sentence.predicate(word, word)
    )
    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("content", "stance"),
    [("why the talks had failed", "asks"), ("the committee to meet again", "requests")],
)
def test_a_question_is_told_from_a_request(content: str, stance: Stance) -> None:
    sentence = Sentence(f"Kord asked {content}.")
    said = sentence.credit(content, cue="asked", source="Kord", lemma="ask")
    sentence.state(content, attribution=said)

    assert sentence.claim().stance == stance


def test_a_preposition_behind_the_cue_tells_what_it_means() -> None:
    sentence = Sentence("Kord called on Veld to leave.")
    called = sentence.credit("Veld to leave", cue="called", source="Kord", lemma="call")
    sentence.state("Veld to leave", attribution=called)
    assert sentence.claim().stance == "requests"


def test_a_question_mark_behind_the_words_asks() -> None:
    sentence = Sentence("“Where are they?” Kord shouted.")
    shouted = sentence.credit("Where are they", cue="shouted", source="Kord", lemma="shout")
    predicate = sentence.predicate("are", "be", tense="present", question=False)
    sentence.state("Where are they", attribution=shouted, predicate=predicate)
    assert sentence.claim().stance == "asks"


def test_a_source_that_says_it_is_unconfirmed_leaves_it_possible() -> None:
    sentence = Sentence("According to unconfirmed reports, the dam broke.")
    said = sentence.credit("the dam broke", cue="According to", source="unconfirmed reports")
    sentence.state("the dam broke", attribution=said)
    claim = sentence.claim()
    assert claim.certainty == "possible"
    assert [span.quote(sentence.text) for span in claim.hedges] == ["unconfirmed"]


@pytest.mark.parametrize("cue", ["condemned", "praised", "denied"])
def test_what_a_relative_clause_tells_is_taken_for_granted(cue: str) -> None:
    sentence = Sentence(f"Kord {cue} the raid, in which two men died.")
    lemma = {"condemned": "condemn", "praised": "praise", "denied": "deny"}[cue]
    said = sentence.credit("the raid, in which two men died", cue=cue, source="Kord", lemma=lemma)
    sentence.state("the raid, in which two men died", attribution=said)
    died = sentence.predicate("died", "die")
    sentence.state("two men died", predicate=died, attribution=said, whole=False, relative=True)
    whole, part = sentence.claims()
    assert whole.stance != "asserts"
    assert part.stance == "asserts"
    assert part.status == "occurred"


@pytest.mark.parametrize(
    ("content", "stance"), [("to close the camp", "promises"), ("them to close it", "requests")]
)
def test_who_wants_to_do_it_himself_asks_for_nothing(content: str, stance: Stance) -> None:
    sentence = Sentence(f"Kord wants {content}.")
    said = sentence.credit(content, cue="wants", source="Kord", lemma="want")
    sentence.state(content, attribution=said)
    assert sentence.claim().stance == stance


@pytest.mark.parametrize(
    ("text", "stance"), [("Let me be clear", "asserts"), ("Let them be clear", "requests")]
)
def test_words_that_open_a_talk_ask_for_nothing(text: str, stance: Stance) -> None:
    sentence = Sentence(f"{text}.")
    predicate = sentence.predicate("Let", "let", tense="none", imperative=True)
    sentence.state(text, predicate=predicate)
    assert sentence.claim().stance == stance
