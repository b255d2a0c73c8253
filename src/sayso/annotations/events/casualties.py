"""Casualties: of which kind of event they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.annotations.events.triggers import Trigger


def settle_casualties(found: Mapping[int, Trigger]) -> dict[int, Trigger]:
    """The triggers; who is killed where the text tells more of disasters died of one."""
    told = Counter(one.rule.type for one in found.values() if not one.rule.casualty)
    settled = dict(found)
    for place, trigger in found.items():
        if not trigger.rule.casualty:
            continue
        kind = "DISASTER" if told["DISASTER"] > told["ASSAULT"] else "ASSAULT"
        if told[kind] and kind != trigger.rule.type:
            settled[place] = replace(trigger, rule=replace(trigger.rule, type=kind))
    return settled
