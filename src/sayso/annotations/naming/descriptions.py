"""Descriptions: whom "the minister", "the military" or "the witness" mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from sayso.annotations.naming.aged import find_aged
from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.brought_in import find_brought_in
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.fighters import find_fighters
from sayso.annotations.naming.holders import find_holder
from sayso.annotations.naming.issuers import find_issuer, find_named_issuer, issued_nouns
from sayso.annotations.naming.name_edges import POSSESSIVE, role_nouns
from sayso.annotations.naming.national_bodies import national_nouns
from sayso.annotations.naming.only_bodies import find_only_body, is_called_alike, list_kin
from sayso.annotations.naming.phrases import (
    DEFINITE,
    common_words,
    first_part_end,
    head_noun,
    words_of,
)
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words

_SENTENCES_BACK = 8
_LONGEST_BARE = 2
"""Words of a name such as "Oman Army" that needs no country to be a state's."""
_PRESS = frozenset({"media", "news", "press"})
_GIVING = frozenset({"by", "from"})
_LINKS = frozenset({"of", "for", "in", "on"})
_BODIES = frozenset({"organisation", "media", "unit", "other", "place"})


def is_definite(scene: Scene, first: int, head: int) -> bool:
    """Whether a phrase speaks of somebody known: "the …", "this …", "Japan's …", or a title alone."""
    doc = scene.cast.doc
    if doc[first].lower_ in DEFINITE:
        return True
    return any(doc[place].text in POSSESSIVE for place in range(first, head))


def find_body(scene: Scene, first: int, head: int) -> Meant | None:
    """The body that a phrase such as "the ministry" means: the last whose name ends so."""
    doc = scene.cast.doc
    noun = doc[head].lower_
    wanted = common_words(doc, range(first, head))
    bodies = read_words("titles")["bodies"]

    def fits(mention: Mention, *, like: bool = False) -> bool:
        entity = mention.entity
        if entity.kind not in _BODIES:
            return False
        words = entity.name.lower().split()
        if (
            noun in bodies["arms_of_states"]
            and entity.country is None
            and len(words) > _LONGEST_BARE
        ):
            return False  # "the army" is not the National Liberation Army.
        if like and words[-1] in bodies["like_agency"] and not wanted - {noun}:
            return True  # "the agency" behind the National Intelligence Service
        described = any(
            noun in role.heads and wanted <= role.words for role in scene.roles.get(entity.id, ())
        )
        behind = [word.lower_ for word in doc[mention.last : mention.last + 2] if word.tag_ != "CD"]
        if behind[:1] == [noun] and wanted <= {noun} and noun in bodies["called"]:
            return True  # "the Zagros 24 channel"
        before = doc[mention.first - 1].lower_ if mention.first else ""
        is_kin = before in list_kin(noun) or is_called_alike(scene, entity, noun)
        described = described or (wanted <= {noun} and is_kin)
        is_end = noun in (words[-1], _end_before_link(words)) and len(words) > 1
        return described or (is_end and wanted <= set(words))

    latest = scene.latest_before(first, fits)
    if noun == "agency":
        other = scene.latest_before(first, partial(fits, like=True))
        sentence = scene.cast.sentence
        if other and (not latest or sentence(other.first) > sentence(latest.first)):
            latest = other
    return scene.mean(latest.entity) if latest else None


def _end_before_link(words: Sequence[str]) -> str:
    """The word of a body's name that says what it is: "ministry" of "Ministry of Defence"."""
    links = (place for place, word in enumerate(words) if place and word in _LINKS)
    return words[next(links, len(words)) - 1]


def find_national(scene: Scene, first: int, head: int) -> Meant | None:
    """Whose "the military" is: that of the one country whose military the text names."""
    doc = scene.cast.doc
    noun = doc[first : head + 1].text.lower().removeprefix("the ")
    names = scene.national.get(noun, frozenset())
    noun = doc[head].lower_
    return Meant(next(iter(names)), plural=True, noun=noun) if len(names) == 1 else None


