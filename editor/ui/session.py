"""The work on the archive behind the window: how it begins and ends, its bin, its backups and what comes in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from editor.domain.handover import SUFFIX
from editor.domain.release import Release
from editor.errors import EditorError
from editor.ui.backups.keeper import BackupKeeper
from editor.ui.held_houses import Stored, stored
from editor.ui.importing import FileImport
from editor.ui.library_session import LibraryPage, first_page
from editor.ui.open_release import OpenRelease, told
from editor.ui.store_thread import StoreThread

__all__ = ["Session", "told"]

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.ui.start_view import StartView


Loaded = tuple[LibraryPage, Release | None, Stored]

INDEXED = 50
"""Releases that are indexed at a time: what is typed is saved between two batches."""

PAINT_FIRST = 60
"""Milliseconds that the release shown last has to be painted before the archive is opened."""


class Session(OpenRelease):
    """What the window calls for every wish."""

    restored = Signal(object)
    """The backup whose state is there now."""
    handovers_given = Signal(list)
    """Hand-over files among those that are to come in: they are merged where the release is there."""
    imported = Signal(int, list)
    """How many releases came in, and the errors of the files that did not."""

    def __init__(self, store: StoreThread) -> None:
        super().__init__(store)
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
        if release is None or (shown and shown.release == release) or (self.saver and not shown):
            return  # without a view, whatever is open was begun meanwhile
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

        def index(archive: Archive) -> bool:
            return archive.refresh_index(INDEXED)

        self._submit(index, lambda is_whole: self._look_after() if is_whole else self.care())

    def _look_after(self) -> None:
        """Thins the versions and makes the copy of the day."""

        def work(archive: Archive) -> datetime | None:
            from editor.store.backup import is_due

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
        if self._wanted in release_ids:
            self._wanted = ""  # it is on its way, but is not to be opened any more
        if self.open_id in release_ids:
            if not self._put_aside():
                return
            self.draft = None
            self.release_closed.emit()
        self._submit(lambda archive: archive.delete_all(release_ids), lambda _: self.refresh())

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
