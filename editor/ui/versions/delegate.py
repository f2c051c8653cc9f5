"""How a line of the list of versions is painted: what it is called, how much changed, and why it was kept."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.i18n import Catalogue
from editor.ui.theme import Theme
from editor.ui.versions.model import RevisionRole, SizeRole, WhyRole

HEIGHT, SIDE = 52, 16
NARROW = 200
"""Pixels of a line that has no room for the size of the change beside the title."""
LONGEST = 120
"""Characters of a name."""

Index = QModelIndex | QPersistentModelIndex


class VersionsDelegate(QStyledItemDelegate):
    """Named versions stand out; the one in use has a bar of the accent colour."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, rect, state)
        px, revision = self._theme.px, index.data(RevisionRole)
        line = QRect(rect.left() + px(SIDE), rect.top() + px(7), rect.width() - px(SIDE + 14), px(20))
        size, why = index.data(SizeRole) or "", index.data(WhyRole)
        if line.width() < px(NARROW):
            right, why = 0, " · ".join(part for part in (size, why) if part)
        else:
            right = self._text(painter, line, size, 12, "muted", right=True) + px(10)
        weight = QFont.Weight.DemiBold if revision and revision.name else QFont.Weight.Normal
        self._text(painter, line.adjusted(0, 0, -right, 0), index.data(), 14, "ink", weight=weight)
        self._text(painter, line.translated(0, px(19)), why, 13, "muted")
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme, flags = self._theme, QStyle.StateFlag
        if state & flags.State_Selected:
            painter.fillRect(rect, theme.colour("selected"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        elif state & flags.State_MouseOver:
            hover = theme.colour("selected")
            hover.setAlphaF(0.45)
            painter.fillRect(rect, hover)
        if state & flags.State_HasFocus and state & flags.State_KeyboardFocusChange:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        pixels: float,
        colour: str,
        *,
        right: bool = False,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> int:
        painter.setFont(self._theme.sans(pixels, weight))
        painter.setPen(self._theme.colour(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text or "", Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)

    # -- the name, edited where it stands

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        entry = QLineEdit(parent)
        entry.setMaxLength(LONGEST)
        entry.setAccessibleName(self._words.gettext("Name of the version"))
        entry.setPlaceholderText(entry.accessibleName())
        return entry

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """A line that is shown again takes nothing away of what is being typed."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        high = editor.sizeHint().height()
        px = self._theme.px
        editor.setGeometry(rect.left() + px(8), rect.center().y() - high // 2, rect.width() - px(16), high)
