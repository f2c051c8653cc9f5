"""How a page of a collection is filled from batches of places, within a limit of effort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from editor.store.collecting.places import Batches, Place

BATCHES = 10
"""Batches that one call looks through at most; the next page goes on from there."""

Item = TypeVar("Item")
Kept = Callable[[Sequence[Place]], list[tuple[Place, Item]]]


def taken(batches: Batches, kept: Kept[Item], limit: int) -> tuple[list[Item], Place | None]:
    """Up to `limit` of what `kept` makes of the batches, and the place after which the next page begins."""
    items: list[Item] = []
    last: Place | None = None
    for count, batch in enumerate(batches, 1):
        for place, item in kept(batch.places):
            if len(items) == limit:
                return items, last
            items.append(item)
            last = place
        if count >= BATCHES:
            return items, batch.end
    return items, None
