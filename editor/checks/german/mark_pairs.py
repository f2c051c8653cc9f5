"""Quotation marks of a German text as somebody meant them: which open, which close, which belong together.

Straight marks, English and French ones are read as well, by what stands around them. A mark without a partner is
alone; apostrophes and inches are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARK = re.compile(r"[„“”‟\"″«»‚‘’'‹›]+|,,(?=[^\W_])")
_EACH = re.compile(r"''|,,|.")
_SORTS = {
    **dict.fromkeys(("„", "“", "”", "‟", '"', "″", ",,", "''"), "double"),
    **dict.fromkeys("«»", "guillemets"),
    **dict.fromkeys("‚‘’'", "single"),
    **dict.fromkeys("‹›", "angles"),
}
_LOW = frozenset({"„", ",,", "‚"})
_INCHES = frozenset({'"', "″", "”", "''"})
_NEVER_OPENING = frozenset({"’"})
_BEFORE_OPENING = frozenset("([{–—-/")
_AFTER_CLOSING = frozenset(".,;:!?)]}–—-/…")
_CLIPPED = re.compile(r"['‘](?:s|n|ne|nen|nem|ner|\d\der)(?!\w)", re.IGNORECASE)
_DEPTH_SEARCHED = 8
_CLOSER_SEARCHED = 400


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is typed; two commas are one mark as well."""

    start: int
    end: int
    glyph: str
    opens: bool

    @property
    def sort(self) -> str:
        """`double`, `guillemets`, `single` or `angles`."""
        return _SORTS[self.glyph]

    @property
    def is_straight(self) -> bool:
        return self.glyph in {'"', "'"}

    @property
    def is_double(self) -> bool:
        return self.sort in {"double", "guillemets"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Marks that belong together, within `depth` other quotations; `in_doubt` where a mark of the line is alone."""

    open: Mark
    close: Mark
    depth: int
    in_doubt: bool

    def words(self, text: str) -> str:
        """What stands between the marks."""
        return text[self.open.end : self.close.start]


@dataclass(frozen=True, slots=True)
class Line:
    """The marks of a line, from `start` to `end` in the text: pairs in their order, and marks that are alone."""

    start: int
    end: int
    pairs: tuple[Pair, ...]
    alone: tuple[Mark, ...]


@lru_cache(maxsize=4096)
def lines_read(text: str) -> tuple[Line, ...]:
    """The lines of `text` that have marks."""
    if not _MARK.search(text):
        return ()
    return tuple(line for line in _lines(text) if line.pairs or line.alone)


@lru_cache(maxsize=4096)
def pairs_read(text: str) -> tuple[Pair, ...]:
    """All pairs of `text`, in their order."""
    return tuple(pair for line in lines_read(text) for pair in line.pairs)


@lru_cache(maxsize=4096)
def outermost(text: str) -> tuple[Pair, ...]:
    """The pairs that stand in no other one, of marks that can stand outside."""
    return tuple(pair for pair in pairs_read(text) if not pair.depth and pair.open.is_double)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.split("\n"):
        if _MARK.search(line):
            yield _read(line, start)
        start += len(line) + 1


def _read(line: str, start: int) -> Line:
    found: list[tuple[Mark, Mark]] = []
    opened: list[Mark] = []
    alone: list[Mark] = []
    has_inches = False
    for at, glyph in _typed(line):
        opens = _opens(line, at, glyph, opened)
        has_inches |= opens is None and glyph in _INCHES
        if opens is None:
            continue
        mark = Mark(at, at + len(glyph), glyph, opens)
        if opens:
            opened.append(mark)
        elif partner := _partner(mark, opened):
            found.append((partner, mark))
            index = opened.index(partner, len(opened) - _DEPTH_SEARCHED if len(opened) > _DEPTH_SEARCHED else 0)
            alone += opened[index + 1 :]
            del opened[index:]
        else:
            alone.append(mark)
    alone = sorted(_counted((*alone, *opened)), key=lambda mark: mark.start)
    pairs = _nested(sorted(found, key=lambda pair: pair[0].start), start, in_doubt=bool(alone) or has_inches)
    return Line(start, start + len(line), tuple(pairs), tuple(_moved(mark, start) for mark in alone))


def _typed(line: str) -> Iterator[tuple[int, str]]:
    for several in _MARK.finditer(line):
        for mark in _EACH.finditer(several.group()):
            yield several.start() + mark.start(), mark.group()


def _counted(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """Without what may be an apostrophe."""
    return (mark for mark in marks if mark.is_double)


def _partner(mark: Mark, opened: list[Mark]) -> Mark | None:
    nearest = reversed(opened[-_DEPTH_SEARCHED:])
    return next((other for other in nearest if other.sort == mark.sort), None)


def _nested(found: list[tuple[Mark, Mark]], start: int, *, in_doubt: bool) -> Iterator[Pair]:
    ends: list[int] = []
    for opening, closing in found:
        while ends and ends[-1] < opening.start:
            ends.pop()
        yield Pair(_moved(opening, start), _moved(closing, start), len(ends), in_doubt)
        ends.append(closing.start)


def _moved(mark: Mark, by: int) -> Mark:
    return Mark(mark.start + by, mark.end + by, mark.glyph, mark.opens)


# -- what a mark does


def _opens(line: str, at: int, glyph: str, opened: list[Mark]) -> bool | None:
    """Whether a mark opens a quotation or closes one; None for what is no quotation mark."""
    end = at + len(glyph)
    before, after = line[at - 1 : at], line[end : end + 1]
    may_open = not before.strip() or before in _BEFORE_OPENING or bool(opened and opened[-1].end == at)
    may_close = not after.strip() or after in _AFTER_CLOSING
    if glyph in _LOW:
        return not (may_close and not may_open and _has(opened, glyph))
    if _SORTS[glyph] == "single":
        return _single_opens(line, at, glyph, opened, may_open=may_open)
    if before.isdigit() and glyph in _INCHES and _is_inches(line, end, glyph, opened):
        return None
    if may_open is not may_close:
        return may_open
    return not _has(opened, glyph)


def _single_opens(line: str, at: int, glyph: str, opened: list[Mark], *, may_open: bool) -> bool | None:
    after = line[at + 1 : at + 2]
    if may_open and (after.isalnum() or after in {"„", "“", '"'}):
        return None if glyph in _NEVER_OPENING or _CLIPPED.match(line, at) else True
    if at == 0 or line[at - 1].isspace() or after.isalnum():
        return None
    return False if _has(opened, glyph) else None


def _is_inches(line: str, end: int, glyph: str, opened: list[Mark]) -> bool:
    """Whether a mark behind a figure stands for inches or seconds: the quotation it stands in is closed later."""
    if glyph == "″" or not _has(opened, glyph):
        return True
    closing = '"' if opened[-1].is_straight else "“" if opened[-1].glyph == "„" else ""
    later = line.find(closing, end, end + _CLOSER_SEARCHED) if closing else -1
    return later > 0 and not line[later - 1].isspace() and line[later - 1] not in _BEFORE_OPENING


def _has(opened: list[Mark], glyph: str) -> bool:
    return any(mark.sort == _SORTS[glyph] for mark in opened[-_DEPTH_SEARCHED:])
