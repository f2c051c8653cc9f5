"""How the numbers of rows are made: blocks of one release lie together, and search rows lie by date.

A block's key is its release's key and a slot within it, so all blocks of a release are one range. A
search row is the release's day before the block's key, so that descending order is newest first and
a full-text query can stop as soon as its list is full.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

SLOT_BITS = 14
KEY_BITS = 24
FACTS = 0
"""The slot of the search row with the facts of a release; blocks start at 1."""

_SLOTS = 1 << SLOT_BITS
_BLOCK_BITS = SLOT_BITS + KEY_BITS


def block_key(release: int, slot: int) -> int:
    return release << SLOT_BITS | slot


def block_range(release: int) -> tuple[int, int]:
    """The lowest and the highest key that a block of the release can have."""
    return block_key(release, 0), block_key(release, _SLOTS - 1)


def free_keys(release: int, used: Collection[int], count: int) -> list[int]:
    """`count` block keys of the release that are not in use; freed ones are taken again."""
    first, last = block_range(release)
    start = max(used, default=first) + 1
    if start + count <= last:
        return list(range(start, start + count))
    free = [key for key in range(first + 1, last + 1) if key not in used]
    if len(free) < count:
        raise ValueError(f"a release holds at most {_SLOTS - 1} blocks")
    return free[:count]


def text_row(day: date, block: int) -> int:
    """The search row of a block (or of the facts) of a release of `day`."""
    return day.toordinal() << _BLOCK_BITS | block


def text_days(first: date, last: date) -> tuple[int, int]:
    """The range of all search rows from one day to another, both included."""
    return text_row(first, 0), text_row(last, (1 << _BLOCK_BITS) - 1)


def place_of(text: int) -> int:
    """Where the release of a search row stands in the order of releases: by day, then by key."""
    return text >> SLOT_BITS


def place(day: date, release: int) -> int:
    return place_of(text_row(day, block_key(release, 0)))


def release_at(place: int) -> int:
    """The key of the release at a place."""
    return place & ((1 << KEY_BITS) - 1)


def texts_at(place: int) -> tuple[int, int]:
    """The range of the search rows of the release at a place."""
    return place << SLOT_BITS, (place + 1 << SLOT_BITS) - 1
