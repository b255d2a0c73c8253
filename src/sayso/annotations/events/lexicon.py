"""Lexicon: which words name which type of event, from `words/events.toml` and a user's own file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from sayso.annotations.wordlists import read_words
from sayso.errors import OwnFileError
from sayso.model.identity import hash_bytes

WordClass = Literal["verbs", "nouns", "adjectives"]
WORD_CLASSES: tuple[WordClass, ...] = ("verbs", "nouns", "adjectives")
UNTYPED = "OTHER"
"""Type of what fits no other."""
ANY_VERB = "*"
"""What stands in a rule for every verb that no rule names: its participants tell the type."""

_STILL = (
    *("silent", "states", "steady", "defining", "light", "passing"),
    *("judging", "occurring", "happening", "seeing"),
)
"""Lists of verbs that are never taken for a deed by their participants alone."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Some words that name a type of event, and what must stand with them.

    Attributes:
        type: The type.
        others: Base forms that must stand with the main word, all of them.
        objects: Base forms, one of which must be what is acted on; empty for any. A class
            that is no list, such as "@place", is among them by its name.
        subjects: The same for who acts.
        company: The same for what a preposition adds: "killed in a bombing".
        complement: Whether it must take a verb.
        speech: Whether what is done is only said or asked into.
        exceptions: Base forms, none of which may stand with it.
        casualty: Whether it tells only harm: what has done it stands elsewhere in the text.
    """

    type: str
    others: frozenset[str]
    objects: frozenset[str]
    subjects: frozenset[str]
    company: frozenset[str]
    complement: bool
    speech: bool
    exceptions: frozenset[str] = frozenset()
    casualty: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All rules, found by part of speech and main word, the most demanding first.

    Attributes:
        rules: By part of speech and base form.
        classes: Words of each class, by the class's name with its "@".
        lists: The other lists of words, by name.
        forms: Inflected form to base form, for verbs whose base form the pipeline gets wrong.
        still: Verbs that say, lead on or tell a state.
    """

    rules: Mapping[WordClass, Mapping[str, Sequence[Rule]]]
    classes: Mapping[str, frozenset[str]]
    lists: Mapping[str, frozenset[str]]
    forms: Mapping[str, str]
    still: frozenset[str]

    def tell_base(self, lemma: str, word: str) -> str:
        """The base form of a verb: the pipeline's where it is in a list, else that of a known form.

        A base form that begins with another letter ("go" for "stormed") is taken for a slip.
        """
        lemma = lemma.lower()
        is_known = lemma in self.rules["verbs"] and lemma[:1] == word[:1]
        if is_known:
            return lemma
        return self.forms.get(word, word if word in self.rules["verbs"] else lemma)

    def is_still(self, base: str) -> bool:
        """Whether a verb says, leads on or tells a state: who and whom tell nothing of what happens."""
        return base in self.still

    def is_person(self, word: str) -> bool:
        """Whether a common noun, in lower case, tells by its ending that it is somebody: "caretaker", "islamists"."""
        endings = self.lists["person_endings"]
        ends = (word[-length:] for length in (2, 3, 4, 5, 6, 7, 8) if len(word) > length)
        return word not in self.lists["no_persons"] and any(end in endings for end in ends)

    def is_among(self, lemma: str, word: str, name: str) -> bool:
        """Whether a word is in the list of this name."""
        return not self.lists[name].isdisjoint(list_singulars(lemma.lower(), word))


@lru_cache(maxsize=1 << 14)
def list_singulars(lemma: str, word: str) -> frozenset[str]:
    """A noun's base form, the word itself and, of a plural, the singular that spelling tells."""
    if word.endswith("men"):
        return frozenset((lemma, word, word[:-3] + "man"))
    if word.endswith("ies"):
        return frozenset((lemma, word, word[:-3] + "y"))
    return frozenset((lemma, word, word.removesuffix("s")))


def is_base(lemma: str, word: str) -> bool:
    """Whether a noun can be a form of its base form, for which "strike" may be given for "striker"."""
    if word == lemma or word.endswith("men"):
        return True
    return word in (lemma + "s", lemma + "es", lemma[:-1] + "ies", lemma[:-2] + "es")


def open_lexicon(own: Path | None = None) -> Lexicon:
    """The lexicon of the package, with a user's own before it.

    Args:
        own: A TOML file of the same form; None for the package's alone.

    Raises:
        OwnFileError: If the user's file cannot be read, is no TOML, or a rule in it is not as
            it must be.
    """
    if own is None:
        return _open("")
    text = _read_own(own)
    try:
        return _open(text)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise OwnFileError(str(own), "", f"is no list of words for events: {error}") from error


def digest_lexicon(own: Path) -> str:
    """SHA-256 of a user's own file, as it is written.

    Raises:
        OwnFileError: If it cannot be read.
    """
    return hash_bytes(_read_own(own).encode("utf-8"))


