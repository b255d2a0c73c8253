"""Lemmas: rules that turn a form into its base form, so that a model can choose among them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

_BARE = re.compile(r"(?:[aeiou]g|v|u|[^i]c|[iy]z)$")
"""How no verb ends whose participle does not double the last letter."""


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
    """

    lemmas: Mapping[str, Mapping[str, str]]
    known: Mapping[str, frozenset[str]]

    def find(self, form: str, tag: str) -> str | None:
        """The base form of a word that was seen; None of names and of words that were not.

        Args:
            form: The word.
            tag: Its Penn Treebank tag.
        """
        if tag.startswith("NNP"):
            return None
        return self.lemmas.get(tag[:1], {}).get(form.lower())

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
        return [tables[tag].get(form.lower()) for form, tag in zip(forms, tags, strict=True)]

    def guess(self, form: str, tag: str, rules: Sequence[str]) -> str:
        """The base form of a word that was not seen; arguments as of `choose`."""
        if not self.compares(tag):
            return apply_rule(form, rules[0])
        known = self.known[tag[:1]]
        made = [apply_rule(form, rule) for rule in rules]
        return next((lemma for lemma in made if lemma in known), _complete(form, made[0]))


def _complete(form: str, lemma: str) -> str:
    """A base form with the "e" that it must have: "outraged" comes from "outrage", as "outrag" would give "outragged"."""
    cut = next((end for end in ("ed", "ing") if form.lower() == lemma + end), None)
    bare = cut is not None and len(lemma) > 3 and _BARE.search(lemma)  # noqa: PLR2004
    return lemma + "e" if bare else lemma


def load_forms(path: Path) -> Forms:
    """The forms of a file that the training wrote.

    Raises:
        FileNotFoundError: If there is no such file.
    """
    lemmas = json.loads(path.read_text(encoding="utf-8"))
    return Forms(lemmas, {kind: frozenset(found.values()) for kind, found in lemmas.items()})
