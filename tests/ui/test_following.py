"""What comes after the sending: the same files once more, corrections and recalls, the public address."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from editor.compose.formats import Format, Profile
from editor.compose.house import STANDARD
from editor.domain.addresses import is_public
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.distribution import DistributionList, Recipient
from editor.domain.passage import passage
from editor.domain.people import Contact
from editor.domain.release import Release, Replacement, Sent, Status
from editor.errors import ExportRefused
from editor.store.archive import Archive
from editor.ui.facts.more import MoreSheet
from editor.ui.library.model import ReplacedRole
from editor.ui.send_dialog import SendDialog
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
LIST = DistributionList(name="Regional", language=DE, recipients=(Recipient("redaktion@example.org"),))
RELEASE = Release(
    id="release",
    stage=Status.APPROVED,
    date=date(2027, 2, 18),
    contacts=(Contact(name="Paul Seidel", email="presse@example.org"),),
    blocks=(
        Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks")),
        Block(kind=Kind.PARAGRAPH, id="first", text=passage("Ein Absatz", "A paragraph")),
    ),
)


def with_release(make_desk: MakeDesk, release: Release) -> Desk:
    desk = make_desk()

    def save(archive: Archive) -> None:
        archive.save_house(replace(STANDARD, profiles=(Profile("Portals", (Format.TEXT,)),)))
        archive.save_distribution_list(LIST)
        archive.save(release)

    desk.store.submit(save).result(10)
    desk.close()
    again = make_desk()
    again.open(release.id)
    return again


@pytest.fixture
def approved(make_desk: MakeDesk) -> Desk:
    return with_release(make_desk, RELEASE)


@pytest.fixture
def sent(make_desk: MakeDesk) -> Desk:
    at = datetime(2027, 2, 18, 9, tzinfo=UTC)
    return with_release(make_desk, replace(RELEASE, sent=replace(RELEASE.sent, de=at, en=at)))


def send_dialog(desk: Desk) -> SendDialog:
    desk.window.releases.send()
    dialog = desk.window.dialogs.send_dialog
    assert dialog
    desk.bot.waitUntil(lambda: dialog.list.count() > 1)
    return dialog


def record(desk: Desk, dialog: SendDialog) -> None:
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)  # no approval was entered: asked about once
    with desk.bot.waitSignal(desk.session.records_loaded, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    desk.come_back()


def follow(desk: Desk, how: Replacement) -> None:
    """Chooses a correction or a recall in the menu of the window."""
    desk.window.topbar.menu.click()
    menu = desk.window.pages.menu
    assert menu
    names = {Replacement.CORRECTION: "Correction …", Replacement.RECALL: "Recall …"}
    action = next(each for each in menu.actions() if each.text() == names[how])
    with desk.bot.waitSignal(desk.session.release_opened, timeout=10_000):
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def shows_note(desk: Desk) -> list[str]:
    following = desk.window.following
    desk.bot.waitUntil(lambda: following.note is not None)
    assert following.note
    return following.note.texts


# -- sending


def test_the_dialog_says_which_files_will_be_kept(approved: Desk) -> None:
    dialog = send_dialog(approved)
    assert "Word, Web page" in dialog.kept.text()
    QTest.keyClick(dialog.formats.boxes[Format.PDF], Qt.Key.Key_Space)
    assert "Word, Web page, PDF" in dialog.kept.text()
    dialog.reject()


def test_a_profile_and_a_list_are_kept_with_what_was_sent(approved: Desk) -> None:
    dialog = send_dialog(approved)
    QTest.keyClick(dialog.formats.choice, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    record(approved, dialog)
    approved.window.unfold_side()
    approved.window.side.show_page("sent")
    dispatch = approved.store.submit(lambda archive: archive.dispatches("release")).result(10)[0]
    assert dispatch.distribution == "Regional"
    assert [file.name.rsplit(".", 1)[1] for file in dispatch.files] == ["txt"]


def test_only_lists_of_the_language_are_offered(approved: Desk) -> None:
    dialog = send_dialog(approved)
    dialog.languages[EN].setChecked(True)
    assert dialog.list.count() == 1
    dialog.reject()


def test_without_a_format_nothing_is_recorded(approved: Desk) -> None:
    dialog = send_dialog(approved)
    dialog.show_formats(())
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_return_in_a_text_records_nothing(approved: Desk) -> None:
    dialog = send_dialog(approved)
    dialog.recipients.setFocus()
    QTest.keyClicks(dialog.recipients, "Press")
    for _ in range(2):
        QTest.keyClick(dialog.recipients, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.doubt.isHidden()
    QTest.keyClick(dialog.recipients, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.doubt.isVisible()
    dialog.reject()


def test_while_it_is_recorded_nothing_can_be_chosen_and_nobody_leaves(approved: Desk) -> None:
    dialog = send_dialog(approved)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    with approved.bot.waitSignal(approved.window.jobs.sent, timeout=20_000):
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        QTest.keyClick(dialog.formats.boxes[Format.PDF], Qt.Key.Key_Space)
        assert not dialog.go.isEnabled()
    assert len(approved.store.submit(lambda archive: archive.dispatches("release")).result(10)) == 1


def test_a_release_that_cannot_be_recorded_leaves_the_dialog_usable(approved: Desk) -> None:
    dialog = send_dialog(approved)
    dialog.show_running(True)
    dialog.show_error(ExportRefused("No room."))
    assert dialog.go.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert approved.window.dialogs.send_dialog is None


def test_what_was_sent_is_written_once_more(approved: Desk, tmp_path: Path) -> None:
    record(approved, send_dialog(approved))
    approved.window.unfold_side()
    approved.window.side.show_page("sent")
    page = approved.window.sent.page
    approved.bot.waitUntil(lambda: bool(page.records))
    approved.ask.chosen_folder = tmp_path / "again"
    with approved.bot.waitSignal(approved.window.jobs.copied, timeout=10_000):
        QTest.mouseClick(page.records[0].again, Qt.MouseButton.LeftButton)
    assert sorted(file.suffix for file in (tmp_path / "again").iterdir()) == [".docx", ".html"]
    assert approved.window.footer.message.startswith("2 files as sent in")
    assert approved.window.footer.action.text() == "Open folder"


def test_what_the_archive_decides_late_is_no_news_of_the_next_release(approved: Desk) -> None:
    approved.window.releases.set_status(Status.REVIEW)
    approved.window.session.new_release()
    fresh = approved.release
    assert approved.store.submit(lambda archive: archive.load("release")).result(10).stage is Status.REVIEW
    with approved.bot.assertNotEmitted(approved.session.changed):
        approved.bot.waitUntil(lambda: approved.window.library.model.row_of(fresh.id) is not None)
    assert approved.release == fresh


# -- corrections and recalls


def test_a_correction_is_a_new_draft_that_names_the_old_release(sent: Desk) -> None:
    follow(sent, Replacement.CORRECTION)
    assert sent.release.replaces == "release"
    assert sent.release.stage is Status.DRAFT
    assert shows_note(sent)[0].startswith("Correction, replaces: Zwei Netzwerke")
    assert not sent.ask.heard


def test_a_click_on_the_note_opens_the_other_release(sent: Desk) -> None:
    follow(sent, Replacement.CORRECTION)
    shows_note(sent)
    note = sent.window.following.note
    assert note
    with sent.bot.waitSignal(sent.session.release_opened, timeout=10_000):
        QTest.mouseClick(note.links[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    assert sent.session.open_id == "release"
    assert shows_note(sent)[0].startswith("Replaced by: Zwei Netzwerke")


def correction_goes_out(desk: Desk) -> None:
    """A correction of the open release comes to be sent."""
    out = replace(RELEASE, id="correction", replaces="release", sent=Sent(datetime(2027, 2, 19, 9, tzinfo=UTC), None))
    desk.store.submit(lambda archive: archive.save(out)).result(10)
    desk.session.refresh()


def is_marked(desk: Desk) -> bool:
    model = desk.window.library.model
    row = model.row_of("release")
    return row is not None and bool(model.index(row).data(ReplacedRole))


def test_the_line_of_a_replaced_release_says_so(sent: Desk) -> None:
    correction_goes_out(sent)
    sent.bot.waitUntil(lambda: is_marked(sent))
    model = sent.window.library.model
    row = model.row_of("release")
    assert row is not None
    assert model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) == "Zwei Netzwerke (replaced)"


def test_a_correction_that_is_being_written_replaces_nothing_yet(sent: Desk) -> None:
    follow(sent, Replacement.CORRECTION)
    model = sent.window.library.model
    sent.bot.waitUntil(lambda: model.row_of(sent.session.open_id) is not None)
    assert not is_marked(sent)


def test_without_its_correction_nothing_is_replaced(sent: Desk) -> None:
    following = sent.window.following
    correction_goes_out(sent)
    sent.bot.waitUntil(lambda: is_marked(sent))
    sent.window.archive.wishes.delete(("correction",))
    sent.bot.waitUntil(lambda: not is_marked(sent))
    sent.bot.waitUntil(lambda: following.note is None)
    sent.store.submit(lambda archive: archive.undelete("correction")).result(10)
    sent.session.refresh()
    sent.bot.waitUntil(lambda: is_marked(sent))
    assert shows_note(sent)[0].startswith("Replaced by: Zwei Netzwerke")


def test_a_correction_that_goes_out_as_another_release_goes_is_noticed(sent: Desk) -> None:
    model = sent.window.library.model
    sent.store.submit(lambda archive: archive.save(Release(id="other"))).result(10)
    sent.session.refresh()
    sent.bot.waitUntil(lambda: model.row_of("other") is not None)
    sent.store.submit(lambda archive: archive.delete("other")).result(10)
    correction_goes_out(sent)
    sent.bot.waitUntil(lambda: is_marked(sent))


def test_a_recall_is_asked_about_once(sent: Desk) -> None:
    follow(sent, Replacement.RECALL)
    assert [title for title, _ in sent.ask.heard] == ["Recall this press release?"]
    assert sent.release.replaces_as is Replacement.RECALL
    assert shows_note(sent)[0].startswith("Takes back: Zwei Netzwerke")


def test_nothing_is_recalled_where_the_answer_is_no(sent: Desk) -> None:
    sent.ask.agrees = False
    sent.window.releases.follow_open(Replacement.RECALL)
    assert sent.session.open_id == "release"
    assert sent.store.submit(lambda archive: archive.count()).result(10) == 1


def test_the_library_offers_it_for_what_went_out_and_for_nothing_else(sent: Desk) -> None:
    library = sent.window.library
    row = library.model.row_of("release")
    assert row is not None
    library.list_actions.show_menu(library.list.visualRect(library.model.index(row)).center())
    menus = [menu for menu in library.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menus[0].actions()][1:3] == ["Correction …", "Recall …"]
    menus[0].close()


def test_a_draft_has_nothing_to_correct(desk: Desk) -> None:
    desk.window.topbar.menu.click()
    menu = desk.window.pages.menu
    assert menu
    assert "Recall …" not in [action.text() for action in menu.actions()]
    menu.close()


# -- public address


def web_entry(desk: Desk) -> MoreSheet:
    facts = desk.window.editor.facts
    assert facts
    facts.edit("web")
    assert isinstance(facts.sheet, MoreSheet)
    return facts.sheet


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://www.example.org/labor?id=7", True),
        ("https://müller.example/neu", True),
        ("http://www.example.org", False),
        ("www.example.org", False),
        ("https://", False),
        ("https://user@", False),
        ("https://example.org/ two", False),
    ],
)
def test_a_public_address_is_whole_and_safe(address: str, fits: bool) -> None:
    assert is_public(address) is fits


def test_the_public_address_can_be_entered_after_the_sending_and_undone(sent: Desk) -> None:
    sheet = web_entry(sent)
    general = sheet.page("general")
    entry = next(each for text, each in general._forms[1].entries() if (text.field, text.language) == ("web", DE))  # type: ignore[attr-defined]
    assert not entry.isReadOnly()
    entry.setFocus()
    QTest.keyClicks(entry, "http://example.org/a")
    assert "is no public address" in general.unsafe  # type: ignore[attr-defined]
    QTest.keyClick(entry, Qt.Key.Key_Home)
    for _ in range(4):
        QTest.keyClick(entry, Qt.Key.Key_Right)
    QTest.keyClicks(entry, "s")
    assert sent.release.web.de == "https://example.org/a"
    assert general.unsafe == ""  # type: ignore[attr-defined]
    assert sent.session.draft
    sent.session.draft.end_typing()
    while sent.session.draft.can_undo:
        sent.session.draft.undo()
    assert sent.release.web.de == ""
    sheet.close()