def _read_own(own: Path) -> str:
    try:
        return own.read_text(encoding="utf-8")
    except OSError as error:
        what = f"cannot be opened: {error.strerror or error}"
        raise OwnFileError(str(own), "", what) from error
    except UnicodeDecodeError as error:
        raise OwnFileError(str(own), "", "is not UTF-8; save it so") from error


@lru_cache(maxsize=4)
def _open(own: str) -> Lexicon:
    """The lexicon with the text of a user's file before it; empty for none."""
    tables = [read_words("events")]
    if own:
        tables.insert(0, tomllib.loads(own))
        known = {entry["type"] for entry in tables[1]["rules"]}
        for entry in tables[0].get("rules", ()):
            if str(entry.get("type", "")).upper() not in known:
                choices = ", ".join(sorted(known))
                raise ValueError(f"{entry.get('type')!r} is no type; there are {choices}")
    return _compile(tables)


def _compile(tables: Sequence[Mapping[str, Any]]) -> Lexicon:
    rules: dict[WordClass, dict[str, list[Rule]]] = {name: {} for name in WORD_CLASSES}
    classes: dict[str, frozenset[str]] = {}
    lists: dict[str, frozenset[str]] = {}
    for table in tables:
        for name, words in table.get("classes", {}).items():
            classes[f"@{name}"] = classes.get(f"@{name}", frozenset()) | frozenset(words)
        for name, words in {**table.get("leading", {}), **table.get("roles", {})}.items():
            lists[name] = lists.get(name, frozenset()) | frozenset(words)
    lists = {name: _expand(words, classes) for name, words in lists.items()}
    for number, table in enumerate(tables):
        if number == len(tables) - 1:  # What a user has rules for is not doubted.
            told = {word for by_word in rules.values() for word in by_word}
            lists["doubtful"] = lists["doubtful"] - told
        for entry in table.get("rules", ()):
            _add_rules(rules, entry, classes)
    ordered = {
        name: {word: sorted(found, key=_demand, reverse=True) for word, found in by_word.items()}
        for name, by_word in rules.items()
    }
    forms = {form: base for table in tables for base, form in _list_irregular(table)}
    single = (word for words in lists.values() for word in words if word.isalpha())
    for base in dict.fromkeys((*rules["verbs"], *sorted(single))):
        forms.update(dict.fromkeys(_inflect(base), base))
    still = frozenset[str]().union(*(lists[name] for name in _STILL))
    return Lexicon(ordered, classes, lists, forms, still)


def _list_irregular(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for base, found in table.get("irregular", {}).items():
        yield from ((base, form) for form in found)


def _inflect(base: str) -> Iterator[str]:
    """The regular forms of a verb, and some that nobody writes, which do no harm."""
    yield from (base + "s", base + "es", base + "ed", base + "ing")
    if base.endswith("e"):
        yield from (base + "d", base[:-1] + "ing")
    elif base.endswith("y"):
        yield from (base[:-1] + "ies", base[:-1] + "ied")
    else:
        yield from (base + base[-1] + "ed", base + base[-1] + "ing")


def _add_rules(
    rules: dict[WordClass, dict[str, list[Rule]]],
    entry: Mapping[str, Any],
    classes: Mapping[str, frozenset[str]],
) -> None:
    if "type" not in entry:
        raise ValueError(f"a rule of the events lexicon has no type: {dict(entry)!r}")
    wanted = {
        name: _expand(entry.get(name, ()), classes)
        for name in ("objects", "subjects", "with", "except")
    }
    alone = Rule(
        type=str(entry["type"]).upper(),
        others=frozenset(),
        objects=wanted["objects"],
        subjects=wanted["subjects"],
        company=wanted["with"],
        complement=bool(entry.get("complement")),
        speech=bool(entry.get("speech")),
        exceptions=wanted["except"],
        casualty=bool(entry.get("casualty")),
    )
    for name in WORD_CLASSES:
        for phrase in entry.get(name, ()):
            words = phrase.split()
            # A verb comes first in its phrase ("open fire"), a noun last ("hunger strike").
            main = words.pop(-1 if name == "nouns" else 0)
            rule = replace(alone, others=frozenset(words)) if words else alone
            rules[name].setdefault(main, []).append(rule)


def _expand(names: Iterable[str], classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Words, and those of the classes among them; a class that is no list is told by its name."""
    return frozenset(names).union(*[classes[name] for name in names if name in classes])


def _demand(rule: Rule) -> tuple[int, int]:
    """How much a rule asks for; of equal ones the first stays first."""
    conditions = bool(rule.objects) + bool(rule.subjects) + bool(rule.company)
    conditions += rule.complement
    return len(rule.others), conditions
