"""The tables of the archive. Texts stand in the inline subset, instants in UTC, identities are the domain's own.

Facts that nobody asks for are one JSON column; the columns of the library list repeat what the blocks
say, so that a list reads no block. The search index has its own tables (`editor.store.searching.index`).
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from editor.store.columns import Instant, Key, metadata, name, owner, part_of, text

SCHEMA = "0004"
"""The version of the schema that these tables describe: the newest migration."""

VERSIONS = ("0001", "0002", "0003", "0004")
"""Every version there was, oldest first."""

releases = Table(
    "releases",
    metadata,
    Column("key", Key, primary_key=True),
    name("id"),
    name("number"),
    name("lead"),
    name("stage"),
    name("status"),
    Column("sent_de", Instant),
    Column("sent_en", Instant),
    Column("date", Date),
    Column("day", Date, nullable=False),  # the date, or the day of writing where there is none yet: sorts the library
    text("place_de"),
    text("place_en"),
    text("source_de"),
    text("source_en"),
    Column("embargo_at", Instant),
    Column("embargo_zone", String),
    Column("embargo_kind", String),
    name("replaces"),
    text("note"),
    Column("facts", JSON, nullable=False),
    text("headline_de"),
    text("headline_en"),
    name("languages"),
    Column("total", Integer, nullable=False),
    Column("outdated", Integer, nullable=False),
    Column("missing", Integer, nullable=False),
    Column("created", Instant, nullable=False),
    Column("modified", Instant, nullable=False),
    Column("kept", Instant),  # when a version was last kept
    Column("deleted", Instant),
    UniqueConstraint("id"),
    Index("ix_releases_replaces", "replaces"),
)
Index("ix_releases_deleted_day_key", releases.c.deleted, releases.c.day, releases.c.key)
Index("ix_releases_deleted_status_day_key", releases.c.deleted, releases.c.status, releases.c.day, releases.c.key)

issuers = Table(
    "issuers",
    metadata,
    Column("key", Key, primary_key=True),
    owner("release", "releases"),
    Column("position", Integer, nullable=False),
    text("name_de"),
    text("name_en"),
    Index("ix_issuers_release", "release"),
)

# A reorder collides half-way, so no position is unique.
blocks = Table(
    "blocks",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=False),
    owner("release", "releases"),
    name("id"),
    Column("position", Integer, nullable=False),
    name("kind"),
    Column("only", String),
    Column("run_in", Boolean, nullable=False),
    text("de"),
    text("en"),
    Column("basis", Text),
    UniqueConstraint("release", "id"),
)

quotes = Table(
    "quotes",
    metadata,
    part_of("blocks"),
    text("de2"),
    text("en2"),
    Column("basis2", Text),
    text("attribution_de"),
    text("attribution_en"),
    name("place"),
    name("display"),
    Column("original_language", String),
    Column("unattributed", Boolean, nullable=False),
    name("verb"),
)

photos = Table(
    "photos",
    metadata,
    part_of("blocks"),
    name("file"),
    text("alt_de"),
    text("alt_en"),
    text("credit"),
    text("rights"),
    text("usage"),
    Column("licence_end", Date),
    Index("ix_photos_file", "file"),
    Index("ix_photos_licence_end", "licence_end"),
)

# The speaker of a quote, or the persons in a photo in their order.
people = Table(
    "people",
    metadata,
    Column("key", Key, primary_key=True),
    owner("block", "blocks"),
    Column("position", Integer, nullable=False),
    text("name"),
    text("title_de"),
    text("title_en"),
    text("function_de"),
    text("function_en"),
    Column("consent", Boolean),
    Index("ix_people_block", "block"),
    Index("ix_people_name", "name"),
)

affiliations = Table(
    "affiliations",
    metadata,
    Column("key", Key, primary_key=True),
    owner("person", "people"),
    Column("position", Integer, nullable=False),
    text("role_de"),
    text("role_en"),
    text("organisation_de"),
    text("organisation_en"),
    Index("ix_affiliations_person", "person"),
)

dispatches = Table(
    "dispatches",
    metadata,
    Column("key", Key, primary_key=True),
    owner("release", "releases"),
    name("language"),
    Column("at", Instant, nullable=False),
    text("recipients"),
    text("distribution"),  # the name of the list it went to
    Index("ix_dispatches_release", "release"),
)

dispatch_files = Table(
    "dispatch_files",
    metadata,
    Column("key", Key, primary_key=True),
    owner("dispatch", "dispatches"),
    Column("position", Integer, nullable=False),
    text("name"),
    name("digest"),
    Column("size", Key, nullable=False),
    Index("ix_dispatch_files_dispatch", "dispatch"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("key", Key, primary_key=True),
    owner("release", "releases"),
    Column("at", Instant, nullable=False),
    name("reason"),
    text("name"),  # given by the writer; empty for most
    Column("words", Integer),  # how many words came or went since the version before; None: not counted
    text("headline_de"),
    text("headline_en"),
    Column("content", LargeBinary, nullable=False),  # the JSON document, zlib
    Index("ix_revisions_release", "release"),
)

# A house style in the words of its own document: nobody asks for a part of it.
houses = Table(
    "houses",
    metadata,
    Column("key", Key, primary_key=True),
    name("id"),
    Column("position", Integer, nullable=False),
    Column("content", JSON, nullable=False),
    UniqueConstraint("id"),
)

# Logos and letterheads, so that a backup knows them without reading the style.
house_files = Table(
    "house_files",
    metadata,
    Column("key", Key, primary_key=True),
    owner("house", "houses"),
    name("digest"),
    text("name"),
    Index("ix_house_files_house", "house"),
)

distribution_lists = Table(
    "distribution_lists",
    metadata,
    Column("key", Key, primary_key=True),
    name("id"),
    text("name"),
    Column("language", String),
    UniqueConstraint("id"),
)

recipients = Table(
    "recipients",
    metadata,
    Column("key", Key, primary_key=True),
    owner("list", "distribution_lists"),
    Column("position", Integer, nullable=False),
    text("address"),
    text("name"),
    Index("ix_recipients_list", "list"),
)

# Words by which the writer files releases; they are no part of a release and in no export.
tags = Table(
    "tags",
    metadata,
    Column("key", Key, primary_key=True),
    owner("release", "releases"),
    text("name"),
    UniqueConstraint("release", "name"),
    Index("ix_tags_name", "name"),
)

# The kept address book. What is taken from it is copied into a release.
persons = Table(
    "persons",
    metadata,
    Column("key", Key, primary_key=True),
    name("id"),
    text("name"),
    text("title_de"),
    text("title_en"),
    text("email"),
    text("phone"),
    text("approval"),  # who says yes for this person, and how to reach them
    text("note"),
    UniqueConstraint("id"),
)

# Under which names a person stands in releases, beside the present one.
person_names = Table(
    "person_names",
    metadata,
    Column("key", Key, primary_key=True),
    owner("person", "persons"),
    text("name"),
    Index("ix_person_names_person", "person"),
)

person_roles = Table(
    "person_roles",
    metadata,
    Column("key", Key, primary_key=True),
    owner("person", "persons"),
    Column("position", Integer, nullable=False),
    text("role_de"),
    text("role_en"),
    text("organisation_de"),
    text("organisation_en"),
    text("function_de"),
    text("function_en"),
    Column("since", Date),
    Column("until", Date),
    Index("ix_person_roles_person", "person"),
)

organisations = Table(
    "organisations",
    metadata,
    Column("key", Key, primary_key=True),
    name("id"),
    text("name_de"),
    text("name_en"),
    text("web"),
    text("approval"),
    text("note"),
    UniqueConstraint("id"),
)

organisation_names = Table(
    "organisation_names",
    metadata,
    Column("key", Key, primary_key=True),
    owner("organisation", "organisations"),
    text("name"),
    Index("ix_organisation_names_organisation", "organisation"),
)

organisation_boilerplates = Table(
    "organisation_boilerplates",
    metadata,
    Column("key", Key, primary_key=True),
    owner("organisation", "organisations"),
    Column("position", Integer, nullable=False),
    text("heading_de"),
    text("heading_en"),
    text("text_de"),
    text("text_en"),
    Column("since", Date),
    Column("until", Date),
    Index("ix_organisation_boilerplates_organisation", "organisation"),
)

# A template in the words of a release's own document: nobody asks for a part of it.
templates = Table(
    "templates",
    metadata,
    Column("key", Key, primary_key=True),
    name("id"),
    text("name"),
    Column("position", Integer, nullable=False),
    Column("content", JSON, nullable=False),
    UniqueConstraint("id"),
)

# Releases whose texts changed since they were put into the search index. Indexing waits until somebody
# searches, so that saving a key press stays one small transaction. `day` is the one they are indexed by.
stale = Table(
    "stale",
    metadata,
    part_of("releases"),
    Column("day", Date),
)

# Kept by Alembic; here as well, so that a new archive needs no Alembic.
alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
