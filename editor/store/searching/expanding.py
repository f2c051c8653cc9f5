"""The words that stand for terms, remembered until something is written.

While somebody types, the same terms are looked up for each letter of the next one, for each page and for the counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from editor.store.searching.fields import Field
from editor.store.searching.orders import stamp_of
from editor.store.searching.vocabulary import Expansion, expand

_REMEMBERED = 64

Asked = tuple[tuple[str, ...], Field | None, int, bool]


class Expander:
    """Looks terms up in the vocabulary."""

    def __init__(self) -> None:
        self._stamp: tuple[int, int] | None = None
        self._known: dict[Asked, Expansion] = {}

    def expand(
        self, connection: Connection, spellings: Iterable[str], field: Field | None, most: int, *, start: bool = False
    ) -> Expansion:
        asked = (tuple(spellings), field, most, start)
        if (stamp := stamp_of(connection)) != self._stamp or len(self._known) >= _REMEMBERED:
            self._stamp, self._known = stamp, {}
        if asked not in self._known:
            self._known[asked] = expand(connection, asked[0], field, most, start=start)
        return self._known[asked]
