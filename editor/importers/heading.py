"""The head of a release: kicker, headline and subheadline out of the short lines before the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from editor.importers.paragraphs import Line

_KICKER_WORDS, _KICKER_LENGTH = 3, 40
_HEADLINE_WORDS = 4
_HEADLINE_LENGTH = 250
_MOST_LINES = 5
_SENTENCE = re.compile(r"[.!?…][“”\"»«’)]*$")


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
    titled = _titled(below)
    subheadline = [line for line in below if line.is_bullet or line in titled]
    left = [line for line in below if line not in subheadline] + left
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


def _titled(below: Sequence[Line]) -> list[Line]:
    """The lines of the subheadline: those before the first sentence.

    A single sentence may be one; so many short lines are a list or a poem, and no subheadline.
    """
    if len(below) > _MOST_LINES:
        return []
    if len(below) == 1:
        return list(below)
    return list(takewhile(lambda line: line.is_bullet or not _SENTENCE.search(line.text), below))
