"""Questions, and messages in the footer: readable in full, and nothing happens by accident."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.i18n import Catalogue
from editor.ui.footer import Footer
from editor.ui.question import Question
from editor.ui.theme import Theme

LONG = "The press release could not be saved because the disk is full; please make room, saving is tried again."


def test_return_gives_the_harmless_answer(qtbot: QtBot, theme: Theme) -> None:
    question = Question("Delete it?", "It can be brought back.", "Cancel", "Delete", theme, None)
    qtbot.addWidget(question)
    question.show()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert question.result() == Question.DialogCode.Rejected


def test_a_message_has_one_answer(qtbot: QtBot, theme: Theme) -> None:
    question = Question("Not imported", "The file is empty.", "Close", "", theme, None)
    qtbot.addWidget(question)
    question.show()
    assert question.no.isVisible()
    assert not question.yes.isVisible()


def test_a_long_message_makes_the_window_no_wider(qtbot: QtBot, theme: Theme, words: Catalogue) -> None:
    footer = Footer(words)
    theme.style(footer)
    qtbot.addWidget(footer)
    footer.resize(700, 30)
    footer.show()
    before = footer.minimumSizeHint().width()
    footer.show_message(LONG)
    assert footer.message == LONG
    assert footer.minimumSizeHint().width() <= before
