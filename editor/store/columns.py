"""What the columns of the archive are made of: instants, keys, texts, and rows that belong to another one."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Column, DateTime, Dialect, ForeignKey, Integer, MetaData, String, Text, TypeDecorator


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


def text(named: str) -> Column[str]:
    """A text, empty where there is none."""
    return Column(named, Text, nullable=False)


def name(named: str) -> Column[str]:
    """A short text that the program gave or knows: an id, a kind, a digest."""
    return Column(named, String, nullable=False)


def owner(named: str, target: str) -> Column[int]:
    """The row that this one belongs to, and goes with."""
    return Column(named, Key, ForeignKey(f"{target}.key", ondelete="CASCADE"), nullable=False)


def part_of(target: str) -> Column[int]:
    """The key of the row that this one is a part of."""
    return Column("key", Key, ForeignKey(f"{target}.key", ondelete="CASCADE"), primary_key=True, autoincrement=False)
