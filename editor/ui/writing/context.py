"""What every row needs: the draft it shows and sends edits to, the words, the look, the pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from editor.domain.address_book import EMPTY_BOOK, AddressBook
from editor.domain.bilingual import Language
from editor.domain.draft import Draft, Place, Typing
from editor.domain.edits import Edit
from editor.domain.release import Release
from editor.domain.status import guard_language, is_locked
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.language.typing import Hand
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.compose.house import House
    from editor.importers.picture_metadata import PictureFile


def _usual(_: Release) -> House:
    from editor.compose.house import STANDARD

    return STANDARD


@dataclass(frozen=True, slots=True)
class WritingContext:
    """Handed to the rows of one open release."""

    draft: Draft
    words: Catalogue
    theme: Theme
    picture: Callable[[str], QImage | None]
    tell: Callable[[EditorError], None]
    book: Callable[[], AddressBook] = lambda: EMPTY_BOOK
    picture_file: Callable[[str], PictureFile | None] = lambda digest: None
    """What a picture file says about itself; None while nobody has looked."""
    house_of: Callable[[Release], House] = _usual

    def house(self) -> House:
        """The style of the leading issuer, as it is now."""
        return self.house_of(self.draft.present)

    def hand(self, language: Language, *, within: bool = False) -> Hand:
        """How a text is written now: in the English and with the quotation marks of the house."""
        house = self.house()
        return Hand(language, house.is_american(language), within, house.marks(language))

    def apply(self, edit: Edit, *, place: Place | None = None, typing: Typing | None = None) -> bool:
        """Sends an edit to the draft; what cannot be done is told, and changes nothing."""
        try:
            self.draft.apply(edit, place=place, typing=typing)
        except EditorError as error:
            self.tell(error)
            return False
        return True

    def tell_locked(self, language: Language) -> None:
        """Says why a side can only be read."""
        release = self.draft.present
        try:
            guard_language(release, language)
        except EditorError as error:
            self.tell(error)

    def step(self, step: Callable[[], None]) -> None:
        """Undo or redo; what was sent meanwhile is told instead."""
        try:
            step()
        except EditorError as error:
            self.tell(error)

    def type_into(self, edit: Edit, field: Place, before: int, after: int, text: str, *, alone: bool = False) -> bool:
        """Sends what one key did in a field; keys of one word become one step of the history.

        What happened to the text `alone`, by no key (a format, a link), joins neither the word before nor the next.
        """
        if alone:
            self.draft.end_typing()
        start = Place(field.block, field.field, field.language, before)
        end = Place(field.block, field.field, field.language, after)
        ends_word = after > 0 and after <= len(text) and not text[after - 1].isalnum()
        return self.apply(edit, typing=Typing(start, end, ends_word or alone))

    def locked(self, language: Language | None) -> bool:
        """Whether a side may only be read; None stands for what both languages share."""
        release = self.draft.present
        if language is None:
            return any(is_locked(release, each) for each in Language)
        return is_locked(release, language)
