"""Every photo in which a person was shown, and the releases that showed it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.dates import day_text
from editor.ui.directory.listed import own_language
from editor.ui.directory.quotes_page import LEAST, GrowingList
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme
from editor.ui.thumbnails import THUMBNAIL

if TYPE_CHECKING:
    from editor.store.records_collected import CollectedPhoto, CollectedPhotos, PhotoUse

Index = QModelIndex | QPersistentModelIndex
PhotoRole = Qt.ItemDataRole.UserRole + 1


class PhotoLines(QAbstractListModel):
    """Photos, newest first, that grow at their end."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self.photos: list[CollectedPhoto] = []

    def clear(self) -> None:
        self.beginResetModel()
        self.photos = []
        self.endResetModel()

    def add(self, photos: Sequence[CollectedPhoto]) -> None:
        if photos:
            count = len(self.photos)
            self.beginInsertRows(QModelIndex(), count, count + len(photos) - 1)
            self.photos += photos
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        photo = self.photos[index.row()]
        if role == PhotoRole:
            return photo
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((caption_of(photo, self._words), *(use_text(each, self._words) for each in photo.uses)))
        return None


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

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self._theme.px(THUMBNAIL.height() + 24))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        photo, room, px = index.data(PhotoRole), QRect(option.rect), self._theme.px
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._theme.colour("page"))
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), self._theme.colour("accent"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        picture = QRect(room.left() + px(24), room.top() + px(12), px(THUMBNAIL.width()), px(THUMBNAIL.height()))
        self._paint_picture(painter, picture, self._image(photo.file))
        text = QRect(picture.right() + px(14), picture.top(), room.right() - picture.right() - px(34), px(20))
        self._paint_texts(painter, text, photo)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, image: QImage | None) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(room), 3, 3)
        if image is None:
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


class PhotosPage(QWidget):
    """Shows what it is given and asks for more."""

    wanted = Signal(object)
    """Photos are wanted: where the next page begins, None for the first."""
    open_requested = Signal(str, str)

    def __init__(self, image: Callable[[str], QImage | None], theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        self.lines = PhotoLines(words)
        self.list = GrowingList(words.gettext("Photos"))
        self._delegate = PhotoDelegate(image, theme, words)
        self._delegate.setParent(self.list)
        self.list.setModel(self.lines)
        self.list.setItemDelegate(self._delegate)
        self.note = EmptyNote(theme)
        self.open_button = text_button(words.gettext("Open the press release"))
        self.menu: QMenu | None = None
        self._after: object | None = None
        self._is_waiting = False
        self._lay_out()
        self.list.more_wanted.connect(self._ask_for_more)
        self.list.opened.connect(self._open)
        self.open_button.clicked.connect(lambda: self._open(self.list.currentIndex()))

    def _lay_out(self) -> None:
        px = self._theme.px
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(px(24), px(8), px(20), px(10))
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.note.setContentsMargins(px(8), 0, px(8), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.list, self.note):
            column.addWidget(part, 1)
        column.addWidget(self._tools)

    # -- values

    def begin(self) -> None:
        """Photos of another person are to be shown: asks for the first of them."""
        self.lines.clear()
        self._after, self._is_waiting = None, True
        for part in (self.list, self.note, self._tools):
            part.hide()
        self.wanted.emit(None)

    def show_photos(self, page: CollectedPhotos) -> None:
        """Shows one more page."""
        self._is_waiting, self._after = False, page.after
        self.lines.add(page.photos)
        if len(self.lines.photos) < LEAST:
            self._ask_for_more()
        if self._is_waiting and not self.lines.photos:
            return
        there, words = bool(self.lines.photos), self._words
        self.list.setVisible(there)
        self._tools.setVisible(there)
        self.note.setVisible(not there)
        if there and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.lines.index(0))
        if not there:
            title = words.gettext("No photo yet")
            text = words.gettext("Photos that name this person among those shown stand here.")
            self.note.show_words("photo", title, text)

    def show_pictures(self) -> None:
        """Pictures were read."""
        self.list.viewport().update()

    def _ask_for_more(self) -> None:
        if self._after is not None and not self._is_waiting:
            self._is_waiting = True
            self.wanted.emit(self._after)

    def _open(self, index: QModelIndex) -> None:
        """Opens the release that showed it; of several, one is chosen."""
        uses = self.lines.photos[index.row()].uses if index.isValid() else ()
        if len(uses) == 1:
            self._open_use(uses[0])
        elif uses:
            self._ask_which(uses, index)

    def _open_use(self, use: PhotoUse) -> None:
        self.open_requested.emit(use.release_id, use.block_id)

    def _ask_which(self, uses: Sequence[PhotoUse], index: QModelIndex) -> None:
        menu = QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for use in uses:
            menu.addAction(use_text(use, self._words), partial(self._open_use, use))
        self.menu = menu
        menu.popup(self.list.viewport().mapToGlobal(self.list.visualRect(index).center()))
