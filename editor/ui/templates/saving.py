"""The sheet that gives a new template its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.readiness import make_room
from editor.ui.theme import Theme

WIDTH = 420


class SaveTemplateDialog(QDialog):
    """Tells the name; a known one is replaced, which is said while it is typed."""

    named = Signal(str)

    def __init__(self, name: str, theme: Theme, words: Catalogue, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = words
        self._known: frozenset[str] = frozenset()
        title = words.gettext("Save as template")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.name = _name_field(name, words)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.cancel = text_button(words.gettext("Cancel"), "plain")
        self.save = text_button(words.gettext("Save"), "primary")
        self._lay_out(title, theme)
        self.name.textChanged.connect(self._show_hint)
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        theme.style(self)
        self.setFixedWidth(min(theme.px(WIDTH), (parent.width() if parent else 900) - 40))
        self._show_hint()
        make_room(self)
        self.name.setFocus()

    def _lay_out(self, title: str, theme: Theme) -> None:
        px = theme.px
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(18))
        column.setSpacing(px(10))
        for each in (heading, self.name, self.hint):
            column.addWidget(each)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(6), 0, 0)
        row.setSpacing(px(10))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    def show_known(self, names: Iterable[str]) -> None:
        """The names of the own templates that are there."""
        self._known = frozenset(name.casefold() for name in names)
        self._show_hint()

    def _show_hint(self) -> None:
        words, name = self._words, self.name.text().strip()
        self.save.setEnabled(bool(name))
        is_known = name.casefold() in self._known
        self.hint.setText(
            words.gettext("There is a template of this name; it gives way.")
            if is_known
            else words.gettext("Rows, issuer and contacts are kept; pictures, dates and approvals are not.")
        )

    def _finish(self) -> None:
        if name := self.name.text().strip():
            self.named.emit(name)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)


def _name_field(name: str, words: Catalogue) -> QLineEdit:
    field = QLineEdit(name)
    field.setMaxLength(80)
    field.setAccessibleName(words.gettext("Name of the template"))
    field.selectAll()
    return field
