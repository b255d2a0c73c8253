"""Train the cue and the role model: `python -m training.attribution --help`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import pycrfsuite
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from sayso.annotations.attribution.grammar import Grammar, tabulate_grammar
from sayso.annotations.layout.paragraphs import find_paragraphs, set_sentence_borders
from sayso.annotations.layout.quotations import find_quotations
from sayso.documents.normalise import normalise_text
from training.attributions import (
    Gold,
    Sequences,
    find_gold,
    make_cue_sequences,
    make_role_sequences,
    read_articles,
)
from training.learning import use_fast_algebra

WEIGHTS = Path(__file__).parents[1] / "src/sayso/annotations/weights"
CUE_OPTIONS: dict[str, float | int | bool] = {
    "c1": 0.3,
    "c2": 0.1,
    "max_iterations": 100,
    "feature.minfreq": 2,
}
ROLE_OPTIONS: dict[str, float | int | bool] = {
    "c1": 0.3,
    "c2": 0.05,
    "max_iterations": 130,
    "feature.minfreq": 3,
}


@dataclass(frozen=True, slots=True)
class Article:
    """One parsed article with its attributions."""

    grammar: Grammar
    gold: list[Gold]


def parse_articles(path: Path, pipeline: Path, cache: Path) -> Iterator[Article]:
    """The articles of a corpus file, parsed; the parse is kept in a file and used again."""
    records = list(read_articles(path))
    normals = [normalise_text(record["text"]) for record in records]
    use_fast_algebra()
    language = spacy.load(pipeline)
    if cache.is_file():
        docs: Iterable[Doc] = DocBin().from_disk(cache).get_docs(language.vocab)
    else:
        docs = _parse(language, [normal.text for normal in normals], cache)
    for record, normal, doc in zip(records, normals, docs, strict=True):
        quotations = find_quotations(doc.text, find_paragraphs(doc.text))
        grammar = tabulate_grammar(doc, quotations)
        yield Article(grammar, find_gold(record["attributions"], normal, grammar))


def _parse(language: Language, texts: Sequence[str], cache: Path) -> Iterator[Doc]:
    kept = DocBin(store_user_data=False)
    made = [language.make_doc(text) for text in texts]
    for doc in made:
        set_sentence_borders(doc, find_paragraphs(doc.text))
    for doc in language.pipe(made, batch_size=32):
        kept.add(doc)
        yield doc
    kept.to_disk(cache)


def train_model(
    articles: Iterable[Article],
    make: Callable[[Grammar, Sequence[Gold]], Sequences],
    options: dict[str, float | int | bool],
    target: Path,
) -> None:
    """Train one conditional random field with L-BFGS and write it to a file."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=options, verbose=True)
    for article in articles:
        for features, labels in make(article.grammar, article.gold):
            trainer.append(features, labels)
    trainer.train(str(target))


@click.command()
@click.option("--data", type=click.Path(path_type=Path), default=lambda: os.environ["SAYSO_DATA"])
@click.option("--work", type=click.Path(path_type=Path), required=True, help="Folder to work in.")
@click.option("--pipeline", type=click.Path(path_type=Path), default=WEIGHTS / "en_news")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS / "attribution")
@click.option("--model", type=click.Choice(["cues", "roles", "both"]), default="both")
def main(*, data: Path, work: Path, pipeline: Path, out: Path, model: str) -> None:
    """Train the models of attribution from the PolNeAR training articles."""
    out.mkdir(parents=True, exist_ok=True)
    source = Path(data) / "attribution/train.jsonl.gz"
    articles = list(parse_articles(source, pipeline, work / "attribution-train.spacy"))
    if model != "roles":
        train_model(articles, make_cue_sequences, CUE_OPTIONS, out / "cues.crfsuite")
    if model != "cues":
        train_model(articles, make_role_sequences, ROLE_OPTIONS, out / "roles.crfsuite")


if __name__ == "__main__":
    main()
