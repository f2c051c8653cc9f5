"""Typography while typing: what a typed character turns the text before the cursor into.

Straight marks become those of the language, hyphens a dash, three dots an ellipsis. Only the character
just typed and the word before it are looked at, so what the writer took back stays as he typed it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.domain.bilingual import Language
from editor.language.quotation import Marks, marks


@dataclass(frozen=True, slots=True)
class Hand:
    """How a text is written: its language, the English of America, a quote that carries no outer marks.

    `marks` are the quotation marks of the house where they are not the usual ones of the language.
    """

    language: Language
    american: bool = False
    within: bool = False
    marks: Marks | None = None

    @property
    def own(self) -> Marks:
        """The marks that are typed."""
        return self.marks or marks(self.language)

    @property
    def dash(self) -> str:
        return "—" if self.american and self.language is Language.EN else "–"


APOSTROPHE, ELLIPSIS = "’", "…"

_LOOKED_AT = 5000
"""Characters before the cursor in which an open quotation is searched."""

_BEFORE_OPENING = frozenset("([{–—/¿¡")
_ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+.-]*:/|\bwww\.|\b(?:mailto|tel):|\S@)\S*$", re.IGNORECASE)

_SPACED_HYPHEN = re.compile(r"(?:[^\W\d_]|[)\]“”‘’\"'%.!?…,]|\d(?=.--))[ \u00a0](--?) $")
_AFTER_DIGIT = re.compile(r"(?<=\d )-(?= [^\W\d_]+[^\w-]$)")
_TWO_HYPHENS = re.compile(r"(?<=[^\W_]|[“”‘’\")%])--(?=[^\W_][\w’-]*[^\w-]$)")

_CLIPPED = {
    Language.DE: re.compile(r"(?<!\w)[‚‘›‹](?=(?:\d\der|s|ne|nen|nem|ner|n)[^\w'‘’›‹]$)", re.IGNORECASE),
    Language.EN: re.compile(r"(?<!\w)‘(?=(?:\d\ds|tis|twas|em|til|n)[^\w'’]$|n’\s$)", re.IGNORECASE),
}
"""Words that begin with an apostrophe, which was taken for an opening mark when it was typed."""

_WITHIN_WORD = re.compile(r"(?<=\w)[‘‹›](?=\w+\W$)")
_AFTER_FIGURE = re.compile(r"(?<=\d)'(?=s\W$)")


def improved(before: str, behind: str, hand: Hand) -> str | None:
    """What `before`, the line up to the cursor with the character just typed at its end, is replaced by.

    `behind` is the rest of the line. None where the text is right as it stands.
    """
    typed = before[-1:]
    if not typed or typed.isalnum():
        return None
    better = _with_marks(_with_words(before, hand), behind, hand)
    return better if better != before else None


def _with_words(before: str, hand: Hand) -> str:
    """The word that the typed character ended, with its apostrophe and dash."""
    start = max(0, len(before) - 80)
    tail = before[start:]
    if _is_in_address(tail.rstrip()):
        return before
    tail = _CLIPPED[hand.language].sub(APOSTROPHE, tail)
    if hand.language is Language.DE:
        tail = _WITHIN_WORD.sub(APOSTROPHE, tail)
    tail = _AFTER_FIGURE.sub(APOSTROPHE, tail)
    return before[:start] + _with_dash(tail, hand)


def _with_dash(tail: str, hand: Hand) -> str:
    if spaced := _SPACED_HYPHEN.search(tail):
        return f"{tail[: spaced.start(1)]}{hand.dash} "
    return _TWO_HYPHENS.sub(f" {hand.dash} ", _AFTER_DIGIT.sub(hand.dash, tail))


def _is_in_address(text: str) -> bool:
    return bool(_ADDRESS.search(text[-300:]))


def _with_marks(before: str, behind: str, hand: Hand) -> str:
    typed, rest = before[-1], before[:-1]
    if typed == '"':
        return rest + _double(rest, hand)
    if typed == "'" and not _is_in_address(rest):
        return rest + _single(rest, behind, hand)
    if before.endswith("...") and not before.endswith("....") and not _is_in_address(before[:-3]):
        return f"{before[:-3]}{ELLIPSIS}"
    return before


def _double(rest: str, hand: Hand) -> str:
    own = hand.own
    opened = _open_marks(rest, own)
    inner = hand.within is not bool(len(opened) % 2)
    if _opens(rest, own, has_open=bool(opened)):
        return own.inner_open if inner else own.open
    if not opened:
        if rest[-1:].isdigit() or _is_in_address(rest):
            return '"'  # inches, or a mark that belongs to nothing here
        return own.inner_close if hand.within else own.close
    return own.inner_close if opened[-1] == own.inner_open else own.close


def _single(rest: str, behind: str, hand: Hand) -> str:
    single = _single_marks(hand.own)
    opened = _open_marks(rest, hand.own)
    if _opens(rest, hand.own, has_open=bool(opened)):
        return single[0]
    closes = bool(opened) and opened[-1] == single[0]
    if rest[-1:].isdigit() and not closes:
        return "'"  # feet or minutes
    return single[1] if closes and not behind[:1].isalnum() else APOSTROPHE


def _single_marks(own: Marks) -> tuple[str, str]:
    """What the key of the single mark types: where the house quotes by single marks, those outside."""
    outside = (own.open, own.close)
    return outside if own.close == APOSTROPHE else (own.inner_open, own.inner_close)


def _opens(rest: str, own: Marks, *, has_open: bool) -> bool:
    """Whether a mark typed after `rest` opens a quotation."""
    last = rest[-1:]
    if not last or last.isspace() or last in _BEFORE_OPENING or last in (own.open, own.inner_open):
        return True
    return last == "-" and not has_open


def _open_marks(text: str, own: Marks) -> list[str]:
    """The opening marks of `text` that nothing has closed, in their order."""
    partners = {own.close: own.open, own.inner_close: own.inner_open}
    opened: list[str] = []
    text = text[-_LOOKED_AT:]
    for at, char in enumerate(text):
        if char in (own.open, own.inner_open):
            opened.append(char)
        elif char in partners and partners[char] in opened and not _is_apostrophe(text, at, char):
            del opened[len(opened) - 1 - opened[::-1].index(partners[char]) :]
    return opened


def _is_apostrophe(text: str, at: int, char: str) -> bool:
    return char in "’‘" and text[at + 1 : at + 2].isalnum()
