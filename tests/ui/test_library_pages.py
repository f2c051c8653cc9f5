"""The list of the library loads as it scrolls, keeps where it stands, and stays small however long it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.release import Progress, Sent, Status
from editor.i18n import Catalogue
from editor.store.records import Group, Sort, Summary, Wanted
from editor.ui.latest import Latest
from editor.ui.library.lines import CHUNK, UNPACKED, Lines
from editor.ui.library.model import LibraryModel
from editor.ui.library_pages import PAGE
from tests.ui.conftest import MakeDesk
from tests.ui.library_desk import SENT, fill, filled, headlines, many, press, release, search


def summary(number: int, *, year: int = 2026, status: Status = Status.SENT) -> Summary:
    at = datetime(year, 1, 1, tzinfo=UTC)
    return Summary(
        id=f"id{number}",
        headline=Bilingual(f"Nummer {number}", ""),
        status=status,
        lead=Language.DE,
        date=date(year, 1, 1),
        embargo=None,
        sent=Sent(at, None),
        progress=Progress(1, 0, 0),
        number="",
        modified=at,
        languages=(Language.DE,),
    )


def test_lines_far_away_are_packed_and_come_back_as_they_were() -> None:
    lines, given = Lines(), [summary(number) for number in range(CHUNK * (UNPACKED + 5))]
    for start in range(0, len(given), 70):
        lines.add(given[start : start + 70])
    assert len(lines) == len(given)
    assert [lines[number].summary for number in range(len(lines))] == given
    assert len(lines._near) <= UNPACKED


def test_the_model_keeps_the_rules_while_pages_come(words: Catalogue) -> None:
    model = LibraryModel(words)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    given = [summary(number, year=2026 - number // 130) for number in range(500)]
    model.show_page(Wanted(), given[:PAGE], has_more=True)
    for start in range(PAGE, 500, PAGE):
        model.add_page(given[start : start + PAGE], has_more=start + PAGE < 500)
    assert model.rowCount() == 500 + 4
    assert [model.index(row).data() for row in model.headings.rows] == [f"Sent {2026 - n}" for n in range(4)]
    assert all(model.row_of(each.id) is not None for each in given)
    assert tester.model() is model


def test_pages_are_loaded_as_one_scrolls_and_no_more(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", *many(5000))
    desk = make_desk()
    model, view = desk.window.library.model, desk.window.library.list
    desk.bot.waitUntil(lambda: model.count >= PAGE)
    assert model.count == PAGE
    for _ in range(3):
        with desk.bot.waitSignal(model.rowsInserted):
            view.doItemsLayout()
            view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert model.count < 1000
    assert headlines(desk) == [f"Nummer {number:04}" for number in range(4999, 4999 - model.count, -1)]


def test_the_next_page_is_there_before_the_end_is_reached(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", *many(300))
    desk = make_desk()
    model, bar = desk.window.library.model, desk.window.library.list.verticalScrollBar()
    desk.bot.waitUntil(lambda: model.count == PAGE)
    bar.setValue(bar.maximum() - bar.pageStep())
    desk.bot.waitUntil(lambda: model.count > PAGE)


def test_every_row_is_where_the_list_says_it_is(make_desk: MakeDesk, tmp_path: Path) -> None:
    old = [release(f"Alt {year}", date=date(year, 1, 1), **SENT) for year in range(2000, 2020)]
    desk = filled(make_desk, tmp_path, release("Neu"), *old)
    view, model = desk.window.library.list, desk.window.library.model
    bottom = 0
    for row in range(model.rowCount()):
        place = view.visualRect(model.index(row))
        assert place.top() == bottom
        assert view.row_at(place.top()) == view.row_at(place.bottom()) == row
        bottom = place.bottom() + 1
    assert view.row_at(bottom) == -1


def test_keys_pass_over_the_headings(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Neu"), release("Versendet", **SENT))
    view = desk.window.library.list
    press(desk, Qt.Key.Key_Home)
    assert view.currentIndex().data() == "Neu"
    press(desk, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "Versendet"
    press(desk, Qt.Key.Key_End)
    assert view.currentIndex().data() == "Versendet"
    press(desk, Qt.Key.Key_PageUp)
    assert view.currentIndex().data() == "Neu"


def test_place_and_selection_outlast_a_refresh(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, *many(250))
    view, model = desk.window.library.list, desk.window.library.model
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    desk.bot.waitUntil(lambda: model.count > PAGE)
    row = model.row_of("nummer-0160")
    assert row is not None
    view.setCurrentIndex(model.index(row))
    place = view.verticalScrollBar().value()
    desk.store.submit(lambda archive: archive.delete("nummer-0249")).result(10)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.refresh()
    assert headlines(desk)[0] == "Nummer 0248"
    assert view.selected_ids() == ("nummer-0160",)
    assert view.verticalScrollBar().value() == place - desk.window.library._delegate.line_height


def test_typing_queues_up_no_searches(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Prüflabor eröffnet"))
    seen: list[str] = []
    desk.session.library_loaded.connect(lambda page: seen.append(page.wanted.text))
    for end in range(1, 6):
        desk.session.library.ask(Wanted("labor"[:end]))
    desk.bot.waitUntil(lambda: "labor" in seen)
    assert seen == ["labor"]


def test_of_wishes_that_wait_the_newest_alone_is_kept() -> None:
    begun: list[int] = []
    latest = Latest[int](begun.append)
    for wish in range(5):
        latest.ask(wish)
    latest.finish()
    latest.finish()
    assert begun == [0, 4]
    assert not latest.is_busy


def test_the_order_is_chosen_from_a_menu_and_remembered(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Beta"), release("Alpha", date=date(2025, 1, 1)))
    filters = desk.window.library.filters
    menu = filters.menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Newest first"]
    with desk.bot.waitSignal(desk.session.library_loaded):
        next(action for action in menu.actions() if action.text() == "By headline").trigger()
    assert headlines(desk) == ["Alpha", "Beta"]
    assert desk.window.settings.library_sort == "headline"
    assert "By headline" in filters.order.accessibleName()
    again = replace(desk.window.settings)
    desk.close()
    assert headlines(filled_again := make_desk(settings=again)) == ["Alpha", "Beta"]
    assert filled_again.window.library.filters.sort is Sort.HEADLINE


def test_letters_in_the_list_go_on_with_the_search(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = filled(make_desk, tmp_path, release("Prüflabor eröffnet"))
    desk.window.library.list.setFocus()
    QTest.keyClicks(desk.window.library.list, "l")
    assert desk.window.library.search.hasFocus()
    assert search(desk, "abor") == ["Prüflabor eröffnet"]
    assert desk.window.library.text == "labor"


def test_the_parts_stand_in_one_line_without_their_numbers_where_these_have_no_room(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = filled(make_desk, tmp_path, release("Neu"), release("Alt", **SENT))
    filters = desk.window.library.filters
    chip = filters.chips[Group.SENT]
    desk.bot.waitUntil(lambda: chip.text() == "Sent 1")
    filters.show_sizes(
        {Group.ALL: 3_200_000, Group.PROGRESS: 1_000_000, Group.SENT: 1_000_000, Group.ARCHIVE: 1_200_000}
    )
    assert filters.lines == 1
    assert chip.text() == "Sent"
    assert chip.toolTip() == "1,000,000 press releases"
