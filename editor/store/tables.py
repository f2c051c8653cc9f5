"""The tables of the archive. Texts stand in the inline subset, instants in UTC, identities are the domain's own.

Facts that nobody asks for are one JSON column; the columns of the library list repeat what the blocks
say, so that a list reads no block. The search index has its own tables (`editor.store.index`).
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

SCHEMA = "0002"
"""The version of the schema that these tables describe: the newest migration."""

VERSIONS = ("0001", "0002")
"""Every version there was, oldest first."""


class Instant(TypeDecorator[datetime]):
    """An instant: goes in with any zone, is stored in UTC, comes back in UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.replace(tzinfo=UTC)


Key = BigInteger().with_variant(Integer, "sqlite")
"""SQLite makes only the type INTEGER its own row number; other databases need the larger one."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _name(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def _owner(name: str, target: str) -> Column[int]:
    return Column(name, Key, ForeignKey(f"{target}.key", ondelete="CASCADE"), nullable=False)


def _part_of(target: str) -> Column[int]:
    return Column("key", Key, ForeignKey(f"{target}.key", ondelete="CASCADE"), primary_key=True, autoincrement=False)


releases = Table(
    "releases",
    metadata,
    Column("key", Key, primary_key=True),
    _name("id"),
    _name("number"),
    _name("lead"),
    _name("stage"),
    _name("status"),
    Column("sent_de", Instant),
    Column("sent_en", Instant),
    Column("date", Date),
    Column("day", Date, nullable=False),  # the date, or the day of writing where there is none yet: sorts the library
    _text("place_de"),
    _text("place_en"),
    _text("source_de"),
    _text("source_en"),
    Column("embargo_at", Instant),
    Column("embargo_zone", String),
    Column("embargo_kind", String),
    _name("replaces"),
    _text("note"),
    Column("facts", JSON, nullable=False),
    _text("headline_de"),
    _text("headline_en"),
    _name("languages"),
    Column("total", Integer, nullable=False),
    Column("outdated", Integer, nullable=False),
    Column("missing", Integer, nullable=False),
    Column("created", Instant, nullable=False),
    Column("modified", Instant, nullable=False),
    Column("kept", Instant),  # when a version was last kept
    Column("deleted", Instant),
    UniqueConstraint("id"),
)
Index("ix_releases_deleted_day_key", releases.c.deleted, releases.c.day, releases.c.key)
Index("ix_releases_deleted_status_day_key", releases.c.deleted, releases.c.status, releases.c.day, releases.c.key)

issuers = Table(
    "issuers",
    metadata,
    Column("key", Key, primary_key=True),
    _owner("release", "releases"),
    Column("position", Integer, nullable=False),
    _text("name_de"),
    _text("name_en"),
    Index("ix_issuers_release", "release"),
)

# A reorder collides half-way, so no position is unique.
blocks = Table(
    "blocks",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=False),
    _owner("release", "releases"),
    _name("id"),
    Column("position", Integer, nullable=False),
    _name("kind"),
    Column("only", String),
    Column("run_in", Boolean, nullable=False),
    _text("de"),
    _text("en"),
    Column("basis", Text),
    UniqueConstraint("release", "id"),
)

quotes = Table(
    "quotes",
    metadata,
    _part_of("blocks"),
    _text("de2"),
    _text("en2"),
    Column("basis2", Text),
    _text("attribution_de"),
    _text("attribution_en"),
    _name("place"),
    _name("display"),
    Column("original_language", String),
    Column("unattributed", Boolean, nullable=False),
    _name("verb"),
)

photos = Table(
    "photos",
    metadata,
    _part_of("blocks"),
    _name("file"),
    _text("alt_de"),
    _text("alt_en"),
    _text("credit"),
    _text("rights"),
    _text("usage"),
    Column("licence_end", Date),
    Index("ix_photos_file", "file"),
)

# The speaker of a quote, or the persons in a photo in their order.
people = Table(
    "people",
    metadata,
    Column("key", Key, primary_key=True),
    _owner("block", "blocks"),
    Column("position", Integer, nullable=False),
    _text("name"),
    _text("title_de"),
    _text("title_en"),
    _text("function_de"),
    _text("function_en"),
    Column("consent", Boolean),
    Index("ix_people_block", "block"),
    Index("ix_people_name", "name"),
)

affiliations = Table(
    "affiliations",
    metadata,
    Column("key", Key, primary_key=True),
    _owner("person", "people"),
    Column("position", Integer, nullable=False),
    _text("role_de"),
    _text("role_en"),
    _text("organisation_de"),
    _text("organisation_en"),
    Index("ix_affiliations_person", "person"),
)

dispatches = Table(
    "dispatches",
    metadata,
    Column("key", Key, primary_key=True),
    _owner("release", "releases"),
    _name("language"),
    Column("at", Instant, nullable=False),
    _text("recipients"),
    Index("ix_dispatches_release", "release"),
)

dispatch_files = Table(
    "dispatch_files",
    metadata,
    Column("key", Key, primary_key=True),
    _owner("dispatch", "dispatches"),
    Column("position", Integer, nullable=False),
    _text("name"),
    _name("digest"),
    Column("size", Key, nullable=False),
    Index("ix_dispatch_files_dispatch", "dispatch"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("key", Key, primary_key=True),
    _owner("release", "releases"),
    Column("at", Instant, nullable=False),
    _name("reason"),
    _text("headline_de"),
    _text("headline_en"),
    Column("content", LargeBinary, nullable=False),  # the JSON document, zlib
    Index("ix_revisions_release", "release"),
)

# Releases whose texts changed since they were put into the search index. Indexing waits until somebody
# searches, so that saving a key press stays one small transaction. `day` is the one they are indexed by.
stale = Table(
    "stale",
    metadata,
    _part_of("releases"),
    Column("day", Date),
)

# Kept by Alembic; here as well, so that a new archive needs no Alembic.
alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
