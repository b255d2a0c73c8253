"""Training one part of the pipeline with spaCy, and joining the parts."""

from __future__ import annotations

import gc
import json
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config, registry
from thinc.api import NumpyOps, set_current_ops

from training.tokens import add_tokens, make_language

if TYPE_CHECKING:
    from spacy.language import Language

HERE = Path(__file__).parent
_PERSONAL = re.compile(r"@|://|www\.|\.(?:com|org|net|edu|gov)\b|\d{3}.*\d{4}", re.IGNORECASE)


def use_fast_algebra() -> None:
    """Multiply matrices with NumPy's BLAS; spaCy's own falls to its slowest code on some machines.

    Source: measured, 58 against 15 GFlop/s on an AMD EPYC.
    """
    set_current_ops(NumpyOps(use_blis=False))


def learn_part(part: str, work: Path, *, n_steps: int | None = None) -> None:
    """Train a part into `work/<part>/model-best`.

    A run that was cut off starts again from the weights of `model-last` for the steps that are
    left, with the learning rate that it had come down to.

    Args:
        part: "syntax" or "names": the configuration beside this module.
        work: Folder with the prepared files.
        n_steps: Number of steps in all; None leaves it to the configuration.
    """
    use_fast_algebra()
    registry.callbacks.register("sayso.tokens.v1", func=make_tokens_callback)
    registry.loggers.register("sayso.steps.v1", func=make_steps_logger)
    output = work / part
    config = load_config(
        HERE / f"{part}.cfg",
        overrides={
            "paths.train": str(work / f"{part}-train.spacy"),
            "paths.dev": str(work / f"{part}-dev.spacy"),
        },
    )
    training: dict[str, Any] = config["training"]
    total = n_steps or int(training["max_steps"])
    done = steps_done(output)
    if done >= total:
        print(f"{part}: all {total} steps are done.")
        return
    rate = training["optimizer"]["learn_rate"]
    rate["initial_rate"] *= (total - done) / total
    rate["total_steps"] = training["max_steps"] = total - done
    config["initialize"] = {"before_init": {"@callbacks": "sayso.tokens.v1"}}
    if done:
        rate["warmup_steps"] = 1
    language = init_nlp(config)
    if done:
        language.from_disk(output / "model-last")
    _train(language, output, done)


def _train(language: Language, output: Path, done: int) -> None:
    output.mkdir(parents=True, exist_ok=True)
    # The corpus stays in memory to the end; looking through it for garbage took a quarter of the time.
    gc.collect()
    gc.freeze()
    language.config["training"]["logger"] = {
        "@loggers": "sayso.steps.v1",
        "path": str(output / "steps.jsonl"),
        "done": done,
    }
    run_training(language, output, stdout=sys.stdout, stderr=sys.stderr)


def make_tokens_callback() -> Any:  # noqa: ANN401
    """Make the callback that gives a new pipeline our tokenizer."""

    def give_tokens(language: Language) -> Language:
        add_tokens(language)
        return language

    return give_tokens


def make_steps_logger(path: str, done: int) -> Any:  # noqa: ANN401
    """Make a logger that keeps one JSON line for each evaluation, and prints it.

    Args:
        path: The file; lines are added.
        done: Steps of earlier runs.
    """

    def set_up(language: Language, stdout: Any = None, stderr: Any = None) -> Any:  # noqa: ANN401, ARG001
        def log_step(info: dict[str, Any] | None) -> None:
            if info is None:
                return
            line = {
                "step": info["step"] + done,
                "epoch": info["epoch"],
                "words": info["words"],
                "seconds": info["seconds"],
                "score": info["score"],
                "scores": {
                    key: round(value, 4)
                    for key, value in info["other_scores"].items()
                    if isinstance(value, float)
                },
            }
            text = json.dumps(line)
            with Path(path).open("a", encoding="utf-8") as log:
                log.write(text + "\n")
            print(text, flush=True)

        return log_step, lambda: None

    return set_up


def steps_done(output: Path) -> int:
    """Count the steps of a training whose weights are in `output/model-last`; 0 without any."""
    log = output / "steps.jsonl"
    if not (output / "model-last").is_dir() or not log.is_file():
        return 0
    return int(json.loads(log.read_text(encoding="utf-8").splitlines()[-1])["step"])


def assemble_pipeline(work: Path) -> Path:
    """Join the best states of both parts to one pipeline.

    Args:
        work: Folder with `syntax/model-best` and `names/model-best`.

    Returns:
        The folder of the joined pipeline, in the work folder.
    """
    syntax = spacy.load(work / "syntax/model-best")
    names = spacy.load(work / "names/model-best")
    language = make_language()
    for name in syntax.pipe_names:
        language.add_pipe(name, source=syntax)
    language.add_pipe("ner", source=names)
    language.meta.update(
        name="news",
        version="0.1.0",
        description="Syntax and names in English news.",
        license="see MODEL_CARD.md",
    )
    joined = work / "en_news"
    language.to_disk(joined)
    leave_addresses_out(joined)
    return joined


def leave_addresses_out(folder: Path) -> None:
    """Take mail and web addresses, handles and long numbers out of a pipeline's table of strings.

    The treebank holds the mail of real people. The models know words by their
    hashes alone, so nothing is read differently without them.
    """
    table = folder / "vocab/strings.json"
    strings = json.loads(table.read_text(encoding="utf-8"))
    kept = [word for word in strings if not _PERSONAL.search(word)]
    table.write_text(json.dumps(kept, ensure_ascii=False, indent=2), encoding="utf-8")


def swap_folder(source: Path, target: Path) -> None:
    """Put a copy of a folder in the place of another, so that readers see the old or the new.

    Args:
        source: The new folder; it stays.
        target: The folder to replace; it need not exist.
    """
    fresh = target.with_name(target.name + ".new")
    old = target.with_name(target.name + ".old")
    for folder in (fresh, old):
        shutil.rmtree(folder, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, fresh)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
