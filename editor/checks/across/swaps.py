"""Numbers that changed places: `41 from OptikNetz, 23 from MedCluster` in one language, the other way in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from editor.checks.across.reading import facts
from editor.checks.text_view import TextView
from editor.language.quantities import Quantity

_CAPITAL = re.compile(r"[A-ZÄÖÜ][^\W\d_]{2,}")
_REACH = 80
"""Characters behind a number in which a name belongs to it."""

_MOST = 20

Anchored = dict[tuple[int, int], tuple[Quantity, frozenset[str]]]


def swapped(german: TextView, english: TextView) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of numbers of which each stands by the name that the other one has in the other language."""
    names = set(_CAPITAL.findall(german.plain)) & set(_CAPITAL.findall(english.plain))
    if len(names) < 2:
        return
    de, en = _anchored(german, names), _anchored(english, names)
    for one, other in combinations([value for value in de if value in en and de[value][1]][:_MOST], 2):
        crossed = de[one][1] == en[other][1] and de[other][1] == en[one][1]
        if crossed and de[one][1] != de[other][1]:
            yield de[one][0], en[other][0]
            return


def _anchored(text: TextView, names: set[str]) -> Anchored:
    """The figures that stand once, by value, with the names that follow before the next one."""
    numbers = [each for each in facts(text.plain, text.language).quantities if each.in_figures]
    found: Anchored = {}
    for index, each in enumerate(numbers):
        end = numbers[index + 1].start if index + 1 < len(numbers) else len(text.plain)
        behind = text.plain[each.end : min(end, each.end + _REACH)]
        key = each.value.numerator, each.value.denominator
        if key in found:
            return {}
        found[key] = each, frozenset(names.intersection(_CAPITAL.findall(behind)))
    return found
