"""The row of a photo: thumbnail beside the captions, credit beneath, details and persons while in use."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Photo
from editor.i18n import Catalogue
from editor.ui.theme import Theme
from editor.ui.thumbnails import THUMBNAIL
from editor.ui.writing.context import WritingContext
from editor.ui.writing.details import Details
from editor.ui.writing.parts import photo_parts
from editor.ui.writing.persons import Persons
from editor.ui.writing.row import Row, Target

_PERSON = re.compile(r"persons\[(\d+)\]\.(\w+)")


class Thumbnail(QAbstractButton):
    """A small view of the picture; a click or a dropped file wishes for another one."""

    file_dropped = Signal(str)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._image: QImage | None = None
        self.setFixedSize(THUMBNAIL)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words.gettext("Choose picture"))
        self.setToolTip(words.gettext("Choose a picture or drop one here"))

    def show_picture(self, image: QImage | None) -> None:
        """Shows the small view of the picture, or an invitation where there is none."""
        if image is not self._image:
            self._image = image
            self.update()

    @property
    def has_picture(self) -> bool:
        return self._image is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.file_dropped.emit(files[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self._image is None:
            self._paint_invitation(painter, frame)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(frame)
            painter.drawImage(self.rect(), self._image)
        if self.hasFocus():
            painter.setClipping(False)
            painter.strokePath(frame, self._theme.colour("accent"))

    def _paint_invitation(self, painter: QPainter, frame: QPainterPath) -> None:
        painter.fillPath(frame, self._theme.colour("chrome"))
        painter.strokePath(frame, self._theme.colour("border"))
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._theme.sans(12))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(6, 4, -6, -4), int(flags), self._words.gettext("Choose picture"))


class PhotoRow(Row):
    """Shows a photo; the caption is the text of the block."""

    picture_requested = Signal(str)
    picture_dropped = Signal(str, str)

    def __init__(self, block: Block, context: WritingContext, parent: QWidget | None = None) -> None:
        self._credits: dict[Language, QLabel] = {}
        self._details: dict[Language, Details] = {}
        self._persons: dict[Language, Persons] = {}
        self._thumbnail: Thumbnail | None = None
        super().__init__(block, context, parent)

    def _lay_out(self) -> None:
        super()._lay_out()
        self._thumbnail = Thumbnail(self._context.theme, self._context.words)
        block_id = self.block.id
        self._thumbnail.clicked.connect(lambda: self.picture_requested.emit(block_id))
        self._thumbnail.file_dropped.connect(lambda file: self.picture_dropped.emit(block_id, file))
        for language, cell in self.cells.items():
            label = self._context.theme.label()
            label.setWordWrap(True)
            self._credits[language] = label
            beside = QHBoxLayout()
            beside.setSpacing(11)
            texts = QVBoxLayout()
            texts.setSpacing(3)
            texts.addWidget(cell.field)
            texts.addWidget(label)
            texts.addStretch(1)
            if language is Language.DE:
                beside.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
            beside.addLayout(texts, 1)
            cell.group().addLayout(beside)

    @property
    def thumbnail(self) -> Thumbnail:
        """The small view of the picture, which takes clicks and files."""
        return self.findChildren(Thumbnail)[0]

    def show_block(self, block: Block) -> None:
        super().show_block(block)
        if not isinstance(block, Photo) or self._thumbnail is None:
            return
        self._thumbnail.show_picture(self._context.picture(block.file) if block.file else None)
        self._thumbnail.setEnabled(not self._context.locked(None))
        for label in self._credits.values():
            label.setVisible(bool(block.credit))
            if not label.text():
                label.setText(block.credit)
        # The printed words come from a catalogue that takes a while to read: not before the first paint.
        QTimer.singleShot(0, self, self._show_credits)
        for details in self._details.values():
            details.show_block(block)
        for persons in self._persons.values():
            persons.show_photo(block)

    def _show_credits(self) -> None:
        if isinstance(self.block, Photo):
            for language, label in self._credits.items():
                label.setText(_credit_line(self.block, language))

    def show_active(self, active: bool, language: Language | None) -> None:
        super().show_active(active, language)
        if active and not self._details:
            self._add_details()
        for widget in (*self._details.values(), *self._persons.values()):
            widget.setVisible(active)

    def _add_details(self) -> None:
        for language in LANGUAGES:
            self._details[language] = Details(
                self.block.id, photo_parts(self._context.words, language), language, self._context
            )
            self._persons[language] = Persons(self.block.id, language, self._context)
            column = self.cells[language].column
            column.insertWidget(column.count() - 1, self._details[language])
            column.insertWidget(column.count() - 1, self._persons[language])
        self.show_block(self.block)

    def details(self, language: Language) -> Details | None:
        return self._details.get(language)

    def target(self, part: str, language: Language) -> Target:
        if part != "text" and not self._details:
            self._add_details()
        entry = self._details[language].entry(part) if self._details else None
        if entry is None and (person := _PERSON.fullmatch(part)):
            entry = self._persons[language].entry(int(person[1]), person[2])
        return entry or super().target(part, language)


def _credit_line(photo: Photo, language: Language) -> str:
    """The credit as it will be printed."""
    from editor.compose.house import STANDARD
    from editor.compose.photos import credit_line

    return credit_line(photo, language, STANDARD) if photo.credit else ""
