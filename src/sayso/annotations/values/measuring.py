"""What a measure measures: "an altitude of 7,688 kilometers", "5% of the votes", "a 6-inch shell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.annotations.values.noun_phrases import (
    FARTHEST,
    NAMING,
    is_made_of,
    name_subject,
    names_a_thing,
    read_phrase,
)
from sayso.annotations.values.told_before import told_right_before

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubjpass", "csubj")
_OBJECTS = ("obj", "dobj")
_MODIFIERS = frozenset(
    {"nummod", "compound", "amod", "nmod:npmod", "nmod:unmarked", "obl:npmod", "obl:unmarked"}
)
_BESIDE = frozenset({"nmod", "appos", "nmod:unmarked", "nmod:npmod", "acl"})
_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_IN_PHRASE = frozenset(
    {*NAMING, "DT", "JJ", "JJR", "JJS", "PRP$", "POS", "RB", "CD", "VBN", "VBG", "HYPH", "WP$"}
)
_QUALIFYING = frozenset({"RB", "JJ", "JJR", "JJS", "DT", "RBR"})
_OPENING_SIGNS = frozenset({":", "≈", "=", "~"})
_DASHES = frozenset({"-", "--", "–", "—"})
_CLIMBED = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_SUMS = frozenset({"total", "average", "sum", "mean", "maximum", "minimum", "estimate"})
"""Nouns before "of" that say how a number came about, and not what it measures."""
_FOR = frozenset({"for", "off"})
_SHARES = frozenset({"cent", "percent", "percentage"})
_LIGHT = frozenset({("take", "place"), ("take", "part"), ("take", "effect")})
"""Verbs and objects that say no more than one verb."""
_SMALL = frozenset({"det", "case", "advmod", "punct"})
_OF_THOSE = [["of", word] for word in ("them", "these", "those", "whom", "which")]
_LENGTHS = frozenset({"feet", "kilometers", "kilometres", "km", "meters", "metres", "miles"})
_MOST_OF_SYMBOL = 3
"""Letters of a unit's symbol."""


def measured_thing(doc: Doc, first: int, last: int) -> str | None:
    """The words of what an amount measures.

    Args:
        doc: A text with dependencies.
        first: Position of the amount's first token.
        last: Position after its last token.

    Returns:
        None where the sentence does not tell.
    """
    if [token.lower_ for token in doc[last : last + 2]] in _OF_THOSE:
        return None  # "they shot seven of them": what was named before
    return (
        _after_of(doc, last)
        or told_right_before(doc, first)
        or _modified(doc, first, last)
        or _before_of(doc, first)
        or _before_sign(doc, first)
        or _governed(doc, first, last, counted=False)
        or _after_for(doc, last)
    )


def owner_of_counted(doc: Doc, first: int, last: int) -> str | None:
    """The words of what counted things belong to: "a squad of 17 players", "a bank cut 40 jobs".

    Args:
        doc: A text with dependencies.
        first: Position of the number's first token.
        last: Position after the counted noun.

    Returns:
        None where the counted ones are themselves what the sentence is about.
    """
    told = _after_of(doc, last) or _before_of(doc, first)
    if told:
        return told
    noun = _first_joined(_root(doc, first, last))
    return None if noun.dep_ in _SUBJECTS else _governed(doc, first, last, counted=True)


def aged_one(doc: Doc, first: int, last: int) -> str | None:
    """The words of who has an age: "an 18-year-old winger", "women aged 25"; None if not told."""
    for token in doc[last : last + FARTHEST]:
        if token.tag_ in NAMING:
            return read_phrase(doc, token, at_least=token.i)
        if token.tag_ not in _IN_PHRASE and token.lower_ != "old":
            break
    for place in range(first - 1, max(-1, first - FARTHEST), -1):
        token = doc[place]
        if token.tag_ in NAMING and token.lower_ not in ("age", "ages"):
            return read_phrase(doc, token, before=place + 1)
        if token.tag_ in _VERBS and token.lower_ != "aged":
            subject = _find_subject(token, first, last)
            return name_subject(doc, subject) if subject is not None else None
    return None


