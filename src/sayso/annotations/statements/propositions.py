"""Propositions: every statement of a text, attributed or told by the outlet itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from sayso.annotations.layout.posts import EmbeddedPost
from sayso.annotations.statements.bare_speech import is_filler
from sayso.annotations.statements.clauses import Clause, cut_clauses
from sayso.annotations.statements.fragments import join_fragments
from sayso.annotations.statements.narration import Credits, find_narrated
from sayso.annotations.statements.relatives import complete_relative
from sayso.annotations.statements.statements import Place, make_bare_proposition, make_proposition
from sayso.annotations.statements.trees import RELATIVE, Tree, grow_tree, to_pieces
from sayso.model.annotation import Attribution, Proposition, Quotation
from sayso.model.span import Pieces, Span

DEEPEST = 6
"""Attributions nested deeper are not taken apart: hostile text must not cost time."""
ALIKE = 0.7
"""Share of common tokens from which a part says no more than the whole."""
ALIKE_OF_SEVERAL = 0.9
"""The same for one of several sentences, joined or relative clauses: the others are told apart too."""
_BESIDE = RELATIVE | {"conj"}


def find_propositions(
    doc: Doc,
    attributions: Sequence[Attribution],
    posts: Sequence[EmbeddedPost],
    quotations: Sequence[Quotation],
    *,
    aside: Pieces = (),
) -> tuple[Proposition, ...]:
    """Every statement in a text, in reading order.

    Each attribution gives its whole content, and the parts of that content
    where it makes several statements. What no attribution covers gives the
    outlet's own statements.

    Args:
        doc: The parsed text.
        attributions: The attributions in it, in the order that `within` counts by.
        posts: The embedded posts; nothing in them is the outlet's own.
        quotations: The quotations.
        aside: Words that state nothing, such as a dateline.
    """
    tree = grow_tree(doc)
    index = TokenIndex.of(tree)
    depths = _measure_depths(attributions)
    contents = [
        index.inside(attribution.content) if depth <= DEEPEST else []
        for attribution, depth in zip(attributions, depths, strict=True)
    ]
    nested = _find_nested_tops(tree, attributions, contents)
    mute = frozenset(index.inside(aside))
    found: list[Proposition] = []
    for number, attribution in enumerate(attributions):
        content, closed = contents[number], nested[number]
        parts = _take_apart(tree, attribution, number, content, closed, mute=mute)
        found.extend(_name_relative(tree, index, attribution, content, parts))
    spoken = _list_spoken(attributions, quotations)
    silent = index.inside((*spoken, *_list_posts(posts), *aside))
    credited = Credits(attributions, contents, silent, index.inside)
    found.extend(find_narrated(tree, credited))
    return tuple(sorted(found, key=lambda said: (said.pieces[0].start, not said.whole)))


def _list_posts(posts: Sequence[EmbeddedPost]) -> Pieces:
    return tuple(post.post.span for post in posts)


def _list_spoken(
    attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> Iterator[Span]:
    """The quotations in which credited words begin: the rest of them is no narration either."""
    starts = sorted(piece.start for credited in attributions for piece in credited.content)
    for quotation in quotations:
        place = bisect_left(starts, quotation.span.start)
        if place < len(starts) and starts[place] < quotation.span.end:
            yield quotation.span


@dataclass(frozen=True, slots=True)
class TokenIndex:
    """Which tokens stand where in the characters of a text.

    Attributes:
        starts: First character of each token.
        ends: Character after each token.
        blank: Whether the token is blank space.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    blank: Sequence[bool]

    @classmethod
    def of(cls, tree: Tree) -> TokenIndex:
        """The index of a parsed text."""
        return cls(
            starts=tree.starts,
            ends=tree.ends,
            blank=[word.isspace() for word in tree.words],
        )

    def inside(self, pieces: Pieces) -> list[int]:
        """The tokens, blank ones left out, that have a character in some pieces."""
        found: list[int] = []
        for piece in pieces:
            first = max(bisect_right(self.starts, piece.start) - 1, 0)
            found.extend(
                place
                for place in range(first, bisect_left(self.starts, piece.end))
                if self.ends[place] > piece.start and not self.blank[place]
            )
        return found


def _measure_depths(attributions: Sequence[Attribution]) -> list[int]:
    depths: list[int] = []
    for number in range(len(attributions)):
        depth, within = 0, attributions[number].within
        while within is not None and depth <= DEEPEST:
            depth, within = depth + 1, attributions[within].within
        depths.append(depth)
    return depths


