"""A typeface of the house style: one of this computer or any other by its name."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QStyledItemDelegate, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.ui import fonts
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import with_field


class FontBox(QComboBox):
    """The families to choose from, the program's own first; the wheel chooses nothing in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes what is written, and is no wish to close the page."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class FontControl(QWidget):
    """Shows and edits one of the typefaces; says where this computer has not got it."""

    def __init__(self, name: str, field: str, context: HouseContext) -> None:
        super().__init__()
        self._field, self._words = field, context.words
        self._context = context
        installed = [each for each in QFontDatabase.families() if not each.startswith((".", "@"))]
        self._known = {each.casefold() for each in (*installed, fonts.SERIF, fonts.SANS)}
        self.box = FontBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setItemDelegate(QStyledItemDelegate(self.box))
        self.box.setMaxVisibleItems(14)
        self.box.setAccessibleName(name)
        self.box.addItems(list(dict.fromkeys((fonts.SERIF, fonts.SANS, *installed))))
        self.line.setAccessibleName(name)
        self.line.textEdited.connect(self._take)
        self.box.activated.connect(lambda index: self._take(self.box.itemText(index)))
        self.note = QLabel()
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.setFocusProxy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(3))
        column.addWidget(self.box)
        column.addWidget(self.note)

    @property
    def line(self) -> QLineEdit:
        return cast("QLineEdit", self.box.lineEdit())

    def _take(self, text: str) -> None:
        family = text.strip()
        if family:
            self._context.apply(lambda house: with_field(house, self._field, family), self._field)

    def show_house(self, house: House) -> None:
        family = str(getattr(house, self._field))
        if self.line.text().strip() != family:
            self.box.setEditText(family)
        is_known = family.casefold() in self._known
        text = self._words.gettext("This computer does not have it: the page shows another one in its place.")
        self.note.setText("" if is_known else text)
        self.note.setVisible(not is_known)
