"""Input methods (dead keys, Chinese, emoji) neither lose nor double a character."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.edits import set_text
from editor.domain.richtext import RichText
from tests.ui.conftest import Desk

DE = Language.DE


def compose(desk: Desk, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(desk.focused(), event)


def headline(desk: Desk) -> str:
    return desk.release.headline(DE).plain


def test_what_is_being_composed_is_not_told(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    assert headline(desk) == "Caf"


def test_a_dead_key_gives_one_character(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    compose(desk, "", "é")
    desk.type("s")
    assert headline(desk) == "Cafés"


def test_chinese_is_committed_once(desk: Desk) -> None:
    for preedit in ("n", "ni", "nih", "niha", "nihao"):
        compose(desk, preedit)
    compose(desk, "", "你好")
    assert headline(desk) == "你好"
    assert desk.field().cursor_at == 2


def test_a_field_is_not_rewritten_while_it_composes(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    block = desk.release.blocks[1]
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: set_text(release, block.id, Language.EN, RichText.plain_text("Coffee")))
    compose(desk, "", "é")
    assert headline(desk) == "Café"


def test_a_cancelled_composition_leaves_nothing(desk: Desk) -> None:
    desk.type("Caf")
    compose(desk, "´")
    compose(desk, "")
    assert headline(desk) == "Caf"


def test_what_undo_did_meanwhile_is_shown_after_a_cancelled_composition(desk: Desk) -> None:
    desk.type("Eins zwei")
    compose(desk, "´")
    desk.window.undo()
    compose(desk, "")
    assert desk.field().text.plain == headline(desk) == "Eins "


def test_a_combining_mark_keeps_offsets_right(desk: Desk) -> None:
    desk.type("Gru")
    compose(desk, "", "\u0308")
    desk.type("n. Blau.")
    assert headline(desk) == "Grün. Blau."
    assert desk.field().cursor_at == len("Grün. Blau.")
