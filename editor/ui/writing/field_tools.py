"""The small tool bar above the field in use: bold, italic, link, and "still right" where it is called for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.theme import Theme
from editor.ui.writing.text_view import TextView

HEIGHT = 20
"""Pixels: no more than there are between two rows and in the padding of the cell, so that it covers no text."""

OVERLAP = 3
"""Pixels by which the bar reaches into the cell, less than its padding: typing need not paint it again."""


class FieldTools(QFrame):
    """Floats at the upper right of a cell; its buttons leave the cursor where it is."""

    bold_requested = Signal()
    italic_requested = Signal()
    link_requested = Signal()
    confirm_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fieldTools")
        theme.style(self)
        bold = self._button(words.pgettext("letter of a button", "B"), words.gettext("Bold"), "Ctrl+B")
        italic = self._button(words.pgettext("letter of a button", "I"), words.gettext("Italic"), "Ctrl+I")
        for button, weight, slanted in ((bold, True, False), (italic, False, True)):
            font = button.font()
            font.setBold(weight)
            font.setItalic(slanted)
            button.setFont(font)
        link = self._button(words.gettext("Link"), words.gettext("Link"), "Ctrl+K")
        still_right = words.gettext("The translation is still right")
        self._confirm = self._button(words.gettext("Still right"), still_right, "Ctrl+.")
        bold.clicked.connect(self.bold_requested)
        italic.clicked.connect(self.italic_requested)
        link.clicked.connect(self.link_requested)
        self._confirm.clicked.connect(self.confirm_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 3, 0)
        self.setFixedHeight(theme.px(HEIGHT))
        row.setSpacing(1)
        for each in (bold, italic, link, self._confirm):
            row.addWidget(each)
        self.can_confirm = True
        self.hide()

    def _button(self, text: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shown(keys)})")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def show_at(self, cell: QWidget, *, can_confirm: bool) -> None:
        """Stands above the upper right corner of `cell`."""
        parent = self.parentWidget()
        if parent is None:
            return
        if can_confirm is not self.can_confirm:
            self._confirm.setVisible(can_confirm)
            self.can_confirm = can_confirm
        self.raise_()  # above rows that were built since
        self.show()
        self.adjustSize()
        self.move(self._place(QRect(cell.mapTo(parent, QPoint(0, 0)), cell.size()), parent))

    def _place(self, cell: QRect, parent: QWidget) -> QPoint:
        """At the right above the cell, at its left where that covers less text; below it where there is no room."""
        right, left = cell.right() - self.width() - 8, cell.left() + 8
        above = cell.top() - self.height() + OVERLAP
        seen = _seen(parent)
        if above < max(0, seen.top()) and cell.top() >= 0:
            below = cell.bottom() - OVERLAP
            above = below if above < 0 or below < seen.bottom() else above
        places = [QPoint(x, above) for x in (right, left) if x >= 0]
        return min(places or [QPoint(0, above)], key=lambda place: _covered(QRect(place, self.size()), parent))


def _seen(page: QWidget) -> QRect:
    """The part of the page that is scrolled to."""
    window: QWidget | None = page
    while window is not None and not isinstance(window.parentWidget(), QScrollArea):
        window = window.parentWidget()
    return QRect(page.mapFrom(window, QPoint(0, 0)), window.size()) if window else page.rect()


def _covered(place: QRect, page: QWidget) -> int:
    """Pixels of lines at the end of texts that would be hidden from a reader."""
    near = (each for each in page.children() if isinstance(each, QWidget) and each.geometry().intersects(place))
    texts = (field for row in near for field in row.findChildren(TextView) if field.isVisible())
    hidden = (last_line(field, page).intersected(place) for field in texts)
    return sum(each.width() * each.height() for each in hidden)


def last_line(field: TextView, page: QWidget) -> QRect:
    """Where on the page the last line of a text is, as far as there are letters."""
    layout = field.document().lastBlock().layout()
    line = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    if line is None or not line.isValid():
        return QRect()
    written = line.naturalTextRect().translated(layout.position()).toRect()
    return QRect(field.viewport().mapTo(page, written.topLeft()), written.size())
