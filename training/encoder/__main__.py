"""The recipe of the encoder: prepare, train, export, evaluate.

Run it from the root of the project as `python -m training.encoder STEP`; see `training/README.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click
import torch

from sayso.annotations.encoder.model import load_model
from sayso.annotations.encoder.pieces import WordPieces
from sayso.annotations.layers import register_layers
from sayso.annotations.layout.tokenizer import make_language
from training.encoder import evaluation
from training.encoder.adapting import adapt
from training.encoder.courses import SHARES, Plan
from training.encoder.examples import Example, read_examples, write_examples
from training.encoder.exporting import export
from training.encoder.kinds import prepare_kinds
from training.encoder.labels import count_labels, load_labels, save_labels
from training.encoder.learning import learn
from training.encoder.minilm import Shape, find_start
from training.encoder.parsing import parse
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
from training.encoder.sheets import SheetMaker, write_sheets
from training.encoder.sorting import sort
from training.encoder.states import WEIGHTS, add_states, data_option, work_option
from training.encoder.ties import prepare_ties
from training.encoder.tying import tie
from training.encoder.unpacking import unpack
from training.leanings.words import prepare_claims
from training.names import load_lexicon

PASSAGES = Path("training/passages")
MARKS = Path("training/kinds")
CREDITS = Path("training/ties")
_AGAIN = ("kinds-", "ties-", "claims-")
"""Files of texts that stand in others already, with more marks."""
_WORDS_ALONE = ("kinds-", "claims-")
"""Files that mark single words."""


@click.group(context_settings={"show_default": True})
def main() -> None:
    """Rebuild the encoder from the public corpora and the project's own passages."""


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
        "ties-train": lambda: prepare_ties(work, CREDITS),
        "claims-train": lambda: prepare_claims(data),
        "kinds-train": lambda: prepare_kinds(work, MARKS, held_out=False),
        "kinds-dev": lambda: prepare_kinds(work, MARKS, held_out=True),
    }
    for name, recipe in recipes.items():
        if only in (None, name):
            n_words = write_examples(recipe(), work / f"{name}.jsonl.gz")
            click.echo(f"{name}: {n_words} words")


@main.command("lay")
@work_option
@click.option(
    "--reader",
    type=click.Path(path_type=Path),
    default=WEIGHTS,
    help="Folder of a model made before.",
)
@click.option("--no-reader", is_flag=True, help="Do without: there is no model yet.")
@click.option("--only", help="Lay out the file of this name alone.")
def lay(work: Path, reader: Path, only: str | None, *, no_reader: bool) -> None:
    """Lay examples out as arrays, with the trees that a model made before sees in them."""
    paths = sorted(work.glob("*.jsonl.gz"))
    if not (work / "labels.json").exists():
        train = [
            path
            for path in paths
            if path.name.endswith("-train.jsonl.gz") and not path.name.startswith(_AGAIN)
        ]
        save_labels(
            count_labels(one for path in train for one in read_examples(path)), work / "labels.json"
        )
    pieces = WordPieces(find_start() / "tokenizer.json")
    model = None if no_reader else load_model(reader)
    maker = SheetMaker(load_labels(work / "labels.json"), pieces, model)
    for path in paths:
        name = path.name.removesuffix(".jsonl.gz")
        if only in (None, name):
            make = maker.make_marked if name.startswith(_WORDS_ALONE) else maker.make
            sheets = (sheet for one in read_examples(path) if one.forms for sheet in make(one))
            n_pieces = write_sheets(sheets, work / f"{name}.sheets.gz")
            click.echo(f"{name}: {n_pieces} word pieces")


