"""How a photo is painted in the grid: the picture, what is wrong with it, caption and credit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedPhoto
from editor.ui.collections.licences import badges, caption_of, credit_of
from editor.ui.collections.paged_model import Index, ItemRole
from editor.ui.collections.pills import Pills
from editor.ui.collections.small_views import SmallViews
from editor.ui.icons import pixmap
from editor.ui.theme import Theme
from editor.ui.thumbnails import THUMBNAIL

PICTURE = THUMBNAIL * 2
EDGE, CAPTION_LINES = 9, 2


class PhotoDelegate(QStyledItemDelegate):
    """Asks for a picture when it is painted, so only what is looked at is read."""

    def __init__(self, views: SmallViews, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._views, self._theme, self._words = views, theme, words
        self._pills = Pills(theme)
        self.today = date.max

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.size

    @property
    def size(self) -> QSize:
        px = self._theme.px
        text = px(4) + CAPTION_LINES * px(18) + px(17)
        return QSize(px(PICTURE.width()) + 2 * px(EDGE), px(PICTURE.height()) + 2 * px(EDGE) + text)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo = index.data(ItemRole)
        if not isinstance(photo, CollectedPhoto):
            return
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        px = self._theme.px
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, cell, state)
        size = QSize(px(PICTURE.width()), px(PICTURE.height()))
        picture = QRect(cell.topLeft() + QPoint(px(EDGE), px(EDGE)), size)
        self._paint_picture(painter, picture, photo)
        self._paint_badges(painter, picture, photo)
        self._paint_words(painter, picture, photo)
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("focus"))
            in_use = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(theme.colour("accent" if in_use else "focus_border"))
            painter.drawRoundedRect(cell.adjusted(1, 1, -2, -2), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("line"))
            painter.drawRoundedRect(cell.adjusted(1, 1, -2, -2), 6, 6)

    def _paint_picture(self, painter: QPainter, room: QRect, photo: CollectedPhoto) -> None:
        image = self._views.image(photo.file) if photo.file else QImage()
        shape = QPainterPath()
        shape.addRoundedRect(room, 3, 3)
        painter.fillPath(shape, self._theme.colour("chip"))
        if image is None:
            return
        if image.isNull():
            self._paint_absence(painter, room, photo)
            return
        painter.save()
        painter.setClipPath(shape)
        painter.drawImage(room, image)
        painter.restore()

    def _paint_absence(self, painter: QPainter, room: QRect, photo: CollectedPhoto) -> None:
        words, px = self._words, self._theme.px
        sign = pixmap(self._theme, "photo", px(24), "muted")
        ratio = sign.devicePixelRatio()
        left = room.center().x() - round(sign.width() / ratio / 2)
        painter.drawPixmap(left, room.center().y() - px(22), sign)
        painter.setFont(self._theme.sans(12))
        painter.setPen(self._theme.colour("muted"))
        text = words.gettext("Picture file missing") if photo.file else words.gettext("No picture yet")
        painter.drawText(room.adjusted(px(6), px(34), -px(6), 0), int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_badges(self, painter: QPainter, room: QRect, photo: CollectedPhoto) -> None:
        px = self._theme.px
        at = QPoint(room.left() + px(6), room.bottom() - px(5) - self._pills.height)
        for name, ink, ground in reversed(badges(photo, self.today, self._words)):
            self._pills.paint(painter, at, name, ink, ground)
            at -= QPoint(0, self._pills.height + px(4))

    def _paint_words(self, painter: QPainter, picture: QRect, photo: CollectedPhoto) -> None:
        px, theme = self._theme.px, self._theme
        room = QRect(picture.left(), picture.bottom() + px(5), picture.width(), px(18))
        painter.setFont(theme.sans(13))
        painter.setPen(theme.colour("ink"))
        for line in _broken(caption_of(photo, self._words), painter, room.width()):
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
            room.translate(0, px(18))
        painter.setFont(theme.sans(12))
        painter.setPen(theme.colour("muted"))
        metrics = painter.fontMetrics()
        credit = metrics.elidedText(credit_of(photo, self._words), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), credit)


def _broken(text: str, painter: QPainter, width: int) -> list[str]:
    """The text in at most two lines, the last one cut."""
    metrics = painter.fontMetrics()
    first: list[str] = []
    rest = text.split()[:60]
    while rest and metrics.horizontalAdvance(" ".join([*first, rest[0]])) <= width:
        first.append(rest.pop(0))
    if not first and rest:
        first.append(rest.pop(0))
    lines = (" ".join(first), " ".join(rest))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines if line]
