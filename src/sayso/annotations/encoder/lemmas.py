"""Lemmas: rules that turn a form into its base form, so that a model can choose among them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from sayso.annotations.encoder.endings import mend_noun, mend_verb
from sayso.annotations.wordlists import read_words

_SINGULAR, _PLURAL = "NN", "NNS"
_PASTS = ("VBD", "VBN", "VBP")
"""Tags of pasts; that of the present is given to some that the training has not seen."""
_MEN, _MAN = "men", "man"


def describe_lemma(form: str, lemma: str) -> str:
    """The rule that leads from a form to its base form.

    A rule is a number and letters, how much is cut at the end and what is put there ("3y"
    makes "countries" a "country"), with "^" before it where capitals stay; or "=" and the
    base form itself where the two have nothing in common.
    """
    if form.lower() == lemma.lower() and lemma != lemma.lower():
        return "^0" if form == lemma else "=" + lemma
    keeps = lemma != lemma.lower()
    written = form if keeps else form.lower()
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, lemma, strict=False))
    )
    if not shared:
        return "=" + lemma
    return f"{'^' if keeps else ''}{len(written) - shared}{lemma[shared:]}"


@lru_cache(maxsize=4096)
def apply_rule(form: str, rule: str) -> str:
    """The base form of a form by a rule; the form in lower case where the rule does not fit."""
    if rule.startswith("="):
        return rule[1:]
    keeps, cut, ending = _read_rule(rule)
    written = form if keeps else form.lower()
    if cut >= len(written) and cut:
        return written
    return written[: len(written) - cut] + ending


@lru_cache(maxsize=4096)
def _read_rule(rule: str) -> tuple[bool, int, str]:
    """Whether capitals stay, how much is cut, and what is put there."""
    digits = rule.lstrip("^")
    n_digits = next((at for at, sign in enumerate(digits) if not sign.isdigit()), len(digits))
    return rule.startswith("^"), int(digits[:n_digits] or 0), digits[n_digits:]


@dataclass(frozen=True, slots=True)
class Forms:
    """Base forms of the words that the training has seen.

    Attributes:
        lemmas: For each first letter of a tag the base form of each inflected form.
        known: For each first letter of a tag all base forms seen.
        irregular: Base form of each form that no rule makes, by its tag.
    """

    lemmas: Mapping[str, Mapping[str, str]]
    known: Mapping[str, frozenset[str]]
    irregular: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def find(self, form: str, tag: str) -> str | None:
        """The base form of a word that was seen, or is irregular; None of names and of all others.

        Args:
            form: The word.
            tag: Its Penn Treebank tag.
        """
        return self.find_all([form], [tag])[0]

    def compares(self, tag: str) -> bool:
        """Whether more than the first rule is asked for a word with this tag."""
        return not tag.startswith("NNP") and tag[:1] in self.known

    def choose(self, form: str, tag: str, rules: Sequence[str]) -> str:
        """The base form of a word.

        One that was seen is looked up; of another, the first rule that leads
        to a base form seen decides, and the first rule where none does.

        Args:
            form: The word.
            tag: Its Penn Treebank tag.
            rules: The likeliest rules, the best first; at least one.
        """
        seen = self.find(form, tag)
        return self.guess(form, tag, rules) if seen is None else seen

    def find_all(self, forms: Sequence[str], tags: Sequence[str]) -> list[str | None]:
        """As `find`, of many words."""
        nothing: Mapping[str, str] = {}
        tables = {
            tag: nothing if tag.startswith("NNP") else self.lemmas.get(tag[:1], nothing)
            for tag in set(tags)
        }
        found = [tables[tag].get(form.lower()) for form, tag in zip(forms, tags, strict=True)]
        for place, tag in enumerate(tags):
            if found[place] is None and tag in self.irregular:
                found[place] = self._find_irregular(forms[place].lower(), tag)
        return found

    def _find_irregular(self, form: str, tag: str) -> str | None:
        if tag == _PLURAL and form.endswith(_MEN) and len(form) > len(_MEN):
            return form.removesuffix(_MEN) + _MAN
        return self.irregular[tag].get(form)

    def guess(self, form: str, tag: str, rules: Sequence[str]) -> str:
        """The base form of a word that was not seen; arguments as of `choose`."""
        if not self.compares(tag):
            return apply_rule(form, rules[0])
        known = self.known[tag[:1]]
        made = [apply_rule(form, rule) for rule in rules]
        found = next((lemma for lemma in made if lemma in known), None)
        return found or self._mend(form.lower(), tag, made[0])

    def _mend(self, form: str, tag: str, lemma: str) -> str:
        """A base form that was guessed and is no word seen, made to end as English ones do."""
        if tag == _SINGULAR:
            return form
        if tag == _PLURAL:
            return mend_noun(form, lemma)
        if not tag.startswith("V") or lemma == form:
            return lemma
        return mend_verb(form, lemma, self.known["V"] | self.known.get("N", frozenset()))


def load_forms(path: Path) -> Forms:
    """The forms of a file that the training wrote.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    lemmas = json.loads(path.read_text(encoding="utf-8"))
    known = {kind: frozenset(found.values()) for kind, found in lemmas.items()}
    return Forms(lemmas, known, list_irregular())


def list_irregular() -> Mapping[str, Mapping[str, str]]:
    """The base form of each form that no rule makes, by its tag: pasts, participles and plurals."""
    words = read_words("irregular")
    pasts = {form: base for base, forms in words["verbs"].items() for form in forms}
    longer = {
        prefix + form: prefix + base
        for prefix in words["prefixes"]["words"]
        for form, base in pasts.items()
    }
    plurals = {form: base for base, forms in words["nouns"].items() for form in forms}
    longer.update(pasts)
    return {_PLURAL: plurals} | dict.fromkeys(_PASTS, longer)
