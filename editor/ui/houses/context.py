"""What every part of the page of house styles needs: the values that are edited, the words and the look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QImage

from editor.compose.house import House
from editor.domain.address_book import EMPTY_BOOK, AddressBook
from editor.i18n import Catalogue
from editor.ui.houses.working_set import HouseEdit, WorkingSet
from editor.ui.theme import Theme


def _no_image(_: str) -> QImage | None:
    return None


@dataclass(frozen=True, slots=True)
class HouseContext:
    """Handed to the parts of one open page."""

    working: WorkingSet
    words: Catalogue
    theme: Theme
    image: Callable[[str], QImage | None] = _no_image
    """The picture of a digest, or None while it is not at hand."""
    book: Callable[[], AddressBook] = lambda: EMPTY_BOOK

    @property
    def present(self) -> House:
        return self.working.present

    def apply(self, edit: HouseEdit, field: str = "") -> None:
        self.working.apply(edit, field)


class ShowsHouse(Protocol):
    """A part that shows a house style."""

    def show_house(self, house: House) -> None: ...
