"""What the cue model looks at: each token, its neighbours and its place in the parse."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.attribution.grammar import Grammar

Features = list[str]
_TELLING = frozenset(
    ("nsubj", "nsubj:pass", "ccomp", "xcomp", "obj", "parataxis", "advcl", "mark", "obl", "expl")
)


def describe_cue_candidates(grammar: Grammar, places: Sequence[int]) -> list[Features]:
    """The features of the tokens at the given places, which follow each other in the text."""
    children = _telling_children(grammar, places)
    return [_describe(grammar, place, children.get(place, ())) for place in places]


def _telling_children(grammar: Grammar, places: Sequence[int]) -> dict[int, tuple[int, ...]]:
    if not places:
        return {}
    first, last = grammar.sentences[grammar.sentence[places[0]]]
    children: dict[int, list[int]] = {}
    for place in range(first, last):
        head = grammar.head[place]
        if head != place and grammar.dep[place] in _TELLING:
            children.setdefault(head, []).append(place)
    return {head: tuple(found) for head, found in children.items()}


def _describe(grammar: Grammar, place: int, children: Sequence[int]) -> Features:
    lower, lemma, tag, dep = grammar.lower, grammar.lemma, grammar.tag, grammar.dep
    head = grammar.head[place]
    relations = sorted({dep[child] for child in children})
    pattern = "+".join(relations)
    features = [
        "b",
        "w=" + lower[place],
        "l=" + lemma[place],
        "t=" + tag[place],
        "d=" + dep[place],
        "ld=" + lemma[place] + "|" + dep[place],
        "lt=" + lemma[place] + "|" + tag[place],
        "lp=" + lemma[place] + "|" + pattern,
        "tp=" + tag[place] + "|" + pattern,
        "hl=" + lemma[head],
        "hd=" + dep[head],
        "lh=" + lemma[place] + "|" + lemma[head],
        "dht=" + dep[place] + "|" + tag[head],
        "e=" + grammar.entity[place],
        "q=" + _quoting(grammar, place),
    ]
    features += [f"c={relation}" for relation in relations]
    for child in children:
        features.append(f"cl={dep[child]}|{lemma[child]}")
        features.append(f"ce={dep[child]}|{grammar.entity[child]}|{tag[child]}")
        features.append(f"lce={lemma[place]}|{dep[child]}|{grammar.entity[child]}")
        if dep[child] in {"ccomp", "xcomp", "parataxis"}:
            features.append(f"q{dep[child]}={_quoting(grammar, child)}")
            features.append(f"side={dep[child]}|{'before' if child < place else 'after'}")
    features += _neighbours(grammar, place)
    return features


def _neighbours(grammar: Grammar, place: int) -> Features:
    first, last = grammar.sentences[grammar.sentence[place]]
    features = []
    for step in (-2, -1, 1, 2):
        other = place + step
        if first <= other < last:
            features.append(f"w{step}={grammar.lower[other]}")
            features.append(f"t{step}={grammar.tag[other]}")
        else:
            features.append(f"edge{step}")
    if first < place:
        features.append(f"l-1={grammar.lower[place - 1]}|{grammar.lemma[place]}")
        features.append(f"tt={grammar.tag[place - 1]}|{grammar.tag[place]}")
    if place + 1 < last:
        features.append(f"l+1={grammar.lemma[place]}|{grammar.lower[place + 1]}")
        features.append(f"qn={_quoting(grammar, place + 1)}")
    if place + 2 < last:
        features.append(f"qnn={_quoting(grammar, place + 2)}")
    if place - 1 >= first:
        features.append(f"qb={_quoting(grammar, place - 1)}")
    return features


def _quoting(grammar: Grammar, place: int) -> str:
    if grammar.quoting[place]:
        return grammar.quoting[place]
    return "in" if grammar.quotation[place] >= 0 else ""
