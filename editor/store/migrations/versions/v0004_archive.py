"""Tags, the kept address book, templates, names and sizes of versions, and a search index that knows fields.

The table of versions is made anew under its own name, so that it is the same as in an archive that was
made with it. The search index is emptied: every release is indexed again, a few at a time, by the program.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEPT = '"key", "release", "at", reason, headline_de, headline_en, content'
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

INDEX = (
    "DROP TABLE word_parts",
    "DROP TABLE words",
    "DROP TABLE texts",
    "CREATE TABLE words (key INTEGER NOT NULL PRIMARY KEY, word TEXT NOT NULL UNIQUE, frequency INTEGER NOT NULL)",
    "CREATE VIRTUAL TABLE word_parts USING fts5(word, content='', columnsize=0, tokenize='trigram case_sensitive 1')",
    "CREATE VIRTUAL TABLE texts USING fts5(words, tokenize='ascii', columnsize=0)",
    "DELETE FROM stale",
    "INSERT INTO stale (key, day) SELECT key, NULL FROM releases",
)


def upgrade() -> None:
    op.create_index("ix_photos_licence_end", "photos", ["licence_end"], unique=False)
    _revisions()
    _tags()
    _persons()
    _organisations()
    _templates()
    for statement in INDEX:
        op.execute(statement)


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _key() -> sa.Column[int]:
    return sa.Column("key", KEY, nullable=False)


def _owner(table: str, name: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], [f"{target}.key"], name=op.f(f"fk_{table}_{name}"), ondelete="CASCADE")


def _primary(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("key", name=op.f(f"pk_{table}"))


def _revisions() -> None:
    op.execute(f"CREATE TABLE revisions_before AS SELECT {KEPT} FROM revisions")  # noqa: S608 - our names
    op.drop_table("revisions")
    op.create_table(
        "revisions",
        _key(),
        sa.Column("release", KEY, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        *_text("name"),
        sa.Column("words", sa.Integer(), nullable=True),
        *_text("headline_de", "headline_en"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _owner("revisions", "release", "releases"),
        _primary("revisions"),
    )
    op.create_index("ix_revisions_release", "revisions", ["release"], unique=False)
    op.execute(f"INSERT INTO revisions ({KEPT}, name) SELECT {KEPT}, '' FROM revisions_before")  # noqa: S608
    op.drop_table("revisions_before")


def _tags() -> None:
    op.create_table(
        "tags",
        _key(),
        sa.Column("release", KEY, nullable=False),
        *_text("name"),
        sa.UniqueConstraint("release", "name", name=op.f("uq_tags_release_name")),
        _owner("tags", "release", "releases"),
        _primary("tags"),
    )
    op.create_index("ix_tags_name", "tags", ["name"], unique=False)


def _persons() -> None:
    op.create_table(
        "persons",
        _key(),
        sa.Column("id", sa.String(), nullable=False),
        *_text("name", "title_de", "title_en", "email", "phone", "approval", "note"),
        _primary("persons"),
        sa.UniqueConstraint("id", name=op.f("uq_persons_id")),
    )
    op.create_table(
        "person_names",
        _key(),
        sa.Column("person", KEY, nullable=False),
        *_text("name"),
        _owner("person_names", "person", "persons"),
        _primary("person_names"),
    )
    op.create_index("ix_person_names_person", "person_names", ["person"], unique=False)
    op.create_table(
        "person_roles",
        _key(),
        sa.Column("person", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("role_de", "role_en", "organisation_de", "organisation_en", "function_de", "function_en"),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        _owner("person_roles", "person", "persons"),
        _primary("person_roles"),
    )
    op.create_index("ix_person_roles_person", "person_roles", ["person"], unique=False)


def _organisations() -> None:
    op.create_table(
        "organisations",
        _key(),
        sa.Column("id", sa.String(), nullable=False),
        *_text("name_de", "name_en", "web", "approval", "note"),
        _primary("organisations"),
        sa.UniqueConstraint("id", name=op.f("uq_organisations_id")),
    )
    op.create_table(
        "organisation_names",
        _key(),
        sa.Column("organisation", KEY, nullable=False),
        *_text("name"),
        _owner("organisation_names", "organisation", "organisations"),
        _primary("organisation_names"),
    )
    op.create_index("ix_organisation_names_organisation", "organisation_names", ["organisation"], unique=False)
    op.create_table(
        "organisation_boilerplates",
        _key(),
        sa.Column("organisation", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *_text("heading_de", "heading_en", "text_de", "text_en"),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        _owner("organisation_boilerplates", "organisation", "organisations"),
        _primary("organisation_boilerplates"),
    )
    op.create_index(
        "ix_organisation_boilerplates_organisation", "organisation_boilerplates", ["organisation"], unique=False
    )


def _templates() -> None:
    op.create_table(
        "templates",
        _key(),
        sa.Column("id", sa.String(), nullable=False),
        *_text("name"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        _primary("templates"),
        sa.UniqueConstraint("id", name=op.f("uq_templates_id")),
    )
