"""The recipe of the encoder: prepare, train, export, evaluate.

Run it from the root of the project as `python -m training.encoder STEP`; see `training/README.md`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click
import torch

from sayso.annotations.layers import register_layers
from sayso.annotations.layout.tokenizer import make_language
from training.encoder import evaluation
from training.encoder.examples import Example, write_examples
from training.encoder.exporting import export
from training.encoder.learning import Plan, learn
from training.encoder.preparation import (
    N_FOLDS,
    Tools,
    prepare_articles,
    prepare_gmb,
    prepare_made,
    prepare_passages,
    prepare_re3d,
    prepare_times,
    prepare_treebank,
    prepare_uner,
)
from training.encoder.tying import tie
from training.names import load_lexicon

WEIGHTS = Path("src/sayso/annotations/weights/encoder")
PASSAGES = Path("training/passages")


@click.group(context_settings={"show_default": True})
def main() -> None:
    """Rebuild the encoder from the public corpora and the project's own passages."""


data_option = click.option(
    "--data", type=click.Path(path_type=Path), default=os.environ.get("SAYSO_DATA"), help="Corpora."
)
work_option = click.option(
    "--work", type=click.Path(path_type=Path), default=Path("build/encoder"), help="Work folder."
)


@main.command()
@data_option
@work_option
@click.option("--only", help="Prepare the file of this name alone.")
def prepare(data: Path | None, work: Path, only: str | None) -> None:
    """Turn the corpora into examples."""
    if data is None:
        raise click.UsageError("Set SAYSO_DATA, or --data, to the folder of the corpora.")
    register_layers()
    tools = Tools(make_language(), load_lexicon())
    held = [path.stem.removeprefix("polnear-") for path in (data / "claims").glob("polnear-*.json")]
    texts, syntax = data / "attribution", data / "syntax"

    def times(*, held_out: bool) -> list[Example]:
        paths = [data / "times" / name for name in ("timebank.jsonl.gz", "aquaint.jsonl.gz")]
        found = [example for path in paths for example in prepare_times(path, tools)]
        return [one for at, one in enumerate(found) if (at % N_FOLDS == 0) == held_out]

    recipes: dict[str, Callable[[], Iterable[Example]]] = {
        "ewt-train": lambda: prepare_treebank(syntax / "en_ewt-ud-train.conllu.gz", tools),
        "ewt-dev": lambda: prepare_treebank(syntax / "en_ewt-ud-dev.conllu.gz", tools),
        "articles-train": lambda: prepare_articles(
            texts / "train.jsonl.gz", texts / "train.silver.jsonl.gz", tools, leave_out=held
        ),
        "articles-dev": lambda: prepare_articles(
            texts / "dev.jsonl.gz", texts / "dev.silver.jsonl.gz", tools
        ),
        "gmb-train": lambda: prepare_gmb(data / "entities/gmb_voa.jsonl.gz", tools)[0],
        "gmb-dev": lambda: prepare_gmb(data / "entities/gmb_voa.jsonl.gz", tools)[1],
        "uner-dev": lambda: prepare_uner(data / "entities/uner_ewt_dev.iob2.gz", tools),
        "re3d-train": lambda: prepare_re3d(data / "entities/re3d.jsonl.gz", tools)[0],
        "re3d-dev": lambda: prepare_re3d(data / "entities/re3d.jsonl.gz", tools)[1],
        "times-train": lambda: times(held_out=False),
        "times-dev": lambda: times(held_out=True),
        "made-train": lambda: prepare_made(tools),
        "passages-train": lambda: prepare_passages(PASSAGES, tools),
    }
    for name, recipe in recipes.items():
        if only in (None, name):
            n_words = write_examples(recipe(), work / f"{name}.jsonl.gz")
            click.echo(f"{name}: {n_words} words")


@main.command()
@work_option
@click.option("--epochs", type=int, default=4, help="Times that the corpora are gone through.")
@click.option("--threads", type=int, default=2, help="Processor cores.")
def train(work: Path, epochs: int, threads: int) -> None:
    """Train; a run that was cut off goes on from its last state."""
    torch.set_num_threads(threads)
    learn(work, Plan(n_epochs=epochs))


@main.command("tie")
@work_option
@click.option("--epochs", type=int, default=6, help="Times that the texts are gone through.")
def train_ties(work: Path, epochs: int) -> None:
    """Train the head of roles on the finished encoder, with the trees that it gives."""
    tie(work, n_epochs=epochs)


@main.command("export")
@work_option
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="Folder to fill.")
@click.option("--float", "as_float", is_flag=True, help="Keep 32-bit floats, to compare.")
def export_model(work: Path, out: Path, *, as_float: bool) -> None:
    """Write the trained model as the reader takes it."""
    export(work, out, whole=not as_float)


@main.command()
@work_option
@click.option("--weights", type=click.Path(path_type=Path), default=WEIGHTS, help="The model.")
def evaluate(work: Path, weights: Path) -> None:
    """Score every head on examples that were not learnt from."""
    for name, found in evaluation.evaluate(weights, work).items():
        click.echo(f"{name}: {found.value:.1f} ({found.low:.1f} to {found.high:.1f})")


if __name__ == "__main__":
    main()
