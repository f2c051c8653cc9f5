"""The search of the library: fields, completion, what was found in each line, and the hits in the release."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.store.records import Excerpt
from editor.ui.library.excerpts import laid_out
from editor.ui.library.model import ExcerptRole
from editor.ui.theme import Theme
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.library_desk import SENT, fill, filled, headlines, press, release, search

LONG = "Am Anfang steht viel. " * 20 + "Dann kommt das Prüflabor. " + "Am Ende auch. " * 20


def excerpt(desk: Desk, release_id: str) -> Excerpt | None:
    model = desk.window.library.model
    row = model.row_of(release_id)
    found = model.index(row).data(ExcerptRole) if row is not None else None
    return found if isinstance(found, Excerpt) else None


def test_years_are_the_headings_of_what_was_found(make_desk: MakeDesk, tmp_path: Path) -> None:
    old = release("Altes Labor", date=date(2020, 1, 1), **SENT)
    desk = filled(make_desk, tmp_path, release("Neues Labor"), old)
    search(desk, "labor")
    model = desk.window.library.model
    assert [model.index(row).data() for row in model.headings.rows] == ["2026", "2020"]


def test_lines_show_the_words_around_what_was_found(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Eins", LONG))
    search(desk, "labor")
    desk.bot.waitUntil(lambda: excerpt(desk, "eins") is not None)
    found = excerpt(desk, "eins")
    assert found
    assert [found.text[start:end].casefold() for start, end in found.marks] == ["labor"]
    row = desk.window.library.model.row_of("eins")
    assert row is not None
    spoken = desk.window.library.model.index(row).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Prüflabor" in str(spoken)


def test_a_long_excerpt_ends_with_an_ellipsis_in_its_second_line(theme: Theme) -> None:
    layout = laid_out(Excerpt("Wort und 😀 Wort " * 20, ((9, 10), (11, 15))), 200, theme)
    assert layout.lineCount() == 2
    assert layout.text().endswith("…")
    last = layout.lineAt(1)
    assert last.textStart() + last.textLength() == len(layout.text().encode("utf-16-le")) // 2


def test_how_many_were_found_is_said(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Labor eins"), release("Labor zwei", **SENT), release("Andere"))
    search(desk, "labor")
    assert desk.window.library.note.text == "2 found"
    desk.bot.waitUntil(lambda: desk.window.library.chip("progress").text() == "In progress 1")


def test_fields_stand_below_the_search_and_can_be_taken_out(make_desk: MakeDesk, tmp_path: Path) -> None:
    brandt = release("Labor mit Zitat", speaker="Jana Brandt")
    desk = filled(make_desk, tmp_path, brandt, release("Labor ohne Zitat"))
    library = desk.window.library
    assert search(desk, "labor speaker:brandt") == ["Labor mit Zitat"]
    (chip,) = library.parts.chips
    assert chip.text().startswith("Speaker: brandt")
    assert "Remove" in chip.accessibleName()
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert library.text == "labor"
    assert sorted(headlines(desk)) == ["Labor mit Zitat", "Labor ohne Zitat"]
    assert not library.parts.chips


def test_fields_are_completed_by_key(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Eins", speaker="Jana Brandt"), release("Zwei"))
    library = desk.window.library
    library.search.setFocus()
    QTest.keyClicks(library.search, "spea")
    desk.bot.waitUntil(lambda: library.completion.list is not None)
    QTest.keyClick(library.search, Qt.Key.Key_Down)
    QTest.keyClick(library.search, Qt.Key.Key_Return)
    assert library.search.text() == "speaker:"
    desk.bot.waitUntil(lambda: library.completion.list is not None)
    QTest.keyClick(library.search, Qt.Key.Key_Down)
    QTest.keyClick(library.search, Qt.Key.Key_Tab)
    assert "Brandt" in library.search.text()
    desk.bot.waitUntil(lambda: headlines(desk) == ["Eins"])


def test_escape_closes_the_completion_before_it_empties_the_search(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Eins"))
    library = desk.window.library
    library.search.setFocus()
    QTest.keyClicks(library.search, "spea")
    desk.bot.waitUntil(lambda: library.completion.list is not None)
    QTest.keyClick(library.search, Qt.Key.Key_Escape)
    assert library.completion.list is None
    assert library.search.text() == "spea"
    QTest.keyClick(library.search, Qt.Key.Key_Escape)
    assert library.search.text() == ""


def test_nothing_found_says_what_was_searched_and_offers_a_way_out(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Labor"))
    search(desk, "labor year:1999")
    note = desk.window.library.empty_note
    assert note
    assert "labor year:1999" in note.text
    assert note.button
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.mouseClick(note.button, Qt.MouseButton.LeftButton)
    assert headlines(desk) == ["Labor"]


def test_any_text_is_a_search(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Labor"))
    for text in ('"offen', "NEAR(", "AND OR NOT", "speaker:", "-", "x" * 10_000, "jahr:abc", "*", "a:b:c"):
        with desk.bot.waitSignal(desk.session.library_loaded):
            desk.window.library.search.setText(text)
        assert not desk.ask.heard


# -- hits in the release


def open_found(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    first, second = release("Eins", "Das Prüflabor ist neu. Ein Labor.", date=date(2020, 1, 1)), release("Zwei")
    desk = filled(make_desk, tmp_path, first, second)
    search(desk, "labor")
    with desk.bot.waitSignal(desk.session.release_opened):
        QTest.keyClick(desk.window.library.search, Qt.Key.Key_Down)
        press(desk, Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: desk.window.archive.hits.are_shown)
    return desk


def selected(desk: Desk) -> tuple[int, int]:
    hits = desk.window.archive.hits
    return hits.matches[hits.current].place


def test_a_result_opens_at_its_first_hit(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = open_found(make_desk, tmp_path)
    assert [match.place for match in desk.window.archive.hits.matches] == [(8, 13), (27, 32)]
    assert selected(desk) == (8, 13)
    rows = desk.window.editor.rows
    assert rows
    field = rows.row(desk.release.blocks[1].id).cells[desk.release.lead].field
    assert field.textCursor().selectedText() == "labor"


def test_f3_goes_through_the_hits_and_back(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = open_found(make_desk, tmp_path)
    desk.press(Qt.Key.Key_F3)
    assert selected(desk) == (27, 32)
    desk.press(Qt.Key.Key_F3)
    assert selected(desk) == (8, 13)
    desk.press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert selected(desk) == (27, 32)


def test_escape_in_the_text_lets_the_hits_go(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = open_found(make_desk, tmp_path)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_first()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.archive.hits.are_shown


def test_the_hits_follow_what_is_written(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = open_found(make_desk, tmp_path)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block(desk.release.blocks[1].id, desk.release.lead, 0)
    desk.type("Neu: ")
    desk.bot.waitUntil(lambda: [m.place for m in desk.window.archive.hits.matches] == [(13, 18), (32, 37)])


def test_without_a_search_nothing_is_marked(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Eins"), release("Zwei"))
    desk.open("eins")
    assert not desk.window.archive.hits.are_shown


def test_a_block_of_another_release_is_shown(make_desk: MakeDesk, tmp_path: Path) -> None:
    other = release("Andere", "Hier steht es.")
    fill(tmp_path / "data", replace(other, date=date(2020, 1, 1)), release("Neue"))
    desk = make_desk()
    desk.bot.waitUntil(lambda: desk.session.open_id == "neue")
    block = other.blocks[1].id
    with desk.bot.waitSignal(desk.session.place_wanted):
        desk.session.open_at("andere", block)
    assert desk.session.open_id == "andere"
    rows = desk.window.editor.rows
    assert rows
    assert rows.active_row is rows.row(block)


def test_with_the_search_its_hits_go(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = open_found(make_desk, tmp_path)
    desk.window.library.search.clear()
    desk.bot.waitUntil(lambda: not desk.window.archive.hits.are_shown)
