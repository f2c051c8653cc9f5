"""All photos of the archive as a grid, with everything that is known of the one in use."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.i18n import Catalogue
from editor.store.collecting.records import CollectedPhoto, CollectedPhotos, Lack, LicenceState, PhotoWish
from editor.ui.collections.filter_bar import FilterBar, NameTexts
from editor.ui.collections.licences import read_out
from editor.ui.collections.paged_model import PagedModel, PagedView
from editor.ui.collections.photo_delegate import PhotoDelegate
from editor.ui.collections.photo_detail import PhotoDetail
from editor.ui.collections.small_views import SmallViews
from editor.ui.empty_note import EmptyNote
from editor.ui.library.flow import Flow
from editor.ui.theme import Theme

Kind = LicenceState | Lack | None
SETTLED = 120
"""Milliseconds that a photo is in use before its picture is read in full."""


class PhotosPage(QWidget):
    """Shows pages of photos; wishes for others, for a place and for a file."""

    wished = Signal(object, object)
    """A PhotoWish, and where the page begins (None: the first one)."""
    place_requested = Signal(str, str)
    save_requested = Signal(object)
    picture_requested = Signal(str)
    """The digest of a picture that is to be shown larger."""

    def __init__(self, views: SmallViews, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._today = date.max
        self.filter = FilterBar(words.gettext("Search photos"), _shown(words), theme, words)
        self._wanted: PhotoWish | None = None
        self.model: PagedModel[CollectedPhoto] = PagedModel(lambda each: read_out(each, self._today, words), self)
        self._delegate = PhotoDelegate(views, theme, words)
        self.view = self._grid(words.gettext("Photos"))
        views.loaded.connect(self.view.viewport().update)
        self.detail = PhotoDetail(theme, words)
        self.note = EmptyNote(theme)
        self.note.setContentsMargins(theme.px(8), 0, theme.px(8), 0)  # as far in as the filters above it
        self.note.hide()
        self.count = QLabel()
        self.count.setObjectName("muted")
        self._chips: dict[Kind, QPushButton] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED)
        self._timer.timeout.connect(self._want_picture)
        self._lay_out()
        self._connect()

    def _grid(self, name: str) -> PagedView:
        view = PagedView(self.model, name)
        view.setObjectName("cards")
        view.setItemDelegate(self._delegate)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.set_margins(self._theme.px(14), self._theme.px(10))
        view.setGridSize(self._delegate.size + self._delegate.size / 24)
        return view

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QVBoxLayout()
        top.setContentsMargins(px(24), px(14), px(24), px(12))
        top.setSpacing(px(10))
        top.addWidget(self.filter)
        top.addWidget(self._chip_row())
        self.count.setContentsMargins(px(24), px(9), px(24), px(11))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(top)
        left.addWidget(self.view, 1)
        left.addWidget(self.note, 1)
        left.addWidget(self.count)
        line = QFrame()
        line.setObjectName("livePage")
        beside = QVBoxLayout(line)
        beside.setContentsMargins(1, 0, 0, 0)
        beside.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(line)

    def _chip_row(self) -> Flow:
        words = self._words
        names: tuple[tuple[Kind, str], ...] = (
            (None, words.gettext("All")),
            (LicenceState.EXPIRED, words.gettext("Licence expired")),
            (LicenceState.SOON, words.gettext("Ends within 60 days")),
            (Lack.CREDIT, words.gettext("Without credit")),
            (Lack.ALT, words.gettext("Without alt text")),
        )
        row, group = Flow(self._theme.px(7)), QButtonGroup(self)
        for kind, name in names:
            chip = QPushButton(name)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setChecked(kind is None)
            chip.clicked.connect(self._follow_filter)
            group.addButton(chip)
            row.add(chip)
            self._chips[kind] = chip
        row.arrange()
        return row

    def _connect(self) -> None:
        self.filter.changed.connect(self._follow_filter)
        self.filter.list_wanted.connect(self.view.enter)
        self.model.page_wanted.connect(lambda after: self.wished.emit(self._wanted, after))
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self._show_current)
        self.detail.place_requested.connect(self.place_requested)
        self.detail.save_requested.connect(self.save_requested)

    # -- values

    def chip(self, kind: Kind) -> QPushButton:
        """The button of a filter."""
        return self._chips[kind]

    @property
    def kind(self) -> Kind:
        return next((kind for kind, chip in self._chips.items() if chip.isChecked()), None)

    @property
    def wish(self) -> PhotoWish:
        """What the filters say."""
        licence = self.kind if isinstance(self.kind, LicenceState) else None
        lack = self.kind if isinstance(self.kind, Lack) else None
        return PhotoWish(self.filter.text, self.filter.names, self.filter.chosen_year, licence, lack)

    def ask(self) -> None:
        """Asks for the first page of what is wanted."""
        self._wanted = self.wish
        self.wished.emit(self._wanted, None)

    def _follow_filter(self) -> None:
        """What was asked for already is not asked for again; before the first look nothing is."""
        if self._wanted and self.wish != self._wanted:
            self.ask()

    def show_page(self, wish: PhotoWish, found: CollectedPhotos, today: date, after: object | None) -> None:
        """The page from `after` on; one that is not wanted any more is dropped."""
        if wish != self._wanted or (after is not None and after != self.model.after):
            return
        self._today = self._delegate.today = self.detail.today = today
        if after is None:
            self.model.show_page(found.photos, found.after)
            self._show_current(None)
        else:
            self.model.add_page(found.photos, found.after)
        if not found.photos:
            self.model.want_more()
        self._show_count()

    def show_picture(self, digest: str, image: QImage) -> None:
        """A picture that was asked for; that of another photo is dropped."""
        if self.detail.photo and self.detail.photo.file == digest:
            self.detail.show_image(image)

    def _show_count(self) -> None:
        count = self.model.rowCount()
        is_empty = not count and not self.model.has_more
        self.view.setVisible(not is_empty)
        self.note.setVisible(is_empty)
        self.count.setText(self._counted(count))
        if is_empty:
            self._say_why_empty()

    def _counted(self, count: int) -> str:
        words = self._words
        if self.model.is_full and self.model.has_more:
            return words.gettext("{count} photos. Search, or choose a year, to see others.").format(count=count)
        if self.model.has_more:
            return words.gettext("{count} photos; more follow as you scroll.").format(count=count)
        return words.ngettext("{count} photo", "{count} photos", count).format(count=count) if count else ""

    def _say_why_empty(self) -> None:
        words, note = self._words, self.note
        if self.filter.is_empty and self.kind is None:
            text = words.gettext(
                "Photos of all press releases are gathered here, each once, with credit, end of licence and where used."
            )
            note.show_words("photo", words.gettext("No photos yet"), text)
            note.offer("", None)
            return
        if self.filter.is_empty:
            text = words.gettext("No photo needs this kind of attention.")
            note.show_words("tick", words.gettext("Nothing to do here"), text)
        else:
            text = words.gettext("Try fewer words, another name or all years. Captions and credits are searched.")
            note.show_words("search", words.gettext("No such photo"), text)
        note.offer(words.gettext("Show all photos"), self._show_all)

    def _show_all(self) -> None:
        self._chips[None].setChecked(True)
        self.filter.clear()

    # -- the photo in use

    def _show_current(self, photo: object | None) -> None:
        self.detail.show_photo(photo if isinstance(photo, CollectedPhoto) else None)
        self._timer.start()

    def _want_picture(self) -> None:
        if self.detail.photo and self.detail.photo.file:
            self.picture_requested.emit(self.detail.photo.file)

    def _open(self, photo: object) -> None:
        if isinstance(photo, CollectedPhoto):
            self.place_requested.emit(photo.uses[0].release_id, photo.uses[0].block_id)


def _shown(words: Catalogue) -> NameTexts:
    def counted(count: int) -> str:
        return words.ngettext("{count} photo", "{count} photos", count).format(count=count)

    tip = words.gettext("Person shown: type a part of the name and choose")
    return NameTexts(words.gettext("Person shown"), tip, words.gettext("All persons"), counted)
