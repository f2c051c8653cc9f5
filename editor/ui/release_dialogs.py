"""The dialogs about the release as a whole: export, and recording it as sent."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.compose.formats import USUAL, Format, Profile
from editor.domain.bilingual import Language
from editor.domain.draft import Change
from editor.i18n import Catalogue
from editor.ui.ask import Ask
from editor.ui.jobs import Jobs
from editor.ui.session import Session
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.checks.finding import Report
    from editor.domain.distribution import DistributionList
    from editor.domain.release import Release
    from editor.store.archive import Archive
    from editor.ui.exporting.dialog import ExportDialog
    from editor.ui.send_dialog import SendDialog
    from editor.workflow.checking import Checking


class ReleaseDialogs(QObject):
    """Opens them over the window, one of each at a time, and connects them with the jobs."""

    export_requested = Signal(object)
    folder_requested = Signal(object)
    """A folder is to be shown where the system shows folders."""
    place_requested = Signal(str, Language)
    """A side of a block is to be shown."""
    fact_requested = Signal(str)
    send_requested = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, theme: Theme, words: Catalogue, ask: Ask, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._jobs = session, jobs
        self._theme, self._words, self._ask, self._window = theme, words, ask, window
        self.export_dialog: ExportDialog | None = None
        self.send_dialog: SendDialog | None = None
        self._checking: Checking | None = None
        session.changed.connect(self._show_change)

    def export(self, folder: Path, formats: Iterable[str], profile: str = "") -> None:
        """Asks what to export where; `folder`, `formats` and the name of a profile are proposed."""
        from editor.ui.exporting.dialog import ExportDialog

        if self._session.draft is None:
            return
        release = self._session.draft.present
        house = self._session.houses.of(release)
        dialog = ExportDialog(release, house, folder, self._words, self._theme, self._ask, self._window)
        dialog.show_choice(known_formats(formats), profile)
        dialog.export_requested.connect(self.export_requested)
        dialog.stop_requested.connect(self._jobs.stop_export)
        dialog.folder_requested.connect(self.folder_requested)
        dialog.place_requested.connect(self.place_requested)
        dialog.fact_requested.connect(self.fact_requested)
        dialog.profile_saved.connect(partial(self._keep_profile, house.id))
        self._jobs.export_progressed.connect(dialog.show_progress)
        self._jobs.exported.connect(dialog.show_done)
        self._jobs.export_failed.connect(dialog.show_error)
        dialog.finished.connect(self._forget_export)
        self.export_dialog = dialog
        self._open(dialog)
        self._ask_for_lists()
        self._ask_for_report(release)

    def send(self, formats: Iterable[str] = USUAL) -> None:
        """Asks which language was sent, in which formats, and to whom."""
        from editor.ui.send_dialog import SendDialog

        if self._session.draft is None:
            return
        release = self._session.draft.present
        profiles = self._session.houses.of(release).profiles
        dialog = SendDialog(release, profiles, self._words, self._theme, self._window)
        dialog.show_formats(known_formats(formats))
        dialog.place_requested.connect(self.place_requested)
        dialog.fact_requested.connect(self.fact_requested)
        dialog.send_requested.connect(self.send_requested)
        dialog.send_requested.connect(self._jobs.send)
        self._jobs.sent.connect(dialog.accept)
        self._jobs.send_failed.connect(dialog.show_error)
        dialog.finished.connect(self._forget_send)
        self.send_dialog = dialog
        self._open(dialog)
        self._ask_for_lists()
        self._ask_for_report(release)

    def _ask_for_lists(self) -> None:
        self._session.store.submit(
            lambda archive: archive.distribution_lists(),
            self._show_lists,
            lambda _: None,  # without lists the dialog does what it did before
        )

    def _ask_for_report(self, release: Release) -> None:
        """The checks are made on the thread of the archive, with the pictures at hand."""
        self._session.store.submit(
            lambda archive: self._checked(archive, release),
            self._show_report,
            lambda _: None,  # without a report the dialog says what it said before
        )

    def _checked(self, archive: Archive, release: Release) -> Report:
        """What was found is remembered while a dialog is open, so that a change costs what changed."""
        from editor.workflow.checking import Checking

        checking = self._checking = self._checking or Checking(archive)
        return checking.of(release)

    def _show_report(self, report: Report) -> None:
        for dialog in (self.export_dialog, self.send_dialog):
            if dialog:
                dialog.show_report(report)

    def _show_lists(self, lists: tuple[DistributionList, ...]) -> None:
        for dialog in (self.export_dialog, self.send_dialog):
            if dialog:
                dialog.show_lists(lists)

    def _keep_profile(self, house_id: str, profile: Profile) -> None:
        from editor.ui.exporting.profiles import with_profile

        self._session.houses.edit(house_id, lambda house: with_profile(house, profile))

    def _show_change(self, change: Change) -> None:
        """What is decided meanwhile (status, number, a fact that was left late) is what goes out."""
        for dialog in (self.export_dialog, self.send_dialog):
            if dialog:
                dialog.show_release(change.after)
        if self.export_dialog or self.send_dialog:
            self._ask_for_report(change.after)

    def _open(self, dialog: QDialog) -> None:
        self._checking = None
        self._theme.style(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _forget_export(self) -> None:
        self.export_dialog = None

    def _forget_send(self) -> None:
        self.send_dialog = None


def known_formats(names: Iterable[str]) -> tuple[Format, ...]:
    """The formats of that name: settings may be of another version."""
    known = set(Format)
    return tuple(Format(name) for name in names if name in known)
