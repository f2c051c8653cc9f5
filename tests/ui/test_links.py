"""Links: made with Ctrl+K, by typing and pasting addresses, opened with Ctrl and a click."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.edits import set_text
from editor.domain.richtext import RichText, Span
from editor.ui.writing.field_tools import FieldTools
from editor.ui.writing.link_popover import LinkPopover
from tests.ui.conftest import Desk

DE = Language.DE
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def paragraph(desk: Desk) -> RichText:
    block = desk.release.first(Kind.PARAGRAPH)
    assert block
    return block.text.de


def spans(desk: Desk) -> list[tuple[str, str]]:
    return [(span.text, span.href) for span in paragraph(desk).spans]


def write(desk: Desk, *pieces: tuple[str, str]) -> None:
    """Puts a text with links into the paragraph, the cursor at its end."""
    block, draft, rows = desk.release.first(Kind.PARAGRAPH), desk.session.draft, desk.window.editor.rows
    assert block
    assert draft
    assert rows
    text = RichText.of(Span(words, href=href) for words, href in pieces)
    draft.apply(lambda release: set_text(release, block.id, DE, text))
    rows.focus_block(block.id, DE, len(text))


def popover() -> LinkPopover:
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, LinkPopover)
    return opened


def ask(desk: Desk) -> LinkPopover:
    desk.press(Qt.Key.Key_K, CONTROL)
    return popover()


def fill(entry: QLineEdit, text: str) -> None:
    QTest.keyClicks(entry, text)


def select_last(desk: Desk, count: int) -> None:
    for _ in range(count):
        desk.press(Qt.Key.Key_Left, SHIFT)


@pytest.fixture(autouse=True)
def no_popover_stays() -> Iterator[None]:
    yield
    if left := QApplication.activePopupWidget():
        left.close()


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("www.example.org", "https://www.example.org"),
        ("firma.example/a?b=1", "https://firma.example/a?b=1"),
        ("http://a.example", "http://a.example"),
        ("name@firm.de", "mailto:name@firm.de"),
        ("mailto:name@firm.de", "mailto:name@firm.de"),
        ("tel:+4964112345", "tel:+4964112345"),
    ],
)
def test_a_selection_becomes_a_link(desk: Desk, written: str, href: str) -> None:
    write(desk, ("Mehr dazu hier", ""))
    select_last(desk, 4)
    asked = ask(desk)
    fill(asked.address, written)
    QTest.keyClick(asked.address, Qt.Key.Key_Return)
    assert spans(desk) == [("Mehr dazu ", ""), ("hier", href)]
    desk.undo()
    assert spans(desk) == [("Mehr dazu hier", "")]


@pytest.mark.parametrize(
    "written", ["", "hier", "javascript:alert(1)", "file:///etc/passwd", "https://", "a b.de", "@firm.de"]
)
def test_an_address_that_leads_nowhere_gets_one_sentence(desk: Desk, written: str) -> None:
    write(desk, ("hier", ""))
    select_last(desk, 4)
    asked = ask(desk)
    fill(asked.address, written)
    QTest.mouseClick(asked.apply_button, Qt.MouseButton.LeftButton)
    assert asked.isVisible()
    assert asked.message.text().endswith("write www.example.org or name@firm.de.")
    assert spans(desk) == [("hier", "")]


def test_without_a_selection_the_words_are_asked_for(desk: Desk) -> None:
    write(desk, ("Siehe ", ""))
    asked = ask(desk)
    fill(asked.text, "dort")
    fill(asked.address, "www.firma.example")
    asked.apply()
    assert spans(desk) == [("Siehe ", ""), ("dort", "https://www.firma.example")]
    assert desk.field().cursor_at == len("Siehe dort")


def test_without_words_the_address_is_the_text(desk: Desk) -> None:
    write(desk, ("Siehe ", ""))
    asked = ask(desk)
    fill(asked.address, "www.firma.example")
    asked.apply()
    assert spans(desk)[1] == ("www.firma.example", "https://www.firma.example")
    desk.type(" und mehr")
    assert spans(desk)[2] == (" und mehr", "")


def test_the_link_under_the_cursor_is_changed_whole(desk: Desk) -> None:
    write(desk, ("Siehe ", ""), ("dort drüben", "https://alt.example"), (".", ""))
    for _ in range(4):
        desk.press(Qt.Key.Key_Left)
    asked = ask(desk)
    assert asked.text.text() == "dort drüben"
    assert asked.address.text() == "https://alt.example"
    fill(asked.address, "neu.example")
    asked.apply()
    assert spans(desk)[1] == ("dort drüben", "https://neu.example")


def test_a_link_is_removed_and_its_words_stay(desk: Desk) -> None:
    write(desk, ("Siehe ", ""), ("dort", "https://alt.example"))
    desk.press(Qt.Key.Key_Left)
    QTest.mouseClick(ask(desk).remove_button, Qt.MouseButton.LeftButton)
    assert spans(desk) == [("Siehe dort", "")]


def test_escape_changes_nothing_and_the_cursor_is_back(desk: Desk) -> None:
    write(desk, ("Siehe", ""))
    field = desk.field()
    QTest.keyClick(ask(desk).address, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert spans(desk) == [("Siehe", "")]
    assert desk.field() is field


def test_the_button_above_the_field_asks_too(desk: Desk) -> None:
    write(desk, ("Siehe", ""))
    tools = desk.window.findChildren(FieldTools)[0]
    button = next(each for each in tools.findChildren(QToolButton) if "Ctrl+K" in each.toolTip())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert popover().address.text() == ""


def test_a_typed_address_becomes_a_link_that_one_undo_takes_away(desk: Desk) -> None:
    write(desk, ("", ""))
    desk.type("Siehe www.firma.example. Dann")
    assert spans(desk) == [("Siehe ", ""), ("www.firma.example", "https://www.firma.example"), (". Dann", "")]
    desk.undo()
    desk.undo()
    assert spans(desk) == [("Siehe www.firma.example. ", "")]
    desk.type("so ")
    assert paragraph(desk).links == ()


def test_an_address_before_the_return_key_becomes_a_link(desk: Desk) -> None:
    write(desk, ("", ""))
    desk.type("presse@firma.example\n")
    assert spans(desk) == [("presse@firma.example", "mailto:presse@firma.example")]


def test_an_address_pasted_over_words_makes_them_a_link(desk: Desk) -> None:
    write(desk, ("Mehr hier", ""))
    select_last(desk, 4)
    QApplication.clipboard().setText("https://firma.example/a-b")
    desk.press(Qt.Key.Key_V, CONTROL)
    assert spans(desk) == [("Mehr ", ""), ("hier", "https://firma.example/a-b")]


def test_a_pasted_address_is_a_link_at_once(desk: Desk) -> None:
    write(desk, ("Siehe ", ""))
    QApplication.clipboard().setText("www.firma.example")
    desk.press(Qt.Key.Key_V, CONTROL)
    assert spans(desk)[1] == ("www.firma.example", "https://www.firma.example")
    desk.undo()
    assert spans(desk) == [("Siehe www.firma.example", "")]


def test_a_link_is_shown_as_one_and_the_words_around_it_are_not(desk: Desk) -> None:
    write(desk, ("", ""))
    desk.type("so www.firma.example da")
    cursor = desk.field().textCursor()
    looks = [cursor.charFormat()]
    cursor.movePosition(QTextCursor.MoveOperation.Left, n=6)
    looks.append(cursor.charFormat())
    assert [look.fontUnderline() for look in looks] == [False, True]
    assert looks[0].foreground() != looks[1].foreground()
    assert looks[0].toolTip() == ""


def test_selecting_a_link_leaves_it_one(desk: Desk) -> None:
    write(desk, ("Siehe ", ""), ("dort", "https://a.example"))
    select_last(desk, 4)
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Home, SHIFT)
    assert spans(desk)[1] == ("dort", "https://a.example")


def test_what_is_typed_before_a_link_is_not_part_of_it(desk: Desk) -> None:
    write(desk, ("dort", "https://a.example"))
    desk.press(Qt.Key.Key_Home)
    desk.type("So ")
    assert spans(desk) == [("So ", ""), ("dort", "https://a.example")]


class Browser(QObject):
    """Stands in for the browser of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show_page(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_control_and_a_click_open_a_link(desk: Desk) -> None:
    write(desk, ("Siehe ", ""), ("dort drüben", "https://a.example/b"))
    browser, field = Browser(), desk.field()
    QDesktopServices.setUrlHandler("https", browser, "show_page")  # type: ignore[arg-type]  # not as the stub says
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Left, n=3)
    place = field.cursorRect(cursor).center()
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert browser.opened == []
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://a.example/b"]
    assert cursor.charFormat().toolTip() == "https://a.example/b"


