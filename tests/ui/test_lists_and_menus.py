"""Lists that begin with a typed dash, the menu of blocks by keys, words that go with the next change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.reshaping import change_kind, list_of
from editor.ui.writing.finding import Finding
from editor.ui.writing.rows import Rows
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rows(desk: Desk) -> Rows:
    assert desk.window.editor.rows
    return desk.window.editor.rows


def paragraph(block_id: str, de: str = "", en: str = "") -> Block:
    return Block(kind=Kind.PARAGRAPH, id=block_id, text=passage(de, en))


def write(desk: Desk, *blocks: Block) -> None:
    """The open release has these blocks, the cursor in the first."""
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=blocks))
    rows(desk).focus_block(blocks[0].id, DE, 0)


def kinds(desk: Desk) -> list[Kind]:
    return [block.kind for block in desk.release.blocks]


def open_menu(desk: Desk) -> QMenu:
    desk.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def find(desk: Desk, text: str) -> Finding:
    desk.press(Qt.Key.Key_H, CONTROL)
    desk.type(text)
    finding = desk.window.editor.finding
    assert finding
    finding.refresh()
    return finding


def test_a_dash_and_a_space_begin_a_list_and_undo_gives_them_back(desk: Desk) -> None:
    for typed in ("- ", "* "):
        write(desk, paragraph("a"), paragraph("b", "Anderes"))
        desk.type(typed)
        assert kinds(desk) == [Kind.BULLETS, Kind.PARAGRAPH]
        assert not desk.release.block("a").text.de
        desk.undo()
        assert kinds(desk) == [Kind.PARAGRAPH, Kind.PARAGRAPH]
        assert desk.release.block("a").text.de.plain == typed


def test_the_first_item_is_typed_on_at_once(desk: Desk) -> None:
    write(desk, paragraph("a"))
    desk.type("- Eins\nZwei")
    assert [line.plain for line in desk.release.block("a").text.de.lines()] == ["Eins", "Zwei"]


def test_a_dash_within_a_text_begins_no_list(desk: Desk) -> None:
    write(desk, paragraph("a", "Wort"))
    desk.type("- ")
    assert kinds(desk) == [Kind.PARAGRAPH]


def test_a_list_drops_the_dashes_that_were_typed_before_its_lines(desk: Desk) -> None:
    write(desk, Block(kind=Kind.NOTES, id="a", text=passage("- Eins\n– Zwei\n• Drei\n-5 Grad", "- One")))
    listed = change_kind(desk.release, "a", Kind.BULLETS).block("a")
    assert listed.text.de.plain == "Eins\nZwei\nDrei\n-5 Grad"
    assert listed.text.en.plain == "One"


def test_several_rows_become_one_list(desk: Desk) -> None:
    write(desk, paragraph("a", "- Eins", "- One"), paragraph("b", "- Zwei", "- Two"), paragraph("c", "Drei"))
    listed = list_of(desk.release, ("a", "b"))
    assert [block.id for block in listed.blocks] == ["a", "c"]
    assert (listed.block("a").text.de.plain, listed.block("a").text.en.plain) == ("Eins\nZwei", "One\nTwo")


def test_selected_rows_are_listed_and_cut_by_their_menu(desk: Desk) -> None:
    write(desk, paragraph("a", "Eins"), paragraph("b", "Zwei"), paragraph("c", "Drei"))
    rows(desk).selection.select("a", "b", DE)
    choose(desk, "Make them one bullet list")
    assert desk.release.block("a").text.de.plain == "Eins\nZwei"
    assert len(desk.release.blocks) == 2
    desk.undo()
    rows(desk).selection.select("a", "b", DE)
    choose(desk, "Cut\tCtrl+X")
    assert [block.id for block in desk.release.blocks] == ["c"]


def test_one_selected_row_is_copied_by_its_menu(desk: Desk) -> None:
    write(desk, paragraph("a", "Eins"), paragraph("b", "Zwei"))
    rows(desk).selection.select("b", "b", DE)
    choose(desk, "Copy\tCtrl+C")
    assert QApplication.clipboard().text().strip() == "Zwei"


def choose(desk: Desk, name: str) -> None:
    """A line of the menu of the selected rows."""
    rows(desk).commands.show_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == name).trigger()
    menu.close()


def test_enter_takes_the_first_line_of_the_block_menu(desk: Desk) -> None:
    write(desk, paragraph("a", "Eins"))
    menu = open_menu(desk)
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert len(desk.release.blocks) == 2


def test_a_letter_chooses_in_the_block_menu(desk: Desk) -> None:
    write(desk, paragraph("a", "Eins"))
    menu = open_menu(desk)
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    letters = [name[name.index("&") + 1].lower() for name in names]
    assert len(set(letters)) == len(names)
    quote = next(name for name in names if name.replace("&", "") == "Quote")
    QTest.keyClicks(menu, quote[quote.index("&") + 1].lower())
    assert kinds(desk) == [Kind.PARAGRAPH, Kind.QUOTE]


def test_a_block_takes_the_place_of_an_empty_paragraph(desk: Desk) -> None:
    write(desk, paragraph("a"))
    rows(desk).edits.add(Kind.QUOTE, "a")
    assert kinds(desk) == [Kind.QUOTE]
    assert rows(desk).row("a").isAncestorOf(desk.focused())


def test_tab_goes_from_the_search_to_the_replacement_and_then_to_the_buttons(desk: Desk) -> None:
    write(desk, paragraph("a", "Labor und Labor"))
    bar = find(desk, "Labor").bar
    desk.type("\t")
    assert bar.replacement.hasFocus()
    desk.type("\t")
    assert isinstance(desk.focused(), QPushButton)
    assert bar.isAncestorOf(desk.focused())


def test_the_cursor_stays_in_the_bar_after_all_are_replaced(desk: Desk) -> None:
    write(desk, paragraph("a", "Labor und Labor"))
    finding = find(desk, "Labor")
    desk.type("\tHaus\t\t")
    desk.press(Qt.Key.Key_Space)
    assert desk.release.block("a").text.de.plain == "Haus und Haus"
    assert finding.bar.message == "2 matches replaced."
    assert finding.bar.isAncestorOf(desk.focused())
    desk.undo()
    assert finding.bar.message == ""
    desk.press(Qt.Key.Key_Escape)
    assert finding.bar.isHidden()


def test_nothing_is_open_is_said_until_the_text_changes(desk: Desk) -> None:
    write(desk, paragraph("a", "Eins", "One"))
    desk.window.editor.go_to_open(1)
    assert desk.window.footer.message
    desk.type("x")
    assert not desk.window.footer.message
