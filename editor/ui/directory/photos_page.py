"""Every photo in which a person was shown, and the releases that showed it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedPhoto, CollectedPhotos, PhotoUse
from editor.ui.collections.paged_model import Index, ItemRole
from editor.ui.dates import day_text
from editor.ui.directory.found_page import FoundPage
from editor.ui.directory.listed import own_language
from editor.ui.theme import Theme
from editor.ui.thumbnails import THUMBNAIL


def read_out(photo: CollectedPhoto, words: Catalogue) -> str:
    """The line as it is read to somebody."""
    return ", ".join((caption_of(photo, words), *(use_text(each, words) for each in photo.uses)))


def caption_of(photo: CollectedPhoto, words: Catalogue) -> str:
    return photo.caption.either(own_language(words)) or words.gettext("Without caption")


def use_text(use: PhotoUse, words: Catalogue) -> str:
    """Day and headline of a release."""
    headline = use.headline.either(own_language(words)) or words.gettext("Without headline")
    return f"{day_text(use.day, words.language)} · {headline}" if use.day else headline


class PhotoDelegate(QStyledItemDelegate):
    """Paints the picture, beside it its caption, its credit and where it was shown."""

    def __init__(self, image: Callable[[str], QImage | None], theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._image, self._theme, self._words = image, theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(THUMBNAIL.height() + 24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo, room, px = index.data(ItemRole), QRect(option.rect), self._theme.px
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._theme.colour("page"))
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), self._theme.colour("accent"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        picture = QRect(room.left() + px(24), room.top() + px(12), px(THUMBNAIL.width()), px(THUMBNAIL.height()))
        self._paint_picture(painter, picture, self._image(photo.file) if photo.file else None)
        text = QRect(picture.right() + px(14), picture.top(), room.right() - picture.right() - px(34), px(20))
        self._paint_texts(painter, text, photo)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, image: QImage | None) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(room), 3, 3)
        if image is None or image.isNull():
            painter.fillPath(frame, self._theme.colour("chip"))
            return
        painter.save()
        painter.setClipPath(frame)
        painter.drawImage(room, image)
        painter.restore()

    def _paint_texts(self, painter: QPainter, room: QRect, photo: CollectedPhoto) -> None:
        words, step = self._words, self._theme.px(20)
        uses = [use_text(each, words) for each in photo.uses[:1]]
        if more := photo.used - 1:
            told = words.ngettext("and {count} more press release", "and {count} more press releases", more)
            uses.append(told.format(count=more))
        texts = (
            (caption_of(photo, words), "ink", QFont.Weight.DemiBold),
            (photo.credit, "muted", QFont.Weight.Normal),
            (" ".join(uses), "ink_soft", QFont.Weight.Normal),
        )
        for number, (text, colour, weight) in enumerate(texts):
            painter.setFont(self._theme.sans(13, weight))
            painter.setPen(self._theme.colour(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.translated(0, number * step), int(Qt.AlignmentFlag.AlignVCenter), shown)


class PhotosPage(FoundPage[CollectedPhoto]):
    """Opens a release that showed a photo; of several, one is chosen."""

    def __init__(self, image: Callable[[str], QImage | None], theme: Theme, words: Catalogue) -> None:
        spoken = partial(read_out, words=words)
        super().__init__(words.gettext("Photos"), spoken, PhotoDelegate(image, theme, words), theme, words)
        self.note.show_words(
            "photo",
            words.gettext("No photo yet"),
            words.gettext("Photos that name this person among those shown stand here."),
        )
        self.menu: QMenu | None = None

    def show_photos(self, page: CollectedPhotos) -> None:
        """Shows one more page."""
        self.show_items(page.photos, page.after)

    def show_pictures(self) -> None:
        """Pictures were read."""
        self.list.viewport().update()

    def open_item(self, item: object) -> None:
        if not isinstance(item, CollectedPhoto):
            return
        if len(item.uses) == 1:
            self._open_use(item.uses[0])
        elif item.uses:
            self._ask_which(item.uses)

    def _open_use(self, use: PhotoUse) -> None:
        self.open_requested.emit(use.release_id, use.block_id)

    def _ask_which(self, uses: Sequence[PhotoUse]) -> None:
        menu = QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for use in uses:
            menu.addAction(use_text(use, self._words), partial(self._open_use, use))
        self.menu = menu
        at = self.list.visualRect(self.list.currentIndex()).center()
        menu.popup(self.list.viewport().mapToGlobal(at))
