from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from editor.language.dates import (
    Locale,
    clock,
    long_date,
    weekday_date,
    zone_letters,
    zone_name,
    zoned_moment,
    zoned_time,
)

BERLIN = ZoneInfo("Europe/Berlin")


def shown(text: str) -> str:
    """The text with its no-break spaces to be seen."""
    return text.replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    ("locale", "printed"),
    [("de_DE", "18.⍽Februar 2027"), ("en_GB", "18⍽February 2027"), ("en_US", "Feb.⍽18, 2027")],
)
def test_date_is_written_in_the_way_of_each_language(locale: Locale, printed: str) -> None:
    assert shown(long_date(date(2027, 2, 18), locale)) == printed


def test_american_months_are_abbreviated_as_the_associated_press_does() -> None:
    names = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
    printed = [shown(long_date(date(2027, month, 1), "en_US")) for month in range(1, 13)]
    assert printed == [f"{name}⍽1, 2027" for name in names]


@pytest.mark.parametrize(
    ("locale", "printed"),
    [
        ("de_DE", "Sonntag, 21.⍽Februar 2027"),
        ("en_GB", "Sunday 21⍽February 2027"),
        ("en_US", "Sunday, Feb.⍽21, 2027"),
    ],
)
def test_weekday_stands_before_the_date(locale: Locale, printed: str) -> None:
    assert shown(weekday_date(date(2027, 2, 21), locale)) == printed


@pytest.mark.parametrize(
    ("hour", "minute", "printed"),
    [(0, 1, "12:01⍽a.m."), (9, 5, "9:05⍽a.m."), (12, 0, "12:00⍽p.m."), (23, 59, "11:59⍽p.m.")],
)
def test_american_clock_has_twelve_hours(hour: int, minute: int, printed: str) -> None:
    assert shown(clock(datetime(2027, 2, 21, hour, minute, tzinfo=UTC), "en_US")) == printed


@pytest.mark.parametrize(
    ("day", "german", "british", "american"),
    [
        (date(2027, 2, 21), "MEZ", "CET (09:00⍽GMT)", "CET (4:00⍽a.m.⍽EST)"),
        (date(2027, 7, 21), "MESZ", "CEST (09:00⍽BST)", "CEST (4:00⍽a.m.⍽EDT)"),
        (date(2027, 3, 20), "MEZ", "CET (09:00⍽GMT)", "CET (5:00⍽a.m.⍽EDT)"),
    ],
)
def test_time_names_both_zones_in_winter_in_summer_and_between(
    day: date, german: str, british: str, american: str
) -> None:
    moment = datetime(day.year, day.month, day.day, 10, tzinfo=BERLIN)
    assert shown(zoned_time(moment, "de_DE")) == f"10:00⍽Uhr⍽({german})"
    assert shown(zoned_time(moment, "en_GB")) == f"10:00⍽{british}"
    assert shown(zoned_time(moment, "en_US")) == f"10:00⍽a.m.⍽{american}"


def test_readers_in_the_same_zone_get_one_time() -> None:
    assert shown(zoned_time(datetime(2027, 2, 21, 10, tzinfo=ZoneInfo("Europe/London")), "en_GB")) == "10:00⍽GMT"
    assert shown(zoned_time(datetime(2027, 2, 21, 10, tzinfo=ZoneInfo("Europe/Vienna")), "de_DE")) == "10:00⍽Uhr⍽(MEZ)"


def test_another_day_of_the_readers_is_told() -> None:
    moment = datetime(2027, 7, 21, 0, 1, tzinfo=BERLIN)
    assert shown(zoned_time(moment, "en_GB")) == "00:01⍽CEST (23:01⍽BST on Tuesday)"
    assert shown(zoned_time(moment, "en_US")) == "12:01⍽a.m.⍽CEST (6:01⍽p.m.⍽EDT Tuesday)"


def test_another_day_of_german_readers_stands_before_their_time() -> None:
    moment = datetime(2027, 7, 22, 18, 30, tzinfo=ZoneInfo("America/New_York"))
    assert shown(zoned_time(moment, "de_DE")) == "18:30⍽Uhr⍽(EDT), in Deutschland Freitag, 00:30⍽Uhr⍽(MESZ)"


def test_another_day_of_british_readers_follows_the_day() -> None:
    moment = datetime(2027, 7, 21, 0, 1, tzinfo=BERLIN)
    time, day = zoned_moment(moment, "en_GB")
    assert (shown(time), shown(day)) == ("00:01⍽CEST", "Wednesday 21⍽July 2027 (23:01⍽BST on Tuesday)")


@pytest.mark.parametrize("hour", [0, 10])
@pytest.mark.parametrize("locale", ["de_DE", "en_GB", "en_US"])
def test_time_within_brackets_has_none(locale: Locale, hour: int) -> None:
    moment = datetime(2027, 7, 21, hour, 1, tzinfo=BERLIN)
    assert not set("()") & set("".join(zoned_moment(moment, locale, bracketed=False)))


def test_interface_tells_the_zone_in_its_language() -> None:
    winter, summer = (datetime(2027, month, 21, 10, tzinfo=BERLIN) for month in (2, 7))
    assert [zone_letters(at, "de") for at in (winter, summer)] == ["MEZ", "MESZ"]
    assert [zone_letters(at, "en") for at in (winter, summer)] == ["CET", "CEST"]


def test_zone_is_told_without_loading_babel() -> None:
    code = (
        "import sys; from datetime import UTC, datetime; from editor.language.dates import zone_letters; "
        "print(zone_letters(datetime(2027, 2, 21, tzinfo=UTC), 'de'), 'babel' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.split() == ["UTC", "False"]


def test_german_readers_get_their_own_time_beside_a_foreign_one() -> None:
    moment = datetime(2027, 2, 21, 10, tzinfo=ZoneInfo("Europe/London"))
    assert shown(zoned_time(moment, "de_DE")) == "10:00⍽Uhr⍽(GMT), 11:00⍽Uhr⍽(MEZ)"


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    before = datetime(2027, 10, 31, 0, 30, tzinfo=UTC).astimezone(BERLIN)
    after = datetime(2027, 10, 31, 1, 30, tzinfo=UTC).astimezone(BERLIN)
    assert shown(zoned_time(before, "de_DE")) == "02:30⍽Uhr⍽(MESZ)"
    assert shown(zoned_time(after, "de_DE")) == "02:30⍽Uhr⍽(MEZ)"


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Europe/Istanbul", "UTC+3"), ("America/Sao_Paulo", "UTC−3"), ("Asia/Kathmandu", "UTC+5:45"), ("UTC", "UTC")],
)
def test_zone_without_a_short_name_is_told_by_its_offset(zone: str, name: str) -> None:
    assert zone_name(datetime(2027, 2, 21, 10, tzinfo=ZoneInfo(zone)), "en_GB") == name
