"""Days, ranges of days, months and weekdays are read as both languages write them."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.language.calendar_words import read_calendar

DE, EN = Language.DE, Language.EN


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (DE, "vom 21. bis 23. Februar 2027", [(21, 2), (23, 2)]),
        (DE, "am 3. und 4. Mai", [(3, 5), (4, 5)]),
        (DE, "am 3. Mai kommen 30 Gäste", [(3, 5)]),
        (EN, "21–23 February", [(21, 2), (23, 2)]),
        (EN, "February 21-23, 2027", [(21, 2), (23, 2)]),
        (EN, "on 3 May, 30 guests", [(3, 5)]),
    ],
)
def test_days_of_a_range_are_read(language: Language, text: str, days: list[tuple[int, int]]) -> None:
    assert [(each.day, each.month) for each in read_calendar(text, language).dates] == days


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        (DE, "Ende Mai und Mitte März", [5, 3]),
        (EN, "It may be in May.", [5]),
        (EN, "May I march in March 2027?", [3]),
        (EN, "late June", [6]),
    ],
)
def test_month_without_a_day_is_read(language: Language, text: str, months: list[int]) -> None:
    assert [each.number for each in read_calendar(text, language).months] == months


def test_weekdays_and_relative_days_are_read() -> None:
    read = read_calendar("Sonnabends und am Sonntag, 21. Februar 2027, nicht morgen am Morgen", DE)
    assert {each.number for each in read.weekdays} == {5, 6}
    assert [each.number for each in read.relative] == [1]
