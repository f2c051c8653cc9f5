"""How a quote is painted: as a clipping, with day and standing in the margin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.domain.approving import Standing
from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedQuote
from editor.ui.approvals.naming import COLOURS
from editor.ui.collections.clippings import (
    found_words,
    headline_of,
    languages_of,
    sent_name,
    speaker_function,
    speaker_name,
    spoken,
    standing_name,
)
from editor.ui.collections.paged_model import Index, ItemRole
from editor.ui.collections.pills import Pills
from editor.ui.dates import day_text
from editor.ui.theme import Theme
from editor.ui.writing.richdocument import to_units

MARGIN, EDGE, READABLE = 128, 24, 680
"""Pixels of the column with the day, around a card, and of a line that is read well."""
_LONGEST = 900
"""Characters of a quote that are shown; copied is all of it."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One text of the card: how it looks, and how much room is above it."""

    text: str
    font: QFont
    colour: str
    above: int
    leading: float = 1.0


class QuoteDelegate(QStyledItemDelegate):
    """Knows what is searched for, to mark it."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._pills = Pills(theme)
        self._search = ""
        self._heights: dict[tuple[str, str, int], int] = {}

    def show_search(self, text: str) -> None:
        """Words in which these stand are marked."""
        self._search = text
        self._heights.clear()

    # -- size

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        quote = index.data(ItemRole)
        view: QWidget = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else view.width()
        if not isinstance(quote, CollectedQuote):
            return QSize(width, 0)
        key = (quote.release_id, quote.block_id, width)
        if key not in self._heights:
            self._heights[key] = self._height(quote, width)
        return QSize(width, self._heights[key])

    def _height(self, quote: CollectedQuote, width: int) -> int:
        room = self._text_room(QRect(0, 0, width, 0))
        lines = list(self._lines(quote))
        words = sum(round(_laid_out(each, room.width()).boundingRect().height()) + each.above for each in lines)
        pills = self._theme.px(24) + len(self._standings(quote)) * (self._pills.height + self._theme.px(5))
        return max(words, pills) + 2 * self._theme.px(EDGE) - self._theme.px(6)

    def _text_room(self, card: QRect) -> QRect:
        px = self._theme.px
        margin = min(px(MARGIN), card.width() // 4)
        width = max(80, min(px(READABLE), card.width() - margin - 2 * px(EDGE) - px(12)))
        return QRect(card.left() + px(EDGE) + margin, card.top() + px(EDGE) - px(4), width, card.height())

    def _lines(self, quote: CollectedQuote) -> Iterator[_Line]:
        px, theme = self._theme.px, self._theme
        looks = ((theme.serif(17), "ink", 0), (theme.serif(14.5), "ink_soft", px(6)))
        languages = languages_of(quote)
        for language, (font, colour, above) in zip(languages, looks, strict=False):
            yield _Line(_cut(spoken(quote.text[language], language)), font, colour, above, 1.16)
        language = languages[0] if languages else quote.lead
        yield _Line(self._who(quote), theme.sans(13.5, QFont.Weight.DemiBold), "ink", px(9))
        if function := speaker_function(quote.person, language):
            yield _Line(function, theme.sans(13.5), "ink_soft", px(1))
        yield _Line(headline_of(quote.headline, language, self._words), theme.sans(12.5), "muted", px(5))

    def _who(self, quote: CollectedQuote) -> str:
        return speaker_name(quote.person, quote.lead) or self._words.gettext("Without a speaker")

    def _standings(self, quote: CollectedQuote) -> list[tuple[str, str, str]]:
        sent = ("ok", "ok_soft") if quote.sent else ("muted", "chip")
        found = [(sent_name(self._words, sent=quote.sent), *sent)]
        if name := standing_name(self._words, quote.standing):
            approved = quote.standing in {Standing.APPROVED, Standing.TRANSLATION}
            found.append((name, *(COLOURS[Standing.APPROVED] if approved else COLOURS[quote.standing])))
        return found

    # -- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        quote = index.data(ItemRole)
        if not isinstance(quote, CollectedQuote):
            return
        card: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, card, state)
        self._paint_margin(painter, card, quote)
        self._paint_words(painter, self._text_room(card), quote)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.colour("focus"))
            in_use = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(theme.colour("accent" if in_use else "focus_border"))
            painter.drawRoundedRect(card.adjusted(theme.px(8), 3, -theme.px(8), -4), 5, 5)
            return
        painter.setPen(theme.colour("line"))
        painter.drawLine(card.left() + theme.px(EDGE), card.bottom(), card.right() - theme.px(EDGE), card.bottom())

    def _paint_margin(self, painter: QPainter, card: QRect, quote: CollectedQuote) -> None:
        px, room = self._theme.px, self._text_room(card)
        painter.setFont(self._theme.sans(12.5))
        painter.setPen(self._theme.colour("muted"))
        right = room.left() - px(18)
        line = QRect(card.left(), room.top() + px(3), right - card.left(), px(18))
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(line, side, day_text(quote.day, self._words.language))
        top = line.bottom() + px(7)
        for name, ink, ground in self._standings(quote):
            self._pills.paint(painter, QPoint(right - self._pills.width(name), top), name, ink, ground)
            top += self._pills.height + px(5)

    def _paint_words(self, painter: QPainter, room: QRect, quote: CollectedQuote) -> None:
        top = room.top()
        for line in self._lines(quote):
            layout = _laid_out(line, room.width())
            top += line.above
            painter.setPen(self._theme.colour(line.colour))
            layout.draw(painter, QPointF(room.left(), top), self._marks(line))
            top += round(layout.boundingRect().height())

    def _marks(self, line: _Line) -> list[QTextLayout.FormatRange]:
        """What is searched for stands in the words of the quote alone."""
        made = []
        for start, end in found_words(line.text, self._search) if line.leading > 1 else ():
            mark = QTextLayout.FormatRange()
            mark.start = to_units(line.text, start)
            mark.length = to_units(line.text, end) - to_units(line.text, start)
            looks = QTextCharFormat()
            looks.setBackground(self._theme.colour("found"))
            looks.setForeground(self._theme.colour("ink"))
            mark.format = looks
            made.append(mark)
        return made


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


def _laid_out(line: _Line, width: int) -> QTextLayout:
    layout = QTextLayout(line.text, line.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    top = 0.0
    layout.beginLayout()
    while (made := layout.createLine()).isValid():
        made.setLineWidth(width)
        made.setPosition(QPointF(0, top))
        top += made.height() * line.leading
    layout.endLayout()
    return layout
