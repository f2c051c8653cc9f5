"""The parts below the text: which are printed, in which order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.compose.house import EndPart, House
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.houses.context import HouseContext

_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_AROUND = 12
"""Pixels of border and padding above and below the lines."""

_PART = Qt.ItemDataRole.UserRole


def part_name(words: Catalogue, part: EndPart) -> str:
    return {
        EndPart.PHOTOS: words.gettext("Photos"),
        EndPart.NOTES: words.gettext("Notes to editors"),
        EndPart.EVENT: words.gettext("Event"),
        EndPart.ABOUT: words.gettext("Boilerplates"),
        EndPart.CONTACT: words.gettext("Media contact"),
        EndPart.SOURCE: words.gettext("Source"),
        EndPart.ATTACHMENTS: words.gettext("Attachments"),
        EndPart.LICENCE: words.gettext("Licence"),
    }[part]


class PartsList(QListWidget):
    """Lines with a tick; Alt with the arrows moves one, and so does dragging it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_line(self.currentRow(), step)
        else:
            super().keyPressEvent(event)

    def move_line(self, row: int, step: int) -> None:
        """Moves a line, as far as the list goes; the cursor goes with it."""
        to = row + step
        if 0 <= row < self.count() and 0 <= to < self.count():
            self.model().moveRow(self.rootIndex(), row, self.rootIndex(), to + (step > 0))
            self.setCurrentRow(to)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(super().sizeHint().width(), lines + _AROUND)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


class PartsControl(QWidget):
    """Shows and edits the parts; those that are not printed keep their place until the page is opened again."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__()
        self._context = context
        words, px = context.words, context.theme.px
        self.list = PartsList()
        self.list.setObjectName("tickList")
        self.list.setAccessibleName(name)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._take)
        self.list.currentRowChanged.connect(self._enable)
        self.list.model().rowsMoved.connect(self._take)
        self.up = self._button("↑", words.gettext("Move up"), "Alt+Up", -1)
        self.down = self._button("↓", words.gettext("Move down"), "Alt+Down", 1)
        tools = QVBoxLayout()
        tools.setSpacing(px(4))
        tools.addWidget(self.up)
        tools.addWidget(self.down)
        tools.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.list, 1)
        row.addLayout(tools)
        self.setFocusProxy(self.list)

    def _button(self, sign: str, name: str, keys: str, step: int) -> QPushButton:
        button = QPushButton(sign)
        button.setObjectName("sign")
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shown(keys)})")
        button.clicked.connect(lambda: self.list.move_line(self.list.currentRow(), step))
        return button

    @property
    def order(self) -> tuple[EndPart, ...]:
        """All parts from top to bottom."""
        return tuple(EndPart(self.list.item(row).data(_PART)) for row in range(self.list.count()))

    @property
    def printed(self) -> tuple[EndPart, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(EndPart(item.data(_PART)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_house(self, house: House) -> None:
        if self.list.count() and self.printed == house.parts:
            return
        row = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        for part in (*house.parts, *(each for each in EndPart if each not in house.parts)):
            item = QListWidgetItem(part_name(self._context.words, part))
            item.setData(_PART, part.value)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled)
            item.setCheckState(Qt.CheckState.Checked if part in house.parts else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.list.updateGeometry()
        self._enable()

    def _take(self, *_: object) -> None:
        parts = self.printed
        self._enable()
        self._context.apply(lambda house: replace(house, parts=parts))

    def _enable(self, *_: object) -> None:
        self.up.setEnabled(self.list.currentRow() > 0)
        self.down.setEnabled(0 <= self.list.currentRow() < self.list.count() - 1)
