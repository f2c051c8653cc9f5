"""Opens the comparison over the window and carries out what it wishes: another one, the whole or a block restored."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.domain.edits import Edit
from editor.domain.release import Release, Status
from editor.domain.restoring import restored, restored_block, writable
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.store.records import Revision, RevisionReason
from editor.terms import language_name
from editor.ui.answers import ask
from editor.ui.session import Session, told
from editor.ui.theme import Theme
from editor.ui.versions.comparison import Against, Comparison, Looked, compared, look_at
from editor.ui.versions.dialog import ComparisonDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.store.archive import Archive

Result = TypeVar("Result")


class ComparisonOpening(QObject):
    """Lives as long as its dialog, which is filled as soon as both states are read."""

    restored = Signal()
    """The whole version came back, as a new state of the draft."""
    kept = Signal()
    """A version more was kept."""
    failed = Signal(object)
    """An EditorError to be told."""

    def __init__(self, session: Session, revision: Revision, theme: Theme, words: Catalogue, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._words, self._draft = session, words, session.draft
        self.dialog = ComparisonDialog(revision, theme, words, window)
        self.setParent(self.dialog)
        self._looked: Looked | None = None
        self._is_restoring = False
        session.release_opened.connect(self.dialog.reject)
        session.release_closed.connect(self.dialog.reject)
        self.dialog.comparison_requested.connect(self._compare)
        self.dialog.restore_requested.connect(self._restore)
        self.dialog.block_restore_requested.connect(self._restore_block)
        self._submit(partial(look_at, revision=revision), self._show)

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        if looked.before is None:
            self.dialog.tools.show_first()
        if self._draft:
            self._say_what_is_locked(self._draft.present)
        self._compare(self.dialog.against)

    def _compare(self, against: Against) -> None:
        looked, draft = self._looked, self._draft
        if looked is None or draft is None:
            return
        present = draft.present

        def work(_: Archive) -> Comparison:
            return compared(looked, present, against)

        self._submit(work, self._show_comparison)

    def _show_comparison(self, comparison: Comparison) -> None:
        self.dialog.show_comparison(comparison)

    def _say_what_is_locked(self, present: Release) -> None:
        words, free = self._words, writable(present)
        if len(free) == 2:
            text = ""
        elif free:
            names = {"sent": language_name(words, free[0].other), "free": language_name(words, free[0])}
            text = words.gettext("{sent} was sent and stays as it is; only {free} can be restored.").format(**names)
        elif present.stage is Status.ARCHIVED:
            text = words.gettext("This release is archived and can only be read; write a new one instead.")
        else:
            text = words.gettext("Both languages were sent and can only be read; write a new release to correct them.")
        self.dialog.show_locked(text, can_restore=bool(free))

    # -- restoring

    def _restore(self) -> None:
        looked = self._looked
        if looked:
            self._apply(lambda present: restored(present, looked.release), self._finish)

    def _restore_block(self, block_id: str) -> None:
        looked = self._looked
        if looked:
            self._apply(lambda present: restored_block(present, looked.release, block_id), self._compare_again)

    def _compare_again(self) -> None:
        self._compare(self.dialog.against)

    def _finish(self) -> None:
        self.dialog.accept()
        self.restored.emit()

    def _apply(self, edit: Edit, then: Callable[[], None]) -> None:
        """One step of the history, after the present state was kept; what cannot be kept is not written over."""
        draft = self._draft
        if draft is None or self._is_restoring:
            return
        present, self._is_restoring = draft.present, True

        def change(_: None) -> None:
            self._is_restoring = False
            self.kept.emit()
            try:
                draft.apply(edit)
            except EditorError as error:
                self.failed.emit(error)
            else:
                then()

        self._submit(lambda archive: archive.keep_revision(present, RevisionReason.BEFORE_RESTORE), change)

    def _submit(self, work: Callable[[Archive], Result], done: Callable[[Result], None]) -> None:
        """Runs `work` on the store thread; what comes after the dialog was closed is dropped."""

        def finished(result: Result) -> None:
            if self._session.draft is self._draft:
                done(result)

        def refused(error: Exception) -> None:
            self.dialog.reject()
            self.failed.emit(told(error))

        ask(self._session.store, self.dialog, work, finished, refused)
