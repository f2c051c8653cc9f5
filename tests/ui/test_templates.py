"""Templates and duplicates in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.readiness import Concern, notices
from editor.store.archive import Archive
from editor.ui.templates.chooser import TemplateChooser
from editor.workflow.templates import built_in
from tests.ui.conftest import Desk, MakeDesk


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(with_sample=True)


def chooser_of(desk: Desk, count: int = 6) -> TemplateChooser:
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    chooser = desk.window.templates.chooser
    assert chooser
    desk.bot.waitUntil(lambda: chooser.names.count() == count)
    return chooser


def saved(desk: Desk, name: str) -> None:
    """Saves the open release as a template."""
    desk.window.templates.save()
    sheet = desk.window.templates.sheet
    assert sheet
    sheet.name.clear()
    QTest.keyClicks(sheet.name, name)
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: name in desk.window.footer.message)
    desk.come_back()


def stored_names(desk: Desk) -> list[str]:
    def names(archive: Archive) -> list[str]:
        return [each.name.de for each in archive.templates()]

    return desk.store.submit(names).result(10)


def test_a_release_begins_with_the_template_that_the_arrow_chose(desk: Desk) -> None:
    before = desk.session.open_id
    chooser = chooser_of(desk)
    desk.bot.waitUntil(chooser.names.hasFocus)
    QTest.keyClick(chooser.names, Qt.Key.Key_Down)
    assert chooser.structure.lines[0][0] == "Headline"
    QTest.keyClick(chooser.names, Qt.Key.Key_Return)
    desk.bot.waitUntil(lambda: desk.session.open_id != before)
    kinds = [block.kind for block in desk.release.blocks]
    assert kinds == [block.kind for block in built_in()[1].release.blocks]
    assert desk.stored() == desk.release


def test_hints_that_are_left_are_told_before_an_export(desk: Desk) -> None:
    before = desk.session.open_id
    chooser = chooser_of(desk)
    QTest.mouseClick(chooser.begin, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: desk.session.open_id != before)
    found = notices(desk.release, Language.DE, desk.store.submit(lambda archive: archive.now()).result(10))
    assert Concern.HINTS in {notice.concern for notice in found}


def test_an_own_template_stands_first_and_is_renamed_in_place(desk: Desk) -> None:
    saved(desk, "Network")
    chooser = chooser_of(desk, 7)
    assert chooser.names.item(0).text() == "Network"
    chooser.name.setFocus()
    chooser.name.selectAll()
    QTest.keyClicks(chooser.name, "Members")
    QTest.keyClick(chooser.name, Qt.Key.Key_Return)
    assert chooser.names.item(0).text() == "Members"
    desk.bot.waitUntil(lambda: stored_names(desk) == ["Members"])
    assert chooser.isVisible()


def test_a_removed_template_comes_back(desk: Desk) -> None:
    saved(desk, "Network")
    chooser = chooser_of(desk, 7)
    QTest.keyClick(chooser.names, Qt.Key.Key_Delete)
    desk.bot.waitUntil(lambda: stored_names(desk) == [])
    assert chooser.names.count() == 6
    QTest.mouseClick(chooser.undo, Qt.MouseButton.LeftButton)
    desk.bot.waitUntil(lambda: stored_names(desk) == ["Network"])
    assert chooser.names.item(0).text() == "Network"


def test_a_template_that_came_along_cannot_be_renamed_or_removed(desk: Desk) -> None:
    chooser = chooser_of(desk)
    assert chooser.name.isHidden()
    assert chooser.remove.isHidden()
    QTest.keyClick(chooser.names, Qt.Key.Key_Delete)
    assert chooser.names.count() == 6


def test_a_known_name_is_told_while_it_is_typed(desk: Desk) -> None:
    saved(desk, "Network")
    desk.window.templates.save()
    sheet = desk.window.templates.sheet
    assert sheet
    sheet.name.setText("network")
    desk.bot.waitUntil(lambda: "gives way" in sheet.hint.text())
    sheet.name.clear()
    assert not sheet.save.isEnabled()
    sheet.reject()


def test_a_duplicate_opens_with_the_same_words(desk: Desk) -> None:
    before = desk.release
    desk.window.templates.duplicate_open()
    desk.bot.waitUntil(lambda: desk.session.open_id not in ("", before.id))
    assert desk.release.headline(Language.DE) == before.headline(Language.DE)
    assert desk.release.first(Kind.LEAD) != before.first(Kind.LEAD)  # another id
    assert desk.release.approvals == ()


def test_the_library_duplicates_another_release(desk: Desk) -> None:
    sample = desk.release
    desk.open_new()
    opened = desk.session.open_id
    desk.window.library.duplicate_requested.emit(sample.id)
    desk.bot.waitUntil(lambda: desk.session.open_id not in (opened, sample.id))
    assert desk.release.headline(Language.DE) == sample.headline(Language.DE)
