"""Dates and times of both languages are found in running text."""

from __future__ import annotations

from datetime import date, time

import pytest

from editor.language.dates_read import find_dates, find_time, is_date, read_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21.02.2013", date(2013, 2, 21)),
        ("21. 2. 2013", date(2013, 2, 21)),
        ("21.02.13", date(2013, 2, 21)),
        ("31.12.99", date(1999, 12, 31)),
        ("den 02. Dezember 2022", date(2022, 12, 2)),
        ("5. März 2026", date(2026, 3, 5)),
        ("5. MÄRZ 2026", date(2026, 3, 5)),
        ("5. Mrz. 2026", date(2026, 3, 5)),
        ("Donnerstag, 21. Februar 2013", date(2013, 2, 21)),
        ("2013-02-21", date(2013, 2, 21)),
        ("21 February 2013", date(2013, 2, 21)),
        ("21st of February 2013", date(2013, 2, 21)),
        ("February 21st, 2013", date(2013, 2, 21)),
        ("Feb. 21, 2013", date(2013, 2, 21)),
        ("Thursday, February 21, 2013", date(2013, 2, 21)),
        ("21/02/2013", date(2013, 2, 21)),
        ("2/21/2013", date(2013, 2, 21)),
    ],
)
def test_dates_are_read(text: str, day: date) -> None:
    assert read_date(text) == day
    assert is_date(text)


@pytest.mark.parametrize("text", ["31.02.2020", "1.2.3", "03/04/2024", "may 5", "so 21", "12,5.2020", "0641 12.34.56"])
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read_date(text) is None


def test_a_date_in_a_sentence_has_its_place_and_weekday() -> None:
    text = "Am Donnerstag, den 21. Februar startete sie."
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "Donnerstag, den 21. Februar"
    assert (found.weekday, found.year, found.full) == (3, None, None)
    assert not is_date(text)


def test_a_date_without_year_lies_near_another_day() -> None:
    (found,) = find_dates("28. Dezember")
    assert found.near(date(2014, 1, 5)) == date(2013, 12, 28)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("21.02.2027, 10:00 Uhr", time(10)),
        ("9.30 Uhr", time(9, 30)),
        ("um 10 Uhr", time(10)),
        ("00:01 GMT", time(0, 1)),
        ("10 a.m.", time(10)),
        ("12:05 p.m. EST", time(12, 5)),
        ("12 am", time(0)),
        ("24:00 Uhr", time(0)),
        ("noon", time(12)),
        ("Mitternacht", time(0)),
    ],
)
def test_times_are_found(text: str, at: time) -> None:
    assert find_time(text) == at


@pytest.mark.parametrize("text", ["21.02.2027", "25:00 Uhr", "12 Äpfel", "13 p.m."])
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert find_time(text) is None
