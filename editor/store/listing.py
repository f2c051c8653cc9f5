"""The lines of the library, read without any block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select

from editor.domain.bilingual import Bilingual, Language
from editor.domain.release import Progress, Sent, Status
from editor.store.records import Numbered, Summary
from editor.store.tables import issuers, releases

_COLUMNS = tuple(
    releases.c[name]
    for name in (
        "key", "id", "headline_de", "headline_en", "status", "lead", "date", "embargo_at", "sent_de", "sent_en",
        "total", "outdated", "missing", "number", "modified", "languages",
    )
)  # fmt: skip
_NUMBERED = (
    releases.c.id, releases.c.number, releases.c.headline_de, releases.c.headline_en,
    issuers.c.name_de, issuers.c.name_en,
)  # fmt: skip
NEWEST_FIRST = (releases.c.day.desc(), releases.c.key.desc())
_OLDEST_FIRST = (releases.c.day, releases.c.key)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a release in the list has to be, beside matching the search."""

    status: Status | None = None
    year: int | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = [releases.c.deleted.is_(None)]
        if self.status:
            found.append(releases.c.status == self.status.value)
        if self.year is not None:
            found.append(releases.c.day.between(*days_of(self.year)))
        return found


def days_of(year: int) -> tuple[date, date]:
    """The first and last day of a year; the nearest one there is for a year that no date has."""
    held = max(1, min(year, 9999))
    return date(held, 1, 1), date(held, 12, 31)


def listed(connection: Connection, wanted: Filter, limit: int | None) -> tuple[Summary, ...]:
    statement = select(*_COLUMNS).where(*wanted.conditions()).order_by(*NEWEST_FIRST).limit(limit)
    return tuple(_summary(row) for row in connection.execute(statement).all())


def line_of(connection: Connection, release_id: str) -> Summary | None:
    """The line of one release; None where it is gone."""
    statement = select(*_COLUMNS).where(releases.c.id == release_id, releases.c.deleted.is_(None))
    row = connection.execute(statement).one_or_none()
    return _summary(row) if row else None


def replacement_of(connection: Connection, release_id: str) -> Summary | None:
    """The line of the newest release that replaces this one."""
    if not release_id:
        return None
    wanted = (releases.c.replaces == release_id, releases.c.id != release_id, releases.c.deleted.is_(None))
    row = connection.execute(select(*_COLUMNS).where(*wanted).order_by(*NEWEST_FIRST).limit(1)).one_or_none()
    return _summary(row) if row else None


def replacements(connection: Connection) -> dict[str, str]:
    """Of every release that was replaced, by its id, the id of the newest one that does so."""
    wanted = (releases.c.replaces > "", releases.c.deleted.is_(None))
    statement = select(releases.c.replaces, releases.c.id).where(*wanted).order_by(*_OLDEST_FIRST)
    return {row.replaces: row.id for row in connection.execute(statement) if row.replaces != row.id}


def listed_among(connection: Connection, keys: Sequence[int], wanted: Filter) -> list[Summary]:
    """The lines of those of these releases that fit, in the given order."""
    # Put in order here: asked to do so, SQLite walks the whole index of days instead of looking up the keys.
    statement = select(*_COLUMNS).where(releases.c.key.in_(keys), *wanted.conditions())
    rows = {row.key: row for row in connection.execute(statement).all()}
    return [_summary(rows[key]) for key in keys if key in rows]


def count(connection: Connection) -> int:
    return connection.execute(select(func.count()).where(*Filter().conditions())).scalar_one()


def numbered_in(connection: Connection, year: int) -> tuple[Numbered, ...]:
    """The releases of that year that have a number, and those whose number names the year itself."""
    of_year = or_(releases.c.day.between(*days_of(year)), releases.c.number.contains(str(year), autoescape=True))
    return _numbered(connection, releases.c.number != "", of_year)


def numbered_as(connection: Connection, number: str) -> tuple[Numbered, ...]:
    """The releases with this very number, newest first; spaces around it do not count."""
    return _numbered(connection, func.trim(releases.c.number) == number)


def _numbered(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Numbered, ...]:
    leading = and_(issuers.c.release == releases.c.key, issuers.c.position == 0)
    statement = (
        select(*_NUMBERED)
        .join_from(releases, issuers, leading, isouter=True)
        .where(releases.c.deleted.is_(None), *conditions)
        .order_by(*NEWEST_FIRST)
    )
    return tuple(
        Numbered(
            row.id,
            row.number,
            Bilingual(row.headline_de, row.headline_en),
            Bilingual(row.name_de or "", row.name_en or ""),
        )
        for row in connection.execute(statement)
    )


def _summary(row: Row[Any]) -> Summary:
    return Summary(
        id=row.id,
        headline=Bilingual(row.headline_de, row.headline_en),
        status=Status(row.status),
        lead=Language(row.lead),
        date=row.date,
        embargo=row.embargo_at,
        sent=Sent(row.sent_de, row.sent_en),
        progress=Progress(row.total, row.outdated, row.missing),
        number=row.number,
        modified=row.modified,
        languages=tuple(Language(language) for language in row.languages.split()),
    )
