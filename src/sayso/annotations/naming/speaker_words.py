"""Speaker words: whom "I", "we" and "my government" mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from sayso.annotations.naming.phrases import trim_phrase
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Attribution
from sayso.model.entity import Entity
from sayso.model.span import hull

SPEAKER_WORDS = frozenset(
    {"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"}
)
ADDRESS_WORDS = frozenset({"you", "your", "yours", "yourself"})
OWN_WORD = "word-of-whoever-writes"
"""The rule of words in the first person that stand in no quotation."""

_BODIES = frozenset({"state", "organisation"})
_NEAR = 3
"""Tokens of a source among which its name begins."""
_CLIMB = 4
"""Steps from a source to its verb."""
_TURN = 12
"""Sentences that somebody's turn in a transcript is followed through."""
_LABEL = 8
"""Tokens of a label, up to its colon."""


def read_speaker_word(scene: Scene, first: int, last: int) -> Meant:
    """Whom "I", "we" or "my government" means: whoever is quoted, or writes.

    Call it when all other source words of the text have been resolved.

    Args:
        scene: The text, with who has spoken in it.
        first: The word's token.
        last: The token after what belongs to whom it means; the next one for the word alone.
    """
    doc = scene.cast.doc
    if doc[first].lower_ in ADDRESS_WORDS:
        meant = _find_addressee(scene, first) if last - first == 1 else None
        return replace(meant or Meant(doc[first:last].text.lower()), rule="word-of-address")
    if not scene.quoted[first]:
        return _read_own_word(scene, first, last)
    meant = resolve_speaker_word(scene, first) if last - first == 1 else None
    return replace(meant or Meant(doc[first:last].text.lower()), rule="word-of-whoever-is-quoted")


def _read_own_word(scene: Scene, first: int, last: int) -> Meant:
    """A word outside of quotations: of whoever signed the text, or else of the outlet."""
    doc, signer = scene.cast.doc, scene.signer
    words = doc[first:last].text
    if scene.writer is not None and signer is None and words.lower() in {"we", "our"}:
        return replace(scene.writer, rule="word-of-the-body-that-writes")
    if last - first > 1 and signer is not None:
        return Meant(f"{signer.name}’s {doc[first + 1 : last].text}", rule=OWN_WORD)
    return Meant(words.lower() if last - first == 1 else words, rule=OWN_WORD)


def find_writer(scene: Scene) -> Meant | None:
    """The state or body whose statement a text is, as its acts tell ("France condemns …. We call on …"); None elsewhere.

    Call it when all other source words of the text have been resolved.
    """
    bodies = [
        meant
        for where, meant in scene.spoken_in(0, len(scene.cast.doc))
        if not scene.quoted[where] and _acts(scene, where, meant)
    ]
    return bodies[0] if len({meant.name for meant in bodies}) == 1 else None


def _acts(scene: Scene, place: int, meant: Meant) -> bool:
    """Whether a state or body does by its words what only its own statement does: "France condemns"."""
    near = (scene.cast.mention(at) for at in range(place, place + _NEAR))
    mention = next((one for one in near if one is not None), None)
    if mention is None or (mention.entity.id,) != meant.entities:
        return False
    above = islice(scene.cast.doc[place].ancestors, _CLIMB)
    verb = next((one for one in above if one.dep_ == "ROOT"), None)
    return (
        mention.entity.kind in _BODIES
        and verb is not None
        and verb.lower_.endswith("s")
        and verb.lemma_.lower() in read_words("cues")["declaring"]
    )


def resolve_speaker_word(scene: Scene, place: int) -> Meant | None:
    """Whom "I" or "we" inside a quotation means: whoever is quoted; None where that is not clear.

    Call it when all other source words of the text have been resolved.
    """
    quotation = scene.quoted[place]
    if not quotation:
        return None
    start = end = place
    while start > 0 and scene.quoted[start - 1] == quotation:
        start -= 1
    while end < len(scene.quoted) and scene.quoted[end] == quotation:
        end += 1
    meant = _find_credited(scene, quotation) or _nearest_speaker(scene, start, end)
    if meant and scene.cast.doc[place].lower_ in {"we", "us", "our", "ours", "ourselves"}:
        return _own_body(scene, meant) or meant
    return meant


