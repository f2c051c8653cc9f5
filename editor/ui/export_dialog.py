"""The export: which languages and formats, where to, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.ask import Ask
from editor.ui.gaps import agreed_to_gaps
from editor.ui.readiness import LanguageLines, make_room

FORMATS = {"docx": "DOCX", "html": "HTML"}


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What the writer wants exported."""

    folder: Path
    languages: tuple[Language, ...]
    formats: tuple[str, ...]
    allow_incomplete: bool


class ExportDialog(QDialog):
    """Emits `export_requested`; is told of progress, of the end, or why it failed."""

    export_requested = Signal(object)
    folder_requested = Signal(object)
    """The folder with the exported files is to be shown."""
    place_requested = Signal(str, Language)
    """A side of a block is to be shown."""

    def __init__(
        self, release: Release, folder: Path, formats: tuple[str, ...], words: Catalogue, ask: Ask, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._release, self._words, self._ask = release, words, ask
        self._exported_to = folder
        self.setWindowTitle(words.gettext("Export"))
        self.setMinimumWidth(520)
        self.languages = {language: QCheckBox(language_name(words, language)) for language in LANGUAGES}
        self.formats = {format_: QCheckBox(name) for format_, name in FORMATS.items()}
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(words.gettext("Folder"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.result_line = QLabel()
        self.result_line.setObjectName("done")  # its padding is taken from its first name
        self.result_line.setWordWrap(True)
        self.result_line.hide()
        self.open_folder = QPushButton(words.gettext("Open folder"))
        self.open_folder.setObjectName("plain")
        self.open_folder.hide()
        self.lines = LanguageLines(release, dict(self.languages), words)
        self.go = QPushButton(words.gettext("Export"))
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.cancel = QPushButton(words.gettext("Cancel"))
        self.cancel.setObjectName("plain")
        for format_, box in self.formats.items():
            box.setChecked(format_ in formats)
        for language, box in self.languages.items():
            box.setChecked(language in release.languages)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        title = QLabel(words.gettext("Export press release"))
        title.setObjectName("sheetTitle")
        column.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._label(words.gettext("Languages")), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.lines, 0, 1)
        grid.addWidget(self._label(words.gettext("Formats")), 1, 0)
        formats = QHBoxLayout()
        formats.setSpacing(18)
        for box in self.formats.values():
            formats.addWidget(box)
        formats.addStretch(1)
        grid.addLayout(formats, 1, 1)
        grid.addWidget(self._label(words.gettext("Folder")), 2, 0)
        grid.addLayout(self._folder_line(), 2, 1)
        column.addLayout(grid)
        if not self._release.is_final:
            draft = QLabel(words.gettext("Not approved yet: every page will say that this is a draft."))
            draft.setObjectName("notice")
            draft.setWordWrap(True)
            column.addWidget(draft)
        column.addWidget(self.progress)
        column.addWidget(self.result_line)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_folder)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName("detailLabel")
        return label

    def _folder_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        choose = QPushButton(self._words.gettext("Choose …"))
        choose.setObjectName("plain")
        choose.clicked.connect(self._choose_folder)
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        return line

    def _connect(self) -> None:
        self.go.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)
        self.open_folder.clicked.connect(self._wish_folder)
        self.lines.place_requested.connect(self._leave_for)
        for box in (*self.languages.values(), *self.formats.values()):
            box.toggled.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        chosen = any(box.isChecked() for box in self.languages.values())
        format_ = any(box.isChecked() for box in self.formats.values())
        self.go.setEnabled(chosen and format_ and bool(self.folder.text().strip()))

    def _wish_folder(self) -> None:
        self.folder_requested.emit(self._exported_to)

    def _leave_for(self, block: str, language: Language) -> None:
        self.reject()
        self.place_requested.emit(block, language)

    def _choose_folder(self) -> None:
        folder = self._ask.folder(self._words.gettext("Where to export to"), Path(self.folder.text()))
        if folder:
            self.folder.setText(str(folder))

    def _start(self) -> None:
        languages = tuple(language for language, box in self.languages.items() if box.isChecked())
        incomplete = [language for language in languages if self._release.missing_in(language)]
        if incomplete and not agreed_to_gaps(self._release, incomplete, self._words, self._ask):
            return
        formats = tuple(format_ for format_, box in self.formats.items() if box.isChecked())
        self.go.setEnabled(False)
        self.result_line.hide()
        self.open_folder.hide()
        self.progress.setRange(0, len(languages) * len(formats))
        self.progress.setValue(0)
        self.progress.show()
        wish = ExportWish(Path(self.folder.text().strip()).expanduser(), languages, formats, bool(incomplete))
        self.export_requested.emit(wish)

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def show_done(self, files: list[Path]) -> None:
        words = self._words
        text = words.ngettext("{count} file exported to {folder}", "{count} files exported to {folder}", len(files))
        self._exported_to = files[0].parent if files else Path(self.folder.text())
        self._show_result(text.format(count=len(files), folder=self.folder.text()), "done")
        self.progress.hide()
        self.open_folder.show()
        make_room(self)
        self.cancel.setText(words.gettext("Close"))
        self.go.setEnabled(True)

    def show_error(self, error: EditorError) -> None:
        self.progress.hide()
        self._show_result(self._words.tell(error), "failure")
        self.go.setEnabled(True)

    def _show_result(self, text: str, kind: str) -> None:
        self.result_line.setText(text)
        self.result_line.setObjectName(kind)
        self.result_line.style().unpolish(self.result_line)
        self.result_line.style().polish(self.result_line)
        self.result_line.show()
        make_room(self)
