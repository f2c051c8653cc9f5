"""Quotation marks in a paragraph: which one opens, which one closes, and which pairs are outermost.

Real releases mix the glyphs („…“, “…”, „…”, "…", »…«), so what stands around a mark decides first and
its glyph second.
"""

from __future__ import annotations

from dataclasses import dataclass

_DOUBLE = frozenset('„“”‟"«»″')
_ALWAYS_OPEN = "„"
_BEFORE_OPENING = frozenset("([{–—-/:„“\"»«‚‘'")
_AFTER_CLOSING = frozenset(".,;:!?…)]}–—-/“”\"«»’‘'")
_SINGLE_OPEN, _SINGLE_CLOSE = frozenset("‘‚'"), frozenset("’‘'")
_STOPS = frozenset(".,!?…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of marks: `open` and `close` are their places; a quotation that goes on in the next
    paragraph has no closing mark, its `close` is the end of the text and `unclosed` is true."""

    open: int
    close: int
    unclosed: bool = False

    def inner(self, text: str) -> str:
        return text[self.open + 1 : self.close].strip()

    @property
    def end(self) -> int:
        return self.close if self.unclosed else self.close + 1

    @property
    def was_open(self) -> bool:
        """Whether it began in a paragraph before."""
        return self.open < 0


def quotations(text: str, *, is_open: bool = False, stays_open: bool = False) -> list[Quotation]:
    """The outermost quotations of a paragraph, in order.

    Marks that find no partner are left alone. A quotation may come from the paragraph before
    (`is_open`) or go on in the next (`stays_open`).
    """
    pairs, unmatched = _pairs(text, double=True, is_open=is_open)
    if not pairs and not unmatched and not is_open:
        pairs, unmatched = _pairs(text, double=False)
        unmatched = []
    if unmatched and stays_open:
        pairs.append(Quotation(unmatched[0], len(text), unclosed=True))
    return _outermost(pairs)


def leaves_open(text: str, *, is_open: bool = False) -> bool:
    """Whether a quotation of the paragraph is not closed in it."""
    return bool(_pairs(text, double=True, is_open=is_open)[1])


def begins_quoted(text: str) -> bool:
    """Whether the paragraph begins with an opening mark."""
    return bool(text) and (text[0] in _DOUBLE or text[0] in _SINGLE_OPEN) and _opens(text, 0)


def _pairs(text: str, *, double: bool, is_open: bool = False) -> tuple[list[Quotation], list[int]]:
    """Each closing mark with the last open one before it, and the opening marks that stay open."""
    opened: list[int] = [-1] if is_open else []
    pairs: list[Quotation] = []
    for at, char in enumerate(text):
        if double and char in _DOUBLE:
            if _closes(text, at, bool(opened)) and opened:
                pairs.append(Quotation(opened.pop(), at))
            elif _opens(text, at):
                opened.append(at)
        elif not double and opened and char in _SINGLE_CLOSE and _closes_single(text, at):
            pairs.append(Quotation(opened.pop(), at))
        elif not double and not opened and char in _SINGLE_OPEN and _opens(text, at):
            opened.append(at)
    return pairs, opened


def _opens(text: str, at: int) -> bool:
    before, after = _around(text, at)
    return bool(after.strip()) and (not before.strip() or before in _BEFORE_OPENING or text[at] == _ALWAYS_OPEN)


def _closes(text: str, at: int, is_open: bool) -> bool:
    """A mark after a word or a stop, before a space or a stop; a foot-and-inch mark closes nothing."""
    if text[at] == _ALWAYS_OPEN or not is_open:
        return False
    before, after = _around(text, at)
    if not before.strip():
        return not after.strip() or after in _AFTER_CLOSING
    if before in _BEFORE_OPENING - {"-", "–", "—", "/"} and after.isalnum():
        return False
    return not after.isalnum() or before in _STOPS or text[at] in "”“«»"


def _closes_single(text: str, at: int) -> bool:
    """An apostrophe looks the same, so a single mark closes only beside a stop."""
    before, after = _around(text, at)
    return not after.isalnum() and (before in _STOPS or after in {",", "."} or not after)


def _around(text: str, at: int) -> tuple[str, str]:
    return text[at - 1] if at else "", text[at + 1] if at + 1 < len(text) else ""


def _outermost(pairs: list[Quotation]) -> list[Quotation]:
    found: list[Quotation] = []
    for pair in sorted(pairs, key=lambda pair: pair.open):
        if not found or pair.open > found[-1].close:
            found.append(pair)
    return found
