"""The lines of the library, read without any block."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, text

from editor.domain.bilingual import Bilingual, Language
from editor.domain.release import Progress, Sent, Status
from editor.store.records import Group, Numbered, Summary
from editor.store.tables import issuers, releases
from editor.store.tagging import tags_of

AnyRow = Any
"""A row as SQLAlchemy gives it: its columns are its attributes."""

_COLUMNS = tuple(
    releases.c[name]
    for name in (
        "key", "id", "headline_de", "headline_en", "status", "lead", "date", "embargo_at", "sent_de", "sent_en",
        "total", "outdated", "missing", "number", "modified", "languages", "deleted", "day",
    )
)  # fmt: skip
_NUMBERED = (
    releases.c.id, releases.c.number, releases.c.headline_de, releases.c.headline_en,
    issuers.c.name_de, issuers.c.name_en,
)  # fmt: skip
_NEWER = releases.alias("newer")
_GONE_OUT = (_NEWER.c.deleted.is_(None), or_(_NEWER.c.sent_de.is_not(None), _NEWER.c.sent_en.is_not(None)))

REPLACED = exists().where(_NEWER.c.replaces == releases.c.id, _NEWER.c.id != releases.c.id, *_GONE_OUT)
"""Whether a correction or a recall of the release has gone out; one that is only being written replaces nothing yet."""

IDS_REPLACED = select(_NEWER.c.replaces).where(_NEWER.c.replaces > "", *_GONE_OUT)
"""The ids of all releases of which that is so."""

_AT_ONCE = 5_000
"""Keys of one statement: SQLite takes no more than some ten thousand."""

_HAVING_TAGS = "SELECT DISTINCT release FROM tags WHERE release IN (SELECT value FROM json_each(?))"

_STATUS = {status.value: status for status in Status}
_LANGUAGE = {language.value: language for language in Language}
_NOT_SENT = Sent()

_LINES = select(*_COLUMNS, REPLACED.label("replaced"))
_KEYS = text("SELECT value FROM json_each(:keys)")
_LINES_AMONG = _LINES.where(releases.c.key.in_(_KEYS))
NEWEST_FIRST = (releases.c.day.desc(), releases.c.key.desc())
OLDEST_FIRST = (releases.c.day, releases.c.key)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a release in the list has to be, beside matching the search."""

    status: Status | None = None
    year: int | None = None
    in_bin: bool = False
    statuses: tuple[Status, ...] = ()

    @property
    def days(self) -> tuple[date, date]:
        return (date.min, date.max) if self.year is None else days_of(self.year)

    def conditions(self) -> list[ColumnElement[bool]]:
        deleted = releases.c.deleted
        found: list[ColumnElement[bool]] = [deleted.is_not(None) if self.in_bin else deleted.is_(None)]
        if self.status:
            found.append(releases.c.status == self.status.value)
        if self.statuses:
            found.append(releases.c.status.in_([status.value for status in self.statuses]))
        if self.year is not None:
            found.append(releases.c.day.between(*days_of(self.year)))
        return found

    def takes(self, row: AnyRow) -> bool:
        """Whether a row that was read fits."""
        return (
            (row.deleted is not None) is self.in_bin
            and (self.status is None or row.status == self.status.value)
            and (not self.statuses or row.status in self.statuses)
            and (self.year is None or self.days[0] <= row.day <= self.days[1])
        )


STATUSES: dict[Group, tuple[Status, ...]] = {
    Group.PROGRESS: (Status.DRAFT, Status.REVIEW, Status.APPROVED),
    Group.SENT: (Status.SENT,),
    Group.ARCHIVE: (Status.ARCHIVED,),
}
"""Which releases are in which group."""


def in_group(group: Group) -> Filter:
    return Filter(in_bin=group is Group.BIN, statuses=STATUSES.get(group, ()))


def days_of(year: int) -> tuple[date, date]:
    """The first and last day of a year; the nearest one there is for a year that no date has."""
    held = max(1, min(year, 9999))
    return date(held, 1, 1), date(held, 12, 31)


