"""Releases read from their rows: exactly the values that were saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Photo, Position, Quote, Verb
from editor.domain.document import from_document
from editor.domain.facts import Embargo, EmbargoKind
from editor.domain.inline import from_inline
from editor.domain.passage import Passage
from editor.domain.people import NOBODY, Affiliation, Issuer, Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.errors import UnknownRelease
from editor.store.keys import block_range
from editor.store.tables import affiliations, blocks, issuers, people, photos, quotes, releases, stale

AnyRow = Row[Any]
People = dict[int, list[PersonShown]]

_LAST = chr(0x10FFFF)


@dataclass(frozen=True, slots=True)
class Stored:
    """A release as it stands in the archive, with what its rows are known by.

    `keys` are the block keys by block id; `day` sorts it; `kept` is when a version was last kept;
    `is_stale` says that its texts are newer than the search index.
    """

    release: Release
    key: int
    keys: dict[str, int]
    day: date
    created: datetime
    modified: datetime
    kept: datetime | None
    deleted: datetime | None
    is_stale: bool


# Made once: building a statement takes longer than running it.
_RELEASE = select(releases, stale.c.key.label("stale")).outerjoin(stale, stale.c.key == releases.c.key)
_RELEASE_BY_ID = _RELEASE.where(releases.c.id == bindparam("id"))
_RELEASE_BY_KEY = _RELEASE.where(releases.c.key == bindparam("key"))
_BLOCKS = (
    select(
        blocks,
        *(column for column in quotes.c if column.name != "key"),
        *(column for column in photos.c if column.name != "key"),
    )
    .outerjoin(quotes, quotes.c.key == blocks.c.key)
    .outerjoin(photos, photos.c.key == blocks.c.key)
    .where(blocks.c.key.between(bindparam("first"), bindparam("last")))
    .order_by(blocks.c.position)
)
_BLOCK_IDS = select(blocks.c.id, blocks.c.key).where(blocks.c.release == bindparam("key")).order_by(blocks.c.position)
_ISSUERS = select(issuers).where(issuers.c.release == bindparam("key")).order_by(issuers.c.position)
_IN_BLOCKS = people.c.block.between(bindparam("first"), bindparam("last"))
_PEOPLE = select(people).where(_IN_BLOCKS).order_by(people.c.block, people.c.position)
_AFFILIATIONS = (
    select(affiliations)
    .join(people, people.c.key == affiliations.c.person)
    .where(_IN_BLOCKS)
    .order_by(affiliations.c.position)
)


def _within(release: int) -> dict[str, int]:
    first, last = block_range(release)
    return {"first": first, "last": last}


def stored_as(connection: Connection, release_id: str) -> Stored | None:
    """The release with exactly this id, deleted ones too; None where there is none."""
    row = connection.execute(_RELEASE_BY_ID, {"id": release_id}).first()
    return None if row is None else _stored(connection, row)


def stored_with(connection: Connection, known: Release) -> Stored | None:
    """Like `stored_as` for a release that the caller knows: its blocks are read only where they are others."""
    row = connection.execute(_RELEASE_BY_ID, {"id": known.id}).first()
    if row is None:
        return None
    keys = {block.id: block.key for block in connection.execute(_BLOCK_IDS, {"key": row.key})}
    if list(keys) != [block.id for block in known.blocks]:
        return _stored(connection, row)
    return _as_stored(row, known, keys)


def stored_by_key(connection: Connection, key: int) -> Stored:
    return _stored(connection, connection.execute(_RELEASE_BY_KEY, {"key": key}).one())


def full_id(connection: Connection, prefix: str) -> str:
    """The id that begins with `prefix`; UnknownRelease where there is none, or more than one."""
    present = select(releases.c.id).where(releases.c.deleted.is_(None))
    if prefix and connection.execute(present.where(releases.c.id == prefix)).first():
        return prefix
    begins = (releases.c.id >= prefix, releases.c.id < prefix + _LAST)
    found = connection.execute(present.where(*begins).limit(2)).scalars().all() if prefix else []
    if len(found) > 1:
        raise UnknownRelease("Several releases have an id that begins with {id}; give more of it.", id=prefix)
    if not found:
        raise UnknownRelease("There is no release with the id {id}; look it up in the list.", id=prefix)
    return str(found[0])


def _stored(connection: Connection, row: AnyRow) -> Stored:
    block_rows = connection.execute(_BLOCKS, _within(row.key)).all()
    shown = _people(connection, row.key) if _may_have_people(block_rows) else {}
    release = replace(
        _facts(row),
        issuers=_issuers(connection, row.key),
        blocks=tuple(_block(block, shown.get(block.key, [])) for block in block_rows),
    )
    return _as_stored(row, release, {block.id: block.key for block in block_rows})


def _as_stored(row: AnyRow, release: Release, keys: dict[str, int]) -> Stored:
    return Stored(
        release=release,
        key=row.key,
        keys=keys,
        day=row.day,
        created=row.created,
        modified=row.modified,
        kept=row.kept,
        deleted=row.deleted,
        is_stale=row.stale is not None,
    )


def _may_have_people(block_rows: Sequence[AnyRow]) -> bool:
    return any(row.kind in {Kind.QUOTE, Kind.PHOTO} for row in block_rows)


def _facts(row: AnyRow) -> Release:
    return replace(
        from_document({**row.facts, "id": row.id}),
        number=row.number,
        lead=Language(row.lead),
        stage=Status(row.stage),
        sent=Sent(row.sent_de, row.sent_en),
        date=row.date,
        place=Bilingual(row.place_de, row.place_en),
        source=Bilingual(row.source_de, row.source_en),
        embargo=Embargo(row.embargo_at, row.embargo_zone, EmbargoKind(row.embargo_kind)) if row.embargo_at else None,
        replaces=row.replaces,
        note=row.note,
    )


def _issuers(connection: Connection, key: int) -> tuple[Issuer, ...]:
    return tuple(Issuer(Bilingual(row.name_de, row.name_en)) for row in connection.execute(_ISSUERS, {"key": key}))


def _people(connection: Connection, key: int) -> People:
    roles: dict[int, list[Affiliation]] = defaultdict(list)
    for row in connection.execute(_AFFILIATIONS, _within(key)):
        roles[row.person].append(_affiliation(row))
    found: People = defaultdict(list)
    for row in connection.execute(_PEOPLE, _within(key)):
        found[row.block].append(_person(row, tuple(roles.get(row.key, ()))))
    return found


def _affiliation(row: AnyRow) -> Affiliation:
    return Affiliation(Bilingual(row.role_de, row.role_en), Bilingual(row.organisation_de, row.organisation_en))


def _person(row: AnyRow, roles: tuple[Affiliation, ...]) -> PersonShown:
    title, function = Bilingual(row.title_de, row.title_en), Bilingual(row.function_de, row.function_en)
    return PersonShown(Person(row.name, title, function, roles), row.consent)


def _passage(de: str, en: str, basis: str | None) -> Passage:
    return Passage(from_inline(de), from_inline(en), None if basis is None else from_inline(basis))


def _block(row: AnyRow, shown: list[PersonShown]) -> Block:
    kind = Kind(row.kind)
    common = Block(
        kind=kind,
        id=row.id,
        text=_passage(row.de, row.en, row.basis),
        only=Language(row.only) if row.only else None,
        run_in=row.run_in,
    )
    match kind:
        case Kind.QUOTE:
            return _quote(common, row, shown)
        case Kind.PHOTO:
            return _photo(common, row, shown)
        case _:
            return common


def _quote(common: Block, row: AnyRow, shown: list[PersonShown]) -> Quote:
    return Quote(
        id=common.id,
        text=common.text,
        only=common.only,
        run_in=common.run_in,
        text2=_passage(row.de2, row.en2, row.basis2),
        speaker=shown[0].person if shown else NOBODY,
        attribution=Bilingual(row.attribution_de, row.attribution_en),
        position=Position(row.place),
        display=Display(row.display),
        original_language=Language(row.original_language) if row.original_language else None,
        unattributed=row.unattributed,
        verb=Verb(row.verb),
    )


def _photo(common: Block, row: AnyRow, shown: list[PersonShown]) -> Photo:
    return Photo(
        id=common.id,
        text=common.text,
        only=common.only,
        run_in=common.run_in,
        file=row.file,
        alt=Bilingual(row.alt_de, row.alt_en),
        credit=row.credit,
        rights=row.rights,
        usage=row.usage,
        licence_end=row.licence_end,
        persons=tuple(shown),
    )
