"""Writing a release: the rows that differ from what is stored, and no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter

from sqlalchemy import Connection, bindparam, delete, insert, update

from editor.domain.blocks import Block
from editor.domain.release import Release
from editor.store import revisions
from editor.store.keys import free_keys
from editor.store.reading import Stored
from editor.store.records import RevisionReason
from editor.store.rows import (
    Row,
    affiliation_row,
    block_row,
    detail_row,
    issuer_rows,
    people_in,
    person_row,
    release_row,
)
from editor.store.tables import affiliations, blocks, issuers, people, photos, quotes, releases, stale
from editor.store.tally import Tally
from editor.store.updating import update_row

# Made once: building a statement takes longer than running it.
_INSERT_RELEASE, _INSERT_ISSUER, _INSERT_STALE = insert(releases), insert(issuers), insert(stale)
_INSERT_BLOCK, _INSERT_PERSON, _INSERT_AFFILIATION = insert(blocks), insert(people), insert(affiliations)
_INSERT_DETAIL = {table.name: insert(table) for table in (quotes, photos)}
_MOVE_BLOCK = update(blocks).where(blocks.c.key == bindparam("at_key")).values(position=bindparam("to"))

_facts = attrgetter(*(name for name in Release.__dataclass_fields__ if name not in {"blocks", "issuers"}))
"""Everything of a release that stands in its own row, as one tuple: comparing two looks at identity first."""


def save(connection: Connection, release: Release, stored: Stored | None, tally: Tally, now: datetime) -> Stored:
    """Makes the archive hold `release`, of which it holds `stored`; keeps versions that are due."""
    if stored is None:
        return insert_release(connection, release, now)
    if release == stored.release and not stored.deleted:
        return stored if release is stored.release else replace(stored, release=release)
    if revisions.is_due(stored.created, stored.modified, stored.kept, now):
        stored = revisions.keep(connection, stored, RevisionReason.TIMED, at=stored.modified, now=now)
    saved = update_release(connection, release, stored, tally, now)
    if reason := revisions.reason_for(stored.release, release):
        return revisions.keep(connection, saved, reason, at=now, now=now)
    return saved


def mark_deleted(connection: Connection, stored: Stored, at: datetime | None) -> None:
    """Takes a release out of every list, or (None) brings it back."""
    update_row(connection, releases, stored.key, {"deleted": at})
    if not stored.is_stale:
        connection.execute(_INSERT_STALE, {"key": stored.key, "day": stored.day})


def insert_release(connection: Connection, release: Release, now: datetime) -> Stored:
    """Writes a release that the archive does not have yet."""
    day = release.date or now.date()
    row = {
        **release_row(release),
        **Tally().listed(release),
        "day": day,
        "created": now,
        "modified": now,
    }
    key = _key(connection.execute(_INSERT_RELEASE, row).inserted_primary_key)
    if release.issuers:
        connection.execute(_INSERT_ISSUER, issuer_rows(release, key))
    keys = _insert_blocks(connection, list(enumerate(release.blocks)), key, {})
    connection.execute(_INSERT_STALE, {"key": key, "day": None})
    return Stored(release, key, keys, day, now, now, None, None, is_stale=True)


def update_release(connection: Connection, release: Release, stored: Stored, tally: Tally, now: datetime) -> Stored:
    """Brings the stored rows in line with `release`; a deleted one is back thereby."""
    before = stored.release
    changes: Row = {**_listed_changes(before, release, tally), "modified": now}
    if _facts(before) != _facts(release):
        changes |= release_row(release)
    if stored.deleted:
        changes["deleted"] = None
    day = release.date or stored.created.date()
    if day != stored.day:
        changes["day"] = day
    keys = stored.keys
    if release.blocks is not before.blocks:
        keys = _write_blocks(connection, before.blocks, release.blocks, stored)
    if release.issuers != before.issuers:
        _write_issuers(connection, release, stored.key)
    if not stored.is_stale:
        connection.execute(_INSERT_STALE, {"key": stored.key, "day": stored.day})
    update_row(connection, releases, stored.key, changes)
    return replace(stored, release=release, keys=keys, day=day, modified=now, deleted=None, is_stale=True)


def _listed_changes(before: Release, after: Release, tally: Tally) -> Row:
    """The columns of the list that differ: a column of an index that is only written again costs a page more."""
    old, new = tally.listed(before), tally.listed(after)
    return {name: value for name, value in new.items() if old[name] != value}


def _differ(one: object, other: object) -> bool:
    return one is not other and one != other


def _write_issuers(connection: Connection, release: Release, key: int) -> None:
    connection.execute(delete(issuers).where(issuers.c.release == key))
    if rows := issuer_rows(release, key):
        connection.execute(_INSERT_ISSUER, rows)


def _write_blocks(
    connection: Connection, before: Sequence[Block], after: Sequence[Block], stored: Stored
) -> dict[str, int]:
    """Writes the blocks that came, changed, moved or went; the keys of those that are there now."""
    if len(before) == len(after) and all(a is b or a.id == b.id for a, b in zip(before, after, strict=True)):
        _update_changed(connection, before, after, stored.keys)
        return stored.keys
    old = {block.id: block for block in before}
    gone = old.keys() - {block.id for block in after}
    if gone:
        connection.execute(delete(blocks).where(blocks.c.key.in_([stored.keys[block_id] for block_id in gone])))
    for block in after:
        known = old.get(block.id)
        if known is not None and _differ(known, block):
            _update_block(connection, stored.keys[block.id], known, block)
    new = [(index, block) for index, block in enumerate(after) if block.id not in old]
    keys = {block_id: key for block_id, key in stored.keys.items() if block_id not in gone}
    if new:
        keys |= _insert_blocks(connection, new, stored.key, keys)
    _move(connection, keys, {block.id: index for index, block in enumerate(before)}, after)
    return keys


def _update_changed(
    connection: Connection, before: Sequence[Block], after: Sequence[Block], keys: Mapping[str, int]
) -> None:
    for known, block in zip(before, after, strict=True):
        if _differ(known, block):
            _update_block(connection, keys[block.id], known, block)


def _insert_blocks(
    connection: Connection, new: Sequence[tuple[int, Block]], release: int, used: Mapping[str, int]
) -> dict[str, int]:
    """Writes blocks at their positions; the keys that they got."""
    if not new:
        return {}
    free = free_keys(release, set(used.values()), len(new))
    rows = [
        {"key": key, "release": release, "position": index, **block_row(block)}
        for key, (index, block) in zip(free, new, strict=True)
    ]
    connection.execute(_INSERT_BLOCK, rows)
    for key, (_, block) in zip(free, new, strict=True):
        _insert_detail(connection, key, block)
        _insert_people(connection, key, block)
    return {block.id: key for key, (_, block) in zip(free, new, strict=True)}


def _move(connection: Connection, keys: Mapping[str, int], before: Mapping[str, int], after: Sequence[Block]) -> None:
    moves = [
        {"at_key": keys[block.id], "to": index}
        for index, block in enumerate(after)
        if before.get(block.id, index) != index
    ]
    if moves:
        connection.execute(_MOVE_BLOCK, moves)


def _update_block(connection: Connection, key: int, before: Block, after: Block) -> None:
    old, new = block_row(before), block_row(after)
    if changes := {name: value for name, value in new.items() if old[name] != value}:
        update_row(connection, blocks, key, changes)
    _update_detail(connection, key, before, after)
    if people_in(before) != people_in(after):
        connection.execute(delete(people).where(people.c.block == key))
        _insert_people(connection, key, after)


def _update_detail(connection: Connection, key: int, before: Block, after: Block) -> None:
    old, new = detail_row(before), detail_row(after)
    if old == new:
        return
    if old is not None:
        connection.execute(delete(old[0]).where(old[0].c.key == key))
    if new is not None:
        _insert_detail(connection, key, after)


def _insert_detail(connection: Connection, key: int, block: Block) -> None:
    if detail := detail_row(block):
        table, row = detail
        connection.execute(_INSERT_DETAIL[table.name], {"key": key, **row})


def _insert_people(connection: Connection, key: int, block: Block) -> None:
    for position, shown in enumerate(people_in(block)):
        written = connection.execute(_INSERT_PERSON, person_row(shown, key, position))
        person = _key(written.inserted_primary_key)
        rows = [affiliation_row(role, person, index) for index, role in enumerate(shown.person.affiliations)]
        if rows:
            connection.execute(_INSERT_AFFILIATION, rows)


def _key(inserted: Sequence[object] | None) -> int:
    if inserted is None or not isinstance(inserted[0], int):
        raise TypeError("the row has no key")
    return inserted[0]
