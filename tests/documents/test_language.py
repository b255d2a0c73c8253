from __future__ import annotations

import pytest

from sayso.documents import language
from sayso.documents.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Thursday that the convoy had crossed the river at night.", "en"),
        ("Le ministre a dit jeudi que les troupes avaient franchi la frontière.", "fr"),
        ("Der Minister sagte am Donnerstag, die Truppen hätten den Fluss überquert.", "de"),
        ("Министр сказал в четверг, что войска ночью переправились через реку.", "ru"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert identify_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Austin confirms 8,000 troops in Kursk",
        "Blinken, Austin meet Cho in Washington",
        "Kim Jong Un, Vladimir Putin: Pyongyang 2024",
        "Hwasong-19 ICBM",
        "Fighting went on from 3 September to 4 October 2022.",
        "7,688 km",
        "",
    ],
)
def test_a_headline_of_names_is_never_foreign(text: str) -> None:
    assert identify_language(text) in {"en", None}


def test_pidgin_is_told_by_its_own_words() -> None:
    assert (
        identify_language("Di army don tell dem say di road wey dey go Jos no dey safe.") == "pcm"
    )


def test_what_the_page_declares_counts_where_the_words_do_not_tell() -> None:
    assert identify_language("7,688 km", declared="fr") == "fr"
    sentence = "The ministry said on Thursday that the convoy had crossed the river at night."
    assert identify_language(sentence, declared="fr") == "en"


def test_addresses_do_not_count_as_words() -> None:
    assert identify_language("https://www.lemonde.example/les-troupes-avaient-franchi " * 9) is None


def test_what_follows_settles_a_beginning_that_is_rather_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("asked the identifier"))
    beginning = "Kim Jong Un met Russian guests near Pyongyang with great pomp. " * 16
    sentence = "The ministry said on Thursday that the convoy had crossed the river at night. "

    assert identify_language(beginning + sentence * 40) == "en"


def test_a_quotation_does_not_make_a_text_english() -> None:
    beginning = "Der Minister sagte am Donnerstag, die Truppen hätten den Fluss überquert. " * 14
    sentence = "The ministry said on Thursday that the convoy had crossed the river at night. "

    assert identify_language(beginning + sentence * 40) == "de"
