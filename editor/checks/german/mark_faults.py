"""Which quotation marks of a German text have the wrong glyph, and which they should have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from editor.checks.german.mark_pairs import Mark, Pair, pairs_read
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.quotation import Marks, marks

Glyphs = tuple[str, str]

_STYLES = (marks(Language.DE, "low"), marks(Language.DE, "guillemets"))
_SINGLE = frozenset({("‚", "‘"), ("›", "‹")})


class Wrong(Enum):
    """STRAIGHT as on a typewriter, GLYPH of another language or mixed, NESTED as if there were none around them.

    OTHER are good German marks that the house does not use, SINGLE single ones where double ones are usual.
    """

    STRAIGHT = auto()
    GLYPH = auto()
    NESTED = auto()
    OTHER = auto()
    SINGLE = auto()


@dataclass(frozen=True, slots=True)
class MarkFault:
    """A mark and what should stand in its place; `in_doubt` where it is not sure what it belongs to."""

    mark: Mark
    wanted: str
    wrong: Wrong
    in_doubt: bool


def mark_faults(text: TextView) -> Iterator[MarkFault]:
    """The wrong marks of a text that are not protected."""
    for fault in _faults(text.plain, text.style.marks(Language.DE), within=text.is_speech):
        if not text.is_protected(fault.mark.start, fault.mark.end):
            yield fault


@lru_cache(maxsize=4096)
def _faults(plain: str, own: Marks, *, within: bool) -> tuple[MarkFault, ...]:
    pairs = pairs_read(plain)
    around = int(within and bool(pairs) and not _is_whole(pairs[0], plain))
    return tuple(fault for pair in pairs for fault in _of_pair(pair, pair.depth + around, own))


def _is_whole(pair: Pair, plain: str) -> bool:
    """Whether marks stand around all of a text: those that are set in print, typed by hand."""
    return not plain[: pair.open.start].strip() and not plain[pair.close.end :].strip(" \u00a0\n.,")


def _of_pair(pair: Pair, depth: int, own: Marks) -> Iterator[MarkFault]:
    wanted = _wanted(pair, depth, own)
    wrong = _wrong(pair, depth, own, (pair.open.glyph, pair.close.glyph))
    if wrong is None:
        return
    for mark, glyph in zip((pair.open, pair.close), wanted, strict=True):
        if mark.glyph != glyph:
            yield MarkFault(mark, glyph, wrong, pair.in_doubt)


def _wanted(pair: Pair, depth: int, own: Marks) -> Glyphs:
    return ("‚", "‘") if not depth and pair.open.glyph == "‚" else _level(own, depth)


def _level(style: Marks, depth: int) -> Glyphs:
    return (style.inner_open, style.inner_close) if depth % 2 else (style.open, style.close)


def _wrong(pair: Pair, depth: int, own: Marks, given: Glyphs) -> Wrong | None:
    if given == _level(own, depth) or (given in _SINGLE and depth % 2 == 0):
        return None
    if given in {_level(style, depth) for style in _STYLES}:
        return Wrong.OTHER
    if pair.open.glyph == pair.close.glyph == '"':
        return Wrong.STRAIGHT
    if depth % 2 or pair.open.glyph == "‚":
        return Wrong.NESTED
    return Wrong.GLYPH if pair.open.is_double else Wrong.SINGLE
