"""Rules from form to base form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.encoder.lemmas import (
    Forms,
    apply_rule,
    describe_lemma,
    list_irregular,
)

WORDS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_rule_gives_the_base_form_it_was_made_from(form: str, lemma: str) -> None:
    assert apply_rule(form, describe_lemma(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "rule", "lemma"),
    [
        ("countries", describe_lemma("stories", "story"), "country"),
        ("Said", describe_lemma("paid", "pay"), "say"),
        ("Kyiv", describe_lemma("London", "London"), "Kyiv"),
        ("were", describe_lemma("was", "be"), "be"),
    ],
)
def test_rule_of_one_word_serves_another(form: str, rule: str, lemma: str) -> None:
    assert apply_rule(form, rule) == lemma


def test_rule_that_cuts_more_than_there_is_leaves_the_word() -> None:
    assert apply_rule("UN", "3y") == "un"


def test_form_that_was_seen_is_looked_up() -> None:
    forms = Forms({"V": {"denied": "deny"}}, {"V": frozenset({"deny", "insist"})})

    assert forms.choose("Denied", "VBD", ["1", "2"]) == "deny"


def test_other_form_takes_the_first_rule_that_leads_to_a_known_base_form() -> None:
    forms = Forms({"V": {"denied": "deny"}}, {"V": frozenset({"deny", "insist"})})

    assert forms.choose("insisted", "VBD", ["1", "2"]) == "insist"
    assert forms.choose("retold", "VBD", ["3ell", "2"]) == "retell"


def test_name_is_not_looked_up() -> None:
    forms = Forms({"N": {"banks": "bank"}}, {"N": frozenset({"bank"})})

    assert forms.choose("Banks", "NNP", ["^0"]) == "Banks"


@pytest.mark.parametrize(
    ("form", "tag", "rule", "lemma"),
    [
        ("outraged", "VBN", "2", "outrage"),
        ("rammed", "VBD", "2", "ram"),
        ("mobilised", "VBD", "2", "mobilise"),
        ("reassesses", "VBZ", "1", "reassess"),
        ("weaponizing", "VBG", "3", "weaponize"),
        ("subdued", "VBD", "2", "subdue"),
        ("enclaving", "VBG", "3", "enclave"),
        ("shelled", "VBD", "2", "shell"),
        ("banged", "VBD", "2", "bang"),
        ("debug", "VB", "0", "debug"),
        ("leagues", "NNS", "1", "league"),
        ("throttled", "VBN", "2", "throttle"),
        ("obliterated", "VBN", "2", "obliterate"),
        ("nurtured", "VBN", "2", "nurture"),
        ("rattled", "VBD", "1", "rattle"),
        ("defied", "VBD", "3y", "defy"),
        ("paying", "VBG", "3", "pay"),
        ("bombs", "VBZ", "1", "bomb"),
        ("collided", "VBD", "2", "collide"),
        ("avoided", "VBD", "2", "avoid"),
        ("fetched", "VBN", "1", "fetch"),
        ("clogging", "VBG", "3e", "clog"),
        ("barricaded", "VBN", "3", "barricade"),
        ("labelled", "VBD", "2", "label"),
        ("cadet", "NN", "3", "cadet"),
        ("skirmishes", "NNS", "1", "skirmish"),
        ("goddesses", "NNS", "1", "goddess"),
        ("burglaries", "NNS", "1", "burglary"),
        ("licenses", "NNS", "2", "license"),
        ("caches", "NNS", "1", "cache"),
        ("ches", "NNS", "1", "ch"),
        ("fortifies", "VBZ", "3y", "fortify"),
        ("outfoxes", "VBZ", "2", "outfox"),
        ("undergoes", "VBZ", "2", "undergo"),
        ("panicked", "VBD", "3", "panic"),
    ],
)
def test_a_guessed_base_form_ends_like_one(form: str, tag: str, rule: str, lemma: str) -> None:
    forms = Forms({}, {"V": frozenset({"deny"}), "N": frozenset({"bank", "label"})})

    assert forms.choose(form, tag, [rule]) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("sank", "VBD", "sink"),
        ("Overran", "VBD", "overrun"),
        ("retaken", "VBN", "retake"),
        ("withstood", "VBD", "withstand"),
        ("retook", "VBP", "retake"),
        ("gunmen", "NNS", "gunman"),
        ("knives", "NNS", "knife"),
        ("regimen", "NN", None),
        ("sank", "NN", None),
        ("bombed", "VBD", None),
    ],
)
def test_irregular_form_that_was_not_seen_is_known(form: str, tag: str, lemma: str | None) -> None:
    assert Forms({}, {}, list_irregular()).find(form, tag) == lemma


def test_form_that_was_seen_goes_before_the_irregular_ones() -> None:
    forms = Forms({"V": {"wound": "wound"}}, {}, list_irregular())

    assert forms.find("wound", "VBD") == "wound"
