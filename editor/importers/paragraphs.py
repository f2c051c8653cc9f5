"""Text to lines: what a line says, how it is recognised, and which lines belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from editor.domain.bilingual import clean

_BREAKS = re.compile(r"[\f\v\x85]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"(?<!^o)[^\S\n]{2,}")
"""Spaces that say nothing; only a letter that is a bullet is told by them."""
_BULLET = re.compile(r"(?:[•●▪◦‣∙·*–—-]|o(?=\s{2}))\s+(?=\S)")

LONG = 160
"""Characters from which a line is a text paragraph, whatever else it looks like."""

_WRAPPED_FROM, _WRAPPED_TO = 55, 100
"""Widths at which mail programs and old editors break lines."""


@dataclass(frozen=True)
class Line:
    """One line of the file, without the spaces around it; `gap` tells that a blank line stands before it."""

    text: str
    gap: bool

    @cached_property
    def key(self) -> str:
        """The line as it is recognised: plain spaces, no invisible characters, no bullet."""
        plain = " ".join(_INVISIBLE.sub("", self.text).split())
        return plain[self._bullet_width(plain) :]

    @cached_property
    def is_bullet(self) -> bool:
        return bool(_BULLET.match(self.text))

    @property
    def is_long(self) -> bool:
        return len(self.text) >= LONG

    @property
    def unbulleted(self) -> str:
        return self.text[self._bullet_width(self.text) :]

    @staticmethod
    def _bullet_width(text: str) -> int:
        found = _BULLET.match(text)
        return found.end() if found else 0


def read_lines(text: str) -> list[Line]:
    """The lines of `text` that say something, with lines that were broken to a width put together again."""
    lines = list(_lines(clean(_BREAKS.sub("\n", text), lines=True)))
    width = _wrapped_width(lines)
    return list(_unwrapped(lines, width)) if width else lines


def _lines(text: str) -> Iterator[Line]:
    gap = True
    for raw in text.split("\n"):
        line = _SPACES.sub(" ", raw.strip())
        if _INVISIBLE.sub("", line).strip():
            yield Line(line, gap)
            gap = False
        else:
            gap = True


def _wrapped_width(lines: Sequence[Line]) -> int:
    """The width to which the whole text was broken, 0 where it was not.

    It was where no line is longer than a mail program allows and most lines inside a paragraph are
    so long that the first word of the next did not fit.
    """
    width = max((len(line.text) for line in lines), default=0)
    if not _WRAPPED_FROM <= width <= _WRAPPED_TO:
        return 0
    inner = [(a, b) for a, b in pairwise(lines) if not b.gap]
    full = sum(_did_not_fit(a, b, width) for a, b in inner)
    return width if full >= 4 and full * 2 >= len(inner) else 0


def _did_not_fit(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width - 2


def _unwrapped(lines: Sequence[Line], width: int) -> Iterator[Line]:
    parts: list[str] = []
    gap = True
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        gap = line.gap if not parts else gap
        parts.append(line.text)
        goes_on = following and not following.gap and not following.is_bullet
        if following and goes_on and _did_not_fit(line, following, width):
            continue
        yield Line(" ".join(parts), gap)
        parts = []


__all__ = ["LONG", "Line", "read_lines"]
