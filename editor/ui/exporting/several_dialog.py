"""The export of several releases: languages, formats and folder once for all, progress, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.compose.formats import Format
from editor.domain.bilingual import LANGUAGES, Language
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.ask import Ask
from editor.ui.exporting.format_boxes import FormatBoxes
from editor.ui.exporting.outcome import Outcome
from editor.ui.exporting.sheet import Sheet
from editor.ui.theme import Theme

WIDTH, HEIGHT = 640, 640


@dataclass(frozen=True, slots=True)
class SeveralChoice:
    """What is to be written where."""

    folder: Path
    languages: tuple[Language, ...]
    formats: tuple[Format, ...]


class SeveralDialog(QDialog):
    """Emits `export_requested`; is told of progress and of the end, and stays open meanwhile."""

    export_requested = Signal(object)
    stop_requested = Signal()
    folder_requested = Signal(object)

    def __init__(self, count: int, folder: Path, words: Catalogue, theme: Theme, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._count, self._words, self._ask = count, words, ask
        self.is_running = False
        self.setWindowTitle(words.gettext("Export"))
        self.languages = {language: QCheckBox(language_name(words, language)) for language in LANGUAGES}
        self.formats = FormatBoxes(words, theme)
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(words.gettext("Folder"))
        self.outcome = Outcome(words)
        self.open_folder = self._button(words.gettext("Open folder"))
        self.open_folder.hide()
        self.cancel = self._button(words.gettext("Cancel"))
        self.go = self._button(words.gettext("Export"), "primary")
        self.go.setDefault(True)
        self._sheet = Sheet(theme, WIDTH, HEIGHT, self)
        self._lay_out()
        self._connect()

    def _button(self, name: str, kind: str = "plain") -> QPushButton:
        button = QPushButton(name)
        button.setObjectName(kind)
        return button

    def _lay_out(self) -> None:
        words, sheet = self._words, self._sheet
        title = words.ngettext("Export {count} press release", "Export {count} press releases", self._count)
        sheet.add_title(title.format(count=self._count))
        sheet.add_notice(
            words.gettext(
                "Each is exported with the style of its house. What is missing in one is left out, and drafts say on "
                "every page that they are drafts."
            ),
            "detailLabel",
        )
        languages = QWidget()
        column = QVBoxLayout(languages)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self.languages.values():
            box.setChecked(True)
            column.addWidget(box)
        sheet.add_line(words.gettext("Languages"), languages)
        sheet.add_line(words.gettext("Formats"), self.formats)
        choose = self._button(words.gettext("Choose …"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        sheet.add_below(words.gettext("Folder"), line)
        sheet.add_outcome(self.outcome)
        sheet.add_buttons([self.open_folder], [self.cancel, self.go])

    def _connect(self) -> None:
        self.go.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)
        self.open_folder.clicked.connect(lambda: self.folder_requested.emit(self.choice().folder))
        self.formats.changed.connect(self._check)
        self.folder.textChanged.connect(self._check)
        for box in self.languages.values():
            box.toggled.connect(self._check)

    def show_formats(self, formats: Iterable[Format]) -> None:
        self.formats.show_chosen(formats)
        self._check()

    def choice(self) -> SeveralChoice:
        languages = tuple(language for language, box in self.languages.items() if box.isChecked())
        return SeveralChoice(Path(self.folder.text().strip()).expanduser(), languages, self.formats.chosen)

    def _check(self) -> None:
        choice = self.choice()
        self.go.setEnabled(bool(choice.languages and choice.formats and choice.folder.is_absolute()))

    def _choose_folder(self) -> None:
        folder = self._ask.folder(self._words.gettext("Where to export to"), Path(self.folder.text()))
        if folder:
            self.folder.setText(str(folder))

    def _start(self) -> None:
        self._run(True)
        self.outcome.begin()
        self.show_progress(0, self._count)
        self._sheet.make_room()
        self.export_requested.emit(self.choice())

    def _run(self, running: bool) -> None:
        self.is_running = running
        self._sheet.show_running(running)
        self.cancel.setText(self._words.gettext("Stop") if running else self._words.gettext("Close"))
        self.cancel.setEnabled(True)
        self.go.setEnabled(not running)

    def reject(self) -> None:
        """What runs is stopped first: the dialog says what became of it."""
        if not self.is_running:
            super().reject()
            return
        self.cancel.setEnabled(False)
        self.outcome.count.setText(self._words.gettext("Stopping after this press release …"))
        self.stop_requested.emit()

    def show_progress(self, done: int, total: int) -> None:
        if self.is_running and self.cancel.isEnabled():
            self.outcome.progress.setRange(0, total)
            self.outcome.progress.setValue(done)
            text = self._words.gettext("{done} of {total} press releases")
            self.outcome.count.setText(text.format(done=done, total=total))

    def show_done(self, done: int, files: int, remarks: Sequence[str]) -> None:
        """How many releases were exported to how many files, and what was not."""
        words = self._words
        self._run(False)
        count = words.ngettext("{count} press release", "{count} press releases", done).format(count=done)
        text = words.ngettext(
            "{releases} exported: {count} file in {folder}", "{releases} exported: {count} files in {folder}", files
        )
        told = text.format(releases=count, count=files, folder=self.folder.text())
        kind = "done" if done == self._count else "stopped"
        self.outcome.show_end(told, kind, remarks)
        self.open_folder.setVisible(bool(files))
        self._sheet.make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sheet.make_room()