def listed(connection: Connection, wanted: Filter, limit: int | None) -> tuple[Summary, ...]:
    statement = _LINES.where(*wanted.conditions()).order_by(*NEWEST_FIRST).limit(limit)
    return tuple(_summaries(connection, connection.execute(statement).all()))


def line_of(connection: Connection, release_id: str) -> Summary | None:
    """The line of one release; None where it is gone."""
    statement = _LINES.where(releases.c.id == release_id, releases.c.deleted.is_(None))
    return next(iter(_summaries(connection, connection.execute(statement).all())), None)


def replacement_of(connection: Connection, release_id: str) -> Summary | None:
    """The line of the newest release that replaces this one."""
    if not release_id:
        return None
    wanted = (releases.c.replaces == release_id, releases.c.id != release_id, releases.c.deleted.is_(None))
    rows = connection.execute(_LINES.where(*wanted).order_by(*NEWEST_FIRST).limit(1)).all()
    return next(iter(_summaries(connection, rows)), None)


def replacements(connection: Connection) -> dict[str, str]:
    """Of every release that was replaced, by its id, the id of the newest one that does so."""
    wanted = (releases.c.replaces > "", releases.c.deleted.is_(None))
    statement = select(releases.c.replaces, releases.c.id).where(*wanted).order_by(*OLDEST_FIRST)
    return {row.replaces: row.id for row in connection.execute(statement) if row.replaces != row.id}


def lines_among(
    connection: Connection, keys: Sequence[int], wanted: Filter, conditions: Sequence[ColumnElement[bool]] = ()
) -> dict[int, Summary]:
    """The lines of those of these releases that fit, by their keys."""
    # Put in order by who asks and sifted here: asked to do so, SQLite walks an index instead of looking up the keys.
    statement = _LINES_AMONG.where(*conditions) if conditions else _LINES_AMONG
    found = connection.execute(statement, {"keys": json.dumps(keys)}).all()
    rows = [row for row in found if wanted.takes(row)]
    return dict(zip((row.key for row in rows), _summaries(connection, rows), strict=True))


def count_among(
    connection: Connection, keys: Iterator[int], wanted: Filter, conditions: Sequence[ColumnElement[bool]]
) -> int:
    """How many of these releases fit."""
    statement = select(releases.c.deleted, releases.c.status, releases.c.day).where(releases.c.key.in_(_KEYS))
    count = 0
    while some := list(islice(keys, _AT_ONCE)):
        rows = connection.execute(statement.where(*conditions), {"keys": json.dumps(some)})
        count += sum(wanted.takes(row) for row in rows)
    return count


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


def _summaries(connection: Connection, rows: Sequence[AnyRow]) -> list[Summary]:
    tagged = _tagged(connection, [row.key for row in rows])
    return [_summary(row, tagged.get(row.key, ())) for row in rows]


def _tagged(connection: Connection, keys: list[int]) -> dict[int, tuple[str, ...]]:
    """The tags of those of these releases that have one; most have none."""
    having = connection.exec_driver_sql(_HAVING_TAGS, (json.dumps(keys),)).scalars().all()
    tagged: dict[int, tuple[str, ...]] = {}
    for start in range(0, len(having), _AT_ONCE):
        tagged |= tags_of(connection, having[start : start + _AT_ONCE])
    return tagged


def _summary(row: AnyRow, tags: tuple[str, ...]) -> Summary:
    # Taken apart at once, values looked up: a page is a hundred of these, and search as you type waits for them.
    (
        _, id_, german, english, status, lead, day, embargo, sent_de, sent_en,
        total, outdated, missing, number, modified, languages, deleted, _, replaced,
    ) = row  # fmt: skip
    return Summary(
        id_,
        Bilingual(german, english),
        _STATUS[status],
        _LANGUAGE[lead],
        day,
        embargo,
        Sent(sent_de, sent_en) if sent_de or sent_en else _NOT_SENT,
        Progress(total, outdated, missing),
        number,
        modified,
        _languages(languages),
        bool(replaced),
        tags,
        deleted,
    )


@cache
def _languages(stored: str) -> tuple[Language, ...]:
    return tuple(_LANGUAGE[language] for language in stored.split())
