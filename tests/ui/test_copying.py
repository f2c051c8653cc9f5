"""Copying what is printed: the field in use, the fields of a form one by one, a whole language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from editor.compose.fields import FieldName
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import passage
from editor.domain.people import Issuer, Person, PersonShown
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.ui.copying.fields_page import FieldLine, FieldsPage
from tests.ui.conftest import Desk, MakeDesk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DE, EN = Language.DE, Language.EN

HEADLINE = Block(kind=Kind.HEADLINE, text=passage("Labor öffnet", "Lab opens"))
QUOTE = Quote(text=passage("Wir messen", "We measure"), speaker=Person(name="Jana Brandt"))
PHOTO = Photo(
    text=passage("Im Labor", "In the lab"), credit="Maria Vogt", persons=(PersonShown(Person(name="Tom Reuter")),)
)
RELEASE = Release(
    blocks=(HEADLINE, Block(kind=Kind.PARAGRAPH), QUOTE, PHOTO),
    issuers=(Issuer(Bilingual("OptikNetz", "OptikNetz")),),
)

Open = Callable[[Release], Desk]


@pytest.fixture
def opened(make_desk: MakeDesk) -> Open:
    def open_release(release: Release) -> Desk:
        desk = make_desk()

        def save(archive: Archive) -> None:
            archive.save(release)

        desk.store.submit(save).result(10)
        desk.open(release.id)
        return desk

    return open_release


def copy(desk: Desk) -> str:
    """Presses the key and gives back what the footer says."""
    desk.press(Qt.Key.Key_C, CONTROL | SHIFT)
    return desk.window.footer.message


def enter(desk: Desk, block: Block, language: Language, part: str = "text") -> None:
    assert desk.window.editor.rows
    desk.window.editor.rows.row(block.id).focus(language, part)


def plain() -> str:
    return QApplication.clipboard().text().replace("\u00a0", " ")


def html() -> str:
    return QApplication.clipboard().mimeData().html()


def page(desk: Desk) -> FieldsPage:
    desk.window.unfold_side()
    desk.window.side.show_page("fields")
    assert desk.window.copying.page
    return desk.window.copying.page


def line(shown: FieldsPage, name: FieldName) -> FieldLine:
    return next(each for each in shown.lines if each.field and each.field.name is name)


# -- the field in use


def test_a_headline_is_copied_without_a_paragraph_around_it(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, HEADLINE, EN)
    assert copy(desk) == "Copied: Headline, English, 9 characters"
    assert (plain(), html()) == ("Lab opens", "Lab opens")


def test_a_quote_is_copied_with_its_marks_and_who_said_it(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, QUOTE, DE)
    copy(desk)
    assert plain() == "„Wir messen“, sagt Jana Brandt."
    assert html().startswith("<p>„Wir messen“")


def test_a_caption_is_copied_as_plain_text_with_its_persons(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, PHOTO, DE)
    copy(desk)
    assert (plain(), html()) == ("Im Labor: Tom Reuter.", "")


@pytest.mark.parametrize(("part", "text"), [("credit", "Maria Vogt"), ("persons[0].name", "Tom Reuter")])
def test_an_entry_of_a_photo_is_copied(part: str, text: str, opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, PHOTO, DE, part)
    copy(desk)
    assert plain() == text


def test_a_generated_attribution_is_copied_as_it_is_printed(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, QUOTE, EN, "attribution")
    copy(desk)
    assert plain() == "says Jana Brandt"


def test_the_source_line_is_copied(opened: Open) -> None:
    desk = opened(replace(RELEASE, source=Bilingual("OptikNetz und Stadt", "")))
    assert desk.window.editor.rows
    desk.window.editor.rows.source_field(DE).setFocus()
    assert copy(desk) == "Copied: Source, German, 19 characters"


def test_an_empty_field_leaves_the_clipboard_as_it_is(opened: Open) -> None:
    desk = opened(RELEASE)
    QApplication.clipboard().setText("kept")
    enter(desk, RELEASE.blocks[1], DE)
    assert copy(desk) == "Paragraph, German is empty."
    assert plain() == "kept"


def test_beside_the_fields_nothing_is_copied(opened: Open) -> None:
    desk = opened(RELEASE)
    desk.window.topbar.new.setFocus()
    assert copy(desk) == "The cursor is in no field that could be copied."


def test_selected_rows_are_copied_as_a_table(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, HEADLINE, DE)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_A, CONTROL)
    assert copy(desk) == "Copied: the selected rows as a table"
    assert "<table>" in html()


def test_a_fact_is_copied_from_its_sheet(opened: Open) -> None:
    desk = opened(RELEASE)
    assert desk.window.editor.facts
    desk.window.editor.facts.edit("issuers")
    assert isinstance(desk.focused(), QLineEdit)
    copy(desk)
    assert plain() == "OptikNetz"


def choose_copy(menu: QWidget | None) -> None:
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Copy field").trigger()
    menu.close()


def test_the_menu_of_an_entry_copies_it(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, PHOTO, DE, "credit")
    entry = desk.focused()
    at = entry.rect().center()
    QApplication.sendEvent(entry, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, entry.mapToGlobal(at)))
    choose_copy(QApplication.activePopupWidget())
    assert plain() == "Maria Vogt"


def test_the_menu_of_a_text_copies_it(opened: Open) -> None:
    desk = opened(RELEASE)
    enter(desk, QUOTE, DE)
    desk.bot.waitUntil(lambda: desk.window.spelling.spelling is not None)
    desk.press(Qt.Key.Key_Menu)
    choose_copy(QApplication.activePopupWidget())
    assert plain() == "„Wir messen“, sagt Jana Brandt."


# -- a page with all fields


def test_the_page_lists_the_fields_of_a_language(opened: Open) -> None:
    shown = page(opened(RELEASE))
    assert line(shown, FieldName.HEADLINE).told == "Headline 12 characters Labor öffnet"
    QTest.mouseClick(shown.languages[EN], Qt.MouseButton.LeftButton)
    assert line(shown, FieldName.HEADLINE).told == "Headline 9 characters Lab opens"


def test_a_field_of_the_page_is_copied_by_its_button_and_marked(opened: Open) -> None:
    desk = opened(RELEASE)
    shown = page(desk)
    text = line(shown, FieldName.TEXT)
    QTest.mouseClick(text.copy, Qt.MouseButton.LeftButton)
    assert desk.window.footer.message == "Copied: Text, 31 characters"
    assert plain() == "„Wir messen“, sagt Jana Brandt."
    assert html().startswith("<p>")
    assert text.is_copied
    assert not line(shown, FieldName.HEADLINE).is_copied


def test_the_buttons_are_reached_by_the_keyboard(opened: Open) -> None:
    desk = opened(RELEASE)
    shown = page(desk)
    line(shown, FieldName.HEADLINE).copy.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.focused() is shown.lines[shown.lines.index(line(shown, FieldName.HEADLINE)) + 1].copy
    desk.press(Qt.Key.Key_Space)
    assert desk.window.footer.message.startswith("Copied: ")


def test_a_field_that_changed_is_not_copied_any_more(opened: Open) -> None:
    desk = opened(RELEASE)
    shown = page(desk)
    headline = line(shown, FieldName.HEADLINE)
    QTest.mouseClick(headline.copy, Qt.MouseButton.LeftButton)
    enter(desk, HEADLINE, DE)
    desk.type("Neues ")
    desk.bot.waitUntil(lambda: "Neues" in headline.told)
    assert not headline.is_copied


def test_the_page_follows_the_open_release(opened: Open) -> None:
    desk = opened(RELEASE)
    shown = page(desk)
    desk.open_new()
    names = [each.field.name for each in shown.lines if each.field]
    assert names == [FieldName.LABEL, FieldName.DATE, FieldName.SUBJECT]


# -- a whole language


def test_the_whole_language_is_copied_from_the_page(opened: Open) -> None:
    desk = opened(RELEASE)
    shown = page(desk)
    QTest.mouseClick(shown.whole, Qt.MouseButton.LeftButton)
    assert desk.window.footer.message.startswith("Copied: the whole press release, German")
    assert "Labor öffnet" in plain()
    assert "Labor öffnet</h1>" in html()


def test_the_whole_language_is_copied_from_the_preview(opened: Open) -> None:
    desk = opened(RELEASE)
    desk.window.unfold_side()
    desk.window.side.show_page("preview")
    pane = desk.window.preview.preview.pane
    QTest.mouseClick(pane.languages[EN], Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane.copy_button, Qt.MouseButton.LeftButton)
    assert "Lab opens" in plain()


def test_the_menu_of_the_window_copies_either_language(opened: Open) -> None:
    desk = opened(RELEASE)
    desk.window.topbar.menu.click()
    menu = desk.window.pages.menu
    assert menu
    copying = next(action.menu() for action in menu.actions() if action.text() == "Copy as formatted text")
    assert isinstance(copying, QMenu)
    copying.actions()[1].trigger()
    menu.close()
    assert "Lab opens" in plain()
