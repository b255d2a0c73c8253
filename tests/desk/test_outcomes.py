from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.outcomes import Failed, OtherLanguage, Outcome, Read, Tally, Unchanged
from sayso.errors import EmptyDocumentError
from tests.desk.saying import make_document, make_reading

READING = make_reading(make_document("Ada said it rains. It does."))
OUTCOMES: tuple[Outcome, ...] = (
    Read("a", READING),
    Unchanged("b", "d1"),
    OtherLanguage("c", READING),
    Failed("d", EmptyDocumentError("d")),
)


@given(st.lists(st.sampled_from(OUTCOMES)))
def test_counts_add_up_to_what_was_given(outcomes: list[Outcome]) -> None:
    tally = Tally()
    for outcome in outcomes:
        tally = tally.add(outcome)
    assert tally.given == len(outcomes)
    assert tally.read == sum(isinstance(outcome, Read) for outcome in outcomes)
    assert tally.failed == sum(isinstance(outcome, Failed) for outcome in outcomes)


def test_claims_of_documents_that_were_not_read_are_not_counted() -> None:
    assert Tally().add(OtherLanguage("c", READING)).claims == 0
    assert Tally().add(Read("a", READING)).claims == 2
