"""How much of its limit the text in use has taken: a small count at its lower right, before the limit is passed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor.domain.limits import DEFAULTS, Filling, Limits
from editor.i18n import Catalogue
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from editor.ui.writing.field_tools import FieldTools
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.row import Row
from editor.ui.writing.rows import Rows

INSET = 12
"""Pixels from the right end of the box that the count stands on."""


class LimitMark(QLabel):
    """Stands on the lower edge of the cell or entry in use; the keys go through it, and nothing is ever refused."""

    def __init__(self, rows: Rows, theme: Theme, words: Catalogue, limits: Limits = DEFAULTS) -> None:
        super().__init__(rows.widget())
        self._rows, self._theme, self._words, self._limits = rows, theme, words, limits
        self._field: Field | None = None
        self._box: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(4, 0, 4, 0)
        theme.ground(self, "focus")
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            self.follow()

    def follow(self) -> None:
        """Counts the text in use, and that alone."""
        focus = QApplication.focusWidget()
        found = self._found(focus) if isinstance(focus, Field) and self._rows.isAncestorOf(focus) else None
        if found is None or not isinstance(focus, Field):
            self._show(None, None, None)
            return
        limit, box = found
        filling = Filling(len(focus.text), limit)
        self._show(filling if filling.is_near else None, focus, box)

    def _found(self, field: Field) -> tuple[int, QWidget] | None:
        """The limit of the text in a field, and the box around it."""
        row, box = _surroundings(field)
        if row is None or box is None:
            return None
        limit = self._limits.of(row.block.kind, _part(row, field))
        return (limit, box) if limit else None

    def _show(self, filling: Filling | None, field: Field | None, box: QWidget | None) -> None:
        told = self._told(filling) if filling else ""
        if self._field is not None and self._field is not field:
            self._field.setAccessibleDescription("")
        self._field = field
        if field is not None and field.accessibleDescription() != told:
            field.setAccessibleDescription(told)
        if filling is None:
            self._stand_on(None)
            self.hide()
            return
        self._write(filling)
        self.setAccessibleName(told)
        self._stand_on(box)
        self._place()
        self.show()
        self.raise_()
        QTimer.singleShot(0, self, self._place)

    def _write(self, filling: Filling) -> None:
        self.setText(f"{filling.used} / {filling.limit}")
        self.setFont(self._theme.sans(12, QFont.Weight.DemiBold if filling.over else QFont.Weight.Normal))
        inked = self.palette()
        inked.setColor(QPalette.ColorRole.WindowText, self._theme.colour("warning" if filling.over else "muted"))
        self.setPalette(inked)
        self.adjustSize()

    def _told(self, filling: Filling) -> str:
        words = self._words
        if filling.over:
            text = words.ngettext(
                "{count} character over the limit of {limit}",
                "{count} characters over the limit of {limit}",
                filling.over,
            )
            return text.format(count=filling.over, limit=filling.limit)
        return words.gettext("{used} of {limit} characters").format(used=filling.used, limit=filling.limit)

    # -- where it stands

    def _stand_on(self, box: QWidget | None) -> None:
        if box is self._box:
            return
        if self._box is not None:
            self._box.removeEventFilter(self)
        self._box = box
        if box is not None:
            box.installEventFilter(self)
            box.destroyed.connect(self._forget)

    def _forget(self, gone: QObject) -> None:
        self._box = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            QTimer.singleShot(0, self, self._place)
        return False

    def _place(self) -> None:
        page, box = self.parentWidget(), self._box
        if page is None or box is None:
            return
        corner = box.mapTo(page, QPoint(box.width(), box.height()))
        left = corner.x() - self.width() - INSET
        self.move(left, corner.y() - self.height() // 2 - 2)
        tools = page.findChild(FieldTools)
        if tools and tools.isVisible():
            taken = QRect(tools.mapTo(page, QPoint()), tools.size())
            if taken.intersects(self.geometry()):
                self.move(taken.x() - self.width() - 4, self.y())


def _surroundings(field: Field) -> tuple[Row | None, QWidget | None]:
    """The row of a field, and the box that is painted around it: its entry or its cell."""
    box: QWidget | None = None
    widget = field.parentWidget()
    while widget is not None and not isinstance(widget, Row):
        if isinstance(widget, LongEntry) and box is None:
            box = widget
        widget = widget.parentWidget()
    side = widget.side_of(field) if widget else None
    if widget is not None and side and box is None:
        box = widget.cells[side]
    return widget, box


def _part(row: Row, field: Field) -> str:
    side = row.side_of(field)
    if side is None:
        return ""
    details = row.details(side)
    alt = details.entry("alt") if details else None
    if alt is not None and alt.focusProxy() is field:
        return "alt"
    return next((part for part in row.parts() if row.target(part, side) is field), "")
