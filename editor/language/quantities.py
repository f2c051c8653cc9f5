"""Numbers in German and English text with what they count: figures, scale words, units, currencies, number words.

A number may be read in several ways (`2 bis 3 Millionen`: two, or two million); what stands in a text in two
ways of the same value is the same quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from editor.domain.bilingual import Language
from editor.language.english_numbers import find_english
from editor.language.german_numbers import read_german
from editor.language.number_words import InWords
from editor.language.units import ENGLISH_SCALES, GERMAN_SCALES, UNITS, Unit, currency_before, unit_after

_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]*\d)(?:[.,]\d+)?"
_FIGURE = re.compile(rf"(?<![\w.,])(?:(?:19|20)\d\d[/–-]\d\d(?!\d)|{_SPACED}|\d+(?:[.,/]\d+)*)|[½¼¾]")
_CODE = re.compile(r"(?<!\w)(?:[^\W\d_]+-?\d[\w-]*|\d+[A-ZÄÖÜ][^\W_]*)")
_GERMAN_FORM = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_ENGLISH_FORM = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_SCALE = re.compile(r"[ \u00a0\u202f-]?(?P<word>[^\W\d_]+)\b\.?")
_GLUED = re.compile(r"(?P<letters>m|bn|k|mn|tn|M|K)(?![\w²³])")
_DECADE = re.compile(r"(?:er|s)\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_JOIN = re.compile(r"(?:[^\W\d_]*[ \u00a0])?[ \u00a0-]?(?:bis(?: zu)?|to|and|und|oder|or|auf|–|-|/|,|sowie)[ \u00a0]?$")
_CLOCK = re.compile(
    r"\b(?:[Hh]alb|[Vv]iertel[ \u00a0](?:vor|nach)|(?:[Hh]alf|[Qq]uarter)[ \u00a0](?:past|to))[ \u00a0]"
    r"(?:\d{1,2}(?![\d.,])|[^\W\d_]+)"
    r"|\b14-täglich"
)
"""`halb zehn`, `half past nine`: hours that are told, not counted; `14-täglich` is every other week."""

_CLOCK_HINTS = ("alb", "iertel", "alf", "uarter", "14-t")
"""What is never missing there."""

_OF_A = re.compile(r"[ \u00a0](?:of[ \u00a0])?an?\b")
_AND_A_HALF = re.compile(r"[ \u00a0]and[ \u00a0]a[ \u00a0]half\b")
_LETTERS = {"m": 10**6, "M": 10**6, "k": 1000, "K": 1000, "bn": 10**9, "mn": 10**6, "tn": 10**12}
_LONGEST = 40
"""Characters of the longest figure that is a number."""
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_YEARS = range(1500, 2101)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, from `start` to `end`.

    `value` is the number with its scale, `units` what it may count (several where a word is ambiguous, none where
    nothing is written). `swapped` is its value if points and commas are read as the other language has them;
    `is_foreign` says that it is written so. `also` are other values that may be meant.
    """

    start: int
    end: int
    text: str
    value: Fraction
    units: tuple[Unit, ...] = ()
    swapped: Fraction | None = None
    is_foreign: bool = False
    in_figures: bool = False
    ordinal: bool = False
    faint: bool = False
    scale: int = 1
    also: tuple[tuple[Fraction, tuple[Unit, ...]], ...] = ()

    @property
    def readings(self) -> tuple[tuple[Fraction, tuple[Unit, ...]], ...]:
        return (self.value, self.units), *self.also

    @property
    def is_year(self) -> bool:
        """Whether it may be the name of a year."""
        return self.in_figures and not self.units and self.text.isdigit() and _is_year(self.value)


def _is_year(value: Fraction) -> bool:
    return value.denominator == 1 and value.numerator in _YEARS


def find_quantities(text: str, language: Language, taken: tuple[tuple[int, int], ...] = ()) -> list[Quantity]:
    """The quantities in `text`, in order, outside the stretches that are `taken` (dates, times, addresses)."""
    bare = blanked(text, taken)
    if any(hint in bare for hint in _CLOCK_HINTS):
        bare = _CLOCK.sub(lambda match: "·" * len(match.group()), bare)
    if _has_figures(bare):
        rest = blanked(bare, [match.span() for match in _CODE.finditer(bare)])
        found = [*_in_figures(text, rest, language), *_in_words(rest, language)]
    else:
        found = [*_in_figures(text, bare, language), *_in_words(bare, language)]
    return _sharing(text, _without_quarters(_apart(sorted(found, key=lambda each: each.start))))


