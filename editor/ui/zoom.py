"""The sizes in which the window can be shown, and the steps between them."""

from __future__ import annotations

STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
"""Per cent."""

NORMAL = 100


def within(zoom: int) -> int:
    """The size itself where the window can be shown in it, else the nearest that can."""
    return min(max(zoom, STEPS[0]), STEPS[-1])


def stepped(zoom: int, step: int) -> int:
    """The next larger (1) or smaller (-1) size."""
    if step > 0:
        return next((each for each in STEPS if each > zoom), STEPS[-1])
    return next((each for each in reversed(STEPS) if each < zoom), STEPS[0])
