"""Arguments: who and what a verb or an event noun has with it in the tree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.annotations.naming.countries import find_country
from sayso.annotations.statements.trees import RELATIVE, SUBJECTS, Tree

_PASSIVE = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass"})
_OBJECTS = frozenset({"obj", "iobj", "dobj"})
_OBLIQUES = frozenset({"obl", "obl:agent", "nmod", "nmod:poss", "obl:unmarked", "nmod:unmarked"})
_CLOSE = frozenset({"amod", "compound", "nmod:poss", "flat"})
_WHO = frozenset({"WDT", "WP"})
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
"""A verb that hangs on a noun is a participle, whatever it was taken for."""
_CONTROL = frozenset({"xcomp", "advcl"})
_AUXILIARY = frozenset({"aux"})
_HARMED = frozenset(
    {
        *("abducted", "arrested", "captured", "damaged", "destroyed", "detained", "displaced", "evacuated"),
        *("freed", "hospitalised", "hospitalized", "hurt", "injured", "kidnapped", "killed", "rescued"),
        *("shot", "wounded"),
    }
)  # fmt: skip
"""What is done to somebody, and never by him without an object."""
_CALLING = frozenset({"appeal", "ask", "call", "plead", "press", "push"})
_OF_WHOM = frozenset({"of", "for", "from"})
_MEANWHILE = frozenset({"after", "before", "since", "while", "when", "despite"})
_SHARING = 8
"""How many conjuncts or governing verbs are looked through for a shared subject."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """What stands with an event word.

    Attributes:
        subjects: Heads of who acts, as far as the grammar tells.
        objects: Heads of what is acted on.
        obliques: Other phrases, each a preposition in lower case (empty without one) and its head.
        passive: Whether the objects come from a passive.
    """

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    passive: bool = False

    def after(self, *words: str) -> tuple[int, ...]:
        """The heads of the phrases with one of these prepositions."""
        return tuple(head for word, head in self.obliques if word in words)


def find_arguments(tree: Tree, place: int) -> Arguments:
    """What stands with a word: of a verb its clause, of a noun its modifiers."""
    if tree.tags[place].startswith("VB"):
        return _of_verb(tree, place)
    return _of_noun(tree, place)


def list_receivers(tree: Tree, verb: int) -> list[int]:
    """Who is given something: "gave the country a loan", "supplied the army with shells"."""
    objects = [kid for kid in tree.kids(verb) if tree.deps[kid] in _OBJECTS]
    if len(objects) > 1 or (objects and find_arguments(tree, verb).after("with")):
        return objects[:1]
    return []


def drop_qualities(tree: Tree, heads: Iterable[int]) -> list[int]:
    """Heads without adjectives that name no country: "heavy fighting"."""
    return [
        head
        for head in heads
        if not tree.tags[head].startswith("JJ") or find_country(tree.words[head])
    ]


def list_joint(tree: Tree, place: int) -> tuple[int, ...]:
    """A noun and those joined to it by "and"."""
    joined = (kid for kid in tree.kids(place) if tree.deps[kid] == "conj")
    return (place, *(kid for kid in joined if not tree.tags[kid].startswith("VB")))


def _of_verb(tree: Tree, place: int) -> Arguments:
    passive = _is_passive(tree, place)
    subject = _find_subject(tree, place)
    objects = [kid for kid in tree.kids(place) if tree.deps[kid] in _OBJECTS]
    obliques = list(_list_obliques(tree, place))
    if passive:
        # "was handed a sentence" has both.
        objects = [*([] if subject is None else [subject]), *objects]
        agents = [head for word, head in obliques if word == "by"]
        agents = agents or _find_shared_agent(tree, place)
        return _make(tree, agents, objects, obliques, passive=True)
    if not objects:
        objects = _find_shared_object(tree, place)
    return _make(tree, [] if subject is None else [subject], objects, obliques)


def _make(
    tree: Tree,
    subjects: Sequence[int],
    objects: Sequence[int],
    obliques: Iterable[tuple[str, int]],
    *,
    passive: bool = False,
) -> Arguments:
    return Arguments(
        tuple(one for head in subjects for one in list_joint(tree, head)),
        tuple(one for head in objects for one in list_joint(tree, head)),
        tuple((word, one) for word, head in obliques for one in list_joint(tree, head)),
        passive,
    )


def _is_passive(tree: Tree, place: int) -> bool:
    if _lacks_be(tree, place):
        return True
    if tree.tags[place] != "VBN":
        return False
    head = place
    for _ in range(_SHARING):
        if _has_be(tree, head):
            return True
        helper = tree.child(head, _AUXILIARY)
        if helper is not None and tree.lemmas[helper] == "have":
            return False  # "has held", whatever the subject was taken for
        if helper is not None or tree.child(head, SUBJECTS - _PASSIVE):
            return tree.child(head, _PASSIVE) is not None
        if tree.deps[head] != "conj" or not tree.tags[tree.heads[head]].startswith("VB"):
            break
        head = tree.heads[head]
    return tree.tags[head] == "VBN" and tree.deps[head] not in RELATIVE


def _find_subject(tree: Tree, place: int) -> int | None:
    """Its own subject, or the one that it shares with the word it hangs on."""
    head = place
    for _ in range(_SHARING):
        subject = tree.child(head, SUBJECTS)
        if subject is not None:
            return _stand_for(tree, subject, head)
        label, above = tree.deps[head], tree.heads[head]
        if label == "acl" and _is_meanwhile(tree, head):
            head = _climb_to_verb(tree, above)  # "turned to us for help after losing the port"
            continue
        if label == "acl" or (label in RELATIVE and tree.tags[head] in {"VBN", "VBG"}):
            # "A capacity to attack": whose it is, is not told.
            return above if tree.tags[head] in _PARTICIPLES else None
        if _shares_subject(tree, head):
            head = above
        elif label in _CONTROL:
            controller = _find_controller(tree, above, head)
            if controller is not None:
                return controller
            head = above
        else:
            return None
    return None


def _is_meanwhile(tree: Tree, place: int) -> bool:
    """Whether a verb that hangs on a noun tells what else its sentence's subject does: "after losing the port"."""
    mark = tree.child(place, {"mark", "case"})
    return tree.tags[place] == "VBG" and mark is not None and tree.lowers[mark] in _MEANWHILE


