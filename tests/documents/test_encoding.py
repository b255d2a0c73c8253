from __future__ import annotations

import pytest

from sayso.documents.encoding import decode_text

ENGLISH = (
    "“The ministry’s convoy – two trucks – crossed the river,” said José Müller of the office."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_english_is_decoded_from(encoding: str) -> None:
    assert decode_text((ENGLISH + " So it is. " * 40).encode(encoding)).startswith(ENGLISH)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_alphabets_are_recognised(encoding: str) -> None:
    text = "Президент сказал, что войска вошли в город, и это подтвердили в министерстве. " * 5
    assert decode_text(text.encode(encoding)) == text


def test_broken_utf8_is_read_all_the_same() -> None:
    data = ENGLISH.encode("utf-8").replace("–".encode(), b"\xe2\x80", 1)
    text = decode_text(data)
    assert text.startswith("“The ministry’s convoy \ufffd two trucks – crossed")
    assert decode_text(b"The army said \xe2\x80") == "The army said \ufffd"


def test_a_short_text_with_several_broken_bytes_is_still_utf8() -> None:
    data = "They said “three” had died in K".encode() + b"\xff\xfe\x80yiv.\xe2\x80"
    assert decode_text(data) == "They said “three” had died in K\ufffd\ufffd\ufffdyiv.\ufffd"


def test_what_a_page_declares_counts_only_if_pages_are_written_in_it() -> None:
    data = "São Paulo, naïve".encode("latin-1")
    assert decode_text(data, declared="ISO-8859-1") == "São Paulo, naïve"
    for strange in ("punycode", "utf-7", "unicode_escape", "rot13", "zip", "no-such"):
        assert decode_text(data, declared=strange)


def test_latin_1_means_windows() -> None:
    assert decode_text(b"the army\x92s", declared="iso-8859-1") == "the army’s"


def test_line_ends_stay() -> None:
    assert decode_text(b"one\r\ntwo\rthree") == "one\r\ntwo\rthree"


@pytest.mark.parametrize("text", [ENGLISH, "José Núñez, mayor of Málaga, said “no” — twice."])
def test_a_few_words_with_many_accents_are_western(text: str) -> None:
    assert decode_text(text.encode("cp1252")) == text


def test_a_few_words_of_another_alphabet_are_recognised() -> None:
    text = "Президент сказал, что войска вошли в город."
    assert decode_text(text.encode("cp1251")) == text
