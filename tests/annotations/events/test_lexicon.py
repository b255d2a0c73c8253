"""The words that name events: the package's own, and a user's before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.annotations.events.lexicon import WORD_CLASSES, is_base, open_lexicon
from sayso.errors import OwnFileError

PLOVER = frozenset(
    [
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
    ]
)
OURS = frozenset({"TEST", "TRAIN", "INFLUENCE", "DISASTER", "OTHER"})


def test_every_type_has_words_and_no_other_is_named() -> None:
    lexicon = open_lexicon()
    found = {
        rule.type
        for name in WORD_CLASSES
        for rules in lexicon.rules[name].values()
        for rule in rules
    }
    assert found == PLOVER | OURS


def test_every_class_that_a_rule_asks_for_is_there() -> None:
    lexicon = open_lexicon()
    asked = {
        word
        for name in WORD_CLASSES
        for rules in lexicon.rules[name].values()
        for rule in rules
        for word in rule.objects | rule.subjects | rule.company
        if word.startswith("@")
    }
    assert asked - {"@place", "@any", "@none"} <= lexicon.classes.keys()


def test_of_several_rules_the_most_demanding_comes_first() -> None:
    rules = open_lexicon().rules["nouns"]["strike"]
    demands = [(len(rule.others), bool(rule.objects)) for rule in rules]
    assert demands == sorted(demands, reverse=True)
    assert rules[-1].type == "ASSAULT"


def test_the_words_of_a_user_come_before_those_of_the_package(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[rules]]\ntype = "other"\nverbs = ["bomb", "wiretap out"]\n', encoding="utf-8")
    rules = open_lexicon(own).rules["verbs"]
    assert [rule.type for rule in rules["bomb"]][:2] == ["OTHER", "ASSAULT"]
    assert rules["wiretap"][0].others == {"out"}


def test_a_rule_without_type_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[rules]]\nverbs = ["bomb"]\n', encoding="utf-8")
    with pytest.raises(OwnFileError, match="no type"):
        open_lexicon(own)


def test_a_type_that_there_is_not_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[rules]]\ntype = "BOMBING"\nverbs = ["bomb"]\n', encoding="utf-8")
    with pytest.raises(OwnFileError, match="'BOMBING' is no type; there are ACCUSE, "):
        open_lexicon(own)


@pytest.mark.parametrize(("form", "base"), [("rammed", "ram"), ("sunk", "sink"), ("fired", "fire")])
def test_inflected_forms_lead_to_their_verbs(form: str, base: str) -> None:
    assert open_lexicon().forms[form] == base


@pytest.mark.parametrize(
    ("lemma", "word", "base"),
    [
        ("go", "stormed", "storm"),
        ("go", "went", "go"),
        ("electrocut", "electrocuted", "electrocute"),
        ("be", "was", "be"),
        ("bom", "bomb", "bomb"),
    ],
)
def test_a_base_form_that_begins_otherwise_is_a_slip(lemma: str, word: str, base: str) -> None:
    assert open_lexicon().tell_base(lemma, word) == base


def test_verbs_that_say_or_lead_on_are_still() -> None:
    lexicon = open_lexicon()
    assert lexicon.is_still("say")
    assert lexicon.is_still("frighten")
    assert not lexicon.is_still("perforate")


@pytest.mark.parametrize(
    ("lemma", "word", "known"),
    [("strike", "strikes", True), ("strike", "striker", False), ("army", "armies", True)],
)
def test_a_noun_is_a_form_of_its_base_form_by_its_ending(
    lemma: str, word: str, *, known: bool
) -> None:
    assert is_base(lemma, word) is known


@pytest.mark.parametrize(
    ("word", "is_somebody"),
    [
        ("islamists", True),
        ("caretaker", False),
        ("gatekeeper", True),
        ("tribesmen", True),
        ("blacklist", False),
        ("careers", False),
        ("ist", False),
        ("village", False),
    ],
)
def test_some_endings_tell_a_person(word: str, is_somebody: bool) -> None:  # noqa: FBT001
    assert open_lexicon().is_person(word) is is_somebody