def counted_before(doc: Doc, first: int) -> str | None:
    """The counted things that a sign parts from their number: "air strikes -- eight", "Soldiers killed: 15"."""
    sign = first - 1
    if sign < 1:
        return None
    number = doc[first]
    noun = number.head
    if doc[sign].text == ":":
        noun = doc[sign - 2] if doc[sign - 1].tag_ == "VBN" and sign > 1 else doc[sign - 1]
        return read_phrase(doc, noun, before=noun.i + 1) if noun.tag_ == "NNS" else None
    if number.dep_ != "appos" or noun.i >= first or noun.tag_ != "NNS":
        return None
    return read_phrase(doc, noun, before=noun.i + 1) if doc[sign].text in _DASHES else None


def _first_joined(token: Token) -> Token:
    """The first of the words that "and" joins."""
    for _ in range(FARTHEST):
        if token.dep_ != "conj" or token.head.tag_ not in NAMING:
            break
        token = token.head
    return token


def _after_of(doc: Doc, last: int) -> str | None:
    """What stands after "of": "5% of the votes", "3 tonnes of wheat"."""
    if last >= len(doc) or doc[last].lower_ not in ("of", "in") or last + 1 >= len(doc):
        return None
    if doc[last].lower_ == "in" and not is_made_of(doc, last):
        return None  # "three years in prison" do not measure the prison
    return _next_noun(doc, last + 1)


def _after_for(doc: Doc, last: int) -> str | None:
    """What is paid for: "$35,538 for a system", "50 per cent off a television"."""
    is_told = last < len(doc) and doc[last].lower_ in _FOR
    return _next_noun(doc, last + 1) if is_told else None


def _next_noun(doc: Doc, start: int) -> str | None:
    for token in doc[start : start + FARTHEST]:
        if token.tag_ in NAMING and token.dep_ not in ("compound", "nmod:poss"):
            return read_phrase(doc, token, at_least=start)
        if token.tag_ not in _IN_PHRASE:
            return None
    return None


def _modified(doc: Doc, first: int, last: int) -> str | None:
    """The noun that the amount modifies: "a 7,687.5 km altitude"."""
    head = _root(doc, first, last)
    noun = head.head
    if noun.i >= last and noun.tag_ in NAMING and head.dep_ in _MODIFIERS:
        return read_phrase(doc, noun, at_least=last)
    return None


def _before_of(doc: Doc, first: int) -> str | None:
    """The noun that the amount belongs to: "an altitude of 7,688 km"."""
    i = first - 1
    while i > 0 and i > first - 4 and doc[i].tag_ in _QUALIFYING:
        i -= 1
    if (
        i > 0
        and doc[i].lower_ in ("of", "at")
        and names_a_thing(doc[i - 1])
        and doc[i - 1].lower_ not in _SUMS
        and not _is_bare_infinitive(doc, i - 1)
    ):
        return read_phrase(doc, doc[i - 1], before=i)
    return None


def _is_bare_infinitive(doc: Doc, place: int) -> bool:
    """Whether a verb was taken for a noun: "rose to end at 27,349"."""
    return doc[place].tag_ == "NN" and place > 0 and doc[place - 1].lower_ == "to"


def _before_sign(doc: Doc, first: int) -> str | None:
    """The noun before a colon or a bracket: "Total cost: $72,370", "the bomb (500 kg)"."""
    sign = first - 1
    if sign < 1 or (doc[sign].text not in _OPENING_SIGNS and doc[sign].text != "("):
        return None
    noun = doc[sign - 1]
    return read_phrase(doc, noun, before=sign) if names_a_thing(noun) else None


