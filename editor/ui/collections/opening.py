"""Opens quotes and photos over the window and carries out what they wish: archive, clipboard, files, places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid

from editor.i18n import Catalogue
from editor.store.collecting.records import (
    CollectedPhoto,
    CollectedPhotos,
    CollectedQuotes,
    PhotoWish,
    QuoteWish,
)
from editor.ui.ask import Ask
from editor.ui.clipboard_data import new_data
from editor.ui.collections.dialog import PHOTOS, CollectionsDialog
from editor.ui.collections.small_views import SmallViews
from editor.ui.session import Session, told
from editor.ui.theme import Theme
from editor.ui.thumbnails import large_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.store.archive import Archive

Result = TypeVar("Result")

SPEAKERS = 5000
"""Names that can be chosen, those quoted most."""


class CollectionsOpening(QObject):
    """Lives as long as its dialog."""

    place_requested = Signal(str, str)
    """A release and the block in it that is to be shown."""

    def __init__(self, session: Session, theme: Theme, words: Catalogue, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._words, self._ask = session, words, ask
        views = SmallViews(session.store, window, scale=theme.px(100) / 100 * window.devicePixelRatioF())
        self.dialog = dialog = CollectionsDialog(views, theme, words, window)
        views.setParent(dialog)
        self.setParent(dialog)
        self._asked_photos = False
        for page in (dialog.quotes, dialog.photos):
            page.place_requested.connect(self._open_place)
        dialog.quotes.wished.connect(self._find_quotes)
        dialog.quotes.copy_requested.connect(_copy)
        dialog.photos.wished.connect(self._find_photos)
        dialog.photos.picture_requested.connect(self._show_picture)
        dialog.photos.save_requested.connect(self._save)
        dialog.page_shown.connect(self._begin)
        dialog.quotes.filter.people_wanted.connect(self._find_speakers)
        dialog.photos.filter.people_wanted.connect(self._find_shown)
        self.place_requested.connect(session.open_at)
        session.saved.connect(self._follow)
        session.flush()  # what was just typed is in the collection, too
        dialog.quotes.ask()
        self._submit(lambda archive: archive.collected_years(), self._show_years)

    def _begin(self, name: str) -> None:
        """Photos are asked for when they are looked at first."""
        if name == PHOTOS and not self._asked_photos:
            self._asked_photos = True
            self.dialog.photos.ask()

    def _follow(self) -> None:
        """What was typed last was still being saved when the window opened."""
        view = self.dialog.quotes.view
        if view.current is None and not view.verticalScrollBar().value():
            self.dialog.quotes.ask()

    def _show_years(self, years: tuple[int, ...]) -> None:
        for page in (self.dialog.quotes, self.dialog.photos):
            page.filter.show_years(years)

    # -- pages

    def _find_quotes(self, wish: QuoteWish, after: object | None) -> None:
        def show(found: CollectedQuotes) -> None:
            self.dialog.quotes.show_page(wish, found, after)

        self._submit(lambda archive: archive.quotes(wish, after=after), show)

    def _find_speakers(self) -> None:
        self._submit(lambda archive: archive.speakers(limit=SPEAKERS), self.dialog.quotes.filter.show_people)

    def _find_shown(self) -> None:
        self._submit(lambda archive: archive.persons_shown(limit=SPEAKERS), self.dialog.photos.filter.show_people)

    def _find_photos(self, wish: PhotoWish, after: object | None) -> None:
        def find(archive: Archive) -> tuple[CollectedPhotos, date]:
            return archive.photos(wish, after=after), archive.today()

        def show(found: tuple[CollectedPhotos, date]) -> None:
            self.dialog.photos.show_page(wish, *found, after)

        self._submit(find, show)

    # -- what is done with one of them

    def _open_place(self, release_id: str, block_id: str) -> None:
        self.dialog.accept()
        self.place_requested.emit(release_id, block_id)

    def _show_picture(self, digest: str) -> None:
        def read(archive: Archive) -> QImage:
            file = archive.media.path(digest)
            return large_view(file) if file else QImage()

        self._submit(read, lambda image: self.dialog.photos.show_picture(digest, image))

    def _save(self, photo: CollectedPhoto) -> None:
        def proposed(archive: Archive) -> str:
            from editor.workflow.single_photos import single_photo_name

            return single_photo_name(archive, photo.uses[0].release_id, photo.uses[0].block_id)

        self._submit(proposed, lambda name: self._save_as(photo, name))

    def _save_as(self, photo: CollectedPhoto, name: str) -> None:
        words = self._words
        kinds = "JPEG (*.jpg)"
        target = self._ask.target(words.gettext("Save the picture"), "pictures", name, kinds)
        if target:
            self._submit(lambda archive: _write(archive, photo, target), _nothing)

    def _submit(self, work: Callable[[Archive], Result], done: Callable[[Result], None]) -> None:
        """Runs `work` on the store thread; what comes after the dialog was closed is dropped, but told."""
        dialog, ask, words = self.dialog, self._ask, self._words

        def finished(result: Result) -> None:
            if isValid(dialog):
                done(result)

        def failed(error: Exception) -> None:
            ask.tell(words.gettext("Quotes and photos"), words.tell(told(error)))

        self._session.store.submit(work, finished, failed)


def _copy(text: str) -> None:
    data = new_data()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def _write(archive: Archive, photo: CollectedPhoto, target: Path) -> None:
    from editor.workflow.single_photos import write_single_photo

    write_single_photo(archive, photo.uses[0].release_id, photo.uses[0].block_id, target)


def _nothing(_: None) -> None:
    """It is written."""
