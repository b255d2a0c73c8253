"""Empty cues: words that look as if they credited something, and do not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.annotations.attribution.cues.bare_acts import is_bare_act, is_bare_copula
from sayso.annotations.attribution.cues.doings import only_acts
from sayso.annotations.attribution.cues.material import is_material
from sayso.annotations.attribution.cues.opposing import only_opposes
from sayso.annotations.attribution.cues.things import is_of_thing
from sayso.annotations.attribution.cues.unknowns import leaves_open
from sayso.annotations.attribution.grammar import Grammar
from sayso.annotations.attribution.ties import Tie
from sayso.annotations.naming.countries import find_country
from sayso.annotations.wordlists import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_REQUEST = 12
"""Words of a wish to stay unnamed."""
_LONGEST_TITLE = 6
"""Words of a name between quotation marks."""
_NEAR = 4
"""Words behind a verb of telling among which stands what was not told."""
_FARTHEST = 12
"""Steps up the tree."""
_NEGATING = frozenset(("not", "n't", "n’t", "never"))
_MODALS = frozenset(("can", "could", "must", "may", "might", "will", "would", "should"))
_DUTIES = frozenset(("must", "should", "ought"))
_NOT = frozenset(("not", "n't", "n’t", "neither", "no", "none", "cannot", "never", "yet"))
_RELATIVE = frozenset(("WDT", "WP"))
_NOBODY = frozenset(
    ("nobody", "none", "no", "neither", "anyone", "anybody", "everyone", "everybody")
)
_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves"))
_NAMING = frozenset(("denote", "describe", "mean"))
_VERBAL = ("VB", "MD")
_FEW = frozenset(("no", "any", "little", "few"))
_COMMON = frozenset(("NN", "NNS", "CD"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))


def credits_nothing(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether a cue credits nothing to anybody.

    These forms are told: a verb in a name between quotation marks; a wish to
    stay unnamed; a refusal to comment; "it is unclear", by which the one who
    tells it leaves something open; "is expected to", which is a hedge; what
    a thing does that cannot speak ("the missile set a record"); what
    somebody does with a thing ("signed the order", "called a strike"); a noun
    that is part of what it would credit ("navies trade blame"); a heading
    before a colon ("Interview:"), or a bare "what"; what nobody says, or what
    somebody is asked or ought to say; how somebody is called ("known as"); and
    what could not be verified.

    Args:
        doc: The parsed text.
        grammar: The same as plain lists.
        tie: The cue with its source and content.
    """
    return (
        _is_in_title(doc, grammar, tie.main)
        or _asks_for_anonymity(grammar, tie)
        or _refuses_to_comment(grammar, tie)
        or _keeps_silent(doc, grammar, tie)
        or leaves_open(doc, grammar, tie)
        or _only_expects(doc, tie)
        or is_of_thing(doc, tie)
        or is_bare_copula(grammar, tie)
        or only_acts(doc, grammar, tie)
        or _is_part_of_content(doc, tie)
        or _is_notice(grammar, tie)
        or _is_place_label(doc, grammar, tie)
        or _is_no_cue(doc, grammar, tie)
        or is_bare_act(doc, grammar, tie)
        or is_material(doc, grammar, tie)
        or _is_duty(doc, tie)
        or _only_names(grammar, tie)
        or _judges_alone(grammar, tie)
        or _only_compares(grammar, tie)
        or only_opposes(doc, tie)
    )


def _only_compares(grammar: Grammar, tie: Tie) -> bool:
    """Whether it only says from what something differs: "two more than the governor had reported"."""
    first = min((first for first, _ in tie.roles.source), default=tie.cue.places[0])
    before = [run for run in tie.roles.content if run[0] < first]
    return bool(before) and grammar.lower[first - 1] == "than"


def _is_duty(doc: Doc, tie: Tie) -> bool:
    """Whether somebody ought to say something, and has not: "the government must explain why"."""
    main = doc[tie.main]
    if main.tag_ != "VB" or not tie.roles.source or _is_own(doc, tie):
        return False
    return any(child.dep_ == "aux" and child.lower_ in _DUTIES for child in main.children)


def _is_own(doc: Doc, tie: Tie) -> bool:
    """Whether "I" or "we" is credited: "I must say"."""
    return doc[tie.roles.source[0][0]].lower_ in {"i", "we"}


