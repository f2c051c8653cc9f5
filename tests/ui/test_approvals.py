"""Approvals in the window: chips below quotes and photos, the sheet to enter one, the list of all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from editor.domain.approving import Standing, Subject, approval_of, block_stands, subjects, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.edits import set_text
from editor.domain.facts import Scope, Way
from editor.domain.passage import passage
from editor.domain.people import Affiliation, Person, PersonShown
from editor.domain.release import Release, Status
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.ui.approvals.chip import Chip
from editor.ui.approvals.pane import ApprovalsPane
from editor.ui.approvals.sheet import ApprovalSheet
from editor.ui.writing.photo_row import PhotoRow
from editor.ui.writing.quote_row import QuoteRow
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
NETWORK = Affiliation(organisation=Bilingual.same("OptikNetz Lahntal"))
JANA = Person("Jana Brandt", Bilingual("Dr.", "Dr"), affiliations=(NETWORK,))
TOM = Person("Tom Reuter", function=Bilingual("Sprecher", "spokesman"))
RELEASE = Release(
    id="release",
    blocks=(
        Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks")),
        Quote(id="quote", text=passage("Wir starten im Mai.", "We start in May."), speaker=JANA),
        Photo(id="photo", text=passage("Im Labor", "In the lab"), persons=(PersonShown(TOM),)),
    ),
)
GERMAN_QUOTE = Subject(Scope.QUOTE, DE, "quote")
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def asking(make_desk: MakeDesk) -> Desk:
    """A window on a release with a quote and a photo that nobody has approved yet."""
    desk = make_desk()

    def save(archive: Archive) -> None:
        archive.save(RELEASE)

    desk.store.submit(save).result(10)
    desk.session.load_book()
    desk.open("release")
    desk.bot.waitUntil(lambda: bool(desk.session.book.people))
    return desk


def chip(desk: Desk, language: Language = DE, block: str = "quote") -> Chip:
    assert desk.window.editor.rows
    row = desk.window.editor.rows.row(block)
    assert isinstance(row, QuoteRow | PhotoRow)
    found = row.approval_chip(language)
    assert found
    return found


def opened() -> ApprovalSheet:
    sheet = QApplication.activePopupWidget()
    assert isinstance(sheet, ApprovalSheet)
    return sheet


def click(widget: Chip | QPushButton) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def approve(desk: Desk, subject: Subject = GERMAN_QUOTE) -> None:
    assert desk.session.draft
    at = datetime(2027, 2, 17, 9, 30, tzinfo=UTC)
    approval = approval_of(desk.release, subject, who="Dr. Jana Brandt", at=at)
    desk.session.draft.record(lambda release: with_approval(release, approval))


def say(desk: Desk, text: str, block: str = "quote") -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda release: set_text(release, block, DE, RichText.plain_text(text)))


def listed(desk: Desk) -> ApprovalsPane:
    desk.window.unfold_side()
    desk.window.side.show_page("approvals")
    pane = desk.window.side.page_widget("approvals")
    assert isinstance(pane, ApprovalsPane)
    pane.refresh()
    return pane


def standing(desk: Desk, language: Language = DE) -> Standing:
    stands = block_stands(desk.release.block("quote"), desk.release)
    return next(stand.standing for stand in stands if stand.subject.language is language)


# -- chips


def test_an_unapproved_quote_says_that_its_approval_is_open(asking: Desk) -> None:
    assert chip(asking).text() == chip(asking, EN).text() == "Approval open"
    assert chip(asking).isVisible()
    assert chip(asking).accessibleName() == "Approval open"


def test_an_approved_quote_says_when_and_its_translation_that_it_follows(asking: Desk) -> None:
    approve(asking)
    assert chip(asking).text() == "approved 17 Feb"
    assert "Dr. Jana Brandt" in chip(asking).toolTip()
    assert chip(asking, EN).text() == "original approved 17 Feb"


def test_other_words_void_the_approval_as_they_are_typed(asking: Desk) -> None:
    approve(asking)
    assert asking.window.editor.rows
    asking.window.editor.rows.focus_block("quote", DE, 0)
    asking.type("Ja ")
    assert chip(asking).text() == "Approval void – wording changed"
    assert chip(asking, EN).text() == "Approval open"
    asking.window.undo()
    assert chip(asking).text() == "approved 17 Feb"


def test_typography_leaves_the_approval_as_it_is(asking: Desk) -> None:
    approve(asking)
    say(asking, "Wir starten im\u00a0Mai")
    assert chip(asking).text() == "approved 17 Feb"


def test_a_quote_without_words_has_no_chip(asking: Desk) -> None:
    say(asking, "")
    assert asking.window.editor.rows
    row = asking.window.editor.rows.row("quote")
    assert isinstance(row, QuoteRow)
    assert row.approval_chip(DE) is None
    say(asking, "Doch")
    assert chip(asking).isVisible()


def test_a_language_that_is_out_waits_for_nobody(asking: Desk) -> None:
    assert asking.session.draft
    at = datetime(2027, 2, 18, tzinfo=UTC)
    sent = replace(RELEASE.sent, de=at)
    asking.session.draft.record(lambda release: replace(release, stage=Status.APPROVED, sent=sent))
    assert chip(asking, DE).text() == "sent without approval"
    assert chip(asking, EN).text() == "Approval open"


def test_a_photo_is_approved_below_the_caption_that_leads(asking: Desk) -> None:
    click(chip(asking, DE, "photo"))
    sheet = opened()
    assert sheet.who.text() == "Tom Reuter"
    click(sheet.save)
    assert chip(asking, DE, "photo").text().startswith("approved")
    say(asking, "Vor dem Labor", "photo")
    assert chip(asking, DE, "photo").text() == "Approval void – photo or caption changed"


# -- the sheet


def test_the_speaker_is_proposed_and_now(asking: Desk) -> None:
    click(chip(asking))
    sheet = opened()
    assert (sheet.who.text(), sheet.organisation.text()) == ("Dr. Jana Brandt", "OptikNetz Lahntal")
    assert sheet.way.value is Way.MAIL
    assert sheet.day.day
    assert abs((sheet.day.day - datetime.now().astimezone().date()).days) <= 1
    assert QApplication.focusWidget() is sheet.who


def test_an_approval_is_entered_by_keyboard_alone(asking: Desk) -> None:
    assert asking.window.editor.rows
    asking.window.editor.rows.focus_block("quote", EN)
    asking.press(Qt.Key.Key_A, CTRL_SHIFT)
    sheet = opened()
    QTest.keyClick(sheet.save, Qt.Key.Key_Return)
    (approval,) = asking.release.approvals
    assert (approval.scope, approval.block, approval.language) == (Scope.QUOTE, "quote", EN)
    assert QApplication.activePopupWidget() is None


def test_from_any_other_row_the_text_is_approved(asking: Desk) -> None:
    assert asking.window.editor.rows
    asking.window.editor.rows.focus_block("head", EN)
    asking.press(Qt.Key.Key_A, CTRL_SHIFT)
    sheet = opened()
    QTest.keyClicks(sheet.who, "Paul Seidel")
    click(sheet.save)
    (approval,) = asking.release.approvals
    assert (approval.scope, approval.block, approval.language) == (Scope.ENGLISH, "", None)


def test_what_is_entered_is_kept_as_it_was_entered(asking: Desk) -> None:
    click(chip(asking))
    sheet = opened()
    sheet.who.selectAll()
    QTest.keyClicks(sheet.who, "Anna Berg")
    sheet.day.choose(date(2027, 2, 17))
    sheet.time.choose(time(9, 30))
    QTest.keyClick(sheet.way, Qt.Key.Key_Down)
    click(sheet.save)
    (approval,) = asking.release.approvals
    assert (approval.who, approval.organisation, approval.way) == ("Anna Berg", "OptikNetz Lahntal", Way.PHONE)
    assert approval.at.astimezone().replace(tzinfo=None) == datetime(2027, 2, 17, 9, 30)  # noqa: DTZ001
    assert chip(asking).text() == "approved 17 Feb"
    assert asking.stored().approvals == (approval,)


def test_whoever_approved_may_come_from_the_address_book(asking: Desk) -> None:
    click(chip(asking))
    sheet = opened()
    sheet.who.selectAll()
    QTest.keyClicks(sheet.who, "reu")
    QTest.keyClick(sheet.who, Qt.Key.Key_Down)
    QTest.keyClick(sheet.who, Qt.Key.Key_Return)
    assert (sheet.who.text(), sheet.organisation.text()) == ("Tom Reuter", "")
    assert sheet.isVisible()


def test_nobody_approves_nothing(asking: Desk) -> None:
    click(chip(asking))
    sheet = opened()
    sheet.who.selectAll()
    QTest.keyClick(sheet.who, Qt.Key.Key_Delete)
    assert not sheet.save.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert asking.release.approvals == ()


def test_escape_enters_nothing(asking: Desk) -> None:
    click(chip(asking))
    QTest.keyClick(opened(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert asking.release.approvals == ()


def test_an_approval_is_not_undone_with_what_was_written(asking: Desk) -> None:
    say(asking, "Wir starten im Juni.")
    approve(asking)
    say(asking, "Wir starten im Juli.")
    asking.window.undo()
    assert standing(asking) is Standing.APPROVED
    asking.window.undo()
    assert standing(asking) is Standing.VOIDED
    assert len(asking.release.approvals) == 1


def test_an_approval_is_withdrawn_where_it_is_shown(asking: Desk) -> None:
    approve(asking)
    click(chip(asking))
    sheet = opened()
    (button,) = [each for each in sheet.findChildren(QPushButton) if each.text() == "Withdraw"]
    assert button.accessibleName() == "Withdraw the approval of Dr. Jana Brandt"
    click(button)
    assert asking.release.approvals == ()
    assert chip(asking).text() == "Approval open"
    assert sheet.isVisible()


def test_a_void_approval_is_told_in_the_sheet(asking: Desk) -> None:
    approve(asking)
    say(asking, "Anderes")
    click(chip(asking))
    told = [label.text() for label in opened().findChildren(QLabel) if label.text().startswith("void: ")]
    assert told
    assert "Dr. Jana Brandt" in told[0]


def test_what_is_archived_can_only_be_read(asking: Desk) -> None:
    approve(asking)
    assert asking.session.draft
    asking.session.draft.record(lambda release: replace(release, stage=Status.ARCHIVED))
    click(chip(asking))
    sheet = opened()
    assert not sheet.form.isVisible()
    assert not [each for each in sheet.findChildren(QPushButton) if each.text() == "Withdraw"]
    sheet.close()


# -- the list


def test_the_list_tells_how_everything_stands(asking: Desk) -> None:
    approve(asking)
    pane = listed(asking)
    assert [line.chip.text() for line in pane.lines] == [
        "Approval open",
        "Approval open",
        "approved 17 Feb",
        "original approved 17 Feb",
        "Approval open",
    ]
    assert pane.summary == "3 approvals open"


def test_the_list_follows_what_is_written(asking: Desk) -> None:
    approve(asking)
    pane = listed(asking)
    say(asking, "Anderes")
    asking.bot.waitUntil(lambda: pane.line(Scope.QUOTE, "quote").chip.text() == "Approval void")


def test_a_text_is_approved_in_the_list_and_voided_by_any_word_of_it(asking: Desk) -> None:
    pane = listed(asking)
    click(pane.line(Scope.GERMAN).enter)
    sheet = opened()
    assert sheet.who.text() == ""
    QTest.keyClicks(sheet.who, "Paul Seidel")
    click(sheet.save)
    pane.refresh()
    assert pane.line(Scope.GERMAN).chip.text().startswith("approved")
    assert pane.line(Scope.ENGLISH).chip.text() == "Approval open"
    say(asking, "Drei Netzwerke", "head")
    pane.refresh()
    assert pane.line(Scope.GERMAN).chip.text() == "Approval void"


def test_the_list_leads_to_the_row(asking: Desk) -> None:
    pane = listed(asking)
    click(pane.line(Scope.QUOTE, "quote", 1).jump)
    assert asking.field().accessibleName() == "Quote, English"
    click(pane.line(Scope.GERMAN).jump)
    assert asking.field().accessibleName() == "Headline, German"


def test_an_empty_release_says_what_can_be_approved(desk: Desk) -> None:
    pane = listed(desk)
    assert pane.lines == []
    assert pane.summary.startswith("What is written here can be approved")


def test_all_approved_is_said(asking: Desk) -> None:
    for subject in (
        Subject(Scope.GERMAN, DE),
        Subject(Scope.ENGLISH, EN),
        GERMAN_QUOTE,
        Subject(Scope.PHOTO, DE, "photo"),
    ):
        approve(asking, subject)
    assert listed(asking).summary == "Everything is approved."


def test_another_release_has_another_list(asking: Desk) -> None:
    pane = listed(asking)
    asking.open_new()
    asking.bot.waitUntil(lambda: pane.lines == [])


# -- status


def test_open_approvals_are_mentioned_and_forbid_nothing(asking: Desk) -> None:
    asking.window.topbar.status_requested.emit(Status.APPROVED)
    asking.bot.waitUntil(lambda: asking.release.stage is Status.APPROVED)
    assert asking.window.footer.message == "Approved; 5 approvals open."


def test_nothing_is_mentioned_where_nothing_is_open(asking: Desk) -> None:
    for subject in subjects(RELEASE):
        approve(asking, subject)
    asking.window.topbar.status_requested.emit(Status.APPROVED)
    asking.bot.waitUntil(lambda: asking.release.stage is Status.APPROVED)
    assert asking.window.footer.message == ""
