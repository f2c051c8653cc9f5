"""The small view of a picture in its row, with what can be done to it: enlarge, replace, remove."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QEnterEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from editor.i18n import Catalogue
from editor.ui.picture_sources import pictures_in
from editor.ui.theme import Theme
from editor.ui.thumbnails import THUMBNAIL


class Thumbnail(QAbstractButton):
    """Shows a picture, or an invitation to choose one; takes pictures that are dropped on it."""

    choice_requested = Signal()
    enlarge_requested = Signal()
    removal_requested = Signal()
    pictures_given = Signal(list)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._image: QImage | None = None
        self._is_filled = self._is_missing = self._is_locked = False
        self._more: More | None = None
        self._is_active = False
        self.setFixedSize(THUMBNAIL * (theme.zoom / 100))
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._use)
        self._name()

    # -- values

    def show_picture(self, image: QImage | None, *, is_filled: bool, is_missing: bool) -> None:
        """Shows the small view; without one, says whether a picture is to be chosen, awaited or missed."""
        self.setEnabled(image is not None or not self._is_locked)
        state = (is_filled, is_missing)
        if image is self._image and state == (self._is_filled, self._is_missing):
            return
        self._image, (self._is_filled, self._is_missing) = image, state
        self._name()
        if self._more:
            self._more.setVisible(is_filled and self._is_active)
        self.update()

    def show_locked(self, locked: bool) -> None:
        """Lets the picture be looked at, not changed."""
        self._is_locked = locked
        self.setAcceptDrops(not locked)

    @property
    def has_picture(self) -> bool:
        return self._image is not None

    def _name(self) -> None:
        words = self._words
        self.setAccessibleName(
            words.gettext("Enlarge picture") if self.has_picture else words.gettext("Choose picture")
        )
        if self.has_picture:
            self.setToolTip(words.gettext("Enlarge (Enter); replace or remove with the right mouse button or Delete"))
        else:
            self.setToolTip(words.gettext("Choose a picture, drop one here or paste it (Ctrl+V)"))

    # -- wishes

    def _use(self) -> None:
        (self.enlarge_requested if self.has_picture else self.choice_requested).emit()

    def open_menu(self, at: QPoint) -> None:
        """What can be done to the picture."""
        words, menu = self._words, QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.has_picture:
            menu.addAction(words.gettext("Enlarge")).triggered.connect(self.enlarge_requested)
        if not self._is_locked:
            choose = words.gettext("Replace …") if self._is_filled else words.gettext("Choose …")
            menu.addAction(choose).triggered.connect(self.choice_requested)
            if self._is_filled:
                menu.addSeparator()
                menu.addAction(words.gettext("Remove picture")).triggered.connect(self.removal_requested)
        menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self._is_filled:
                self.removal_requested.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        pictures = pictures_in(event.mimeData())
        if pictures:
            event.acceptProposedAction()
            self.pictures_given.emit(pictures)
        else:
            event.ignore()

    # -- the button of the menu, while the mouse is over the picture or the row is in use

    def show_active(self, active: bool) -> None:
        """The row is in use."""
        self._is_active = active
        self._show_more(active)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_more(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_more(self._is_active)

    def _show_more(self, shown: bool) -> None:
        if shown and self._is_filled and self._more is None:
            self._more = More(self._theme, self._words.gettext("Enlarge, replace, remove"), self)
            self._more.move(self.width() - self._more.width() - 4, 4)
            self._more.clicked.connect(self._open_below_more)
        if self._more:
            self._more.setVisible(shown and self._is_filled)

    def _open_below_more(self) -> None:
        if self._more:
            self.open_menu(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))

    # -- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        if self._image is None:
            self._paint_invitation(painter, frame)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(frame)
            painter.drawImage(self.rect(), self._image)
        if self.hasFocus():
            painter.setClipping(False)
            painter.strokePath(frame, QPen(self._theme.colour("accent"), 2))

    def _paint_invitation(self, painter: QPainter, frame: QPainterPath) -> None:
        painter.fillPath(frame, self._theme.colour("chrome"))
        pen = QPen(self._theme.colour("warning" if self._is_missing else "field_border"), 1)
        if not self._is_filled:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.strokePath(frame, pen)
        painter.setPen(self._theme.colour("warning" if self._is_missing else "muted"))
        painter.setFont(self._theme.sans(12))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(6, 4, -6, -4), int(flags), self._invitation())

    def _invitation(self) -> str:
        words = self._words
        if self._is_missing:
            return words.gettext("Picture missing")
        return words.gettext("Loading …") if self._is_filled else words.gettext("Choose picture")


_MORE = QSize(24, 18)


class More(QAbstractButton):
    """Three dots on the picture that open its menu."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return _MORE * (self._theme.zoom / 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _MORE.width(), self.height() / _MORE.height())
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("accent_soft" if self.underMouse() else "field"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, _MORE.width() - 1, _MORE.height() - 1), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent" if self.underMouse() else "ink"))
        for x in (7, 12, 17):
            painter.drawEllipse(QPointF(x, 9), 1.4, 1.4)
