"""The last day on which a picture may be used, with a word where that day has passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.draft import Place, Typing
from editor.domain.edits import set_block
from editor.ui.facts.days import DayEdit
from editor.ui.writing.context import WritingContext


class LicenceEnd(QWidget):
    """A day, none at first; expired is said in words."""

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        super().__init__()
        self._place, self._context = Place(block_id, "licence_end", side), context
        self.day_edit = DayEdit(context.words.gettext("Licence until"), context.words)
        self.day_edit.chosen.connect(self._write)
        self.day_edit.fault_told.connect(self._show_notice)
        self._notice = QLabel()
        self._notice.setObjectName("warning")
        self._notice.setWordWrap(True)
        self._end_word = ""
        self.setFocusProxy(self.day_edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day_edit)
        row.addWidget(self._notice, 1)

    @property
    def notice(self) -> str:
        return self._notice.text()

    def show_photo(self, photo: Photo) -> None:
        self.day_edit.show_day(photo.licence_end)
        self.day_edit.setEnabled(not self._context.locked(None))
        self.day_edit.reference = self._context.draft.present.date
        self._end_word = self._word(photo)
        self._show_notice()

    def _show_notice(self) -> None:
        """What cannot be read comes before what is odd about the day."""
        self._notice.setText(self.day_edit.fault or self._end_word)

    def set_cursor(self, at: int) -> None:
        """A day has no place for a cursor: undo only brings the focus back."""

    def _word(self, photo: Photo) -> str:
        words, end = self._context.words, photo.licence_end
        if end is None:
            return ""
        if end < datetime.now().astimezone().date():
            return words.gettext("expired")
        day = self._context.draft.present.date
        return words.gettext("before the release date") if day and end < day else ""

    def _write(self) -> None:
        photo = self._context.draft.present.block(self._place.block)
        if isinstance(photo, Photo):
            changed, place = replace(photo, licence_end=self.day_edit.day), self._place
            if not self._context.apply(lambda release: set_block(release, changed), typing=Typing(place, place)):
                self.show_photo(photo)
