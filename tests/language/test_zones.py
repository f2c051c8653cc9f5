"""A zone is found by the city that somebody types."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from editor.language.zones import find_zones, zone_city


@pytest.mark.parametrize(
    ("typed", "language", "city", "zone"),
    [
        ("Tok", "de", "Tokio", "Asia/Tokyo"),
        ("Tok", "en", "Tokyo", "Asia/Tokyo"),
        ("Tokyo", "de", "Tokio", "Asia/Tokyo"),
        ("zuerich", "de", "Zürich", "Europe/Zurich"),
        ("zurich", "de", "Zürich", "Europe/Zurich"),
        ("München", "de", "München", "Europe/Berlin"),
        ("Munich", "en", "Munich", "Europe/Berlin"),
        ("new y", "en", "New York", "America/New_York"),
        ("san fran", "en", "San Francisco", "America/Los_Angeles"),
        ("Kapstadt", "de", "Kapstadt", "Africa/Johannesburg"),
        ("kolk", "en", "Kolkata", "Asia/Kolkata"),
        ("GMT", "en", "London", "Europe/London"),
        ("UTC", "de", "UTC", "UTC"),
        ("Etc/GMT+5", "en", "GMT+5", "Etc/GMT+5"),
    ],
)
def test_the_likeliest_zone_comes_first(typed: str, language: str, city: str, zone: str) -> None:
    first = find_zones(typed, language)[0]
    assert (first.city, first.name) == (city, zone)


def test_a_country_is_found_too() -> None:
    assert [zone.name for zone in find_zones("Japan", "de")] == ["Asia/Tokyo"]
    assert {"Europe/Lisbon", "Atlantic/Azores"} <= {zone.name for zone in find_zones("Portugal", "en")}


def test_nothing_is_guessed_for_what_is_no_place() -> None:
    assert find_zones("xyzzy", "de") == ()
    assert find_zones(" ", "de") == ()


def test_every_offered_zone_exists() -> None:
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for zone in find_zones(letter, "en", limit=500):
            assert ZoneInfo(zone.name)


def test_a_zone_is_called_by_its_city() -> None:
    assert zone_city("Asia/Tokyo", "de") == "Tokio"
    assert zone_city("America/Argentina/Buenos_Aires", "en") == "Buenos Aires"
