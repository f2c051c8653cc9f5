"""Days, months and years as tables have them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.dates_in_tables import is_open, read_first_day, read_last_day


@pytest.mark.parametrize(
    "text",
    [
        "2027-02-18",
        "18.02.2027",
        "18.2.2027",
        "18. Februar 2027",
        "18 February 2027",
        "2027-02-18 00:00:00",
        "18/02/2027",
    ],
)
def test_a_day_is_that_day(text: str) -> None:
    assert read_first_day(text) == read_last_day(text) == date(2027, 2, 18)


@pytest.mark.parametrize("text", ["02/2027", "2/2027", "2027-02", "02.2027", "Februar 2027", "Feb. 2027"])
def test_a_month_begins_and_ends(text: str) -> None:
    assert (read_first_day(text), read_last_day(text)) == (date(2027, 2, 1), date(2027, 2, 28))


def test_a_year_begins_and_ends() -> None:
    assert (read_first_day("2027"), read_last_day(" 2027 ")) == (date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2027",
        "13/2027",
        "0000",
        "00/2027",
        "18.02.27",
        "18.02.",
        "bald",
        "20270",
        "²027",
        "Foo 2027",
        "99.99.9999",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_first_day(text) is read_last_day(text) is None


@pytest.mark.parametrize("text", ["", " ", "heute", "Today", "–", "laufend"])
def test_an_open_end_is_known(text: str) -> None:
    assert is_open(text)


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(text: str) -> None:
    first, last = read_first_day(text), read_last_day(text)
    assert (first is None) == (last is None)
    assert first is None or last is None or first <= last


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_first_day(day.isoformat()) == day
