"""Endings: what English base forms do not end in, so that one that was guessed can be mended."""

from __future__ import annotations

import re
from collections.abc import Collection

_BARE = re.compile(
    r"..(?:[aeiou][cvzg]|is|[nr]c|[lr]v|(?<![oy])u|[bcdfgkptz]l|[gjst]ur)$"
    r"|[aeiou][a-z]*[^aeiou]a[dt]$|.[^aeiou]id$"
)
"""How no English verb ends that has lost its "e": "outrag", "announc", "mobilis", "continu", "throttl", "obliterat"."""
_DOUBLED = re.compile(r"[^aeiou]?[aeiou]([bdgmnprt])\1$")
"""How a verb ends whose last letter is written twice before an ending: "ramm", "stabb"."""
_ADDED = re.compile(r"(?:ss|sh|[^a]ch|ct|rn|nd|nt|(?P<twice>gg|rr|pp|tt|bb|mm))e$")
"""How no English verb ends whose "e" belongs to its ending: "reassesse", "fetche", "adorne", "clogge"."""
_LOST = re.compile(r"[nr]s$")
"""How a noun ends that has lost the "e" of its plural: "licens", "hors"."""
_ENDINGS = ("ed", "ing")


def mend_verb(form: str, lemma: str, known: Collection[str]) -> str:
    """A verb's base form with the "e" that its inflected form hides, and without a letter too many.

    Args:
        form: The inflected form, in lower case.
        lemma: Its base form as it was guessed.
        known: Words whose last "l" is written twice in some forms: "label", "signal".
    """
    stem = next((form.removesuffix(one) for one in _ENDINGS if form.endswith(one)), lemma)
    if stem == f"{lemma}k" and lemma.endswith("c"):
        return lemma  # "panicked"
    if len(lemma) < len(stem) and lemma + lemma[-1:] != stem:
        lemma = stem  # "barrica", while "jamm" has a letter too many
    if lemma.endswith("ll") and lemma[:-1] in known:
        return lemma[:-1]  # "labelled", as it is written in British English
    added = _ADDED.search(lemma)
    if added is not None:
        return lemma[:-2] if added["twice"] else lemma[:-1]
    if _DOUBLED.search(lemma):
        return lemma[:-1]
    return f"{lemma}e" if _BARE.search(lemma) else lemma


def mend_noun(form: str, lemma: str) -> str:
    """A noun's base form as its plural's ending asks for: "skirmishe", "burglarie" and "licens" are none.

    Args:
        form: The plural, in lower case.
        lemma: Its base form as it was guessed.
    """
    if form.endswith("ies") and len(form) > len("movies"):
        return f"{form[:-3]}y"
    if form.endswith(("shes", "sses", "xes")) or (form.endswith("ches") and form[-5:-4] != "a"):
        return form[:-2]
    if form.endswith("ses") and _LOST.search(lemma):
        return form[:-1]
    return lemma
