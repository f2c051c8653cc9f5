"""Quotes below each other: when and where each was printed, and its words in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.domain.bilingual import LANGUAGES
from editor.i18n import Catalogue
from editor.terms import status_name
from editor.ui.collections.paged_model import Index, ItemRole
from editor.ui.dates import day_text
from editor.ui.directory.listed import own_language
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.collecting.records import CollectedQuote

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_BESIDE = 470
"""Pixels from which both languages stand beside each other."""


def read_out(quote: CollectedQuote, words: Catalogue) -> str:
    """The line as it is read to somebody."""
    return f"{head_of(quote, words)}: {quote.text.either(own_language(words))}"


def head_of(quote: CollectedQuote, words: Catalogue) -> str:
    """Day and headline of the release."""
    headline = quote.headline.either(own_language(words)) or words.gettext("Without headline")
    return f"{day_text(quote.day, words.language)} · {headline}" if quote.day else headline


def state_of(quote: CollectedQuote, words: Catalogue) -> str:
    """Whether it went out."""
    return words.gettext("sent") if quote.sent else status_name(words, quote.status)


class QuoteDelegate(QStyledItemDelegate):
    """Paints a line of facts and below it both languages, beside each other where there is room."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 400
        rooms = self._rooms(QRect(0, 0, width, 0), index.data(ItemRole))
        return QSize(100, max(room.bottom() for room in rooms) + self._theme.px(14))

    def _rooms(self, room: QRect, quote: CollectedQuote) -> list[QRect]:
        """Where each language stands below the line of facts."""
        px = self._theme.px
        inner = room.adjusted(px(24), px(12), -px(20), 0)
        top, gap = inner.top() + px(22), px(18)
        beside = room.width() >= px(_BESIDE)
        width = (inner.width() - gap) // 2 if beside else inner.width()
        metrics, rooms = QFontMetrics(self._theme.serif(14.5)), list[QRect]()
        for number, language in enumerate(LANGUAGES):
            text = quote.text[language] or "–"
            height = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, text).height()
            left = inner.left() + (number * (width + gap) if beside else 0)
            at = top if beside or not rooms else rooms[-1].bottom() + px(6)
            rooms.append(QRect(left, at, width, height))
        return rooms

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        quote, room = index.data(ItemRole), QRect(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._theme.colour("page"))
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), self._theme.colour("accent"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        self._paint_head(painter, room, quote)
        painter.setFont(self._theme.serif(14.5))
        for language, place in zip(LANGUAGES, self._rooms(room, quote), strict=True):
            painter.setPen(self._theme.colour("ink" if quote.text[language] else "muted"))
            painter.drawText(place, _WRAPPED, quote.text[language] or "–")
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRect, quote: CollectedQuote) -> None:
        px, words = self._theme.px, self._words
        line = QRect(room.left() + px(24), room.top() + px(10), room.width() - px(44), px(20))
        painter.setFont(self._theme.sans(12.5))
        painter.setPen(self._theme.colour("ok" if quote.sent else "muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        told = state_of(quote, words)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | middle), told)
        taken = painter.fontMetrics().horizontalAdvance(told) + px(12)
        painter.setFont(self._theme.sans(12.5, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("muted"))
        head = line.adjusted(0, 0, -taken, 0)
        shown = painter.fontMetrics().elidedText(head_of(quote, words), Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | middle), shown)