def test_a_locked_side_has_links_to_open_but_none_to_change(desk: Desk) -> None:
    write(desk, ("dort", "https://a.example"))
    desk.field().show_locked(True)
    desk.press(Qt.Key.Key_K, CONTROL)
    assert QApplication.activePopupWidget() is None


def test_the_key_means_nothing_where_there_are_no_links(desk: Desk) -> None:
    write(desk, ("dort", ""))
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Tab)
    desk.type("www.firma.example ")
    desk.press(Qt.Key.Key_K, CONTROL)
    assert QApplication.activePopupWidget() is None
    assert desk.release.source.de == "www.firma.example "


def test_a_link_over_bold_words_is_one_link(desk: Desk) -> None:
    write(desk, ("so neu hier", ""))
    select_last(desk, len("neu hier"))
    asked = ask(desk)
    fill(asked.address, "a.example")
    asked.apply()
    select_last(desk, len("hier"))
    desk.press(Qt.Key.Key_B, CONTROL)
    desk.press(Qt.Key.Key_Left)
    assert ask(desk).text.text() == "neu hier"


def test_words_typed_after_a_link_was_made_are_a_step_of_their_own(desk: Desk) -> None:
    write(desk, ("Plan", ""))
    desk.press(Qt.Key.Key_A, CONTROL)
    sheet = ask(desk)
    fill(sheet.address, "www.plan.example")
    QTest.keyClick(sheet.address, Qt.Key.Key_Return)
    desk.type("er")
    desk.undo()
    assert spans(desk) == [("Plan", "https://www.plan.example")]
    desk.undo()
    assert spans(desk) == [("Plan", "")]


def test_a_word_typed_before_a_link_was_made_is_a_step_of_its_own(desk: Desk) -> None:
    write(desk, ("Siehe ", ""))
    desk.type("x")
    sheet = ask(desk)
    fill(sheet.text, "Plan")
    fill(sheet.address, "www.plan.example")
    QTest.keyClick(sheet.address, Qt.Key.Key_Return)
    desk.undo()
    assert spans(desk) == [("Siehe x", "")]


def test_a_window_closes_with_the_sheet_of_a_link_open(desk: Desk) -> None:
    write(desk, ("Plan", ""))
    ask(desk)
    desk.close()
    assert QApplication.activePopupWidget() is None
