"""How a line of the library is painted: two headlines and a line of facts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.domain.bilingual import Language
from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Summary
from editor.ui.dates import day_text, short_day
from editor.ui.library.model import HeadingRole, ReplacedRole, SummaryRole
from editor.ui.theme import Theme

ITEM_HEIGHT, HEADING_HEIGHT = 75, 34
_SIDE = 16


class LibraryDelegate(QStyledItemDelegate):
    """Paints group headings and releases; the open one is light with a bar of the accent colour."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._theme.px(HEADING_HEIGHT if index.data(HeadingRole) else ITEM_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = _Option(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if heading := index.data(HeadingRole):
            self._paint_heading(painter, view.rect, heading)
        elif (summary := index.data(SummaryRole)) is not None:
            self._paint_ground(painter, view)
            room = view.rect.adjusted(_SIDE, self._theme.px(9), -14, -self._theme.px(8))
            self._paint_summary(painter, room, summary, replaced=bool(index.data(ReplacedRole)))
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, name: str) -> None:
        painter.setFont(self._theme.sans(12.5, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("muted"))
        room = room.adjusted(_SIDE, self._theme.px(8), -14, -self._theme.px(4))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)

    def _paint_ground(self, painter: QPainter, option: _Option) -> None:
        if option.selected:
            painter.fillRect(option.rect, self._theme.colour("selected"))
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), self._theme.colour("accent")
            )
        elif option.hovered:
            hover = self._theme.colour("selected")
            hover.setAlphaF(0.45)
            painter.fillRect(option.rect, hover)

    def _paint_summary(self, painter: QPainter, room: QRect, summary: Summary, *, replaced: bool) -> None:
        lead, words, px = summary.lead, self._words, self._theme.px
        first = summary.headline[lead] or summary.headline[lead.other] or words.gettext("Without headline")
        second = summary.headline[lead.other] or self._lacking(summary)
        px = self._theme.px
        line = QRect(room.left(), room.top(), room.width(), px(20))
        self._text(painter, line, first, "ink", 14, QFont.Weight.DemiBold)
        self._text(painter, line.translated(0, px(19)), second, "ink_soft", 13.5)
        meta = line.translated(0, px(38))
        right = words.gettext("replaced") if replaced else self._progress(summary)
        width = self._text(painter, meta, right, "muted", 12, right=True)
        self._text(painter, meta.adjusted(0, 0, -width - px(10), 0), self._facts(summary), "muted", 12)

    def _lacking(self, summary: Summary) -> str:
        words, following = self._words, summary.lead.other
        if following not in summary.languages:
            return words.gettext("Not translated yet")
        if following is Language.EN:
            return words.gettext("English headline missing")
        return words.gettext("German headline missing")

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

    def _facts(self, summary: Summary) -> str:
        words = self._words
        facts = [day_text(summary.date, words.language)] if summary.date else []
        if summary.embargo and summary.status is not Status.ARCHIVED:
            facts.append(words.gettext("Embargo {day}").format(day=short_day(summary.embargo, words.language)))
        return "    ".join(facts)

    def _progress(self, summary: Summary) -> str:
        words = self._words
        sent = summary.sent.languages
        if summary.status in (Status.SENT, Status.ARCHIVED) and len(sent) == 2:
            return words.gettext("DE and EN sent") if summary.status is Status.SENT else words.gettext("DE and EN")
        if sent:
            other = "" if len(summary.languages) < 2 else words.gettext(", {language} open")
            name = sent[0].value.upper()
            return words.gettext("{language} sent").format(language=name) + other.format(
                language=sent[0].other.value.upper()
            )
        following = Language(summary.lead).other.value.upper()
        return f"{following} {summary.progress.current}/{summary.progress.total}" if summary.progress.total else ""


class _Option:
    """What the delegate reads of a style option, which the type stubs leave out."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self.rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self.selected = bool(state & QStyle.StateFlag.State_Selected)
        self.hovered = bool(state & QStyle.StateFlag.State_MouseOver)
