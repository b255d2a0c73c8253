"""Components: each kind of annotation as a spaCy component that says what it needs and gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.language import Language

from sayso.annotations.attribution.attributions import drop_rivals, nest_ties
from sayso.annotations.attribution.contents.contrasts import deny_said
from sayso.annotations.attribution.contents.long_speeches import hold_speeches
from sayso.annotations.attribution.crediting import credit_contents
from sayso.annotations.attribution.cues.doings import only_acts
from sayso.annotations.attribution.grammar import tabulate_grammar
from sayso.annotations.attribution.settling import settle_ties
from sayso.annotations.attribution.siblings import part_siblings
from sayso.annotations.attribution.sources.shared import part_sources
from sayso.annotations.attribution.speeches.bare_quotations import credit_bare
from sayso.annotations.attribution.speeches.interviews import sort_answers, sort_turns
from sayso.annotations.attribution.speeches.set_out import credit_set_out
from sayso.annotations.attribution.speeches.testimonies import credit_testimonies
from sayso.annotations.attribution.speeches.turns import credit_turns, drop_headed
from sayso.annotations.attribution.ties import make_ties
from sayso.annotations.factories import NAMES, PARSE, Component, register_factories
from sayso.annotations.geography.bearings import drop_bearings
from sayso.annotations.geography.locating import Told, locate_places
from sayso.annotations.geography.outlets import NOWHERE
from sayso.annotations.layers import register_layers
from sayso.annotations.layout.answers import find_answers
from sayso.annotations.layout.datelines import find_dateline, part_dateline
from sayso.annotations.layout.headings import find_headings
from sayso.annotations.layout.mastheads import Masthead
from sayso.annotations.layout.paragraphs import find_paragraphs, set_sentence_borders
from sayso.annotations.layout.posts import find_posts
from sayso.annotations.layout.quotations import find_quotations
from sayso.annotations.layout.turns import find_turns
from sayso.annotations.naming.glosses import find_glosses
from sayso.annotations.naming.issuing_bodies import find_issuing_body
from sayso.annotations.naming.opening import set_scene
from sayso.annotations.naming.places import find_places
from sayso.annotations.naming.references import resolve_sources
from sayso.annotations.naming.sides import tell_sides
from sayso.annotations.naming.signers import find_signer, listen
from sayso.annotations.naming.speaker_words import list_credited
from sayso.annotations.sayings.sayings import find_sayings
from sayso.annotations.statements.propositions import find_propositions
from sayso.annotations.tokens import read_text
from sayso.annotations.values.quantities import find_quantities
from sayso.annotations.values.times import find_times
from sayso.model.annotation import Attribution
from sayso.model.span import Pieces, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def register_components() -> None:
    """Make the components known to spaCy by name; a second call changes nothing."""
    register_layers()
    _register_basics()
    _register_statements()
    register_factories()


def _register_basics() -> None:
    """How a text is laid out, its values and names, and who signed it."""
    _register("sayso_paragraphs", mark_paragraphs, gives=["paragraphs", "dateline"])
    _register(
        "sayso_quotations",
        mark_quotations,
        needs=["doc._.paragraphs"],
        gives=["quotations", "embedded_posts"],
    )
    _register("sayso_quantities", mark_quantities, needs=PARSE, gives=["quantities"])
    _register("sayso_times", mark_times, needs=PARSE, gives=["times"])
    _register("sayso_places", mark_places, needs=["doc._.entities"], gives=["places"])
    _register(
        "sayso_signer",
        mark_signer,
        needs=["doc._.paragraphs", "doc._.quotations", "doc._.entities"],
        gives=["signer"],
    )


def _register_statements() -> None:
    """Who is credited with what, and when it was said."""
    _register(
        "sayso_propositions",
        mark_propositions,
        needs=["doc._.attributions", "doc._.quotations"],
        gives=["propositions"],
    )
    _register(
        "sayso_references",
        mark_references,
        needs=["doc._.attributions", "doc._.entities"],
        gives=["references", "glosses"],
    )
    _register(
        "sayso_attributions",
        mark_attributions,
        needs=[*PARSE, *NAMES, "doc._.quotations", "doc._.ties"],
        gives=["attributions"],
    )
    _register(
        "sayso_sayings",
        mark_sayings,
        needs=[*PARSE, "doc._.attributions", "doc._.times", "doc._.signer"],
        gives=["sayings"],
    )


def _register(
    name: str, mark: Component, *, needs: Sequence[str] = (), gives: Sequence[str] = ()
) -> None:
    if not Language.has_factory(name):
        Language.component(
            name,
            requires=list(needs),
            assigns=[f"doc._.{layer}" for layer in gives],
            func=mark,
        )


def mark_paragraphs(doc: Doc) -> Doc:
    """Give `doc._.paragraphs` and `doc._.dateline`; each begins a sentence of a text not yet parsed."""
    text = read_text(doc)
    paragraphs = find_paragraphs(text)
    doc._.dateline = find_dateline(text, paragraphs)
    doc._.paragraphs = part_dateline(paragraphs, doc._.dateline)
    if not doc.has_annotation("DEP"):
        set_sentence_borders(doc, doc._.paragraphs)
    return doc


def mark_quotations(doc: Doc) -> Doc:
    """Give `doc._.quotations` and `doc._.embedded_posts`."""
    text, paragraphs = read_text(doc), doc._.paragraphs
    doc._.quotations = find_quotations(text, paragraphs)
    doc._.embedded_posts = find_posts(text, paragraphs)
    return doc


def mark_quantities(doc: Doc) -> Doc:
    """Give `doc._.quantities`."""
    doc._.quantities = tell_sides(doc, find_quantities(doc))
    return doc


def mark_times(doc: Doc) -> Doc:
    """Give `doc._.times`, resolved against the date in `doc._.published`."""
    outlet = doc._.outlet or NOWHERE
    posts = [embedded.post for embedded in doc._.embedded_posts]
    doc._.times = find_times(doc, doc._.published, outlet.country, posts)
    return doc


def mark_places(doc: Doc) -> Doc:
    """Give `doc._.places`, on the map where they can be told."""
    text, entities = read_text(doc), doc._.entities
    places = drop_bearings(text, find_places(doc, entities, doc._.dateline))
    known = doc._.own
    own = {
        span.quote(text): Told(entity.name, entity.country, known.points.get(entity.name))
        for entity in entities
        if entity.own
        for span in entity.mentions
    }
    doc._.places = locate_places(text, places, doc._.outlet or NOWHERE, own)
    return doc


def mark_signer(doc: Doc) -> Doc:
    """Give `doc._.signer`, from the text, `doc._.masthead` and the parsed `doc._.title`."""
    voice = listen(doc, doc._.quotations, doc._.paragraphs)
    masthead = doc._.masthead or Masthead()
    doc._.signer = find_signer(voice, masthead, doc._.title, doc._.own)
    if doc._.signer is None:
        doc._.signer = find_issuing_body(voice, masthead, doc._.entities)
    return doc


def mark_propositions(doc: Doc) -> Doc:
    """Give `doc._.propositions`."""
    doc._.propositions = find_propositions(
        doc,
        doc._.attributions,
        doc._.embedded_posts,
        doc._.quotations,
        aside=_list_aside(doc),
    )
    return doc


def mark_references(doc: Doc) -> Doc:
    """Give `doc._.references`, one for each distinct source, and `doc._.glosses`."""
    sources = [pieces for found in doc._.attributions for pieces in _list_sources(found)]
    scene = set_scene(doc, doc._.entities, doc._.signer)
    scene.credited = list_credited(scene, doc._.attributions)
    doc._.references = resolve_sources(scene, list(dict.fromkeys(sources)))
    doc._.glosses = find_glosses(scene)
    return doc


def mark_sayings(doc: Doc) -> Doc:
    """Give `doc._.sayings`: when things were said."""
    doc._.sayings = find_sayings(doc)
    return doc


def _list_sources(found: Attribution) -> Iterator[Pieces]:
    """The words for everybody in the chain of an attribution."""
    if found.source:
        yield found.source
    for span in (*found.relays, *found.origins):
        yield (span,)


def mark_attributions(doc: Doc) -> Doc:
    """Give `doc._.attributions`."""
    grammar = tabulate_grammar(doc, doc._.quotations)
    found = make_ties(grammar, doc._.ties)
    settled = settle_ties(doc, grammar, part_sources(grammar, found))
    parted = part_siblings(grammar, settled)
    # Those of which no sibling took anything away, and those by rules, which know that somebody says it.
    whole = set(map(id, settled)) | {id(tie) for tie in parted if tie.cue.probability == 1.0}
    settled = [tie for tie in parted if id(tie) in whole or not only_acts(doc, grammar, tie)]
    ties = nest_ties(hold_speeches(grammar, deny_said(grammar, drop_rivals(settled))))
    credited = credit_contents(doc, grammar, ties, doc._.embedded_posts, aside=_list_aside(doc))
    text, paragraphs = read_text(doc), doc._.paragraphs
    turns = find_turns(text, paragraphs)
    interview = (
        sort_turns(doc, turns) if turns else sort_answers(doc, find_answers(text, paragraphs))
    )
    doc._.asked = tuple(Span(turn.label.start, turn.words[0].start) for turn in interview.asked)
    credited = credit_turns(credited, interview)
    credited = credit_set_out(grammar, credited, text, paragraphs)
    credited = credit_testimonies(grammar, credited, text)
    credited = drop_headed(credited, find_headings(text, paragraphs))
    doc._.attributions = credit_bare(grammar, credited, doc._.quotations, text, paragraphs)
    return doc


def _list_aside(doc: Doc) -> Pieces:
    """Words that nobody says: the dateline, the line that signs a text, headings, and labels of questions."""
    signer = doc._.signer
    headings = find_headings(read_text(doc), doc._.paragraphs)
    lines = (doc._.dateline, None if signer is None else signer.span, *doc._.asked, *headings)
    return tuple(sorted(line for line in lines if line is not None))
