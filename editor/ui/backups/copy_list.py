"""The list of backups: when and why at the left, size and place at the right, below it when it was found whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.i18n import Catalogue
from editor.store.copies import Copy
from editor.terms import backup_reason
from editor.ui.backups.sayings import moment_text, place_text, size_text, spoken, verified_text
from editor.ui.theme import Theme

_COPY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class CopyLine(QStyledItemDelegate):
    """Paints one backup in two lines."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._bold, self._plain = theme.sans(14, QFont.Weight.DemiBold), theme.sans(13)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        copy = index.data(_COPY)
        theme, words, px = self._theme, self._words, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(theme.colour("accent" if focused else "selected"))
            painter.setBrush(theme.colour("selected"))
            painter.drawRoundedRect(box, 5, 5)
        inner = box.adjusted(px(12), px(7), -px(12), -px(7))
        upper, lower = QRectF(inner), QRectF(inner)
        upper.setHeight(inner.height() / 2)
        lower.setTop(inner.top() + inner.height() / 2)
        right = self._draw(painter, upper, size_text(words, copy.size), self._plain, "muted", right=True)
        when = self._draw(painter, upper, moment_text(words, copy.at), self._bold, "ink")
        upper.setLeft(upper.left() + when + px(10))
        upper.setRight(upper.right() - right - px(10))
        self._draw(painter, upper, backup_reason(words, copy.why), self._plain, "ink_soft")
        place = self._draw(painter, lower, place_text(words, copy), self._plain, "muted", right=True)
        lower.setRight(lower.right() - place - px(10))
        well = copy.good and not copy.lacking
        self._draw(painter, lower, verified_text(words, copy), self._plain, "muted" if well else "error")
        painter.restore()

    def _draw(self, painter: QPainter, box: QRectF, text: str, font: QFont, colour: str, *, right: bool = False) -> int:
        """Draws one line as far as it fits; its width."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown) + 1


class CopyList(QListWidget):
    """Tells which backup is chosen; Return and a double click ask for it to be restored."""

    chosen = Signal(object)
    restore_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("copies")
        self.setAccessibleName(words.gettext("Backups"))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words = words
        self.setItemDelegate(CopyLine(theme, words))
        self.itemDelegate().setParent(self)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.present))
        self.itemActivated.connect(lambda _: self.restore_requested.emit())

    @property
    def present(self) -> Copy | None:
        item = self.currentItem()
        return item.data(_COPY) if item else None

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """Shows them with the one chosen that was chosen before, else the newest."""
        before = self.present.file if self.present else None
        self.blockSignals(True)
        self.clear()
        for copy in copies:
            item = QListWidgetItem(spoken(self._words, copy))
            item.setData(_COPY, copy)
            self.addItem(item)
        files = [copy.file for copy in copies]
        if files:
            self.setCurrentRow(files.index(before) if before in files else 0)
        self.blockSignals(False)
        self.chosen.emit(self.present)
