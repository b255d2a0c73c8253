"""Glosses: pronouns and short names inside a text, and whom they mean where that is clear.

Those who read a statement in a list take what is filled in for what the text
says. So much is left open here that is guessed at elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from sayso.annotations.naming.body_nouns import body_nouns
from sayso.annotations.naming.body_pronouns import is_thing_that_spoke
from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.genders import tell_gender
from sayso.annotations.naming.groups import find_group, find_ruling_subject, list_children
from sayso.annotations.naming.persons_before import Search, find_persons, list_unnamed
from sayso.annotations.naming.pronouns import resolve_pronoun
from sayso.annotations.naming.scene import Scene
from sayso.annotations.naming.speaker_words import SPEAKER_WORDS
from sayso.annotations.naming.unnamed import person_nouns
from sayso.annotations.tokens import list_tokens
from sayso.model.annotation import Gloss
from sayso.model.span import Span

_PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
_MALE = frozenset({"he", "him", "his"})
_PERSONAL = _MALE | {"she", "her", "hers"}
_BODILY = frozenset({"it", "its"})
_SEVERAL = frozenset({"they", "their", "them"})
_BODIES = frozenset({"organisation", "state", "media", "unit"})
_RIVALS = _BODIES | {"place", "other"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_EMPTY = frozenset({"csubj", "ccomp", "expl", "csubj:pass"})
"""What hangs on a verb whose "it" stands for nobody: "it is clear that"."""
_SENTENCES_BACK = 2
_MOST = 60
_MOST_STEPS = 2
"""Pronouns over which one is followed back to a name."""


def find_glosses(scene: Scene) -> tuple[Gloss, ...]:
    """All pronouns and short names of a text with who is meant, in reading order.

    Args:
        scene: The text, all of its sources being resolved.
    """
    search = Search(scene, list_unnamed(scene), {})
    pronouns = _drop_odd_genders(scene.cast.text, list(_list_pronouns(search)))
    return tuple(sorted([*pronouns, *_list_short_names(scene)], key=lambda gloss: gloss.span))


def _drop_odd_genders(text: str, glosses: Sequence[Gloss]) -> list[Gloss]:
    """The glosses without those that take somebody for a man who is mostly a woman, or the reverse."""
    counts: Counter[tuple[str, bool]] = Counter()
    for gloss in glosses:
        word = gloss.span.quote(text).lower()
        if word in _PERSONAL:
            counts[gloss.name, word in _MALE] += 1
    return [
        gloss
        for gloss in glosses
        if (word := gloss.span.quote(text).lower()) not in _PERSONAL
        or counts[gloss.name, word in _MALE] > counts[gloss.name, word not in _MALE]
    ]


def _list_pronouns(search: Search) -> Iterator[Gloss]:
    scene = search.scene
    tokens = list_tokens(scene.cast.doc)
    for place, tag in enumerate(tokens.tags):
        if tag not in _PRONOUN_TAGS or place in scene.cast.at:
            continue
        word = tokens.lowers[place]
        possessive = tag == "PRP$" or word in {"mine", "ours", "hers"}
        span = Span(tokens.starts[place], tokens.ends[place])
        if word in SPEAKER_WORDS:
            if tokens.words[place] != "US":
                yield Gloss(span, "", possessive)
            continue
        name = _name_pronoun(search, place)
        if name:
            yield Gloss(span, name, possessive)


def _name_pronoun(search: Search, place: int) -> str | None:
    """Whom a pronoun of the third person means; None unless it is clear."""
    scene = search.scene
    word = scene.cast.doc[place].lower_
    if word in _PERSONAL:
        return _name_person(search, place)
    if scene.quoted[place]:
        return None
    if word in _BODILY:
        return _name_body(scene, place)
    return find_group(scene, place) if word in _SEVERAL else None


def _name_person(search: Search, place: int) -> str | None:
    """The one person in question, if the usual rules find the same one."""
    scene = search.scene
    speakers: tuple[str, ...] = ()
    if scene.quoted[place]:
        speaker = search.find_speaker(place)
        if speaker is None or not speaker.entities:
            return None
        speakers = speaker.entities
    identifier = _find_sole_person(search, place, speakers)
    if identifier is None or not _agrees_with_subject(scene, place, identifier):
        return None
    if speakers:
        # The usual rules may take the speaker; so the text must give the gender away.
        male = scene.cast.doc[place].lower_ in _MALE
        is_meant = scene.genders.get(identifier) == ("male" if male else "female")
    else:
        found = resolve_pronoun(scene, place)
        is_meant = found is not None and found.entities == (identifier,)
    return scene.cast.entities[identifier].name if is_meant else None


def _find_sole_person(search: Search, place: int, speakers: tuple[str, ...]) -> str | None:
    """The only person, but for the speakers, back to the sentence whose subject that person is.

    A pronoun on the way may mean somebody else whom an earlier sentence names.
    """
    number = search.scene.cast.sentence(place)
    persons: set[str] = set()
    for back in range(min(_SENTENCES_BACK, number) + 1):
        rivals = find_persons(search, number - back, place)
        persons |= rivals.named - set(speakers)
        if len(persons) > 1 or rivals.unnamed:
            return None
        if persons & rivals.leading:
            return persons.pop()
    return None


def _agrees_with_subject(scene: Scene, place: int, identifier: str) -> bool:
    """Whether "his" does not belong to a common noun that is subject before it.

    Nor does "him" mean whoever is subject of its own verb; that would be "himself".
    """
    token = scene.cast.doc[place]
    if token.tag_ != "PRP$":
        own = next(
            (
                kid
                for kid in list_children(token.head)
                if kid.i < token.head.i and kid.dep_ in _SUBJECTS
            ),
            None,
        )
        if own is None or own.i == place:
            return True
        mention = scene.cast.mention(own.i)
        return mention is None or mention.entity.id != identifier
    subject = find_ruling_subject(token)
    if subject is None or subject.tag_ == "PRP":
        return True
    mention = scene.cast.mention(subject.i)
    return mention is not None and mention.entity.kind == "person"


def _name_body(scene: Scene, place: int, steps: int = _MOST_STEPS) -> str | None:
    """The body that says something of itself: "the ministry said it would"."""
    token = scene.cast.doc[place]
    if token.tag_ == "PRP$":
        subject = find_ruling_subject(token)
        if steps and subject is not None and subject.lower_ == "it":
            return _name_body(scene, subject.i, steps - 1)  # "it would reply and that its envoy"
        return _name_sole(scene, subject, place)
    if token.dep_ not in _SUBJECTS or any(kid.dep_ in _EMPTY for kid in list_children(token.head)):
        return None
    if any(kid.dep_ == "cop" for kid in list_children(token.head)):
        return None
    return _name_sole(scene, find_ruling_subject(token.head), place)


def _name_sole(scene: Scene, subject: Token | None, place: int) -> str | None:
    """The body that is a subject before a pronoun, if no other is named between them."""
    cast = scene.cast
    if subject is None:
        return None
    mention = cast.mention(subject.i)
    if mention is not None and mention.entity.kind in _BODIES:
        name, last = mention.entity.name, mention.last
    else:
        spoken = _find_spoken_body(scene, subject)
        if spoken is None:
            return None
        name, last = spoken, subject.right_edge.i + 1
    told = _find_told_before(subject)
    first = last if told is None else told
    between = cast.mentions[cast.before(first) : cast.before(place)][:_MOST]
    rivals = (one for one in between if not one.first <= subject.i < one.last)
    doer = any(_is_thing(word) for word in _list_subjects(scene, first, place) if word != subject)
    return None if doer or any(one.entity.kind in _RIVALS for one in rivals) else name


def _find_told_before(subject: Token) -> int | None:
    """Where that begins which somebody says before it is told who: "(A ship had slowed), the army said"; None where he comes first."""
    verb = subject.head
    told = [kid for kid in list_children(verb) if kid.dep_ == "ccomp" and kid.i < subject.i]
    told += [verb.head] if verb.dep_ == "parataxis" and verb.head.i < subject.i else []
    return min((clause.left_edge.i for clause in told), default=None)


def _list_subjects(scene: Scene, first: int, place: int) -> list[Token]:
    """The subjects that end between two tokens."""
    doc = scene.cast.doc
    return [
        word for word in doc[first:place] if word.dep_ in _SUBJECTS and word.right_edge.i < place
    ]


def _is_thing(word: Token) -> bool:
    """Whether "it" may mean what a word means: "a ship", not "the captain"."""
    return (
        word.tag_ == "NN" and tell_gender(word.lower_) is None and word.lower_ not in person_nouns()
    )


def _find_spoken_body(scene: Scene, subject: Token) -> str | None:
    """The body that speaks as a subject without being a name: "the mission", "it adds that it"."""
    first = subject.left_edge.i
    for place, meant in reversed(scene.spoken_in(first, subject.i + 1)):
        kinds = {scene.cast.entities[identifier].kind for identifier in meant.entities}
        named = len(meant.entities) == 1 and kinds <= _BODIES
        if named or meant.noun in body_nouns() or is_thing_that_spoke(meant):
            return meant.name if place - first <= 1 else None
    return None


def _list_short_names(scene: Scene) -> Iterator[Gloss]:
    """Persons who are named by a part of the name that the text gives in full elsewhere."""
    text = scene.cast.text
    for mention in scene.cast.mentions:
        words = mention.span.quote(text).split()
        full = mention.entity.name.split()
        if mention.entity.kind != "person" or len(words) >= len(full):
            continue
        if set(words) <= set(full) and not _is_joined(scene, mention):
            yield Gloss(mention.span, mention.entity.name, possessive=False)


def _is_joined(scene: Scene, mention: Mention) -> bool:
    """Whether a name is part of another word or name: "Trump-era", "the Biden administration"."""
    text, span = scene.cast.text, mention.span
    if text[span.end : span.end + 1] in {"-", "–"} or text[: span.start][-1:] == "-":
        return True
    head = scene.cast.doc[mention.last - 1]
    return head.dep_ in {"compound", "flat"} and not (
        mention.first <= head.head.i < mention.last or head.head.i < mention.first
    )
