"""Pages of all photos of an archive: one picture once, with its uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, select

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Kind
from editor.domain.inline import from_inline
from editor.domain.people import PersonShown
from editor.domain.release import Status
from editor.store.collecting.finding import fitting, wanted_places
from editor.store.collecting.match import Match
from editor.store.collecting.pages import taken
from editor.store.collecting.people import people_of
from editor.store.collecting.places import Batches, Place, ending
from editor.store.collecting.records import (
    SOON,
    CollectedPhoto,
    CollectedPhotos,
    Lack,
    LicenceState,
    PhotoUse,
    PhotoWish,
    licence_state,
)
from editor.store.listing import days_of
from editor.store.tables import blocks, photos, releases

USES = 100
"""Uses of one picture that are told of, those made last; a logo may stand in every release."""

# As a condition of its own it would make SQLite begin with the index of releases.
_PRESENT = case((releases.c.deleted.is_(None), 1), else_=0) == 1
_COLUMNS = (
    photos, blocks.c.id, blocks.c.release.label("owner"), blocks.c.de, blocks.c.en, releases.c.lead, releases.c.status,
    releases.c.id.label("release"), releases.c.day, releases.c.headline_de, releases.c.headline_en,
)  # fmt: skip
_READ = (
    select(*_COLUMNS)
    .join_from(photos, blocks, blocks.c.key == photos.c.key)
    .join(releases, releases.c.key == blocks.c.release)
    .where(_PRESENT)
)
_PHOTOS = _READ.where(photos.c.key.in_(bindparam("keys", expanding=True)))
# Of the index of files alone: a logo may stand in every release, and only so many of its rows are read.
_NUMBERED = (
    select(
        photos.c.key,
        func.row_number().over(partition_by=photos.c.file, order_by=photos.c.key.desc()).label("nth"),
        func.count().over(partition_by=photos.c.file).label("used"),
    )
    .where(photos.c.file.in_(bindparam("files", expanding=True)))
    .subquery()
)
_USES = (
    select(*_COLUMNS, _NUMBERED.c.used, blocks.c.position)
    .join_from(_NUMBERED, photos, photos.c.key == _NUMBERED.c.key)
    .join(blocks, blocks.c.key == photos.c.key)
    .join(releases, releases.c.key == blocks.c.release)
    .where(_NUMBERED.c.nth <= USES, _PRESENT)
)
_LACKING = {
    Lack.CREDIT: _PHOTOS.where(photos.c.credit == ""),
    Lack.ALT: _PHOTOS.where(photos.c.alt_de == "", photos.c.alt_en == ""),
}


@dataclass(frozen=True, slots=True)
class _After:
    """Where the next page begins; `shown` are the pictures of the pages before that have other uses."""

    place: Place
    shown: frozenset[str] = field(default=frozenset())


def page(connection: Connection, wish: PhotoWish, today: date, limit: int, after: object | None) -> CollectedPhotos:
    """The photos that are wished for, from `after` on."""
    at = after if isinstance(after, _After) else None
    shown = set(at.shown if at else ())
    wanted = _Wanted(wish, today)

    def kept(batch: Sequence[Place]) -> list[tuple[Place, CollectedPhoto]]:
        read = _read(connection, batch, shown, wish.lack)
        return [(place, photo) for place, photo in read if not _is_blank(photo) and wanted.fits(photo)]

    items, last = taken(_places(connection, wish, today, at.place if at else None), kept, limit)
    if last is None:
        return CollectedPhotos(tuple(items))
    before = at.shown if at else frozenset()
    return CollectedPhotos(tuple(items), _After(last, before | {each.file for each in items if each.used > 1}))


class _Wanted:
    """What of a wish is not told by where a photo was found."""

    def __init__(self, wish: PhotoWish, today: date) -> None:
        self._wish, self._today = wish, today

    def fits(self, photo: CollectedPhoto) -> bool:
        wish = self._wish
        if wish.licence and licence_state(photo.licence_end, self._today) is not wish.licence:
            return False
        if wish.lack and wish.lack not in photo.lacks:
            return False
        return self._is_of_year(photo)

    def _is_of_year(self, photo: CollectedPhoto) -> bool:
        if self._wish.year is None:
            return True
        first, last = days_of(self._wish.year)
        return photo.used > len(photo.uses) or any(first <= use.day <= last for use in photo.uses)


def _is_blank(photo: CollectedPhoto) -> bool:
    """Whether it is a row into which nobody has put anything yet."""
    return not (photo.file or photo.caption or photo.shown)


def _is_ending(wish: PhotoWish) -> bool:
    """Whether the photos are looked up by the end of their licence."""
    return not wish.names and wish.licence in {LicenceState.EXPIRED, LicenceState.SOON}


def _places(connection: Connection, wish: PhotoWish, today: date, after: Place | None) -> Batches:
    match = Match(connection, Kind.PHOTO, wish.text)
    if not _is_ending(wish):
        return wanted_places(connection, Kind.PHOTO, match, wish.names, wish.year, after)
    if wish.licence is LicenceState.EXPIRED:
        batches = ending(connection, date.min, today - timedelta(days=1), after, descending=True)
    else:
        batches = ending(connection, today, today + SOON, after, descending=False)
    return fitting(batches, match)


def _read(
    connection: Connection, batch: Sequence[Place], shown: set[str], lack: Lack | None
) -> list[tuple[Place, CollectedPhoto]]:
    """The photos of a batch, each picture once; adds to `shown` what is not to come again."""
    asked = _LACKING[lack] if lack else _PHOTOS
    rows = {row.key: row for row in connection.execute(asked, {"keys": [each.key for each in batch]}).all()}
    first: list[tuple[Place, Row[Any]]] = []
    for place in batch:
        row = rows.get(place.key)
        if row and row.file not in shown:
            first.append((place, row))
            shown |= {row.file} - {""}
    uses = _uses(connection, [row.file for _, row in first if row.file])
    several = [uses.get(row.file) or [row] for _, row in first]
    persons = people_of(connection, [each[0].key for each in several])
    return [
        (place, _photo(each, persons.get(each[0].key, ()))) for (place, _), each in zip(first, several, strict=True)
    ]


def _uses(connection: Connection, files: Sequence[str]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    rows = connection.execute(_USES, {"files": list(files)}).all() if files else ()
    for row in sorted(rows, key=lambda each: (-each.day.toordinal(), -each.owner, each.position)):
        found.setdefault(row.file, []).append(row)
    return found


def _photo(rows: Sequence[Row[Any]], persons: tuple[PersonShown, ...]) -> CollectedPhoto:
    """The picture as its uses tell of it, newest first."""
    newest_use = rows[0]
    return CollectedPhoto(
        file=newest_use.file,
        caption=Bilingual(from_inline(newest_use.de).plain, from_inline(newest_use.en).plain),
        credit=next((row.credit for row in rows if row.credit), ""),
        rights=next((row.rights for row in rows if row.rights), ""),
        usage=next((row.usage for row in rows if row.usage), ""),
        licence_end=next((row.licence_end for row in rows if row.licence_end), None),
        shown=persons,
        uses=tuple(_use(row) for row in rows),
        used=newest_use.used if len(rows) >= USES else len(rows),
        alt=Bilingual(newest_use.alt_de, newest_use.alt_en),
        lead=Language(newest_use.lead),
    )


def _use(row: Row[Any]) -> PhotoUse:
    return PhotoUse(row.release, row.id, row.day, Bilingual(row.headline_de, row.headline_en), Status(row.status))