def _climb_to_verb(tree: Tree, place: int) -> int:
    for _ in range(_SHARING):
        if tree.tags[place].startswith("VB") or tree.heads[place] == place:
            break
        place = tree.heads[place]
    return place


def _lacks_be(tree: Tree, place: int) -> bool:
    """Whether a joined verb goes without the "were" of the one before: "two were killed and six others wounded"."""
    if tree.deps[place] != "conj" or tree.tags[place] not in {"VBN", "VBD"}:
        return False
    bare = tree.child(place, _OBJECTS | {"aux", "aux:pass"}) is None
    has_own = tree.child(place, SUBJECTS) is not None
    return bare and has_own and tree.lowers[place] in _HARMED and _has_be(tree, tree.heads[place])


def _has_be(tree: Tree, place: int) -> bool:
    labels = {"aux:pass", "auxpass", "aux"}
    return any(
        tree.deps[kid] in labels and (tree.deps[kid] != "aux" or tree.lemmas[kid] == "be")
        for kid in tree.kids(place)
    )


def _is_of_whom(tree: Tree, place: int) -> bool:
    """Whether a verb tells what its verb's object does: "accused them of bombing"."""
    mark = tree.child(place, {"mark", "case"})
    return tree.tags[place] == "VBG" and mark is not None and tree.lowers[mark] in _OF_WHOM


def _shares_subject(tree: Tree, place: int) -> bool:
    """Whether a verb's subject is that of the verb above: "left and came back", "denied having bombed it"."""
    if tree.deps[place] == "conj":
        return tree.tags[tree.heads[place]].startswith(("VB", "MD"))
    if tree.deps[place] != "ccomp":
        return False
    mark = tree.child(place, {"mark"})
    if mark is not None and tree.tags[mark] == "TO":
        return True  # "claimed on Friday to have taken it"
    first = tree.child(place, _AUXILIARY)
    return first is not None and tree.lowers[first] == "having"