def _only_names(grammar: Grammar, tie: Tie) -> bool:
    """Whether it tells how somebody is called, or what makes up what: "known as", "account for"."""
    main = tie.main
    behind = grammar.lower[main + 1 : main + 3]
    if grammar.lemma[main] == "know" and grammar.tag[main] == "VBN":
        return "as" in behind or behind[:1] in (["to"], ["by"])  # "known to the police"
    if grammar.dep[main] == "acl" and grammar.tag[main] == "VBG" and behind[:1]:
        named = any(tag.startswith("NNP") for tag in grammar.tag[main + 2 : main + 4])
        if behind[0] in _REFLEXIVE and named:
            return True  # "a group calling itself the Free Farmers Front"
    if grammar.lemma[main] in _NAMING and grammar.tag[main] == "VB":
        return grammar.lemma[grammar.head[main]] == "use"  # "a term they use to describe retreats"
    return grammar.lemma[main] == "account" and behind[:1] == ["for"]


def _judges_alone(grammar: Grammar, tie: Tie) -> bool:
    """Whether what cannot speak shows something by itself: "this underlines the risk", "these events prove"."""
    words = read_words("cues")
    lemma, hinting = grammar.lemma[tie.main], words["relatives"]["hinting"]
    first, last = tie.roles.source[0] if tie.roles.source else (0, 0)
    points = last - first == 1 and grammar.tag[first] == "DT"
    if points and grammar.lower[first] in {"this", "that"}:
        return True  # "that does not contradict the claim"
    if not tie.roles.source or lemma not in {*words["judging"], *hinting}:
        return False
    noun = grammar.head[tie.main]
    if lemma in hinting and grammar.lemma[noun] in words["findings"]["documents"]:
        return False  # "the report, which suggests that"
    mute = last - first == 1 and grammar.lower[first] in words["mute_subjects"]
    return mute or (grammar.lower[first] in {"this", "these"} and grammar.tag[last - 1] in _NOUNS)


