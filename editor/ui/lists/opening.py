"""Opens the distribution lists over the window and carries out what they wish: archive and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from editor.domain.distribution import DistributionList
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.lists.dialog import ListsDialog
from editor.ui.lists.files import write_csv
from editor.ui.session import told
from editor.ui.store_thread import StoreThread
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.importers.distribution_lists import ReadLists
    from editor.store.archive import Archive

Result = TypeVar("Result")


class ListsOpening(QObject):
    """Lives as long as its dialog."""

    def __init__(self, store: StoreThread, theme: Theme, words: Catalogue, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self.dialog = ListsDialog(theme, words, ask, window)
        self.setParent(self.dialog)
        self._store, self._words, self._ask = store, words, ask
        self.dialog.saved.connect(self._save)
        self.dialog.removed.connect(self._remove)
        self.dialog.import_requested.connect(self._import)
        self.dialog.export_requested.connect(self._export)
        self._submit(lambda archive: archive.distribution_lists(), self.dialog.show_lists)

    def _save(self, distribution: DistributionList) -> None:
        self._submit(lambda archive: archive.save_distribution_list(distribution), _nothing)

    def _remove(self, list_id: str) -> None:
        self._submit(lambda archive: archive.delete_distribution_list(list_id), _nothing)

    def _import(self) -> None:
        words = self._words
        kinds = words.gettext("Tables") + " (*.csv *.txt)"
        file = self._ask.file(words.gettext("Import addresses"), "lists", kinds)
        if file:
            self._submit(lambda _: _read(file), self._take)

    def _take(self, found: ReadLists) -> None:
        self.dialog.add_lists(found.lists, len(found.unread))

    def _export(self, distribution: DistributionList) -> None:
        words = self._words
        file = self._ask.target(
            words.gettext("Export the distribution list"), "lists", f"{distribution.name}.csv", "CSV (*.csv)"
        )
        if file:
            self._submit(lambda _: write_csv(distribution, file), _nothing)

    def _submit(self, work: Callable[[Archive], Result], done: Callable[[Result], None]) -> None:
        """Runs `work` on the store thread; what is told after the dialog was closed is told by the window."""
        dialog, ask, words = self.dialog, self._ask, self._words

        def finished(result: Result) -> None:
            if isValid(dialog):
                done(result)

        def failed(error: Exception) -> None:
            ask.tell(words.gettext("Distribution lists"), words.tell(told(error)))

        self._store.submit(work, finished, failed)


def _nothing(_: None) -> None:
    """It is stored."""


def _read(file: Path) -> ReadLists:
    from editor.importers.distribution_lists import read_lists

    return read_lists(file, file.stem)
