"""Versions in the window: named, compared with the present state, brought back as a whole or block by block."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.edits import set_text
from editor.domain.passage import passage
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.records import Revision, RevisionReason
from editor.ui.theme import Theme
from editor.ui.versions.change_row import ChangeRow, Line, Row, columns_in
from editor.ui.versions.dialog import ComparisonDialog
from editor.ui.versions.marked import Sides
from editor.ui.versions.page import VersionsPage
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
LEFT = Qt.MouseButton.LeftButton
NOON = datetime(2027, 2, 18, 12, tzinfo=UTC)


def row(name: str, de: str, en: str = "", kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(kind=kind, id=name, text=passage(de, en))


EARLIER = Release(
    id="release",
    date=date(2027, 2, 18),
    blocks=(
        row("head", "Zwei Netzwerke", "Two networks", Kind.HEADLINE),
        row("a", "Das Labor steht offen", "The lab is open"),
        row("b", "Ein Absatz, der geht", "A paragraph that goes"),
        row("c", "Ein Absatz, der bleibt", "A paragraph that stays"),
    ),
)
PRESENT = replace(
    EARLIER,
    date=date(2027, 2, 19),
    blocks=(EARLIER.blocks[0], row("a", "Das Labor steht allen offen", "The lab is open"), EARLIER.blocks[3]),
)


def with_versions(make_desk: MakeDesk, *states: Release) -> Desk:
    desk = make_desk()

    def save(archive: Archive) -> None:
        for state in states[:-1]:
            archive.keep_revision(state, RevisionReason.BEFORE_EDIT)
        archive.save(states[-1])

    desk.store.submit(save).result(10)
    desk.open("release")
    desk.window.unfold_side()
    desk.window.side.show_page("versions")
    page = desk.window.versions.page
    desk.bot.waitUntil(lambda: page.model.rowCount() == len(kept(desk)) > 0)
    return desk


@pytest.fixture
def two(make_desk: MakeDesk) -> Desk:
    return with_versions(make_desk, EARLIER, PRESENT)


def page_of(desk: Desk) -> VersionsPage:
    return desk.window.versions.page


def compare(desk: Desk, line: int = 0) -> ComparisonDialog:
    """A click on a version."""
    page = page_of(desk)
    at = page.list.visualRect(page.model.index(line)).center()
    QTest.mouseClick(page.list.viewport(), LEFT, pos=at)
    assert desk.window.versions.opening
    dialog = desk.window.versions.opening.dialog
    desk.bot.waitUntil(lambda: bool(dialog.view.rows) or dialog.note.isVisible())
    desk.bot.waitUntil(lambda: dialog.view.is_whole)
    return dialog


def told(dialog: ComparisonDialog) -> list[str]:
    return [each.accessibleName() for each in dialog.view.rows]


def kept(desk: Desk) -> list[Revision]:
    return desk.store.submit(lambda archive: archive.revisions("release")).result(10)


# -- the list


def test_a_release_without_versions_says_when_they_are_kept(desk: Desk) -> None:
    desk.window.unfold_side()
    desk.window.side.show_page("versions")
    assert page_of(desk).empty_text.startswith("No version yet")
    assert page_of(desk).name_button.isEnabled()


def test_a_line_tells_when_why_and_how_much(two: Desk) -> None:
    text = page_of(two).model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Today ")
    assert text.endswith("Before an edit from outside, first version")


def test_the_present_state_is_named_by_keyboard(two: Desk) -> None:
    page = page_of(two)
    page.name_button.setFocus()
    two.press(Qt.Key.Key_Space)
    two.type("Vor der Freigabe\n")
    two.bot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.model.index(0).data() == "Vor der Freigabe"
    assert page.name_button.hasFocus()
    assert kept(two)[0].reason is RevisionReason.BY_HAND


def test_escape_names_nothing(two: Desk) -> None:
    page = page_of(two)
    QTest.mouseClick(page.name_button, LEFT)
    two.type("Doch nicht")
    two.press(Qt.Key.Key_Escape)
    assert not page.entry.isVisible()
    assert len(kept(two)) == 1


def test_what_was_typed_a_moment_ago_is_in_the_named_version(desk: Desk) -> None:
    desk.type("Neues Labor")
    desk.window.unfold_side()
    desk.window.side.show_page("versions")
    page = page_of(desk)
    QTest.mouseClick(page.name_button, LEFT)
    desk.type("Erster Stand\n")
    desk.bot.waitUntil(lambda: page.model.rowCount() == 1)
    revision = page.model.revision(0)
    assert revision
    stored = desk.store.submit(lambda archive: archive.revision(revision.id)).result(10)
    assert stored.headline(DE).plain == "Neues Labor"


def test_a_version_is_renamed_where_it_stands(two: Desk) -> None:
    page = page_of(two)
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    two.press(Qt.Key.Key_F2)
    entry = page.list.viewport().findChild(QLineEdit)
    assert entry
    QTest.keyClicks(entry, "Wie besprochen")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    two.bot.waitUntil(lambda: page.model.index(0).data() == "Wie besprochen")
    assert kept(two)[0].name == "Wie besprochen"
    assert two.window.versions.opening is None


def test_the_menu_takes_the_name_away(two: Desk) -> None:
    page = page_of(two)
    page.rename_requested.emit(kept(two)[0].id, "Name")
    two.bot.waitUntil(lambda: page.model.index(0).data() == "Name")
    page.list.customContextMenuRequested.emit(QPoint(20, 20))
    assert page.menu
    actions = {action.text().partition("\t")[0]: action for action in page.menu.actions()}
    assert list(actions) == ["Compare …", "Rename …", "Take the name away"]
    actions["Take the name away"].trigger()
    page.menu.close()
    two.bot.waitUntil(lambda: str(page.model.index(0).data()).startswith("Today"))


def test_old_versions_are_counted_while_somebody_looks(make_desk: MakeDesk) -> None:
    states = [replace(EARLIER, blocks=(row("a", "Wort " * count),)) for count in range(1, 31)]
    desk = with_versions(make_desk, *states)
    model = page_of(desk).model
    model.show_revisions([])
    desk.session.records_loaded.emit([], [replace(each, words=None) for each in kept(desk)])
    assert model.uncounted()
    desk.bot.waitUntil(lambda: not model.uncounted())
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("1 word changed")


def test_another_release_has_its_own_versions(two: Desk) -> None:
    with two.bot.waitSignal(two.session.release_opened):
        two.session.new_release()
    two.bot.waitUntil(lambda: page_of(two).model.rowCount() == 0)


def test_a_name_half_typed_stays_when_another_version_is_kept(two: Desk) -> None:
    page = page_of(two)
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    two.press(Qt.Key.Key_F2)
    entry = page.list.viewport().findChild(QLineEdit)
    assert entry
    QTest.keyClicks(entry, "Wie bespr")
    two.store.submit(lambda archive: archive.keep_revision(PRESENT, RevisionReason.TIMED)).result(10)
    two.window.versions.refresh()
    two.bot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.list.viewport().findChild(QLineEdit) is entry
    QTest.keyClicks(entry, "ochen")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    two.bot.waitUntil(lambda: page.model.index(1).data() == "Wie besprochen")


def test_an_answer_for_a_window_that_is_gone_is_dropped(two: Desk) -> None:
    started, may_go = Event(), Event()

    def wait(_: Archive) -> None:
        started.set()
        may_go.wait(10)

    two.store.submit(wait)
    started.wait(10)
    two.window.versions.refresh()
    delete(two.window.versions)
    may_go.set()
    two.bot.waitUntil(two.store.submit(lambda archive: archive.count()).done)
    QApplication.processEvents()


# -- the comparison


def test_where_a_click_chooses_as_well_there_is_one_comparison(two: Desk) -> None:
    compare(two)
    page_of(two).list.activated.emit(page_of(two).model.index(0))
    assert len(two.window.findChildren(ComparisonDialog)) == 1


def test_the_comparison_goes_when_another_release_comes(two: Desk) -> None:
    dialog = compare(two)
    with two.bot.waitSignal(dialog.finished):
        two.session.new_release()
    assert two.window.versions.opening is None


def test_another_picture_is_said_in_words(make_desk: MakeDesk) -> None:
    photo = Photo(id="photo", text=passage("Das Labor"), file="3fa8" * 16)
    states = [replace(EARLIER, blocks=(replace(photo, file=digit * 64),)) for digit in "ab"]
    desk = with_versions(make_desk, *states)
    assert told(compare(desk)) == ["Photo: Picture a picture → another picture"]
    page_of(desk).list.setFocus()


def test_a_click_shows_what_changed_word_by_word(two: Desk) -> None:
    dialog = compare(two)
    assert told(dialog) == [
        "Date: 18 February 2027 → 19 February 2027",
        "Paragraph: DE added “allen”",
        "Paragraph: removed; DE removed “Ein Absatz, der geht”; EN removed “A paragraph that goes”",
    ]
    assert dialog.tools.summary == "1 fact · 1 changed · 1 removed · +1 −8 words"


def test_what_fits_needs_no_scrolling(two: Desk) -> None:
    dialog = compare(two)
    two.bot.waitUntil(lambda: dialog.view.verticalScrollBar().maximum() == 0)


@pytest.mark.parametrize(("width", "is_below"), [(600, True), (1200, False)])
def test_where_there_is_little_room_the_button_stands_below_the_name(
    theme: Theme, qtbot: QtBot, width: int, is_below: bool
) -> None:
    line = Line(Sides("Das Labor", "Das Labor steht offen"), "DE")
    made = ChangeRow(Row("Absatz", "", (line,), is_change=True, action="Restore"), theme, columns_in(theme, width))
    qtbot.addWidget(made)
    made.resize(width, 200)
    made.show()
    assert made.button
    text = next(each for each in made.findChildren(QLabel) if each.text() == "Das Labor")
    assert (made.button.mapTo(made, QPoint()).x() < text.mapTo(made, QPoint()).x()) is is_below


def test_everything_shows_what_stayed_as_well(two: Desk) -> None:
    dialog = compare(two)
    QTest.mouseClick(dialog.tools.all, LEFT)
    two.bot.waitUntil(lambda: dialog.view.is_whole)
    assert [each.row.name for each in dialog.view.rows] == ["Date", "Headline", *["Paragraph"] * 3]
    assert dialog.tools.all.hasFocus() or dialog.tools.all.isChecked()


def test_the_keys_go_from_change_to_change(two: Desk) -> None:
    dialog = compare(two)
    two.bot.waitUntil(dialog.isActiveWindow)
    two.bot.waitUntil(lambda: dialog.tools.place == "1 of 3")
    for key, modifier, place in (
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, "2 of 3"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "3 of 3"),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, "1 of 3"),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier, "3 of 3"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "2 of 3"),
    ):
        two.press(key, modifier)
        assert dialog.tools.place == place
        assert dialog.view.changes[dialog.view.place() - 1].hasFocus()


def test_the_version_before_is_compared_with_it(make_desk: MakeDesk) -> None:
    middle = set_text(EARLIER, "a", EN, RichText.plain_text("The lab is shut"))
    desk = with_versions(make_desk, EARLIER, middle, PRESENT)
    dialog = compare(desk)
    QTest.mouseClick(dialog.tools.before, LEFT)
    desk.bot.waitUntil(lambda: len(dialog.view.rows) == 1)
    assert told(dialog) == ["Paragraph: EN removed “open”, added “shut”"]
    assert dialog.view.rows[0].button is None


def test_the_first_version_has_none_before_it(two: Desk) -> None:
    assert not compare(two).tools.before.isEnabled()


def test_a_version_that_is_the_present_state_says_so(make_desk: MakeDesk) -> None:
    desk = with_versions(make_desk, PRESENT, PRESENT)
    dialog = compare(desk)
    assert dialog.note.text == "Nothing changed The press release is as it was in this version."


def test_what_is_being_typed_is_compared(two: Desk) -> None:
    rows = two.window.editor.rows
    assert rows
    rows.focus_block("head", DE)
    two.press(Qt.Key.Key_End)
    two.type(" und")
    assert any("Headline" in each and "und" in each for each in told(compare(two)))


def test_a_long_release_is_there_at_once_and_whole_in_the_end(make_desk: MakeDesk) -> None:
    many = tuple(row(f"r{number}", f"Absatz {number}") for number in range(60))
    changed = tuple(row(block.id, f"Anders {block.id}") for block in many)
    desk = with_versions(make_desk, replace(EARLIER, blocks=many), replace(EARLIER, blocks=changed))
    dialog = compare(desk)
    assert len(dialog.view.rows) == 60


# -- restoring


def test_one_block_comes_back_in_one_step_of_the_history(two: Desk) -> None:
    dialog = compare(two)
    button = dialog.view.rows[1].button
    assert button
    QTest.mouseClick(button, LEFT)
    two.bot.waitUntil(lambda: len(dialog.view.rows) == 2)
    assert two.release.block("a") == EARLIER.block("a")
    assert two.release.date == PRESENT.date
    assert (kept(two)[0].reason, len(kept(two))) == (RevisionReason.BEFORE_RESTORE, 2)
    dialog.reject()
    two.window.undo()
    assert two.release == PRESENT


def test_a_block_comes_back_once_however_often_it_is_wished(two: Desk) -> None:
    dialog = compare(two)
    button = dialog.view.rows[2].button
    assert button
    QTest.mouseClick(button, LEFT)
    QTest.mouseClick(button, LEFT)
    two.bot.waitUntil(lambda: len(dialog.view.rows) == 2)
    assert [block.id for block in two.release.blocks] == ["head", "a", "b", "c"]
    assert [each.reason for each in kept(two)].count(RevisionReason.BEFORE_RESTORE) == 1
    dialog.reject()
    two.window.undo()
    assert two.release == PRESENT
    two.window.redo()
    assert two.release.block("b") == EARLIER.block("b")


def test_a_photo_whose_file_is_gone_comes_back_without_it(make_desk: MakeDesk) -> None:
    photo = Photo(id="photo", text=passage("Das Labor"), file="3fa8" * 16)
    desk = with_versions(make_desk, replace(EARLIER, blocks=(*EARLIER.blocks, photo)), PRESENT)
    QTest.mouseClick(compare(desk).restore, LEFT)
    desk.bot.waitUntil(lambda: desk.release.blocks[-1] == photo)
    assert desk.stored().blocks[-1] == photo


def test_a_block_that_is_gone_comes_back_at_its_place(two: Desk) -> None:
    dialog = compare(two)
    button = dialog.view.rows[2].button
    assert button
    assert button.text() == "Bring back"
    QTest.keyClick(button, Qt.Key.Key_Space)
    two.bot.waitUntil(lambda: len(two.release.blocks) == 4)
    assert [block.id for block in two.release.blocks] == ["head", "a", "b", "c"]
    rows = two.window.editor.rows
    assert rows
    assert two.stored().block("b") == EARLIER.block("b")


def test_the_whole_comes_back_and_undo_is_offered(two: Desk) -> None:
    dialog = compare(two)
    QTest.mouseClick(dialog.restore, LEFT)
    two.bot.waitUntil(lambda: two.release == EARLIER)
    two.bot.waitUntil(lambda: two.window.versions.opening is None)
    assert two.window.footer.message.startswith("Restored: Today")
    revision = kept(two)[0]
    assert revision.reason is RevisionReason.BEFORE_RESTORE
    assert two.store.submit(lambda archive: archive.revision(revision.id)).result(10) == PRESENT
    QTest.mouseClick(two.window.footer.action, LEFT)
    assert two.release == PRESENT


def test_a_sent_language_stays_as_it_is_and_that_is_said(make_desk: MakeDesk) -> None:
    earlier = set_text(EARLIER, "a", EN, RichText.plain_text("The lab is shut"))
    present = replace(PRESENT, stage=Status.APPROVED, sent=Sent(de=NOON))
    desk = with_versions(make_desk, earlier, present)
    dialog = compare(desk, desk.window.versions.page.model.rowCount() - 1)
    assert dialog.locked.text() == "German was sent and stays as it is; only English can be restored."
    QTest.mouseClick(dialog.restore, LEFT)
    desk.bot.waitUntil(lambda: desk.release.block("a").text.en.plain == "The lab is shut")
    assert desk.release.block("a").text.de == PRESENT.block("a").text.de
    assert (desk.release.sent, desk.release.stage) == (Sent(de=NOON), Status.APPROVED)


def test_of_an_archived_release_nothing_can_be_restored(make_desk: MakeDesk) -> None:
    present = replace(PRESENT, stage=Status.ARCHIVED, sent=Sent(de=NOON, en=NOON))
    desk = with_versions(make_desk, EARLIER, present)
    dialog = compare(desk, desk.window.versions.page.model.rowCount() - 1)
    assert dialog.locked.text().startswith("This release is archived")
    assert not dialog.restore.isEnabled()
    assert not any(each.button for each in dialog.view.rows)
