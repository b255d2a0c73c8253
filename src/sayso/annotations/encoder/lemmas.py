"""Lemmas: rules that turn a form into its base form, so that a model can choose among them."""

from __future__ import annotations

from itertools import takewhile


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


def apply_rule(form: str, rule: str) -> str:
    """The base form of a form by a rule; the form in lower case where the rule does not fit."""
    if rule.startswith("="):
        return rule[1:]
    written = form if rule.startswith("^") else form.lower()
    digits = rule.lstrip("^")
    n_digits = next((at for at, sign in enumerate(digits) if not sign.isdigit()), len(digits))
    cut = int(digits[:n_digits] or 0)
    if cut >= len(written) and cut:
        return written
    return written[: len(written) - cut] + digits[n_digits:]
