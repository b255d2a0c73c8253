"""Deeds: cues that tell what somebody does, wants or feels, and that the outlet itself tells: "the firm plans a second mill".

Whether a cue is one hangs on its verb, its form and what it governs. The traits and their weights were
learnt from texts that are annotated with every claim: `python -m training.deeds`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from sayso.annotations.statements.trees import SUBJECTS, Tree
from sayso.model.annotation import Attribution

BASE = "base"
"""The weight that every cue has."""
_PER_UNIT = 100
_BUCKETS = 8
_LONGEST = 5
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = frozenset({"``", "''"})
_TOLD = frozenset({"aux", "aux:pass", "ccomp", "xcomp", "obj", "obl", "advmod", "mark", *SUBJECTS})


def tells_deed(
    tree: Tree, attribution: Attribution, cue: Sequence[int], content: Sequence[int]
) -> bool:
    """Whether a cue more likely than not tells a deed.

    Args:
        tree: The parsed text.
        attribution: What the cue credits, and to whom.
        cue: Its tokens.
        content: Tokens of what is credited.
    """
    weights = _read_weights()
    traits = list_traits(tree, attribution, cue, content)
    return weights[BASE] + sum(weights.get(trait, 0.0) for trait in traits) > 0


def list_traits(
    tree: Tree, attribution: Attribution, cue: Sequence[int], content: Sequence[int]
) -> Iterator[str]:
    """What is known of a cue, each by a name; arguments as in `tells_deed`."""
    main = _find_main(tree, attribution, cue)
    verb = attribution.lemma.split(" ", 1)[0]
    yield f"lemma {attribution.lemma}"
    yield f"verb {verb}"
    yield f"form {attribution.cue_form} {tree.tags[main]}"
    yield f"relation {tree.deps[main]}"
    yield f"words {min(len(cue), _LONGEST)}"
    yield f"probability {min(int(attribution.probability * _BUCKETS), _BUCKETS - 1)}"
    for kid in tree.kids(main):
        if tree.deps[kid] in _TOLD:
            yield f"child {tree.deps[kid]}"
        if tree.deps[kid] == "aux":
            yield f"auxiliary {tree.lowers[kid]}"
    yield from _list_of_source(tree, attribution, main)
    yield from _list_of_content(tree, verb, main, content)


def _find_main(tree: Tree, attribution: Attribution, cue: Sequence[int]) -> int:
    """The cue's main word: its predicate's, or else its first."""
    if attribution.predicate is not None:
        return tree.list_places(attribution.predicate.head)[0]
    return cue[0]


def _list_of_source(tree: Tree, attribution: Attribution, main: int) -> Iterator[str]:
    places = next(filter(None, map(tree.list_places, attribution.source)), None)
    if places is None:
        yield "no source"
        return
    head = _find_top(tree, places)
    yield f"source {tree.tags[head]} {tree.deps[head]}"
    yield "source before" if head < main else "source behind"


def _list_of_content(tree: Tree, verb: str, main: int, content: Sequence[int]) -> Iterator[str]:
    if not content:
        return
    head = _find_top(tree, content)
    finite = any(tree.tags[place] in _FINITE for place in content)
    yield f"content {tree.tags[head]} {tree.deps[head]}"
    yield f"content opens {tree.tags[content[0]]}"
    yield f"content length {min(len(content).bit_length(), _LONGEST)}"
    yield f"content quoted {any(tree.tags[place] in _MARKS for place in content)}"
    yield "content before" if content[0] < main else "content behind"
    yield f"content finite {finite}"
    yield f"verb {verb} {tree.tags[head][:2]} {finite}"
    if tree.tags[head].startswith("NN"):
        yield f"object {tree.lemmas[head].lower()}"


def _find_top(tree: Tree, places: Sequence[int]) -> int:
    """The first token that hangs on none of the others."""
    members = set(places)
    tops = (
        place for place in places if tree.heads[place] not in members or tree.heads[place] == place
    )
    return next(tops, places[0])


@cache
def _read_weights() -> Mapping[str, float]:
    """The weights in the package, kept as hundredths, in natural units of log-odds."""
    source = files("sayso.annotations") / "weights" / "deeds.json"
    found: Mapping[str, int] = json.loads(source.read_text(encoding="utf-8"))
    return {trait: weight / _PER_UNIT for trait, weight in found.items()}
