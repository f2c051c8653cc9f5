"""Times of day are read with their zones, ranges and halves of the day."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.language.clock_times import find_clock_times


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (Language.DE, "um 14 Uhr", ["14:00"]),
        (Language.DE, "von 10 bis 16.30 Uhr (MEZ)", ["10:00 MEZ", "16:30 MEZ"]),
        (Language.DE, "bis 24 Uhr", ["0:00"]),
        (Language.DE, "am Montag 9:05", ["9:05"]),
        (Language.DE, "10 bis 16 Betriebe", []),
        (Language.EN, "at 2 p.m.", ["14:00"]),
        (Language.EN, "10–11.30am", ["10:00", "11:30"]),
        (Language.EN, "10 to 4 pm", ["10:00", "16:00"]),
        (Language.EN, "from 10:00 to 16:00 CET", ["10:00 CET", "16:00 CET"]),
        (Language.EN, "12 noon and midnight", ["12:00", "0:00"]),
        (Language.EN, "12 a.m.", ["0:00"]),
        (Language.EN, "1430 hrs CET", ["14:30 CET"]),
        (Language.EN, "€2.30 per map", []),
    ],
)
def test_time_is_read(language: Language, text: str, expected: list[str]) -> None:
    found = find_clock_times(text, language)
    assert [f"{each.minute // 60}:{each.minute % 60:02} {each.zone}".strip() for each in found] == expected
