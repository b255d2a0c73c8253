"""Kinds: what kind of source each link of a chain is, and which words tell of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.sources.kinds import tell_kind
from sayso.claims.sources.names import Cast, list_cast
from sayso.claims.tellings import Told
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.entity import Entity, EntityKind, Post
from sayso.model.span import Span
from tests.claims.sentences import Sentence, make_document


def set_cast(text: str = "", publisher: str = "", **named: EntityKind) -> Cast:
    entities = {name: Entity(name, name, kind, None, ()) for name, kind in named.items()}
    return Cast(text, entities, publisher)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (OUTLET, "outlet"),
        (UNNAMED, "unnamed"),
        ("Port Watcher (@portwatcher)", "account"),
        ("security source", "anonymous-official"),
        ("source in the ministry", "anonymous-official"),
        ("source close to the talks", "unnamed"),
        ("presidential aide", "anonymous-official"),
        ("campaign aide", "unnamed"),
        ("member of parliament", "anonymous-official"),
        ("company official", "unnamed"),
        ("rebel commander", "unnamed"),
        ("army spokesperson", "official-body"),
        ("company spokeswoman", "organisation"),
        ("spokesman", "unnamed"),
        ("prosecutors", "official-body"),
        ("prosecutor", "anonymous-official"),
        ("foreign minister", "person"),
        ("former foreign minister", "anonymous-official"),
        ("two foreign ministers", "anonymous-official"),
        ("rebels", "organisation"),
        ("villagers", "witness"),
        ("officials and residents", None),
        ("intelligence and defence officials", "anonymous-official"),
        ("media reports", "media"),
        ("court records", "document"),
        ("phone records", "data"),
        ("Telegram channels", "account"),
        ("news channel", "media"),
        ("channel", None),
        ("news agency", "media"),
        ("aid agency", "organisation"),
        ("space agency", "official-body"),
        ("UN human rights office", "official-body"),
        ("he", None),
        ("who", None),
        ("WHO", "official-body"),
        ("Russia's FSB", "official-body"),
    ],
)
def test_words_tell_the_kind(name: str, kind: str | None) -> None:
    assert tell_kind(set_cast(), Told(name, "own-words")).value == kind


@pytest.mark.parametrize(
    ("name", "entity", "kind"),
    [
        ("Ohman", "person", "person"),
        ("Norland", "state", "official-body"),
        ("Norlandians", "state", None),
        ("Courier", "media", "media"),
        ("Telegram", "media", None),
        ("Blue", "organisation", "organisation"),
        ("QZX", "organisation", None),
        ("Falcons", "unit", "official-body"),
        ("Tanker", "weapon", None),
    ],
)
def test_a_name_has_the_kind_of_its_entity(name: str, entity: EntityKind, kind: str | None) -> None:
    assert tell_kind(set_cast(**{name: entity}), Told(name, "reference: name")).value == kind


def test_the_publishers_own_name_is_the_outlet() -> None:
    cast = set_cast(publisher="morning courier")
    assert tell_kind(cast, Told("Morning Courier", "reference: name")).value == "outlet"


def test_joint_speakers_have_the_kind_of_all_of_them() -> None:
    cast = set_cast(Ada="person", Boris="person", Norland="state")
    assert tell_kind(cast, Told("Ada; Boris", "reference: several-names")).value == "person"
    assert tell_kind(cast, Told("Ada; Norland", "reference: several-names")).value is None


def test_words_before_a_name_say_what_it_is() -> None:
    text = "the Telegram channel Baza"
    told = Told("Baza", "reference: name", (Span(0, len(text)),))
    assert tell_kind(set_cast(text, Baza="organisation"), told).value == "account"


def test_a_minister_among_several_is_no_one_person() -> None:
    text = "A minister"
    told = Told("minister", "reference: own-words", (Span(0, len(text)),))
    kind = tell_kind(set_cast(text), told)
    assert (kind.value, kind.number) == ("anonymous-official", 1)


def test_who_signs_by_name_is_a_person() -> None:
    assert tell_kind(set_cast(), Told("Jane Harrow", "signer: title")).value == "person"
    assert tell_kind(set_cast(), Told("Norland Harbours", "signer: issued-by")).value is None


def test_links_follow_the_chain_with_words_and_number() -> None:
    sentence = Sentence("Two officials told the agency that the bridge fell.")
    said = sentence.credit("the bridge fell", cue="told", source="Two officials")
    sentence.state("the bridge fell", attribution=said)
    (link,) = sentence.claim().links or ()
    assert (link.name, link.kind, link.number) == ("Two officials", "anonymous-official", 2)
    assert [span.quote(sentence.text) for span in link.spans] == ["Two officials"]


def test_of_somebody_unnamed_the_words_are_those_that_say_so() -> None:
    sentence = Sentence("The bridge reportedly may have fallen.")
    hedges = sentence.at("reportedly", "may")
    sentence.state("The bridge reportedly may have fallen", hearsay=True, hedges=hedges)
    outlet, unnamed = sentence.claim().links or ()
    assert (outlet.kind, outlet.spans) == ("outlet", ())
    assert (unnamed.kind, unnamed.number, unnamed.spans) == ("unnamed", None, hedges[:1])


def test_the_words_of_a_post_are_those_of_its_account() -> None:
    sentence = Sentence("The tank burns. — Port Watcher (@portwatcher)")
    whole = Span(0, len(sentence.text))
    sentence.posts.append(Post(whole, None, "@portwatcher", "Port Watcher", None, None))
    said = sentence.credit("The tank burns", post=0)
    sentence.state("The tank burns", attribution=said)
    (link,) = sentence.claim().links or ()
    assert link.kind == "account"
    assert [span.quote(sentence.text) for span in link.spans] == ["Port Watcher (@portwatcher"]


def test_a_settled_name_goes_before_the_short_one_of_another() -> None:
    sentence = Sentence("Harrow left. Jane Harrow said that it rains.")
    sentence.know("Harrow", "place")
    sentence.entities.append(
        replace(sentence.entities[0], id="e2", name="Jane Harrow", kind="person")
    )
    document, annotated = make_document(sentence.text), sentence.freeze()
    cast = list_cast(document, annotated)
    assert cast.named["Harrow"].kind == "place"
    assert cast.named["Jane Harrow"].kind == "person"
