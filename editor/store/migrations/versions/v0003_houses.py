"""House styles with their files, distribution lists, and the list that a dispatch went to.

The table of dispatches is made anew under its own name, so that it is the same as in an archive that
was made with it, and its files still refer to it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEPT = '"key", "release", language, "at", recipients'
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_index("ix_releases_replaces", "releases", ["replaces"], unique=False)
    _dispatches()
    _houses()
    _distribution_lists()


def _dispatches() -> None:
    op.execute(f"CREATE TABLE dispatches_before AS SELECT {KEPT} FROM dispatches")  # noqa: S608 - our names
    op.drop_table("dispatches")
    op.create_table(
        "dispatches",
        sa.Column("key", KEY, nullable=False),
        sa.Column("release", KEY, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("distribution", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["release"], ["releases.key"], name=op.f("fk_dispatches_release"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_dispatches")),
    )
    op.create_index("ix_dispatches_release", "dispatches", ["release"], unique=False)
    op.execute(f"INSERT INTO dispatches ({KEPT}, distribution) SELECT {KEPT}, '' FROM dispatches_before")  # noqa: S608
    op.drop_table("dispatches_before")


def _houses() -> None:
    op.create_table(
        "houses",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_houses")),
        sa.UniqueConstraint("id", name=op.f("uq_houses_id")),
    )
    op.create_table(
        "house_files",
        sa.Column("key", KEY, nullable=False),
        sa.Column("house", KEY, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["house"], ["houses.key"], name=op.f("fk_house_files_house"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_house_files")),
    )
    op.create_index("ix_house_files_house", "house_files", ["house"], unique=False)


def _distribution_lists() -> None:
    op.create_table(
        "distribution_lists",
        sa.Column("key", KEY, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_distribution_lists")),
        sa.UniqueConstraint("id", name=op.f("uq_distribution_lists_id")),
    )
    op.create_table(
        "recipients",
        sa.Column("key", KEY, nullable=False),
        sa.Column("list", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list"], ["distribution_lists.key"], name=op.f("fk_recipients_list"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_recipients")),
    )
    op.create_index("ix_recipients_list", "recipients", ["list"], unique=False)
