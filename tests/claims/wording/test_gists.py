"""What a claim says when it stands alone."""

from __future__ import annotations

import pytest

from tests.claims.sentences import Sentence


def said(text: str, content: str | list[str], *, cue: str = "said", source: str = "") -> Sentence:
    """A sentence with one credited content, and no more."""
    sentence = Sentence(text)
    number = sentence.credit(content, cue=cue, source=source)
    words = [content] if isinstance(content, str) else content
    sentence.state(*words, attribution=number, predicate=sentence.predicate(words[0], "be"))
    return sentence


def test_the_words_of_the_outlet_are_their_own_gist() -> None:
    sentence = Sentence("The bridge collapsed at noon.")
    sentence.state("The bridge collapsed at noon")
    assert sentence.claim().gist == "The bridge collapsed at noon"


def test_pronouns_and_short_names_become_names() -> None:
    sentence = said("Kord said his men saw Veld.", "his men saw Veld", source="Kord")
    sentence.gloss("his", "Ada Kord", possessive=True)
    sentence.gloss("Veld", "Jan Veld")
    assert sentence.claim().gist == "[Ada Kord’s] men saw [Jan Veld]"


def test_who_is_named_already_is_not_named_again() -> None:
    sentence = said("She said Ada Kord lost her dog.", "Ada Kord lost her dog", source="She")
    sentence.gloss("her", "Ada Kord", possessive=True)
    assert sentence.claim().gist == "Ada Kord lost her dog"


@pytest.mark.parametrize(
    ("words", "value", "begin", "end", "shown"),
    [
        ("on Thursday", "2024-10-31", None, None, "on Thursday [2024-10-31]"),
        ("last month", "2024-09", None, None, "last month [2024-09]"),
        ("at dawn", "2024-10-31TMO", None, None, "at dawn [2024-10-31]"),
        (
            "last week",
            "2024-W43",
            "2024-10-21",
            "2024-10-27",
            "last week [2024-10-21 to 2024-10-27]",
        ),
        ("on 3 May 2024", "2024-05-03", None, None, "on 3 May 2024"),
        ("recently", "PAST_REF", None, None, "recently"),
        ("one day", "XXXX-XX-XX", None, None, "one day"),
    ],
)
def test_days_that_the_words_do_not_tell_are_told(
    words: str, value: str, begin: str | None, end: str | None, shown: str
) -> None:
    sentence = Sentence(f"It fell {words}.")
    sentence.state(f"It fell {words}")
    sentence.date(words, value, begin, end)
    assert sentence.claim().gist == f"It fell {shown}"


def test_i_is_who_speaks_with_the_verb_that_a_name_needs() -> None:
    sentence = said(
        "“I am sure that my men left,” Kord said.", "I am sure that my men left", source="Kord"
    )
    sentence.quote("“I am sure that my men left,”")
    sentence.gloss("I", "")
    sentence.gloss("my", "", possessive=True)
    assert sentence.claim().gist == "[Kord is] sure that [Kord’s] men left"


def test_we_of_a_person_is_explained_once() -> None:
    sentence = said("“We've seen our men go,” Kord said.", "We've seen our men go", source="Kord")
    sentence.quote("“We've seen our men go,”")
    sentence.gloss("We", "")
    sentence.gloss("our", "", possessive=True)
    assert sentence.claim().gist == "We've [Kord] seen our men go"


def test_we_of_a_body_is_the_body() -> None:
    sentence = said("“We saw it,” NATO said.", "We saw it", source="NATO")
    sentence.quote("“We saw it,”")
    sentence.know("NATO", "organisation")
    sentence.gloss("We", "")
    assert sentence.claim().gist == "[NATO] saw it"


def test_i_outside_of_quotation_marks_is_left_open() -> None:
    sentence = said("Kord said I left.", "I left", source="Kord")
    sentence.gloss("I", "")
    assert sentence.claim().gist == "I left"


def test_i_of_nobody_or_of_several_is_left_open() -> None:
    for source in ("", "Kord and Veld"):
        sentence = said("“I left,” Kord and Veld said.", "I left", source=source)
        sentence.quote("“I left,”")
        sentence.gloss("I", "")
        if source:
            sentence.name(source, "Ada Kord; Jan Veld")
        assert sentence.claim().gist == "I left"


def test_i_in_the_name_of_a_thing_is_nobody() -> None:
    text = "Kord said the “I Want to Live” line was down."
    sentence = said(text, "the “I Want to Live” line was down", source="Kord")
    sentence.quote("“I Want to Live”")
    sentence.gloss("I", "")
    assert sentence.claim().gist == "the “I Want to Live” line was down"


def test_marks_are_closed_where_the_content_cuts_them() -> None:
    sentence = said(
        "Kord called it “a grave step.”", "it “a grave step", cue="called", source="Kord"
    )
    sentence.quote("“a grave step.”")
    assert sentence.claim().gist == "it “a grave step”"


def test_words_that_credit_leave_no_trace_between_two_parts_of_speech() -> None:
    parts = ["They left", "and will be back"]
    sentence = said("“They left,” Kord said, “and will be back.”", parts, source="Kord")
    sentence.quote("“They left,”")
    sentence.quote("“and will be back.”")
    assert sentence.claim().gist == "They left and will be back"


def test_sentences_keep_their_full_stop() -> None:
    sentence = said(
        "“They left.” “It is over,” Kord said.", ["They left", "It is over"], source="Kord"
    )
    sentence.quote("“They left.”")
    sentence.quote("“It is over,”")
    assert sentence.claim().gist == "They left. It is over"


def test_other_words_left_out_are_shown() -> None:
    sentence = Sentence("The men came and soon left.")
    sentence.state("The men", "left")
    assert sentence.claim().gist == "The men … left"


def test_that_goes_where_it_only_joins() -> None:
    sentence = Sentence("Kord said that men left.")
    number = sentence.credit("that men left", cue="said", source="Kord")
    left = sentence.predicate("left", "leave", subject="men")
    sentence.state("that men left", attribution=number, predicate=left)
    assert sentence.claim().gist == "men left"


def test_that_stays_where_it_points() -> None:
    sentence = Sentence("Kord condemned that attack.")
    number = sentence.credit("that attack", cue="condemned", source="Kord")
    sentence.state("that attack", attribution=number)
    assert sentence.claim().gist == "that attack"


@pytest.mark.parametrize(
    ("text", "subject", "shown"),
    [
        ("Kallo promised to open a camp.", "Kallo", "[Mart Kallo] to open a camp"),
        ("The army is set to open a camp.", "The army", "[The army] to open a camp"),
        ("They agreed to open a camp.", "They", "to open a camp"),
    ],
)
def test_a_missing_subject_is_filled_in(text: str, subject: str, shown: str) -> None:
    sentence = Sentence(text)
    source = "Kallo" if "Kallo" in text else ""
    number = sentence.credit("to open a camp", cue=text.split()[1], source=source)
    if source:
        sentence.name("Kallo", "Mart Kallo")
    missing = sentence.at(subject)[0]
    sentence.state("to open a camp", attribution=number, missing=missing)
    assert sentence.claim().gist == shown


def test_brackets_of_the_text_become_round() -> None:
    sentence = Sentence("She [Ada] left.")
    sentence.state("She [Ada] left")
    assert sentence.claim().gist == "She (Ada) left"
