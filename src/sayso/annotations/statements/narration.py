"""Narration: what the outlet says in its own voice, around what it credits to others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sayso.annotations.statements.adverbials import find_start
from sayso.annotations.statements.bare_speech import is_bare_speech
from sayso.annotations.statements.clauses import Clause, cut_clauses
from sayso.annotations.statements.crediting_clauses import (
    is_bracketed,
    is_topic,
    only_answers,
    only_cites,
    only_frames,
    only_leads,
    only_revises,
    tells_beside_cue,
)
from sayso.annotations.statements.deeds import tells_deed
from sayso.annotations.statements.open_ends import leave_open_end
from sayso.annotations.statements.relatives import name_antecedent
from sayso.annotations.statements.silences import tells_silence
from sayso.annotations.statements.statements import Place, make_proposition
from sayso.annotations.statements.trees import RELATIVE, SUBJECTS, Tree
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Attribution, Proposition
from sayso.model.span import Pieces

_CREDITING = frozenset({"xcomp", "acl", "advcl", "conj"})
_ROLES = SUBJECTS | {"obj", "iobj", "obl"}
_FEWEST_WORDS = 2
_LONGEST_LABEL = 4
"""Words before a colon at the head of a line."""


@dataclass(frozen=True, slots=True)
class Credits:
    """What of a text is credited to somebody.

    Attributes:
        attributions: The attributions.
        contents: For each the tokens of its content.
        aside: Tokens that are nobody's narration, such as those of posts.
        inside: Gives the tokens in some pieces of the text.
    """

    attributions: Sequence[Attribution]
    contents: Sequence[Sequence[int]]
    aside: Collection[int]
    inside: Callable[[Pieces], list[int]]


def find_narrated(tree: Tree, credited: Credits) -> Iterator[Proposition]:
    """The statements that no attribution covers.

    Args:
        tree: The parsed text.
        credited: What of it is credited to somebody.
    """
    inside = credited.inside
    taken, crediting, sources = set(credited.aside), set[int](), set[int]()
    for attribution, content in zip(credited.attributions, credited.contents, strict=True):
        if attribution.within is not None:
            continue
        cue = inside(attribution.cue)
        passing = only_answers(tree, cue, content) or only_revises(tree, cue, content)
        if not passing and _is_told_too(tree, attribution, cue, content):
            continue
        taken.update(set(content) - _find_shared(tree, attribution, cue, content))
        crediting.update(cue)
        source = inside(attribution.source)
        sources.update(source)
        taken.update(source if _is_beside(tree, cue, source) else ())
    crediting.update(_climb(tree, crediting))
    for start, end in pairwise((*tree.sentences, len(tree))):
        places = [
            place
            for place in range(start, end)
            if place not in taken and not tree.words[place].isspace()
        ]
        clauses = cut_clauses(tree, places, closed=(), forced=crediting)
        for clause in clauses:
            if _is_statement(tree, clause, crediting, sources):
                tokens = leave_open_end(tree, clause.words(tree), taken)
                tokens = name_antecedent(tree, clause.head, tokens)
                made = make_proposition(tree, clause.head, tokens, Place(None))
                if made is not None:
                    yield made


def _is_beside(tree: Tree, cue: Sequence[int], source: Collection[int]) -> bool:
    """Whether a source has no part in its sentence but to say something: "…, with a spokesman saying that"."""
    if not cue or tree.tags[cue[0]] != "VBG":
        return False
    noun = tree.heads[cue[0]]
    marks = [kid for place in (cue[0], noun) for kid in tree.kids(place)]
    with_him = noun in source and any(tree.lowers[kid] == "with" for kid in marks)
    own = any(tree.heads[place] == cue[0] and tree.deps[place] in SUBJECTS for place in source)
    label = tree.deps[cue[0]]
    return (label == "acl" and with_him) or (label == "advcl" and own)


def _is_told_too(
    tree: Tree, attribution: Attribution, cue: Sequence[int], content: Sequence[int]
) -> bool:
    """Whether the outlet itself tells the crediting clause, so that it is a claim of its own."""
    is_verb = attribution.cue_form == "verb" and bool(cue) and not _only_asserts(attribution)
    if _files(tree, cue) or (
        is_verb and not _only_hedges(attribution) and tells_deed(tree, attribution, cue, content)
    ):
        return True
    if attribution.cue_form in {"noun", "adjective"}:
        return not any(
            tree.tags[place].startswith("VB") or tree.heads[place] == place for place in cue
        )
    if attribution.cue_form == "verb" and attribution.source:
        return _is_deed(tree, attribution, content)
    if attribution.cue_form != "verb":
        return False
    # "the government had been warned that": whom it was said to is told, who said it is not.
    for place in cue:
        subject = tree.child(place, SUBJECTS)
        if subject is not None and tree.child(place, {"aux:pass", "auxpass"}) is not None:
            return subject not in content and tree.lowers[subject] not in {"it", "there"}
    return False


def _files(tree: Tree, cue: Sequence[int]) -> bool:
    """Whether a cue is an act before a court or another body: "filed charges against"."""
    acts = read_words("cues")["filing"]
    return any(
        tree.deps[place] == "obj"
        and tree.lemmas[place].lower() in acts["things"]
        and tree.lemmas[tree.heads[place]].lower() in acts["verbs"]
        for place in cue
    )


def _only_asserts(attribution: Attribution) -> bool:
    """Whether somebody says that something is so: "monitors warn of a collapse" is nothing that he did."""
    predicate = attribution.predicate
    is_active = predicate is not None and not predicate.passive
    return is_active and attribution.lemma.split(" ", 1)[0] in _list("asserting")


def _only_hedges(attribution: Attribution) -> bool:
    """Whether a passive only says that nobody is sure: "dozens are feared dead"."""
    predicate = attribution.predicate
    if attribution.source or predicate is None or not predicate.passive:
        return False
    lemma = attribution.lemma.split(" ", 1)[0]
    return any(lemma in words for words in read_words("hedges")["passive"].values())


def _find_shared(
    tree: Tree, attribution: Attribution, cue: Sequence[int], content: Sequence[int]
) -> set[int]:
    """What of a content the outlet tells something of as well: "A woman accused of theft was freed"."""
    if not cue:
        return set()
    before, held = [place for place in content if place < cue[0]], {*content, *cue}
    if attribution.source:
        # "Mr. Libby shies away from reporters, but is described by colleagues as close to him."
        verbs = {tree.heads[place] for place in cue if tree.deps[place] == "conj"}
        told = (one for one in before if tree.heads[one] in verbs and tree.deps[one] in SUBJECTS)
        return set(before) if next(told, None) is not None else set()
    is_told = any(tree.heads[one] not in held and tree.deps[one] in _ROLES for one in before)
    return set(before) if is_told else set()


def _is_deed(tree: Tree, attribution: Attribution, content: Collection[int]) -> bool:
    """Whether a cue tells what somebody did by words, with a thing for its object: "posted messages in Korean"."""
    lemma = attribution.lemma.split(" ", 1)[0]
    if lemma in read_words("cues")["decisions"]:
        return True
    if lemma not in read_words("cues")["deeds"]:
        return False
    return not any(tree.tags[place].startswith(("VB", "MD", "``")) for place in content)


def _climb(tree: Tree, crediting: Collection[int]) -> set[int]:
    """The heads of verbs that only lead up to a cue: "went on to say", "issued a statement saying"."""
    found: set[int] = set()
    for place in crediting:
        while tree.deps[place] == "xcomp" and tree.heads[place] not in found:
            place = tree.heads[place]  # noqa: PLW2901
            found.add(place)
        head = tree.heads[place]
        if tree.deps[place] in {"acl", "advcl", "acl:relcl"}:
            verb = tree.heads[head] if tree.tags[head].startswith("NN") else head
            if _is_vehicle(tree, verb):
                found.add(verb)
    return found


def _only_names(tree: Tree, clause: Clause, sources: Collection[int]) -> bool:
    """Whether a clause is all of a source, and no statement about it."""
    return not tree.is_predicate(clause.head) and all(place in sources for place in clause.tokens)


def _only_picks(tree: Tree, head: int) -> bool:
    """Whether a relative clause only says which source is meant: "two envoys who have seen it"."""
    return tree.deps[head] in RELATIVE and not find_start(tree, head)[1]


def _is_vehicle(tree: Tree, verb: int) -> bool:
    if tree.lemmas[verb].lower() not in _list("vehicle_verbs"):
        return False
    things = (kid for kid in tree.kids(verb) if tree.deps[kid] in {"obj", "obl"})
    return any(tree.lemmas[kid].lower() in _list("vehicle_nouns") for kid in things)


def _is_statement(
    tree: Tree, clause: Clause, crediting: Collection[int], sources: Collection[int]
) -> bool:
    head = clause.head
    words = sum(1 for place in clause.tokens if tree.words[place][0].isalnum())
    few = words + len(clause.lent) < _FEWEST_WORDS
    if head in crediting or few or _only_points(tree, clause):
        return False
    if (
        is_bare_speech(tree, clause)
        or any(tells_silence(tree, one) for one in (clause, clause.parent) if one is not None)
        or (head in sources and (clause.parent is None or _only_picks(tree, head)))
        or (head in sources and only_leads(tree, head))
    ):
        return False
    if (
        is_bracketed(tree, clause)
        or is_topic(tree, clause)
        or only_cites(tree, head)
        or _only_names(tree, clause, sources)
        or only_frames(tree, head)
    ):
        return False
    if clause.parent is not None:
        return clause.parent.head not in crediting or tells_beside_cue(tree, head)
    if tree.heads[head] != head:
        return tree.is_predicate(head) and tree.subject(head) is not None
    return _is_line(tree, clause)


def _only_points(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says that something follows: "Here is what we know", "What we know about the raid"."""
    words = [tree.lowers[place] for place in clause.tokens if tree.words[place][0].isalpha()]
    # A number says something: "It was 63."
    told = [tree.lowers[place] for place in clause.tokens if tree.words[place][0].isalnum()]
    if not clause.lent and all(word in _list("echoes") for word in told):
        return True
    signposts = _list("signposts")
    if all(word in signposts for word in words):
        return not {"we", "you", "here"}.isdisjoint(words)
    label = words.index("what") if "what" in words[1:_LONGEST_LABEL] else 0
    if label and any(tree.lowers[place] == ":" for place in clause.tokens[: 2 * label]):
        words = words[label:]  # "Chad: What we know about the raid"
    opens = words[:1] == ["what"] and "we" in words[:3] and "know" in words[:4]
    return opens and all(word in signposts for word in words[:3])


def _is_line(tree: Tree, clause: Clause) -> bool:
    """Whether a sentence, verbless ones too, says more than a name or a byline."""
    if any(tree.is_predicate(place) for place in clause.tokens):
        return True
    words = [place for place in clause.tokens if tree.words[place].isalpha()]
    if words and tree.lowers[words[0]] in {"by", "photo", "image", "file"}:
        return False
    if _is_heading(tree, clause.head):
        return False
    return any(
        tree.tags[word] in {"NN", "NNS"} or tree.tags[word].startswith("JJ") for word in words
    )


def _is_heading(tree: Tree, head: int) -> bool:
    """Whether a line without verb or stop names what stands below it: "Key findings", "Statement by …"."""
    first, last = tree.edges(head)
    noun = next(
        (place for place in range(first, last + 1) if tree.lowers[place] in _headings()), None
    )
    if noun is None or tree.words[last] in {".", "!"}:
        return False
    before = range(first, noun)
    return all(
        tree.tags[place].startswith(("JJ", "NN", "DT", "VBG", "CC", "CD")) for place in before
    )


@cache
def _headings() -> frozenset[str]:
    return frozenset(read_words("labels")["headings"])


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(read_words("clauses")[name])