def _governed(doc: Doc, first: int, last: int, *, counted: bool) -> str | None:
    """The object or subject of the verb that governs the amount: "shares fell 5%"."""
    word = _root(doc, first, last)
    below = word
    for _ in range(FARTHEST):
        told = _told_by(doc, word, below, first, last, counted=counted)
        if told or _is_governing(word, first, last):
            break
        if word.head.i == word.i:
            return None
        below, word = word, word.head
    return told or _climb(doc, word, first, last)


def _is_governing(word: Token, first: int, last: int) -> bool:
    """Whether a word is a verb, or an adjective with a subject: "that is 90 miles wide"."""
    if first <= word.i < last:
        return False
    return word.tag_ in _VERBS or _find_subject(word, first, last) is not None


def _told_by(
    doc: Doc, word: Token, below: Token, first: int, last: int, *, counted: bool
) -> str | None:
    """What one word on the way up tells: its subject, its object, or itself where it is a noun."""
    subject = _find_subject(word, first, last)
    is_inside = first <= word.i < last
    is_thing = names_a_thing(word) and word.lower_ not in _LENGTHS
    if not is_inside and is_thing and below.dep_ in _BESIDE and word.i < first:
        return read_phrase(doc, word, before=first)
    is_led = any(child.dep_ == "case" for child in below.children)
    is_object = below.dep_ in (*_OBJECTS, *_SUBJECTS, "conj") and not is_led
    if not counted and not is_inside and not is_object:
        for child in word.children:
            named = child.tag_ in NAMING and not _is_symbol(child)
            named = named and (word.lemma_, child.lower_) not in _LIGHT
            if child.dep_ in _OBJECTS and named and child.i < first:
                return read_phrase(doc, child, before=first)
    return name_subject(doc, subject) if subject is not None else None


def _is_symbol(token: Token) -> bool:
    """Whether it is a unit or an amount rather than a thing: "GB", "per cent", "US17,246"."""
    short = (len(token) <= _MOST_OF_SYMBOL and token.is_upper) or token.lower_ in _SHARES
    return (
        short
        or token.lower_ in _LENGTHS
        or (any(map(str.isdigit, token.text)) and "," in token.text)
    )


def _climb(doc: Doc, verb: Token, first: int, last: int) -> str | None:
    """The subject that a verb without one shares with those above it."""
    for _ in range(FARTHEST):
        subject = _find_subject(verb, first, last)
        if subject is not None and subject.tag_ in NAMING:
            return name_subject(doc, subject)
        if verb.dep_.startswith("acl") and verb.head.tag_ in NAMING:
            is_own = subject is None or subject.tag_ in ("WDT", "WP")
            if is_own and not first <= verb.head.i < last and not _is_aim(verb):
                return read_phrase(doc, verb.head, before=verb.i)
        if verb.dep_ == "acl" and _is_aim(verb):
            verb = verb.head
        is_told = subject is None or verb.dep_ in ("conj", "xcomp") or subject.lower_ in _PRONOUNS
        if verb.head.i == verb.i or not is_told or not _may_climb(verb):
            return None
        verb = verb.head
    return None


def _is_aim(verb: Token) -> bool:
    """Whether it is an infinitive, whose subject stands above: "announced plans to lay off 40"."""
    return any(child.lower_ == "to" and child.dep_ == "mark" for child in verb.children)


def _may_climb(verb: Token) -> bool:
    return verb.dep_ in _CLIMBED or verb.dep_.startswith("acl") or verb.tag_ in NAMING


def _find_subject(word: Token, first: int, last: int) -> Token | None:
    for child in word.children:
        if child.dep_ in _SUBJECTS and not first <= child.i < last:
            return child
    return None


def _root(doc: Doc, first: int, last: int) -> Token:
    """The token of a stretch whose head lies outside it; the last one if none does.

    An article comes last: in "a million dollar house" it is the house's.
    """
    outer = [
        token
        for token in doc[first:last]
        if not first <= token.head.i < last or token.head.i == token.i
    ]
    return next((token for token in outer if token.dep_ not in _SMALL), (*outer, doc[last - 1])[0])
