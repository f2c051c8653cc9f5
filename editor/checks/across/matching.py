"""Which numbers of a German and an English text are the same, and which have no partner."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product

from editor.checks.across.reading import Facts, facts
from editor.domain.bilingual import Language
from editor.language.quantities import Quantity
from editor.language.units import Unit

_MOST = 60
"""Numbers without a partner that are compared with each other."""

_IN = re.compile(r"[ \u00a0](?:in|out of|of|von|der|aus)[ \u00a0](?:every |je )?")
_NEVER_LEFT_OUT = frozenset({"percent", "points", "EUR", "USD", "GBP", "CHF", "JPY"})
_NEAR = Fraction(4, 100)
"""By how much a length in miles may differ from the one in kilometres."""


class Odd(Enum):
    """In which way two numbers differ: in value, only in points and commas, or in what they count."""

    VALUE = auto()
    SEPARATORS = auto()
    UNIT = auto()


@dataclass(frozen=True, slots=True)
class Difference:
    """Numbers that do not agree; one of them is None where a number has no partner at all."""

    odd: Odd
    de: Quantity | None
    en: Quantity | None


@lru_cache(maxsize=4096)
def differences(german: str, english: str) -> tuple[Difference, ...]:
    """The numbers that two texts do not have in common."""
    de, en = facts(german, Language.DE), facts(english, Language.EN)
    matched = _Matching(de.quantities, en.quantities)
    for agrees in (_same, _near):
        matched.take(agrees)
    units = matched.take(_differ_in_unit)
    units += [(one, other) for one, other in matched.pairs if _lost_unit(one, other, de, en)]
    odd = [Difference(Odd.UNIT, one, other) for one, other in units]
    odd += [Difference(Odd.SEPARATORS, one, other) for one, other in matched.take(_differ_in_separators)]
    odd += [Difference(Odd.SEPARATORS, one, other) for one, other in matched.pairs if _is_unconverted(one, other)]
    left_de = _without_known(matched.de, en)
    left_en = _without_known(matched.en, de)
    if left_de and left_en:
        left_de, left_en = _without_shares(left_de, left_en, german, english)
    return tuple(odd + _left(left_de, left_en))


Agrees = Callable[[Quantity, Quantity], bool]


class _Matching:
    """The numbers that wait for a partner, and the pairs that were made."""

    def __init__(self, de: Sequence[Quantity], en: Sequence[Quantity]) -> None:
        """What is written alike finds its partner at once; of the rest, a text of sentences never has too much."""
        self.pairs: list[tuple[Quantity, Quantity]] = []
        waiting: dict[_Key, list[Quantity]] = {}
        for other in reversed(en):
            waiting.setdefault(_key(other), []).append(other)
        left: list[Quantity] = []
        for one in de:
            partners = waiting.get(_key(one))
            if partners:
                self.pairs.append((one, partners.pop()))
            else:
                left.append(one)
        self.de = left[:_MOST]
        self.en = sorted((each for several in waiting.values() for each in several), key=_start)[:_MOST]

    def take(self, agrees: Agrees) -> list[tuple[Quantity, Quantity]]:
        """Makes the pairs that agree, in the order of the German text."""
        made: list[tuple[Quantity, Quantity]] = []
        for one in list(self.de):
            partner = next((other for other in self.en if agrees(one, other)), None)
            if partner is not None:
                self.de.remove(one)
                self.en.remove(partner)
                made.append((one, partner))
        self.pairs += made
        return made


_Key = tuple[int, int, frozenset[str]]


def _key(quantity: Quantity) -> _Key:
    return quantity.value.numerator, quantity.value.denominator, _kinds(quantity)


def _start(quantity: Quantity) -> int:
    return quantity.start


# -- agreement


def _kinds(quantity: Quantity) -> frozenset[str]:
    return frozenset(unit.name for unit in quantity.units)


def _same(one: Quantity, other: Quantity) -> bool:
    return any(_equal(*mine, *theirs) for mine, theirs in product(one.readings, other.readings))


def _equal(value: Fraction, units: tuple[Unit, ...], other: Fraction, others: tuple[Unit, ...]) -> bool:
    if not units or not others:
        percent = {unit.name for unit in (*units, *others)} == {"%"}
        share = percent and (value * 100 == other if others else value == other * 100)
        return value == other or (share and min(value, other) < 1)
    return any(
        mine.kind == theirs.kind and value * mine.size == other * theirs.size for mine, theirs in product(units, others)
    )


def _near(one: Quantity, other: Quantity) -> bool:
    """`50 Kilometer` and `31 miles`: converted and rounded."""
    return (
        any(
            mine.kind == theirs.kind
            and mine.is_imperial != theirs.is_imperial
            and abs(one.value * mine.size - other.value * theirs.size) <= one.value * mine.size * _NEAR
            for mine, theirs in product(one.units, other.units)
        )
        or _same_heat(one, other)
        or _same_share(one, other)
        or _same_share(other, one)
    )


def _same_share(one: Quantity, other: Quantity) -> bool:
    """`jede fünfte Probe` and `20 per cent`."""
    return _kinds(one) == {"%"} and not other.in_figures and one.value * other.value == 100


def _same_heat(one: Quantity, other: Quantity) -> bool:
    if not (_kinds(one) >= {"°C"} and _kinds(other) == {"°F"}):
        return False
    return abs(one.value * 9 / 5 + 32 - other.value) <= 1


def _differ_in_unit(one: Quantity, other: Quantity) -> bool:
    if one.faint or other.faint or (one.value < 2 and not (one.in_figures or other.in_figures)):
        return False
    return one.value == other.value and bool(one.units) and bool(other.units)


def _lost_unit(one: Quantity, other: Quantity, de: Facts, en: Facts) -> bool:
    """Whether one is money or per cent, and the other text speaks of no such thing at all."""
    if bool(one.units) == bool(other.units) or not (one.in_figures and other.in_figures):
        return False
    counted, others = (one, en) if one.units else (other, de)
    kinds = {unit.kind for unit in counted.units}
    if not kinds & _NEVER_LEFT_OUT:
        return False
    return not any(kinds & {unit.kind for _, units in each.readings for unit in units} for each in others.quantities)


def _differ_in_separators(one: Quantity, other: Quantity) -> bool:
    if not (one.in_figures and other.in_figures):
        return False
    return (one.swapped is not None and one.swapped == other.value) or other.swapped == one.value


def _is_unconverted(one: Quantity, other: Quantity) -> bool:
    """Whether one is written in the way of the other language: `3,5 %` and `3,5%`. Versions have a point in German."""
    counted = bool(one.units or other.units or one.scale > 1 or other.scale > 1)
    return other.is_foreign or (one.is_foreign and counted)


# -- what is left


def _without_known(left: list[Quantity], others: Facts) -> list[Quantity]:
    """Without what the other text says all the same: once instead of twice, in a date, in a name, in other units.

    A single one may be an article there.
    """
    left = [each for each in left if not each.faint and each.value != 1]
    if not left:
        return []
    values = {value for each in others.quantities for value, _ in each.readings} | others.elsewhere
    return [
        each
        for each in left
        if not any(value in values for value, _ in each.readings)
        and not any(_near(each, other) or _near(other, each) or _same(each, other) for other in others.quantities)
    ]


def _without_shares(
    de: list[Quantity], en: list[Quantity], german: str, english: str
) -> tuple[list[Quantity], list[Quantity]]:
    """Without `90 %` and `nine in ten`."""
    for one, other, text in ((en, de, english), (de, en, german)):
        for first, second in pairwise(one):
            if second.value and _IN.fullmatch(text[first.end : second.start]):
                share = first.value / second.value
                same = next((each for each in other if each.value in (share, share * 100)), None)
                if same is not None:
                    gone = (first, second, same)
                    return [each for each in de if each not in gone], [each for each in en if each not in gone]
    return de, en


def _left(de: list[Quantity], en: list[Quantity]) -> list[Difference]:
    found: list[Difference] = []
    for alike in (_of_one_sort, _of_one_rank, _any):
        for one in list(de):
            partner = next((other for other in en if alike(one, other)), None)
            if partner is not None:
                de.remove(one)
                en.remove(partner)
                found.append(Difference(Odd.VALUE, one, partner))
    found += [Difference(Odd.VALUE, one, None) for one in de]
    return found + [Difference(Odd.VALUE, None, other) for other in en]


def _of_one_sort(one: Quantity, other: Quantity) -> bool:
    kinds, others = {unit.kind for unit in one.units}, {unit.kind for unit in other.units}
    return bool(kinds & others) and _of_one_rank(one, other)


def _of_one_rank(one: Quantity, other: Quantity) -> bool:
    """Ordinals with ordinals, parts with parts, years with years."""
    part, is_part = one.value.denominator > 1 and not one.in_figures, other.value.denominator > 1
    return one.ordinal == other.ordinal and part == (is_part and not other.in_figures) and one.is_year == other.is_year


def _any(one: Quantity, other: Quantity) -> bool:
    return one.in_figures or other.in_figures
