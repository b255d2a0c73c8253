"""Phrases: the words of a noun phrase that names a source, taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Token

from sayso.annotations.naming.cast import Cast
from sayso.annotations.naming.countries import find_country
from sayso.annotations.naming.name_edges import POSSESSIVE, title_words
from sayso.annotations.wordlists import read_words

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ENDS_HEAD = frozenset(
    {"IN", "TO", "VBG", "VBN", "WDT", "WP", "WP$", ",", "VBD", "VBZ", "VBP", "MD", "-LRB-", ":"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_LOOSE = frozenset(
    {
        '"',
        "“",
        "”",
        "''",
        "``",
        "'",
        "’",
        ",",
        ".",
        ";",
        ":",
        "—",
        "–",
        "--",
        "-",
        "!",
        "?",
        "‘",
        "…",
    }
)
_STRESSING = frozenset({"alike", "here", "there", "himself", "herself", "itself", "themselves"})
_ASKED = frozenset({"contacted", "interviewed", "quoted", "reached"})
"""Participles that only tell how somebody came to be quoted."""
_CREDITING = frozenset({"by", "from", "to", "of", "with"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today"}
    | {"yesterday", "tonight"}
)
ARTICLES = frozenset({"the", "a", "an"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def trim_phrase(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The phrase without blanks, marks and a bare preposition at its edges."""
    while first < last and (_is_loose(doc[first]) or _is_credit(doc[first])):
        first += 1
    while first < last and (_is_loose(doc[last - 1]) or _only_stresses(doc, first, last - 1)):
        last -= 1
    if last - first > 1 and doc[last - 1].lower_ == "own" and doc[last - 2].text in POSSESSIVE:
        last -= 1  # "the agency's own (assessment)"
    if last - first > 1 and doc[last - 1].text in POSSESSIVE:
        last -= 1
    return first, last


def _is_loose(token: Token) -> bool:
    return token.text in _LOOSE or token.is_space


def _only_stresses(doc: Doc, first: int, place: int) -> bool:
    """Whether the last word of a phrase only lays stress on it, or points: "the leaders themselves", "officials there"."""
    return place > first and doc[place].lower_ in _STRESSING


def _is_credit(token: Token) -> bool:
    return token.lower_ in _CREDITING and token.tag_ in {"IN", "TO"}


def skip_article(doc: Doc, first: int, last: int) -> int:
    """The first token that is no article."""
    while first < last - 1 and doc[first].lower_ in ARTICLES:
        first += 1
    return first


def first_part_end(doc: Doc, first: int, last: int) -> int:
    """The token after the first part of a phrase: before a comma, bracket or relative clause."""
    for place in range(first + 1, last):
        token = doc[place]
        if token.text in {",", "(", "[", ";", "—", "–", "--"} or token.is_space:
            return place
        if token.tag_ in _RELATIVE or (token.lower_ == "that" and token.tag_ in {"WDT", "IN"}):
            return place
    return last


def head_noun(doc: Doc, first: int, last: int) -> int | None:
    """The noun that a phrase is about: the last before a preposition or participle."""
    head = None
    for place in range(first, last):
        token = doc[place]
        if head is not None and token.lower_ in _DAYS:
            continue  # "a statement today by the minister"
        if token.tag_ in _NOUNS:
            head = place
        elif head is not None and token.tag_ in _ENDS_HEAD:
            break
    return head


def possessor_end(doc: Doc, first: int, last: int) -> int | None:
    """The token after the last possessive ending that stands before the phrase's head."""
    head = head_noun(doc, first, last)
    if head is None:
        return None
    ends = [place + 1 for place in range(first, head) if doc[place].text in POSSESSIVE]
    return ends[-1] if ends else None


