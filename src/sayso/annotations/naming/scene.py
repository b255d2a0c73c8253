"""Scene: what is known of those named in a text, and who has spoken so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from spacy.tokens import Token

from sayso.annotations.naming.cast import Cast, Mention
from sayso.annotations.naming.genders import Gender, tell_by_given_name, tell_gender
from sayso.annotations.naming.speaker_roles import Role, main_role, role_before
from sayso.model.annotation import Signer
from sayso.model.entity import Entity

_MOST_SPEAKERS = 60
_MOST_MENTIONS = 300
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "nsubj:outer"})
_INSIDE_NAMES = frozenset(
    {"flat", "flat:name", "compound", "appos", "nmod:desc", "goeswith", "amod"}
)


@dataclass(frozen=True, slots=True)
class Meant:
    """Who some words mean.

    Attributes:
        name: Settled name, or the words themselves.
        entities: Ids of the entities meant; empty where the words are all there is.
        role: Role as the text gives it; None if none.
        plural: Whether several are meant, or a body that may be "they".
        rule: What tells so, in kebab case.
        noun: Where no entity is meant but one person or body: the noun for it, in lower case; else empty.
    """

    name: str
    entities: tuple[str, ...] = ()
    role: str | None = None
    plural: bool = False
    rule: str = ""
    noun: str = ""

    @property
    def possessive(self) -> str:
        """The name as whose something is: "Ada Obi’s", "the rebels’"."""
        return f"{self.name}’" if self.plural and self.name.endswith("s") else f"{self.name}’s"


@dataclass(slots=True)
class Scene:
    """The state of reading source words one after another.

    Attributes:
        cast: Who stands where.
        roles: The roles given to entities, by id.
        genders: The genders that the text gives away, by id.
        spoken: Where source words stand that have been resolved, and to whom, in reading order.
        signer: Whose own words the text is; None for a report.
        writer: The state or body whose statement the text is, as its acts tell; None for others.
        voice: Who is quoted, or has the word, where a pronoun is read: not "he" or "it"; None outside.
        quoted: For each token the number of the quotation it stands in, from 1; 0 outside.
        credited: For each quotation that a cue outside of it credits: where the words for its source stand.
        holders: For each noun of a role the ids of those who have it.
        national: For each noun such as "military" the names with a nationality before it.
    """

    cast: Cast
    roles: Mapping[str, Sequence[Role]]
    genders: dict[str, Gender]
    quoted: Sequence[int]
    holders: Mapping[str, Sequence[str]]
    national: Mapping[str, AbstractSet[str]]
    spoken: list[tuple[int, Meant]] = field(default_factory=list)
    signer: Signer | None = None
    writer: Meant | None = None
    voice: Meant | None = None
    credited: Mapping[int, int] = field(default_factory=dict)

    def is_voice(self, meant: Meant) -> bool:
        """Whether somebody is the one whose words are read."""
        return self.voice is not None and (meant.name, meant.entities) == (
            self.voice.name,
            self.voice.entities,
        )

    def mean(self, entity: Entity) -> Meant:
        """An entity as what is meant."""
        role = main_role(self.cast.doc, self.roles.get(entity.id, ()))
        return Meant(entity.name, (entity.id,), role, plural=entity.kind != "person")

    def spoken_in(self, start: int, end: int) -> Sequence[tuple[int, Meant]]:
        """Who has spoken between two tokens; of very many the last."""
        least = bisect_left(self.spoken, start, key=_place)
        last = bisect_left(self.spoken, end, key=_place)
        return self.spoken[max(least, last - _MOST_SPEAKERS) : last]

    def latest_before(self, place: int, fits: Callable[[Mention], bool]) -> Mention | None:
        """The last mention before a token that fits; of very many the latest are looked at."""
        number = self.cast.before(place)
        for mention in reversed(self.cast.mentions[max(number - _MOST_MENTIONS, 0) : number]):
            if fits(mention):
                return mention
        return None


def _place(spoken: tuple[int, Meant]) -> int:
    return spoken[0]


def find_genders(cast: Cast, roles: Mapping[str, Sequence[Role]]) -> dict[str, Gender]:
    """The gender of persons where a title, a role or else a given name gives it away; names that may be of either tell nothing."""
    genders: dict[str, Gender] = {}
    for mention in cast.mentions:
        if mention.entity.kind == "person" and mention.first > 0:
            found = tell_gender(cast.doc[mention.first - 1].lower_)
            if found:
                genders.setdefault(mention.entity.id, found)
    for identifier, given in roles.items():
        for role in given:
            for word in role.heads:
                found = tell_gender(word)
                if found:
                    genders.setdefault(identifier, found)
    return {**_find_by_names(cast), **genders}


def _find_by_names(cast: Cast) -> dict[str, Gender]:
    """The gender of persons of whom the text tells a given name that nearly all bearers share with their own."""
    persons = (one.entity for one in cast.mentions if one.entity.kind == "person")
    told = ((person.id, tell_by_given_name(person.name)) for person in persons)
    return {identifier: gender for identifier, gender in told if gender}


def is_subject(token: Token) -> bool:
    """Whether a token is, or belongs to the name of, the subject of a verb."""
    for _ in range(5):
        if token.dep_ in _SUBJECTS:
            return True
        if token.dep_ not in _INSIDE_NAMES:
            return False
        token = token.head
    return False


def is_subject_mention(cast: Cast, mention: Mention) -> bool:
    """Whether a name is the subject of a verb, with the titles before it: "Secretary of State" Hillary Clinton."""
    role = role_before(cast, mention)
    first = mention.first if role is None else role.first
    return any(is_subject(cast.doc[place]) for place in range(first, mention.last))
