"""Why a claim is what it is: by the same decisions that made it."""

from __future__ import annotations

from dataclasses import replace

from sayso.claims import assemble_claims, explain_claim
from sayso.model.annotation import Sayings
from sayso.model.reason import Reason
from sayso.model.said import Said
from sayso.model.span import quote_pieces
from tests.claims.sentences import Sentence, make_document


def explain(sentence: Sentence) -> dict[str, Reason]:
    """The first reason for each field of the only claim."""
    document, annotated = make_document(sentence.text), sentence.freeze()
    (claim,) = assemble_claims(document, annotated)
    reasons = explain_claim(document, annotated, claim.id)
    assert reasons is not None
    first: dict[str, Reason] = {}
    for reason in reasons:
        first.setdefault(reason.field, reason)
    for name in ("speaker", "mode", "stance", "certainty", "polarity", "status"):
        assert first[name].value == getattr(claim, name)
    assert tuple(one.value for one in reasons if one.field == "chain") == claim.chain
    kinds = tuple(link.kind or "none" for link in claim.links or ())
    assert tuple(one.value for one in reasons if one.field == "kind") == kinds
    return first


def deny() -> Sentence:
    sentence = Sentence("Kord denied that the men had perhaps not left.")
    number = sentence.credit(
        "the men had perhaps not left", cue="denied", source="Kord", lemma="deny", probability=0.9
    )
    left = sentence.predicate("left", "leave", perfect=True, negations=sentence.at("not"))
    sentence.state(
        "the men had perhaps not left",
        attribution=number,
        predicate=left,
        hedges=sentence.at("perhaps"),
        certainty="possible",
    )
    return sentence


def test_each_field_names_its_rule_and_its_words() -> None:
    sentence = deny()
    found = explain(sentence)
    told = {
        name: (reason.rule, quote_pieces(sentence.text, reason.words))
        for name, reason in found.items()
    }
    assert told["stance"] == ("cue-list: deny", "denied")
    assert told["certainty"] == ("own-hedges", "perhaps")
    assert told["polarity"] == ("negating-words", "not")
    assert told["status"] == ("stance: denies", "")
    assert told["mode"] == ("no-quotation-marks", "")
    assert told["speaker"] == ("own-words", "Kord")


def test_the_model_s_score_stands_with_what_it_found() -> None:
    found = explain(deny())
    assert {found[name].rule for name in ("content", "cue", "source")} == {"model: score 0.90"}


def test_each_field_has_the_probability_that_the_claim_has() -> None:
    sentence = deny()
    found, likely = explain(sentence), sentence.claim().probabilities
    assert likely is not None
    for name in (
        "content",
        "cue",
        "source",
        "speaker",
        "mode",
        "stance",
        "certainty",
        "polarity",
        "status",
    ):
        assert found[name].probability == getattr(likely, name)
    assert found["chain"].probability == likely.origin
    assert (found["event"].value, found["event"].probability) == ("none", likely.event)


def test_what_rules_found_has_no_score() -> None:
    sentence = Sentence("Kord: men left")
    number = sentence.credit("men left", cue=":", source="Kord", cue_form="mark")
    sentence.state("men left", attribution=number)
    cue = explain(sentence)["cue"]
    assert cue.rule == "rule: mark"


def test_marks_tell_the_mode_and_tense_the_status() -> None:
    sentence = Sentence("“Men left,” Kord said.")
    number = sentence.credit("Men left", cue="said", source="Kord")
    sentence.state("Men left", attribution=number, predicate=sentence.predicate("left", "leave"))
    sentence.quote("“Men left,”")
    found = explain(sentence)
    assert found["mode"].rule == "quotation-marks-around"
    assert quote_pieces(sentence.text, found["mode"].words) == "“Men left,”"
    assert found["status"].rule == "tense: past"


def test_where_the_speaker_is_named_first_is_told() -> None:
    sentence = Sentence("Ada Kord came. She said men left.")
    number = sentence.credit("men left", cue="said", source="She")
    sentence.state("men left", attribution=number)
    sentence.know("Ada Kord", "person")
    sentence.name("She", "Ada Kord")
    sentence.references[0] = replace(sentence.references[0], entities=("e1",), rule="pronoun")
    document, annotated = make_document(sentence.text), sentence.freeze()
    (claim,) = assemble_claims(document, annotated)
    reasons = explain_claim(document, annotated, claim.id) or ()
    told = [(one.rule, one.words) for one in reasons if one.field == "speaker"]
    assert told == [
        ("reference: pronoun", sentence.at("She")),
        ("first-mention", sentence.at("Ada Kord")),
    ]


def test_a_claim_that_is_not_there_has_no_reasons() -> None:
    sentence = deny()
    assert explain_claim(make_document(sentence.text), sentence.freeze(), "c0") is None


def test_when_it_was_said_has_its_words_or_none() -> None:
    sentence = deny()
    document, annotated = make_document(sentence.text), sentence.freeze()
    assert explain(sentence)["said"] == Reason("said", "none", (), "not-told", None)
    said = Said("2024-10-31", "2024-10-31", "cue", sentence.at("perhaps")[0])
    told = replace(annotated, sayings=Sayings(told=(said,)))
    (claim,) = assemble_claims(document, told)
    reasons = explain_claim(document, told, claim.id)
    assert reasons is not None
    (found,) = (reason for reason in reasons if reason.field == "said")
    assert (found.value, found.rule) == ("2024-10-31", "with-the-cue")
    assert quote_pieces(sentence.text, found.words) == "perhaps"
