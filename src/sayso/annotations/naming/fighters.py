"""Fighters: which armed group "the rebels" or "the paramilitaries" are."""

from __future__ import annotations

from sayso.annotations.naming.cast import Mention
from sayso.annotations.naming.phrases import skip_article
from sayso.annotations.naming.scene import Meant, Scene
from sayso.annotations.wordlists import read_words

_MOST = 100
"""Names before the words that are looked at."""


def find_fighters(scene: Scene, first: int, head: int) -> Meant | None:
    """The only armed group that was named before, if it is no state's; None where there are several or none.

    What a headline calls "rebels" is named below it.

    Args:
        scene: The text.
        first: First token of the words for them.
        head: Their noun.
    """
    doc = scene.cast.doc
    told = doc[head].lower_ in read_words("titles")["bodies"]["fighters"]
    if not told or skip_article(doc, first, head + 1) != head:
        return None
    in_headline = first == head and "\n" not in doc[:first].text
    if doc[first].lower_ != "the" and not in_headline:
        return None
    number = scene.cast.before(first)
    start, end = (number, number + _MOST) if in_headline else (max(number - _MOST, 0), number)
    armed = {
        one.entity.id: one.entity for one in scene.cast.mentions[start:end] if _fights(scene, one)
    }
    return scene.mean(next(iter(armed.values()))) if len(armed) == 1 else None


def _fights(scene: Scene, mention: Mention) -> bool:
    """Whether a name is that of an armed group, by its end or by the noun at it: "the M23 rebels", "the militia Hafs"."""
    doc, bodies = scene.cast.doc, read_words("titles")["bodies"]
    if mention.entity.kind not in {"organisation", "unit", "other"}:
        return False
    around = [doc[at].lower_ for at in (mention.first - 1, mention.last) if 0 <= at < len(doc)]
    if any(word in bodies["fighters"] or word in bodies["bands"] for word in around):
        return True
    words = mention.entity.name.lower().split()
    is_rebellious = len(words) > 1 and words[-1] in bodies["rebellious"]
    of_state = mention.entity.country is not None or not set(words).isdisjoint(bodies["of_states"])
    return is_rebellious and not of_state
