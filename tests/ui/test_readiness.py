"""What the window says before a language leaves the house, and where a release looks not ready."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.edits import set_text
from editor.domain.passage import passage
from editor.domain.people import Contact
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.ui.approvals.pane import ApprovalsPane
from editor.ui.exporting.dialog import ExportDialog
from editor.ui.last_folders import LastFolders
from editor.ui.send_dialog import SendDialog
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
RELEASE = set_text(
    Release(
        id="release",
        stage=Status.APPROVED,
        contacts=(Contact(name="Paul Seidel", email="presse@example.org"),),
        blocks=(
            Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks")),
            Block(kind=Kind.PARAGRAPH, id="first", text=passage("Ein Absatz")),
        ),
    ),
    "head",
    DE,
    RichText.plain_text("Drei Netzwerke"),
)


@pytest.fixture
def unready(make_desk: MakeDesk) -> Desk:
    """A window on an approved release whose English is outdated in one text and missing in another."""
    desk = make_desk()

    def save(archive: Archive) -> None:
        archive.save(RELEASE)

    desk.store.submit(save).result(10)
    desk.open("release")
    return desk


def send_dialog(desk: Desk) -> SendDialog:
    desk.window.releases.send()
    assert desk.window.dialogs.send_dialog
    return desk.window.dialogs.send_dialog


def export_dialog(desk: Desk) -> ExportDialog:
    desk.window.releases.export()
    assert desk.window.dialogs.export_dialog
    return desk.window.dialogs.export_dialog


def click(dialog: SendDialog | ExportDialog) -> None:
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)


def test_both_dialogs_say_the_same_of_a_language(unready: Desk) -> None:
    expected = ["1 text missing", "1 text outdated", "1 approval open"]
    exporting = export_dialog(unready)
    assert exporting.lines.rows[EN].texts == expected
    assert exporting.lines.rows[DE].texts == ["1 approval open"]
    exporting.reject()
    sending = send_dialog(unready)
    assert sending.lines.rows[EN].texts == expected
    sending.reject()


def test_a_click_on_a_notice_leads_to_the_place(unready: Desk) -> None:
    dialog = send_dialog(unready)
    QTest.mouseClick(dialog.lines.rows[EN].buttons[1], Qt.MouseButton.LeftButton)
    assert unready.window.dialogs.send_dialog is None
    rows = unready.window.editor.rows
    assert rows
    field = rows.row("head").cells[EN].field
    unready.come_back()
    assert unready.window.focusWidget() is field


def test_what_is_open_asks_once_more_on_the_same_button(unready: Desk) -> None:
    dialog = send_dialog(unready)
    dialog.languages[EN].setChecked(True)
    click(dialog)
    assert dialog.go.text() == "Record all the same"
    assert dialog.doubt.isVisible()
    assert not unready.ask.heard
    with unready.bot.waitSignal(unready.window.jobs.sent, timeout=20_000):
        click(dialog)
    assert unready.release.sent.en


def test_another_language_is_asked_about_anew(unready: Desk) -> None:
    dialog = send_dialog(unready)
    click(dialog)
    dialog.languages[EN].setChecked(True)
    assert dialog.go.text() == "Record as sent"
    assert dialog.doubt.isHidden()
    dialog.reject()


def test_the_folder_of_an_export_can_be_opened(unready: Desk, tmp_path: Path) -> None:
    dialog = export_dialog(unready)
    assert dialog.open_folder.isHidden()
    dialog.show_done([tmp_path / "one.docx"])
    dialog.folder_requested.disconnect()
    with unready.bot.waitSignal(dialog.folder_requested) as wish:
        dialog.open_folder.click()
    assert wish.args == [tmp_path]
    dialog.reject()


def test_approving_mentions_outdated_texts_and_open_approvals(unready: Desk) -> None:
    window = unready.window
    assert unready.session.draft
    unready.session.draft.apply(lambda release: replace(release, stage=Status.REVIEW))
    unready.session.draft.apply(lambda release: replace(release, stage=Status.APPROVED))
    assert window.footer.message == "Approved; 1 text outdated, 2 approvals open."


def test_a_draft_looks_as_if_it_could_not_be_sent_and_says_why(desk: Desk) -> None:
    button = desk.window.topbar.send
    assert button.property("waits")
    assert button.isEnabled()
    assert "approved" in button.toolTip()
    assert "approved" in button.accessibleDescription()


def test_an_approved_release_looks_ready_to_be_sent(unready: Desk) -> None:
    assert not unready.window.topbar.send.property("waits")
    assert unready.window.topbar.send.toolTip() == "Record as sent"


def test_a_side_that_went_out_unapproved_says_so_in_the_list(unready: Desk) -> None:
    assert unready.session.draft
    sent = Sent(de=datetime(2027, 2, 17, 9, 30, tzinfo=UTC))
    unready.session.draft.record(lambda release: replace(release, sent=sent))
    unready.window.side.show_page("approvals")
    pane = unready.window.side.page_widget("approvals")
    assert isinstance(pane, ApprovalsPane)
    pane.refresh()
    assert [line.chip.text() for line in pane.lines] == ["sent without approval", "Approval open"]
    assert pane.summary == "1 approval open"


def test_files_are_chosen_where_the_last_one_was(tmp_path: Path) -> None:
    folders = LastFolders()
    assert folders.start("pictures").is_absolute()
    folders.remember("pictures", tmp_path / "one.png")
    assert folders.start("pictures") == tmp_path
    assert folders.start("releases") != tmp_path


def test_errors_that_the_checks_found_are_told_before_export_and_lead_to_their_place(unready: Desk) -> None:
    draft = unready.session.draft
    assert draft
    draft.apply(lambda release: set_text(release, "first", DE, RichText.plain_text("Ein Labor, z.B. hier.")))
    dialog = export_dialog(unready)
    rows = dialog.lines.rows
    unready.bot.waitUntil(lambda: any("found" in text for text in rows[DE].texts))
    button = next(each for each in rows[DE].buttons if "found" in each.text())
    assert "error" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