def _is_no_cue(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether it is a bare "to", a "without saying", a "reportedly", an "asked about it", or credited to nobody."""
    main, source = doc[tie.main], tie.roles.source
    if all(grammar.lower[place] == "to" for place in tie.cue.places):
        return True
    opening = min(tie.cue.places[0], max(main.i - 1, 0))
    if main.tag_ == "VBG" and "without" in grammar.lower[opening : main.i]:
        return True
    if source:
        first = source[0][0]
        if main.lemma_ == "know" and grammar.lower[max(first - 1, 0)] == "what":
            return True  # "What we know so far"
        expletive = grammar.dep[first] == "expl" and source[0][1] - first == 1
        return (
            expletive
            or grammar.lower[first] in _NOBODY
            or grammar.lower[first : first + 2] in (["not", "everyone"], ["not", "all"])
            or ([grammar.lower[place] for place in range(*source[0])] == ["those"])
        )
    asked = main.lemma_.lower() in {"ask", "question"} and main.dep_ == "advcl"
    if main.tag_ == "RB" or not asked:
        return main.tag_ == "RB"
    return not any(child.dep_.startswith("nsubj") for child in main.children)


def _only_expects(doc: Doc, tie: Tie) -> bool:
    main = doc[tie.main]
    expects = main.lemma_.lower() in read_words("cues")["expecting"]
    if not expects or not any(child.dep_ == "aux:pass" for child in main.children):
        return False
    # Its source is never what stands before it: "is expected by analysts".
    return all(last <= tie.main for _, last in tie.roles.source)


def _asks_for_anonymity(grammar: Grammar, tie: Tie) -> bool:
    words = read_words("cues")["anonymity"]
    near = " ".join(grammar.lower[tie.main : tie.main + _NEAR * 2])
    for_somebody = _list_said(grammar, tie)[:1] == ["for"]  # "because she fears for her life"
    if grammar.lemma[tie.main] == "fear" and (
        for_somebody or any(phrase in near for phrase in words["if_told"])
    ):
        return True  # "who feared reprisals if named"
    if grammar.lemma[tie.main] in words["grants"]:
        return not set(words["talks"]).isdisjoint(_list_said(grammar, tie)[:_LONGEST_REQUEST])
    if grammar.lemma[tie.main] not in words["cues"]:
        return False
    said = _list_said(grammar, tie)
    # What is wished for may stand in the cue: "spoke on condition of anonymity to discuss".
    if not set(words["names"]).isdisjoint(said) and not set(words["withheld"]).isdisjoint(said):
        return True
    wished = {*said[:_LONGEST_REQUEST], *(grammar.lower[place] for place in tie.cue.places)}
    return not set(words["contents"]).isdisjoint(wished)


def _refuses_to_comment(grammar: Grammar, tie: Tie) -> bool:
    cue = [grammar.lower[place] for place in tie.cue.places]
    if "no" in cue and not {"mention", "comment", "reference"}.isdisjoint(cue):
        return True
    if grammar.lemma[tie.main] == "comment" and not _NEGATING.isdisjoint(cue):
        return True  # "a claim his office has not commented on"
    words = read_words("cues")["refusal"]
    if grammar.lemma[tie.main] not in words["cues"]:
        return False
    beside = [grammar.lower[place] for place in tie.cue.places if place != tie.main]
    near = [*beside, *_list_said(grammar, tie)[:4]]
    return not set(words["contents"]).isdisjoint(near)


def _keeps_silent(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether all that is told is that nothing is: "gave no details", "has not explained the losses"."""
    words = read_words("cues")
    if grammar.lemma[tie.main] not in words["telling"] or not tie.roles.content:
        return False
    first, last = tie.roles.content[0]
    said = [*(place for place in tie.cue.places if place > tie.main), *range(first, last)]
    tags, lowers = [grammar.tag[place] for place in said], [grammar.lower[place] for place in said]
    if any(tag.startswith(_VERBAL) for tag in tags):
        return False
    if lowers[:1] == ["nothing"]:
        return True
    denied = any(child.lower_ in _NEGATING for child in doc[tie.main].children)
    if denied and grammar.lemma[tie.main] in words["naming"]:
        return True
    if denied and any(word in words["silence"] for word in lowers[:_NEAR]):
        return True
    nouns = [word for word, tag in zip(lowers, tags, strict=True) if tag in _NOUNS]
    few = not _FEW.isdisjoint(lowers)
    return few and bool(nouns) and all(word in words["silence"] for word in nouns)


def _is_part_of_content(doc: Doc, tie: Tie) -> bool:
    """Whether a noun hangs on a verb of the very content that it would credit."""
    main = doc[tie.main]
    if main.tag_ in _NOUNS | {"VBP"} and not tie.roles.source and _ends_in_verb(doc, tie):
        return True
    if main.tag_ not in _NOUNS or main.dep_ not in {"obj", "obl", "nmod", "compound", "conj"}:
        return False
    above = main.head.i
    return any(first <= above < last for first, last in tie.roles.content)


def _ends_in_verb(doc: Doc, tie: Tie) -> bool:
    """Whether the words before a noun end in the verb that takes it: "as navies trade" blame."""
    last = tie.roles.content[-1][1] if tie.roles.content else 0
    return last == tie.cue.places[0] and doc[last - 1].tag_ in {"VBP", "VBZ", "VBD", "VB"}


def _is_notice(grammar: Grammar, tie: Tie) -> bool:
    """Whether a heading stands before a colon, or nothing is credited but a relative pronoun."""
    said = [grammar.tag[place] for first, last in tie.roles.content for place in range(first, last)]
    if said and all(tag in _RELATIVE for tag in said) and grammar.lower[tie.main - 1] in _MODALS:
        return True
    named = [
        grammar.lower[place] for first, last in tie.roles.source for place in range(first, last)
    ]
    cue = [grammar.lower[place] for place in tie.cue.places]
    if cue[-1] == ":" and not named and cue[-2:-1] in ([word] for word in _notices()):
        return True  # "Written statement: Sanctions against …"
    return grammar.lower[tie.main] == ":" and named[:1] != [] and " ".join(named) in _notices()


def _is_place_label(doc: Doc, grammar: Grammar, tie: Tie) -> bool:
    """Whether a headline's colon only says where it is: "Oman: Police free hostages", "Chad: Dozens killed in raid"."""
    runs, sources = tie.roles.content, tie.roles.source
    if grammar.lower[tie.main] != ":" or len(sources) != 1 or not runs:
        return False
    if any(not grammar.space[place] for place in range(sources[0][0])):
        return False
    country = find_country(doc[sources[0][0] : sources[0][1]].text)
    bodies, first = read_words("titles")["bodies"], runs[0][0]
    is_common = grammar.tag[first] in _COMMON or grammar.lower[first] in {
        *bodies["nouns"],
        *bodies["national"],
    }
    return country is not None and is_common


def _list_said(grammar: Grammar, tie: Tie) -> list[str]:
    runs = tie.roles.content
    return [grammar.lower[place] for first, last in runs for place in range(first, last)]


def _is_in_title(doc: Doc, grammar: Grammar, main: int) -> bool:
    number = grammar.quotation[main]
    if number < 0:
        return False
    first, last = main, main + 1
    while first > 0 and main - first <= _LONGEST_TITLE and grammar.quotation[first - 1] == number:
        first -= 1
    while last < len(grammar) and last - main <= _LONGEST_TITLE:
        if grammar.quotation[last] != number:
            break
        last += 1
    words = [doc[place].text for place in range(first, last) if doc[place].is_alpha]
    raised = sum(word[0].isupper() for word in words)
    return 1 < len(words) <= _LONGEST_TITLE and raised * 3 >= len(words) * 2


@cache
def _notices() -> frozenset[str]:
    return frozenset(read_words("labels")["notices"])