def list_credited(scene: Scene, attributions: Sequence[Attribution]) -> dict[int, int]:
    """For each quotation that a cue outside of it credits: the token with which its source begins."""
    credited: dict[int, int] = {}
    for found in attributions:
        span = hull(found.source)
        cue = hull(found.cue)
        if span is None or cue is None:
            continue
        inside = scene.quoted[scene.cast.tokens(cue)[0]]
        source, _ = trim_phrase(scene.cast.doc, *scene.cast.tokens(span))
        for piece in found.content:
            first, last = scene.cast.tokens(piece)
            for number in {scene.quoted[first], scene.quoted[max(last - 1, first)]} - {0, inside}:
                credited.setdefault(number, source)
    return credited


def _find_credited(scene: Scene, quotation: int) -> Meant | None:
    """Whoever a cue outside of a quotation credits with it."""
    source = scene.credited.get(quotation)
    if source is None:
        return None
    return next((meant for _, meant in scene.spoken_in(source, source + 1)), None)


def find_voice(scene: Scene, place: int) -> Meant | None:
    """Whose words a token is among: of whoever is quoted, or of the label above it in a transcript; None outside.

    Call it when all other source words of the text have been resolved.
    """
    if scene.quoted[place]:
        return resolve_speaker_word(scene, place)
    start = scene.cast.sentences[max(scene.cast.sentence(place) - _TURN, 0)]
    found = list(reversed(scene.spoken_in(start, place)))
    return _find_label(scene, [one for one in found if one[0] > 0 or _is_transcript(scene)])


def _is_transcript(scene: Scene) -> bool:
    """Whether more than the first line has a label; else that is a headline ("Abbas: No peace without Jerusalem")."""
    return _find_label(scene, scene.spoken_in(1, len(scene.cast.doc))) is not None


def _find_label(scene: Scene, spoken: Sequence[tuple[int, Meant]]) -> Meant | None:
    """The first of some speakers whose name is the label of a turn."""
    doc = scene.cast.doc
    for where, meant in spoken:
        opens = where == 0 or doc[where - 1].is_space
        if opens and any(word.text == ":" for word in doc[where : where + _LABEL]):
            return meant
    return None


def _find_addressee(scene: Scene, place: int) -> Meant | None:
    """Whom a "you" in a transcript means: whoever answers, in the next turn; None elsewhere."""
    if scene.quoted[place]:
        return None
    cast = scene.cast
    number = min(cast.sentence(place) + _TURN, len(cast.sentences) - 1)
    return _find_label(scene, scene.spoken_in(place, cast.sentence_end(cast.sentences[number])))


def _nearest_speaker(scene: Scene, start: int, end: int) -> Meant | None:
    """The speaker outside a quotation that stands nearest to its edges, in its own sentences."""
    cast = scene.cast
    first = cast.sentence(start)
    last = min(end + 1, len(cast.doc) - 1)
    # Whoever opens the next paragraph does not speak in this one.
    closes = end < len(cast.doc) and cast.doc[end].is_space and "\n" in cast.doc[end].text
    stop = end if closes else cast.sentence_end(last)
    near = [
        (min(abs(where - start), abs(where - end)), meant)
        for where, meant in scene.spoken_in(cast.sentences[max(first - 1, 0)], stop)
        if not scene.quoted[where]
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _own_body(scene: Scene, meant: Meant) -> Meant | None:
    """The one body that somebody's roles name; None if there is none or several."""
    bodies = {
        entity.id: entity for speaker in meant.entities for entity in role_bodies(scene, speaker)
    }
    if len(bodies) != 1:
        return None
    return scene.mean(next(iter(bodies.values())))


def role_bodies(scene: Scene, identifier: str) -> Iterator[Entity]:
    """The bodies that the roles of an entity name ("head of Blue/Yellow")."""
    for role in scene.roles.get(identifier, ()):
        for place in range(role.first, role.last):
            mention = scene.cast.starting(place)
            if mention and mention.entity.kind in {"organisation", "media", "unit", "other"}:
                yield mention.entity
