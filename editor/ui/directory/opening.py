"""Opens people and organisations over the window and carries out what they wish: archive, files, releases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.collections.small_views import SmallViews
from editor.ui.directory.dialog import DirectoryDialog
from editor.ui.directory.files import read_entries, write_entries
from editor.ui.directory.listed import own_language
from editor.ui.directory.working_directory import Changes, Entry
from editor.ui.session import Session, told
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.store.archive import Archive
    from editor.store.collecting.records import CollectedPhotos, CollectedQuotes
    from editor.ui.directory.merging import Pair

Result = TypeVar("Result")

DOUBLES_PAUSE = 700
"""Milliseconds after an edit before possible doubles are looked for again."""

Apart = set[frozenset[str]]
"""Pairs of ids of which somebody said that they are two."""


class DirectoryOpening(QObject):
    """Lives as long as its dialog; `apart` is remembered beyond it."""

    def __init__(
        self, session: Session, theme: Theme, words: Catalogue, ask: Ask, window: QWidget, apart: Apart
    ) -> None:
        super().__init__(window)
        self._session, self._words, self._ask, self._apart = session, words, ask, apart
        self._views = SmallViews(session.store, window)
        self.dialog = dialog = DirectoryDialog(self._views.image, theme, words, window)
        self.setParent(dialog)
        self._views.setParent(dialog)
        self._has_changed = False
        self._saving = 0
        self._doubles = QTimer(self)
        self._doubles.setSingleShot(True)
        self._doubles.setInterval(DOUBLES_PAUSE)
        self._doubles.timeout.connect(self._find_doubles)
        self._connect()
        session.flush()  # what was just typed is among quotes and photos, too
        self._submit(_entries, self._load)

    def _connect(self) -> None:
        dialog = self.dialog
        dialog.may_close = self._may_close
        dialog.working.edited.connect(self._note)
        dialog.save_wanted.connect(self.save)
        dialog.doubles.told_apart.connect(lambda one, other: self._apart.add(frozenset((one, other))))
        dialog.quotes_wanted.connect(self._find_quotes)
        dialog.photos_wanted.connect(self._find_photos)
        dialog.doubles.wanted.connect(self._find_doubles)
        dialog.arrivals.seen_wanted.connect(self._find_seen)
        dialog.import_requested.connect(self._import)
        dialog.export_requested.connect(self._export)
        dialog.open_requested.connect(self._session.open_at)
        dialog.finished.connect(self._end)
        self._views.loaded.connect(dialog.person.photos.show_pictures)

    def _load(self, entries: Sequence[Entry]) -> None:
        self.dialog.panes.load(entries)
        self._find_doubles()

    # -- storing

    def _note(self) -> None:
        self._has_changed = True
        self.dialog.show_saving((), saved=False)
        self._doubles.start()

    def save(self) -> None:
        """Stores what is not stored yet; what cannot be stored as it is stays, and why is said."""
        working = self.dialog.working
        changes = working.send()
        faults = self._faults(changes)
        if not changes:
            self.dialog.show_saving(faults, saved=not self._saving)
            return
        self._saving += 1

        def kept(_: None) -> None:
            self._saving -= 1
            self.dialog.show_saving(faults, saved=not self._saving and not working.changes())

        def failed(error: EditorError) -> None:
            self._saving -= 1
            working.fail(changes)
            self.dialog.show_failure(self._words.tell(error))

        self._submit(lambda archive: archive.change_directory(changes.saved, changes.removed), kept, failed)

    def _faults(self, changes: Changes) -> list[EditorError]:
        """Why something cannot be stored, the entry that is shown first; one that was just begun is no fault."""
        present = self.dialog.panes.present
        shown = changes.refused.get(present.id) if present else None
        others = [error for key, error in changes.refused.items() if not present or key != present.id]
        return [shown, *others] if shown else list(others)

    def _may_close(self) -> bool:
        """Stores the rest; asks where something cannot be stored."""
        self.dialog.setFocus()  # what is being typed counts
        self.save()
        faults = self._faults(self.dialog.working.changes())
        if not faults:
            return True
        words = self._words
        title = words.gettext("Close although something is not saved?")
        return self._ask.confirm(title, words.tell(faults[0]), words.gettext("Close"))

    def _end(self) -> None:
        if self._has_changed:
            self._session.load_book()

    # -- what is looked for

    def _find_doubles(self) -> None:
        from editor.ui.directory.merging import pairs_of

        entries, apart = tuple(self.dialog.working.entries.values()), frozenset(self._apart)

        def show(pairs: tuple[Pair, ...]) -> None:
            if not self._doubles.isActive():  # else they are looked for again in a moment
                self.dialog.doubles.show_pairs(pairs)

        self._submit(lambda _: pairs_of(entries, apart), show, _nothing)

    def _find_quotes(self, names: tuple[str, ...], after: object | None) -> None:
        page = self.dialog.person

        def find(archive: Archive) -> CollectedQuotes:
            from editor.store.collecting.records import CollectedQuotes, QuoteWish

            return archive.quotes(QuoteWish(names=names), after=after) if names else CollectedQuotes()

        def show(found: CollectedQuotes) -> None:
            if page.names == names:
                page.quotes.show_quotes(found)

        self._submit(find, show)

    def _find_photos(self, names: tuple[str, ...], after: object | None) -> None:
        page = self.dialog.person

        def find(archive: Archive) -> CollectedPhotos:
            from editor.store.collecting.records import CollectedPhotos, PhotoWish

            return archive.photos(PhotoWish(names=names), after=after) if names else CollectedPhotos()

        def show(found: CollectedPhotos) -> None:
            if page.names == names:
                page.photos.show_photos(found)

        self._submit(find, show)

    def _find_seen(self, kind: str) -> None:
        self.save()  # what is kept already is not offered

        def find(archive: Archive) -> tuple[Entry, ...]:
            return archive.people_seen() if kind == "people" else archive.organisations_seen()

        self._submit(find, lambda entries: self.dialog.arrivals.show_seen(kind, entries))

    # -- files

    def _import(self, kind: str) -> None:
        words = self._words
        kinds = words.gettext("Tables") + " (*.csv *.txt)"
        title = words.gettext("Import people") if kind == "people" else words.gettext("Import organisations")
        file = self._ask.file(title, "directory", kinds)
        if file:
            kept = tuple(self.dialog.working.entries.values())
            self._submit(lambda _: read_entries(file, kind, kept), self.dialog.arrivals.take)

    def _export(self, kind: str) -> None:
        words = self._words
        people = kind == "people"
        title = words.gettext("Export people") if people else words.gettext("Export organisations")
        name = words.gettext("people") if people else words.gettext("organisations")
        file = self._ask.target(title, "directory", f"{name}.csv", "CSV (*.csv)")
        if file:
            entries, language = self.dialog.panes.entries, own_language(words)
            self._submit(lambda _: write_entries(entries, kind, file, language), lambda _: self._tell_written(file))

    def _tell_written(self, file: Path) -> None:
        self.dialog.foot.show_message(self._words.gettext("Written to {file}").format(file=file.name))

    # -- the archive

    def _submit(
        self,
        work: Callable[[Archive], Result],
        done: Callable[[Result], None],
        fault: Callable[[EditorError], None] | None = None,
    ) -> None:
        """Runs `work` on the store thread; what fails after the page was closed is told by the window."""
        dialog, ask, words = self.dialog, self._ask, self._words

        def finished(result: Result) -> None:
            if isValid(dialog):
                done(result)

        def failed(error: Exception) -> None:
            if fault and isValid(dialog):
                fault(told(error))
            else:
                ask.tell(words.gettext("People and organisations"), words.tell(told(error)))

        self._session.store.submit(work, finished, failed)


def _entries(archive: Archive) -> tuple[Entry, ...]:
    return (*archive.persons(), *archive.organisations())


def _nothing(_: object) -> None:
    """There is nothing to be shown."""
