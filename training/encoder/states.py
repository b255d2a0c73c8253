"""States: the commands that make a trained state of others, and the options that all commands share."""

from __future__ import annotations

import os
from pathlib import Path

import click

from training.encoder.blending import blend
from training.encoder.minilm import Shape
from training.encoder.recovering import recover
from training.encoder.slimming import slim

WEIGHTS = Path("src/sayso/annotations/weights/encoder")
data_option = click.option(
    "--data", type=click.Path(path_type=Path), default=os.environ.get("SAYSO_DATA"), help="Corpora."
)
work_option = click.option(
    "--work", type=click.Path(path_type=Path), default=Path("build/encoder"), help="Work folder."
)


@click.command("recover")
@work_option
@click.option("--weights", type=click.Path(path_type=Path), default=WEIGHTS, help="The model.")
@click.option("--name", default="kept", help="Of the state to write.")
def recover_state(work: Path, weights: Path, name: str) -> None:
    """Take the weights of a model that was exported, to go on from it with `train --from`."""
    recover(weights, work, name=name)


@click.command("blend")
@work_option
@click.option("--before", default="kept", help="State that training went on from.")
@click.option("--after", default="state", help="State that came of it.")
@click.option("--share", type=click.FloatRange(0, 1), default=0.3, help="Of the second.")
@click.option("--out", default="blended", help="Name of the state that is written.")
def blend_states(work: Path, before: str, after: str, share: float, out: str) -> None:
    """Write the network between two."""
    blend(work, before=before, after=after, share=share, out=out)


@click.command("slim")
@work_option
@click.option("--name", default="state", help="Of the trained state.")
@click.option("--out", default="narrow", help="Name of the state that is written.")
@click.option("--heads", type=int, default=6, help="Heads of attention kept in each layer.")
@click.option("--inner", type=int, default=768, help="Inner values kept in each layer.")
def slim_state(work: Path, name: str, out: str, heads: int, inner: int) -> None:
    """Leave out the heads and inner values that say least; what is left is trained on with `train --from`."""
    slim(work, name=name, out=out, shape=Shape(n_heads=heads, n_inner=inner))


def add_states(group: click.Group) -> None:
    """Add the commands to a group."""
    for command in (recover_state, blend_states, slim_state):
        group.add_command(command)
