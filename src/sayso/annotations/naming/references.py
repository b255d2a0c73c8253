"""References: which entities the words for a source mean, under which name and in which role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from spacy.tokens import Doc, Token

from sayso.annotations.naming.appositions import find_known_as
from sayso.annotations.naming.capitals import stand_for_state
from sayso.annotations.naming.countries import find_country, settled_name
from sayso.annotations.naming.descriptions import find_described
from sayso.annotations.naming.issuers import issued_nouns, read_signer
from sayso.annotations.naming.joined_groups import join_groups
from sayso.annotations.naming.named import read_joint, read_named
from sayso.annotations.naming.offices import find_holder_before, find_holder_behind
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.others import find_other
from sayso.annotations.naming.pairs import find_of_pair
from sayso.annotations.naming.phrases import (
    first_part_end,
    head_noun,
    skip_article,
    trim_phrase,
    words_of,
)
from sayso.annotations.naming.possessions import read_possessed
from sayso.annotations.naming.pronouns import resolve_pronoun
from sayso.annotations.naming.relatives import find_named_before
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.naming.self_named import find_self_named
from sayso.annotations.naming.speaker_words import (
    ADDRESS_WORDS,
    SPEAKER_WORDS,
    find_voice,
    find_writer,
    read_speaker_word,
)
from sayso.annotations.wordlists import read_words
from sayso.model.annotation import Reference
from sayso.model.entity import Entity
from sayso.model.span import Pieces, Span, hull

_COMMON = frozenset({"NN", "NNS"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT"})
_OF_SEVERAL = frozenset(
    {
        "several-names",
        "several-groups",
        "pronoun",
        "name",
        "description",
        "what-belongs-to-somebody",
    }
)
"""Rules that may tell several, whose names a mark joins."""
_STEPS = 4
"""Up the tree from a body's name to a person's."""
_NO_PRONOUN = "US"
"""In headlines a model takes it for one."""


def resolve_references(
    doc: Doc, entities: Sequence[Entity], sources: Sequence[Pieces]
) -> tuple[Reference, ...]:
    """Who is meant by the words for each source.

    A link is made only where the text makes it clear; otherwise the words
    themselves are the name.

    Args:
        doc: A parsed text.
        entities: Its entities; see `sayso.annotations.naming.entities`.
        sources: Words that name a source, in characters of the text; empty ones are left out.

    Returns:
        One reference for each source that has words, in the order given.
    """
    return resolve_sources(set_scene(doc, entities), sources)


def resolve_sources(scene: Scene, sources: Sequence[Pieces]) -> tuple[Reference, ...]:
    """As `resolve_references`, in a scene that is set; it knows then who has spoken where."""
    doc = scene.cast.doc
    spans = [span for span in map(hull, sources) if span and span.quote(scene.cast.text).strip()]
    read: dict[Span, Meant] = {}
    own: list[Span] = []
    voiced: list[Span] = []
    for span in sorted(set(spans)):
        first, last = trim_phrase(doc, *scene.cast.tokens(span))
        if _is_own(doc, first, last):
            own.append(span)
        elif first < last:
            read[span] = _read_phrase(scene, first, last)
            scene.spoken.append((first, read[span]))
            if doc[first].tag_ in {"PRP", "PRP$"} or read[span].rule == "description":
                voiced.append(span)
    for span in voiced:
        read[span] = _read_again(scene, *trim_phrase(doc, *scene.cast.tokens(span)), read[span])
    scene.writer = find_writer(scene) if own else None
    for span in own:
        read[span] = read_speaker_word(scene, *trim_phrase(doc, *scene.cast.tokens(span)))
    return tuple(_to_reference(scene.cast.text, span, read.get(span)) for span in spans)


def _read_again(scene: Scene, first: int, last: int, before: Meant) -> Meant:
    """Whom a pronoun or an office means that was taken for the very one who is quoted: nobody says "he" of himself."""
    scene.voice = find_voice(scene, first)
    if scene.voice is None or not scene.is_voice(before):
        return before
    at = next(at for at, (where, _) in enumerate(scene.spoken) if where == first)
    is_office = before.rule == "description"
    meant = _read_words(scene, first, last) if is_office else _read_phrase(scene, first, last)
    scene.spoken[at] = first, meant
    return meant


def _is_own(doc: Doc, first: int, last: int) -> bool:
    """Whether words are "I" or "we", or of these: "my government"."""
    words = SPEAKER_WORDS | ADDRESS_WORDS
    if first >= last or doc[first].lower_ not in words or doc[first].text == _NO_PRONOUN:
        return False
    return last - first == 1 or (
        doc[first].tag_ == "PRP$" and head_noun(doc, first, last) == last - 1
    )


def _to_reference(text: str, span: Span, meant: Meant | None) -> Reference:
    if meant is None:
        meant = Meant(" ".join(span.quote(text).split()))
    name = meant.name if meant.rule in _OF_SEVERAL else _leave_marks(meant.name)
    return Reference(
        span=span, entities=meant.entities, name=name, role=meant.role, rule=meant.rule
    )


def _leave_marks(name: str) -> str:
    """A name without the mark that joins several: "The ; minister" are not two."""
    return name if ";" not in name else " ".join(name.replace(";", " ").split()) or name


def _read_phrase(scene: Scene, first: int, last: int) -> Meant:
    doc = scene.cast.doc
    mention = scene.cast.mention(last - 1)
    if mention is not None and mention.last > last and mention.entity.kind == "person":
        last = mention.last  # "Col. Lee Sung", cut before its hyphen
    if last - first == 1 and doc[first].tag_ in _PRONOUNS and doc[first].text != _NO_PRONOUN:
        return _read_pronoun(scene, first)
    related = _read_related(scene, first, last) if doc[first].tag_ in {"WP", "WP$"} else None
    if related is not None:
        return replace(related, rule="pronoun")
    for rule, read in _RULES:
        meant = read(scene, first, last)
        if meant is not None:
            return replace(meant, rule=rule)
    return _read_words(scene, first, last)


def _read_words(scene: Scene, first: int, last: int) -> Meant:
    doc = scene.cast.doc
    nation = find_country(doc[last - 1].text) if last - first <= 2 else None  # noqa: PLR2004
    if nation is not None and nation.code is not None:
        # "Russian claims", and "the Saudis" where they say what their state says
        form = "adjective" if last - first == 1 else "people"
        if nation.form == form and skip_article(doc, first, last) == last - 1:
            return Meant(settled_name(nation.code), rule="nation")
    head = head_noun(doc, first, last)
    plural = head is not None and doc[head].tag_ in {"NNS", "NNPS"}
    noun = "" if head is None or plural else doc[head].lower_
    apposed = _find_apposed(scene, first, last) if doc[first].lower_ == "one" else None
    apposed = apposed or find_other(scene, first, last)
    if apposed is not None:
        return replace(apposed, rule=apposed.rule or "one-of-several")
    return Meant(words_of(scene.cast, first, last), plural=plural, rule="own-words", noun=noun)


def _find_apposed(scene: Scene, first: int, last: int) -> Meant | None:
    """What "one of them, a pharmacist who …" is called; None if nothing behind a comma tells."""
    doc = scene.cast.doc
    end = first_part_end(doc, first, last)
    if end + 2 >= last or doc[end].text != "," or doc[end + 1].lower_ not in {"a", "an"}:
        return None
    return _read_words(scene, end + 1, last)


def _read_pronoun(scene: Scene, place: int) -> Meant:
    doc = scene.cast.doc
    token = doc[place]
    if token.tag_ in {"WP", "WDT", "WP$"}:
        found = _read_antecedent(scene, place)
    else:
        found = resolve_pronoun(scene, place)
    if found is not None:
        return replace(found, rule="pronoun")
    several = token.lower_ in {"they", "them", "their"}
    return Meant(token.lower_, plural=several, rule="pronoun-left-open")


def _read_related(scene: Scene, first: int, last: int) -> Meant | None:
    """Whom more words than a relative pronoun mean: "whose leaders" of Oman, "who was the first member to say so"."""
    doc = scene.cast.doc
    meant = _read_antecedent(scene, first)
    if meant is None or doc[first].tag_ == "WP":
        return meant
    words, noun = words_of(scene.cast, first + 1, last), head_noun(doc, first + 1, last)
    if noun is None or doc[noun].lower_ in issued_nouns():
        return meant
    return Meant(f"{meant.possessive} {words}", plural=doc[noun].tag_ in {"NNS", "NNPS"})


def _read_antecedent(scene: Scene, place: int) -> Meant | None:
    """The noun phrase on which a relative clause hangs."""
    doc = scene.cast.doc
    token = doc[place]
    noun = next(
        (above.head for above in [token, *token.ancestors] if above.dep_ == "acl:relcl"), None
    )
    if noun is None and place > 1:
        # The clause hangs elsewhere: "a fund for his parents, who told us".
        noun = doc[place - 2] if doc[place - 1].text == "," else doc[place - 1]
        noun = noun if noun.tag_.startswith("NN") and token.tag_ in {"WP", "WP$"} else None
    if noun is None or noun.i >= place:
        return None
    noun = _find_arm(noun)
    mention = scene.cast.mention(place - 1) or scene.cast.mention(place - 2) if place > 1 else None
    if mention and mention.first <= noun.i < mention.last:
        member = _find_member(scene, noun) if token.lower_ == "who" else None
        return member or stand_for_state(scene, mention) or scene.mean(mention.entity)
    named = find_named_before(scene.cast, place, noun)
    if named is not None:
        return stand_for_state(scene, named) or scene.mean(named.entity)
    apart = {"nsubj", "cop", "aux", "advmod", "case", "cc"}
    own = (child for child in noun.lefts if child.dep_ not in apart)
    start = min((child.left_edge.i for child in own), default=noun.i)
    first, last = trim_phrase(doc, start, place)
    return _read_phrase(scene, first, last) if first < last else None


def _find_arm(noun: Token) -> Token:
    """The body of which a state's name only tells whose it is: "the air force of Oman, which said"; else the same word."""
    above = noun.head
    arms = read_words("titles")["bodies"]["national"]
    is_whose = noun.dep_ == "nmod" and noun.tag_.startswith("NNP") and above.i < noun.i
    whole = above.doc[max(above.i - 1, 0) : above.i + 1].text.lower()
    return above if is_whose and (above.lower_ in arms or whole in arms) else noun


def _find_member(scene: Scene, noun: Token) -> Meant | None:
    """The person of whom a body's name only tells where he belongs: "Hansen, of the firm Nordlock, who added"."""
    own = scene.cast.mention(noun.i)
    if own is None or own.entity.kind == "person":
        return None
    for above in islice(noun.ancestors, _STEPS):
        if above.tag_.startswith("VB"):
            return None
        mention = scene.cast.mention(above.i)
        if mention is not None and mention.entity.kind == "person":
            return scene.mean(mention.entity)
    return None


_RULES: tuple[tuple[str, Callable[[Scene, int, int], Meant | None]], ...] = (
    ("former-or-latter", find_of_pair),
    ("known-as", find_known_as),
    ("gives-a-name", find_self_named),
    ("signer-by-part-of-the-name", read_signer),
    ("several-names", read_joint),
    ("several-groups", join_groups),
    ("office-and-name", find_holder_behind),
    ("name", read_named),
    ("what-belongs-to-somebody", read_possessed),
    ("name-and-office", find_holder_before),
    ("description", find_described),
)
"""What a phrase is tried as, one after another."""
