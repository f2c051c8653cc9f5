"""Facts are edited in sheets under their buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Kind
from editor.domain.facts import Embargo, EmbargoKind
from editor.domain.people import Contact, Issuer
from editor.domain.release import Sent, Status
from editor.ui.facts.days import ReleaseDay
from editor.ui.facts.embargo import EmbargoEditor
from editor.ui.facts.form import Form, LongEntry
from editor.ui.facts.general import GeneralFacts
from editor.ui.facts.more import PAGES, MoreSheet
from editor.ui.writing.entry import Entry
from tests.ui.conftest import Desk


def sheet(desk: Desk, fact: str) -> QWidget:
    facts = desk.window.editor.facts
    assert facts
    QTest.mouseClick(facts.button(fact), Qt.MouseButton.LeftButton)
    assert facts.sheet
    return facts.sheet


def opened_sheet(desk: Desk, fact: str) -> QWidget:
    """The sheet opened as a wish: the button may have no room."""
    facts = desk.window.editor.facts
    assert facts
    facts.edit(fact)
    assert facts.sheet
    return facts.sheet


def more(desk: Desk, page: str) -> MoreSheet:
    opened = sheet(desk, "more")
    assert isinstance(opened, MoreSheet)
    opened.show_page(page)
    return opened


def plain_spaces(line: str) -> str:
    return line.replace("\u00a0", " ")


def entries(widget: QWidget) -> list[Entry]:
    form = widget.findChild(Form)
    assert form
    return form.findChildren(Entry)


def test_an_issuer_is_written_in_both_languages(desk: Desk) -> None:
    opened = sheet(desk, "issuers")
    german, english = entries(opened)[:2]
    QTest.keyClicks(german, "OptikNetz")
    QTest.keyClicks(english, "OptikNet")
    assert desk.release.issuers == (Issuer(Bilingual("OptikNetz", "OptikNet")),)


def test_issuers_suggest_the_source(desk: Desk) -> None:
    opened = sheet(desk, "issuers")
    QTest.keyClicks(entries(opened)[0], "OptikNetz")
    opened.close()
    facts = desk.window.editor.facts
    assert facts
    assert facts.button("source").accessibleDescription() == "OptikNetz"


def test_an_issuer_without_name_is_dropped_when_the_sheet_closes(desk: Desk) -> None:
    opened = sheet(desk, "issuers")
    entry = entries(opened)[0]
    QTest.keyClicks(entry, "O")
    QTest.keyClick(entry, Qt.Key.Key_Backspace)
    assert len(desk.release.issuers) == 1
    opened.close()
    assert not desk.release.issuers


def test_place_and_date(desk: Desk) -> None:
    opened = sheet(desk, "dateline")
    QTest.keyClicks(entries(opened)[0], "Wetzlar")
    day = opened.findChild(ReleaseDay)
    assert day
    day.day_edit.choose(date(2027, 2, 18))
    assert desk.release.place.de == "Wetzlar"
    assert desk.release.date == date(2027, 2, 18)


def test_an_embargo_is_one_instant_told_in_both_languages(desk: Desk) -> None:
    opened = sheet(desk, "embargo")
    editor = opened.findChild(EmbargoEditor)
    assert editor
    editor.kind.chosen.emit(editor.kind.select(EmbargoKind.UNTIL))
    editor.moment.day_edit.choose(date(2027, 2, 21))
    editor.moment.time_edit.choose(time(10, 0))
    embargo = desk.release.embargo
    assert embargo
    assert embargo.at == datetime(2027, 2, 21, 9, 0, tzinfo=UTC)
    assert plain_spaces(editor.printed(Language.DE)) == "Sperrfrist: Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ)"
    assert plain_spaces(editor.printed(Language.EN)) == "Embargoed until 10:00 CET (09:00 GMT), Sunday 21 February 2027"


def test_facts_share_the_history_of_the_text(desk: Desk) -> None:
    desk.type("Kopf")
    opened = sheet(desk, "dateline")
    QTest.keyClicks(entries(opened)[0], "Wetzlar")
    opened.close()
    desk.window.undo()
    assert desk.release.place.de == ""
    desk.window.undo()
    assert desk.release.headline(Language.DE).plain == ""


def test_several_keywords_are_typed_one_after_the_other(desk: Desk) -> None:
    opened = sheet(desk, "more")
    keywords = next(entry for entry in opened.findChildren(Entry) if entry.accessibleName() == "Keywords")
    QTest.keyClicks(keywords, "Optik, Medizin")
    assert desk.release.keywords == ("Optik", "Medizin")
    assert keywords.text() == "Optik, Medizin"


def test_a_boilerplate_of_two_lines_is_typed_in_order(desk: Desk) -> None:
    opened = more(desk, "boilerplates")
    text = next(entry for entry in opened.findChildren(LongEntry) if entry.accessibleName() == "Text, German")
    QTest.keyClicks(text, "Eins")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "Zwei")
    assert desk.release.boilerplates[0].text.de == "Eins\nZwei"


def test_a_new_embargo_is_proposed_for_a_day_to_come(desk: Desk) -> None:
    opened = sheet(desk, "embargo")
    editor = opened.findChild(EmbargoEditor)
    assert editor
    editor.kind.chosen.emit(editor.kind.select(EmbargoKind.UNTIL))
    embargo = desk.release.embargo
    assert embargo
    assert embargo.local.date() >= date(2026, 1, 1)
    assert (embargo.local.hour, embargo.local.minute) == (10, 0)


def test_a_zone_of_another_continent_is_kept(desk: Desk) -> None:
    draft = desk.session.draft
    assert draft
    tokyo = Embargo(datetime(2027, 2, 21, 1, 0, tzinfo=UTC), "Asia/Tokyo")
    draft.apply(lambda release: replace(release, embargo=tokyo))
    opened = sheet(desk, "embargo")
    editor = opened.findChild(EmbargoEditor)
    assert editor
    editor.moment.day_edit.choose(date(2027, 2, 22))
    assert desk.release.embargo == Embargo(datetime(2027, 2, 22, 1, 0, tzinfo=UTC), "Asia/Tokyo")


def test_a_label_is_chosen_in_both_languages_in_one_step(desk: Desk) -> None:
    general = sheet(desk, "more").findChild(GeneralFacts)
    assert general
    general.label.chosen.emit(general.label.select(Bilingual("Einladung", "Invitation")))
    assert desk.release.label == Bilingual("Einladung", "Invitation")
    desk.window.undo()
    assert desk.release.label == Bilingual()
    assert general.label.value == Bilingual("Pressemitteilung", "Press release")


def test_a_label_of_ones_own_is_typed(desk: Desk) -> None:
    opened = sheet(desk, "more")
    general = opened.findChild(GeneralFacts)
    assert general
    general.label.chosen.emit(general.label.select(None))
    desk.type("Faktenblatt")
    assert desk.release.label == Bilingual("Faktenblatt", "")
    assert general.label.value is None


def test_empty_entries_show_what_is_printed_in_their_place(desk: Desk) -> None:
    opened = sheet(desk, "more")
    hints = {entry.accessibleName(): entry.placeholderText() for entry in opened.findChildren(Entry)}
    assert hints["Wording, English"] == "Press release"
    assert hints["Licence line, German"] == "Abdruck honorarfrei – Belegexemplar erbeten"


def test_the_source_is_taken_over_from_the_issuers(desk: Desk) -> None:
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: replace(release, issuers=(Issuer(Bilingual.same("OptikNetz")),)))
    opened = opened_sheet(desk, "source")
    assert entries(opened)[0].placeholderText() == "OptikNetz"
    take = next(each for each in opened.findChildren(QPushButton) if each.isVisibleTo(opened))
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    assert desk.release.source == Bilingual.same("OptikNetz")
    assert not take.isVisible()


def test_the_weekday_of_the_date_is_shown(desk: Desk) -> None:
    opened = sheet(desk, "dateline")
    day = opened.findChild(ReleaseDay)
    assert day
    day.day_edit.choose(date(2027, 2, 18))
    assert "Thursday" in [label.text() for label in day.findChildren(QLabel)]


def test_notes_to_editors_are_added_and_then_gone_to(desk: Desk) -> None:
    for _ in range(2):
        opened = more(desk, "attachments")
        button = next(each for each in opened.findChildren(QPushButton) if "notes" in each.text())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        desk.come_back()
        desk.type("Plan")
    notes = [block for block in desk.release.blocks if block.kind is Kind.NOTES]
    assert [block.text.de.plain for block in notes] == ["PlanPlan"]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_a_sheet_is_opened_and_closed_by_keyboard(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    facts = desk.window.editor.facts
    assert facts
    button = facts.button("dateline")
    button.setFocus()
    QTest.keyClick(button, key, modifier)
    opened = facts.sheet
    assert opened
    assert opened.isAncestorOf(desk.focused())
    QTest.keyClick(desk.focused(), Qt.Key.Key_Escape)
    assert facts.sheet is None
    assert button.hasFocus()


def test_enter_goes_on_to_the_next_entry(desk: Desk) -> None:
    first, second = entries(sheet(desk, "dateline"))[:2]
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()


def test_the_pages_of_more_are_turned_by_keyboard(desk: Desk) -> None:
    opened = sheet(desk, "more")
    assert isinstance(opened, MoreSheet)
    QTest.keyClick(desk.focused(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert opened.page("event").isVisible()
    assert not opened.page("general").isVisible()
    assert opened.page("event").isAncestorOf(desk.focused())


@pytest.mark.parametrize("fact", ["issuers", "dateline", "embargo", "contacts", "source", "more", *PAGES[1:]])
def test_a_sheet_stays_in_the_window(desk: Desk, fact: str) -> None:
    desk.window.resize(1100, 700)
    draft = desk.session.draft
    assert draft
    draft.apply(lambda release: replace(release, contacts=tuple(Contact(name=str(n)) for n in range(9))))
    opened = opened_sheet(desk, fact)
    room = desk.window.geometry() & desk.window.screen().availableGeometry()
    assert room.contains(opened.geometry())


def test_a_sent_language_can_only_be_read_and_the_sheet_says_why(desk: Desk) -> None:
    draft = desk.session.draft
    assert draft
    sent = Sent(de=datetime(2027, 2, 18, 9, tzinfo=UTC))
    draft.record(lambda release: replace(release, stage=Status.APPROVED, sent=sent))
    opened = sheet(desk, "dateline")
    german, english = entries(opened)[:2]
    assert (german.isReadOnly(), english.isReadOnly()) == (True, False)
    notice = opened.findChild(QLabel, "notice")
    assert isinstance(notice, QLabel)
    assert notice.isVisible()
    assert notice.text().startswith("German was sent on 18 Feb:")


def test_the_internal_note_of_an_archived_release_can_be_written(desk: Desk) -> None:
    draft = desk.session.draft
    assert draft
    draft.record(lambda release: replace(release, stage=Status.ARCHIVED))
    note = more(desk, "note").findChildren(LongEntry)[-1]
    QTest.keyClicks(note, "Nachdruck erlaubt")
    assert desk.release.note == "Nachdruck erlaubt"


def test_place_date_and_embargo_are_whole_in_a_narrow_window(desk: Desk) -> None:
    draft = desk.session.draft
    assert draft
    issuers = tuple(Issuer(Bilingual.same(f"Institut für angewandte Optik {n}")) for n in range(4))
    embargo = Embargo(datetime(2027, 9, 29, 9, 0, tzinfo=UTC))
    draft.apply(lambda r: replace(r, issuers=issuers, embargo=embargo, date=date(2027, 9, 27), place=Bilingual("Ulm")))
    desk.window.resize(1100, 700)
    facts = desk.window.editor.facts
    assert facts
    for fact in ("dateline", "embargo"):
        button = facts.button(fact)
        assert button.width() >= button.sizeHint().width()
    assert facts.button("more").geometry().right() <= facts.width()


@pytest.mark.parametrize("fact", ["issuers", "embargo", "more"])
def test_a_closed_sheet_is_freed(desk: Desk, fact: str) -> None:
    opened = opened_sheet(desk, fact)
    opened.close()
    desk.bot.waitUntil(lambda: not shiboken6.isValid(opened))
