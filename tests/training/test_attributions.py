"""From marks of people to training sequences for cues and roles."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokens import Doc

from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.documents.normalise import normalise_text
from training.attributions import Gold, find_gold, make_cue_sequences, make_role_sequences

TEXT = "The mayor said that the old bridge fell."
CONTENT = "that the old bridge fell"


def grammar_of(text: str) -> Grammar:
    words = text.replace(".", " .").split()
    heads = [1, 2, 2, 7, 6, 6, 7, 2, 2]
    deps = ["det", "nsubj", "ROOT", "mark", "det", "amod", "nsubj", "ccomp", "punct"]
    spaces = [True] * 7 + [False, False]
    doc = Doc(English().vocab, words=words, spaces=spaces, heads=heads, deps=deps)
    return tabulate_grammar(doc, ())


def mark(text: str, words: str) -> list[list[int]]:
    start = text.index(words)
    return [[start, start + len(words)]]


def gold_of(text: str, source: str = "The mayor", content: str = CONTENT) -> list[Gold]:
    attribution = {
        "cue": mark(text, "said"),
        "source": mark(text, source),
        "content": mark(text, content),
    }
    normal = normalise_text(text)
    return find_gold([attribution], normal, grammar_of(normal.text))


def test_marks_become_tokens() -> None:
    (gold,) = gold_of(TEXT)

    assert (gold.cue, sorted(gold.source), sorted(gold.content)) == (
        (2,),
        [0, 1],
        [3, 4, 5, 6, 7],
    )


def test_marks_follow_the_cleaned_text() -> None:
    source, content = "The \u200bmayor", "that the old bri\u00addge fell"

    assert gold_of(f"{source} said {content}.", source, content) == gold_of(TEXT)


def test_inside_of_a_content_is_hidden_from_the_cue_model() -> None:
    grammar = grammar_of(TEXT)
    sequences = list(make_cue_sequences(grammar, gold_of(TEXT)))

    assert [labels for _, labels in sequences] == [["O", "O", "B", "O"], ["O", "O"]]


def test_roles_are_labelled_over_the_window() -> None:
    grammar = grammar_of(TEXT)
    ((features, labels),) = make_role_sequences(grammar, gold_of(TEXT))

    assert labels == ["B-S", "I-S", "K", "B-C", "I-C", "I-C", "I-C", "I-C", "O"]
    assert len(features) == len(labels)
