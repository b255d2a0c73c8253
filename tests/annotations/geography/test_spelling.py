from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.geography.spelling import fold_name, number_name, sound_name


def test_accents_hyphens_and_apostrophes_do_not_matter() -> None:
    assert fold_name("Al-Bāb") == fold_name("al Bab")
    assert fold_name("Kramators'k") == fold_name("Kramatorsk")
    assert fold_name("St. Louis") == fold_name("Saint Louis")
    assert fold_name("The Hague") == "hague"


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(st.text(max_size=60))
def test_a_number_has_44_bits_and_depends_on_the_folded_name_alone(name: str) -> None:
    assert 0 <= number_name(fold_name(name)) < 1 << 44
    assert number_name(fold_name(f"  {name} ")) == number_name(fold_name(name))


def test_transcriptions_of_one_name_sound_alike() -> None:
    assert sound_name("hiiraan") == sound_name("hiran")
    assert sound_name("middle shabele") == sound_name("middle shabelle")
    assert sound_name("khowst") == sound_name("khost")
    assert sound_name("basra") != sound_name("busra")
