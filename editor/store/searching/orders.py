"""The orders of the library that no index has: by the last change, and by the headline as German sorts it.

They are made once and kept until something was written; ten thousand releases take some hundredths of a second.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from editor.domain.bilingual import Bilingual, Language
from editor.language.folding import words
from editor.store.keys import KEYS, place
from editor.store.records import Sort
from editor.store.searching.streams import Spot, Spots
from editor.store.tables import releases

_CHANGED = select(releases.c.day, releases.c.key).order_by(releases.c.modified.desc(), releases.c.key.desc())
_HEADLINES = select(releases.c.day, releases.c.key, releases.c.lead, releases.c.headline_de, releases.c.headline_en)


@dataclass(frozen=True, slots=True)
class _Order:
    """The places of all releases in one order, as they were when the archive had this stamp."""

    stamp: tuple[int, int]
    places: list[int]


class Orders:
    """The orders that were asked for."""

    def __init__(self) -> None:
        self._known: dict[Sort, _Order] = {}

    def spots(
        self, connection: Connection, sort: Sort, after: Spot | None, among: Container[int] | None = None
    ) -> Spots:
        """The releases in that order behind a spot, each with its rank; with `among`, those with one of these keys."""
        places = self._order(connection, sort).places
        start = _rank(places, after) + 1 if after else 0
        ranks = range(start, len(places))
        if among is not None:
            return (Spot(rank, places[rank]) for rank in ranks if places[rank] & KEYS in among)
        return (Spot(rank, places[rank]) for rank in ranks)

    def _order(self, connection: Connection, sort: Sort) -> _Order:
        stamp = stamp_of(connection)
        known = self._known.get(sort)
        if known is None or known.stamp != stamp:
            known = self._known[sort] = _Order(stamp, _places(connection, sort))
        return known


def stamp_of(connection: Connection) -> tuple[int, int]:
    """Another one after every change: ours, and what other programs wrote."""
    ours = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    theirs = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    return int(ours), int(theirs)


def _rank(places: list[int], spot: Spot) -> int:
    """Where the spot is now; where it was, if its release is gone."""
    try:
        return places.index(spot.at)
    except ValueError:
        return spot.stage - 1


def _places(connection: Connection, sort: Sort) -> list[int]:
    if sort is Sort.CHANGED:
        return [place(row.day, row.key) for row in connection.execute(_CHANGED)]
    rows = [(_folded(row), place(row.day, row.key)) for row in connection.execute(_HEADLINES)]
    return [at for _, at in sorted(rows, key=lambda each: (each[0] == "", each[0], -each[1]))]


def _folded(row: Any) -> str:
    """The headline as it is sorted: what has none comes last."""
    headline = Bilingual(row.headline_de, row.headline_en).either(Language(row.lead))
    return " ".join(words(headline))
