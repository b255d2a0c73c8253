"""The recipe of the pipeline that reads syntax and names: prepare, train, evaluate, package.

Run it from the root of the project as `python -m training.syntax STEP`; see `training/README.md`.
"""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import click

from training.corpus import write_docs
from training.gmb import read_gmb
from training.learning import assemble_pipeline, learn_part, swap_folder
from training.names import load_lexicon
from training.passage import Passage
from training.re3d import read_re3d
from training.scores import score_pipeline
from training.silver import read_silver
from training.substitution import load_substitutes, make_sentences, substitute_names
from training.tokens import make_language
from training.treebank import read_treebank
from training.variation import straighten_pairs, vary

SEED = 20240917
N_MADE = 900
WEIGHTS = Path("src/sayso/annotations/weights/en_news")
PARTS = ("syntax", "names")


def _data_folder(given: Path | None) -> Path:
    folder = given or Path(os.environ.get("SAYSO_DATA", ""))
    if not (folder / "syntax").is_dir():
        raise click.UsageError("Set SAYSO_DATA, or --data, to the folder of the corpora.")
    return folder


@click.group(context_settings={"show_default": True})
def main() -> None:
    """Rebuild the pipeline of syntax and names from the public corpora."""


data_option = click.option("--data", type=click.Path(path_type=Path), help="Corpora [SAYSO_DATA].")
work_option = click.option(
    "--work", type=click.Path(path_type=Path), default=Path("build/training"), help="Work folder."
)


@main.command()
@data_option
@work_option
def prepare(data: Path | None, work: Path) -> None:
    """Turn the corpora into training files."""
    folder, language = _data_folder(data), make_language()
    files = {**_gather_syntax(folder), **_gather_names(folder)}
    for name, passages in files.items():
        if name.endswith("-train"):
            random.Random(SEED).shuffle(passages)  # noqa: S311
        n_tokens = write_docs(passages, language, work / f"{name}.spacy")
        click.echo(f"{name}: {len(passages)} passages, {n_tokens} tokens")


def _read_articles(folder: Path) -> list[Passage]:
    articles = read_silver(
        folder / "attribution/train.jsonl.gz",
        folder / "attribution/train.silver.jsonl.gz",
        load_lexicon(),
    )
    return [straighten_pairs(passage) for passage in articles]


def _gather_syntax(folder: Path) -> dict[str, list[Passage]]:
    """Gather the treebank, twice, and the machine's trees of the news articles."""
    chance = random.Random(SEED)  # noqa: S311
    treebank = list(read_treebank(folder / "syntax/en_ewt-ud-train.conllu.gz"))
    unnamed = [Passage(passage.text, passage.words) for passage in _read_articles(folder)]
    return {
        "syntax-train": list(vary([*treebank, *treebank, *unnamed], chance)),
        "syntax-dev": list(read_treebank(folder / "syntax/en_ewt-ud-dev.conllu.gz")),
    }


def _gather_names(folder: Path) -> dict[str, list[Passage]]:
    """Gather all names: GMB, the news articles, re3d three times, and made sentences."""
    lexicon, chance = load_lexicon(), random.Random(SEED)  # noqa: S311
    substitutes = load_substitutes()
    gmb, gmb_held = read_gmb(folder / "entities/gmb_voa.jsonl.gz", lexicon)
    re3d, re3d_held = read_re3d(folder / "entities/re3d.jsonl.gz", lexicon)
    unparsed = [Passage(passage.text, (), passage.names) for passage in _read_articles(folder)]
    named = [*gmb, *unparsed, *re3d, *re3d, *re3d]
    substituted = list(substitute_names(named, substitutes, chance))
    made = list(make_sentences(substitutes, chance, n_passages=N_MADE))
    return {
        "names-train": list(vary([*substituted, *made], chance)),
        "names-dev": [*gmb_held, *re3d_held],
        "gmb-dev": gmb_held,
        "re3d-dev": re3d_held,
    }


@main.command()
@click.argument("part", type=click.Choice(PARTS))
@work_option
@click.option("--steps", type=int, help="Fewer or more steps than the configuration says.")
def train(part: str, work: Path, steps: int | None) -> None:
    """Train one part; a run that was cut off goes on from its last state."""
    learn_part(part, work, n_steps=steps)


@main.command()
@work_option
@data_option
@click.option("--pipeline", type=click.Path(path_type=Path), default=WEIGHTS)
@click.option("--out", type=click.Path(path_type=Path), help="Where the scores go as JSON.")
def evaluate(work: Path, data: Path | None, pipeline: Path, out: Path | None) -> None:
    """Score a pipeline on the held-out data."""
    scores = score_pipeline(pipeline, work, _data_folder(data))
    text = json.dumps(scores, indent=2, sort_keys=True)
    if out:
        out.write_text(text + "\n", encoding="utf-8")
    click.echo(text)


@main.command()
@work_option
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="Folder to replace.")
def package(work: Path, out: Path) -> None:
    """Join the trained parts to one pipeline and put it in place."""
    swap_folder(assemble_pipeline(work), out)


if __name__ == "__main__":
    main()
