"""Quotation marks in English text: which belong together, whatever glyphs they have, and which glyphs they should have.

Marks are told by where they stand, so that `„We start"` is a quotation, too. Apostrophes look like single marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from editor.checks.text_view import TextView
from editor.language.quotation import Marks

DOUBLE = frozenset('„“”‟"«»')
SINGLE = frozenset("‚‘’'‹›‛")
_NEVER_OPENS = frozenset("’")
_NEVER_CLOSES = frozenset("„‚‟‛")
_BEFORE_OPENING = frozenset("([{–—-/")
_AFTER_OPENING = frozenset("([€$£…#@+") | DOUBLE | SINGLE
_DEPTH = 8
_MARK = re.compile(f"[{''.join(sorted(DOUBLE | SINGLE))}]")
_CLIPPED = re.compile(r"(?:\d|(?:n|em|til|tis|twas|cause|round)\b)")
"""What an apostrophe begins: `'90s`, `rock 'n' roll`."""

Pair = tuple[int, int]


@lru_cache(maxsize=1024)
def quotation_pairs(plain: str) -> tuple[Pair, ...]:
    """Where quotations open and close, outer ones first."""
    found: list[Pair] = []
    opened: list[int] = []
    for match in _MARK.finditer(plain):
        at = match.start()
        if _opens(plain, at, opened):
            opened.append(at)
        elif (partner := _partner(plain, at, opened)) is not None:
            found.append((opened[partner], at))
            del opened[partner:]
    return tuple(sorted(found))


def _opens(plain: str, at: int, opened: list[int]) -> bool:
    char, after, before = plain[at], plain[at + 1 : at + 2], plain[at - 1 : at] if at else ""
    if char in _NEVER_OPENS or not (after.isalnum() or after in _AFTER_OPENING) or not after:
        return False
    if char == "'" and _CLIPPED.match(plain, at + 1):
        return False
    return not before.strip() or before in _BEFORE_OPENING or bool(opened and opened[-1] == at - 1)


def _partner(plain: str, at: int, opened: list[int]) -> int | None:
    """Which of the opened marks the one at `at` closes."""
    char = plain[at]
    if char in _NEVER_CLOSES or at == 0 or plain[at - 1].isspace():
        return None
    if char in SINGLE and plain[at + 1 : at + 2].isalnum():
        return None
    sort = DOUBLE if char in DOUBLE else SINGLE
    last = len(opened) - 1
    return next((index for index in range(last, max(-1, last - _DEPTH), -1) if plain[opened[index]] in sort), None)


def wanted_glyphs(text: TextView) -> Mapping[int, str]:
    """The glyph that each paired mark should have; within a quote of its own those of a nested quotation."""
    return _wanted(text.plain, text.is_speech, text.style.english_marks)


@lru_cache(maxsize=1024)
def _wanted(plain: str, is_speech: bool, own: Marks) -> Mapping[int, str]:
    glyphs = ((own.open, own.close), (own.inner_open, own.inner_close))
    found: dict[int, str] = {}
    pairs = quotation_pairs(plain)
    is_whole = bool(pairs) and plain[: pairs[0][0]].strip() == "" and plain[pairs[0][1] + 1 :].strip() == ""
    for start, end, depth in depths(plain):
        opening, closing = glyphs[(depth + (is_speech and not is_whole)) % 2]
        found[start], found[end] = opening, closing
    return found


@lru_cache(maxsize=1024)
def depths(plain: str) -> tuple[tuple[int, int, int], ...]:
    """The pairs with how many others are around each of them."""
    found: list[tuple[int, int, int]] = []
    ends: list[int] = []
    for start, end in quotation_pairs(plain):
        while ends and ends[-1] < start:
            ends.pop()
        found.append((start, end, len(ends)))
        ends.append(end)
    return tuple(found)


@lru_cache(maxsize=1024)
def lonely_marks(plain: str) -> tuple[int, ...]:
    """Double marks without a partner; `27"` is a size, and a mark within a word is none."""
    if DOUBLE.isdisjoint(plain):
        return ()
    paired = {at for pair in quotation_pairs(plain) for at in pair}
    marks = (match.start() for match in _MARK.finditer(plain) if match.group() in DOUBLE)
    return tuple(at for at in marks if at not in paired and not _is_sign(plain, at))


def _is_sign(plain: str, at: int) -> bool:
    before, after = plain[at - 1 : at] if at else "", plain[at + 1 : at + 2]
    return plain[at] in '"”' and (before.isdigit() or (before.isalnum() and after.isalnum()))