def _find_tops(tree: Tree, places: Iterable[int]) -> list[int]:
    members = set(places)
    return [
        place for place in members if tree.heads[place] == place or tree.heads[place] not in members
    ]


def _find_nested_tops(
    tree: Tree, attributions: Sequence[Attribution], contents: Sequence[Sequence[int]]
) -> list[set[int]]:
    """For each attribution the heads of the contents nested in it: they are taken apart there."""
    nested: list[set[int]] = [set() for _ in attributions]
    for attribution, content in zip(attributions, contents, strict=True):
        if attribution.within is not None:
            nested[attribution.within].update(_find_tops(tree, content))
    return nested


def _take_apart(
    tree: Tree,
    attribution: Attribution,
    number: int,
    content: Sequence[int],
    nested: Collection[int],
    *,
    mute: Collection[int] = (),
) -> Iterator[Proposition]:
    """The whole of a content, and its parts where it makes several statements, without mute words."""
    clauses = join_fragments(tree, cut_clauses(tree, content, closed=nested))
    main = _find_main(tree, clauses)
    place = Place(number, whole=True)
    if main is None:
        yield make_bare_proposition(tree, attribution.content, place)
        return
    whole = to_pieces(tree, _without_that(tree, content))
    made = make_proposition(tree, main.head, content, place, pieces=whole)
    yield made or make_bare_proposition(tree, attribution.content, place)
    is_thing = not tree.is_predicate(main.head)
    tops = sum(clause.parent is None and tree.is_predicate(clause.head) for clause in clauses)
    joined = _list_joined(tree, clauses)
    for clause in clauses:
        tokens = [place for place in clause.words(tree) if place not in mute]
        likeness = 2 * len(tokens) / (len(tokens) + len(content))
        is_top = clause.parent is None and tops > 1
        # The whole is described by its main clause; what another one says would be lost.
        beside = clause is not main and tree.deps[clause.head] in _BESIDE
        several = is_top or beside or clause.head in joined
        limit = ALIKE_OF_SEVERAL if several else ALIKE
        # "The raid, which killed two": of the raid alone something else is said than that it killed.
        tells_more = is_thing and bool(clause.lent) and tree.deps[clause.head] in RELATIVE
        if _is_part(tree, clause) and (likeness < limit or tells_more):
            part = make_proposition(tree, clause.head, tokens, Place(number))
            if part is not None and part.pieces != whole:
                own = is_top or likeness < ALIKE or tells_more
                yield part if own else replace(part, alike=True)


def _list_joined(tree: Tree, clauses: Sequence[Clause]) -> set[int]:
    """The heads of clauses that are joined by "and": each tells something that happens."""
    found: set[int] = set()
    for clause in clauses:
        if clause.parent is not None and tree.deps[clause.head] == "conj":
            found.update((clause.head, clause.parent.head))
    return found


def _name_relative(
    tree: Tree,
    index: TokenIndex,
    attribution: Attribution,
    content: Sequence[int],
    parts: Iterable[Proposition],
) -> Iterator[Proposition]:
    """The statements of a content, the whole with the noun that its relative pronoun stands for."""
    completed = complete_relative(tree, index.inside(attribution.source), content)
    for part in parts:
        if part.whole and completed != list(content):
            yield replace(part, pieces=to_pieces(tree, completed))
        else:
            yield part


def _without_that(tree: Tree, content: Sequence[int]) -> Sequence[int]:
    """A content without the conjunction that only ties it to its cue."""
    first = content[0]
    is_bare = tree.lowers[first] == "that" and tree.deps[first] == "mark"
    return content[1:] if is_bare and len(content) > 1 else content


def _find_main(tree: Tree, clauses: Sequence[Clause]) -> Clause | None:
    """The clause that speaks for a content: the first with a predicate of its own."""
    tops = [clause for clause in clauses if clause.parent is None]
    said = (clause for clause in tops if tree.is_predicate(clause.head))
    longest = max(tops, key=lambda clause: len(clause.tokens), default=None)
    return next(said, longest)


def _is_part(tree: Tree, clause: Clause) -> bool:
    if is_filler(tree, clause):
        return False
    words = sum(tree.words[place][0].isalnum() for place in clause.tokens)
    return words > 1 or (clause.parent is None and tree.is_predicate(clause.head))
