"""A wall time in the night of a clock change does not exist, or exists twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.wall_times import is_zone, read_wall_time

wall = datetime.fromisoformat
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC")


def test_a_usual_time_is_one_instant() -> None:
    reading = read_wall_time(wall("2027-02-21 10:00"), "Europe/Berlin")
    assert reading.is_certain
    assert reading.instants[0] == datetime(2027, 2, 21, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time", "zone", "before", "after"),
    [
        (wall("2027-10-31 02:30"), "Europe/Berlin", "CEST", "CET"),
        (wall("2027-10-31 01:30"), "Europe/London", "BST", "GMT"),
        (wall("2027-11-07 01:30"), "America/New_York", "EDT", "EST"),
    ],
)
def test_the_hour_that_comes_twice_has_two_instants(time: datetime, zone: str, before: str, after: str) -> None:
    reading = read_wall_time(time, zone)
    assert not reading.skipped
    assert [each.tzname() for each in reading.instants] == [before, after]
    assert [each.replace(tzinfo=None) for each in reading.instants] == [time, time]
    assert reading.instants[1].astimezone(UTC) - reading.instants[0].astimezone(UTC) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("time", "zone", "before", "after"),
    [
        (wall("2027-03-28 02:30"), "Europe/Berlin", "01:59 CET", "03:00 CEST"),
        (wall("2027-03-28 01:30"), "Europe/London", "00:59 GMT", "02:00 BST"),
        (wall("2027-03-14 02:00"), "America/New_York", "01:59 EST", "03:00 EDT"),
    ],
)
def test_a_time_that_does_not_exist_has_a_nearest_one_on_either_side(
    time: datetime, zone: str, before: str, after: str
) -> None:
    reading = read_wall_time(time, zone)
    assert reading.skipped
    assert [f"{each:%H:%M} {each.tzname()}" for each in reading.instants] == [before, after]


def test_a_day_that_a_zone_left_out_is_skipped() -> None:
    reading = read_wall_time(wall("2011-12-30 12:00"), "Pacific/Apia")
    assert reading.skipped
    assert [f"{each:%d %H:%M}" for each in reading.instants] == ["29 23:59", "31 00:00"]


@given(
    st.datetimes(wall("1980-01-01 00:00"), wall("2037-12-31 00:00")).map(
        lambda at: at.replace(second=0, microsecond=0)
    ),
    st.sampled_from(ZONES),
)
def test_every_instant_shows_its_wall_time(time: datetime, zone: str) -> None:
    reading = read_wall_time(time, zone)
    assert list(reading.instants) == sorted(reading.instants, key=lambda each: each.astimezone(UTC))
    for each in reading.instants:
        shown = each.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert (shown != time) if reading.skipped else (shown == time)


@given(st.integers(0, 3 * 24 * 60), st.sampled_from(("2027-03-27", "2027-10-30")), st.sampled_from(ZONES))
def test_around_a_change_the_offered_times_exist(minutes: int, day: str, zone: str) -> None:
    for each in read_wall_time(wall(day) + timedelta(minutes=minutes), zone).instants:
        shown = each.replace(tzinfo=None)
        assert each.astimezone(UTC) in [one.astimezone(UTC) for one in read_wall_time(shown, zone).instants]


@pytest.mark.parametrize(("name", "known"), [("Asia/Tokyo", True), ("Gießen", False), ("", False), ("../etc", False)])
def test_zones_are_known_by_name(name: str, known: bool) -> None:
    assert is_zone(name) is known
