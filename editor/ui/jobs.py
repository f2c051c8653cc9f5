"""What is done with the open release as a whole: status, export, sending. All of it on the store thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.domain.bilingual import Language
from editor.domain.draft import Draft
from editor.domain.release import Release, Status
from editor.domain.status import check_sendable, with_status
from editor.errors import EditorError
from editor.ui.session import Session, told
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.ui.export_dialog import ExportWish

Result = TypeVar("Result")


class Jobs(QObject):
    """Runs the use cases of `workflow` on the draft of a session and tells how far they are."""

    export_progressed = Signal(int, int)
    exported = Signal(list)
    export_failed = Signal(object)
    sent = Signal()
    send_failed = Signal(object)

    def __init__(self, session: Session, store: StoreThread) -> None:
        super().__init__(session)
        self._session, self._store = session, store

    def set_status(self, status: Status) -> None:
        """Takes the step if it is possible; keeps the state before it as a revision."""
        draft = self._session.draft
        if draft is None:
            return
        try:
            with_status(draft.present, status)
        except EditorError as error:
            self._session.failed.emit(error)
            return

        def step(archive: Archive, release: Release) -> Release:
            from editor.workflow.stages import set_status

            return set_status(archive, release, status)

        self._run(
            draft,
            step,
            lambda release: self._session.adopt(draft, release),
            lambda error: self._session.failed.emit(told(error)),
        )

    def _run(
        self,
        draft: Draft,
        work: Callable[[Archive, Release], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Runs what writes the release itself; the saver waits meanwhile, so that no older value follows it."""
        saver, release = self._session.saver, draft.present
        if saver is None:
            return
        saver.hold()

        def finished(result: Result) -> None:
            done(result)
            saver.resume()

        def refused(error: Exception) -> None:
            saver.resume()
            failed(error)

        self._store.submit(lambda archive: work(archive, release), finished, refused)

    def export(self, wish: ExportWish) -> None:
        draft = self._session.draft
        if draft is None:
            return

        def work(archive: Archive, release: Release) -> tuple[Release, Sequence[Path]]:
            from editor.compose.house import STANDARD
            from editor.workflow.exporting import export

            exported = export(
                archive,
                release,
                folder=wish.folder,
                languages=wish.languages,
                formats=wish.formats,
                house=STANDARD,
                allow_incomplete=wish.allow_incomplete,
                progress=self.export_progressed.emit,
            )
            return exported.release, exported.files

        def done(result: tuple[Release, Sequence[Path]]) -> None:
            self._session.adopt(draft, result[0])
            self.exported.emit(list(result[1]))

        self._run(draft, work, done, lambda error: self.export_failed.emit(told(error)))

    def send(self, language: Language, recipients: str, *, allow_incomplete: bool = False) -> None:
        """Enters the language as sent, with the exact files."""
        draft = self._session.draft
        if draft is None:
            return
        try:
            check_sendable(draft.present, language)
        except EditorError as error:
            self.send_failed.emit(error)
            return

        def work(archive: Archive, release: Release) -> Release:
            from editor.compose.house import STANDARD
            from editor.workflow.sending import send

            return send(
                archive,
                release,
                language,
                recipients=recipients,
                house=STANDARD,
                now=datetime.now(UTC),
                allow_incomplete=allow_incomplete,
            )

        def done(release: Release) -> None:
            self._session.adopt(draft, release)
            self.sent.emit()

        self._run(draft, work, done, lambda error: self.send_failed.emit(told(error)))
