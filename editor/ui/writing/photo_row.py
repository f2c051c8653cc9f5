"""The row of a photo: thumbnail beside the captions, credit beneath, details and persons while in use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Photo
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.ui.approvals.chip import Chip
from editor.ui.approvals.row_chips import RowChips
from editor.ui.clipboard_data import on_clipboard
from editor.ui.picture_sources import pictures_in
from editor.ui.writing.context import WritingContext
from editor.ui.writing.file_offer import FileOffer
from editor.ui.writing.photo_details import PhotoDetails
from editor.ui.writing.picture_notice import Notice, NoticeLabels, notice
from editor.ui.writing.row import Row, Target
from editor.ui.writing.thumbnail import Thumbnail

if TYPE_CHECKING:
    from editor.compose.house import House

NARROW = 220
"""Pixels of a column below which there is no room for a caption beside the picture, at the normal size."""


class PhotoRow(Row):
    """Shows a photo; the caption is the text of the block."""

    picture_requested = Signal(str)
    """A picture is to be chosen for this block."""
    pictures_given = Signal(str, list)
    """Files and images dropped on this block or pasted into it."""
    enlarge_requested = Signal(str)
    """The digest of the picture to be looked at."""

    def __init__(self, block: Block, context: WritingContext, parent: QWidget | None = None) -> None:
        self._credits: dict[Language, QLabel] = {}
        self._details: dict[Language, PhotoDetails] = {}
        self._chip_places: dict[Language, QVBoxLayout] = {}
        self._chips: RowChips | None = None
        self._besides: dict[Language, QBoxLayout] = {}
        self._thumbnail: Thumbnail | None = None
        self._notice: NoticeLabels | None = None
        self._offer: FileOffer | None = None
        super().__init__(block, context, parent)

    # -- building

    def _lay_out(self) -> None:
        super()._lay_out()
        self._thumbnail = self._made_thumbnail()
        for language, cell in self.cells.items():
            label = self._context.theme.label()
            label.setWordWrap(True)
            self._credits[language] = label
            beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            beside.setSpacing(11)
            self._besides[language] = beside
            texts = QVBoxLayout()
            texts.setSpacing(3)
            texts.addWidget(cell.field)
            texts.addWidget(label)
            self._chip_places[language] = QVBoxLayout()
            texts.addLayout(self._chip_places[language])
            texts.addStretch(1)
            if language is Language.DE:
                beside.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
            beside.addLayout(texts, 1)
            cell.group().addLayout(beside)
        self._chips = RowChips(self._context, self._chip_places)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the picture stands above its caption."""
        super().resizeEvent(event)
        narrow = self.cells[Language.DE].width() < self._context.theme.px(NARROW)
        ways = QBoxLayout.Direction
        self._besides[Language.DE].setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _made_thumbnail(self) -> Thumbnail:
        made, block_id = Thumbnail(self._context.theme, self._context.words), self.block.id
        made.choice_requested.connect(lambda: self.picture_requested.emit(block_id))
        made.enlarge_requested.connect(self._enlarge)
        made.removal_requested.connect(self._remove_picture)
        made.pictures_given.connect(lambda pictures: self.pictures_given.emit(block_id, pictures))
        return made

    def _add_details(self) -> None:
        for language in LANGUAGES:
            self._details[language] = PhotoDetails(self.block.id, language, self._context)
            self._add_below(language, self._details[language])
        self._offer = FileOffer(self.block.id, self._context)
        self._add_below(Language.DE, self._offer)
        self.show_block(self.block)

    def _add_below(self, language: Language, widget: QWidget) -> None:
        column = self.cells[language].column
        column.insertWidget(column.count() - 1, widget)

    # -- values

    @property
    def thumbnail(self) -> Thumbnail:
        """The small view of the picture, which takes clicks and files."""
        return self.findChildren(Thumbnail)[0]

    @property
    def offer(self) -> FileOffer | None:
        """What the file says and the photo does not, while the row is in use."""
        return self._offer

    @property
    def told(self) -> Notice:
        """What is shown about the file."""
        return self._notice.told if self._notice else Notice()

    def show_block(self, block: Block) -> None:
        super().show_block(block)
        if not isinstance(block, Photo) or self._thumbnail is None or self._chips is None:
            return
        self._chips.show_block(block)
        self._show_picture(block, self._thumbnail)
        for label in self._credits.values():
            label.setVisible(bool(block.credit or block.rights))
            if not label.text():
                label.setText(block.credit)
        # The printed words come from a catalogue that takes a while to read: not before the first paint.
        QTimer.singleShot(0, self, self._show_credits)
        for details in self._details.values():
            details.show_block(block)
        self._show_offer(block, self._active)

    def _show_picture(self, photo: Photo, thumbnail: Thumbnail) -> None:
        file = self._context.picture_file(photo.file) if photo.file else None
        is_missing = file is not None and file.is_missing
        image = self._context.picture(photo.file) if photo.file else None
        thumbnail.show_locked(self._context.locked(None))
        thumbnail.show_picture(image, is_filled=bool(photo.file), is_missing=is_missing)
        self._show_notice(notice(file, self._context.words) if self._active or is_missing else Notice())

    def _show_notice(self, told: Notice) -> None:
        texts = self.cells[Language.DE].texts.layout()
        if self._notice is None and texts and told != Notice():
            self._notice = NoticeLabels(self._context.theme)
            texts.addWidget(self._notice)
        if self._notice:
            self._notice.show_notice(told)

    def _show_credits(self) -> None:
        if isinstance(self.block, Photo):
            for language, label in self._credits.items():
                label.setText(_credit_line(self.block, language, self._context.house()))
        self.level()  # notices and credits may have come or gone on one side

    def show_active(self, active: bool, language: Language | None) -> None:
        super().show_active(active, language)
        if active and not self._details:
            self._add_details()
        for details in self._details.values():
            details.setVisible(active)
        if isinstance(self.block, Photo) and self._thumbnail:
            self._show_picture(self.block, self._thumbnail)
            self._thumbnail.show_active(active)
            self._show_offer(self.block, active)

    def _show_offer(self, photo: Photo, active: bool) -> None:
        if self._offer and active:
            self._offer.show_photo(photo)
        elif self._offer:
            self._offer.hide()

    def approval_chip(self, language: Language) -> Chip | None:
        """What tells how the approval stands, on the side whose caption is approved."""
        return self._chips.chip(language) if self._chips else None

    def enter_approval(self, language: Language) -> None:
        if self._chips:
            self._chips.open(language)

    def details(self, language: Language) -> PhotoDetails | None:
        return self._details.get(language)

    def target(self, part: str, language: Language) -> Target:
        if part != "text" and not self._details:
            self._add_details()
        if part == "licence_end":
            return self._details[language].licence_end
        entry = self._details[language].entry(part) if self._details else None
        return entry or super().target(part, language)

    # -- the picture and its file

    def _enlarge(self) -> None:
        if isinstance(self.block, Photo):
            self.enlarge_requested.emit(self.block.file)

    def _remove_picture(self) -> None:
        if isinstance(self.block, Photo):
            bare, place = replace(self.block, file=""), Place(self.block.id, "text", self._context.draft.present.lead)
            self._context.apply(lambda release: set_block(release, bare), place=place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A picture pasted while the row waits for one, or while its picture has the focus, goes into it."""
        waits = isinstance(self.block, Photo) and not self.block.file
        if event.matches(QKeySequence.StandardKey.Paste) and (waits or self.thumbnail.hasFocus()):
            pictures = pictures_in(on_clipboard())
            if pictures:
                self.pictures_given.emit(self.block.id, pictures)
                return
        super().keyPressEvent(event)


def _credit_line(photo: Photo, language: Language, house: House) -> str:
    """The credit as it will be printed."""
    from editor.compose.photos import credit_line

    return credit_line(photo, language, house) if photo.credit or photo.rights else ""
