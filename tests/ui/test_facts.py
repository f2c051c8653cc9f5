"""Facts are edited in sheets under their buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.domain.bilingual import Bilingual, Language
from editor.domain.facts import Embargo, EmbargoKind
from editor.domain.people import Issuer
from editor.ui.facts.form import Form, LongEntry
from editor.ui.facts.timing import EmbargoEditor, ReleaseDay
from editor.ui.writing.entry import Entry
from tests.ui.conftest import Desk


def sheet(desk: Desk, fact: str) -> QWidget:
    facts = desk.window.editor.facts
    assert facts
    QTest.mouseClick(facts.button(fact), Qt.MouseButton.LeftButton)
    assert facts.sheet
    return facts.sheet


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
    day.setDate(QDate(2027, 2, 18))
    assert desk.release.place.de == "Wetzlar"
    assert desk.release.date == date(2027, 2, 18)


def test_an_embargo_is_one_instant_told_in_both_languages(desk: Desk) -> None:
    opened = sheet(desk, "embargo")
    editor = opened.findChild(EmbargoEditor)
    assert editor
    editor.kind.chosen.emit(editor.kind.select(EmbargoKind.UNTIL))
    editor.day_edit.setDate(QDate(2027, 2, 21))
    editor.time_edit.setTime(QTime(10, 0))
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


def test_the_lead_language_can_be_switched(desk: Desk) -> None:
    desk.type("Kopf\tHead\t")
    opened = sheet(desk, "more")
    opened.close()
    assert desk.release.lead is Language.DE


def test_several_keywords_are_typed_one_after_the_other(desk: Desk) -> None:
    opened = sheet(desk, "more")
    keywords = next(entry for entry in opened.findChildren(Entry) if entry.accessibleName() == "Keywords")
    QTest.keyClicks(keywords, "Optik, Medizin")
    assert desk.release.keywords == ("Optik", "Medizin")
    assert keywords.text() == "Optik, Medizin"


def test_a_boilerplate_of_two_lines_is_typed_in_order(desk: Desk) -> None:
    opened = sheet(desk, "more")
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
    editor.day_edit.setDate(QDate(2027, 2, 22))
    assert desk.release.embargo == Embargo(datetime(2027, 2, 22, 1, 0, tzinfo=UTC), "Asia/Tokyo")
