"""Misspelt words are underlined in both columns and mended from the menu; typing never waits for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from shiboken6 import delete, isValid

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Kind, Photo, Quote
from editor.domain.edits import set_text
from editor.domain.passage import BLANK
from editor.domain.richtext import RichText, Span
from editor.i18n import Catalogue
from editor.language.spelling import own_words
from editor.language.spelling.messages import Open, Opened
from editor.settings import Settings
from editor.ui.spelling import process as process_module
from editor.ui.spelling.field_menu import FieldMenu
from editor.ui.spelling.marking import LAYER
from editor.ui.spelling.process import SpellingProcess
from editor.ui.spelling.settings_section import SpellingSection
from editor.ui.spelling.spelling import Spelling
from editor.ui.spelling.window_spelling import WindowSpelling
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from editor.ui.writing.long_entry import LongEntry
from tests.language.spelling import write_dictionary
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
PATIENCE = 20_000
"""Milliseconds until a test gives up: the machine may be busy."""

GERMAN = "Ein ein neues Prüflabor für die Optik Wort zwei gut und das Labor"
ENGLISH = "A a new test lab word two good and the lab for one"


@pytest.fixture
def dictionaries(tmp_path: Path) -> Path:
    write_dictionary(tmp_path / "dictionaries", "de_DE", GERMAN)
    return write_dictionary(tmp_path / "dictionaries", "en_GB", ENGLISH).parent


@pytest.fixture
def desk(make_desk: MakeDesk, dictionaries: Path) -> Desk:
    """A new release, with dictionaries that know little."""
    made = make_desk(settings=Settings(spelling_folder=str(dictionaries)))
    made.open_new()
    return made


def marked(field: Field) -> list[str]:
    return [field.text.plain[start:end] for start, end in field.shown_spans(LAYER)]


def wait_marked(desk: Desk, field: Field, expected: list[str]) -> None:
    desk.bot.waitUntil(lambda: marked(field) == expected, timeout=PATIENCE)


def field_of(desk: Desk, kind: Kind, language: Language) -> Field:
    rows, block = desk.window.editor.rows, desk.release.first(kind)
    assert rows
    assert block
    return rows.row(block.id).cells[language].field


def put(desk: Desk, kind: Kind, language: Language, text: RichText) -> Field:
    block, draft = desk.release.first(kind), desk.session.draft
    assert block
    assert draft
    draft.apply(lambda release: set_text(release, block.id, language, text))
    return field_of(desk, kind, language)


def open_menu(desk: Desk) -> FieldMenu:
    """The menu of the word under the cursor, opened by its key, with its suggestions."""
    desk.bot.waitUntil(lambda: desk.window.spelling.spelling is not None, timeout=PATIENCE)
    desk.press(Qt.Key.Key_Menu)
    spelling = desk.window.spelling.spelling
    assert spelling
    menu = spelling.menu
    assert menu
    desk.bot.waitUntil(lambda: not entry_names(menu)[0].startswith("Looking"), timeout=PATIENCE)
    return menu


def entry_names(menu: FieldMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu: FieldMenu, name: str) -> None:
    action = next(each for each in menu.actions() if each.text() == name)
    menu.close()
    action.trigger()


def test_a_wrong_word_is_underlined_once_the_cursor_has_left_it(desk: Desk) -> None:
    desk.type("Ein Prüflbor und ")
    wait_marked(desk, desk.field(), ["Prüflbor"])


def test_the_word_that_is_being_written_is_not_underlined(desk: Desk) -> None:
    desk.type("Wrot ein Prüflb")
    field = desk.field()
    wait_marked(desk, field, ["Wrot"])
    desk.type("or")
    desk.press(Qt.Key.Key_Home)
    wait_marked(desk, field, ["Wrot", "Prüflbor"])


def test_leaving_the_field_shows_the_last_word_too(desk: Desk) -> None:
    field = desk.field()
    desk.type("Wort ")
    desk.type("Prüflbor\t")
    wait_marked(desk, field, ["Prüflbor"])


def test_each_column_has_its_own_language(desk: Desk) -> None:
    german = put(desk, Kind.HEADLINE, DE, RichText.plain_text("Ein Prüflabor for one"))
    english = put(desk, Kind.HEADLINE, EN, RichText.plain_text("A Prüflabor for one"))
    wait_marked(desk, german, ["for", "one"])
    wait_marked(desk, english, ["Prüflabor"])


def test_a_mended_word_loses_its_line(desk: Desk) -> None:
    desk.type("Wrot und ")
    field = desk.field()
    wait_marked(desk, field, ["Wrot"])
    put(desk, Kind.HEADLINE, DE, RichText.plain_text("Wort und "))
    wait_marked(desk, field, [])


def test_what_is_typed_behind_a_wrong_word_is_not_underlined(desk: Desk) -> None:
    desk.type("Wrot ")
    field = desk.field()
    wait_marked(desk, field, ["Wrot"])
    field.set_cursor(4)
    desk.type(" und")
    assert marked(field) == ["Wrot"]


def test_a_suggestion_is_chosen_with_the_keyboard_and_is_one_step(desk: Desk) -> None:
    text = RichText.of([Span("Ein "), Span("Prüflbor", bold=True), Span(" für die Optik")])
    field = put(desk, Kind.HEADLINE, DE, text)
    wait_marked(desk, field, ["Prüflbor"])
    field.setFocus()
    field.set_cursor(6)
    menu = open_menu(desk)
    assert entry_names(menu)[0] == "Prüflabor"
    active = menu.activeAction()
    assert active
    choose(menu, active.text())
    mended = RichText.of([Span("Ein "), Span("Prüflabor", bold=True), Span(" für die Optik")])
    assert desk.release.headline(DE) == mended
    desk.undo()
    assert desk.release.headline(DE) == text


def test_a_suggestion_does_not_join_what_was_typed(desk: Desk) -> None:
    desk.type("ein neues Wrot")
    desk.press(Qt.Key.Key_Left)
    wait = desk.field()
    desk.press(Qt.Key.Key_Home)
    wait_marked(desk, wait, ["Wrot"])
    desk.field().set_cursor(12)
    choose(open_menu(desk), "Wort")
    assert desk.release.headline(DE).plain == "ein neues Wort"
    desk.type("e")
    desk.undo()
    assert desk.release.headline(DE).plain == "ein neues Wort"
    desk.undo()
    assert desk.release.headline(DE).plain == "ein neues Wrot"


def test_an_added_word_is_right_in_its_language_from_now_on(desk: Desk, tmp_path: Path) -> None:
    german = put(desk, Kind.HEADLINE, DE, RichText.plain_text("das Lahntal gut"))
    english = put(desk, Kind.HEADLINE, EN, RichText.plain_text("the Lahntal lab"))
    wait_marked(desk, german, ["Lahntal"])
    wait_marked(desk, english, ["Lahntal"])
    german.setFocus()
    german.set_cursor(6)
    choose(open_menu(desk), "Add to the dictionary")
    wait_marked(desk, german, [])
    desk.bot.waitUntil(lambda: own_words.load(tmp_path / "data", DE) == {"Lahntal"}, timeout=PATIENCE)
    assert marked(english) == ["Lahntal"]


def test_an_ignored_word_is_right_in_both_columns_of_the_release(desk: Desk) -> None:
    german = put(desk, Kind.HEADLINE, DE, RichText.plain_text("das Lahntal gut"))
    english = put(desk, Kind.HEADLINE, EN, RichText.plain_text("the Lahntal lab"))
    wait_marked(desk, german, ["Lahntal"])
    wait_marked(desk, english, ["Lahntal"])
    german.setFocus()
    german.set_cursor(6)
    choose(open_menu(desk), "Ignore in this release")
    wait_marked(desk, german, [])
    wait_marked(desk, english, [])


def test_the_menu_of_a_right_word_has_the_clipboard_alone(desk: Desk) -> None:
    desk.type("Wort")
    menu = open_menu(desk)
    clipboard = ["Cut", "Copy", "Paste", "Paste without formatting", "Select all", "Copy field"]
    assert entry_names(menu) == [*clipboard, "Insert link"]
    menu.close()


def test_a_link_is_taken_away_from_the_menu(desk: Desk) -> None:
    text = RichText.of([Span("Ein "), Span("Wort", href="https://example.org"), Span(" gut")])
    field = put(desk, Kind.PARAGRAPH, DE, text)
    field.setFocus()
    field.set_cursor(6)
    choose(open_menu(desk), "Remove link")
    block = desk.release.first(Kind.PARAGRAPH)
    assert block
    assert block.text.de == RichText.plain_text("Ein Wort gut")


def test_a_sent_language_is_not_marked_and_its_menu_only_copies(desk: Desk) -> None:
    field = put(desk, Kind.HEADLINE, DE, RichText.plain_text("Wrot und gut"))
    wait_marked(desk, field, ["Wrot"])
    field.setReadOnly(True)
    field.setFocus()
    field.selectAll()
    menu = open_menu(desk)
    offered = [each.text() for each in menu.actions() if each.isEnabled() and each.text()]
    assert offered == ["Copy", "Select all", "Copy field"]
    menu.close()


def test_quotes_captions_and_alt_texts_are_marked_too(desk: Desk) -> None:
    rows, draft = desk.window.editor.rows, desk.session.draft
    assert rows
    assert draft
    quote = Quote(text=BLANK.with_text(DE, RichText.plain_text("Ein Zitta")))
    photo = Photo(text=BLANK.with_text(DE, RichText.plain_text("Ein Bidl")), alt=Bilingual("das Bildd", ""))
    draft.apply(lambda release: replace(release, blocks=(quote, photo, *release.blocks)))
    wait_marked(desk, rows.row(quote.id).cells[DE].field, ["Zitta"])
    wait_marked(desk, rows.row(photo.id).cells[DE].field, ["Bidl"])
    rows.focus_block(photo.id, DE)
    alt = rows.row(photo.id).target("alt", DE)
    assert isinstance(alt, LongEntry)
    wait_marked(desk, alt.field, ["Bildd"])


def test_the_mouse_opens_the_menu_of_the_word_it_points_at(desk: Desk) -> None:
    field = put(desk, Kind.HEADLINE, DE, RichText.plain_text("Wrot und das Labor"))
    wait_marked(desk, field, ["Wrot"])
    field.set_cursor(12)
    at = QPoint(6, field.cursorRect().center().y())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.viewport().mapToGlobal(at))
    QApplication.sendEvent(field.viewport(), event)
    spelling = desk.window.spelling.spelling
    assert spelling
    menu = spelling.menu
    assert menu
    desk.bot.waitUntil(lambda: "Wort" in entry_names(menu), timeout=PATIENCE)
    menu.close()


def test_control_f7_goes_from_wrong_word_to_wrong_word_and_around(desk: Desk) -> None:
    put(desk, Kind.HEADLINE, DE, RichText.plain_text("Ein Wrot und Lbor"))
    put(desk, Kind.LEAD, EN, RichText.plain_text("A good wrod"))
    desk.field().set_cursor(0)
    for expected in ("Wrot", "Lbor", "wrod", "Wrot"):
        desk.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
        desk.bot.waitUntil(lambda word=expected: desk.field().textCursor().selectedText() == word, timeout=PATIENCE)  # type: ignore[misc]


def test_control_f7_says_that_all_is_right(desk: Desk) -> None:
    put(desk, Kind.HEADLINE, DE, RichText.plain_text("Ein Wort"))
    desk.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    desk.bot.waitUntil(lambda: "No misspelt word" in desk.window.footer.message, timeout=PATIENCE)


def test_nothing_is_lost_while_an_input_method_composes(desk: Desk) -> None:
    desk.type("Wrot und ")
    field = desk.field()
    QApplication.sendEvent(field, QInputMethodEvent("´", []))
    desk.window.spelling.go_to_next()
    desk.press(Qt.Key.Key_Menu)
    commit = QInputMethodEvent()
    commit.setCommitString("é")
    QApplication.sendEvent(field, commit)
    desk.type(" gut")
    wait_marked(desk, field, ["Wrot"])
    assert desk.release.headline(DE).plain == "Wrot und é gut"


def test_a_mark_of_the_search_stays_beside_the_lines(desk: Desk) -> None:
    desk.type("Wrot und ")
    field = desk.field()
    found = QTextCharFormat()
    found.setBackground(Qt.GlobalColor.yellow)
    field.show_spans("found", [(0, 8)], found)
    wait_marked(desk, field, ["Wrot"])
    assert field.shown_spans("found") == [(0, 8)]
    search, *lines = [bool(each.format.background().style().value) for each in field.extraSelections()]
    assert search
    assert lines
    assert not any(lines)
    field.show_spans("found", [], found)
    assert marked(field) == ["Wrot"]


def test_switched_off_nothing_is_underlined(desk: Desk) -> None:
    desk.type("Wrot und ")
    wait_marked(desk, desk.field(), ["Wrot"])
    spelling = desk.window.spelling.spelling
    assert spelling
    spelling.set_up(on=False)
    assert marked(desk.field()) == []
    spelling.set_up(on=True, folder=desk.window.settings.spelling_folder)
    wait_marked(desk, desk.field(), ["Wrot"])


def test_a_process_that_fell_over_is_started_again(desk: Desk) -> None:
    desk.type("Wrot und ")
    field = desk.field()
    wait_marked(desk, field, ["Wrot"])
    spelling = desk.window.spelling.spelling
    assert spelling
    assert spelling.process
    spelling.process.kill()
    desk.type("Lbor das ")
    wait_marked(desk, field, ["Wrot", "Lbor"])


def test_a_process_that_falls_over_again_and_again_is_given_up(desk: Desk) -> None:
    desk.type("Wrot und ")
    wait_marked(desk, desk.field(), ["Wrot"])
    spelling = desk.window.spelling.spelling
    assert spelling
    process = spelling.process
    assert process

    def given_up() -> bool:
        process.kill()
        process.check("again", DE, "Wrot", print)
        return "not checked any more" in desk.window.footer.message

    desk.bot.waitUntil(given_up, timeout=PATIENCE)
    desk.type("weiter ")
    assert desk.release.headline(DE).plain == "Wrot und weiter "


def test_garbage_from_the_process_is_no_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_module, "_MODULE", "this")  # the Zen of Python, in many lines
    process, answers = SpellingProcess(Open(""), desk.window), list[tuple[str, ...]]()
    process.suggest(DE, "Wrot", answers.append)
    desk.bot.waitUntil(lambda: answers == [()], timeout=PATIENCE)
    process.close()


def test_a_process_that_hangs_is_ended(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_module, "_PATIENCE", 1)
    process, answers = SpellingProcess(Open(""), desk.window), list[tuple[str, ...]]()
    process.suggest(DE, "Wrot", answers.append)
    desk.bot.waitUntil(lambda: answers == [()], timeout=PATIENCE)
    process.close()


def test_the_process_ends_with_its_owner(desk: Desk, tmp_path: Path, theme: Theme, words: Catalogue) -> None:
    spelling = Spelling(tmp_path, theme, words, {})
    spelling.set_up(on=True)
    process = spelling.process
    assert process
    process.check("text", DE, "Wort", print)
    desk.bot.waitUntil(lambda: process.is_running, timeout=PATIENCE)
    delete(spelling)
    assert not isValid(process)


def test_a_missing_dictionary_is_said_once(desk: Desk) -> None:
    spelling = desk.window.spelling
    desk.bot.waitUntil(lambda: spelling.spelling is not None, timeout=PATIENCE)
    assert spelling.spelling
    spelling.spelling.missing.emit((DE,))
    assert "No spelling dictionary for German" in desk.window.footer.message
    desk.window.footer.show_message("something else")
    spelling.spelling.missing.emit((DE,))
    assert desk.window.footer.message == "something else"
    spelling.spelling.missing.emit(())
    spelling.spelling.missing.emit((DE,))
    assert "No spelling dictionary for German" in desk.window.footer.message


def test_the_settings_tell_what_was_chosen(desk: Desk, words: Catalogue) -> None:
    section = SpellingSection(words)
    desk.bot.addWidget(section)
    section.show_options(on=False, folder="")
    with desk.bot.waitSignal(section.changed):
        section.show_folder("/dictionaries")
    with desk.bot.waitSignal(section.changed):
        QTest.keyClick(section.findChildren(QCheckBox)[0], Qt.Key.Key_Space)
    assert (section.is_on, section.folder) == (True, "/dictionaries")
    section.show_found(Opened(("de_DE",), (EN,)))
    assert "de_DE" in section.findChildren(QLabel)[-1].text()


def test_another_window_in_its_place_goes_on_marking(desk: Desk, look: tuple[Theme, Catalogue]) -> None:
    field = put(desk, Kind.HEADLINE, DE, RichText.plain_text("Wrot und Lbor gut"))
    wait_marked(desk, field, ["Wrot", "Lbor"])
    field.setFocus()
    field.set_cursor(2)
    choose(open_menu(desk), "Ignore in this release")
    wait_marked(desk, field, ["Lbor"])
    old, draft = desk.window.spelling, desk.session.draft
    assert draft
    other = WindowSpelling(
        desk.session, desk.window.editor, desk.window.footer, *look, lambda: desk.window.settings, print
    )
    other.take_over(old)
    desk.window.editor.open(draft, desk.session.pictures.image)
    wait_marked(desk, field_of(desk, Kind.HEADLINE, DE), ["Lbor"])
    other.close()
