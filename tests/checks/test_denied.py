from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.checks.denied import explain_denial, link_denials
from sayso.checks.pointers import read_pointer
from sayso.model.reading import Reading
from sayso.model.reason import Reason
from sayso.model.span import Span
from tests.checks.readings import Account


def read(*told: tuple[str, str, str]) -> Reading:
    """A reading of claims, one a sentence: who says it, the words, the stance."""
    account = Account()
    sentences: list[Span] = []
    for speaker, words, stance in told:
        status = "denied" if stance == "denies" else "occurred"
        span = account.say(speaker, words, stance=stance, status=status)
        sentences.append(Span(span.start, span.end + 1))
    return replace(account.reading(), sentences=tuple(sentences))


def link(*told: tuple[str, str, str]) -> list[str | None]:
    return [claim.denies for claim in link_denials(read(*told))]


def test_a_denial_has_the_id_of_what_it_denies() -> None:
    assert link(("Belm", "Arvo of theft", "accuses"), ("Arvo", "it", "denies")) == [None, "c0"]


def test_of_two_accusations_the_nearer_one_that_names_the_denier_is_denied() -> None:
    found = link(
        ("Belm", "Arvo of theft", "accuses"),
        ("Kord", "Arvo of arson", "accuses"),
        ("Arvo", "the accusation", "denies"),
    )
    assert found == [None, None, "c1"]


def test_the_words_of_a_denial_find_the_nearest_claim_with_them() -> None:
    found = link(
        ("Belm", "Arvo shelled the school at Tarn", "asserts"),
        ("Kord", "the road is closed", "asserts"),
        ("Arvo", "shelling the school", "denies"),
    )
    assert found == [None, None, "c0"]


def test_the_gist_of_a_denial_that_points_says_what_is_denied() -> None:
    reading = read(("Belm", "Arvo of theft", "accuses"), ("Arvo", "it", "denies"))
    first, second = reading.claims
    told = (replace(first, gist="[Arvo] of theft"), replace(second, gist="it"))
    assert [one.gist for one in link_denials(replace(reading, claims=told))] == [
        "[Arvo] of theft",
        "it [Arvo of theft]",
    ]


def test_why_a_claim_denies_another_is_told() -> None:
    reading = read(("Belm", "Arvo of theft", "accuses"), ("Arvo", "it", "denies"))
    linked = replace(reading, claims=link_denials(reading))
    reason = explain_denial(linked, "c1")
    assert reason == Reason("denies", "c0", linked.claims[0].content, "points-back: pronoun", None)
    assert explain_denial(linked, "c0") is None


def test_a_denial_of_the_very_words_that_another_said_before_denies_his_claim() -> None:
    reading = read(("Chad", "the raiders fled", "asserts"), ("Belm", "no words", "denies"))
    said, denial = reading.claims
    denial = replace(denial, content=said.content)
    cues = ((Span(0, 1),), (Span(2, 3),))
    both = (replace(said, cue=cues[0]), replace(denial, cue=cues[1]))
    linked = replace(reading, claims=link_denials(replace(reading, claims=both)))
    assert [one.denies for one in linked.claims] == [None, "c0"]
    reason = explain_denial(linked, "c1")
    assert reason is not None
    assert reason.rule == "same-words"
    inner = (replace(said, cue=cues[1]), replace(denial, cue=cues[0]))
    assert link_denials(replace(reading, claims=inner))[1].denies is None


def test_a_reading_without_denials_is_the_same() -> None:
    reading = read(("Belm", "the wells are dry", "asserts"))
    assert link_denials(reading) is reading.claims


def test_pointers_are_told_from_what_says_it_again() -> None:
    kinds = {
        words: None if (found := read_pointer(words)) is None else found.kind
        for words in (
            "it",
            "which",
            "“baseless” allegations",
            "any role in it",
            "staging the drone attack",
            "the siege",
        )
    }
    assert list(kinds.values()) == ["pronoun", "relative", "charge", "part", "deed", None]


def test_whose_account_it_is_is_told() -> None:
    pointer = read_pointer("Kyiv’s latest claims")
    assert pointer is not None
    assert pointer.kind == "account"


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(["Arvo", "Belm", "army"]),
        st.sampled_from(
            ["it", "the claim", "which", "Arvo shelled the school", "any role", "the shelling"]
        ),
        st.sampled_from(["asserts", "denies", "accuses", "requests"]),
    ),
    max_size=8,
)


@given(CLAIMS)
def test_only_denials_deny_and_never_a_denial_nor_what_the_speaker_says(
    told: list[tuple[str, str, str]],
) -> None:
    claims = {claim.id: claim for claim in link_denials(read(*told))}
    for claim in claims.values():
        if claim.denies is not None:
            denied = claims[claim.denies]
            assert claim.stance == "denies"
            assert denied.stance in {"asserts", "accuses"}
            assert denied.speaker != claim.speaker