def _find_controller(tree: Tree, verb: int, below: int) -> int | None:
    """Whom a verb makes the subject of its infinitive: "urged them", "called on them"."""
    called = _find_called_for(tree, verb, below)
    if called is not None:
        return called
    controls = tree.deps[below] == "xcomp" or _is_of_whom(tree, below)
    if tree.lemmas[verb] == "have" or not controls:
        return None
    for kid in tree.kids(verb):
        if tree.deps[kid] in _OBJECTS:
            return kid
        case = tree.child(kid, {"case"}) if tree.deps[kid] == "obl" and kid < below else None
        is_whom = case is not None and tree.lowers[case] in {"on", "upon"}
        if is_whom and not tree.lowers[kid].endswith("day") and tree.tags[kid] != "CD":
            return kid
    return None


def _find_called_for(tree: Tree, verb: int, below: int) -> int | None:
    """Who is to do something by "called for all sides to lay down their arms"; None elsewhere."""
    mark = tree.child(below, {"mark"})
    if tree.lemmas[verb].lower() not in _CALLING or mark is None or tree.tags[mark] != "TO":
        return None
    for kid in tree.kids(verb):
        case = tree.child(kid, {"case"}) if tree.deps[kid] == "obl" and verb < kid < mark else None
        if case is not None and tree.lowers[case] == "for":
            return kid
    return None


def _stand_for(tree: Tree, subject: int, clause: int) -> int | None:
    """What a relative pronoun stands for; any other subject itself."""
    if tree.tags[subject] in _WHO and tree.deps[clause] in RELATIVE:
        return tree.heads[clause]
    return None if tree.tags[subject] == "EX" else subject


def _find_shared_object(tree: Tree, place: int) -> list[int]:
    """The antecedent that a relative clause acts on, or the object behind "killed and wounded"."""
    if tree.deps[place] in RELATIVE:
        who = tree.child(place, _OBJECTS | SUBJECTS)
        if who is not None and tree.tags[who] not in _WHO:
            return [tree.heads[place]]
    for kid in tree.kids(place):
        # Only "and" stands between the two.
        if tree.deps[kid] == "conj" and kid == place + 2:
            return [one for one in tree.kids(kid) if tree.deps[one] in _OBJECTS]
    return []


def _find_shared_agent(tree: Tree, place: int) -> list[int]:
    """Who did it, told only of the last of joined participles: "were beaten and robbed by guards"."""
    joined = [kid for kid in tree.kids(place) if tree.deps[kid] == "conj"]
    if not joined or tree.tags[joined[-1]] != "VBN":
        return []
    last = joined[-1]
    if tree.child(last, _PASSIVE | {"aux", "aux:pass"}) is not None:
        return []
    return [head for word, head in _list_obliques(tree, last) if word == "by"]


def _list_obliques(tree: Tree, place: int) -> Iterable[tuple[str, int]]:
    for kid in tree.kids(place):
        if tree.deps[kid] in _OBLIQUES:
            case = tree.child(kid, {"case"})
            word = "" if case is None else tree.lowers[case]
            if tree.deps[kid] == "nmod:poss":
                word = "'s"
            yield word, kid


def _of_noun(tree: Tree, place: int) -> Arguments:
    """Of "X's attack on Y", "the bombing of Y by X", "Israeli air strikes" the named."""
    obliques = list(_list_obliques(tree, place))
    close = [kid for kid in tree.kids(place) if tree.deps[kid] in _CLOSE and kid < place]
    agents = [head for word, head in obliques if word == "by"]
    owners = [kid for kid in close if tree.deps[kid] == "nmod:poss"]
    bearers = [kid for kid in close if tree.tags[kid] in {"NNP", "NNPS", "JJ"}]
    return _make(tree, agents or owners or bearers, (), obliques)
