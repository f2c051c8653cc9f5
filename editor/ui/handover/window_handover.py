"""Hand-overs in the window: giving one, taking one in, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from editor.domain.draft import Draft
from editor.i18n import Catalogue
from editor.left_lines import left_line
from editor.settings import Settings
from editor.ui.ask import Ask
from editor.ui.footer import Footer
from editor.ui.handover.taking_in import apply_merge, taken_in
from editor.ui.session import Session, told
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.domain.merging import Choice
    from editor.store.archive import Archive
    from editor.ui.handover.giving import GivingDialog
    from editor.ui.handover.receiving import ReceivingDialog
    from editor.workflow.handover import Received


class WindowHandover(QObject):
    """Asks, lets the archive work and tells; files come one after the other."""

    leaving = Signal()
    """What is being written counts as left."""
    settings_changed = Signal(object)
    folder_requested = Signal(object)

    def __init__(
        self,
        session: Session,
        footer: Footer,
        ask: Ask,
        theme: Theme,
        words: Catalogue,
        settings: Callable[[], Settings],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._footer, self._ask = session, footer, ask
        self._theme, self._words, self._settings, self._window = theme, words, settings, window
        self.giving: GivingDialog | None = None
        self.receiving: ReceivingDialog | None = None
        self._files: list[Path] = []
        self._waiting: Received | None = None
        self._is_busy = False
        self._is_ready = session.draft is not None
        session.handovers_given.connect(self.take)
        session.library_loaded.connect(self._begin)
        session.release_opened.connect(self._opened)
        session.failed.connect(self._give_up)

    # -- giving

    def give(self) -> None:
        """Asks who hands over the open release, and where the file goes."""
        from editor.ui.handover.giving import GivingDialog

        if self._session.draft is None:
            return
        self.leaving.emit()
        name = self._settings().handover_name
        dialog = GivingDialog(self._session.draft.present, name, self._theme, self._words, self._window)
        dialog.wanted.connect(self._give)
        dialog.finished.connect(self._forget_giving)
        self.giving = dialog
        dialog.open()

    def give_stored(self, release_id: str) -> None:
        """The same for a release of the library, which is opened for that."""
        if release_id == self._session.open_id:
            self.give()
            return

        def go_on(draft: Draft) -> None:
            self._session.release_opened.disconnect(go_on)
            if draft.present.id == release_id:
                QTimer.singleShot(0, self, self.give)

        self._session.release_opened.connect(go_on)
        self.leaving.emit()
        self._session.open(release_id)

    def _give(self, name: str, with_note: bool) -> None:
        from editor.compose.filenames import base_name
        from editor.domain.handover import SUFFIX

        draft, words = self._session.draft, self._words
        if draft is None:
            return
        release = draft.present
        proposed = f"{base_name(release, datetime.now().astimezone().date())}{SUFFIX}"
        file = self._ask.target(words.gettext("Hand over"), "handover", proposed, f"Zweispalter (*{SUFFIX})")
        if file is None:
            return
        if self.giving:
            self.giving.accept()
        self.settings_changed.emit(replace(self._settings(), handover_name=name))
        self._session.flush()
        target = file if file.suffix.lower() == SUFFIX else file.with_name(file.name + SUFFIX)

        def work(archive: Archive) -> int:
            from editor.workflow.handover import hand_over

            return hand_over(archive, release, target, by=name, with_note=with_note)

        self._session.store.submit(work, lambda missing: self._show_given(target, missing), self._failed)

    def _show_given(self, file: Path, missing: int) -> None:
        words = self._words
        text = words.gettext("Handed over: {file}").format(file=file.name)
        if missing:
            lacking = words.ngettext(
                "{count} photo is missing from it.", "{count} photos are missing from it.", missing
            )
            text = f"{text}. {lacking.format(count=missing)}"
        self._footer.offer(text, words.gettext("Open folder"), lambda: self.folder_requested.emit(file.parent))
        self._session.load_records()

    def _forget_giving(self) -> None:
        self.giving = None

    # -- taking in

    def take(self, files: Sequence[Path]) -> None:
        """Takes hand-over files in, once the archive is open: new releases whole, others after a look at the merge."""
        self._files.extend(files)
        self._begin()

    def _begin(self, page: object = None) -> None:
        self._is_ready = self._is_ready or page is not None
        if self._is_ready and self._files and not self._is_busy:
            self._is_busy = True
            QTimer.singleShot(0, self, self._take_next)  # behind what the session has under way

    def _take_next(self) -> None:
        file = self._files.pop(0)
        self.leaving.emit()
        self._session.flush()

        self._session.store.submit(
            lambda archive: taken_in(archive, file), lambda found: self._show_received(*found), self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        words = self._words
        self._end()
        self._ask.tell(words.gettext("The hand-over could not be opened"), words.tell(told(error)))

    def _end(self) -> None:
        self._is_busy, self._waiting = False, None
        self._begin()

    def _show_received(self, received: Received, was_in_bin: bool) -> None:
        from editor.workflow.handover import is_known

        self._session.refresh()
        if was_in_bin:
            self._footer.show_message(self._words.gettext("It was in the bin and is back in the library."))
        release_id = received.handover.release.id
        if received.is_new:
            self._session.open(release_id)
            self._footer.show_message(self._said_of_new(received))
            self._end()
        elif is_known(received):
            self._session.open(release_id)
            self._footer.show_message(self._words.gettext("This hand-over holds nothing new: its state is in here."))
            self._end()
        else:
            self._waiting = received
            if self._session.open_id == release_id:
                self._show_merge()
            else:
                self._session.open(release_id)

    def _said_of_new(self, received: Received) -> str:
        from editor.ui.handover.receiving import came_from

        words, release = self._words, received.handover.release
        parts = [words.gettext("New press release. {origin}").format(origin=came_from(words, received.handover))]
        if release.sent.languages:
            parts.append(words.gettext("It was sent elsewhere; the sent files are there."))
        if received.lacking:
            lacking = words.ngettext("{count} photo was not in it.", "{count} photos were not in it.", received.lacking)
            parts.append(lacking.format(count=received.lacking))
        return " · ".join(parts)

    def _opened(self, draft: Draft) -> None:
        self._is_ready = True
        if self._waiting and draft.present.id == self._waiting.handover.release.id:
            QTimer.singleShot(0, self, self._show_merge)
        elif self._waiting and not self.receiving:
            self._end()  # somebody wanted another release meanwhile

    def _give_up(self, _: object) -> None:
        """What could not be opened is not waited for."""
        if self._waiting and not self.receiving:
            self._end()

    def _show_merge(self) -> None:
        from editor.domain.merging import Choice
        from editor.ui.handover.receiving import ReceivingDialog

        draft, received = self._session.draft, self._waiting
        if draft is None or received is None or self.receiving:
            return
        if draft.present.id != received.handover.release.id:
            self._end()
            return
        merge = received.merged(draft.present, default=Choice.MINE)
        if merge.release is draft.present and not merge.conflicts and not merge.held:
            self._merge({})
            self._footer.show_message(self._words.gettext("This hand-over holds nothing new: its state is in here."))
            self._end()
            return
        dialog = ReceivingDialog(
            received.handover, draft.present, merge, self._theme, self._words, self._window, self._look
        )
        dialog.merge_requested.connect(self._merge)
        dialog.finished.connect(self._forget_receiving)
        self.receiving = dialog
        dialog.open()

    def _forget_receiving(self) -> None:
        self.receiving = None
        self._end()

    def _look(self, digest: str) -> QImage | None:
        """A picture of this release, or one that came with the file."""
        from editor.ui.thumbnails import thumbnail

        known = self._session.pictures.image(digest)
        came = self._waiting and self._waiting.photos.get(digest)
        return known if known or not came else thumbnail(came)

    def _merge(self, choices: Mapping[str, Choice]) -> None:
        """Has both states kept as versions; only then they are merged."""
        draft, received = self._session.draft, self._waiting
        if draft is None or received is None:
            return
        if draft.present.id != received.handover.release.id:
            self._close(told_why=self._words.gettext("Another press release is open now; nothing was merged."))
            return
        mine = draft.present

        def work(archive: Archive) -> None:
            from editor.workflow.handover import prepare_merge

            prepare_merge(archive, received, mine)

        self._session.store.submit(work, lambda _: self._merge_kept(draft, received, choices), self._refuse_merge)

    def _merge_kept(self, draft: Draft, received: Received, choices: Mapping[str, Choice]) -> None:
        """Merges in one step of the history, with what was written in the meantime."""
        from editor.workflow.handover import with_left

        words = self._words
        if draft is not self._session.draft:
            self._close(told_why=words.gettext("Another press release is open now; nothing was merged."))
            return
        mine = draft.present
        merge = received.merged(mine, choices)
        made = with_left(merge.release, merge.left, lambda left: left_line(words, left.name, left.value))
        apply_merge(draft, mine, made)
        self._session.pictures.load(draft.present)
        self._session.load_records()
        self._close()
        if made is not mine:
            self._footer.offer(words.gettext("Merged with the hand-over."), words.gettext("Undo"), draft.undo)

    def _refuse_merge(self, error: Exception) -> None:
        self._close()
        words = self._words
        self._ask.tell(words.gettext("The hand-over could not be merged"), words.tell(told(error)))

    def _close(self, told_why: str = "") -> None:
        if self.receiving:
            self.receiving.accept()
        if told_why:
            self._footer.show_message(told_why)

    def _failed(self, error: Exception) -> None:
        self._footer.show_message(self._words.tell(told(error)))
