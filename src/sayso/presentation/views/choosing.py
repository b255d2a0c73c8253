"""Choosing: which labels a line of a brief needs."""

from __future__ import annotations

from dataclasses import replace

from sayso.desk.brief import BriefLine
from sayso.presentation.labels import CERTAINTIES, MODES, NEGATED, STANCES, STATUSES, Label
from sayso.presentation.views.cleaning import clean_line


def choose_labels(line: BriefLine, whole: BriefLine | None = None) -> tuple[Label, ...]:
    """How a line is put: nothing that goes without saying, or that its whole says already.

    Of the outlet's own statements stance and mode go without saying; of every
    line, that it is put as certain.

    Args:
        line: The line.
        whole: The line that it is a part of; None at the top.
    """
    stance, status, mode = STANCES[line.stance], STATUSES[line.status], MODES[line.mode]
    certainty = _label_certainty(line)
    if whole is not None:
        told = {STANCES[whole.stance], STATUSES[whole.status], MODES[whole.mode]}
        told |= {_label_certainty(whole), *_label_polarity(whole)}
        every = (stance, certainty, status, *_label_polarity(line), mode)
        return tuple(label for label in every if label not in told)
    is_certain = certainty == CERTAINTIES["certain"]
    labels = [] if is_certain else [certainty]
    labels += [status, *_label_polarity(line)]
    return tuple(labels) if line.mode == "narrated" else (stance, *labels, mode)


def _label_certainty(line: BriefLine) -> Label:
    label = CERTAINTIES[line.certainty]
    words = ", ".join(f"“{clean_line(hedge)}”" for hedge in line.hedges)
    return replace(label, word=f"{label.word}: {words}") if words else label


def _label_polarity(line: BriefLine) -> tuple[Label, ...]:
    return (NEGATED,) if line.polarity == "negative" else ()
