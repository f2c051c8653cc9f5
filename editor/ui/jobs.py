"""What is done with a release as a whole: status, export, sending, correction. All of it on the store thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.domain.draft import Draft
from editor.domain.release import Release, Replacement, Status
from editor.domain.status import check_sendable, with_status
from editor.errors import EditorError
from editor.ui.session import Session, told
from editor.ui.store_thread import StoreThread

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.store.records import Dispatch
    from editor.ui.exporting.wishes import ExportWish, SendWish
    from editor.workflow.exporting import Exported

Result = TypeVar("Result")


class Jobs(QObject):
    """Runs the use cases of `workflow` on the draft of a session and tells how far they are."""

    export_progressed = Signal(int, int)
    exported = Signal(list, list)
    """The files, and the remarks of the export."""
    export_failed = Signal(object)
    sent = Signal()
    send_failed = Signal(object)
    copied = Signal(list)
    """The files of a sent record, written once more."""
    followed = Signal(str)
    """The id of a new correction or recall, which is in the archive now."""

    def __init__(self, session: Session, store: StoreThread) -> None:
        super().__init__(session)
        self._session, self._store = session, store
        self._stop = Event()

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
        stop = self._stop = Event()

        def work(archive: Archive, release: Release) -> Exported:
            from editor.ui.preview.pdf import untagged_pdf
            from editor.workflow.exporting import export

            return export(
                archive,
                release,
                folder=wish.folder,
                languages=wish.languages,
                formats=wish.formats,
                allow_incomplete=wish.allow_incomplete,
                recipients=(wish.recipients,) if wish.recipients else (),
                untagged_pdf=untagged_pdf,
                limit=wish.limit,
                progress=self.export_progressed.emit,
                cancelled=stop.is_set,
            )

        def done(exported: Exported) -> None:
            self._session.adopt(draft, exported.release)
            self.exported.emit(list(exported.files), list(exported.remarks))

        self._run(draft, work, done, lambda error: self.export_failed.emit(told(error)))

    def stop_export(self) -> None:
        """The export ends after the file that is being made, a PDF at once; nothing is written then."""
        self._stop.set()

    def send(self, wish: SendWish) -> None:
        """Enters the language as sent, with the exact files."""
        draft = self._session.draft
        if draft is None:
            return
        try:
            check_sendable(draft.present, wish.language)
        except EditorError as error:
            self.send_failed.emit(error)
            return

        def work(archive: Archive, release: Release) -> Release:
            from editor.ui.preview.pdf import untagged_pdf
            from editor.workflow.sending import send

            return send(
                archive,
                release,
                wish.language,
                formats=wish.formats,
                recipients=wish.recipients,
                distribution=wish.distribution,
                now=datetime.now(UTC),
                allow_incomplete=wish.allow_incomplete,
                untagged_pdf=untagged_pdf,
            )

        def done(release: Release) -> None:
            self._session.adopt(draft, release)
            self.sent.emit()

        self._run(draft, work, done, lambda error: self.send_failed.emit(told(error)))

    def copy_dispatch(self, dispatch: Dispatch, folder: Path) -> None:
        """Writes the files of a sent record once more, byte for byte."""
        self._store.submit(
            lambda archive: archive.copy_dispatch(dispatch, folder),
            lambda files: self.copied.emit(list(files)),
            lambda error: self._session.failed.emit(told(error)),
        )

    def follow(self, release_id: str, how: Replacement) -> None:
        """Makes the correction or recall of a release that went out, a draft of its own."""
        self._session.flush()

        def work(archive: Archive) -> str:
            from editor.compose.house import house_for
            from editor.workflow.following import correction_of, recall_of

            release, now = archive.load(release_id), archive.now()
            if how is Replacement.RECALL:
                made = recall_of(release, house_for(release, archive.houses()), now)
            else:
                made = correction_of(release, now)
            archive.save(made)
            return made.id

        self._store.submit(work, self.followed.emit, lambda error: self._session.failed.emit(told(error)))
