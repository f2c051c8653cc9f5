"""How a line of the library is painted: two headlines, or what was found, and a line of facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.i18n import Catalogue
from editor.store.records import Excerpt, Summary
from editor.ui.library.excerpts import laid_out
from editor.ui.library.facts import facts_of, progress_of, second_line
from editor.ui.library.model import ExcerptRole, HeadingRole, SummaryRole
from editor.ui.theme import Theme

ITEM_HEIGHT, FOUND_HEIGHT, HEADING_HEIGHT = 75, 95, 34
"""A line, a line with two lines of what was found, and a heading."""

_SIDE = 16


class LibraryDelegate(QStyledItemDelegate):
    """Paints group headings and releases; the open one is light with a bar of the accent colour."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.open_id = ""
        self.explains = False
        """Whether lines have room for what was found in them."""

    @property
    def line_height(self) -> int:
        return self._theme.px(FOUND_HEIGHT if self.explains else ITEM_HEIGHT)

    @property
    def heading_height(self) -> int:
        return self._theme.px(HEADING_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.heading_height if index.data(HeadingRole) else self.line_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = _Option(option)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing)
        if heading := index.data(HeadingRole):
            self._paint_heading(painter, view.rect, heading)
        elif (summary := index.data(SummaryRole)) is not None:
            self._paint_ground(painter, view, is_open=summary.id == self.open_id)
            room = view.rect.adjusted(_SIDE, self._theme.px(9), -14, -self._theme.px(8))
            self._paint_summary(painter, room, summary, index.data(ExcerptRole))
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, name: str) -> None:
        painter.setFont(self._theme.sans(12.5, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("muted"))
        room = room.adjusted(_SIDE, self._theme.px(8), -14, -self._theme.px(4))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)

    def _paint_ground(self, painter: QPainter, option: _Option, *, is_open: bool) -> None:
        if option.selected and not (is_open and option.alone):
            painter.fillRect(option.rect, self._theme.colour("accent_soft"))
        elif is_open:
            painter.fillRect(option.rect, self._theme.colour("selected"))
        elif option.hovered:
            hover = self._theme.colour("selected")
            hover.setAlphaF(0.45)
            painter.fillRect(option.rect, hover)
        if is_open:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, self._theme.colour("accent"))
        if option.focused:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_summary(self, painter: QPainter, room: QRect, summary: Summary, excerpt: Excerpt | None) -> None:
        lead, words, px = summary.lead, self._words, self._theme.px
        first = summary.headline[lead] or summary.headline[lead.other] or words.gettext("Without headline")
        line = QRect(room.left(), room.top(), room.width(), px(20))
        self._text(painter, line, first, "ink", 14, QFont.Weight.DemiBold)
        below = line.translated(0, px(19))
        if self.explains and excerpt and excerpt.text:
            if self._paint_excerpt(painter, below, excerpt) == 1:
                self._text(painter, below.translated(0, px(19)), second_line(words, summary), "muted", 13)
        else:
            self._text(painter, below, second_line(words, summary), "ink_soft", 13.5)
        meta = line.translated(0, px(58 if self.explains else 38))
        width = self._text(painter, meta, progress_of(words, summary), "muted", 12, right=True)
        left = meta.adjusted(0, 0, -width - px(10), 0)
        facts = self._text(painter, left, facts_of(words, summary), "muted", 12)
        self._paint_tags(painter, left.adjusted(facts + px(9) if facts else 0, 0, 0, 0), summary.tags)

    def _paint_excerpt(self, painter: QPainter, room: QRect, excerpt: Excerpt) -> int:
        """One or two lines, and which it is; hits are bold on a ground of their own."""
        layout = laid_out(excerpt, room.width(), self._theme)
        painter.setPen(self._theme.colour("ink_soft"))
        layout.draw(painter, QPointF(room.left(), room.top() + self._theme.px(1)))
        return layout.lineCount()

    def _paint_tags(self, painter: QPainter, room: QRect, tags: tuple[str, ...]) -> None:
        """As many as there is room for, the last one cut."""
        px = self._theme.px
        painter.setFont(self._theme.sans(11.5))
        metrics, left = painter.fontMetrics(), room.left()
        for tag in tags:
            shown = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, room.right() - left - px(12))
            if len(shown) < min(len(tag), 4):
                return
            chip = QRect(left, room.top() + px(2), metrics.horizontalAdvance(shown) + px(12), px(16))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("chip"))
            painter.drawRoundedRect(chip, px(8), px(8))
            painter.setPen(self._theme.colour("ink_soft"))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), shown)
            left = chip.right() + px(5)

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        colour: str,
        pixels: float,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        right: bool = False,
    ) -> int:
        """Paints one line, cut with an ellipsis where it is too long; returns its width."""
        painter.setFont(self._theme.sans(pixels, weight))
        painter.setPen(self._theme.colour(colour))
        metrics = painter.fontMetrics()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown)


class _Option:
    """What the delegate reads of a style option, which the type stubs leave out."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self.rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self.selected = bool(state & QStyle.StateFlag.State_Selected)
        self.hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self.focused = bool(state & QStyle.StateFlag.State_HasFocus)
        self.alone = not state & QStyle.StateFlag.State_Sibling
        """Whether no other line is selected."""
