"""Charts as SVG, drawn from bins; made with a library for XML, and with no other."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from benchmarks.calibration import Bin

_WIDTH, _HEIGHT = 520, 460
_LEFT, _TOP, _SIZE = 70, 30, 340
"""The square in which points stand, in pixels."""
_COLOURS = ("#1b4f8a", "#b3541e")
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def draw_reliability(title: str, series: Sequence[tuple[str, Sequence[Bin | None]]]) -> str:
    """What was said against what came of it, a line for each series.

    Args:
        title: What the chart shows, for those who cannot see it.
        series: Names with their bins; at most two, told apart by colour and by shape.
    """
    root = ET.Element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="img",
        attrib={"font-family": "sans-serif", "font-size": "13"},
    )
    ET.SubElement(root, "title").text = title
    _add(root, "rect", width=_WIDTH, height=_HEIGHT, fill="#ffffff")
    _draw_axes(root)
    for number, (name, bins) in enumerate(series):
        points = [(_x(one.told), _y(one.right), one.count) for one in bins if one is not None]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
        _add(root, "polyline", points=path, fill="none", stroke=_COLOURS[number])
        for x, y, count in points:
            _draw_mark(root, number, (x, y), min(4 + count / 150, 9))
        _draw_mark(root, number, (_LEFT + 20, _TOP + 20 + 22 * number), 5)
        _write(root, (_LEFT + 34, _TOP + 24 + 22 * number), name, "start")
    return ET.tostring(root, encoding="unicode") + "\n"


def _draw_axes(root: ET.Element) -> None:
    _add(root, "rect", x=_LEFT, y=_TOP, width=_SIZE, height=_SIZE, fill="none", stroke="#444444")
    _add(
        root,
        "line",
        x1=_x(0),
        y1=_y(0),
        x2=_x(1),
        y2=_y(1),
        stroke="#888888",
        stroke_dasharray="5 4",
    )
    for tick in _TICKS:
        _write(root, (_x(tick), _y(0) + 18), f"{100 * tick:.0f}", "middle")
        _write(root, (_x(0) - 8, _y(tick) + 4), f"{100 * tick:.0f}", "end")
    _write(root, (_LEFT + _SIZE / 2, _y(0) + 42), "probability that was given, per cent", "middle")
    label = _write(root, (0, 0), "right, per cent", "middle")
    label.set("transform", f"translate(20 {_TOP + _SIZE / 2}) rotate(-90)")


def _draw_mark(root: ET.Element, number: int, place: tuple[float, float], size: float) -> None:
    x, y = place
    if number == 0:
        _add(root, "circle", cx=x, cy=y, r=f"{size:.1f}", fill=_COLOURS[0])
        return
    corner = f"{2 * size:.1f}"
    _add(
        root,
        "rect",
        x=f"{x - size:.1f}",
        y=f"{y - size:.1f}",
        width=corner,
        height=corner,
        fill="#ffffff",
        stroke=_COLOURS[number],
    )


def _write(root: ET.Element, place: tuple[float, float], words: str, anchor: str) -> ET.Element:
    found = _add(root, "text", x=f"{place[0]:.1f}", y=f"{place[1]:.1f}", text_anchor=anchor)
    found.text = words
    return found


def _add(root: ET.Element, name: str, **values: object) -> ET.Element:
    attributes = {key.replace("_", "-"): str(value) for key, value in values.items()}
    return ET.SubElement(root, name, attributes)


def _x(share: float) -> float:
    return _LEFT + share * _SIZE


def _y(share: float) -> float:
    return _TOP + (1.0 - share) * _SIZE
