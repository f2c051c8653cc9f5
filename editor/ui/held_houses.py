"""The house styles as the archive has them: who writes, prints or exports asks here for that of a release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.release import Release
from editor.errors import EditorError
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.compose.house import House
    from editor.domain.bilingual import Bilingual
    from editor.store.archive import Archive

Houses = tuple["House", ...]


class HeldHouses(QObject):
    """Holds what was loaded last; until then, and while nobody has made a style, those that come along."""

    changed = Signal()
    """Another set of styles, or one that is worded or looks otherwise."""

    def __init__(self, store: StoreThread, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._store, self._failed = store, failed
        self._all: Houses = ()
        self._last: tuple[Houses, Bilingual | None, House] | None = None

    @property
    def all(self) -> Houses:
        """Every style, in the order of the archive."""
        if not self._all:
            from editor.compose.house import BUILT_IN  # the frame of the window is painted before it is needed

            self._all = BUILT_IN
        return self._all

    def of(self, release: Release) -> House:
        """The style of the leading issuer."""
        leading = release.issuers[0].name if release.issuers else None
        last = self._last
        if last and last[0] is self._all and last[1] is leading:
            return last[2]
        from editor.compose.house import house_for

        found = house_for(release, self.all)
        self._last = (self._all, leading, found)
        return found

    def for_new(self, beside: Release | None) -> House:
        """The style that a new release begins with: that of the one which was open, else the first."""
        return self.of(beside) if beside and beside.issuers else self.all[0]

    # -- before the archive is open

    def expected(self, release: Release) -> House | None:
        """The style of a release, where it is not the one that is there without an archive."""
        from editor.compose.house import STANDARD

        house = self.of(release)
        return None if house == STANDARD else house

    def expect(self, house: House | None) -> None:
        """What is shown until the archive is open."""
        self._all = (house,) if house else ()

    # -- in and out

    def take(self, found: Stored) -> None:
        """Takes over what the archive has."""
        for error in found.unreadable:
            self._failed(error)
        self._show(found.houses)

    def _show(self, houses: Houses) -> None:
        if houses != self.all:
            self._all = houses
            self.changed.emit()

    def save(self, house: House) -> None:
        """Writes a style, new or changed; it is used once it is written."""
        self._write(lambda archive: archive.save_house(house))

    def edit(self, house_id: str, change: Callable[[House], House]) -> None:
        """Changes a style as the archive has it by then, so that of two changes at once none is lost."""

        def step(archive: Archive) -> None:
            for house in archive.houses():
                if house.id == house_id:
                    archive.save_house(change(house))

        self._write(step)

    def remove(self, house_id: str) -> None:
        """Takes a style away; the releases of its organisation then have that of everybody."""
        self._write(lambda archive: archive.delete_house(house_id))

    def _write(self, step: Callable[[Archive], None]) -> None:
        def write(archive: Archive) -> Houses:
            step(archive)
            return archive.houses()

        self._store.submit(write, self._show, self._failed)


@dataclass(frozen=True, slots=True)
class Stored:
    """The styles of an archive, and a sentence for each that cannot be read."""

    houses: Houses
    unreadable: tuple[EditorError, ...] = ()


def stored(archive: Archive) -> Stored:
    return Stored(archive.houses(), archive.unreadable_houses())
