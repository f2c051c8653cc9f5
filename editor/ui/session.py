"""The work on the archive behind the window: which release is open, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.address_book import EMPTY_BOOK, AddressBook, with_release
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.draft import Change, Draft
from editor.domain.handover import SUFFIX
from editor.domain.release import Release
from editor.errors import EditorError
from editor.store.records import Dispatch, Revision, Summary
from editor.ui.backups.keeper import BackupKeeper
from editor.ui.held_houses import HeldHouses, Stored, stored
from editor.ui.importing import FileImport
from editor.ui.library_session import LibraryPage, LibrarySession, first_page
from editor.ui.pictures import Pictures
from editor.ui.saver import Saver
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.ui.start_view import StartView


Result = TypeVar("Result")
Loaded = tuple[LibraryPage, Release | None, Stored]

PAINT_FIRST = 60
"""Milliseconds that the release shown last has to be painted before the archive is opened."""


class Session(QObject):
    """Holds the open draft and its saver; the window shows what it emits and calls it for every wish."""

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
    restored = Signal(object)
    """The backup whose state is there now."""
    handovers_given = Signal(list)
    """Hand-over files among those that are to come in: they are merged where the release is there."""
    imported = Signal(int, list)
    """How many releases came in, and the errors of the files that did not."""

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
        self.keeper = BackupKeeper(store.folder)
        self.keeper.failed.connect(self.failed)
        self.files = FileImport(store, self._failed, self)
        self.files.ended.connect(self._show_imported)

    # -- start and end

    def start(self, release_id: str, *, with_sample: bool) -> None:
        """Loads the library and opens the release used last; at the first start there is the sample.

        What was shown last is there at once, while the archive is opened.
        """
        from editor.ui.start_view import recall  # the frame is painted before it is needed

        view = recall(self.store.folder, release_id) if release_id else None
        if view:
            self.store.hold()
            self.houses.expect(view.house)
            self.library.take(view.page())
            self._open(view.release, saved=True)
            QTimer.singleShot(PAINT_FIRST, self, self.store.release)
        self._load_library(release_id, with_sample=with_sample, shown=view)

    def _load_library(self, release_id: str, *, with_sample: bool, shown: StartView | None) -> None:
        wanted = self.library.wanted

        def load(archive: Archive) -> Loaded:
            if with_sample and archive.count() == 0:
                from editor.workflow.sample import add_sample

                add_sample(archive)
            page = first_page(archive, wanted)
            first = page.summaries[0].id if page.summaries else ""
            opened = release_id if release_id and archive.summary(release_id) else first
            return page, archive.load(opened) if opened else None, stored(archive)

        def show(loaded: Loaded) -> None:
            page, release, houses = loaded
            self.houses.take(houses)
            self.library.begin(page)
            self._confirm(release, shown)
            self.load_book()

        self.store.submit(load, show, lambda error: self.start_failed.emit(told(error)))

    def _confirm(self, release: Release | None, shown: StartView | None) -> None:
        """Opens what the archive has, unless it is what is shown already; what was typed meanwhile stays."""
        if release is None or (shown and shown.release == release):
            return
        if shown and self.saver and self.draft and self.draft.present is not shown.release:
            self.saver.adopt(release)
            return
        self._open(release, saved=True)

    def keep_view(self) -> None:
        """Writes down what is shown, for the next start; everything is saved and the archive is closed by now."""
        from editor.ui.start_view import StartView, keep

        if self.draft and self.saver is None:
            release = self.draft.present
            page = self.library.first
            keep(self.store.folder, StartView(release, page.summaries, page.count, self.houses.expected(release)))

    def restore(self, backup: Path, release_id: str) -> None:
        """Puts the backup in the place of a damaged archive, whose present state is kept beside, and starts."""

        def put_back(folder: Path) -> None:
            from editor.store.backup import restore

            restore(backup, folder)

        self.store.without_archive(
            put_back,
            lambda _: self.start(release_id, with_sample=False),
            lambda error: self.start_failed.emit(told(error)),
        )

    def go_back_to(self, backup: Path) -> None:
        """Brings the open archive to the state in a backup; what is there now is kept beside, the undo history ends."""
        if not self._put_aside():
            return
        self.keeper.close()
        release_id = self.open_id
        self.draft = None
        self.release_closed.emit()

        def put_back(folder: Path) -> None:
            from editor.store.backup import restore

            restore(backup, folder)

        def show(_: None) -> None:
            self._load_library(release_id, with_sample=False, shown=None)
            self.restored.emit(backup)

        def stay(error: Exception) -> None:
            self._load_library(release_id, with_sample=False, shown=None)
            self._failed(error)

        self.store.without_archive(put_back, show, stay)

    def care(self) -> None:
        """What the archive needs now and then, in a pause: the index of its search, the backup of the day."""

        def work(archive: Archive) -> datetime | None:
            from editor.store.backup import is_due

            archive.refresh_index()
            if archive.is_empty():
                return None
            at = archive.now()
            if not is_due(archive.folder, at):
                archive.thin()  # only what the copy of the day still has
            return at

        def go_on(at: datetime | None) -> None:
            if at:
                self.keeper.begin(at)

        self._submit(work, go_on)

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

    def close(self) -> Exception | None:
        """Saves what is left and waits for it; the error where it could not be saved."""
        error = self.saver.finish() if self.saver else None
        if error is None:
            self.files.stop()
            self.keeper.close()
        if self.saver and error is None:
            self.saver.stop()
            self.saver = None
        return error

    def abandon(self) -> None:
        """Ends without saving: what could not be saved was kept elsewhere, or given up."""
        self.files.stop()
        self.keeper.close()
        if self.saver:
            self.saver.stop()

    def undelete(self, release_ids: Sequence[str], then: Callable[[], None] = lambda: None) -> None:
        """Brings deleted releases back; one alone is opened."""

        def back(_: None) -> None:
            self.refresh()
            then()
            if len(release_ids) == 1:
                self.open(release_ids[0])

        self._submit(lambda archive: archive.undelete_all(release_ids), back)

    def delete(self, release_ids: Sequence[str]) -> None:
        """Puts releases into the bin; `undelete` brings them back as they are now."""
        if self.open_id in release_ids:
            if not self._put_aside():
                return
            self.draft = None
            self.release_closed.emit()
        self._submit(lambda archive: archive.delete_all(release_ids), lambda _: self.refresh())

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

    # -- files in

    def import_files(self, files: Sequence[Path]) -> None:
        """Imports files one by one; what cannot be read is told, the others come in."""
        handed = [file for file in files if file.suffix.lower() == SUFFIX]
        self.files.add([file for file in files if file not in handed])
        if handed:
            self.handovers_given.emit(handed)

    def _show_imported(self, last: Release | None, count: int, errors: list[EditorError]) -> None:
        if last and self._put_aside():
            self._open(last, saved=True)
        self.refresh()
        self.load_book()
        self.imported.emit(count, errors)

    def _submit(self, task: Callable[[Archive], Result], then: Callable[[Result], None]) -> None:
        self.store.submit(task, then, self._failed)


def _nothing() -> None:
    """No release was opened yet."""


def told(error: Exception) -> EditorError:
    """What the user is told; a bug of ours is raised, not told."""
    if isinstance(error, EditorError):
        return error
    raise error
