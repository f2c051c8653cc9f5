"""How the numbers of rows are made: blocks of one release lie together, and search rows lie by date.

A block's key is its release's key and a slot within it, so all blocks of a release are one range. The
search row of a release is its day before its key, so that descending order is newest first and
a full-text query can stop as soon as its list is full.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

SLOT_BITS = 14
KEY_BITS = 24
FACTS = 0
"""The slot of the facts of a release; blocks start at 1."""

_SLOTS = 1 << SLOT_BITS


KEYS = (1 << KEY_BITS) - 1
"""The bits of a place that are the key of its release."""


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


def slot_of(block: int) -> int:
    """The slot of a block (or of the facts) within its release."""
    return block & (_SLOTS - 1)


def place(day: date, release: int) -> int:
    """Where a release stands in the order of releases, by day and then by key; its row in the search index, too."""
    return day.toordinal() << KEY_BITS | release


def places(first: date, last: date) -> tuple[int, int]:
    """The range of all places from one day to another, both included."""
    return place(first, 0), place(last, KEYS)


def release_at(place: int) -> int:
    """The key of the release at a place."""
    return place & KEYS


def day_at(place: int) -> date:
    return date.fromordinal(place >> KEY_BITS)
