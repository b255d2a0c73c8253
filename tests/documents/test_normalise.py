from __future__ import annotations

import time

import pytest

from sayso.documents.normalise import normalise_text
from sayso.model.span import Span


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("one\r\ntwo\rthree\u2028four\x0cfive", "one\ntwo\nthree\nfour\nfive"),
        ("8,000\xa0troops\u202fand\tmore\u3000so", "8,000 troops and more so"),
        ("1\xa0200 men, 1\u202f200\u2009000 shells", "1,200 men, 1,200,000 shells"),
        ("in 12\xa02024 and F-16\xa0300, 5\xa0km", "in 12 2024 and F-16 300, 5 km"),
        ("Hwa\xadsong\u200b-19\ufeff", "Hwasong-19"),
        ("a\x00b\x07c\x7fd", "a b c d"),
        ("don\x92t \x93stop\x94 \x85", "don’t “stop” …"),
        ("o\ufb03cers and \ufb01ghters", "officers and fighters"),
        ("cafe\u0301 in O\u0308sterreich", "café in Österreich"),
        ("e\u200b\u0301", "é"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("“curly” – and — dashes… stay", "“curly” – and — dashes… stay"),
    ],
)
def test_characters_become_plain(given: str, clean: str) -> None:
    assert normalise_text(given).text == clean


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("â€œSo,â€\x9d he said – itâ€™s", "“So,” he said – it’s"),
        ("FranÃ§ois of ErdoÄŸan and Ã–sterreich", "François of Erdoğan and Österreich"),
        ("Ã¢â‚¬Å“twiceÃ¢â‚¬\x9d", "“twice”"),
        ("ï»¿Kyiv", "Kyiv"),
        ("8,000Â troops", "8,000Â troops"),
        ("8,000Â\xa0troops", "8,000 troops"),
        ("he said “CAFÉ” and “CAFÃ”", "he said “CAFÉ” and “CAFÃ”"),
        ("São Paulo, Ångström, Château, naïve", "São Paulo, Ångström, Château, naïve"),
    ],
)
def test_text_that_was_encoded_twice_is_repaired_where_it_is_safe(given: str, clean: str) -> None:
    assert normalise_text(given).text == clean


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("``So,'' he said.", '"So," he said.'),
        ("`` So '' , he said", '" So " , he said'),
        ("He said: ''So it is.'' Then he left.", 'He said: "So it is." Then he left.'),
        ("the end.''", 'the end."'),
        ("``about 300'' he said", '"about 300" he said'),
        ("He is 5'10'' tall and ran 7''", "He is 5'10'' tall and ran 7''"),
        ("from Sana''a to Ma''rib", "from Sana''a to Ma''rib"),
        ("name = '' and so on", "name = '' and so on"),
        ("'''bold''' and ```code```", "'''bold''' and ```code```"),
        ('what ""outsiders call evils"". So', 'what "outsiders call evils". So'),
        ('a name="" and """three"""', 'a name="" and """three"""'),
        ("the soldiers' words, rock 'n' roll", "the soldiers' words, rock 'n' roll"),
    ],
)
def test_quotation_marks_typed_as_two_are_one(given: str, clean: str) -> None:
    assert normalise_text(given).text == clean


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("killed in 2008.[1][2] He fled.[a]", "killed in 2008. He fled."),
        ("an Islamist[12] officer,[note 3] he", "an Islamist officer, he"),
        ("he won.[4]She lost[citation needed]", "he won. She lost"),
        ("he walk[s] to [3] men, x [1] and [Trump]", "he walk[s] to [3] men, x [1] and [Trump]"),
        ("“They[sic] left”", "“They left”"),
    ],
)
def test_marks_of_footnotes_are_left_out(given: str, clean: str) -> None:
    assert normalise_text(given).text == clean


def test_a_span_goes_back_to_what_it_came_from() -> None:
    given = "The o\ufb03cer said:\r\n``cafe\u0301\u200bs are FranÃ§ois''."
    normal = normalise_text(given)
    assert normal.text == 'The officer said:\n"cafés are François".'
    for clean, original in (
        ("officer", "o\ufb03cer"),
        ("\n", "\r\n"),
        ('"', "``"),
        ("cafés", "cafe\u0301\u200bs"),
        ("François", "FranÃ§ois"),
        ("ffi", "\ufb03"),
        ("f", "\ufb03"),
    ):
        start = normal.text.index(clean)
        span = normal.to_original(Span(start, start + len(clean)))
        assert span.quote(given) == original


def test_marks_typed_in_several_ways_are_mended_in_their_order() -> None:
    given = "``So,'' he said. \"\"They left.\"\" Then ''No,'' she said."
    normal = normalise_text(given)
    assert normal.text == '"So," he said. "They left." Then "No," she said.'
    start = normal.text.index("They")
    assert normal.to_original(Span(start, start + 4)).quote(given) == "They"


def test_the_end_of_the_text_is_the_end_of_the_original() -> None:
    normal = normalise_text("end\u200b")
    assert normal.to_original(Span(3, 3)) == Span(4, 4)
    assert normalise_text("").to_original(Span(0, 0)) == Span(0, 0)


@pytest.mark.parametrize(
    "bit",
    [
        "The army said so. ",
        "said \xa0so.\r\n",
        "``so'' ",
        "e\u0301",
        "â€œ",
        "'",
        "â€",
        "\u200b\u0301",
        ".[1]",
        '""a""',
    ],
)
def test_the_time_is_proportional_to_the_length(bit: str) -> None:
    def measure(text: str) -> float:
        started = time.process_time()
        normalise_text(text)
        return time.process_time() - started

    small, large = bit * (10_000 // len(bit)), bit * (200_000 // len(bit))
    fastest = min(measure(small) for _ in range(5))
    assert measure(large) < 20 * 5 * fastest + 0.5


def test_more_marks_than_any_language_has_are_left_alone() -> None:
    text = "e" + "\u0301\u0316" * 50_000
    assert normalise_text(text).text == text