def words_of(cast: Cast, first: int, last: int) -> str:
    """The words of a phrase as a name: without article, apposition and relative clause."""
    doc = cast.doc
    first = skip_article(doc, first, last)
    end = first_part_end(doc, first, last)
    end = _before_day(doc, first, _before_participle(doc, first, end))
    if (
        end < last
        and doc[end].text == "("
        and any(doc[place].text.startswith("@") for place in range(end, last))
    ):
        return _account_name(doc, first, last)
    words = " ".join(doc[first:end].text.split())
    if (
        doc[first].tag_ not in {"NNP", "NNPS"}
        and cast.at.get(first) is None
        and doc[first].is_title
        and not any(doc[place].is_title for place in range(first + 1, end))
    ):
        return words[:1].lower() + words[1:]
    return words


def _account_name(doc: Doc, first: int, last: int) -> str:
    handle = next(
        doc[place].text for place in range(first, last) if doc[place].text.startswith("@")
    )
    end = first_part_end(doc, first, last)
    return f"{' '.join(doc[first:end].text.split())} ({handle})"


def _before_day(doc: Doc, first: int, end: int) -> int:
    """Where a phrase ends before the day of speaking: "the spokesman on Tuesday"."""
    timed = end - first > 2 and doc[end - 2].lower_ == "on" and doc[end - 1].lower_ in _DAYS  # noqa: PLR2004
    return end - 2 if timed else end


def _before_participle(doc: Doc, first: int, end: int) -> int:
    """Where a participle begins: "officials speaking on condition of anonymity" are "officials".

    Of persons a past one stays ("officials briefed on the matter"), unless it only tells who
    asked them ("residents reached by Reuters"); of things it tells whence they come ("images taken by Maxar").
    """
    things = {*read_words("origins")["carriers"], *read_words("cues")["findings"]["documents"]}
    head = head_noun(doc, first, end)
    is_thing = head is not None and doc[head].lemma_.lower() in things
    for place in range(first + 1, end):
        tag, before = doc[place].tag_, doc[place - 1]
        # "A report to members seen by us"
        only_tells = is_thing or before.lemma_.lower() in things or doc[place].lower_ in _ASKED
        adds = tag == "VBG" or (tag in {"VBN", "VBD"} and only_tells)
        if adds and before.tag_ in _NOUNS and doc[place].dep_.startswith(("acl", "advcl")):
            return place
    return end


def names_itself(words: str) -> bool:
    """Whether a name is that of a state or land itself, and not of its people or what is of it."""
    found = find_country(words)
    return found is None or found.form in {"name", "capital", "region"}


def common_words(doc: Doc, places: Iterable[int]) -> frozenset[str]:
    """The telling words among tokens, in lower case."""
    return frozenset(
        doc[place].lower_
        for place in places
        if any(map(str.isalnum, doc[place].text)) and doc[place].lower_ not in _small()
    )


def are_titles(doc: Doc, first: int, last: int) -> bool:
    """Whether all tokens are titles or forms of address."""
    return all(doc[place].lower_ in title_words() for place in range(first, last))


def is_under_secretary(token: Token) -> bool:
    """Whether a word is the "Under" of "Under Secretary"."""
    doc = token.doc
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    return token.lower_ == "under" and following.startswith("secretar")


@cache
def _small() -> frozenset[str]:
    return (
        frozenset(read_words("titles")["inside"])
        | ARTICLES
        | {"'s", "’s", "its", "their", "his", "her"}
    )


def is_hyphened(doc: Doc, place: int) -> bool:
    """Whether hyphens bind a word on both sides: the "in" of "commander-in-chief"."""
    return 0 < place < len(doc) - 1 and doc[place - 1].text == doc[place + 1].text == "-"


def opens_clause(noun: Token, place: int) -> bool:
    """Whether what follows a name begins a clause: "obtained by Der Spiegel, the chancellor warned".

    Args:
        noun: The head of the phrase behind the name.
        place: The token after the name.
    """
    subject = noun.dep_ == "nsubj" and noun.left_edge.i >= place
    ends = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    return subject and bool(ends) and ends[0].tag_ in _FINITE