def find_same_words(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """A source that was named with more words before: "the witness" for "an American witness".

    Whatever else the phrase says must have been said before: "China's ministry"
    is not "India's ministry".
    """
    doc = scene.cast.doc
    if head != last - 1:
        return None
    wanted = common_words(doc, range(first, last))
    sentence = scene.cast.sentence(head)
    start = scene.cast.sentences[max(sentence - _SENTENCES_BACK, 0)]
    for _, meant in reversed(scene.spoken_in(start, head)):
        words = [word.removesuffix("'s").removesuffix("’s") for word in meant.name.lower().split()]
        noun, several = doc[head].lower_, doc[head].tag_ == "NNS"
        # Of several without a name the head is not known: "two people close to the campaign".
        named = meant.noun == noun or (not meant.noun and meant.plural == several and noun in words)
        if not meant.entities and named and wanted <= set(words):
            return meant
    return None


def _find_just_told(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """The one without a name who spoke a sentence before: "the officer" for "a navy officer"."""
    meant = find_same_words(scene, first, head, last)
    start = scene.cast.sentences[max(scene.cast.sentence(head) - 1, 0)]
    near = any(told is meant for _, told in scene.spoken_in(start, head))
    longer = meant is not None and len(meant.name.split()) > len(
        common_words(scene.cast.doc, range(first, last))
    )
    return meant if near and longer else None


def _find_host(scene: Scene, head: int, last: int) -> Meant | None:
    """Who publishes where a message stands: "a message on the group's leak site", "on Hamas's channel"."""
    doc = scene.cast.doc
    if head + 2 >= last or doc[head + 1].lower_ not in {"on", "in"}:
        return None
    site = head_noun(doc, head + 2, last)
    if site is None or doc[site].lower_ not in _hosts():
        return None
    mark = next((place for place in range(head + 2, site) if doc[place].text in POSSESSIVE), None)
    mention = None if mark is None else scene.cast.ending(mark)
    if mark is None:
        return None
    if mention is not None:
        return scene.mean(mention.entity)
    owner = find_described(scene, head + 2, mark)
    return owner or Meant(
        words_of(scene.cast, head + 2, mark), plural=True, noun=doc[mark - 1].lower_
    )


def _find_unnamed_issuer(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """Whoever has no name and issued something: "the army's statement", "a report by investigators"; None where that is not told."""
    doc, cast = scene.cast.doc, scene.cast
    owned = head > first + 1 and doc[head - 1].text in POSSESSIVE
    makers = (
        (kid.left_edge.i + 1, kid.i + 1)
        for kid in doc[head].rights
        if kid.i < last and doc[kid.left_edge.i].lower_ in _GIVING
    )
    start, end = (first, head - 1) if owned else next(makers, (head, head))
    if start == end and doc[head - 1].lower_ in _PRESS and head - 1 > first:
        start, end = first, head - 1  # "a police department press release"
    word = doc[end - 1]
    known = word.lower_ in body_nouns() | national_nouns() or word.lemma_.lower() in role_nouns()
    named = (cast.starting(place) for place in range(start, end))
    if start == end or not known or any(one and one.entity.kind != "state" for one in named):
        return None
    described = find_described(scene, start, end)
    if described is not None:
        return described
    members = next((kid for kid in word.rights if doc[kid.left_edge.i].lower_ == "of"), word)
    name = words_of(cast, start, max(members.i, word.i) + 1)  # "a group of doctors"
    return Meant(name, plural=word.tag_ != "NN", noun=word.lower_)


@cache
def _hosts() -> frozenset[str]:
    return frozenset(read_words("titles")["issued"]["hosts"])


def _find_below_headline(scene: Scene, first: int, head: int) -> Meant | None:
    """The only body or holder of an office that the report calls as its headline does.

    "Rights group says" stands above "the rights group Amal", "Minister concedes" above "the trade minister, Ada Obi".
    """
    doc = scene.cast.doc
    wanted = common_words(doc, range(first, head + 1))
    is_told = doc[head].lower_ in body_nouns() or (
        head == first and doc[head].lower_ in role_nouns() and doc[head].tag_ in {"NN", "NNP"}
    )
    if not is_told or "\n" in doc[:first].text or not wanted:
        return None
    kinds = _BODIES if doc[head].lower_ in body_nouns() else frozenset({"person"})
    fitting = [
        entity
        for entity in scene.cast.entities.values()
        if entity.kind in kinds
        and any(
            wanted <= role.words and (entity.kind != "person" or wanted <= role.heads)
            for role in scene.roles.get(entity.id, ())
        )
    ]
    return scene.mean(fitting[0]) if len(fitting) == 1 else None


def find_described(scene: Scene, first: int, last: int) -> Meant | None:
    """Whom a description without a name means; None where that is not clear."""
    doc = scene.cast.doc
    head = head_noun(doc, first, last)
    if head is None:
        return None
    noun = doc[head].lower_
    if noun in issued_nouns():
        unnamed = _find_unnamed_issuer(scene, first, head, last)
        return unnamed or find_issuer(scene, first, head, last) or _find_host(scene, head, last)
    if noun in read_words("titles")["issued"]["counted"]:
        return find_named_issuer(scene, first, head, last)
    if head == first_part_end(doc, first, last) - 1:
        last = head + 1  # "the official, who asked not to be named"
    if not is_definite(scene, first, head):
        # "Officials in Seoul" are not the Afghan officials of another sentence.
        if head != last - 1:
            return None
        return (
            find_national(scene, first, head)
            or _find_below_headline(scene, first, head)
            or find_fighters(scene, first, head)
        )
    return (
        find_aged(scene, first, last)
        or _find_just_told(scene, first, head, last)
        or find_holder(scene, first, head, last)
        or find_body(scene, first, head)
        or find_national(scene, first, head)
        or find_only_body(scene, first, head)
        or find_fighters(scene, first, head)
        or find_same_words(scene, first, head, last)
        or find_brought_in(scene, first, head, last)
    )
