"""Every dialog and sheet opens in both languages, and nothing of it stays when it was closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from editor.i18n import catalogue
from editor.ui.theme import Theme
from tests.ui.conftest import MakeDesk
from tests.ui.windows import DIALOGS, SHEETS, dress


@pytest.mark.parametrize("name", [*DIALOGS, *SHEETS])
def test_what_was_closed_is_freed(name: str, make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    opened = (DIALOGS | SHEETS)[name](desk.window)
    assert opened.isVisible()
    opened.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(opened)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_a_title_in_each_language(name: str, language: str, make_desk: MakeDesk, theme: Theme) -> None:
    desk = make_desk(with_sample=True)
    dress(desk, theme, catalogue(language))
    dialog = DIALOGS[name](desk.window)
    assert dialog.windowTitle()
    dialog.close()
