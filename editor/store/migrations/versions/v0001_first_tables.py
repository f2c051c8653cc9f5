"""The first tables. Steps are frozen: this one says what version 0001 was, whatever the tables become."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _releases()
    _blocks()
    _dispatches()
    _issuers()
    _revisions()
    _stale()
    _dispatch_files()
    _people()
    _photos()
    _quotes()
    _affiliations()
    _search()


def _releases() -> None:
    op.create_table(
        "releases",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sent_de", sa.DateTime(), nullable=True),
        sa.Column("sent_en", sa.DateTime(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("place_de", sa.Text(), nullable=False),
        sa.Column("place_en", sa.Text(), nullable=False),
        sa.Column("source_de", sa.Text(), nullable=False),
        sa.Column("source_en", sa.Text(), nullable=False),
        sa.Column("embargo_at", sa.DateTime(), nullable=True),
        sa.Column("embargo_zone", sa.String(), nullable=True),
        sa.Column("embargo_kind", sa.String(), nullable=True),
        sa.Column("replaces", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("headline_de", sa.Text(), nullable=False),
        sa.Column("headline_en", sa.Text(), nullable=False),
        sa.Column("languages", sa.String(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("outdated", sa.Integer(), nullable=False),
        sa.Column("missing", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("modified", sa.DateTime(), nullable=False),
        sa.Column("kept", sa.DateTime(), nullable=True),
        sa.Column("deleted", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_releases")),
        sa.UniqueConstraint("id", name=op.f("uq_releases_id")),
    )
    op.create_index("ix_releases_deleted_day_key", "releases", ["deleted", "day", "key"], unique=False)
    op.create_index("ix_releases_deleted_status_day_key", "releases", ["deleted", "status", "day", "key"], unique=False)


def _blocks() -> None:
    op.create_table(
        "blocks",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("release", KEY, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("only", sa.String(), nullable=True),
        sa.Column("run_in", sa.Boolean(), nullable=False),
        sa.Column("de", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_blocks")),
        sa.UniqueConstraint("release", "id", name=op.f("uq_blocks_release_id")),
        sa.ForeignKeyConstraint(["release"], ["releases.key"], name=op.f("fk_blocks_release"), ondelete="CASCADE"),
    )


def _dispatches() -> None:
    op.create_table(
        "dispatches",
        sa.Column("key", KEY, nullable=False),
        sa.Column("release", KEY, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["release"], ["releases.key"], name=op.f("fk_dispatches_release"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_dispatches")),
    )
    op.create_index("ix_dispatches_release", "dispatches", ["release"], unique=False)


def _issuers() -> None:
    op.create_table(
        "issuers",
        sa.Column("key", KEY, nullable=False),
        sa.Column("release", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name_de", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["release"], ["releases.key"], name=op.f("fk_issuers_release"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_issuers")),
    )
    op.create_index("ix_issuers_release", "issuers", ["release"], unique=False)


def _revisions() -> None:
    op.create_table(
        "revisions",
        sa.Column("key", KEY, nullable=False),
        sa.Column("release", KEY, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("headline_de", sa.Text(), nullable=False),
        sa.Column("headline_en", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["release"], ["releases.key"], name=op.f("fk_revisions_release"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_revisions")),
    )
    op.create_index("ix_revisions_release", "revisions", ["release"], unique=False)


def _stale() -> None:
    op.create_table(
        "stale",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["key"], ["releases.key"], name=op.f("fk_stale_key"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_stale")),
    )


def _dispatch_files() -> None:
    op.create_table(
        "dispatch_files",
        sa.Column("key", KEY, nullable=False),
        sa.Column("dispatch", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("size", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["dispatch"], ["dispatches.key"], name=op.f("fk_dispatch_files_dispatch"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_dispatch_files")),
    )
    op.create_index("ix_dispatch_files_dispatch", "dispatch_files", ["dispatch"], unique=False)


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("key", KEY, nullable=False),
        sa.Column("block", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title_de", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("function_de", sa.Text(), nullable=False),
        sa.Column("function_en", sa.Text(), nullable=False),
        sa.Column("consent", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["block"], ["blocks.key"], name=op.f("fk_people_block"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_people")),
    )
    op.create_index("ix_people_block", "people", ["block"], unique=False)
    op.create_index("ix_people_name", "people", ["name"], unique=False)


def _photos() -> None:
    op.create_table(
        "photos",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("alt_de", sa.Text(), nullable=False),
        sa.Column("alt_en", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("rights", sa.Text(), nullable=False),
        sa.Column("usage", sa.Text(), nullable=False),
        sa.Column("licence_end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["key"], ["blocks.key"], name=op.f("fk_photos_key"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_photos")),
    )
    op.create_index("ix_photos_file", "photos", ["file"], unique=False)


def _quotes() -> None:
    op.create_table(
        "quotes",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("de2", sa.Text(), nullable=False),
        sa.Column("en2", sa.Text(), nullable=False),
        sa.Column("basis2", sa.Text(), nullable=True),
        sa.Column("attribution_de", sa.Text(), nullable=False),
        sa.Column("attribution_en", sa.Text(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("display", sa.String(), nullable=False),
        sa.Column("original_language", sa.String(), nullable=True),
        sa.Column("unattributed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["blocks.key"], name=op.f("fk_quotes_key"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_quotes")),
    )


def _affiliations() -> None:
    op.create_table(
        "affiliations",
        sa.Column("key", KEY, nullable=False),
        sa.Column("person", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role_de", sa.Text(), nullable=False),
        sa.Column("role_en", sa.Text(), nullable=False),
        sa.Column("organisation_de", sa.Text(), nullable=False),
        sa.Column("organisation_en", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.key"], name=op.f("fk_affiliations_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_affiliations")),
    )
    op.create_index("ix_affiliations_person", "affiliations", ["person"], unique=False)


def _search() -> None:
    op.execute(
        "CREATE TABLE words (key INTEGER NOT NULL PRIMARY KEY, word TEXT NOT NULL UNIQUE, frequency INTEGER NOT NULL)"
    )
    op.execute(
        "CREATE VIRTUAL TABLE word_parts USING fts5(word, content='words', content_rowid='key', tokenize='trigram')"
    )
    op.execute("CREATE VIRTUAL TABLE texts USING fts5(words, tokenize='ascii', columnsize=0)")
