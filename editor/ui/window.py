"""The main window: library, editor and records side by side, and what connects them to the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow

from editor.domain.draft import Change, Draft
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.ui import zoom
from editor.ui.actions import add_actions
from editor.ui.approvals.window_approvals import WindowApprovals
from editor.ui.ask import Ask, Dialogs
from editor.ui.checking.window_checks import WindowChecks
from editor.ui.copying.window_copying import WindowCopying
from editor.ui.editor_pane import EditorPane
from editor.ui.fact_wishes import FactWishes
from editor.ui.file_drop import FileDrop
from editor.ui.footer import Footer
from editor.ui.frame import Columns, Frame
from editor.ui.handover.window_handover import WindowHandover
from editor.ui.jobs import Jobs
from editor.ui.library.pane import LibraryPane
from editor.ui.manuscripts import Manuscripts
from editor.ui.notice_bar import NoticeBar
from editor.ui.photo_wishes import PhotoWishes
from editor.ui.place_notice import PlaceNotice
from editor.ui.preview.window_preview import WindowPreview
from editor.ui.release_dialogs import ReleaseDialogs
from editor.ui.release_wishes import ReleaseWishes
from editor.ui.save_trouble import SaveTrouble
from editor.ui.sent.window_sent import WindowSent
from editor.ui.session import Session
from editor.ui.session_news import SessionNews
from editor.ui.side_pane import SidePane
from editor.ui.spelling.window_spelling import WindowSpelling
from editor.ui.templates.window_templates import WindowTemplates
from editor.ui.theme import Theme
from editor.ui.topbar import TopBar
from editor.ui.versions.window_versions import WindowVersions
from editor.ui.window_following import WindowFollowing
from editor.ui.window_library import WindowLibrary
from editor.ui.window_pages import WindowPages
from editor.ui.window_runs import runs_of

CARE = 60_000
"""Milliseconds between two looks at what the archive needs (index, backup of the day)."""


class MainWindow(QMainWindow):
    """Puts the panes together and passes wishes on; what it knows of releases comes from the session."""

    look_changed = Signal(object)
    """Language, theme or size were chosen: the settings, for whoever can build the window anew."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        theme: Theme,
        words: Catalogue,
        ask: Ask | None = None,
        remember: Callable[[Settings], None] = lambda settings: None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Zweispalter")
        self.setMinimumSize(860, 560)
        self.session, self.settings, self._remember = session, settings, remember
        self._words, self._theme = words, theme
        self._ask: Ask = ask or Dialogs(self, theme, words)
        self.topbar = TopBar(theme, words)
        self.library = LibraryPane(theme, words)
        self.editor = EditorPane(theme, words, self.tell)
        self.side = SidePane(theme, words)
        self.footer = Footer(words)
        self.versions = WindowVersions(session, self.side, theme, words, self.tell, self)
        self.sent = WindowSent(session, self.side, theme, words, self.tell, self)
        self.frame = Frame(theme, words, self.topbar, self.library, self.editor, self.side, self.footer)
        self.setCentralWidget(self.frame)
        self.jobs = jobs or Jobs(session, session.store)
        self.dialogs = ReleaseDialogs(session, self.jobs, theme, words, self._ask, self)
        self.fact_wishes = FactWishes(session, self.editor, self._ask, words, self)
        self.photos = PhotoWishes(session, self.editor, self._ask, theme, words, self)
        FileDrop(self, session, self.photos)
        SessionNews(session, self.footer, self._ask, words, lambda: self.settings.last_release, self)
        self.notices = NoticeBar(theme, words)
        self.frame.add_notices(self.notices)
        self.trouble = SaveTrouble(session, self.notices, self.footer, self._ask, words, self)
        session.keeper.chosen = Path(settings.backup_folder) if settings.backup_folder else None
        self.approvals = WindowApprovals(session, self.editor, self.side, self.footer, theme, words)
        self.dialogs.place_requested.connect(self.approvals.show_place)
        self.following = WindowFollowing(session, self.editor, theme, words)
        manuscripts = Manuscripts(session, self)
        self.preview = WindowPreview(session, manuscripts, self.side, theme, words, self._ask, self.tell, self)
        self.preview.told.connect(self.footer.show_message)
        self.copying = WindowCopying(session, manuscripts, self.editor, self.side, self.footer, theme, words)
        self.preview.copy_requested.connect(self.copying.copy_manuscript)
        self.checks = WindowChecks(session, self.editor, self.side, self.footer, theme, words)
        self.checks.mended.connect(self._offer_undo)
        self.dialogs.fact_requested.connect(self.checks.edit_fact)
        self.releases = ReleaseWishes(
            session,
            self.jobs,
            self.dialogs,
            self.footer,
            self._ask,
            words,
            lambda: self.settings,
            self,
        )
        self.archive = WindowLibrary(
            session,
            self.library,
            self.editor,
            self.releases,
            self.jobs,
            self.footer,
            self._ask,
            theme,
            words,
            lambda: self.settings,
            self,
        )
        self.handover = WindowHandover(session, self.footer, self._ask, theme, words, lambda: self.settings, self)
        self.templates = WindowTemplates(session, self.footer, theme, words, self)
        for pane in (self.topbar, self.library, self.side, self.footer):
            theme.style(pane)
        self._connect_session()
        self._connect_panes()
        self.spelling = WindowSpelling(
            session, self.editor, self.footer, theme, words, lambda: self.settings, self._keep_settings
        )
        self.pages = WindowPages(self, theme, words, self._ask)
        PlaceNotice(
            session,
            self.notices,
            words,
            lambda: self.settings,
            self._keep_settings,
            self.pages.show_backups,
            self,
        )
        self.actions_by_id = add_actions(self, words, runs_of(self))
        self._show_columns()
        self.editor.invitation.setFocus()
        self._care = QTimer(self)
        self._care.setInterval(CARE)
        self._care.timeout.connect(session.care)
        self._care.start()

    # -- building

    def _show_columns(self) -> None:
        settings = self.settings
        if settings.side_page and self.side.has_page(settings.side_page):
            self.side.wish_page(settings.side_page)
        self.frame.show_columns(
            Columns(settings.library_width, settings.side_width, settings.library_shown, settings.side_shown)
        )

    def unfold_side(self) -> None:
        """Shows the pane beside the text."""
        self.frame.show_side(True)

    def _connect_session(self) -> None:
        session = self.session
        session.release_opened.connect(self._show_draft)
        session.release_closed.connect(self._show_nothing)
        session.changed.connect(self._show_change)
        session.leaving.connect(self.leave_field)
        session.pictures.loaded.connect(self.editor.show_pictures)
        session.houses.changed.connect(self.editor.show_house)

    def _connect_panes(self) -> None:
        session, releases = self.session, self.releases
        self.following.open_requested.connect(releases.open)
        self.sent.copy_requested.connect(releases.copy_dispatch)
        self.sent.told.connect(self.footer.show_message)
        self.versions.leaving.connect(self.leave_field)
        self.versions.restored.connect(self._offer_undo)
        self.topbar.new_requested.connect(session.new_release)
        self.topbar.import_requested.connect(releases.import_files)
        self.topbar.status_requested.connect(releases.set_status)
        self.topbar.send_requested.connect(releases.send)
        self.topbar.archive_requested.connect(releases.archive)
        self.topbar.export_requested.connect(releases.export)
        self.editor.counted.connect(self.footer.show_counts)
        self.editor.side_counted.connect(self.footer.show_side)
        self.editor.said.connect(self.footer.show_word)
        self.editor.new_requested.connect(session.new_release)
        self.editor.zoom_requested.connect(self.zoom_by)
        self.frame.focus_changed.connect(self.editor.show_focused)
        releases.leaving.connect(self.leave_field)
        releases.settings_changed.connect(self._keep_settings)
        self.archive.settings_changed.connect(self._keep_settings)
        self.handover.leaving.connect(self.leave_field)
        self.handover.settings_changed.connect(self._keep_settings)
        self.handover.folder_requested.connect(releases.show_folder)
        self.templates.leaving.connect(self.leave_field)
        self.library.duplicate_requested.connect(self.templates.duplicate)
        self.library.handover_requested.connect(self.handover.give_stored)

    # -- what the session tells

    def _show_draft(self, draft: Draft) -> None:
        self._keep_settings(replace(self.settings, started=True, last_release=draft.present.id))
        self.show_draft(draft)
        if self.editor.rows and not self.library.list.hasFocus():
            self.editor.rows.focus_first()

    def show_draft(self, draft: Draft) -> None:
        """Shows the open release."""
        session = self.session
        self.editor.open(draft, session.pictures.image, lambda: session.book, session.pictures.file, session.houses.of)
        self.topbar.show_release(draft.present)
        self.library.select(draft.present.id)
        summary = self.library.model.summary_of(draft.present.id)
        self.footer.show_saved(summary.modified if summary else None)

    def _show_nothing(self) -> None:
        self.editor.close_release()
        if not self.library.isAncestorOf(self.focusWidget() or self):
            self.editor.invitation.setFocus()
        self.topbar.show_release(None)
        self.footer.show_counts({})

    def _show_change(self, change: Change) -> None:
        self.footer.let_go()
        self.editor.show_change(change)
        if change.before.status is not change.after.status:
            self.topbar.show_release(change.after)
        self.footer.show_unsaved()

    def tell(self, error: EditorError) -> None:
        """One sentence about what could not be done."""
        self.footer.show_message(self._words.tell(error))

    # -- what the user wishes

    def _offer_undo(self, text: str) -> None:
        self.footer.offer(text, self._words.gettext("Undo"), self.undo)

    def open_files(self, files: Sequence[Path]) -> None:
        """Takes in files that somebody opened with the program."""
        self.session.import_files(files)

    def leave_field(self) -> None:
        """What is being written counts as left."""
        if self.editor.rows:
            self.editor.rows.edits.leave_all()

    def undo(self) -> None:
        self.releases.undo()

    def redo(self) -> None:
        self.releases.redo()

    def search(self) -> None:
        """Puts the cursor into the search of the library, wherever that was."""
        self.frame.show_focused(False)
        if not self.library.isVisible():
            self.frame.toggle_library()
        self.library.search.setFocus()

    def toggle_focus(self) -> None:
        """Shows the text alone, or all panes again."""
        self.frame.show_focused(not self.frame.is_focused)

    def zoom_by(self, step: int) -> None:
        self.change_settings(replace(self.settings, zoom=zoom.stepped(self.settings.zoom, step)))

    def change_settings(self, settings: Settings) -> None:
        """Takes over what was chosen; another look is wished for."""
        before = self.settings
        self._keep_settings(settings)
        self.spelling.set_up()
        if _look(before) != _look(settings):
            self.look_changed.emit(settings)

    def _keep_settings(self, settings: Settings) -> None:
        self.settings = settings
        self._remember(settings)

    # -- keys that nobody took, and the end

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field took: pictures of the clipboard become photos, Escape leaves the focus mode."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.photos.paste():
            return
        if event.matches(QKeySequence.StandardKey.Cancel) and self.frame.is_focused:
            self.toggle_focus()
        else:
            super().keyPressEvent(event)

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

    def kept(self) -> Settings:
        """The settings with the window as it stands now."""
        box, columns = self.geometry(), self.frame.columns()
        return replace(
            self.settings,
            window=(box.x(), box.y(), box.width(), box.height()),
            library_width=columns.library,
            side_width=columns.side,
            library_shown=columns.library_shown,
            side_shown=columns.side_shown,
            side_page=self.side.page or self.settings.side_page,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave_field()
        error = self.session.close()
        if error is not None and not self.trouble.may_close(error):
            event.ignore()
            return
        if error is not None:
            self.session.abandon()
        self.spelling.close()
        self.settings = replace(self.kept(), started=True, last_release=self.session.open_id)
        event.accept()


def _look(settings: Settings) -> tuple[str, str, int]:
    return settings.interface, settings.theme, settings.zoom
