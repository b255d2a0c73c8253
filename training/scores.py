"""Scores of a pipeline on held-out data."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import DocBin
from spacy.training import Example

from training.learning import use_fast_algebra
from training.uner import read_uner

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

UNER = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
SYNTAX = ("pos_acc", "morph_acc", "tag_acc", "dep_uas", "dep_las", "lemma_acc", "sents_f")


def score_pipeline(pipeline: Path, work: Path, data: Path) -> dict[str, Any]:
    """Score syntax on EWT dev, names on GMB held-out, re3d held-out and UNER dev.

    Args:
        pipeline: Folder of the pipeline.
        work: Folder with the prepared files.
        data: Folder of the corpora.

    Returns:
        Shares between 0 and 1 by data and measure, and words a second.
    """
    use_fast_algebra()
    language = spacy.load(pipeline)
    begun = time.perf_counter()
    syntax = _evaluate(language, work / "syntax-dev.spacy")
    spent = time.perf_counter() - begun
    scores: dict[str, Any] = {
        "ewt-dev": {key: round(syntax[key], 4) for key in SYNTAX},
        "words_per_second": round(syntax["n_tokens"] / spent),
    }
    for name in ("gmb-dev", "re3d-dev"):
        names = _evaluate(language, work / f"{name}.spacy")
        scores[name] = _name_scores(names)
    scores["uner-dev"] = _score_uner(language, data / "entities/uner_ewt_dev.iob2.gz")
    return scores


def _score_uner(language: Language, path: Path) -> dict[str, float]:
    """Count equal spans with equal class; classes that UNER lacks are left out."""
    passages = list(read_uner(path))
    n_found = n_gold = n_right = 0
    docs = language.pipe((passage.text for passage in passages), disable=["trainable_lemmatizer"])
    for passage, doc in zip(passages, docs, strict=True):
        gold = {(name.start, name.end, name.label) for name in passage.names or ()}
        found = {
            (entity.start_char, entity.end_char, UNER[entity.label_])
            for entity in doc.ents
            if entity.label_ in UNER
        }
        n_found, n_gold = n_found + len(found), n_gold + len(gold)
        n_right += len(found & gold)
    return {
        "precision": round(n_right / max(n_found, 1), 4),
        "recall": round(n_right / max(n_gold, 1), 4),
        "f1": round(2 * n_right / max(n_found + n_gold, 1), 4),
    }


def _evaluate(language: Language, path: Path) -> dict[str, Any]:
    docs = list(DocBin().from_disk(path).get_docs(language.vocab))
    examples = [Example(language.make_doc(doc.text), doc) for doc in docs]
    return {**language.evaluate(examples), "n_tokens": sum(len(doc) for doc in docs)}


def _name_scores(scores: dict[str, Any]) -> dict[str, Any]:
    return {
        "precision": round(scores["ents_p"], 4),
        "recall": round(scores["ents_r"], 4),
        "f1": round(scores["ents_f"], 4),
        "f1_by_label": {
            label: round(values["f"], 4) for label, values in scores["ents_per_type"].items()
        },
    }
