"""The page of sent records beside the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.records import Dispatch, FileState
from editor.ui.empty_note import EmptyNote
from editor.ui.sent.record import SentRecord
from editor.ui.theme import Theme


class SentPage(QScrollArea):
    """Shows what was sent, newest first; where nothing was, what will stand here."""

    copy_requested = Signal(object)
    """The files of a dispatch are wanted once more."""
    open_requested = Signal(object)
    """A file is to be opened, as a copy."""
    digest_requested = Signal(object)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.gettext("Sent records"))
        self.records: list[SentRecord] = []
        self.note: EmptyNote | None = None
        self.show_dispatches([])

    def show_dispatches(self, dispatches: Sequence[Dispatch]) -> None:
        """Shows these; what is known of their files stays where they are the same."""
        if self.records and [each.dispatch for each in self.records] == list(reversed(dispatches)):
            return
        self.records = [self._record(each) for each in reversed(dispatches)]
        self.note = None if dispatches else self._empty_note()
        self.setWidget(self.note or self._listed())

    def _record(self, dispatch: Dispatch) -> SentRecord:
        record = SentRecord(dispatch, self._theme, self._words)
        record.copy_requested.connect(self.copy_requested)
        record.open_requested.connect(self.open_requested)
        record.digest_requested.connect(self.digest_requested)
        return record

    def _listed(self) -> QWidget:
        px, inner = self._theme.px, QWidget()
        inner.setObjectName("sidelist")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(16), px(14), px(14), px(14))
        column.setSpacing(px(6))
        for record in self.records:
            column.addWidget(record)
        column.addStretch(1)
        return inner

    def _empty_note(self) -> EmptyNote:
        words, note = self._words, EmptyNote(self._theme)
        note.show_words(
            "export",
            words.gettext("Nothing sent yet"),
            words.gettext("When a language went out, record it as sent: its exact files are kept here."),
        )
        return note

    @property
    def empty_text(self) -> str:
        """What is said where there is none."""
        return self.note.text if self.note else ""

    def show_states(self, dispatch: Dispatch, states: Sequence[FileState]) -> None:
        """What became of the files of one dispatch."""
        for record in self.records:
            if record.dispatch == dispatch:
                record.show_states(states)

    def show_unknown(self) -> None:
        """All files are about to be looked at."""
        for record in self.records:
            record.show_unknown()
