"""Issuers: who stands behind "the statement", "a Pentagon readout" or "the report"."""

from __future__ import annotations

import re
from functools import cache

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.issuing_bodies import BODY_RULES
from sayso.annotations.naming.phrases import names_itself, skip_article, words_of
from sayso.annotations.naming.scene import Meant, Scene, is_subject_mention
from sayso.annotations.wordlists import read_words

_BACK_TOKENS = 500
_COMMON = frozenset({"NN", "NNS"})
_SPOKEN_OF = frozenset({"to", "for", "about", "after", "before", "on", "against"})
_NEAR_VERB = 6
"""Tokens before a noun among which stands the verb by which somebody answers it."""
_ISSUED_BY_REPORTING = frozenset({"statement", "communique", "communiqué", "release", "resolution"})
_PRINTED = frozenset({"account", "article", "broadcast", "dispatch", "report", "story"})
"""What an outlet issues by reporting."""
_INDEFINITE = frozenset({"a", "an", "another", "one", "new", "some"})


@cache
def issued_nouns() -> frozenset[str]:
    """Nouns in lower case for what somebody issues: "statement", "report"."""
    return frozenset(read_words("titles")["issued"]["nouns"])


def find_issuer(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """Whoever issued a statement or report; None where that is not clear.

    It is the name in the phrase ("a Pentagon readout"), or whoever spoke where
    a statement of that kind was named last.
    """
    doc = scene.cast.doc
    unnamed = _read_unnamed(scene, first, head)
    if unnamed is not None:
        return unnamed
    named = find_named_issuer(scene, first, head, last)
    if named is not None:
        return named
    noun = doc[head].lower_
    if doc[first].lower_ in _INDEFINITE:
        # "A report" is not the one of which was told before.
        is_bare = first == head - 1 and (head == last - 1 or doc[head + 1].text == ",")
        return _find_reporting(scene, first, noun) if is_bare else None
    for place in range(first - 1, max(first - _BACK_TOKENS, -1), -1):
        if not _may_be_same(doc[place].lower_, noun) or not doc[place].tag_.startswith("NN"):
            continue
        if not _is_spoken_of(scene, place):
            # "This report" is the very text that speaks, nobody's who spoke beside it.
            own = place > 0 and doc[place - 1].lower_ == "this"
            return None if own else _issuer_near(scene, place)
    return _find_reporting(scene, first, noun)


def find_named_issuer(scene: Scene, first: int, head: int, last: int) -> Meant | None:
    """Whoever is named in the phrase for what they issued or counted: "a Pentagon readout", "UN figures"."""
    for place in range(first, last):
        mention = scene.cast.starting(place)
        if mention and _may_issue(scene, mention, head) and not _is_title(scene, mention, last):
            body = _read_body_of(scene, mention, head, last)
            return body or _join_issuers(scene, mention, last) or scene.mean(mention.entity)
    return None


def _read_unnamed(scene: Scene, first: int, head: int) -> Meant | None:
    """Those without a name who issue something: "the police report", "a statement released on Friday by the rebels"; None without any."""
    before = head - 1
    noun = scene.cast.doc[before].lower_
    if before >= first and noun in _issuing() and scene.cast.mention(before) is None:
        return Meant(words_of(scene.cast, first, head), noun=noun)
    verbs = read_words("titles")["issued"]["writing"]
    named = any(scene.cast.mention(place) for place in range(first, head))
    for verb in () if named else scene.cast.doc[head].rights:
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_.lower() not in verbs:
            continue
        for agent in verb.rights:
            by = any(child.lower_ == "by" for child in agent.lefts)
            own = any(scene.cast.mention(at) for at in range(agent.left_edge.i, agent.i + 1))
            if by and agent.tag_ in _COMMON and not own:
                several = agent.tag_ == "NNS"
                name = words_of(scene.cast, agent.left_edge.i + 1, agent.i + 1)
                return Meant(name, plural=several, noun="" if several else agent.lower_)
    return None


@cache
def _issuing() -> frozenset[str]:
    """Nouns for bodies that stand before what they issue, as a name does."""
    bodies = read_words("titles")["bodies"]
    return frozenset((*bodies["arms_of_states"], "ministry", "embassy"))


def _is_title(scene: Scene, mention: Mention, last: int) -> bool:
    """Whether a state is only named in the title of a person: "by U.S. Attorney Mary Jo White"."""
    doc, place = scene.cast.doc, mention.last
    if mention.entity.kind != "state" or place >= last or doc[place].tag_ != "NNP":
        return False
    while place < last and doc[place].tag_ == "NNP":
        other = scene.cast.starting(place)
        if other is not None:
            return other.entity.kind == "person"
        place += 1
    return False


def _join_issuers(scene: Scene, mention: Mention, last: int) -> Meant | None:
    """Two who issue something together: "a joint statement from the prime minister A and minister B"; None for one."""
    doc = scene.cast.doc
    joint = mention.last
    if joint >= last or doc[joint].tag_ != "CC" or mention.entity.kind != "person":
        return None
    other = next(filter(None, (scene.cast.starting(at) for at in range(joint + 1, last))), None)
    while other is not None and other.entity.kind != "person":
        after = range(other.last, last)
        other = next(filter(None, (scene.cast.starting(at) for at in after)), None)
    between = () if other is None else doc[joint + 1 : other.first]
    if other is None or any(not word.tag_.startswith(("NN", "JJ")) for word in between):
        return None
    both = (mention.entity, other.entity)
    return Meant("; ".join(one.name for one in both), tuple(one.id for one in both), plural=True)


def _read_body_of(scene: Scene, mention: Mention, head: int, last: int) -> Meant | None:
    """The body that a name only tells the owner of: "a report by a United Nations panel of experts"."""
    doc = scene.cast.doc
    noun = end = mention.last
    while noun + 1 < last and doc[noun].tag_ in _COMMON and doc[noun + 1].tag_ in _COMMON:
        noun = end = noun + 1
    if mention.first <= head or noun >= last or doc[noun].tag_ not in _COMMON:
        return None
    named = scene.cast.starting(noun + 1) if noun + 1 < last else None
    if named is not None and named.entity.kind in {"organisation", "media", "person"}:
        return scene.mean(named.entity)  # "an alert from UK risk consultancy Nordlock"
    if noun + 2 < last and doc[noun + 1].lower_ == "of" and doc[noun + 2].tag_ in _COMMON:
        end = noun + 2
    name = words_of(scene.cast, mention.first, end + 1)
    singular = doc[noun].tag_ == "NN"
    return Meant(name, plural=not singular, noun=doc[noun].lower_ if singular else "")


def _find_reporting(scene: Scene, first: int, noun: str) -> Meant | None:
    """The body that spoke last, in the sentence before "the statement reads": reporting is issuing one."""
    cast = scene.cast
    number = cast.sentence(first)
    if (
        noun not in _ISSUED_BY_REPORTING | _PRINTED
        or cast.doc[first].lower_ not in {"the", "a"}
        or not number
    ):
        return None
    spoken = scene.spoken_in(cast.sentences[number - 1], cast.sentences[number])
    if not spoken:
        return None
    meant = spoken[-1][1]
    if not meant.entities:
        national = read_words("titles")["bodies"]["national"]
        return meant if meant.noun in national else None  # "the U.S. military"
    entity = cast.entities[meant.entities[0]]
    issues = entity.kind == "media" if noun in _PRINTED else entity.kind == "organisation"
    is_body = len(meant.entities) == 1 and issues
    return scene.mean(entity) if is_body else None


def _is_spoken_of(scene: Scene, place: int) -> bool:
    """Whether others than its issuers speak of it: "insurers interviewed for the study"."""
    doc = scene.cast.doc
    behind = range(max(place - _NEAR_VERB, 0), place)
    if doc[place - 1].lower_ in {"a", "an"} and any(
        doc[word].tag_.startswith("VB") and doc[word].lemma_.lower() in _answering()
        for word in behind
    ):
        return True  # "dismissed as baseless a report"
    verb = doc[place].head
    if doc[place].dep_ == "obj" and verb.dep_.startswith("acl") and verb.head.i < place:
        written = read_words("titles")["issued"]["writing"]
        return verb.lemma_.lower() not in written  # "two people who read the memo"
    before = place - 1
    while before > 0 and doc[before].tag_.startswith(("DT", "JJ", "NN")):
        before -= 1
    if before > 0 and doc[before].lower_ == "of":
        return doc[before - 1].lower_ in read_words("titles")["issued"]["parts"]
    if before > 0 and doc[before - 1].lower_ == "according":
        return False
    return before >= 0 and doc[before].lower_ in _SPOKEN_OF


@cache
def _answering() -> frozenset[str]:
    return frozenset(read_words("cues")["answering"])


def _may_be_same(before: str, noun: str) -> bool:
    """Whether a noun may mean what an earlier one named: a release a statement, "the text" all of these, but a report no message."""
    if before not in issued_nouns():
        return False
    words = read_words("titles")["issued"]
    loose = frozenset(words["loose"])
    return before == noun or {before, noun} <= loose or noun in words["any"]


def _may_issue(scene: Scene, mention: Mention, head: int) -> bool:
    kinds = {"organisation", "person", "state", "media", "unit"}
    noun = scene.cast.doc[head].lower_ if mention.first > head else ""
    if noun in _ISSUED_BY_REPORTING and mention.entity.country is None:
        kinds.add("place")  # what is on no map may be a firm: "a statement from Waitrose"
    if mention.entity.kind not in kinds:
        return False
    doc = scene.cast.doc
    if not names_itself(doc[mention.first : mention.last].text):
        return False  # A British report need not be of the United Kingdom.
    return mention.first <= head or _is_given_by(scene, mention.first, head)


def _is_given_by(scene: Scene, place: int, head: int) -> bool:
    """Whether a name stands behind "by", "from" or "of": "a report by the security firm Fox-IT"."""
    doc = scene.cast.doc
    before = place - 1
    while before > head and doc[before].tag_.startswith(("DT", "JJ", "NN", "PRP$")):
        before -= 1
    if before <= head or doc[before].lower_ not in {"by", "from", "of"}:
        return False
    # Who has seen a report has not made it: "a report seen by the agency".
    is_participle = doc[before - 1].tag_ == "VBN" and before - 1 > head
    makes = read_words("origins")["passed_on"].get(doc[before - 1].lemma_.lower(), ())
    return not is_participle or doc[before].lower_ in makes


def _issuer_near(scene: Scene, place: int) -> Meant | None:
    """Who speaks in the sentence in which a statement is named."""
    cast = scene.cast
    number = cast.sentence(place)
    start, end = cast.sentences[number], cast.sentence_end(place)
    spoken = scene.spoken_in(start, end)
    speaks = [meant for _, meant in spoken if not meant.entities and meant.noun in issued_nouns()]
    if spoken:
        return speaks[-1] if speaks else spoken[-1][1]
    named = [
        mention
        for mention in cast.mentions[cast.before(start) : cast.before(end)]
        if is_subject_mention(cast, mention) and _may_issue(scene, mention, mention.last)
    ]
    return (
        scene.mean(named[0].entity) if len({mention.entity.id for mention in named}) == 1 else None
    )


_OF = re.compile(r",| (?:for|of|to) ")
"""What parts an office from whom it serves."""


def read_signer(scene: Scene, first: int, last: int) -> Meant | None:
    """Whose statement the text is, by a part of its name or by his office: "the Ministry rejects"; None if it is another."""
    doc, signer = scene.cast.doc, scene.signer
    start = skip_article(doc, first, last)
    if signer is not None and signer.role and start > first and doc[first].lower_ == "the":
        office = _OF.split(signer.role.lower(), maxsplit=1)[0].split()
        called = doc[start:last].text.lower().split()
        is_his = bool(office) and called in (office, office[-1:])
        return Meant(signer.name, noun=office[-1]) if is_his else None
    if signer is None or signer.rule not in BODY_RULES or not doc[start].text[:1].isupper():
        return None
    name, words = signer.name.lower().split(), doc[start:last].text.lower().split()
    part = words in (name[: len(words)], name[-len(words) :])
    is_body = doc[start].lower_ in read_words("titles")["bodies"]["nouns"] or words == name
    return Meant(signer.name) if part and is_body else None
