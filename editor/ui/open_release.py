"""The open release, and the archive behind it: loaded, shown, saved and put aside for another one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.domain.address_book import EMPTY_BOOK, AddressBook, with_release
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.draft import Change, Draft
from editor.domain.release import Release
from editor.errors import EditorError
from editor.store.records import Dispatch, Revision, Summary
from editor.ui.held_houses import HeldHouses
from editor.ui.library_session import LibrarySession
from editor.ui.pictures import Pictures
from editor.ui.saver import Saver
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive

Result = TypeVar("Result")


class OpenRelease(QObject):
    """Holds the open draft and its saver; the window shows what it emits."""

    library_loaded = Signal(object)
    """The first page of what is wanted of the library."""
    line_changed = Signal(object)
    """The summary of one release, as it was saved."""
    release_opened = Signal(object)
    """The new draft."""
    place_wanted = Signal(str)
    """A block of the release that was just opened, or is open, is to be shown."""
    release_closed = Signal()
    leaving = Signal()
    """The open release is about to be put aside: what is being written counts as left."""
    changed = Signal(object)
    saved = Signal(object)
    """When it was saved (UTC)."""
    failed = Signal(object)
    """An EditorError to be told."""
    save_failed = Signal(object)
    """An EditorError that stands until a save works."""
    start_failed = Signal(object)
    """The archive cannot be opened: an EditorError."""
    records_loaded = Signal(list, list)
    """Dispatches and revisions of the open release."""

    def __init__(self, store: StoreThread) -> None:
        super().__init__()
        self.store = store
        self.saver: Saver | None = None
        self._wanted = self._place = ""
        self.draft: Draft | None = None
        self._unsubscribe: Callable[[], None] = _nothing
        self.houses = HeldHouses(store, self._failed)
        self.pictures = Pictures(store)
        self.book: AddressBook = EMPTY_BOOK
        self.library = LibrarySession(store, self._failed)
        self.library.loaded.connect(self.library_loaded)

    def refresh(self) -> None:
        """Asks for the library again, as it is filtered now."""
        self.library.refresh()

    # -- the open release

    @property
    def open_id(self) -> str:
        return self.draft.present.id if self.draft else ""

    def open(self, release_id: str) -> None:
        """Loads a release and shows it; until it is there, the present one stays open and is saved."""
        self._wanted, self._place = release_id, ""
        if release_id == self.open_id:
            return

        def show(release: Release) -> None:
            if release.id == self._wanted and self._put_aside():
                self._open(release, saved=True)
                self._show_place()

        self._submit(lambda archive: archive.load(release_id), show)

    def open_at(self, release_id: str, block_id: str) -> None:
        """Opens a release, where it is not open yet, and has one of its blocks shown."""
        self.open(release_id)
        self._place = block_id
        if release_id == self.open_id:
            self._show_place()

    def _show_place(self) -> None:
        place, self._place = self._place, ""
        if place:
            self.place_wanted.emit(place)

    def new_release(self) -> None:
        """Opens a release as its house begins it, with the rows of the head and a first paragraph."""
        self._wanted, before = "", self.draft.present if self.draft else None
        if self._put_aside():
            from editor.compose.new_release import new_release

            kinds = (Kind.KICKER, Kind.HEADLINE, Kind.SUBHEADLINE, Kind.LEAD, Kind.PARAGRAPH)
            begun = new_release(self.houses.for_new(before), datetime.now().astimezone().date())
            self._open(replace(begun, blocks=tuple(Block(kind=kind) for kind in kinds)), saved=False)
            self.flush()

    def _open(self, release: Release, *, saved: bool) -> None:
        draft = Draft(release)
        self.draft = draft
        self.saver = Saver(self.store, draft, release if saved else None)
        self.saver.release_saved.connect(self._saved)
        self.saver.save_failed.connect(lambda error: self.save_failed.emit(told(error)))
        self._unsubscribe = draft.subscribe(self._changed)
        self.pictures.load(release)
        self.release_opened.emit(draft)
        if saved:
            self.load_records()
        else:
            self.records_loaded.emit([], [])

    def load_book(self) -> None:
        """Reads the address book from the archive."""

        def show(book: AddressBook) -> None:
            self.book = book

        self._submit(lambda archive: archive.address_book(), show)

    def _changed(self, change: Change) -> None:
        if any(isinstance(block, Photo) for block in change.changed_blocks):
            self.pictures.load(change.after)
        self.changed.emit(change)

    def _saved(self, release: Release, at: datetime) -> None:
        self.saved.emit(at)
        if release.id == self.open_id:
            self._submit(lambda archive: archive.summary(release.id), self._show_line)

    def _show_line(self, summary: Summary | None) -> None:
        if summary:
            self.line_changed.emit(summary)

    def _failed(self, error: Exception) -> None:
        self.failed.emit(told(error))

    def _put_aside(self) -> bool:
        """Makes room for another release; False (and told) where the open one cannot be saved."""
        if self.saver is None:
            return True
        self.leaving.emit()
        error = self.saver.finish()
        if error is not None:
            self.failed.emit(told(error))
            return False
        self.saver.stop()
        self.saver = None
        self._unsubscribe()  # what the archive decides of it later is no news of the one that is open then
        if self.draft and self.draft.can_undo:  # what was written: an old release that was only read says nothing new
            self.book = with_release(self.book, self.draft.present)
        return True

    def flush(self) -> None:
        """Hands what is unsaved to the store thread now."""
        if self.saver:
            self.saver.save()

    def adopt(self, draft: Draft, release: Release) -> None:
        """Takes over what the archive decided (status, number, sent), beside what was typed meanwhile."""
        decided = (release.number, release.stage, release.sent)
        if decided != (draft.present.number, draft.present.stage, draft.present.sent):
            draft.record(lambda r: replace(r, number=decided[0], stage=decided[1], sent=decided[2]))
        if self.saver and draft is self.draft:
            self.saver.adopt(draft.present if draft.present == release else release)
            if not self.saver.has_unsaved:
                self.saved.emit(datetime.now(UTC))
        self.refresh()
        self.load_records()

    def load_records(self) -> None:
        release_id = self.open_id
        if not release_id:
            return

        def load(archive: Archive) -> tuple[list[Dispatch], list[Revision]]:
            return archive.dispatches(release_id), archive.revisions(release_id)

        def show(loaded: tuple[list[Dispatch], list[Revision]]) -> None:
            if release_id == self.open_id:
                self.records_loaded.emit(*loaded)

        self._submit(load, show)

    def _submit(self, task: Callable[[Archive], Result], then: Callable[[Result], None]) -> None:
        self.store.submit(task, then, self._failed)


def _nothing() -> None:
    """No release was opened yet."""


def told(error: Exception) -> EditorError:
    """What the user is told; a bug of ours is raised, not told."""
    if isinstance(error, EditorError):
        return error
    raise error
