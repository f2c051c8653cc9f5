"""What somebody types for a day or a time is read as it was meant, or not at all."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.dates_typed import is_whole_day, is_whole_time, read_typed_day, read_typed_time
from editor.ui.dates import day_text, long_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        *("29.3.2026", "29.03.2026", "29.03.26", "29. 3. 2026", "29. März 2026", "29 März 2026", "29. Mrz. 2026"),
        *("29 March 2026", "29 Mar 2026", "29th of March 2026", "March 29, 2026", "29/3/2026", "29/03/26"),
        *("3/29/2026", "2026-03-29", "29-03-2026", "29032026", "290326", "20260329", "So, 29.3.2026", "  29.3.2026 "),
        *("Sunday 29 March 2026", "am 29.3.2026", "Sonntag, den 29. März 2026", "29.3 2026"),
    ],
)
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert read_typed_day(text, TODAY) == date(2026, 3, 29)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24 Dec 2027", date(2027, 12, 24)),
        ("24/12/2027", date(2027, 12, 24)),
        ("5 January 2027", date(2027, 1, 5)),
        ("heute", TODAY),
        ("Morgen", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 23)),
        ("+1", date(2026, 11, 23)),
        ("29.3.", date(2027, 3, 29)),
        ("29.3", date(2027, 3, 29)),
        ("2903", date(2027, 3, 29)),
        ("22.11.", TODAY),
        ("29.2.", date(2028, 2, 29)),
        ("1 May", date(2027, 5, 1)),
        ("1.1.70", date(2070, 1, 1)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert read_typed_day(text, TODAY) == day


def test_a_day_without_a_year_is_in_the_year_of_the_release() -> None:
    assert read_typed_day("29.3.", TODAY, date(2026, 5, 1)) == date(2026, 3, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31.2.2026",
        "29.13.2026",
        "bald",
        "Mo 29.3.2026",
        "29",
        "29.3.202",
        "29.3.20266",
        "32 March 2026",
        "2026",
        "x",
    ],
)
def test_what_is_no_day_is_not_read(text: str) -> None:
    assert read_typed_day(text, TODAY) is None


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_as_it_is_shown(day: date) -> None:
    for text in (
        f"{day:%d.%m.%Y}",
        day.isoformat(),
        *(form(day, each) for form in (day_text, long_day) for each in ("de", "en")),
    ):
        assert read_typed_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        *(
            (text, time(2, 30))
            for text in ("2:30", "02:30", "0230", "230", "2.30 Uhr", "02.30", "2:30 am", "um 2:30 Uhr")
        ),
        *((text, time(14)) for text in ("14", "14h", "14 Uhr", "2pm", "2 p.m.", "1400", "14 h")),
        ("10 Uhr", time(10)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("noon", time(12)),
        ("0:00", time(0)),
    ],
)
def test_a_time_is_read_in_every_usual_form(text: str, at: time) -> None:
    assert read_typed_time(text) == at


@pytest.mark.parametrize("text", ["", "25:00", "24:00", "2:60", "13 pm", "spät", "2:3", "12345", "-1"])
def test_what_is_no_time_is_not_read(text: str) -> None:
    assert read_typed_time(text) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [("29.3.2026", True), ("24 Dec 2027", True), ("29.3.20", False), ("29.3.", False), ("2026-03-2", False)],
)
def test_a_day_is_whole_once_its_year_is_there(text: str, *, whole: bool) -> None:
    assert is_whole_day(text) is whole


@pytest.mark.parametrize(("text", "whole"), [("2:30", True), ("0230", True), ("2", False), ("10:3", False)])
def test_a_time_is_whole_once_its_minutes_are_there(text: str, *, whole: bool) -> None:
    assert is_whole_time(text) is whole
