"""Descriptions: whom "the minister", "the ship's owner", "the military" or "the statement" mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sayso.annotations.cast import Cast, Mention
from sayso.annotations.countries import find_country
from sayso.annotations.name_edges import POSSESSIVE, role_nouns
from sayso.annotations.phrases import DEFINITE, common_words, head_noun
from sayso.annotations.scene import Meant, Scene, is_subject_mention
from sayso.annotations.speaker_roles import Role
from sayso.annotations.wordlists import read_words
from sayso.model.entity import Entity

_BACK_TOKENS = 500
_BACK_MENTIONS = 300
_NEAR_SENTENCES = 3
_BODIES = frozenset({"organisation", "media", "unit", "other", "place"})


@cache
def issued_nouns() -> frozenset[str]:
    """Nouns in lower case for what somebody issues: "statement", "report"."""
    return frozenset(read_words("titles")["issued"]["nouns"])


@cache
def body_nouns() -> frozenset[str]:
    """Nouns in lower case for bodies: "ministry", "group"."""
    return frozenset(read_words("titles")["bodies"]["nouns"])


def is_definite(scene: Scene, first: int, head: int) -> bool:
    """Whether a phrase speaks of somebody known: "the …", "this …", "Japan's …", or a title alone."""
    doc = scene.cast.doc
    if doc[first].lower_ in DEFINITE:
        return True
    return any(doc[place].text in POSSESSIVE for place in range(first, head))


def find_holder(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """The person who has the role that a phrase describes; None where that is not clear.

    All words of the phrase must be found in the role. A bare "the minister"
    is the last one named before; a role that is told only later counts if
    nobody else has it.
    """
    doc = scene.cast.doc
    noun = _full(doc[head].lower_)
    holders = read_words("titles")["holders"]["nouns"]
    if noun not in role_nouns() or noun in read_words("titles")["vague"]:
        return None
    wanted = (
        common_words(doc, range(first, last)) - {doc[head].lower_} - {"former", "senior", "top"}
    )

    def fits(entity: Entity) -> bool:
        roles = scene.roles.get(entity.id, ()) if entity.kind == "person" else ()
        return any(_fits(role, noun, wanted, any_office=noun in holders) for role in roles)

    latest = _latest_before(scene, first, lambda mention: fits(mention.entity))
    if latest is not None:
        far = scene.cast.sentence(first) - scene.cast.sentence(latest.first)
        vague = noun in holders and not wanted and far > _NEAR_SENTENCES
        return None if vague else scene.mean(latest.entity)
    only = _only_holder(scene, noun)
    if only and noun not in holders and fits(only):
        return scene.mean(only)
    return _last_speaker_of_office(scene, first, noun)


def _only_holder(scene: Scene, noun: str) -> Entity | None:
    ids = scene.holders.get(noun, ())
    return scene.cast.entities[ids[0]] if len(ids) == 1 else None


def _fits(role: Role, noun: str, wanted: frozenset[str], *, any_office: bool) -> bool:
    if noun not in role.heads and not (any_office and role.heads):
        return False
    return wanted <= role.words or (noun in role.heads and _same_country(role.words, wanted))


def _same_country(words: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether wanted words are found but for the form: "Japan's" fits "Japanese minister"."""
    codes = {_code(word) for word in words} - {None}
    return all(word in words or (_code(word) in codes) for word in wanted)


def _code(word: str) -> str | None:
    found = find_country(word.title()) or find_country(word.upper())
    return found.code if found else None


def _last_speaker_of_office(scene: Scene, first: int, noun: str) -> Meant | None:
    """Whoever spoke last, if nothing is known of an office of theirs: "the senator" for a new name."""
    if not scene.spoken or noun in read_words("titles")["holders"]["nouns"]:
        return None
    where, meant = scene.spoken[-1]
    near = scene.cast.sentence(first) - scene.cast.sentence(where) <= 1
    if not near or len(meant.entities) != 1 or meant.role is not None:
        return None
    return meant if scene.cast.entities[meant.entities[0]].kind == "person" else None


def find_unique_holder(scene: Scene, head: int) -> Meant | None:
    """The only person in the text with a role; for "the ship's owner", whose owner is told elsewhere."""
    noun = _full(scene.cast.doc[head].lower_)
    if (
        noun in read_words("titles")["holders"]["nouns"]
        or noun not in read_words("titles")["roles"]
    ):
        return None
    if noun in {"spokesman", "spokeswoman", "spokesperson", *read_words("titles")["vague"]}:
        return None
    only = _only_holder(scene, noun)
    return scene.mean(only) if only else None


