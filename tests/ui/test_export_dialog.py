"""The export as the writer has it: formats, profiles of the house, questions, stopping, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.compose.formats import Format, Profile
from editor.compose.house import STANDARD
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.distribution import DistributionList, Recipient
from editor.domain.facts import Embargo
from editor.domain.passage import passage
from editor.domain.people import Contact
from editor.domain.readiness import Concern
from editor.domain.release import Release, Status
from editor.errors import ExportRemark
from editor.store.archive import Archive
from editor.ui.exporting.dialog import ExportDialog
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
LOCAL = Profile("Local press", (Format.TEXT, Format.EML), limit=20)
LIST = DistributionList(name="Regional", recipients=(Recipient("redaktion@example.org"),))
RELEASE = Release(
    id="release",
    stage=Status.APPROVED,
    date=date(2027, 2, 18),
    contacts=(Contact(name="Paul Seidel", email="presse@example.org"),),
    blocks=(
        Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks")),
        Block(kind=Kind.PARAGRAPH, id="first", text=passage("Ein Absatz mit Text", "A paragraph with text")),
    ),
)


def put(desk: Desk, release: Release = RELEASE) -> None:
    def save(archive: Archive) -> None:
        archive.save_house(replace(STANDARD, profiles=(LOCAL,)))
        archive.save_distribution_list(LIST)
        archive.save(release)

    desk.store.submit(save).result(10)
    desk.close()


@pytest.fixture
def ready(make_desk: MakeDesk) -> Desk:
    put(make_desk())
    desk = make_desk()
    desk.open("release")
    return desk


@pytest.fixture
def dialog(ready: Desk, tmp_path: Path) -> Iterator[ExportDialog]:
    made = opened(ready)
    made.folder.setText(str(tmp_path / "out"))
    yield made
    if ready.window.dialogs.export_dialog is made:
        made.reject()


def opened(desk: Desk) -> ExportDialog:
    desk.window.releases.export()
    dialog = desk.window.dialogs.export_dialog
    assert dialog
    desk.bot.waitUntil(lambda: dialog.list.count() > 1)
    return dialog


def exported(desk: Desk, dialog: ExportDialog) -> list[str]:
    with desk.bot.waitSignal(desk.window.jobs.exported, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    return sorted(file.name for file in Path(dialog.folder.text()).iterdir())


def test_each_format_can_be_chosen_and_says_what_it_is_good_for(dialog: ExportDialog) -> None:
    assert set(dialog.formats) == set(Format)
    assert all(box.accessibleDescription() for box in dialog.formats.values())
    assert [each for each, box in dialog.formats.items() if box.isChecked()] == [Format.DOCX, Format.HTML]


def test_the_space_bar_ticks_a_format_and_its_file_is_written(ready: Desk, dialog: ExportDialog) -> None:
    for format_, key in (
        (Format.DOCX, Qt.Key.Key_Space),
        (Format.HTML, Qt.Key.Key_Space),
        (Format.TEXT, Qt.Key.Key_Space),
    ):
        QTest.keyClick(dialog.formats[format_], key)
    assert exported(ready, dialog) == [
        "2027-02-18_zwei-netzwerke_de.txt",
        "2027-02-18_zwei-netzwerke_en.txt",
    ]
    assert dialog.isVisible()
    assert dialog.result_line.text().startswith("2 files exported to")
    assert dialog.open_folder.isVisible()


def test_a_profile_ticks_its_formats_and_shows_what_is_too_long(dialog: ExportDialog) -> None:
    dialog.profiles.choice.setFocus()
    QTest.keyClick(dialog.profiles.choice, Qt.Key.Key_Down)
    assert [each for each, box in dialog.formats.items() if box.isChecked()] == [Format.EML, Format.TEXT]
    assert any(notice.concern is Concern.LENGTH for notice in dialog.lines.notices[DE])
    assert any(text.endswith("of 20 characters") for text in dialog.lines.rows[EN].texts)


def test_another_tick_makes_it_a_choice_of_ones_own(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog.profiles.choice, Qt.Key.Key_Down)
    QTest.keyClick(dialog.formats[Format.PDF], Qt.Key.Key_Space)
    assert dialog.profiles.profile is None
    assert not any(notice.concern is Concern.LENGTH for notice in dialog.lines.notices[DE])


def test_a_named_choice_is_kept_in_the_house_style(ready: Desk, dialog: ExportDialog) -> None:
    QTest.keyClick(dialog.languages[EN], Qt.Key.Key_Space)
    QTest.mouseClick(dialog.profiles.begin, Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.profiles.name, "German only")
    with ready.bot.waitSignal(ready.session.houses.changed):
        QTest.keyClick(dialog.profiles.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.profiles.profile == Profile("German only", (Format.DOCX, Format.HTML), (DE,))
    assert ready.session.houses.of(ready.release).profiles == (LOCAL, dialog.profiles.profile)


def save_as(dialog: ExportDialog, name: str) -> None:
    """Keeps what is chosen as a profile, by keyboard alone."""
    QTest.keyClick(dialog.profiles.begin, Qt.Key.Key_Space)
    dialog.profiles.name.selectAll()
    QTest.keyClicks(dialog.profiles.name, name)
    QTest.keyClick(dialog.profiles.name, Qt.Key.Key_Return)


@pytest.mark.parametrize("name", ["Local press", "local PRESS"])
def test_a_profile_is_written_over_only_after_a_question(ready: Desk, dialog: ExportDialog, name: str) -> None:
    ready.ask.agrees, replaced = False, replace(LOCAL, formats=(Format.DOCX, Format.HTML))
    save_as(dialog, name)
    assert ready.ask.heard[-1][0] == "Replace the profile Local press?"
    assert ready.session.houses.of(ready.release).profiles == (LOCAL,)
    assert dialog.profiles.name.isVisible()
    ready.ask.agrees = True
    with ready.bot.waitSignal(ready.session.houses.changed):
        QTest.keyClick(dialog.profiles.name, Qt.Key.Key_Return)
    assert ready.session.houses.of(ready.release).profiles == (replaced,)
    assert dialog.profiles.profile == replaced


def test_two_profiles_saved_one_after_the_other_are_both_kept(ready: Desk, dialog: ExportDialog) -> None:
    save_as(dialog, "First")
    save_as(dialog, "Second")
    stored = ready.store.submit(lambda archive: archive.houses()).result(10)
    assert [each.name for each in stored[0].profiles] == ["Local press", "First", "Second"]


def test_what_becomes_of_the_release_is_told_while_the_dialog_is_open(ready: Desk, dialog: ExportDialog) -> None:
    assert ready.session.draft
    assert dialog.draft_notice.isHidden()
    contact_free = replace(
        ready.release, contacts=(), stage=Status.DRAFT, embargo=Embargo(datetime(2099, 1, 1, tzinfo=UTC))
    )
    ready.session.draft.record(lambda _: contact_free)
    assert dialog.draft_notice.isVisible()
    assert "no media contact that can be reached" in dialog.lines.rows[DE].texts
    ready.ask.agrees = False
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert ready.ask.heard[-1][0] == "Export under embargo?"
    assert not dialog.is_running


def test_the_newest_text_is_exported(ready: Desk, tmp_path: Path) -> None:
    assert ready.window.editor.rows
    ready.window.editor.rows.focus_block("first", DE)
    ready.press(Qt.Key.Key_End)
    ready.type(" und mehr")
    ready.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = ready.window.dialogs.export_dialog
    assert dialog
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.show_choice((Format.TEXT,))
    exported(ready, dialog)
    assert "Ein Absatz mit Text und mehr" in next((tmp_path / "out").glob("*_de.txt")).read_text("utf-8")
    dialog.reject()


@pytest.mark.parametrize("folder", ["~nobody-of-this-name/out", "out"])
def test_a_folder_that_is_not_whole_is_told_and_not_exported_to(dialog: ExportDialog, folder: str) -> None:
    dialog.folder.setText(folder)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.result_line.objectName() == "failure"
    assert not dialog.is_running


def test_what_was_found_anew_is_reached_by_tab_behind_its_language(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog.profiles.choice, Qt.Key.Key_Down)
    dialog.languages[EN].setFocus()
    QTest.keyClick(dialog.languages[EN], Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.lines.rows[EN].buttons[0]


def test_escape_leaves_the_name_and_not_the_dialog(dialog: ExportDialog) -> None:
    QTest.mouseClick(dialog.profiles.begin, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.profiles.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.profiles.name.isHidden()


def test_the_last_export_of_a_house_is_proposed_again(ready: Desk, dialog: ExportDialog) -> None:
    QTest.keyClick(dialog.profiles.choice, Qt.Key.Key_Down)
    exported(ready, dialog)
    dialog.reject()
    again = opened(ready)
    assert again.profiles.profile == LOCAL
    again.reject()


def test_a_list_is_asked_for_where_a_mail_is_made(ready: Desk, dialog: ExportDialog) -> None:
    assert dialog.list.isHidden()
    QTest.keyClick(dialog.formats[Format.EML], Qt.Key.Key_Space)
    assert dialog.list.isVisible()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.distribution == LIST
    exported(ready, dialog)
    mail = next(Path(dialog.folder.text()).glob("*_de.eml"))
    assert b"redaktion@example.org" in mail.read_bytes()


def test_nothing_can_be_exported_without_a_format(dialog: ExportDialog) -> None:
    for format_ in (Format.DOCX, Format.HTML):
        QTest.keyClick(dialog.formats[format_], Qt.Key.Key_Space)
    assert not dialog.go.isEnabled()


def test_an_embargo_is_named_as_printed_before_its_export(make_desk: MakeDesk, tmp_path: Path) -> None:
    at = datetime(2099, 2, 21, 9, tzinfo=UTC)
    put(make_desk(), replace(RELEASE, embargo=Embargo(at)))
    desk = make_desk()
    desk.open("release")
    dialog = opened(desk)
    dialog.folder.setText(str(tmp_path / "out"))
    desk.ask.agrees = False
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    printed = desk.ask.heard[-1][1].replace("\N{NO-BREAK SPACE}", " ")
    assert "Sperrfrist: Samstag, 21. Februar 2099, 10:00 Uhr (MEZ)" in printed
    assert not dialog.is_running
    assert not (tmp_path / "out").exists()
    dialog.reject()


def test_a_passed_embargo_leads_to_its_fact(make_desk: MakeDesk) -> None:
    put(make_desk(), replace(RELEASE, embargo=Embargo(datetime.now(UTC) - timedelta(days=1))))
    desk = make_desk()
    desk.open("release")
    dialog = opened(desk)
    row = dialog.lines.rows[DE]
    QTest.mouseClick(row.buttons[row.texts.index("embargo has passed")], Qt.MouseButton.LeftButton)
    assert desk.window.dialogs.export_dialog is None
    assert desk.window.editor.facts
    assert desk.window.editor.facts.sheet
    desk.window.editor.facts.sheet.close()


def test_a_stopped_export_says_so_and_writes_nothing(ready: Desk, dialog: ExportDialog) -> None:
    with ready.bot.waitSignal(ready.window.jobs.export_failed, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.result_line.objectName() == "stopped"
    assert "stopped" in dialog.result_line.text()
    assert not list(Path(dialog.folder.text()).glob("*"))
    assert dialog.go.isEnabled()


def test_while_it_runs_nothing_can_be_chosen(ready: Desk, dialog: ExportDialog) -> None:
    with ready.bot.waitSignal(ready.window.jobs.exported, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        assert not dialog.formats[Format.PDF].isEnabled()
        assert dialog.outcome.progress.isVisible()
    assert dialog.formats[Format.PDF].isEnabled()


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(
    ready: Desk, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    dialog.folder.setText(str(tmp_path / "file"))
    with ready.bot.waitSignal(ready.window.jobs.export_failed, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert dialog.result_line.objectName() == "failure"
    assert "\n" not in dialog.result_line.text()


def test_remarks_stand_below_the_result(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.show_done([tmp_path / "a.docx"], [ExportRemark("One remark."), ExportRemark("Another.")])
    assert dialog.outcome.remarks.text() == "One remark.\nAnother."
    assert dialog.outcome.remarks.isVisible()


def test_the_dialog_fits_into_the_smallest_window(ready: Desk) -> None:
    ready.window.resize(860, 560)
    dialog = opened(ready)
    dialog.show_done([], [ExportRemark("One remark.")] * 8)
    assert dialog.height() <= 560
    assert dialog.outcome.remarks.text().endswith("4 more")
    dialog.reject()


def test_in_a_high_window_all_formats_are_seen_beside_what_came_of_the_export(dialog: ExportDialog) -> None:
    dialog.formats[Format.EML].setChecked(True)
    dialog.show_done([])
    last = dialog.formats[Format.PROOF]
    assert last.visibleRegion().boundingRect() == last.rect()


def test_photos_with_open_questions_are_told(make_desk: MakeDesk) -> None:
    photo = Photo(
        id="photo",
        file="ab" * 32,
        text=passage("Im Labor", "In the lab"),
        alt=Bilingual("Ein Labor", ""),
        licence_end=date(2020, 1, 1),
    )
    put(make_desk(), replace(RELEASE, contacts=(), blocks=(*RELEASE.blocks, photo)))
    desk = make_desk()
    desk.open("release")
    dialog = opened(desk)
    told = [text for text in dialog.lines.rows[EN].texts[1:] if "error" not in text and "warning" not in text]
    assert told == [
        "1 photo without credit",
        "1 photo without alt text",
        "1 photo with expired licence",
        "no media contact that can be reached",
    ]
    dialog.reject()
