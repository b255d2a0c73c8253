"""Chains: signers, relays, and who is only passed on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model.annotation import Reference, Signer
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.span import Span, hull
from tests.claims.sentences import Sentence

MINISTER = Signer("Jane Harrow", "Foreign Secretary", None, "title")


def test_what_nobody_is_credited_with_is_the_signers() -> None:
    sentence = Sentence("The camp was attacked at dawn.")
    sentence.signer = MINISTER
    sentence.state("The camp was attacked at dawn")
    claim = sentence.claim()
    assert (claim.speaker, claim.role, claim.chain) == (
        "Jane Harrow",
        "Foreign Secretary",
        ("Jane Harrow",),
    )
    assert (claim.mode, claim.source) == ("narrated", ())


def test_others_stand_behind_the_signer() -> None:
    sentence = Sentence("The mission says that twelve soldiers died.")
    sentence.signer = MINISTER
    said = sentence.credit("twelve soldiers died", cue="says", source="The mission")
    sentence.state("twelve soldiers died", attribution=said)
    assert sentence.claim().chain == ("Jane Harrow", "mission")


def test_i_outside_of_quotations_is_the_signer_or_else_the_outlet() -> None:
    for signer, name in ((MINISTER, "Jane Harrow"), (None, OUTLET)):
        sentence = Sentence("We believe that the mine was laid at night.")
        sentence.signer = signer
        said = sentence.credit("the mine was laid at night", cue="believe", source="We")
        where = hull(sentence.at("We")) or Span(0, 1)
        sentence.references.append(Reference(where, (), "we", None, "word-of-whoever-writes"))
        sentence.state("the mine was laid at night", attribution=said)
        claim = sentence.claim()
        assert (claim.speaker, claim.chain) == (name, (name,))


def test_who_relays_is_nearest_to_the_reader() -> None:
    sentence = Sentence("The ministry said in a statement carried by SANA that two died.")
    said = sentence.credit(
        "two died", cue="said", source="The ministry", relays=sentence.at("SANA")
    )
    sentence.state("two died", attribution=said)
    claim = sentence.claim()
    assert (claim.speaker, claim.chain) == ("ministry", ("SANA", "ministry"))


def test_who_is_quoted_as_saying_is_passed_on() -> None:
    sentence = Sentence("KCNA quoted the leader of the state as saying that it works.")
    outer = sentence.credit(
        "the leader of the state as saying that it works",
        cue="quoted",
        source="KCNA",
        lemma="quote",
    )
    inner = sentence.credit(
        "it works", cue="saying", source="the leader of the state", within=outer
    )
    sentence.state("the leader of the state as saying that it works", attribution=outer)
    sentence.state("it works", attribution=inner)
    chains = [claim.chain for claim in sentence.claims()]
    assert chains == [("KCNA", "leader of the state")] * 2


def test_a_signature_in_the_text_is_what_tells_of_the_signer() -> None:
    sentence = Sentence("The camp was attacked. Jane Harrow")
    sentence.signer = replace(MINISTER, span=sentence.at("Jane Harrow")[0], rule="signature")
    sentence.state("The camp was attacked")
    assert sentence.claim().chain == ("Jane Harrow",)


@pytest.mark.parametrize(
    ("outer", "inner", "chain"),
    [
        ("told", "refused", ("Kord",)),  # seen by others
        ("told", "said", ("Kord",)),  # heard by others
        ("told", "believed", ("Kord", "owner")),  # nobody else can know it
        ("repeated", "said", ("Kord", "owner")),
        ("repeated", "refused", ("Kord",)),
    ],
)
def test_what_others_see_and_hear_is_not_passed_on(
    outer: str, inner: str, chain: tuple[str, ...]
) -> None:
    lemmas = {"told": "tell", "said": "say", "believed": "believe"}
    sentence = Sentence(f"The owner {inner} to help, Kord {outer}.")
    whole = sentence.credit(
        f"The owner {inner} to help",
        cue=outer,
        source="Kord",
        lemma=lemmas.get(outer, outer.removesuffix("ed")),
    )
    part = sentence.credit(
        "to help", cue=inner, source="The owner", lemma=lemmas.get(inner, inner.removesuffix("d"))
    )
    sentence.attributions[part] = replace(sentence.attributions[part], within=whole)
    sentence.state(f"The owner {inner} to help", attribution=whole)
    sentence.state("to help", attribution=part)
    claims = sentence.claims()
    assert next(claim for claim in claims if claim.within is None).chain == chain


def test_an_alleged_person_is_doubted_and_not_what_is_told() -> None:
    for noun, chain in (("ringleader", (OUTLET,)), ("attack", (OUTLET, UNNAMED))):
        sentence = Sentence(f"The alleged {noun} shook the town.")
        sentence.state(
            f"The alleged {noun} shook the town", hedges=sentence.at("alleged"), hearsay=True
        )
        assert sentence.claim().chain == chain


def test_an_earlier_version_of_the_article_is_the_outlet() -> None:
    sentence = Sentence("An earlier version of this article said that two men died.")
    said = sentence.credit("two men died", cue="said", source="An earlier version of this article")
    sentence.state("two men died", attribution=said)
    claim = sentence.claim()
    assert (claim.speaker, claim.chain) == (OUTLET, (OUTLET,))