def find_body(scene: Scene, first: int, head: int) -> Meant | None:
    """The body that a phrase such as "the ministry" means: the last whose name ends so."""
    doc = scene.cast.doc
    noun = doc[head].lower_
    wanted = common_words(doc, range(first, head))

    def fits(mention: Mention) -> bool:
        entity = mention.entity
        if entity.kind not in _BODIES:
            return False
        words = entity.name.lower().split()
        described = any(
            noun in role.heads and wanted <= role.words for role in scene.roles.get(entity.id, ())
        )
        return described or (words[-1] == noun and len(words) > 1 and wanted <= set(words))

    latest = _latest_before(scene, first, fits)
    return scene.mean(latest.entity) if latest else None


def find_national(scene: Scene, first: int, head: int) -> Meant | None:
    """Whose "the military" is: that of the one country whose military the text names."""
    doc = scene.cast.doc
    noun = doc[first : head + 1].text.lower().removeprefix("the ")
    names = scene.national.get(noun, frozenset())
    return Meant(next(iter(names)), plural=True) if len(names) == 1 else None


def find_national_names(cast: Cast) -> dict[str, set[str]]:
    """For each noun such as "military" or "foreign ministry" the names with a state before it."""
    found: dict[str, set[str]] = {}
    nouns = frozenset(read_words("titles")["bodies"]["national"])
    for mention in cast.mentions:
        if mention.entity.kind != "state":
            continue
        for length in (1, 2):
            noun = cast.doc[mention.last : mention.last + length].text.lower()
            if noun in nouns:
                words = cast.doc[mention.first : mention.last + length].text
                found.setdefault(noun, set()).add(" ".join(words.split()))
    return found


def find_issuer(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """Whoever issued a statement or report; None where that is not clear.

    It is the name in the phrase ("a Pentagon readout"), or whoever spoke where
    a statement of that kind was named last.
    """
    doc, cast = scene.cast.doc, scene.cast
    for place in range(first, last):
        mention = cast.starting(place)
        if mention and _may_issue(scene, mention, head):
            return scene.mean(mention.entity)
    for place in range(first - 1, max(first - _BACK_TOKENS, -1), -1):
        if doc[place].lower_ in issued_nouns() and doc[place].tag_.startswith("NN"):
            return _issuer_near(scene, place)
    return None


def _may_issue(scene: Scene, mention: Mention, head: int) -> bool:
    if mention.entity.kind not in {"organisation", "person", "state", "media", "unit"}:
        return False
    doc = scene.cast.doc
    if mention.first > head:
        return doc[mention.first - 1].lower_ in {"by", "from", "of"} or doc[
            mention.first - 2
        ].lower_ in {"by", "from", "of"}
    return True


def _issuer_near(scene: Scene, place: int) -> Meant | None:
    """Who speaks in the sentence in which a statement is named."""
    cast = scene.cast
    number = cast.sentence(place)
    start, end = cast.sentences[number], cast.sentence_end(place)
    spoken = scene.spoken_in(start, end)
    if spoken:
        return spoken[-1][1]
    named = [
        mention
        for mention in cast.mentions[cast.before(start) : cast.before(end)]
        if is_subject_mention(cast, mention) and _may_issue(scene, mention, mention.last)
    ]
    return (
        scene.mean(named[0].entity) if len({mention.entity.id for mention in named}) == 1 else None
    )


def _latest_before(scene: Scene, place: int, fits: Callable[[Mention], bool]) -> Mention | None:
    number = scene.cast.before(place)
    for mention in reversed(scene.cast.mentions[max(number - _BACK_MENTIONS, 0) : number]):
        if fits(mention):
            return mention
    return None


def _full(word: str) -> str:
    full: str = read_words("titles")["short"].get(word, word)
    return full


def find_described(scene: Scene, first: int, last: int) -> Meant | None:
    """Whom a description without a name means; None where that is not clear."""
    doc = scene.cast.doc
    head = head_noun(doc, first, last)
    if head is None:
        return None
    noun = doc[head].lower_
    if noun in issued_nouns():
        return find_issuer(scene, first, head, last)
    definite = is_definite(scene, first, head)
    if not definite:
        return find_national(scene, first, head)
    found = find_holder(scene, first, head, last)
    if (
        found is None
        and noun in role_nouns()
        and any(doc[place].text in POSSESSIVE for place in range(first, head))
    ):
        found = find_unique_holder(scene, head)
    return found or find_body(scene, first, head) or find_national(scene, first, head)
