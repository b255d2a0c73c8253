"""Crediting clauses: those that are no statements of their own, since they only answer, put a figure, or tell where somebody speaks."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.annotations.statements.clauses import Clause
from sayso.annotations.statements.trees import RELATIVE, Tree
from sayso.annotations.wordlists import read_words

_POINTING = frozenset({"it", "that", "them", "this"})
_NOMINAL = ("NN", "JJ", "HYPH", "POS", "CC", "DT", "VBG")
_LONGEST_TOPIC = 6
"""Tokens."""
_OPENING = frozenset({",", "–", "—"})


def only_answers(tree: Tree, cue: Sequence[int], content: Sequence[int]) -> bool:
    """Whether a crediting clause is but an answer to what was said before it, and no statement of its own.

    Args:
        tree: The parsed text.
        cue: Tokens of the cue.
        content: Tokens of what is credited: "a claim".
    """
    if not cue or not content:
        return False
    verb, opening, words = tree.lemmas[cue[0]].lower(), tree.lowers[content[0]], read_words("cues")
    answers, calls = verb in words["answering"], verb in words["calling"]
    if all(tree.lowers[place] in _POINTING for place in content):
        return answers
    if verb in words["doubting"] and _is_account(tree, cue[0], content):
        return True
    if not 0 < content[0] < cue[0] or tree.lowers[content[0] - 1] not in _OPENING:
        return False
    if opening == "which":  # "the plan, which Oman calls fair"
        return calls
    noun = tree.lemmas[content[1]].lower() if len(content) > 1 else ""
    told = opening == "something" or (opening in {"a", "an"} and noun in words["claims"])
    return told and (answers or calls)  # and not "a comment she wields against him"


def _is_account(tree: Tree, verb: int, content: Sequence[int]) -> bool:
    """Whether what is answered is another's words as a whole: "that account", and not "the proposal"."""
    words = read_words("cues")
    accounts = {*words["alleging"], *words["versions"]}
    if tree.lemmas[verb].lower() == "dismiss":
        accounts -= {"charge", "complaint"}  # as a court does
    return any(
        tree.heads[place] == verb
        and tree.deps[place] == "obj"
        and tree.lemmas[place].lower() in accounts
        for place in content
    )


def only_revises(tree: Tree, cue: Sequence[int], content: Sequence[int]) -> bool:
    """Whether a crediting clause only tells that somebody puts a figure anew: what counts is the figure.

    Args:
        tree: The parsed text.
        cue: Tokens of the cue.
        content: Tokens of what is credited: "the toll to 15".
    """
    words = read_words("casualties")["revised"]
    speaks = any(tree.lemmas[place].lower() in words["speaking"] for place in cue)
    if speaks and tree.lowers[cue[-1]] == "of":
        return any(tree.tags[place] == "CD" for place in content)  # "spoke of 57"
    known = {*words["verbs"], *words["puts"], *words["giving"]}
    verb = next((place for place in cue if tree.lemmas[place].lower() in known), None)
    return verb is not None and any(
        tree.heads[place] == verb
        and tree.deps[place] == "obj"
        and (
            tree.lemmas[place].lower() in {*words["figures"], *words["measured"]}
            or tree.lowers[place] in _POINTING
        )
        for place in content
    )


def only_frames(tree: Tree, head: int) -> bool:
    """Whether a clause only tells in what somebody speaks: "In a communiqué read out on television, the army said".

    Args:
        tree: The parsed text.
        head: Main word of the clause.
    """
    mark, thing = tree.child(head, {"mark", "case"}), tree.child(head, {"nsubj", "nsubj:pass"})
    led = (
        mark is not None and tree.lowers[mark] in {"in", "on"} and tree.tags[head] in {"VBN", "VBD"}
    )
    issued = read_words("titles")["issued"]["nouns"]
    return led and thing is not None and tree.lowers[thing] in issued


def only_leads(tree: Tree, head: int) -> bool:
    """Whether a relative clause only gives a person's office: "Ada Obi, who heads the council, said"."""
    subject = tree.subject(head)
    known = tree.deps[head] in RELATIVE and tree.tags[head] in {"VBZ", "VBP"}
    is_person = subject is not None and tree.lowers[subject] == "who"
    leads = known and is_person and tree.lemmas[head].lower() in read_words("clauses")["leading"]
    return leads and tree.child(head, {"obj"}) is not None


def only_cites(tree: Tree, head: int) -> bool:
    """Whether a clause only says whence somebody has it: "which cited two officials"."""
    verbs = read_words("origins")["cited"]["verbs"]
    if tree.deps[head] != "acl:relcl" or tree.lemmas[head].lower() not in verbs:
        return False
    return tree.child(head, {"obj"}) is not None and tree.child(head, {"ccomp"}) is None


def is_bracketed(tree: Tree, clause: Clause) -> bool:
    """Whether a clause is but some words in brackets, and no verb: "(2nd LD)", "(Photo: Ada Obi)"."""
    if not clause.tokens or tree.is_predicate(clause.head):
        return False
    return tree.words[clause.tokens[0]] == "(" and tree.words[clause.tokens[-1]] == ")"


def is_topic(tree: Tree, clause: Clause) -> bool:
    """Whether a clause is but the topic of a headline, before a colon: "Ukraine war:"."""
    if not clause.tokens or tree.is_predicate(clause.head) or len(clause.tokens) > _LONGEST_TOPIC:
        return False
    first, last = clause.tokens[0], clause.tokens[-1]
    behind = last if tree.lowers[last] == ":" else last + 1
    opens = first == 0 or tree.words[first - 1].isspace()
    names = all(tree.tags[at].startswith(_NOMINAL) for at in clause.tokens if at != behind)
    return opens and names and behind < len(tree) and tree.lowers[behind] == ":"


def tells_beside_cue(tree: Tree, head: int) -> bool:
    """Whether a clause that hangs on a crediting one tells more than how somebody spoke."""
    if tree.subject(head) is not None or tree.deps[head] in {"acl:relcl", "appos"}:
        return True
    return tree.deps[head] == "conj" and tree.is_predicate(head)
