"""Which event a statement is mainly about."""

from __future__ import annotations

from tests.annotations.events.reading import find


def main(table: str) -> list[tuple[str, str]]:
    """The words and types of the events that statements are mainly about."""
    return [(words, event.type) for words, event in find(table) if event.propositions]


def test_a_deed_that_is_called_a_violation_is_the_event() -> None:
    table = (
        "The|_|DT|1|det raid|_|NN|4|nsubj was|be|VBD|4|cop a|_|DT|4|det {}|_|NN|0|ROOT "
        "of|_|IN|7|case the|_|DT|7|det pact|_|NN|4|nmod"
    )
    assert main(table.format("violation")) == [("raid", "ASSAULT")]
    assert main(table.format("breach")) == [("raid", "ASSAULT")]


def test_what_began_is_the_event_and_not_what_says_when() -> None:
    table = (
        "The|_|DT|1|det {}|_|NN|2|nsubj began|begin|VBD|0|ROOT when|_|WRB|5|advmod "
        "troops|troop|NNS|5|nsubj crossed|cross|VBD|2|advcl"
    )
    assert ("assault", "ASSAULT") in main(table.format("assault"))
    assert ("crossed", "MOBILIZE") in main(table.format("autumn"))


def test_harm_that_is_avoided_is_no_event() -> None:
    table = "They|_|PRP|1|nsubj {}|_|VBP|0|ROOT civilian|_|JJ|3|amod casualties|casualty|NNS|1|obj"
    assert main(table.format("avoid")) == []
    assert main(table.format("cause")) == [("cause", "ASSAULT")]


def test_who_is_forced_to_what_is_no_event_is_coerced() -> None:
    table = (
        "They|_|PRP|1|nsubj forced|force|VBD|0|ROOT villagers|villager|NNS|1|obj "
        "to|_|TO|4|mark {}|_|VB|1|xcomp"
    )
    assert main(table.format("flee")) == [("forced", "COERCE")]
    assert main(table.format("surrender")) == [("surrender", "RETREAT")]


def test_an_attack_that_something_is_treated_as_is_judged() -> None:
    table = "Police|_|NNS|1|nsubj {} it|_|PRP|1|obj as|_|IN|5|case an|_|DT|5|det attack|_|NN|1|obl"
    for verb, judged in (("treat|_|VBP|0|ROOT", True), ("use|_|VBP|0|ROOT", False)):
        found = [event.judged for words, event in find(table.format(verb)) if words == "attack"]
        assert found == [judged]


def test_what_is_only_asked_is_the_event_where_nothing_else_is() -> None:
    table = "They|_|PRP|1|nsubj pleaded|plead|VBD|0|ROOT for|_|IN|3|case {}|_|NN|1|obl"
    assert main(table.format("mercy")) == [("pleaded for", "REQUEST")]


def test_a_truce_that_is_violated_is_broken_by_force() -> None:
    table = (
        "The|_|DT|1|det truce|_|NN|4|nsubj:pass has|have|VBZ|4|aux been|be|VBN|4|aux:pass "
        "violated|violate|VBN|0|ROOT"
    )
    assert main(table) == [("violated", "ASSAULT")]


def test_a_truce_that_has_held_is_kept_whatever_the_tree_makes_of_it() -> None:
    table = "A|_|DT|1|det truce|_|NN|3|{} has|have|VBZ|3|aux held|hold|VBN|0|ROOT"
    assert main(table.format("nsubj")) == [("held", "RETREAT")]
    assert main(table.format("nsubj:pass")) == [("held", "RETREAT")]
