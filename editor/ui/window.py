"""The main window: library, editor and records side by side, and what connects them to the session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QToolButton, QVBoxLayout, QWidget

from editor.domain.draft import Change, Draft
from editor.domain.release import Status
from editor.errors import DamagedStore, EditorError
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.store.records import Summary
from editor.ui.ask import Ask, Dialogs
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.jobs import Jobs
from editor.ui.library.pane import LibraryPane
from editor.ui.release_dialogs import ReleaseDialogs
from editor.ui.session import Session
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme
from editor.ui.topbar import TopBar

if TYPE_CHECKING:
    from editor.ui.export_dialog import ExportWish

CARE = 60_000
"""Milliseconds between two looks at what the archive needs (index, backup of the day)."""


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


class MainWindow(QMainWindow):
    """Puts the panes together and passes wishes on; what it knows of releases comes from the session."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        theme: Theme,
        words: Catalogue,
        ask: Ask | None = None,
        remember: Callable[[Settings], None] = lambda settings: None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Zweispalter")
        self.setAcceptDrops(True)
        self.setMinimumSize(860, 560)
        self.session, self.settings, self._remember = session, settings, remember
        self._words = words
        self._ask: Ask = ask or Dialogs(self, theme, words)
        self.topbar = TopBar(theme, words)
        self.library = LibraryPane(theme, words)
        self.editor = EditorPane(theme, words, self.tell)
        self.side = SidePane(words)
        self.footer = Footer(words)
        self.jobs = Jobs(session, session.store)
        self.dialogs = ReleaseDialogs(session, self.jobs, theme, words, self._ask, self)
        self._theme = theme
        self._lay_out()
        for pane in (self.topbar, self.library, self.side, self.footer, self._unfold):
            theme.style(pane)
        self._connect_session()
        self._connect_panes()
        self._add_actions()
        self._care = QTimer(self)
        self._care.setInterval(CARE)
        self._care.timeout.connect(session.care)
        self._care.start()

    # -- building

    def _lay_out(self) -> None:
        self._unfold = QToolButton(self)
        self._unfold.setText("«")
        self._unfold.setObjectName("unfold")
        self._unfold.setAccessibleName(self._words.gettext("Sent records and versions"))
        self._unfold.setToolTip(self._words.gettext("Sent records and versions"))
        self._unfold.clicked.connect(self.unfold_side)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.library.setMinimumWidth(220)
        self.editor.setMinimumWidth(560)
        self._splitter.addWidget(self.library)
        self._splitter.addWidget(self.editor)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([self.settings.library_width, 1000])
        self._theme.ground(self._splitter.handle(1), "line")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._splitter, 1)
        middle.addWidget(self.side)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addLayout(middle, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(holder)
        self._show_side(False)

    def _show_side(self, shown: bool) -> None:
        self.side.setVisible(shown)
        self._unfold.setVisible(not shown)
        self._unfold.raise_()

    def unfold_side(self) -> None:
        """Shows the sent records and versions."""
        self._show_side(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._unfold.adjustSize()
        self._unfold.move(self.width() - self._unfold.width() - 6, self.topbar.height() + 18)

    def _connect_session(self) -> None:
        session = self.session
        session.library_loaded.connect(self._show_library)
        session.release_opened.connect(self._show_draft)
        session.release_closed.connect(self._show_nothing)
        session.changed.connect(self._show_change)
        session.saved.connect(self._show_saved)
        session.failed.connect(self.tell)
        session.save_failed.connect(self._show_save_failure)
        session.leaving.connect(self._leave_field)
        session.start_failed.connect(self._show_start_failure)
        session.records_loaded.connect(self.side.show_records)
        session.imported.connect(self._show_imported)
        self.jobs.sent.connect(self._show_sent)
        self.dialogs.export_requested.connect(self._start_export)
        session.pictures.loaded.connect(self.editor.show_pictures)

    def _connect_panes(self) -> None:
        session = self.session
        self.library.search_requested.connect(session.search)
        self.library.open_requested.connect(self._open)
        self.library.delete_requested.connect(self._delete)
        self.topbar.new_requested.connect(session.new_release)
        self.topbar.import_requested.connect(self._import)
        self.topbar.status_requested.connect(self._set_status)
        self.topbar.send_requested.connect(self._send)
        self.topbar.archive_requested.connect(self._archive)
        self.topbar.export_requested.connect(self._export)
        self.editor.counted.connect(self.footer.show_counts)
        self.editor.new_requested.connect(session.new_release)
        self.editor.picture_requested.connect(self._choose_picture)
        self.editor.picture_dropped.connect(lambda block, file: session.add_picture(block, Path(file)))
        self.side.fold_requested.connect(lambda: self._show_side(False))

    def _add_actions(self) -> None:
        standard = QKeySequence.StandardKey
        for keys, run in (
            (QKeySequence("Ctrl+Z"), self.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
            (QKeySequence("Ctrl+Y"), self.redo),
            (QKeySequence(standard.New), self.session.new_release),
            (QKeySequence(standard.Open), self._import),
            (QKeySequence("Ctrl+E"), self._export),
            (QKeySequence("Ctrl+Shift+F"), self.library.search.setFocus),
            (QKeySequence("Ctrl+S"), self.session.flush),
            (QKeySequence("Ctrl+Return"), self.editor.add_below),
            (QKeySequence("Alt+Up"), lambda: self.editor.move_active(-1)),
            (QKeySequence("Alt+Down"), lambda: self.editor.move_active(1)),
            (QKeySequence("Ctrl+."), self.editor.confirm_active),
            (QKeySequence(standard.Quit), self.close),
            (QKeySequence("Ctrl+Shift+Return"), self.editor.choose_kind_below),
            (QKeySequence("Ctrl+M"), self.editor.show_active_menu),
            (QKeySequence("F4"), self.editor.enter_details),
        ):
            action = QAction(self)
            action.setShortcut(keys)
            action.triggered.connect(lambda _=False, run=run: run())
            self.addAction(action)

    # -- what the session tells

    def _show_library(self, summaries: list[Summary], count: int) -> None:
        self.library.show_count(count)
        self.library.show_summaries(summaries, self.session.open_id)

    def _show_draft(self, draft: Draft) -> None:
        self.settings = replace(self.settings, started=True, last_release=draft.present.id)
        self._remember(self.settings)
        self.editor.open(draft, self.session.pictures.image)
        self.topbar.show_release(draft.present)
        self.library.select(draft.present.id)
        summary = self.library.model.summary_of(draft.present.id)
        self.footer.show_saved(summary.modified if summary else None)
        if self.editor.rows and not self.library.list.hasFocus():
            self.editor.rows.focus_first()

    def _show_nothing(self) -> None:
        self.editor.close_release()
        self.topbar.show_release(None)
        self.footer.show_counts({})

    def _show_change(self, change: Change) -> None:
        self.editor.show_change(change)
        if change.before.status is not change.after.status:
            self.topbar.show_release(change.after)
        self.footer.show_unsaved()

    def _show_saved(self, at: datetime) -> None:
        self.footer.show_saved(at)
        self.footer.clear_failure()

    def _show_imported(self, count: int, errors: list[EditorError]) -> None:
        words = self._words
        if count:
            message = words.ngettext("{count} press release imported", "{count} press releases imported", count)
            self.footer.show_message(message.format(count=count))
        if errors:
            title = words.ngettext("A file could not be imported", "{count} files could not be imported", len(errors))
            self._ask.tell(title.format(count=len(errors)), "\n".join(words.tell(error) for error in errors))

    def _show_start_failure(self, error: EditorError) -> None:
        """Without an archive there is nothing to work on: a backup is offered, else the program ends."""
        words = self._words
        title = words.gettext("The archive cannot be opened")
        backup = error.backup if isinstance(error, DamagedStore) else None
        if backup and self._ask.confirm(title, words.tell(error), words.gettext("Restore the backup")):
            self.session.restore(backup, self.settings.last_release)
            return
        if not backup:
            self.hide()  # an empty window behind the message would look like an empty archive
            self._ask.tell(title, words.tell(error))
        self.close()

    def tell(self, error: EditorError) -> None:
        """One sentence about what could not be done."""
        self.footer.show_message(self._words.tell(error))

    def _show_save_failure(self, error: EditorError) -> None:
        """Stays until the next save that works."""
        self.footer.show_failure(self._words.tell(error))

    # -- what the user wishes

    def _open(self, release_id: str) -> None:
        self._leave_field()
        self.session.open(release_id)

    def _delete(self, release_id: str) -> None:
        words = self._words
        summary = self.library.model.summary_of(release_id)
        headline = summary.headline.either(summary.lead) if summary else ""
        self.session.delete(release_id)
        text = words.gettext("Deleted: {headline}").format(headline=headline or words.gettext("Without headline"))
        self.footer.offer(text, words.gettext("Undo"), lambda: self.session.undelete(release_id))

    def _leave_field(self) -> None:
        if self.editor.rows:
            self.editor.rows.edits.leave_all()

    def undo(self) -> None:
        self._step(lambda draft: draft.undo())

    def redo(self) -> None:
        self._step(lambda draft: draft.redo())

    def _step(self, step: Callable[[Draft], None]) -> None:
        if self.session.draft:
            try:
                step(self.session.draft)
            except EditorError as error:
                self.tell(error)

    def _set_status(self, status: Status) -> None:
        self._leave_field()
        self.jobs.set_status(status)

    def _archive(self) -> None:
        words = self._words
        text = words.gettext(
            "An archived release can only be read. It stays in the library and is found by the search."
        )
        if self._ask.confirm(words.gettext("Archive this press release?"), text, words.gettext("Archive it")):
            self._set_status(Status.ARCHIVED)

    def _import(self) -> None:
        files = self._ask.releases(self._words.gettext("Import press releases"))
        if files:
            self.session.import_files(files)

    def _choose_picture(self, block_id: str) -> None:
        file = self._ask.picture(self._words.gettext("Choose a picture"))
        if file:
            self.session.add_picture(block_id, file)

    def _export(self) -> None:
        self._leave_field()
        folder = Path(self.settings.export_folder) if self.settings.export_folder else _documents()
        self.dialogs.export(folder, self.settings.export_formats)

    def _start_export(self, wish: ExportWish) -> None:
        self.settings = replace(self.settings, export_folder=str(wish.folder), export_formats=wish.formats)
        self.jobs.export(wish)

    def _send(self) -> None:
        draft = self.session.draft
        if draft and draft.present.stage is not Status.APPROVED:
            self.footer.show_message(
                self._words.gettext("Only an approved release can be sent; set its status to approved first.")
            )
            return
        self._leave_field()
        self.dialogs.send()

    def _show_sent(self) -> None:
        self.footer.show_message(self._words.gettext("Recorded as sent; the exact files are kept."))

    # -- files dropped on the window, and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.session.import_files(files)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.session.flush()

    def restore(self) -> None:
        """Takes the place and size of the last time, where that is still on a screen."""
        place = QRect(*self.settings.window) if len(self.settings.window) == 4 else QRect()
        if any(screen.availableGeometry().intersects(place) for screen in QGuiApplication.screens()):
            self.setGeometry(place)
        else:
            self.resize(1440, 900)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave_field()
        error = self.session.close()
        if error is not None and not self._ask.confirm(
            self._words.gettext("The last changes could not be saved"),
            self._words.tell(error) if isinstance(error, EditorError) else str(error),
            self._words.gettext("Quit and lose them"),
        ):
            event.ignore()
            return
        box = self.geometry()
        self.settings = replace(
            self.settings,
            started=True,
            last_release=self.session.open_id,
            window=(box.x(), box.y(), box.width(), box.height()),
            library_width=self._splitter.sizes()[0],
        )
        event.accept()
