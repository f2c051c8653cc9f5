"""The export: which languages and formats, where to, how far it has come, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.compose.formats import Format, Profile
from editor.compose.house import House
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.distribution import DistributionList
from editor.domain.release import Release
from editor.errors import EditorError, ExportStopped
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.ask import Ask
from editor.ui.exporting.format_boxes import FormatBoxes
from editor.ui.exporting.list_choice import ListChoice
from editor.ui.exporting.outcome import Outcome
from editor.ui.exporting.profiles import ProfileLine
from editor.ui.exporting.questions import agreed, gaps_of
from editor.ui.exporting.sheet import Sheet
from editor.ui.exporting.wishes import ExportWish
from editor.ui.readiness import LanguageLines
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.checks.finding import Report

WIDTH, HEIGHT = 700, 680


class ExportDialog(QDialog):
    """Emits `export_requested`; is told of progress, of the end, or why it failed, and stays open meanwhile."""

    export_requested = Signal(object)
    stop_requested = Signal()
    folder_requested = Signal(object)
    """The folder with the exported files is to be shown."""
    place_requested = Signal(str, Language)
    """A side of a block is to be shown."""
    fact_requested = Signal(str)
    profile_saved = Signal(object)
    """A profile that the house is to keep."""

    def __init__(
        self, release: Release, house: House, folder: Path, words: Catalogue, theme: Theme, ask: Ask, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._release, self._house, self._words, self._ask = release, house, words, ask
        self._exported_to, self.is_running = folder, False
        self.setWindowTitle(words.gettext("Export"))
        self.languages = {language: QCheckBox(language_name(words, language)) for language in LANGUAGES}
        self.lines = LanguageLines(release, dict(self.languages), words, theme.px(22) + 2)
        self.profiles = ProfileLine(house.profiles, words)
        self._formats = FormatBoxes(words, theme)
        self.formats = self._formats.boxes
        self.list = ListChoice(words, words.gettext("No list: a draft without recipients"))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(words.gettext("Folder"))
        self.outcome = Outcome(words)
        self.result_line = self.outcome.line
        self.open_folder = self._button(words.gettext("Open folder"))
        self.open_folder.hide()
        self.cancel = self._button(words.gettext("Cancel"))
        self.go = self._button(words.gettext("Export"), "primary")
        self.go.setDefault(True)
        for language, box in self.languages.items():
            box.setChecked(language in release.languages)
        self._sheet = Sheet(theme, WIDTH, HEIGHT, self)
        self._lay_out()
        self._connect()

    def _button(self, name: str, kind: str = "plain") -> QPushButton:
        button = QPushButton(name)
        button.setObjectName(kind)
        return button

    def _lay_out(self) -> None:
        words, sheet = self._words, self._sheet
        sheet.add_title(words.gettext("Export press release"))
        self.draft_notice = sheet.add_notice(
            words.gettext("Not approved yet: every page will say that this is a draft.")
        )
        self.draft_notice.setHidden(self._release.is_final)
        sheet.add_line(words.gettext("Languages"), self.lines)
        sheet.add_line(words.gettext("Profile"), self.profiles)
        sheet.add_line(words.gettext("Formats"), self._formats)
        mail = QHBoxLayout()
        mail.addWidget(self.list)
        mail.addStretch(1)
        self._list_label = sheet.add_below(words.gettext("Mail to"), mail)
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
        self.open_folder.clicked.connect(self._wish_folder)
        self.lines.place_requested.connect(self._leave_for)
        self.lines.fact_requested.connect(self._leave_for_fact)
        self.profiles.chosen.connect(self._take_profile)
        self.profiles.save_requested.connect(self._save_profile)
        for box in self.languages.values():
            box.toggled.connect(self._follow)
        self._formats.changed.connect(self._follow)
        self.folder.textChanged.connect(self._check)
        self._follow()

    # -- values

    def show_release(self, release: Release) -> None:
        """The release has changed: what is told and asked is about the one that will be exported."""
        self._release = release
        self.draft_notice.setHidden(release.is_final)
        self.lines.show_release(release)
        if self.isVisible():
            self._sheet.make_room()

    def show_choice(self, formats: Sequence[Format], profile: str = "") -> None:
        """What was exported last: a profile, if the house still has it, else the formats."""
        if known := self.profiles.named(profile):
            self._take_profile(known)
        else:
            self._formats.show_chosen(formats)

    def show_report(self, report: Report) -> None:
        """What the checks found in the release."""
        self.lines.show_report(report)
        if self.isVisible():
            self._sheet.make_room()

    def show_lists(self, lists: Sequence[DistributionList]) -> None:
        """The lists to which a mail may go."""
        self.list.show_lists(lists)

    @property
    def _languages(self) -> tuple[Language, ...]:
        return tuple(language for language, box in self.languages.items() if box.isChecked())

    def _take_profile(self, profile: Profile) -> None:
        for language, box in self.languages.items():
            box.setChecked(language in (profile.languages or self._release.languages))
        self._formats.show_chosen(profile.formats)
        self.profiles.show_profile(profile.name)
        self._follow()

    def _save_profile(self, name: str) -> None:
        known = self.profiles.named(name)
        profile = self._as_profile(known.name if known else name, known.limit if known else 0)
        if known and known != profile and not self._agreed_to_replace(known):
            return
        self.profiles.take(profile)
        self.profile_saved.emit(profile)
        self._follow()

    def _agreed_to_replace(self, profile: Profile) -> bool:
        words = self._words
        return self._ask.confirm(
            words.gettext("Replace the profile {name}?").format(name=profile.name),
            words.gettext("It then has the languages and formats that are chosen here."),
            words.gettext("Replace it"),
        )

    def _as_profile(self, name: str, limit: int) -> Profile:
        """What is chosen now; all languages that are written are those of every release."""
        languages = () if set(self._languages) == set(self._release.languages) else self._languages
        return Profile(name, self._formats.chosen, languages, limit)

    def _follow(self) -> None:
        """A profile is shown only as long as it is what is chosen."""
        shown = self.profiles.profile
        if shown and not self._is_chosen(shown):
            self.profiles.show_profile("")
        self.lines.show_limit(self._limit)
        mail = self.formats[Format.EML].isChecked()
        self.list.setVisible(mail)
        self._list_label.setVisible(mail)
        if self.isVisible():
            self._sheet.make_room()
        self._check()

    def _is_chosen(self, profile: Profile) -> bool:
        languages = profile.languages or self._release.languages
        return set(languages) == set(self._languages) and set(profile.formats) == set(self._formats.chosen)

    @property
    def _limit(self) -> int:
        return self.profiles.profile.limit if self.profiles.profile else 0

    def _check(self) -> None:
        whole = self._languages and self._formats.chosen and self.folder.text().strip()
        self.go.setEnabled(bool(whole) and not self.is_running)
        self.profiles.begin.setEnabled(bool(self._formats.chosen) and self.profiles.name.isHidden())

    # -- wishes

    def _wish_folder(self) -> None:
        self.folder_requested.emit(self._exported_to)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sheet.make_room()

    def _leave_for(self, block: str, language: Language) -> None:
        self.reject()
        self.place_requested.emit(block, language)

    def _leave_for_fact(self, fact: str) -> None:
        self.reject()
        self.fact_requested.emit(fact)

    def _choose_folder(self) -> None:
        folder = self._ask.folder(self._words.gettext("Where to export to"), Path(self.folder.text()))
        if folder:
            self.folder.setText(str(folder))

    def _start(self) -> None:
        languages, formats = self._languages, self._formats.chosen
        if not self._folder.is_absolute():
            text = self._words.gettext("“{folder}” is no whole address of a folder; choose one.")
            self._tell_end(text.format(folder=self.folder.text()), "failure")
            return
        gaps = gaps_of(self._release, languages, formats)
        if not agreed(self._release, self._house, languages, gaps, self._words, self._ask):
            return
        self._run(True)
        self.outcome.begin()
        self._sheet.make_room()
        self.export_requested.emit(self.wish(incomplete=bool(gaps)))

    def wish(self, *, incomplete: bool) -> ExportWish:
        """What is chosen now."""
        formats, profile = self._formats.chosen, self.profiles.profile
        return ExportWish(
            self._folder,
            self._languages,
            formats,
            incomplete,
            self.list.distribution if Format.EML in formats else None,
            profile.name if profile else "",
            self._limit,
        )

    @property
    def _folder(self) -> Path:
        written = Path(self.folder.text().strip())
        try:
            return written.expanduser()
        except RuntimeError:  # the home of somebody whom this computer does not know
            return written

    def _run(self, running: bool) -> None:
        self.is_running = running
        self._sheet.show_running(running)
        self.cancel.setText(self._words.gettext("Stop") if running else self._words.gettext("Close"))
        self.cancel.setEnabled(True)
        self.open_folder.hide()
        self._check()

    def reject(self) -> None:
        """What runs is stopped first: the dialog says what became of it."""
        if not self.is_running:
            super().reject()
            return
        self.cancel.setEnabled(False)
        self.outcome.show_stopping()
        self.stop_requested.emit()

    # -- what became of it

    def show_progress(self, done: int, total: int) -> None:
        if self.is_running and self.cancel.isEnabled():
            self.outcome.show_progress(done, total)

    def show_done(self, files: Sequence[Path], remarks: Sequence[EditorError] = ()) -> None:
        words = self._words
        self._run(False)
        self._exported_to = files[0].parent if files else Path(self.folder.text())
        text = words.ngettext("{count} file exported to {folder}", "{count} files exported to {folder}", len(files))
        told = text.format(count=len(files), folder=self.folder.text())
        self.open_folder.show()
        self.open_folder.setFocus()
        self._tell_end(told, "done", [words.tell(remark) for remark in remarks])

    def show_error(self, error: EditorError) -> None:
        self._run(False)
        self._tell_end(self._words.tell(error), "stopped" if isinstance(error, ExportStopped) else "failure")

    def _tell_end(self, text: str, kind: str, remarks: Sequence[str] = ()) -> None:
        self.outcome.show_end(text, kind, remarks)
        self._sheet.make_room()
