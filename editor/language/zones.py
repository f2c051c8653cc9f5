"""Time zones by the cities and countries that people type: `Tokio`, `Japan`, `München`, `CET`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from editor.language.folding import fold, spellings
from editor.language.wall_times import is_zone

if TYPE_CHECKING:
    from babel import Locale

_REGIONS = frozenset(
    {"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
)
_MORE_CITIES = {
    "Europe/Berlin": "Bonn,Bremen,Dresden,Düsseldorf,Essen,Frankfurt,Gießen,Hamburg,Hannover/Hanover,Köln/Cologne,"
    "Leipzig,München/Munich,Nürnberg/Nuremberg,Stuttgart",
    "Europe/Vienna": "Graz,Innsbruck,Linz,Salzburg",
    "Europe/Zurich": "Basel,Bern,Genf/Geneva,Lausanne",
    "Europe/London": "Birmingham,Cambridge,Edinburgh,Glasgow,Manchester,Oxford",
    "Europe/Paris": "Lyon,Straßburg/Strasbourg,Toulouse",
    "Europe/Rome": "Mailand/Milan,Turin",
    "Europe/Madrid": "Barcelona",
    "Europe/Amsterdam": "Den Haag/The Hague,Rotterdam",
    "Europe/Warsaw": "Krakau/Krakow",
    "America/New_York": "Atlanta,Boston,Miami,Philadelphia,Washington",
    "America/Chicago": "Dallas,Houston",
    "America/Los_Angeles": "San Diego,San Francisco,Seattle",
    "America/Sao_Paulo": "Rio de Janeiro",
    "America/Toronto": "Montreal,Ottawa",
    "Asia/Shanghai": "Peking/Beijing,Shenzhen",
    "Asia/Kolkata": "Delhi,Mumbai,Bangalore",
    "Asia/Tokyo": "Kyoto,Osaka",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Jerusalem": "Tel Aviv",
    "Asia/Ho_Chi_Minh": "Hanoi",
    "Africa/Johannesburg": "Kapstadt/Cape Town",
}
"""Cities that are no zone of their own, with the German name before the English one where they differ."""

_LETTERS = {
    "UTC": ("utc", "weltzeit", "coordinated universal time"),
    "Europe/Berlin": ("mez", "mesz", "cet", "cest"),
    "Europe/London": ("gmt", "bst"),
    "America/New_York": ("est", "edt"),
    "America/Los_Angeles": ("pst", "pdt"),
}


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone (IANA name) under the name of one city in it; `country` is empty for UTC."""

    name: str
    city: str
    country: str = ""


def zone_city(name: str, language: str) -> str:
    """The city by which people know a zone: `Tokio` or `Tokyo` of `Asia/Tokyo`."""
    known = _locale(language).time_zones.get(name, {})
    return str(known.get("city") or name.rpartition("/")[2].replace("_", " "))


def find_zones(text: str, language: str, limit: int = 8) -> tuple[Zone, ...]:
    """The zones that `text` may mean, the likeliest first: by city, by country, by letters, or by their own name."""
    wanted = fold(text).strip()
    if not wanted:
        return ()
    tried = {wanted, *(" ".join(words) for words in _written(text))}
    ranked: dict[Zone, int] = {}
    for zone, keys in _known(language):
        rank = min((_rank(key, one, place) for one in tried for place, key in enumerate(keys)), default=_NO)
        if rank < _NO:
            ranked[zone] = rank
    found = sorted(ranked, key=lambda zone: (ranked[zone], fold(zone.city)))
    return tuple(found[:limit]) or _by_name(text.strip(), language)


_NO = 100


def _written(text: str) -> Iterator[tuple[str, ...]]:
    """The text with its umlauts written in the other way: `zuerich` finds Zürich."""
    forms = spellings(text)
    if forms:
        for place, several in enumerate(forms):
            for form in several:
                yield tuple(form if index == place else other[0] for index, other in enumerate(forms))


def _rank(key: str, wanted: str, place: int) -> int:
    """How well a key answers; the first key of a zone is its city."""
    if key == wanted:
        return place and 2
    if key.startswith(wanted):
        return 1 if place == 0 else 3
    return 4 if f" {wanted}" in key else _NO


def _by_name(name: str, language: str) -> tuple[Zone, ...]:
    return (Zone(name, zone_city(name, language)),) if is_zone(name) else ()


@cache
def _known(language: str) -> tuple[tuple[Zone, tuple[str, ...]], ...]:
    """Every city with the folded words by which it is found."""
    from babel.core import get_global

    territories, countries = get_global("zone_territories"), _locale(language).territories
    found = [(Zone("UTC", "UTC"), _LETTERS["UTC"])]
    for name in files("tzdata").joinpath("zones").read_text("ascii").split():
        if name.partition("/")[0] in _REGIONS and name in territories:
            country = str(countries.get(territories[name], ""))
            main = Zone(name, zone_city(name, language), country)
            other = fold(zone_city(name, "en" if language == "de" else "de"))
            found.append((main, (fold(main.city), other, fold(country), *_LETTERS.get(name, ()))))
            found += _others(name, country, language)
    return tuple(found)


def _others(name: str, country: str, language: str) -> Iterator[tuple[Zone, tuple[str, ...]]]:
    for cities in filter(None, _MORE_CITIES.get(name, "").split(",")):
        german, _, english = cities.partition("/")
        english = english or german
        city = german if language == "de" else english
        yield Zone(name, city, country), (fold(city), fold(german), fold(english))


@cache
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse("de" if language == "de" else "en_GB")
