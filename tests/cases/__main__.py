"""What has changed in the cases: which gaps are mended and which cases fail.

python -m tests.cases            # gaps that pass now, cases that fail
python -m tests.cases --gaps     # known gaps and what is wrong with each
python -m tests.cases ID …       # all claims of these passages
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from sayso.model.reading import Reading
from sayso.model.span import quote_pieces
from tests.cases.cases import Case, load_cases
from tests.cases.matching import find_faults
from tests.cases.passages import read_cases


def main(words: Sequence[str]) -> int:
    """Print the report; 1 if a mark is out of date."""
    ids = {word for word in words if not word.startswith("-")}
    cases = [case for case in load_cases() if not ids or case.id in ids]
    readings = read_cases(cases)
    if ids:
        for case in cases:
            _show(case, readings[case.id])
        return 0
    faults = {case.id: find_faults(case, readings[case.id]) for case in cases}
    mended = [case for case in cases if case.gap and not faults[case.id]]
    failing = [case for case in cases if not case.gap and faults[case.id]]
    known = [case for case in cases if case.gap and faults[case.id]]
    _list("Gaps that pass now: take the mark away", mended, faults)
    _list("Cases that fail: mend the reading, or mark a gap", failing, faults)
    if "--gaps" in words:
        _list("Known gaps", known, faults)
    print(
        f"{len(cases)} cases: {len(cases) - len(failing) - len(known) - len(mended)} as expected, "
        f"{len(known)} known gaps, {len(mended)} mended, {len(failing)} failing."
    )
    return 1 if mended or failing else 0


def _list(heading: str, cases: Sequence[Case], faults: dict[str, list[str]]) -> None:
    if cases:
        print(f"{heading} ({len(cases)})")
    for case in cases:
        print(f"  {case.area}/{case.id}" + (f"  [{case.gap}]" if case.gap else ""))
        for fault in faults[case.id]:
            print(f"      {fault}")


def _show(case: Case, reading: Reading) -> None:
    text = reading.document.text
    print(f"\n{case.id}: {case.about}\n{text}")
    for fault in find_faults(case, reading):
        print(f"  ! {fault}")
    ids = {claim.id: number for number, claim in enumerate(reading.claims, start=1)}
    for claim in reading.claims:
        fields = (claim.mode, claim.stance, claim.certainty, claim.polarity, claim.status)
        cue = quote_pieces(text, claim.cue)
        print(f"  {ids[claim.id]:2} {' > '.join(claim.chain)} |{cue}| {' '.join(fields)}", end="")
        print(f" role={claim.role}" if claim.role else "", end="")
        print(f" within={ids[claim.within]}" if claim.within else "", end="")
        print(f" hedges={quote_pieces(text, claim.hedges)}" if claim.hedges else "")
        print(f"       «{' '.join(quote_pieces(text, claim.content).split())}»")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
