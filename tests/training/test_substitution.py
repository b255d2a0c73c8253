"""Names change places without losing them."""

from __future__ import annotations

import random

from training.names import LABELS
from training.passage import Name, Passage
from training.substitution import load_substitutes, make_sentences, substitute_names

SUBSTITUTES = load_substitutes()


def test_only_the_names_change_and_their_offsets_follow() -> None:
    passage = Passage("In Pesk, Lund spoke.", (), (Name(3, 7, "GPE"), Name(9, 13, "PERSON")))
    chance = random.Random(1)  # noqa: S311
    varied = list(substitute_names([passage] * 60, SUBSTITUTES, chance))
    assert len({each.text for each in varied}) > 5
    for each in varied:
        place, person = each.names or ()
        assert each.text[: place.start] == "In "
        assert each.text[place.end : person.start] == ", "
        assert each.text[person.end :] == " spoke."


def test_made_sentences_have_no_slot_left_and_only_known_labels() -> None:
    chance = random.Random(2)  # noqa: S311
    for passage in make_sentences(SUBSTITUTES, chance, n_passages=50):
        assert "{" not in passage.text
        assert {name.label for name in passage.names or ()} <= set(LABELS)
        assert all(passage.text[name.start : name.end].strip() for name in passage.names or ())
