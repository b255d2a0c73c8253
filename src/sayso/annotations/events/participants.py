"""Participants: who does it and to whom, told from the grammar and from the type's own ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotations.events.arguments import (
    Arguments,
    drop_qualities,
    find_arguments,
    list_receivers,
)
from sayso.annotations.events.blamed import find_blamed, find_next
from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.prepositions import BY, INTO, ON, PREPOSITIONS, SIDES, THINGS_OF
from sayso.annotations.events.pronouns import PRONOUNS
from sayso.annotations.events.roles import Participants
from sayso.annotations.events.triggers import Trigger
from sayso.annotations.statements.trees import SUBJECTS, Tree

_DOERS = {"ASSAULT": "senders", "MOBILIZE": "senders", "COERCE": "senders", "PROTEST": "protesters"}
"""Lists of nouns that, before an event noun of a type, name who acts: "rebel attack"."""
_NAMING = frozenset(("xcomp", "ccomp"))
_COMPLEMENT = frozenset({"ccomp"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "REQUEST"})
"""Types in which who asks for it takes part."""
_CALLING = "call"
_CALLED = frozenset({"xcomp", "ccomp"})
_RECKONING = frozenset({"put", "place"})
_CARRIERS = ("light", "bearing", "suffering", "happening", "harming")
"""Lists of verbs whose arguments are those of an event noun with them."""
_CASE = frozenset({"case"})
_MORE = frozenset({"nmod"})
_DONE_TO = frozenset({"obj", "nsubj:pass"})
_CARRIED = frozenset({"obj", "nsubj:pass", "obl", "nmod", "conj"})


def find_participants(tree: Tree, lexicon: Lexicon, trigger: Trigger) -> Participants:
    """Who acts and to whom it is done, by grammar and the type's own ways.

    Args:
        tree: The parsed text.
        lexicon: Whose lists of roles are used.
        trigger: The event.
    """
    search = _Search(tree, lexicon, trigger)
    found = search.drop_nobody(search.find())
    named = (head for head in trigger.others if not search.names_somebody(head))
    return found.without((trigger.place, *named))


@dataclass(frozen=True, slots=True)
class _Search:
    tree: Tree
    lexicon: Lexicon
    trigger: Trigger

    def find(self) -> Participants:
        found = self._find_own()
        if not self.tree.tags[self.trigger.place].startswith("VB"):
            found = self._add_carried(self._add_before(found))
        kind = self.trigger.rule.type
        if kind in self.lexicon.lists["alone"]:
            return Participants(found.actors, ())
        if kind in self.lexicon.lists["unwilled"]:
            arguments = self.trigger.arguments
            is_noun = not self.tree.tags[self.trigger.place].startswith("VB")
            carried = found.targets if is_noun else ()
            return Participants((), self._list_broken() or arguments.objects or carried)
        behind = self._list_reached(found.targets) if kind in self.lexicon.lists["social"] else ()
        behind = [head for head in behind if head not in found.actors]
        return Participants(found.actors, self._open_things(found.targets), behind)

    def _list_reached(self, targets: Sequence[int]) -> Sequence[int]:
        """Whom a thing is given to or asked of: "aid to refugees", "demanded autonomy from them"."""
        found = list(self._find_behind(self.trigger.arguments))
        place = self.tree.child(self.trigger.place, _COMPLEMENT)
        if place is not None and self.trigger.rule.type == "REQUEST":
            found.extend(find_arguments(self.tree, place).subjects)  # "demanded that they leave"
        words = PREPOSITIONS.get(self.trigger.rule.type, ON)
        inner = [*targets, *self.trigger.arguments.objects]
        for head in inner:
            for one in (head, *find_arguments(self.tree, head).after("of")):
                found.extend(find_arguments(self.tree, one).after(*words))
        return found

    def _find_own(self) -> Participants:
        lists, arguments = self.lexicon.lists, self.trigger.arguments
        lemma = self._base(self.trigger.place)
        actors, targets = drop_qualities(self.tree, arguments.subjects), arguments.objects
        if not arguments.passive and (lemma in lists["suffering"] or self._is_suffered()):
            return Participants(arguments.after(*BY), actors)
        if lemma in lists["yielding"] and (
            arguments.after("to") or "@place" in self.trigger.rule.subjects
        ):
            return Participants(arguments.after("to"), actors)
        if broken := self._list_broken():
            return Participants(arguments.after(*BY), broken)
        if self.trigger.rule.type in lists["moved"]:
            # Who is sent is who acts: "8,000 troops have been moved".
            sent = targets if arguments.passive else ()
            return Participants(actors or sent or arguments.after("of", "by"), ())
        if not actors and (doers := self._list_doers(lemma)):
            return Participants(doers, targets)
        return Participants(actors, self._find_targets(lemma, targets))

    def _list_doers(self, lemma: str) -> Sequence[int]:
        """Of an event noun who does it: "talks between them", "the resignation of the minister"."""
        arguments = self.trigger.arguments
        own = arguments.after("of") if lemma in self.lexicon.lists["own"] else ()
        return arguments.after(*SIDES) or own

    def _list_broken(self) -> Sequence[int]:
        """The subject of a verb that has no object and tells what becomes of it: "it burned"."""
        arguments = self.trigger.arguments
        is_broken = self._base(self.trigger.place) in self.lexicon.lists["breaking"]
        caught = self.trigger.others if self._base(self.trigger.place) == "catch" else ()  # "fire"
        acted_on = set(arguments.objects).difference(caught)  # and not "burned effigies"
        return arguments.subjects if is_broken and not acted_on else ()

    def _find_targets(self, lemma: str, objects: Sequence[int]) -> Sequence[int]:
        lists = self.lexicon.lists
        is_whole = len(objects) == 1 and self.names_somebody(objects[0])
        targets = [head for head in objects if is_whole or head not in self.trigger.others]
        if lemma in lists["wielding"]:
            # "fired rockets at the town"
            targets = [head for head in targets if not self._is_among(head, "instruments")]
        if lemma in lists["giving"]:
            targets = list_receivers(self.tree, self.trigger.place)
        elif lemma in lists["leaving"] and not self.trigger.others:
            return ()  # "fled to Abidjan"
        is_moved = self.trigger.rule.type == "AID" and lemma not in lists["giving"]
        if is_moved and any(self._is_among(head, "somebody") for head in targets):
            return targets  # "villagers were evacuated to higher ground"
        if not targets or self.trigger.rule.type in lists["passed"]:
            return self._find_behind(self.trigger.arguments) or targets
        return targets

    def names_somebody(self, head: int) -> bool:
        """Whether a word of the trigger itself is to whom it is done: "dissolved parliament"."""
        is_object = self.tree.deps[head] in _DONE_TO and self.tree.child(head, _MORE) is None
        is_harmed = self.trigger.rule.type in {"COERCE", "ASSAULT"}
        return is_object and is_harmed and self._is_among(head, "somebody")

    def drop_nobody(self, found: Participants) -> Participants:
        """Without what stands for nobody: "no one was hurt", "on foot", "by nightfall"."""
        out = {
            head
            for head in (*found.actors, *found.targets)
            if self._is_among(head, "nothing")
            or (self.tree.tags[head] == "NN" and self._is_among(head, "days"))
            or any(self.tree.lowers[kid] == "no" for kid in self.tree.kids(head))
        }
        return found.without(out) if out else found

    def _is_suffered(self) -> bool:
        """Whether the words say that it is done to the subject: "come under fire"."""
        suffered, acted_on = self.lexicon.lists["suffered"], self.trigger.arguments.objects
        if not set(acted_on).issubset(self.trigger.others):
            return False  # "placed the president under house arrest"
        return any(self.tree.lowers[place] in suffered for place in self.trigger.others)

    def _find_behind(self, arguments: Arguments) -> Sequence[int]:
        """Whom prepositions add, to the word itself or to the others that name the event."""
        place = self.trigger.place
        verb = self.tree.tags[place].startswith("VB")
        known = PREPOSITIONS.get(self.trigger.rule.type, ON)
        named = [head for head in self.trigger.others if self.tree.tags[head].startswith("NN")]
        words = [word for word in known if word != "of" or named or not verb]
        if self._base(place) in self.lexicon.lists["mutual"]:
            words.append("with")
        if named:
            words.append("to")  # "laid siege to the town"
        named.extend(arguments.after("for") if self.trigger.rule.type == "CONSULT" else ())
        near = [arguments, *(find_arguments(self.tree, head) for head in named)]
        if self.trigger.rule.type == "CONSULT":
            near.reverse()  # "flew to Ankara for talks with the minister"
        for one in near:
            # "slammed into a market on Thursday" is done to no Thursday.
            if found := [head for head in one.after(*words) if not self._is_untouched(head)]:
                return found
        if not verb and self.trigger.rule.type == "AID":
            # "the evacuation of civilians", but not "a loan of two billion dollars"
            return [one for one in arguments.after("of") if self._is_among(one, "somebody")]
        is_thrown = self._base(place) in self.lexicon.lists["wielding"]
        if verb and (self.trigger.rule.type == "ASSAULT" or is_thrown):
            return arguments.after(*INTO)
        return ()

    def _is_untouched(self, head: int) -> bool:
        return self._is_among(head, "days") or self._is_among(head, "edges")

    def _add_before(self, found: Participants) -> Participants:
        """Of an event noun who stands right before it, "police raid", or behind its target."""
        if found.actors:
            return found
        tree, name = self.tree, _DOERS.get(self.trigger.rule.type, "nobody")
        before: Sequence[int] = [
            kid
            for kid in tree.kids(self.trigger.place)
            if kid < self.trigger.place
            and tree.deps[kid] == "compound"
            and self._is_among(kid, name)
        ]
        if not before:
            # The tree may hang "by" on the nearer noun: "the killing of a commander by agents".
            near = [*found.targets, *(head for _, head in self.trigger.arguments.obliques)]
            before = [head for one in near for head in find_arguments(tree, one).after("by")]
        return Participants(before, found.targets)

    def _add_carried(self, found: Participants) -> Participants:
        """Who stands with the verb that carries an event noun out: "conducted 10 airstrikes"."""
        tree, place = self.tree, self.trigger.place
        case = tree.child(place, {"case"})
        is_under = case is not None and (
            tree.lowers[case] == "under" or case in self.trigger.others  # "is on fire"
        )
        subject = tree.child(place, SUBJECTS)
        if subject is None and tree.deps[place] == "conj":
            subject = tree.child(tree.heads[place], SUBJECTS)
        if is_under and subject is not None:
            return Participants(found.actors, (subject,))
        verb = tree.heads[place]
        if not tree.tags[verb].startswith("VB"):
            return found
        base, lists = self._base(verb), self.lexicon.lists
        if not found.targets:
            found = Participants(found.actors, find_next(tree, self.lexicon, self.trigger))
        blamed = () if found.actors else find_blamed(tree, self.lexicon, place)
        found = Participants(found.actors or blamed, found.targets)
        if not is_under and not any(base in lists[name] for name in _CARRIERS):
            return found
        if base == "call" and any(tree.deps[kid] in _NAMING for kid in tree.kids(verb)):
            return found  # "called the launch an escalation" launches nothing
        with_verb = find_arguments(tree, verb)
        suffers = base in lists["suffering"]
        if is_under or (suffers and tree.deps[place] in _CARRIED):
            return Participants(
                self.trigger.arguments.after(*BY), with_verb.subjects or with_verb.objects
            )
        receivers = list_receivers(self.tree, verb) if base in lists["giving"] else ()
        targets = found.targets or receivers or self._find_behind(with_verb)
        found = Participants(found.actors, targets)
        return self._add_doers(found, base, with_verb)

    def _add_doers(self, found: Participants, verb: str, with_verb: Arguments) -> Participants:
        """What the arguments of the verb are to the event noun that stands with it."""
        tree, lists = self.tree, self.lexicon.lists
        label = tree.deps[self.trigger.place]
        if label == "nsubj" and verb in lists["happening"]:
            return Participants(found.actors or with_verb.after(*SIDES), found.targets)
        if label == "nsubj" and verb in lists["harming"]:
            return Participants(found.actors, with_verb.objects or found.targets)
        if verb in lists["asking"] and self.trigger.rule.type not in _MUTUAL:
            # "demanded the release of prisoners", "requested help": who asks does not do it.
            gets = with_verb.subjects if self.trigger.rule.type == "AID" else ()
            return Participants(
                [head for head in found.actors if head not in with_verb.subjects],
                found.targets or gets,
            )
        carries = label in _CARRIED and (verb in lists["light"] or verb in lists["bearing"])
        # "Called the use of the missile a provocation": he used none.
        named = verb == _CALLING and tree.child(tree.heads[self.trigger.place], _CALLED) is not None
        # "Put the damage at $38 million" damages nothing.
        if named or (verb in _RECKONING and (with_verb.after("at") or self._is_put_at())):
            return found
        if carries and all(tree.tags[head] in PRONOUNS for head in found.actors):
            return Participants(with_verb.subjects or found.actors, found.targets)
        return found

    def _is_put_at(self) -> bool:
        """Whether a number with "at" stands within the noun's phrase: "the toll of the raid at 40"."""
        tree, place = self.tree, self.trigger.place
        behind = range(place + 1, tree.edges(place)[1])
        return any(tree.lowers[at] == "at" and tree.tags[at + 1] == "CD" for at in behind)

    def _open_things(self, heads: Sequence[int]) -> Sequence[int]:
        """Whose the things are that it is done to: "froze the assets of two banks"."""
        found: list[int] = []
        for head in heads:
            if not self._is_among(head, "things"):
                found.append(head)
                continue
            near = find_arguments(self.tree, head)
            behind = near.after(*THINGS_OF)
            found.extend(behind or self._find_behind(self.trigger.arguments) or near.subjects)
        return found

    def _base(self, place: int) -> str:
        return self.lexicon.tell_base(self.tree.lemmas[place], self.tree.lowers[place])

    def _is_among(self, head: int, name: str) -> bool:
        return self.lexicon.is_among(self.tree.lemmas[head], self.tree.lowers[head], name)
