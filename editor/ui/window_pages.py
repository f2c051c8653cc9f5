"""The menu of the window and the pages it leads to: settings, all keys, about the program."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from editor.domain.bilingual import LANGUAGES
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.ask import Ask
from editor.ui.following_menu import add_following, went_out
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from editor.ui.settings_dialog import SettingsDialog
    from editor.ui.window import MainWindow

MENU = (
    *("new-template", "import", "release", "find", "copy", "both", "focus", "follow", ""),
    *("houses", "lists", "people", "collections", ""),
    *("backups", "settings", "rules", "keys", "about"),
)
"""Commands in the menu; an empty one draws a line."""


class WindowPages(QObject):
    """Opens them over the window, one of each at a time."""

    def __init__(self, window: MainWindow, theme: Theme, words: Catalogue, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._theme, self._words, self._ask = window, theme, words, ask
        self.settings_dialog: SettingsDialog | None = None
        self.page: QDialog | None = None
        self._told_apart: set[frozenset[str]] = set()
        self.menu: QMenu | None = None
        window.topbar.menu_requested.connect(self.show_menu)
        window.checks.rule_requested.connect(self.show_rules)

    # -- menu

    def show_menu(self, corner: QPoint) -> None:
        """Opens the menu with its right upper corner at a point of the screen."""
        menu = QMenu(self._window)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._words.gettext("Menu"))
        for name in MENU:
            if not name:
                menu.addSeparator()
            elif name == "about":
                menu.addAction(self._words.gettext("About Zweispalter"), self.show_about)
            elif name == "backups":
                menu.addAction(self._words.gettext("Backups …"), self.show_backups)
            elif name == "rules":
                menu.addAction(self._words.gettext("What is checked"), self.show_rules)
            elif name == "both":
                self._add_reading(menu)
            elif name == "copy":
                self._add_copying(menu)
            elif name == "release":
                self._add_release(menu)
            elif name == "follow":
                self._add_following(menu)
            else:
                menu.addAction(self._window.actions_by_id[name])
        self.menu = menu
        menu.destroyed.connect(self._forget_menu)
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def _add_reading(self, menu: QMenu) -> None:
        reading = menu.addMenu(self._words.gettext("Columns"))
        for name in ("german", "english", "both"):
            reading.addAction(self._window.actions_by_id[name])

    def _add_release(self, menu: QMenu) -> None:
        """What is made of the open release."""
        words, window = self._words, self._window
        for name, run in (
            (words.gettext("Duplicate as new"), window.templates.duplicate_open),
            (words.gettext("Save as template …"), window.templates.save),
            (words.gettext("Hand over …"), window.handover.give),
        ):
            menu.addAction(name, run).setEnabled(window.session.draft is not None)
        menu.addSeparator()

    def _add_following(self, menu: QMenu) -> None:
        """Only what went out can be corrected by another release."""
        draft = self._window.session.draft
        if draft and went_out(draft.present):
            menu.addSeparator()
            add_following(menu, self._words, self._window.releases.follow_open)

    def _add_copying(self, menu: QMenu) -> None:
        copying = menu.addMenu(self._words.gettext("Copy as formatted text"))
        copying.setEnabled(self._window.session.draft is not None)
        for language in LANGUAGES:
            copy = partial(self._window.copying.copy_release, language)
            copying.addAction(language_name(self._words, language), copy)

    def _forget_menu(self) -> None:
        self.menu = None

    # -- pages

    @property
    def settings_open(self) -> bool:
        return self.settings_dialog is not None and self.settings_dialog.isVisible()

    def show_settings(self) -> None:
        from editor import desktop
        from editor.ui.settings_dialog import SettingsDialog

        if self.settings_dialog is not None:
            self.settings_dialog.raise_()
            return
        window = self._window
        dialog = SettingsDialog(self._theme, self._words, window.session.store.folder, window)
        dialog.show_settings(window.settings)
        dialog.changed.connect(self._change)
        dialog.folder_open_requested.connect(self._open_folder)
        dialog.spelling_folder_requested.connect(self._choose_spelling_folder)
        dialog.integration_wished.connect(self._integrate)
        dialog.integration.show_state(integrated=desktop.is_integrated(), possible=desktop.is_possible())
        window.spelling.report_to(dialog.spelling)
        dialog.finished.connect(self._forget_settings)
        self.settings_dialog = dialog
        dialog.open()

    def _change(self) -> None:
        if self.settings_dialog:
            self._window.change_settings(self.settings_dialog.applied_to(self._window.settings))

    def _integrate(self, wanted: bool) -> None:
        from editor import desktop

        try:
            (desktop.integrate if wanted else desktop.remove)()
        except EditorError as error:
            self._window.tell(error)
        if self.settings_dialog:
            section = self.settings_dialog.integration
            section.show_state(integrated=desktop.is_integrated(), possible=desktop.is_possible())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._window.session.store.folder)))

    def _choose_spelling_folder(self) -> None:
        settings = self._window.settings
        start = Path(settings.spelling_folder) if settings.spelling_folder else Path.home()
        chosen = self._ask.folder(self._words.gettext("Choose a folder with dictionaries"), start)
        if chosen and self.settings_dialog:
            self._window.change_settings(replace(settings, spelling_folder=str(chosen)))
            self.settings_dialog.show_settings(self._window.settings)

    def _forget_settings(self) -> None:
        self.settings_dialog = None

    def show_keys(self) -> None:
        from editor.ui.keys_page import KeysPage

        self._open(KeysPage(self._theme, self._words, self._window))

    def show_houses(self) -> None:
        from editor.ui.houses.opening import HousesOpening

        window = self._window
        window.leave_field()
        self._open(HousesOpening(window.session, self._theme, self._words, self._ask, window).dialog)

    def show_people(self) -> None:
        from editor.ui.directory.opening import DirectoryOpening

        window = self._window
        window.leave_field()
        opening = DirectoryOpening(window.session, self._theme, self._words, self._ask, window, self._told_apart)
        self._open(opening.dialog)

    def show_collections(self) -> None:
        from editor.ui.collections.opening import CollectionsOpening

        window = self._window
        self._open(CollectionsOpening(window.session, self._theme, self._words, self._ask, window).dialog)

    def show_lists(self) -> None:
        from editor.ui.lists.opening import ListsOpening

        window = self._window
        self._open(ListsOpening(window.session.store, self._theme, self._words, self._ask, window).dialog)

    def show_backups(self) -> None:
        from editor.ui.backups.opening import BackupsOpening

        window = self._window
        window.leave_field()

        def remember(folder: str) -> None:
            window.change_settings(replace(window.settings, backup_folder=folder))

        self._open(BackupsOpening(window.session, self._theme, self._words, self._ask, remember, window).dialog)

    def show_rules(self, name: str = "") -> None:
        """The page of a rule of the checks, or of all of them."""
        from editor.ui.rules.opening import RulesOpening

        window, draft = self._window, self._window.session.draft
        release = draft.present if draft else None
        dialog = RulesOpening(window.session.houses, release, self._theme, self._words, window).dialog
        self._open(dialog)
        dialog.show_rule(name)

    def show_about(self) -> None:
        from editor.ui.about import AboutPage

        self._open(AboutPage(self._theme, self._words, self._window))

    def _open(self, page: QDialog) -> None:
        if self.page is not None:
            self.page.reject()
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.finished.connect(self._forget_page)
        self.page = page
        page.open()

    def _forget_page(self) -> None:
        self.page = None
