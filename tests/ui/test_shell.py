"""The window in another look: what is open, written and chosen stays, and the old window goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor.checks.engine import Checker
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.settings import Settings
from editor.ui.application import prepare
from editor.ui.session import Session
from editor.ui.shell import Shell
from editor.ui.store_thread import StoreThread
from editor.ui.window import MainWindow
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from tests.ui.conftest import FakeAsk

LIGHT = Settings(interface="en", theme="light", spelling=False)


@pytest.fixture
def shell(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Shell]:
    """A shell over an archive with the sample release, which is open."""
    store = StoreThread(tmp_path / "data")
    made = Shell(qapp, Session(store), LIGHT, ask=FakeAsk())
    made.window.resize(1280, 860)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    with qtbot.waitSignal(made.window.session.release_opened):
        made.window.session.start("", with_sample=True)
    yield made
    made.window.close()
    store.close()
    made.window.deleteLater()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    prepare(qapp, LIGHT)


def change(shell: Shell, bot: QtBot, settings: Settings) -> MainWindow:
    """The new window, once it has taken the place of the old one."""
    old = shell.window
    old.change_settings(settings)
    bot.waitUntil(lambda: shell.window is not old)
    bot.waitUntil(shell.window.isActiveWindow)
    return old


def headline(window: MainWindow) -> Field:
    rows, draft = window.editor.rows, window.session.draft
    assert rows
    assert draft
    block = draft.present.first(Kind.HEADLINE)
    assert block
    rows.focus_block(block.id, Language.DE, 3)
    field = QApplication.focusWidget()
    assert isinstance(field, Field)
    return field


def test_the_theme_changes_while_running(shell: Shell, qtbot: QtBot) -> None:
    change(shell, qtbot, replace(shell.window.settings, theme="dark"))
    page = shell.window.editor.palette().window().color()
    assert page.lightness() < 80


def test_the_language_changes_while_running(shell: Shell, qtbot: QtBot) -> None:
    change(shell, qtbot, replace(shell.window.settings, interface="de"))
    assert shell.window.topbar.import_.text() == "Importieren"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_the_old_window_is_freed(shell: Shell, qtbot: QtBot) -> None:
    old = change(shell, qtbot, replace(shell.window.settings, zoom=125))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(old)
    shell.window.session.refresh()
    with qtbot.waitSignal(shell.window.session.library_loaded):
        pass


def test_what_was_typed_and_the_cursor_stay(shell: Shell, qtbot: QtBot) -> None:
    QTest.keyClicks(headline(shell.window), "abc")
    change(shell, qtbot, replace(shell.window.settings, zoom=150))
    field = QApplication.focusWidget()
    assert isinstance(field, Field)
    assert (field.text.plain[3:6], field.textCursor().position()) == ("abc", 6)


def test_the_history_stays(shell: Shell, qtbot: QtBot) -> None:
    field = headline(shell.window)
    before = field.text.plain
    QTest.keyClicks(field, "abc")
    change(shell, qtbot, replace(shell.window.settings, theme="dark"))
    shell.window.undo()
    assert headline(shell.window).text.plain == before


def test_place_and_panes_stay(shell: Shell, qtbot: QtBot) -> None:
    shell.window.unfold_side()
    shell.window.side.show_page("sent")
    change(shell, qtbot, replace(shell.window.settings, theme="dark"))
    assert shell.window.side.isVisible()
    assert shell.window.side.page == "sent"
    assert shell.window.size().width() == 1280


def test_an_input_method_in_use_is_waited_for(shell: Shell, qtbot: QtBot) -> None:
    field, old = headline(shell.window), shell.window
    QApplication.sendEvent(field, QInputMethodEvent("ね", []))
    old.change_settings(replace(old.settings, theme="dark"))
    QApplication.processEvents()
    assert shell.window is old
    done = QInputMethodEvent()
    done.setCommitString("猫")
    QApplication.sendEvent(field, done)
    qtbot.waitUntil(lambda: shell.window is not old)
    qtbot.waitUntil(shell.window.isActiveWindow)
    assert "猫" in headline(shell.window).text.plain


def test_the_settings_stay_open_in_the_new_look(shell: Shell, qtbot: QtBot) -> None:
    old = shell.window
    old.pages.show_settings()
    assert old.pages.settings_dialog
    QTest.mouseClick(old.pages.settings_dialog.theme.button("dark"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.window is not old)
    dialog = shell.window.pages.settings_dialog
    assert dialog
    assert dialog.isVisible()
    assert dialog.theme.button("dark").isChecked()
    dialog.reject()


def test_keys_make_it_larger_and_normal_again(shell: Shell, qtbot: QtBot) -> None:
    old = shell.window
    QTest.keyClick(headline(old), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shell.window is not old)
    assert shell.window.settings.zoom == 110
    larger = shell.window
    qtbot.waitUntil(larger.isActiveWindow)
    QTest.keyClick(headline(larger), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shell.window is not larger)
    assert shell.window.settings.zoom == 100


def test_control_and_the_wheel_make_it_larger(shell: Shell, qtbot: QtBot) -> None:
    old, field = shell.window, headline(shell.window)
    assert old.editor.rows
    place = QPointF(field.rect().center())
    turned = QWheelEvent(
        place,
        QPointF(field.mapToGlobal(field.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(old.editor.rows.viewport(), turned)
    qtbot.waitUntil(lambda: shell.window is not old)
    assert shell.window.settings.zoom == 110


def test_the_text_alone_is_left_by_escape(shell: Shell) -> None:
    window = shell.window
    QTest.keyClick(headline(window), Qt.Key.Key_F11)
    assert not window.library.isVisible()
    assert not window.topbar.isVisible()
    QTest.keyClick(headline(window), Qt.Key.Key_Escape)
    assert window.library.isVisible()
    assert window.topbar.isVisible()


def test_the_cursor_in_the_details_and_one_language_alone_stay(shell: Shell, qtbot: QtBot) -> None:
    window = shell.window
    assert window.editor.rows
    assert window.session.draft
    quote = window.session.draft.present.first(Kind.QUOTE)
    assert quote
    window.editor.show_languages(Language.EN)
    row = window.editor.rows.row(quote.id)
    row.focus(Language.EN)
    row.focus(Language.EN, "speaker.name", 2)
    before = QApplication.focusWidget()
    assert isinstance(before, Entry)
    name = before.accessibleName()
    change(shell, qtbot, replace(window.settings, zoom=90))
    entry = QApplication.focusWidget()
    assert isinstance(entry, Entry)
    assert (entry.accessibleName(), entry.cursorPosition()) == (name, 2)
    assert shell.window.editor.rows
    assert shell.window.editor.rows.reading.only is Language.EN


def test_nothing_of_the_old_windows_is_left(shell: Shell, qtbot: QtBot) -> None:
    counted = []
    for theme in ("dark", "light", "dark"):
        window = shell.window
        window.unfold_side()
        for page in window.side.page_names:
            window.side.show_page(page)
        window.editor.open_find()
        change(shell, qtbot, replace(window.settings, theme=theme))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counted.append((len(QApplication.topLevelWidgets()), isValid(window)))
    assert counted[1] == counted[2]
    assert not counted[2][1]


def test_what_was_just_typed_into_the_search_is_looked_for_in_the_new_look(shell: Shell, qtbot: QtBot) -> None:
    shell.window.library.search.setText("nowhere")
    change(shell, qtbot, replace(shell.window.settings, theme="dark"))
    library = shell.window.library
    qtbot.waitUntil(lambda: library.empty_text.startswith("Nothing found"))
    assert library.text == library.model.wanted.text == "nowhere"


def test_the_checks_go_on_in_the_new_window(shell: Shell, qtbot: QtBot) -> None:
    shell.window.checks.look_with(Checker(()))
    change(shell, qtbot, replace(shell.window.settings, theme="dark"))
    qtbot.waitUntil(lambda: shell.window.checks.report is not None)
