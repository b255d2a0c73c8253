"""Two figures for the same thing."""

from __future__ import annotations

from dataclasses import replace

from sayso.checks import check_reading
from sayso.model.said import Said
from sayso.model.span import Span
from sayso.model.when import TimeExpression
from tests.checks.readings import Account


def tell_dead(
    first: float, second: float, *, words: str = "people were killed in the fire"
) -> Account:
    account = Account()
    for speaker, value in (("police", first), ("a doctor", second)):
        span = account.say(speaker, f"{value:g} {words}")
        account.count(span, f"{value:g}", value, "people", "people")
    return account


def codes(account: Account) -> list[str]:
    return [finding.code for finding in check_reading(account.reading())]


def test_different_figures_for_the_same_thing_disagree() -> None:
    account = tell_dead(12, 31)
    (finding,) = check_reading(account.reading())
    assert (finding.code, finding.severity) == ("figures-disagree", "warning")
    assert finding.claims == ("c0", "c1")
    assert [span.quote(account.text) for span in finding.spans] == ["12", "31"]


def test_a_rounded_figure_is_no_conflict() -> None:
    account = Account()
    for speaker, value in (("a ministry", 7688.0), ("an account", 7687.5)):
        span = account.say(speaker, f"the missile reached an altitude of {value:g} km")
        account.count(span, f"{value:g} km", value, "kilometer", "altitude")
    (finding,) = check_reading(account.reading())
    assert (finding.code, finding.severity) == ("figures-rounded", "info")


def test_equal_figures_say_nothing() -> None:
    assert codes(tell_dead(12, 12)) == []


def test_figures_of_other_days_do_not_disagree() -> None:
    account = Account()
    for speaker, value, day in (("police", 12, "2024-05-01"), ("a doctor", 31, "2024-06-02")):
        span = account.say(speaker, f"{value} people were killed in the fire on {day}")
        account.count(span, str(value), value, "people", "people")
        account.date(span, day, day)
    assert codes(account) == []


def test_figures_of_other_places_do_not_disagree() -> None:
    account = Account()
    for speaker, value, place in (("police", 12, "Arvo"), ("a doctor", 31, "Belm")):
        span = account.say(speaker, f"{value} people were killed in the fire in {place}")
        account.count(span, str(value), value, "people", "people")
    assert codes(account) == []


def test_killed_and_wounded_do_not_disagree() -> None:
    account = Account()
    for value, fate in ((12, "killed"), (31, "wounded")):
        span = account.say("police", f"{value} people were {fate}")
        account.count(span, str(value), value, "people", "people")
    assert codes(account) == []


def test_others_are_not_the_same_people() -> None:
    account = Account()
    for value, words in ((12, "people were killed"), (31, "other people were killed")):
        span = account.say("police", f"{value} {words}")
        account.count(span, str(value), value, "people", " ".join(words.split()[:-2]))
    assert codes(account) == []


def test_a_figure_is_compared_once_however_often_it_is_nested() -> None:
    account = tell_dead(12, 31)
    whole = account.claims[0].content[0]
    account.claims.append(
        type(account.claims[0])(
            **{
                name: getattr(account.claims[0], name)
                for name in account.claims[0].__dataclass_fields__
                if name not in {"id", "within"}
            },
            id="c9",
            within="c0",
        )
    )
    assert whole == account.claims[-1].content[0]
    assert codes(account) == ["figures-disagree"]


def test_figures_told_in_one_breath_measure_different_things() -> None:
    account = Account()
    for words, value in (("climbed 800 km in its flight", 800), ("flew 100 km in its flight", 100)):
        span = account.say("an agency", f"the missile {words}")
        account.count(span, f"{value} km", value, "kilometer", "missile")
    assert codes(account) == []


def test_numbers_of_posts_are_no_figures() -> None:
    account = Account()
    for speaker, number in (("police", "753634846703030273"), ("a doctor", "751133678269587456")):
        span = account.say(speaker, f"the post had the number {number}")
        account.count(span, number, float(number), "posts", "posts")
    assert codes(account) == []


def test_a_sum_in_another_currency_is_the_same_sum() -> None:
    account = Account()
    span = account.say("police", "the damage to the church was put at 1 million (1.52 million)")
    account.say("a bishop", "the damage to the church was put at 1 million", content=(span,))
    account.count(span, "1 million", 1e6, "dollars", "damage")
    account.count(span, "1.52 million", 1.52e6, "dollars", "damage")
    assert codes(account) == []


def test_how_long_one_speaker_says_that_two_things_took_is_no_conflict() -> None:
    account = Account()
    for value in (10, 24):
        span = account.say("Kord", f"there were a million posts with the word in {value} hours")
        account.count(span, f"{value} hours", value, "hour", "posts")
    assert codes(account) == []


def test_figures_of_two_sides_do_not_disagree() -> None:
    account = tell_dead(12, 31, words="soldiers were killed in the fire")
    sides = ("Ukraine", "Russia")
    account.quantities = [
        replace(one, unit="soldiers", noun="soldiers", side=side)
        for one, side in zip(account.quantities, sides, strict=True)
    ]
    assert codes(account) == []
    account.quantities[1] = replace(account.quantities[1], side="Ukraine")
    assert codes(account) == ["figures-disagree"]


def test_a_count_of_a_week_and_one_of_a_year_do_not_disagree() -> None:
    account = Account()
    for speaker, value, time, last in (
        ("police", 12, "this week", "2024-05-12"),
        ("a doctor", 31, "this year", "2024-12-31"),
    ):
        span = account.say(speaker, f"{value} people were killed in raids {time}")
        account.count(span, str(value), value, "people", "people")
        account.date(span, time, "2024-05-06")
        account.times[-1] = replace(account.times[-1], end=last)
    assert codes(account) == []


def test_what_was_said_at_another_time_may_be_a_revision() -> None:
    account = Account()
    for speaker, value, day in (("police", 12, "Monday"), ("a doctor", 31, "Tuesday")):
        account.text += f"On {day}: "
        start = len(account.text) - len(day) - 2
        place = Span(start, start + len(day))
        account.times.append(TimeExpression(place, day, "DATE", day, None, None))
        said = Said(None, None, "cue", place)
        span = account.say(speaker, f"{value} people were killed in the fire", said=said)
        account.count(span, str(value), value, "people", "people")
    assert codes(account) == []


def test_who_attacked_and_who_died_are_not_the_same() -> None:
    account = Account()
    for speaker, value, words, fate in (
        ("a guard", 300, "fighters attacked the base", None),
        ("the army", 27, "fighters perished at the base", "killed"),
    ):
        span = account.say(speaker, f"{value} {words}")
        account.count(span, str(value), value, "fighters", "fighters")
        account.quantities[-1] = replace(account.quantities[-1], fate=fate)
    assert codes(account) == []


def test_what_falls_into_the_sea_is_no_revision() -> None:
    account = Account()
    for speaker, value in (("a ministry", 600), ("an army", 750)):
        span = account.say(speaker, f"the missile flew {value} km and fell to the sea")
        account.count(span, f"{value} km", value, "kilometer", "missile")
    assert codes(account) == ["figures-disagree"]
