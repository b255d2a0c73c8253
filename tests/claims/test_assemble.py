"""From annotations to claims: who speaks, through whom, and in whose words."""

from __future__ import annotations

from sayso.claims import assemble_claims
from sayso.model.claim import OUTLET, UNNAMED
from sayso.model.entity import Post
from sayso.model.span import Span, quote_pieces
from tests.claims.sentences import Sentence, make_document


def test_a_named_source_speaks_for_itself() -> None:
    sentence = Sentence("General Ada Kord said that two bridges were lost.")
    said = sentence.credit("two bridges were lost", cue="said", source="General Ada Kord")
    sentence.name("General Ada Kord", "Ada Kord", "General")
    sentence.state("two bridges were lost", attribution=said)
    claim = sentence.claim()
    assert (claim.speaker, claim.role, claim.chain) == ("Ada Kord", "General", ("Ada Kord",))
    assert (claim.mode, claim.stance, claim.within) == ("indirect", "asserts", None)


def test_a_source_without_reference_keeps_its_own_words() -> None:
    sentence = Sentence("Two harbour pilots, who asked not to be named, said the ship was empty.")
    source = "Two harbour pilots, who asked not to be named"
    said = sentence.credit("the ship was empty", cue="said", source=source)
    sentence.state("the ship was empty", attribution=said)
    assert sentence.claim().speaker == "Two harbour pilots"


def test_the_outlet_speaks_where_nobody_is_credited() -> None:
    sentence = Sentence("The bridge collapsed at noon.")
    sentence.state("The bridge collapsed at noon")
    claim = sentence.claim()
    assert (claim.speaker, claim.chain, claim.mode) == (OUTLET, (OUTLET,), "narrated")


def test_an_agentless_cue_is_a_claim_of_somebody_unnamed() -> None:
    sentence = Sentence("The convoy is said to have crossed the border.")
    said = sentence.credit(["The convoy", "have crossed the border"], cue="said")
    sentence.state("The convoy", "have crossed the border", attribution=said)
    claim = sentence.claim()
    assert (claim.speaker, claim.chain) == (UNNAMED, (OUTLET, UNNAMED))
    assert claim.certainty == "possible"
    assert quote_pieces(sentence.text, claim.hedges) == "said"


def test_hearsay_adds_somebody_unnamed_behind_the_speaker() -> None:
    sentence = Sentence("The plant was reportedly shut down.")
    sentence.state("The plant was reportedly shut down", hearsay=True, certainty="possible")
    claim = sentence.claim()
    assert (claim.speaker, claim.chain) == (OUTLET, (OUTLET, UNNAMED))


def test_nested_speakers_stand_behind_those_who_quote_them() -> None:
    sentence = Sentence("Kord said that Veld believes that the depot was hit.")
    outer = sentence.credit("Veld believes that the depot was hit", cue="said", source="Kord")
    inner = sentence.credit(
        "the depot was hit", cue="believes", source="Veld", within=outer, lemma="believe"
    )
    sentence.state("Veld believes that the depot was hit", attribution=outer)
    sentence.state("the depot was hit", attribution=inner)
    by_words = {quote_pieces(sentence.text, claim.content): claim for claim in sentence.claims()}
    whole = by_words["Veld believes that the depot was hit"]
    part = by_words["the depot was hit"]
    assert (part.speaker, part.chain, part.within) == ("Veld", ("Kord", "Veld"), whole.id)
    assert part.certainty == "probable"
    # What Kord says is no more than that Veld believes it.
    assert whole.chain == ("Kord", "Veld")


def test_a_speakers_own_belief_passes_nothing_on() -> None:
    sentence = Sentence("“We know that the depot was hit,” Kord said.")
    outer = sentence.credit("We know that the depot was hit", cue="said", source="Kord")
    inner = sentence.credit("the depot was hit", cue="know", source="We", within=outer)
    sentence.name("We", "Harbour Command")
    sentence.state("We know that the depot was hit", attribution=outer)
    sentence.state("the depot was hit", attribution=inner)
    chains = {claim.chain for claim in sentence.claims()}
    assert chains == {("Kord",), ("Kord", "Harbour Command")}


def test_origins_follow_the_speaker_who_cites_them() -> None:
    sentence = Sentence("Kord, citing satellite operators, said the depot was hit.")
    origins = sentence.at("satellite operators")
    said = sentence.credit("the depot was hit", cue="said", source="Kord", origins=origins)
    sentence.state("the depot was hit", attribution=said)
    assert sentence.claim().chain == ("Kord", "satellite operators")


def test_a_post_is_the_account_speaking_directly() -> None:
    sentence = Sentence("The dam holds. — Low Water (@lowwater) May 2, 2024")
    signature = "Low Water (@lowwater) May 2, 2024"
    post = Post(Span(0, len(sentence.text)), "twitter", "@lowwater", "Low Water", None, None)
    sentence.posts.append(post)
    said = sentence.credit("The dam holds", source=signature, post=0)
    sentence.state("The dam holds", attribution=said)
    claim = sentence.claim()
    assert (claim.speaker, claim.mode, claim.cue) == ("Low Water (@lowwater)", "direct", ())


def test_parts_are_nested_in_their_whole() -> None:
    sentence = Sentence("Kord said the depot burned and the crew fled.")
    said = sentence.credit("the depot burned and the crew fled", cue="said", source="Kord")
    sentence.state("the depot burned and the crew fled", attribution=said)
    sentence.state("the depot burned", attribution=said, whole=False)
    sentence.state("the crew fled", attribution=said, whole=False)
    claims = sentence.claims()
    whole = next(claim for claim in claims if claim.within is None)
    assert [claim.within for claim in claims if claim is not whole] == [whole.id, whole.id]
    assert len({claim.id for claim in claims}) == 3


def test_a_passive_credit_is_nested_in_the_outlets_own_claim() -> None:
    sentence = Sentence("The mayor had been warned that the dam was weak.")
    warned = sentence.credit("the dam was weak", cue="warned", lemma="warn")
    sentence.state("The mayor had been warned that the dam was weak")
    sentence.state("the dam was weak", attribution=warned)
    told, warning = sorted(sentence.claims(), key=lambda claim: claim.mode, reverse=True)
    assert (told.mode, warning.within) == ("narrated", told.id)
    assert (warning.stance, warning.chain) == ("warns", (OUTLET, UNNAMED))


def test_the_same_document_gives_the_same_claims() -> None:
    sentence = Sentence("Kord said the depot burned.")
    said = sentence.credit("the depot burned", cue="said", source="Kord")
    sentence.state("the depot burned", attribution=said)
    document, annotated = make_document(sentence.text), sentence.freeze()
    assert assemble_claims(document, annotated) == assemble_claims(document, annotated)


def test_a_text_without_statements_has_no_claims() -> None:
    assert Sentence("—").claims() == ()
