"""The head of a release: kicker, headline and subheadline out of the short lines before the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editor.importers.paragraphs import Line

_KICKER_WORDS, _KICKER_LENGTH = 3, 40
_HEADLINE_WORDS = 4
_HEADLINE_LENGTH = 250


@dataclass(frozen=True, slots=True)
class Head:
    kicker: str = ""
    headline: str = ""
    subheadline: str = ""
    left: tuple[Line, ...] = ()
    """Lines that are no part of the head: they open the text."""


def read_head(lines: Sequence[Line]) -> Head:
    """The head in the short lines that stand before the text.

    The first line is the headline, unless it is a word or three above a longer one: that is a kicker.
    What follows is the subheadline, which may have several lines or bullets.
    """
    titles = [line for line in lines if len(line.text) <= _HEADLINE_LENGTH]
    left = [line for line in lines if len(line.text) > _HEADLINE_LENGTH]
    if not titles:
        return Head(left=tuple(left))
    kicker = titles.pop(0).unbulleted if _is_kicker(titles) else ""
    headline, below = titles[0], titles[1:]
    while below and len(headline.text) < _HEADLINE_LENGTH and _goes_on(below[0]):
        headline = Line(f"{headline.text} {below[0].text}", headline.gap)
        below = below[1:]
    many = _is_many(below)
    subheadline = [line for line in below if line.is_bullet or not many]
    left = [line for line in below if many and not line.is_bullet] + left
    return Head(kicker, headline.unbulleted, " ".join(line.unbulleted for line in subheadline), tuple(left))


def _is_kicker(titles: Sequence[Line]) -> bool:
    if len(titles) < 2 or titles[1].is_bullet:
        return False
    first, second = titles[0].text, titles[1].text
    if len(first) > _KICKER_LENGTH * 2 or len(second.split()) < _HEADLINE_WORDS:
        return False
    return first.endswith(":") or (len(first.split()) <= _KICKER_WORDS and len(first) <= _KICKER_LENGTH)


def _goes_on(below: Line) -> bool:
    """A headline of two lines: no blank line between, and the second begins in the middle of a sentence."""
    return not below.gap and not below.is_bullet and below.text[:1].islower()


def _is_many(below: Sequence[Line]) -> bool:
    """So many short lines are a list or a poem, and no subheadline."""
    return len(below) > 5
