"""Lines: sightings to the lines of a brief, parts folded and repetitions joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.desk.brief import BriefLine, Contest, Reference
from sayso.desk.contests import Opposition, Oppositions
from sayso.desk.sightings import Sighting

MOST_FIGURES = 6
"""Other figures that are told against one unless all are wanted; the rest are counted."""


class LineWriter:
    """Writes claims as lines, with references that the brief's list of documents resolves."""

    def __init__(
        self,
        sightings: Sequence[Sighting],
        oppositions: Oppositions,
        numbers: Mapping[str, int],
        *,
        everything: bool,
    ) -> None:
        self._by_id = {sighting.claim.id: sighting for sighting in sightings}
        self._oppositions = oppositions
        self._numbers = numbers
        self._everything = everything
        self._parts: dict[str, list[Sighting]] = defaultdict(list)
        for sighting in sightings:
            if not self.is_top(sighting):
                self._parts[sighting.claim.within or ""].append(sighting)

    def is_top(self, sighting: Sighting) -> bool:
        """Whether a claim stands on its own, rather than within another that is told."""
        return sighting.claim.within is None or sighting.claim.within not in self._by_id

    def write(self, sightings: Sequence[Sighting]) -> tuple[BriefLine, ...]:
        """One line for each claim, but only one for all that say the same in the same words."""
        lines: dict[tuple[object, ...], BriefLine] = {}
        for sighting in sightings:
            line = self._write_line(sighting)
            # "It" is denied of one thing here and of another there.
            denied = line.gist if line.stance == "denies" else None
            said = (line.quote.casefold(), denied)
            key = (said, line.chain, line.speaker, line.stance, line.status, line.certainty)
            lines[key] = _join(lines[key], line) if key in lines else line
        return tuple(lines.values())

    def _write_line(self, sighting: Sighting) -> BriefLine:
        claim = sighting.claim
        parts = [(part, self._write_line(part)) for part in self._parts[claim.id]]
        telling = [line for part, line in parts if self._everything or self._adds(part, line)]
        return BriefLine(
            references=(self._refer(sighting),),
            quote=sighting.quote,
            chain=claim.chain,
            speaker=claim.speaker,
            role=claim.role,
            mode=claim.mode,
            stance=claim.stance,
            certainty=claim.certainty,
            polarity=claim.polarity,
            status=claim.status,
            hedges=sighting.hedges,
            day=sighting.day or sighting.published,
            contests=tuple(self._list_contests(self._oppositions.get(claim.id, ()))),
            parts=tuple(telling),
            n_parts_hidden=len(parts)
            - len(telling)
            + sum(line.n_parts_hidden for _, line in parts if line not in telling),
            gist=claim.gist,
        )

    def _adds(self, part: Sighting, line: BriefLine) -> bool:
        """Whether a part tells something that its whole does not."""
        whole = self._by_id[part.claim.within or ""].claim
        mine = (part.claim.chain, part.claim.stance, part.claim.certainty, part.claim.status)
        theirs = (whole.chain, whole.stance, whole.certainty, whole.status)
        return mine != theirs or bool(line.contests or line.parts)

    def _refer(self, sighting: Sighting) -> Reference:
        return Reference(self._numbers[sighting.document], sighting.sentence, sighting.claim.id)

    def _list_contests(self, oppositions: Sequence[Opposition]) -> Iterator[Contest]:
        """What stands against a claim; all other figures together."""
        figures = [one for one in oppositions if one.why == "figure"]
        for opposition in oppositions:
            if opposition.why != "figure":
                yield self._contest(opposition)
        if figures:
            told = list(dict.fromkeys(one.message for one in figures))
            what = "another figure is told" if len(told) == 1 else "other figures are told"
            if len(told) > MOST_FIGURES and not self._everything:
                told[MOST_FIGURES:] = [f"and {len(told) - MOST_FIGURES} more"]
            others = (self._by_id[one.claim] for one in figures if one.claim is not None)
            yield Contest(f"{what}: {', '.join(told)}", tuple(map(self._refer, others)), "figure")

    def _contest(self, opposition: Opposition) -> Contest:
        other = self._by_id[opposition.claim] if opposition.claim is not None else None
        if opposition.why in {"check", "place"}:
            message = opposition.message.rstrip(".")
        elif other is not None and other.claim.stance == "denies":
            message = f"denied by {'; '.join(other.claim.chain[:1])}"
        else:
            message = "denies what is told"
        against = (self._refer(other),) if other is not None else ()
        return Contest(message, against, opposition.why)


def _join(line: BriefLine, same: BriefLine) -> BriefLine:
    new = tuple(contest for contest in same.contests if contest not in line.contests)
    return replace(
        line,
        references=line.references + same.references,
        contests=line.contests + new,
        n_parts_hidden=line.n_parts_hidden + _count_parts(same),
    )


def _count_parts(line: BriefLine) -> int:
    return line.n_parts_hidden + sum(1 + _count_parts(part) for part in line.parts)
