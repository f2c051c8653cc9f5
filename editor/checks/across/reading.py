"""What a text says that must be the same in both languages: numbers, days, times, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from editor.domain.bilingual import Language
from editor.language.calendar_words import CalendarRead, read_calendar
from editor.language.clock_times import ClockTime, find_clock_times
from editor.language.contact_data import ContactRead, find_contact_data
from editor.language.quantities import Quantity, blanked, find_codes, find_quantities

_FIGURES = re.compile(r"\d+")
_BLANKED = re.compile("·+")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Facts:
    """The values of one text. `elsewhere` are numbers that stand in its dates, times, addresses and codes."""

    contacts: tuple[ContactRead, ...]
    calendar: CalendarRead
    times: tuple[ClockTime, ...]
    codes: tuple[str, ...]
    code_spans: tuple[Span, ...]
    quantities: tuple[Quantity, ...]
    elsewhere: frozenset[Fraction]


@lru_cache(maxsize=4096)
def facts(text: str, language: Language) -> Facts:
    """The values of `text`; what was read as one thing is not read as another."""
    contacts = find_contact_data(text)
    bare = blanked(text, [(each.start, each.end) for each in contacts])
    calendar = read_calendar(bare, language)
    bare = blanked(bare, [(each.start, each.end) for each in calendar.dates])
    times = find_clock_times(bare, language)
    bare = blanked(bare, [(each.start, each.end) for each in times])
    codes = find_codes(bare)
    return Facts(
        tuple(contacts),
        calendar,
        tuple(times),
        tuple(text[start:end] for start, end in codes),
        tuple(codes),
        tuple(find_quantities(bare, language)),
        _elsewhere(text, bare, codes, calendar) | frozenset(Fraction(each.minute // 60) for each in times),
    )


def _elsewhere(text: str, bare: str, codes: list[Span], calendar: CalendarRead) -> frozenset[Fraction]:
    figures = [each for s, e in (*_hidden(text, bare), *codes) for each in _FIGURES.findall(text[s:e])]
    months = (date.month for date in calendar.dates)
    return frozenset(Fraction(int(each)) for each in (*figures, *months) if len(str(each)) < 12)


def _hidden(text: str, bare: str) -> list[Span]:
    """Where `bare` has signs instead of what stands in the text."""
    return [match.span() for match in _BLANKED.finditer(bare)] if bare != text else []
