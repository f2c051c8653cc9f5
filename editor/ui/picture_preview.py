"""A picture as large as the window lets it be, over the window; Escape, Enter or a click puts it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from editor.i18n import Catalogue
from editor.ui.theme import Theme

ROOM = 0.86
"""The part of the window that the picture may fill."""
EDGE = 10


class PicturePreview(QFrame):
    """Shows one picture on a light sheet."""

    def __init__(self, image: QImage, theme: Theme, words: Catalogue, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.image, self._theme = image, theme
        self.setObjectName("popover")
        theme.style(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(words.gettext("Picture, enlarged"))
        self.setToolTip(words.gettext("Close (Esc)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open_over(self, window: QWidget) -> None:
        """Shows the picture in the middle of `window`, never larger than it is."""
        ratio = window.devicePixelRatioF()
        room = QSize(round(window.width() * ROOM), round(window.height() * ROOM))
        own = self.image.size() / ratio
        fits = own.width() <= room.width() and own.height() <= room.height()
        size = own if fits else own.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize(size + QSize(2 * EDGE, 2 * EDGE))
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle - QPoint(self.width() // 2, self.height() // 2))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE), self.image)
