"""When the speaker of a claim said it."""

from __future__ import annotations

from dataclasses import replace

from sayso.claims import assemble_claims
from sayso.model.annotation import Sayings, Signer
from sayso.model.claim import Claim
from sayso.model.entity import Post
from sayso.model.said import Said
from sayso.model.span import Span
from tests.claims.sentences import Sentence, make_document

DAY = Said("2024-10-31", "2024-10-31", "cue", None)
POST = Said("2024-10-30", "2024-10-30", "post", None)
STATEMENT = Said("2024-10-29", "2024-10-29", "statement", None)


def claim(sentence: Sentence, sayings: Sayings) -> list[Claim]:
    annotated = replace(sentence.freeze(), sayings=sayings)
    return list(assemble_claims(make_document(sentence.text), annotated))


def say(cue: str = "said", **facts: object) -> Sentence:
    sentence = Sentence(f"Kord {cue} the men left.")
    sentence.credit("the men left", cue=cue, source="Kord", **facts)
    sentence.state("the men left", attribution=0, predicate=sentence.predicate("left", "leave"))
    return sentence


def test_the_words_of_the_attribution_tell_it() -> None:
    (found,) = claim(say(), Sayings(told=(DAY,), statement=STATEMENT))
    assert found.said == DAY


def test_nothing_is_filled_in() -> None:
    (found,) = claim(say(), Sayings(told=(None,)))
    assert found.said is None
    assert say().claim().said is None  # where nobody looked for sayings


def test_the_words_of_the_time_lose_their_blanks() -> None:
    (found,) = claim(say(), Sayings(told=(replace(DAY, span=Span(4, 9)),)))
    assert found.said == replace(DAY, span=Span(5, 9))


def test_a_past_event_ends_on_the_day_on_which_it_was_told() -> None:
    sentence = say()
    sentence.tell("RETREAT", "left")
    (found,) = claim(sentence, Sayings(told=(DAY,)))
    assert found.event is not None
    assert (found.event.begin, found.event.end) == (None, "2024-10-31")


def nest(lemma: str, source: str = "he", **facts: object) -> Sentence:
    sentence = Sentence(f"Kord said {source} {lemma} the men left.")
    sentence.credit(f"{source} {lemma} the men left", cue="said", source="Kord")
    sentence.credit("the men left", cue=lemma, source=source, within=0, lemma=lemma, **facts)
    sentence.state("the men left", attribution=1, predicate=sentence.predicate("left", "leave"))
    sentence.name("he", "Kord") if source == "he" else None
    return sentence


def test_what_the_speaker_thinks_is_told_with_the_rest() -> None:
    (found,) = claim(nest("believe"), Sayings(told=(DAY, None)))
    assert (found.speaker, found.said) == ("Kord", DAY)


def test_what_somebody_said_before_is_not() -> None:
    (found,) = claim(nest("warn"), Sayings(told=(DAY, None)))
    assert found.said is None
    (other,) = claim(nest("believe", "Finn"), Sayings(told=(DAY, None), statement=STATEMENT))
    assert (other.speaker, other.said) == ("Finn", None)


def test_each_level_has_its_own_time() -> None:
    earlier = Said("2024-05-01", "2024-05-31", "cue", None)
    (found,) = claim(nest("warn"), Sayings(told=(DAY, earlier)))
    assert found.said == earlier


def test_a_post_s_own_words_are_of_its_day_and_others_spoke_by_then() -> None:
    for cue, begin in (("", "2024-10-30"), ("said", None)):
        sentence = Sentence("Kord said the men left.")
        sentence.posts.append(Post(Span(0, 23), None, "@kord", "Kord", "2024-10-30", None))
        sentence.credit("the men left", cue=cue, source="Kord", post=0)
        sentence.state("the men left", attribution=0)
        (found,) = claim(sentence, Sayings(told=(None,), posts=(POST,)))
        assert found.said == replace(POST, begin=begin)


def test_an_entry_holds_to_the_next_one() -> None:
    text = "1 May. Men left. 2 May. Kord said rain fell."
    sentence = Sentence(text)
    sentence.credit("rain fell", cue="said", source="Kord")
    sentence.state("Men left")
    sentence.state("rain fell", attribution=0)
    first = Said("2024-05-01", "2024-05-01", "entry", sentence.at("1 May")[0])
    second = Said("2024-05-02", "2024-05-02", "entry", sentence.at("2 May")[0])
    own, retold = claim(sentence, Sayings(told=(None,), entries=(first, second)))
    assert own.said == first
    assert retold.said == replace(second, begin=None)


def test_a_signed_text_is_of_its_date_and_whom_it_quotes_spoke_by_then() -> None:
    sentence = say()
    sentence.state("the men left", predicate=sentence.predicate("left", "leave"))
    sentence.signer = Signer("Ada", None, None, "title")
    found = claim(sentence, Sayings(told=(None,), statement=STATEMENT))
    assert {one.speaker: one.said for one in found} == {
        "Ada": STATEMENT,
        "Kord": replace(STATEMENT, begin=None),
    }


def test_the_signer_s_present_is_the_day_of_the_statement() -> None:
    for tense, begin in (("present", "2024-10-29"), ("past", None)):
        sentence = say()
        known = sentence.attributions[0]
        assert known.predicate is not None
        told = replace(known.predicate, tense="present" if tense == "present" else "past")
        sentence.attributions[0] = replace(known, predicate=told)
        sentence.signer = Signer("Kord", None, None, "title")
        (found,) = claim(sentence, Sayings(told=(None,), statement=STATEMENT))
        assert found.said == replace(STATEMENT, begin=begin)
