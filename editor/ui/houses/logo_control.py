"""The logo of the house: how it looks, another one, none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import Aligned
from editor.ui.picture_sources import sorted_files

_EDGE = 10


class LogoView(QFrame):
    """The picture on white, as it stands on the page, or what to do where there is none."""

    def __init__(self, context: HouseContext) -> None:
        super().__init__()
        self._context = context
        self._digest = ""
        self.setFixedHeight(context.theme.px(92))
        self.setMinimumWidth(context.theme.px(160))

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(260), self._context.theme.px(92))

    def show_digest(self, digest: str) -> None:
        self._digest = digest
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, words = self._context.theme, self._context.words
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._context.image(self._digest) if self._digest else None
        line = Qt.PenStyle.SolidLine if self._digest else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.colour("field_border"), 1, line))
        painter.setBrush(QColor("white") if self._digest else theme.colour("field"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        if image is None:
            painter.setPen(QColor("#63666c") if self._digest else theme.colour("muted"))
            painter.setFont(theme.sans(13))
            text = "" if self._digest else words.gettext("No logo. Drop a picture here.")
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), flags, text)
            return
        room = self.size() - QSize(2 * _EDGE, 2 * _EDGE)
        fits = image.width() <= room.width() and image.height() <= room.height()
        size = image.size() if fits else image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, *size.toTuple())
        painter.drawImage(place, image)


class LogoControl(QWidget):
    """Shows the logo; a new one is looked for by whoever holds the archive."""

    logo_requested = Signal()
    logo_chosen = Signal(object)
    """A picture file to become the logo."""

    def __init__(self, context: HouseContext) -> None:
        super().__init__()
        words = context.words
        self.setAcceptDrops(True)
        self.view = LogoView(context)
        self.choose = QPushButton(words.gettext("Choose picture …"))
        self.remove = QPushButton(words.gettext("Remove"))
        self.remove.setAccessibleName(words.gettext("Remove the logo"))
        for button in (self.choose, self.remove):
            button.setObjectName("plain")
            button.setAutoDefault(False)
        self.choose.clicked.connect(self.logo_requested)
        self.remove.clicked.connect(lambda: context.apply(lambda house: replace(house, logo="")))
        self.fault_line = QLabel()
        self.fault_line.setObjectName("fault")
        self.fault_line.setWordWrap(True)
        self.fault_line.hide()
        self.setFocusProxy(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        for part in (self.view, Aligned(self.choose, self.remove), self.fault_line):
            column.addWidget(part)

    def show_house(self, house: House) -> None:
        self.view.show_digest(house.logo)
        self.remove.setVisible(bool(house.logo))
        self.show_fault("")

    def show_fault(self, text: str) -> None:
        """Why the file that was chosen cannot be the logo."""
        self.fault_line.setText(text)
        self.fault_line.setVisible(bool(text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if sorted_files(event.mimeData())[0]:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = sorted_files(event.mimeData())[0]
        if files:
            event.acceptProposedAction()
            self.logo_chosen.emit(Path(files[0]))