def find_codes(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[tuple[int, int]]:
    """Where figures are part of a name: `Covid-19`, `5G`, `LT-300`, `Industrie 4.0`."""
    if not _has_figures(text):
        return []
    return [match.span() for match in _CODE.finditer(blanked(text, taken))]


def _has_figures(text: str) -> bool:
    return _DIGIT.search(text) is not None


def blanked(text: str, taken: Iterable[tuple[int, int]]) -> str:
    """`text` with stretches, in order, made into a sign that is part of no number."""
    pieces, at = [], 0
    for start, end in taken:
        if end > at:
            pieces += [text[at : max(at, start)], "·" * (end - max(at, start))]
            at = end
    return "".join((*pieces, text[at:])) if pieces else text


def _apart(found: list[Quantity]) -> list[Quantity]:
    kept: list[Quantity] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _without_quarters(found: list[Quantity]) -> list[Quantity]:
    """`the third quarter`, `the first half`: no part of anything."""
    behind = {each.end + 1 for each in found if each.ordinal}
    return [each for each in found if each.in_figures or each.units or each.value >= 1 or each.start not in behind]


# -- figures


def _in_figures(text: str, bare: str, language: Language) -> Iterator[Quantity]:
    for match in _FIGURE.finditer(bare):
        for start, end, value, swapped, foreign in _read_figure(match[0], language):
            figure = _Found(match.start() + start, match.start() + end, value, swapped, foreign)
            yield _counted(text, figure, language, is_last=end == len(match.group()))


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure before it is known what it counts."""

    start: int
    end: int
    value: Fraction
    swapped: Fraction | None
    is_foreign: bool


_Figure = tuple[int, int, Fraction, Fraction | None, bool]


@lru_cache(maxsize=4096)
def _read_figure(figure: str, language: Language) -> Sequence[_Figure]:
    """The parts of a figure: one, or the years of `2026/27`; nothing for numbers of versions, or endless digits."""
    if len(figure) > _LONGEST:
        return []
    if figure in _SIGNS:
        return [(0, 1, _SIGNS[figure], None, False)]
    if "/" in figure or "–" in figure or "-" in figure:
        return _slashed(figure.replace("–", "/").replace("-", "/"))
    own, other = (_GERMAN_FORM, _ENGLISH_FORM) if language is Language.DE else (_ENGLISH_FORM, _GERMAN_FORM)
    plain = re.sub(r"[ \u00a0\u202f]", "", figure)
    swapped = _value(plain, language.other) if other.fullmatch(plain) else None
    if own.fullmatch(plain):
        return [(0, len(figure), _value(plain, language), swapped, False)]
    return [(0, len(figure), swapped, None, True)] if swapped is not None else []


def _slashed(figure: str) -> list[_Figure]:
    first, _, second = figure.partition("/")
    if not (first.isdigit() and second.isdigit()):
        return []
    if len(first) == 4 and len(second) == 2:
        return [
            (0, 4, Fraction(int(first)), None, False),
            (5, 7, Fraction(int(first[:2] + second)), None, False),
        ]
    if len(first) == 4 and len(second) == 4:
        return [(0, 4, Fraction(int(first)), None, False), (5, 9, Fraction(int(second)), None, False)]
    return []


def _value(plain: str, language: Language) -> Fraction:
    thousands, point = (".", ",") if language is Language.DE else (",", ".")
    return Fraction(plain.replace(thousands, "").replace(point, "."))


# -- what is counted


def _counted(text: str, figure: _Found, language: Language, *, is_last: bool) -> Quantity:
    """A figure with the scale word, unit and currency around it."""
    start, ordinal = figure.start, False
    factor, end = _scale(text, figure.start, figure.end, language) if is_last else (1, figure.end)
    units: tuple[Unit, ...] = ()
    size = factor
    if money := currency_before(text, figure.start):
        start, units, size = money[0], (UNITS[money[1].casefold()],), factor * money[2]
    elif match := _ORDINAL.match(text, end):
        end, ordinal = match.end(), True
    elif is_last:
        end, units = unit_after(text, end)
    value, end = _and_a_half(text, figure.value if size == 1 else figure.value * size, size, end)
    swapped = figure.swapped if size == 1 or figure.swapped is None else figure.swapped * size
    if _is_below_zero(text, start, end, units):
        value, swapped = -value, None if swapped is None else -swapped
    return Quantity(
        start,
        end,
        text[start:end],
        value,
        units,
        swapped,
        figure.is_foreign,
        in_figures=True,
        ordinal=ordinal,
        scale=size,
        also=() if money else _also(text, figure, factor, language),
    )


_MINUS = re.compile(r"(?:(?:^|[\s(])[-−–]|\bminus[ \u00a0])$", re.IGNORECASE)
_BELOW = re.compile(
    r"[ \u00a0](?:unter[ \u00a0](?:null|dem[ \u00a0]Gefrierpunkt)|below[ \u00a0](?:zero|freezing))", re.IGNORECASE
)
_TEMPERATURES = frozenset({"celsius", "fahrenheit"})


def _is_below_zero(text: str, start: int, end: int, units: tuple[Unit, ...]) -> bool:
    """`-5 °C`, `minus 5 °C`, `5 °C below zero`: only temperatures, as a fall of sales is told in many ways."""
    if not any(unit.kind in _TEMPERATURES for unit in units):
        return False
    return bool(_MINUS.search(text[max(0, start - 7) : start]) or _BELOW.match(text, end))


_Also = tuple[tuple[Fraction, tuple[Unit, ...]], ...]


def _also(text: str, figure: _Found, factor: int, language: Language) -> _Also:
    """`30m people`, `80er-Jahre`, `the 80s`."""
    if factor == 1 and language is Language.EN and (glued := _GLUED.match(text, figure.end)):
        return ((figure.value * _LETTERS[glued["letters"]], ()),)
    if figure.end - figure.start == 2 and _DECADE.match(text, figure.end):
        return ((1900 + figure.value, ()),)
    return ()


def _and_a_half(text: str, value: Fraction, size: int, end: int) -> tuple[Fraction, int]:
    """`an hour and a half`, `one and a half million`."""
    if half := _AND_A_HALF.match(text, end):
        return value + Fraction(size, 2), half.end()
    return value, end


def _scale(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """The scale word behind a number, and where it ends: `Mio.`, `million`, `bn`, or `m` behind money."""
    scales = GERMAN_SCALES if language is Language.DE else ENGLISH_SCALES
    match = _SCALE.match(text, end)
    if match and (factor := scales.get(match["word"].casefold())):
        is_short = match["word"].casefold() in {"mio", "mrd", "tsd", "bio", "mln"}
        return factor, match.end() if is_short else match.end("word")
    glued = _GLUED.match(text, end) if language is Language.EN else None
    if glued and currency_before(text, start):
        return _LETTERS[glued["letters"]], glued.end()
    return 1, end


# -- words


def _in_words(text: str, language: Language) -> Iterator[Quantity]:
    if language is Language.EN:
        for read in find_english(text):
            quantity = _of_words(text, read.start, read.end, read.number, language)
            if not _is_article(quantity):
                yield quantity
        return
    waiting: Quantity | None = None
    for match in _WORD.finditer(text):
        number = read_german(match.group())
        if number is None or (number.ordinal and number.faint and match.group()[0].isupper()):
            continue
        if 0 < number.value < 1 and waiting and 0 < match.start() - waiting.end <= 1 and not waiting.ordinal:
            number = replace(number, value=number.value * waiting.value)
            start, waiting = waiting.start, None
        else:
            start = match.start()
        if waiting and not _is_article(waiting):
            yield waiting
        waiting = _of_words(text, start, match.end(), number, language)
    if waiting and not _is_article(waiting):
        yield waiting


def _is_article(quantity: Quantity) -> bool:
    """`ein Haus`, `a house`: nothing is counted there."""
    return quantity.faint and quantity.value == 1 and not quantity.units and not quantity.ordinal


def _of_words(text: str, start: int, end: int, number: InWords, language: Language) -> Quantity:
    if number.unit:
        unit = UNITS.get(number.unit)
        return Quantity(start, end, text[start:end], number.value, (unit,) if unit else (), faint=number.faint)
    factor, at = _scale(text, start, end, language)
    if factor == 1 and number.value < 2 and (skipped := _OF_A.match(text, at)):
        factor, at = _scale(text, start, skipped.end(), language)
    unit_end, units = unit_after(text, at)
    counted = number.value if factor == 1 else number.value * factor
    value, last = _and_a_half(text, counted, factor, unit_end if units else at)
    last = last if units or factor > 1 or value != number.value else end
    return Quantity(
        start,
        last,
        text[start:last],
        value,
        units,
        ordinal=number.ordinal,
        faint=number.faint and factor == 1 and value == number.value,
        scale=factor,
    )


# -- ranges


def _sharing(text: str, found: list[Quantity]) -> list[Quantity]:
    """`2 bis 3 Millionen Euro`: the first may have the scale and unit of the second, and money the second the first."""
    for index in range(len(found) - 2, -1, -1):
        this, following = found[index], found[index + 1]
        if following.start - this.end > 16 or not _JOIN.fullmatch(text[this.end : following.start].lstrip(" \u00a0")):
            continue
        if not this.units or this.scale < following.scale:
            factor = following.scale if this.scale == 1 else 1
            units = this.units or following.units
            found[index] = replace(this, also=(*this.also, (this.value * factor, units)))
        elif not following.units:
            found[index + 1] = replace(following, also=(*following.also, (following.value, this.units)))
    return found
