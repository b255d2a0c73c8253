"""Names: what the participants of events are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.annotations.events.capitals import settle_country
from sayso.annotations.events.lexicon import Lexicon
from sayso.annotations.events.roles import Participants
from sayso.annotations.events.triggers import Trigger, Triggers
from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.countries import find_country, settled_name
from sayso.annotations.statements.trees import RELATIVE, SUBJECTS, Tree

_CLOSE = frozenset({"amod", "compound", "flat", "nmod:poss", "nmod:desc"})
_UNSAID = frozenset({"PRP$", "WP$", "CD", "DT", "PDT", "JJR", "RBR"})
"""Tags of what a name leaves out: "more than 40,000 people" are people."""
_TELLING = frozenset({*RELATIVE, "acl", "appos", "punct"})
_OF = frozenset({"of"})
_OF_PEOPLE = frozenset({"of", "from"})
_PEOPLE = frozenset({"NNS", "NNPS"})
"""Tags of "Palestinians", who are not Palestine."""
_MOST_WORDS = 20
_LONGEST = 80
"""Characters of a name that is made of a phrase's own words."""
_ARRIVING = frozenset({"arrive", "reach"})
_DEEPEST = 2
"""Events within events whose actor is taken over."""

_MUTUAL = frozenset({("each", "other"), ("one", "another")})