@main.command("unpack")
@click.argument("packages", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def unpack_large(packages: Path, out: Path) -> None:
    """Put the start weights of the large encoder together, from downloaded packages."""
    unpack(packages, out)


@main.command("adapt")
@work_option
@click.option("--epochs", type=int, default=4, help="Times that the texts are gone through.")
def adapt_start(work: Path, epochs: int) -> None:
    """Make the start weights used to the texts; bearable on a graphics card alone."""
    adapt(work, n_epochs=epochs)


@main.command()
@work_option
@click.option("--name", default="state", help="Of the state to train.")
@click.option("--epochs", type=int, default=4, help="Times that the corpora are gone through.")
@click.option("--layers", type=int, default=Shape().n_layers, help="Of the encoder.")
@click.option("--dropout", type=float, default=0.0, help="Share left out inside the encoder.")
@click.option("--rate", type=float, default=2e-4, help="Highest learning rate of the encoder.")
@click.option("--head-rate", type=float, default=1e-3, help="And of the heads.")
@click.option("--seed", type=int, default=20241101, help="Of all that is chosen by chance.")
@click.option("--size", type=int, default=2_600, help="Word pieces of a step.")
@click.option("--teacher", "teachers", multiple=True, help="State to learn from, by its name.")
@click.option("--from", "begun", help="State to begin with, by its name; else the first teacher.")
@click.option("--threads", type=int, default=2, help="Processor cores.")
@click.option("--portion", type=float, default=1.0, help="Share of each corpus to learn from.")
@click.option("--leave-out", multiple=True, type=click.Choice(list(SHARES)), help="Corpus.")
@click.option(
    "--share",
    "shares",
    multiple=True,
    type=(click.Choice(list(SHARES)), float),
    help="Corpus, and how often each of its texts is read in an epoch.",
)
@click.option("--uncased", is_flag=True, help="Do not tell the encoder how words are written.")
@click.option("--adapted", is_flag=True, help="Begin with what `adapt` made.")
@click.option(
    "--large", type=click.Path(path_type=Path), help="Folder of MPNet: a network that only teaches."
)
def train(
    work: Path,
    name: str,
    teachers: tuple[str, ...],
    begun: str | None,
    threads: int,
    *,
    leave_out: tuple[str, ...],
    shares: tuple[tuple[str, float], ...],
    uncased: bool,
    adapted: bool,
    large: Path | None,
    **chosen: float,
) -> None:
    """Train; a run that was cut off goes on from its last state."""
    torch.set_num_threads(threads)
    usual = {**SHARES, "gmb": 1.0} if teachers else SHARES
    plan = Plan(
        n_epochs=int(chosen["epochs"]),
        size=int(chosen["size"]),
        rate=chosen["rate"],
        head_rate=chosen["head_rate"],
        seed=int(chosen["seed"]),
        n_layers=int(chosen["layers"]),
        dropout=chosen["dropout"],
        shares={**usual, **dict(shares), **dict.fromkeys(leave_out, 0.0)},
        portion=chosen["portion"],
        cased=not uncased,
    )
    learn(
        work,
        plan,
        name=name,
        start=work / ("adapted.pt" if adapted else f"{begun}.pt") if adapted or begun else None,
        teachers=[work / f"{teacher}.pt" for teacher in teachers],
        large=large,
    )


@main.command("parse")
@work_option
@click.option("--name", default="state", help="Of the trained state.")
@click.option("--epochs", type=int, default=28, help="Times that the treebank is gone through.")
@click.option("--threads", type=int, default=2, help="Processor cores.")
def train_trees(work: Path, name: str, epochs: int, threads: int) -> None:
    """Train the heads of trees on the finished encoder, rounded as the reader rounds it."""
    torch.set_num_threads(threads)
    parse(work, name=name, n_epochs=epochs)


@main.command("sort")
@work_option
@click.option("--name", default="parsed", help="Of the trained state.")
@click.option("--epochs", type=int, default=20, help="Times that the marks are gone through.")
@click.option("--threads", type=int, default=2, help="Processor cores.")
def train_kinds(work: Path, name: str, epochs: int, threads: int) -> None:
    """Train the heads of event types and statuses on the finished encoder, rounded as the reader rounds it."""
    torch.set_num_threads(threads)
    sort(work, name=name, n_epochs=epochs)


@main.command("tie")
@work_option
@click.option("--name", default="state", help="Of the trained state.")
@click.option("--epochs", type=int, default=6, help="Times that the texts are gone through.")
def train_ties(work: Path, name: str, epochs: int) -> None:
    """Train the head of roles on the finished encoder, with the trees that it gives."""
    tie(work, name=name, n_epochs=epochs)


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


add_states(main)

if __name__ == "__main__":
    main()
