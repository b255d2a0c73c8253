"""Relatives: the noun that is said something of in a relative clause that credits it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.statements.joined import list_joined
from sayso.annotations.statements.trees import RELATIVE, SUBJECTS, Tree

_PRONOUNS = frozenset({"that", "which", "who", "whom"})
_TAGS = frozenset({"WDT", "WP", "IN"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_JOINING = frozenset({"mark", "case", "cc"})
_CLOSE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "nmod:poss", "nmod:desc", "flat", "advmod"}
)
MOST_LENT = 60
"""Tokens that a clause borrows as its subject, at most."""
_CLIMB = 6
_MOST = 40
"""Tokens of the noun with its modifiers."""
_OF_PERSONS = frozenset({"who", "whom", "whose"})
_ACTED_ON = frozenset({"obj", "obl", "nsubj:pass"})


def complete_relative(tree: Tree, source: Sequence[int], content: Sequence[int]) -> list[int]:
    """A content with the noun for the relative pronoun: "two blasts that the navy said were caused by mines".

    Args:
        tree: The parsed text.
        source: Tokens of who is credited.
        content: Tokens of what is credited.

    Returns:
        The noun with its modifiers, and the content without the pronoun; the
        content as it is where it hangs on no such pronoun.
    """
    pronoun = _find_pronoun(tree, source, content)
    if pronoun is None:
        return list(content)
    noun = _find_noun(tree, pronoun)
    if noun is None or noun in content:
        return list(content)
    without = {
        kid
        for kid in tree.kids(noun)
        if tree.deps[kid] not in _CLOSE or tree.edges(kid)[1] >= pronoun
    }
    lent = [place for place in tree.below(noun, without=without, most=_MOST) if place < pronoun]
    return sorted({*lent, *(place for place in content if place != pronoun)})


def _find_pronoun(tree: Tree, source: Sequence[int], content: Sequence[int]) -> int | None:
    """The pronoun that opens the content, or stands right before who is credited."""
    if not source or not content:
        return None
    behind = any(place > source[-1] for place in content)
    for place in (content[0], source[0] - 1):
        if place <= 0 or place >= source[0] or place in source or not behind:
            continue
        if tree.lowers[place] not in _PRONOUNS or tree.tags[place] not in _TAGS:
            continue
        near = source[0] - place == 1 or tree.lowers[place + 1] == "according"
        # A clause without a subject has it in the pronoun: "a war that Oman says has cost lives".
        lacks = tree.tags[content[0]] in _FINITE and tree.lowers[place] == "that"
        if near and (tree.deps[place] not in _JOINING or lacks):
            return place
    return None


def _find_noun(tree: Tree, pronoun: int) -> int | None:
    place = pronoun
    for _ in range(_CLIMB):
        if tree.deps[place] in RELATIVE:
            noun = tree.heads[place]
            return noun if noun < pronoun else None
        place = tree.heads[place]
    before = pronoun - 1 - (tree.lowers[pronoun - 1] == ",")
    return before if before >= 0 and tree.tags[before].startswith("NN") else None


def name_antecedent(tree: Tree, head: int, tokens: Sequence[int]) -> list[int]:
    """The tokens of a relative clause that stands by itself, with its noun for the pronoun; others as they are.

    So it does where the noun is credited to somebody and the clause is not: "condemned the raid, which killed two".

    Args:
        tree: The parsed text.
        head: The clause's predicate.
        tokens: Its tokens, in reading order.
    """
    first = next((one for one in list_joined(tree, head) if tree.deps[one] in RELATIVE), None)
    if first is not None:
        return _name_shared(tree, first, tokens)
    noun = tree.heads[head]
    pronoun = next((place for place in tokens if not tree.is_mark(place)), tokens[0])
    opens = tree.lowers[pronoun] in _PRONOUNS and tree.tags[pronoun] in _TAGS
    if tree.deps[head] not in RELATIVE or not opens or noun in tokens or noun > pronoun:
        return list(tokens)
    if not tree.tags[noun].startswith("NN") or tree.deps[pronoun] not in SUBJECTS:
        return list(tokens)
    lent = [place for place in list_antecedent(tree, head) if place < pronoun]
    return sorted({*lent, *(place for place in tokens if place > pronoun)})


def _name_shared(tree: Tree, first: int, tokens: Sequence[int]) -> list[int]:
    """The same for a verb that goes on from a relative clause: "condemned the raid, which killed two and hurt ten"."""
    pronoun = tree.subject(first)
    if pronoun is None or tree.tags[pronoun] not in _TAGS or tree.heads[first] in tokens:
        return list(tokens)
    lent = [place for place in list_antecedent(tree, first) if place < pronoun]
    return sorted({*lent, *(place for place in tokens if place != pronoun)})


def list_antecedent(tree: Tree, place: int) -> list[int]:
    """The noun that a relative clause hangs on, with its close modifiers, in reading order.

    Args:
        tree: The parsed text.
        place: The clause's predicate.
    """
    noun = _find_persons(tree, place, tree.heads[place])
    close = {
        "det",
        "amod",
        "compound",
        "nummod",
        "nmod",
        "nmod:poss",
        "nmod:desc",
        "flat",
        "case",
        "advmod",
    }
    loose = [kid for kid in tree.kids(noun) if kid > noun and tree.deps[kid] not in close]
    # Behind a left-out "shared by the firm" nothing belongs to the noun.
    end = min([place, *(kid for kid in loose if tree.deps[kid] != "punct")])
    without = {
        kid
        for kid in tree.kids(noun)
        if tree.deps[kid] not in close or kid > end or tree.deps[kid] == "case"
    }
    lent = tree.below(noun, without=without, most=MOST_LENT)
    inner = set(lent)
    lent += [
        place
        for place in range(lent[0], lent[-1])
        if tree.tags[place] == "HYPH" and place not in inner
    ]
    lent.sort()
    first = _find_beginning(tree, noun, lent[0], place)
    return [*range(first, lent[0]), *lent]


def _find_persons(tree: Tree, place: int, head: int) -> int:
    """Whom "who" and "whom" mean where a clause hangs on a verb: what that acts on, right before: "received 34 wounded, four of whom died"."""
    first = tree.edges(place)[0]
    told = any(tree.lowers[at] in _OF_PERSONS for at in range(first, place))
    if not told or not tree.tags[head].startswith("VB"):
        return head
    near = (kid for kid in tree.kids(head) if tree.deps[kid] in _ACTED_ON and head < kid < first)
    return max(near, default=head)


def _find_beginning(tree: Tree, noun: int, first: int, place: int) -> int:
    """Where a noun phrase begins: with all of its name, and with what shares its article.

    "The state radio and television centre, which owns" is one thing that owns.
    """
    other = tree.heads[noun]
    one = tree.deps[noun] == "conj" and tree.tags[noun] == "NN" and tree.tags[place] == "VBZ"
    if one and tree.child(other, {"det"}) is not None and tree.tags[first] not in {"DT", "PRP$"}:
        begin, _ = tree.edges(other)
        if not any(tree.is_mark(at) for at in range(begin, first)):
            return begin
    while first > 0 and tree.tags[first] == "NNP" == tree.tags[first - 1]:
        first -= 1
    return first
