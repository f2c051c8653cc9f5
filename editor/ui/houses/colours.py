"""Colours for a house style: some that can be read well on white, and how well any other can."""

from __future__ import annotations

import re

from editor.exporters.colours import contrast

READABLE = 4.5
"""The contrast that text needs on its ground."""

PALETTE = (
    "#1f5f66", "#0b6e4f", "#3b6b1f", "#7a5a00", "#8f4a12", "#a8342a",
    "#a3195b", "#7b2d8b", "#4b3f9e", "#1d4f91", "#0f6292", "#3a4250",
)  # fmt: skip
"""Colours in which labels and lines can be read on white paper."""

_COLOUR = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def colour_of(written: str) -> str:
    """A colour as it is stored, `#1f5f66`, of what somebody wrote (`1F5F66`, `#abc`); empty where it is none."""
    found = _COLOUR.fullmatch(written.strip())
    if not found:
        return ""
    digits = found[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def contrast_on_white(colour: str) -> float:
    """The contrast of a colour `#1f5f66` against white, from 1 to 21."""
    return contrast(colour, "#ffffff")
