"""The verb of a generated attribution; until now it was always "say".

The table is made anew, so that it is the same as in an archive that was made with it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

KEPT = '"key", de2, en2, basis2, attribution_de, attribution_en, place, display, original_language, unattributed'
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.rename_table("quotes", "quotes_before")
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
        sa.Column("verb", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["blocks.key"], name=op.f("fk_quotes_key"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_quotes")),
    )
    op.execute(f"INSERT INTO quotes ({KEPT}, verb) SELECT {KEPT}, 'say' FROM quotes_before")  # noqa: S608 - our names
    op.drop_table("quotes_before")
