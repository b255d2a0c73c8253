"""What is expected in one claim and has happened in another."""

from __future__ import annotations

from sayso.checks import check_reading
from tests.checks.readings import Account

EXPECTED = "the northern troops are expected to engage Belm forces near the river"
OCCURRED = "the northern troops have engaged Belm forces near the river"


def test_what_has_happened_cannot_be_expected() -> None:
    account = Account()
    account.say("Arvo", EXPECTED, status="expected")
    account.say("a watcher", OCCURRED)
    (finding,) = check_reading(account.reading())
    assert finding.code == "expected-yet-occurred"
    assert finding.message.startswith("Arvo expects")


def test_a_plan_that_is_carried_out_is_no_conflict() -> None:
    account = Account()
    account.say("Arvo", EXPECTED, status="planned")
    account.say("a watcher", OCCURRED)
    assert check_reading(account.reading()) == ()


def test_a_claim_does_not_clash_with_its_own_part() -> None:
    account = Account()
    account.say("Arvo", EXPECTED, status="expected")
    part = account.claims[0].content
    account.say("Belm", OCCURRED)
    account.claims[1] = type(account.claims[1])(
        **{
            name: getattr(account.claims[1], name)
            for name in account.claims[1].__dataclass_fields__
            if name != "content"
        },
        content=part,
    )
    assert check_reading(account.reading()) == ()
