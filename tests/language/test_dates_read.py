"""Dates and times of both languages are found in running text."""

from __future__ import annotations

from datetime import date, time

import pytest

from editor.language.dates_read import find_dates, find_time, is_date, read_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14.02.2019", date(2019, 2, 14)),
        ("14. 2. 2019", date(2019, 2, 14)),
        ("14.02.19", date(2019, 2, 14)),
        ("31.12.99", date(1999, 12, 31)),
        ("den 03. Dezember 2023", date(2023, 12, 3)),
        ("5. März 2026", date(2026, 3, 5)),
        ("5. MÄRZ 2026", date(2026, 3, 5)),
        ("5. Mrz. 2026", date(2026, 3, 5)),
        ("Donnerstag, 14. Februar 2019", date(2019, 2, 14)),
        ("2019-02-14", date(2019, 2, 14)),
        ("14 February 2019", date(2019, 2, 14)),
        ("14th of February 2019", date(2019, 2, 14)),
        ("February 14th, 2019", date(2019, 2, 14)),
        ("Feb. 14, 2019", date(2019, 2, 14)),
        ("Thursday, February 14, 2019", date(2019, 2, 14)),
        ("14/02/2019", date(2019, 2, 14)),
        ("2/14/2019", date(2019, 2, 14)),
    ],
)
def test_dates_are_read(text: str, day: date) -> None:
    assert read_date(text) == day
    assert is_date(text)


@pytest.mark.parametrize("text", ["31.02.2020", "1.2.3", "03/04/2024", "may 5", "so 21", "12,5.2020", "0641 12.34.56"])
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read_date(text) is None


def test_a_date_in_a_sentence_has_its_place_and_weekday() -> None:
    text = "Am Donnerstag, den 14. Februar öffnete sie."
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "Donnerstag, den 14. Februar"
    assert (found.weekday, found.year, found.full) == (3, None, None)
    assert not is_date(text)


def test_a_date_without_year_lies_near_another_day() -> None:
    (found,) = find_dates("28. Dezember")
    assert found.near(date(2020, 1, 5)) == date(2019, 12, 28)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14.02.2027, 10:00 Uhr", time(10)),
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


@pytest.mark.parametrize("text", ["14.02.2027", "25:00 Uhr", "12 Äpfel", "13 p.m."])
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert find_time(text) is None
