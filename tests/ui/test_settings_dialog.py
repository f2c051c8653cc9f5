"""The settings: what is chosen holds at once and is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from editor.settings import Settings
from editor.ui.settings_dialog import SettingsDialog
from tests.ui.conftest import Desk, MakeDesk


class Opener(QObject):
    """Stands for the file manager of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def opened(desk: Desk) -> SettingsDialog:
    desk.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.window.pages.settings_dialog
    assert dialog
    assert dialog.isVisible()
    return dialog


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


@pytest.fixture
def dialog(desk: Desk) -> SettingsDialog:
    return opened(desk)


def test_it_shows_what_holds(make_desk: MakeDesk) -> None:
    desk = make_desk(settings=Settings(theme="dark", interface="de", zoom=125, spelling=False))
    desk.open_new()
    dialog = opened(desk)
    assert (dialog.theme.value, dialog.language.value, dialog.zoom.value) == ("dark", "de", "125")
    assert not dialog.spelling.is_on


def test_another_theme_is_wished_for_at_once(desk: Desk, dialog: SettingsDialog) -> None:
    with desk.bot.waitSignal(desk.window.look_changed):
        click(dialog.theme.button("dark"))
    assert desk.window.settings.theme == "dark"


def test_another_language_is_wished_for_at_once(desk: Desk, dialog: SettingsDialog) -> None:
    with desk.bot.waitSignal(desk.window.look_changed):
        click(dialog.language.button("de"))
    assert desk.window.settings.interface == "de"


def test_another_size_is_wished_for_at_once(desk: Desk, dialog: SettingsDialog) -> None:
    with desk.bot.waitSignal(desk.window.look_changed):
        click(dialog.zoom.button("150"))
    assert desk.window.settings.zoom == 150


def test_what_holds_already_changes_nothing(desk: Desk, dialog: SettingsDialog) -> None:
    with desk.bot.assertNotEmitted(desk.window.look_changed):
        click(dialog.zoom.button("100"))


def test_what_is_chosen_is_remembered(desk: Desk, dialog: SettingsDialog) -> None:
    click(dialog.theme.button("dark"))
    dialog.accept()
    desk.come_back()
    assert opened(desk).theme.value == "dark"


def test_the_folder_of_dictionaries_is_chosen(desk: Desk, dialog: SettingsDialog, tmp_path: Path) -> None:
    desk.ask.chosen_folder = tmp_path
    dialog.spelling_folder_requested.emit()
    assert desk.window.settings.spelling_folder == str(tmp_path)
    assert dialog.spelling.folder == str(tmp_path)


def test_no_folder_chosen_changes_nothing(desk: Desk, dialog: SettingsDialog) -> None:
    dialog.spelling_folder_requested.emit()
    assert desk.window.settings.spelling_folder == ""


def test_the_data_folder_is_named_and_opened(desk: Desk, dialog: SettingsDialog) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type] # the stubs want bytes
    try:
        click(dialog.folder_button)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [desk.store.folder]


def test_escape_closes_it(desk: Desk, dialog: SettingsDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.window.pages.settings_dialog is None


def test_only_one_is_open(desk: Desk, dialog: SettingsDialog) -> None:
    desk.window.pages.show_settings()
    assert desk.window.pages.settings_dialog is dialog
