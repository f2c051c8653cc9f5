"""The page beside the text that lists what is printed field by field, each with a button that copies it."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.compose.fields import PrintedField, printed_fields
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.copying.names import field_name, grouped
from editor.ui.elided_label import ElidedLabel
from editor.ui.empty_note import EmptyNote
from editor.ui.icons import pixmap
from editor.ui.theme import Theme

Composed = Callable[[Release, Language], Manuscript]

PAUSE = 300
"""Milliseconds after a change before the list is brought up to date."""

_LENGTH = 120
"""Characters that are shown of a field."""


class FieldLine(QFrame):
    """One field: its name and length, the beginning of its text, and whether it was copied as it is now."""

    copy_requested = Signal(object)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._field: PrintedField | None = None
        self._name, self._count, self._text, self._tick = QLabel(), ElidedLabel(), QLabel(), QLabel()
        self._name.setObjectName("lineTitle")
        for label in (self._count, self._text):
            label.setObjectName("muted")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._tick.setPixmap(pixmap(theme, "tick", theme.px(16), "accent"))
        self._tick.setAccessibleName(words.gettext("copied"))
        self._tick.setToolTip(words.gettext("copied"))
        self.copy = QPushButton(words.gettext("Copy"))
        self.copy.setObjectName("quiet")
        self.copy.setCursor(Qt.CursorShape.PointingHandCursor)
        self.copy.clicked.connect(self._wish)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name)
        top.addWidget(self._count, 1)
        top.addWidget(self._tick)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 14, 10)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def show_field(self, field: PrintedField) -> None:
        if field == self._field:
            return
        self._field = field
        words, name, count = self._words, field_name(self._words, field), len(field.text)
        self._name.setText(name)
        told = words.ngettext("{count} character", "{count} characters", count)
        self._count.setText(told.format(count=grouped(words, count)))
        self._text.setText(shorten(field.text, _LENGTH, placeholder=" …"))
        self.copy.setAccessibleName(words.gettext("Copy: {name}").format(name=name))
        self.show_copied(False)

    def show_copied(self, copied: bool) -> None:
        """Whether this very text was copied: who fills in a form sees how far he has come."""
        self._tick.setVisible(copied)
        self.copy.setAccessibleDescription(self._words.gettext("copied") if copied else "")

    @property
    def is_copied(self) -> bool:
        return not self._tick.isHidden()

    @property
    def field(self) -> PrintedField | None:
        return self._field

    @property
    def told(self) -> str:
        """All that is said of the field."""
        return " ".join((self._name.text(), self._count.text(), self._text.text()))

    def _wish(self) -> None:
        self.copy_requested.emit(self._field)
        self.show_copied(True)


class FieldsPage(QFrame):
    """Follows the open release as long as it is looked at."""

    copy_requested = Signal(object)
    """A printed field."""
    whole_requested = Signal(object)
    """A manuscript."""

    def __init__(self, theme: Theme, words: Catalogue, composed: Composed) -> None:
        super().__init__()
        self.setObjectName("fieldsPage")
        self._theme, self._words, self._composed = theme, words, composed
        self._release: Release | None = None
        self._language = Language.DE
        self.lines: list[FieldLine] = []
        self._note = EmptyNote(theme)
        self._note.show_words(
            "copy",
            words.gettext("No field yet"),
            words.gettext("What the open press release prints stands here field by field, to be copied into a form."),
        )
        self.languages = {language: self._chip(language) for language in LANGUAGES}
        self.whole = QPushButton(words.gettext("Copy all"))
        self.whole.setObjectName("quiet")
        self.whole.setToolTip(words.gettext("Copy the whole text of this language, formatted"))
        self.whole.clicked.connect(self._wish_whole)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        self._lay_out()

    def _chip(self, language: Language) -> QPushButton:
        chip = QPushButton(language_name(self._words, language))
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setChecked(language is self._language)
        chip.clicked.connect(lambda: self.show_language(language))
        return chip

    def _lay_out(self) -> None:
        group, tools = QButtonGroup(self), QHBoxLayout()
        tools.setContentsMargins(14, 10, 14, 8)
        tools.setSpacing(6)
        for chip in self.languages.values():
            group.addButton(chip)
            tools.addWidget(chip)
        tools.addStretch(1)
        tools.addWidget(self.whole)
        inner = QWidget()
        inner.setObjectName("sidelist")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 14)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._note)
        column.addWidget(self._area, 1)

    # -- values

    def show_release(self, release: Release | None) -> None:
        """The release as it is now; the list follows after a pause, at once where another one was shown."""
        other = release is None or self._release is None or release.id != self._release.id
        self._release = release
        if self.isVisible() and other:
            self.refresh()
        elif self.isVisible():
            self._timer.start()

    def show_language(self, language: Language) -> None:
        self._language = language
        for each, chip in self.languages.items():
            chip.setChecked(each is language)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Brings the list up to date now."""
        self._timer.stop()
        manuscript = self._manuscript()
        found = printed_fields(manuscript) if manuscript else ()
        known = [(line.field.name, line.field.number) for line in self.lines if line.field]
        if known != [(field.name, field.number) for field in found]:
            self._rebuild(len(found))
        for line, field in zip(self.lines, found, strict=True):
            line.show_field(field)
        self._note.setVisible(manuscript is None)
        self.whole.setEnabled(manuscript is not None)

    def _rebuild(self, count: int) -> None:
        while len(self.lines) > count:
            line = self.lines.pop()
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < count:
            line = FieldLine(self._theme, self._words)
            line.copy_requested.connect(self.copy_requested)
            self._column.insertWidget(len(self.lines), line)
            line.show()  # else the layout shows it later, and it cannot take the focus now
            self.lines.append(line)

    def _manuscript(self) -> Manuscript | None:
        return self._composed(self._release, self._language) if self._release else None

    def _wish_whole(self) -> None:
        if manuscript := self._manuscript():
            self.whole_requested.emit(manuscript)
