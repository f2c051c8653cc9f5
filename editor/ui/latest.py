"""One thing at a time: while it is under way only the newest wish waits, so that typing never queues up work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Wish = TypeVar("Wish")


class Latest(Generic[Wish]):
    """Hands wishes to `begin`, which says with `finish` that the next one may follow."""

    def __init__(self, begin: Callable[[Wish], None]) -> None:
        self._begin = begin
        self._waiting: Wish | None = None
        self.is_busy = False

    def ask(self, wish: Wish) -> None:
        """Begins at once, or when what is under way has finished; a wish that waited till now is forgotten."""
        if self.is_busy:
            self._waiting = wish
        else:
            self.is_busy = True
            self._begin(wish)

    @property
    def waiting(self) -> Wish | None:
        return self._waiting

    def finish(self) -> None:
        wish, self._waiting = self._waiting, None
        self.is_busy = wish is not None
        if wish is not None:
            self._begin(wish)