@dataclass(frozen=True, slots=True)
class Namer:
    """Names the participants of events.

    Attributes:
        tree: The parsed text.
        cast: The entities in it.
        lexicon: Whose lists of roles are used.
        triggers: The event words of the text.
        pronouns: Whom pronouns mean, by their positions.
    """

    tree: Tree
    cast: Cast
    lexicon: Lexicon
    triggers: Triggers
    pronouns: Mapping[int, str]

    def name_both(self, heads: Participants, trigger: Trigger) -> tuple[str, str]:
        """Names of actor and target; empty where the text does not tell."""
        targets: Iterable[int] = heads.targets
        is_social = trigger.rule.type in self.lexicon.lists["social"]
        if is_social:
            # What is discussed, asked for or given is not to whom it is done.
            targets = self._keep_reached(heads.targets, trigger)
            targets = targets or self._keep_reached(heads.behind, trigger)[:1]
        actors = [self._name_one(head, trigger, acting=True) for head in heads.actors]
        # Whom somebody supplies, asks or meets is no town: "supplied Moscow with drones".
        is_state = is_social and self.tree.lemmas[trigger.place].lower() not in _ARRIVING
        others = [
            settle_country(self._name_one(head, trigger), acting=is_state) for head in targets
        ]
        return _join(actors), _join(others)

    def _keep_reached(self, heads: Iterable[int], trigger: Trigger) -> list[int]:
        """Those who are somebody, or ground that aid reaches."""
        wide = trigger.rule.type in self.lexicon.lists["passed"]
        return [
            head
            for head in heads
            if self._is_somebody(head) or (wide and self._is_among(head, "reached"))
        ]

    def _is_somebody(self, head: int) -> bool:
        if head in self.pronouns or self.cast.mention(head) is not None:
            return True
        is_noun = self.tree.tags[head] in {"NN", "NNS"}
        by_ending = is_noun and self.lexicon.is_person(self.tree.lowers[head])
        return by_ending or self._is_among(head, "somebody")

    def _is_mutual(self, head: int) -> bool:
        """Whether it names nobody beside who acts: "attacked each other"."""
        lowers = self.tree.lowers
        return head > 0 and (lowers[head - 1], lowers[head]) in _MUTUAL

    def _name_one(
        self, given: int, trigger: Trigger, *, acting: bool = False, depth: int = 0
    ) -> str:
        head = self._open(given)
        is_inside = head != given and head in trigger.others  # "claimed dozens of lives"
        is_own = head == trigger.place or is_inside
        if is_own or self._is_mutual(head) or self._is_beside(head, trigger):
            return ""
        inner = self.triggers.get(head)
        if inner is None or self._is_somebody(head):
            return self.name(head, acting=acting)
        if inner.rule.type == trigger.rule.type and depth < _DEEPEST:
            # "Israeli air strikes killed 30": who struck has killed.
            days = self.lexicon.lists["days"]
            subjects = inner.arguments.subjects
            doers = (one for one in subjects if self.tree.lowers[one] not in days)
            return _join(self._name_one(one, inner, acting=True, depth=depth + 1) for one in doers)
        return ""

    def _is_beside(self, head: int, trigger: Trigger) -> bool:
        """Whether a name only tells which event it is: the event's own, or a place before it."""
        mention = self.cast.mention(head)
        if mention is None:
            return False
        if mention.first <= trigger.place < mention.last:
            return True
        return mention.entity.kind == "place" and self._stands_before(head, trigger.place)

    def _stands_before(self, head: int, place: int) -> bool:
        """Whether a name stands right before a noun, as in "the Paris attacks"."""
        tree = self.tree
        close = tree.deps[head] in {"compound", "flat"} and tree.heads[head] == place
        return close and tree.tags[place].startswith("NN")

    def _open(self, head: int) -> int:
        """What a number, or a noun of number, is of: "41 of 58 drones", "a series of strikes"."""
        if (
            self.tree.tags[head] != "CD"
            and self.tree.lemmas[head].lower() not in self.lexicon.lists["container"]
        ):
            return head
        inner = self.tree.child(head, {"nmod"})
        return head if inner is None else inner

    def name(self, head: int, *, acting: bool = False) -> str:
        """The settled name of a phrase; empty for what only points.

        Args:
            head: Its main word.
            acting: Whether it is said to act: for a weapon then whoever sent it is named.
        """
        tree = self.tree
        if head in self.pronouns:
            return self._name_pronoun(head)
        mention = self.cast.mention(head) or self._find_apposed(head)
        if mention is not None and tree.tags[head] not in _PEOPLE:
            return settle_country(mention.entity.name, acting=acting)
        if tree.tags[head].startswith("JJ") and not self._is_person(head):
            return self._name_nation(head)
        is_named = tree.tags[head].startswith(("NN", "JJ"))
        return self._name_thing(head, acting=acting) if is_named else ""

    def _is_person(self, head: int) -> bool:
        """Whether what was taken for an adjective is somebody all the same: "arrested a Chinese national"."""
        return self.tree.deps[head] not in _CLOSE and self._is_among(head, "somebody")

    def _name_pronoun(self, head: int) -> str:
        """Whom a pronoun means: right after who says it the speaker, else whom the text tells."""
        if self.tree.tags[head] == "PRP$":
            return self._find_owner(self.tree.heads[head]) or self.pronouns[head]
        speaker = self._find_speaker(head)
        return self.pronouns[head] if speaker is None else self.name(speaker, acting=True)

    def _name_thing(self, head: int, *, acting: bool) -> str:
        """The words of a phrase; of what acts for another, as weapons and "its forces", the other."""
        if acting and self._is_among(head, "instruments"):
            return self._name_sender(head)
        owner = self._find_owner(head) if acting and self._is_among(head, "senders") else ""
        return owner or self._join_words(head)

    def _find_speaker(self, head: int) -> int | None:
        """Whom "it" or "they" mean right after who says it: "the army said it had withdrawn"."""
        tree = self.tree
        clause = tree.heads[head]
        verb = tree.heads[clause]
        is_clause = tree.deps[head] in SUBJECTS and tree.deps[clause] == "ccomp"
        if not is_clause or tree.lowers[head] not in {"it", "they"}:
            return None
        if tree.lemmas[verb].lower() not in self.lexicon.lists["silent"]:
            return None
        subject = tree.child(verb, SUBJECTS)
        if subject is None or not tree.tags[subject].startswith("NN") or subject > head:
            return None
        is_one = tree.tags[subject] in {"NN", "NNP"} and tree.child(subject, {"conj"}) is None
        mention = self.cast.mention(subject)
        if mention is not None and mention.entity.kind == "person":
            return None
        return subject if is_one == (tree.lowers[head] == "it") else None

    def _find_owner(self, head: int) -> str:
        """Whose "its forces" are, right after who says it; empty if not told.

        Of a ministry or an army they are its country's, of any other body its own.
        """
        tree = self.tree
        owner, clause = tree.child(head, {"nmod:poss"}), tree.heads[head]
        if owner is None or tree.lowers[owner] not in {"its", "their"}:
            return ""
        speaker = tree.child(tree.heads[clause], SUBJECTS) if tree.deps[clause] == "ccomp" else None
        if speaker is None or speaker > head:
            return ""
        names = (self._name_country(kid) for kid in (speaker, *tree.kids(speaker)))
        return next((name for name in names if name), "") or self._name_body(speaker)

    def _name_body(self, place: int) -> str:
        """The name of a body; empty for a person, and for what has none."""
        mention = self.cast.mention(place)
        return "" if mention is None or mention.entity.kind == "person" else mention.entity.name

    def _name_country(self, place: int) -> str:
        """The country that a word names or belongs to; empty for any other."""
        if self.tree.tags[place].startswith("JJ"):
            return self._name_nation(place)
        mention = self.cast.mention(place)
        name = "" if mention is None else settle_country(mention.entity.name, acting=True)
        return name if find_country(name) is not None else ""

    def _find_apposed(self, head: int) -> Mention | None:
        """The person whom a noun stands for: "the agency's head, Rafael Grossi,"."""
        tree = self.tree
        if tree.tags[head] != "NN":
            return None
        inner = (kid for kid in tree.kids(head) if self._is_of(kid))
        for near in (head, *inner):
            for kid in tree.kids(near):
                found = self.cast.mention(kid) if tree.deps[kid] == "appos" else None
                if found is not None and found.entity.kind == "person":
                    return found
        return None

    def _is_among(self, head: int, name: str) -> bool:
        return self.lexicon.is_among(self.tree.lemmas[head], self.tree.lowers[head], name)

    def _name_nation(self, head: int) -> str:
        country = find_country(self.tree.words[head])
        return settled_name(country.code) if country and country.code else ""

    def _name_sender(self, head: int) -> str:
        """Whose a weapon is: "Russian drones", "the army's rockets", "a missile fired by rebels"."""
        tree = self.tree
        for kid in tree.kids(head):
            if tree.deps[kid] in RELATIVE or tree.deps[kid] == "acl":
                agent = tree.child(kid, {"obl:agent", "obl"})
                case = None if agent is None else tree.child(agent, {"case"})
                if agent is not None and case is not None and tree.lowers[case] == "by":
                    return self.name(agent)
            if kid > head or tree.deps[kid] not in _CLOSE:
                continue
            mention = self.cast.mention(kid)
            if mention is not None and mention.entity.kind != "place":
                return mention.entity.name
            if tree.tags[kid].startswith("JJ") and (nation := self._name_nation(kid)):
                return nation
            if self._is_among(kid, "senders"):
                return self._join_words(kid)
        return ""

    def _join_words(self, head: int) -> str:
        """The words of a phrase with close modifiers and its "of", without number and article.

        Of people also where they are from: "envoys from Armenia".
        """
        tree = self.tree
        ties = _OF_PEOPLE if self._is_among(head, "somebody") else _OF
        out = {
            kid
            for kid in tree.kids(head)
            if (kid < head and tree.deps[kid] not in _CLOSE)
            or (kid > head and not self._is_tied(kid, ties))
            or tree.tags[kid] in _UNSAID
            or (kid < head and tree.tags[kid + 1] == "CD")  # "shot dead 26 people"
        }
        # What is told of the inner noun is no name: "survivors of a quake that killed ten".
        out |= {
            more
            for kid in tree.kids(head)
            for more in tree.kids(kid)
            if kid < more and kid > head and tree.deps[more] in _TELLING
        }
        places = tree.below(head, without=out, most=_MOST_WORDS)
        words = " ".join(tree.quote(places[0], places[-1] + 1).replace('"', "").split())
        return words.removeprefix("the ")[:_LONGEST].rstrip()

    def _is_of(self, place: int) -> bool:
        return self._is_tied(place, _OF)

    def _is_tied(self, place: int, ties: frozenset[str]) -> bool:
        case = self.tree.child(place, {"case"})
        is_tied = case is not None and self.tree.lowers[case] in ties
        return self.tree.deps[place] == "nmod" and is_tied


def _join(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(name for name in names if name))
