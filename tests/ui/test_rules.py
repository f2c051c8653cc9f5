"""The page of the rules, by mouse and keyboard; and what the house style says to the checks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.checks.rule import Fixing
from editor.checks.rulebook import rules
from editor.checks.trying import stretches
from editor.domain.bilingual import Bilingual
from editor.i18n import catalogue
from editor.ui.houses.checks_control import GlossaryControl, RulesOffControl
from editor.ui.houses.dialog import HousesDialog
from editor.ui.rules.dialog import RulesDialog
from editor.ui.rules.rule_page import RulePage
from tests.ui.conftest import Desk, MakeDesk

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(with_sample=True)


def opened(desk: Desk, rule: str = "") -> RulesDialog:
    desk.window.pages.show_rules(rule)
    dialog = desk.window.pages.page
    assert isinstance(dialog, RulesDialog)
    return dialog


def houses(desk: Desk) -> HousesDialog:
    desk.press(Qt.Key.Key_H, CONTROL_SHIFT)
    page = desk.window.pages.page
    assert isinstance(page, HousesDialog)
    return page


def test_every_rule_can_be_found_in_the_list(desk: Desk) -> None:
    assert opened(desk).list.shown == [rule.id for rule in rules()]


def test_a_finding_leads_to_the_page_of_its_rule(desk: Desk) -> None:
    desk.window.checks.rule_requested.emit("DE-A-01")
    dialog = desk.window.pages.page
    assert isinstance(dialog, RulesDialog)
    assert dialog.present
    assert dialog.present.id == "DE-A-01"
    assert dialog.page.texts[0] == dialog.present.title.said(desk.window._words)


def test_typing_leaves_the_rules_with_these_words(desk: Desk) -> None:
    dialog = opened(desk)
    QTest.keyClicks(dialog.search, "de-a-0")
    assert dialog.list.shown
    assert all(name.startswith("DE-A-0") for name in dialog.list.shown)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.list


def test_arrows_turn_the_pages(desk: Desk) -> None:
    dialog = opened(desk)
    first = dialog.present
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.present is not first


def test_a_rule_is_switched_off_and_on_for_the_house_style(desk: Desk) -> None:
    dialog = opened(desk, "DE-A-01")
    dialog.page.wanted.click()
    desk.bot.waitUntil(lambda: desk.session.houses.of(desk.release).rules_off == ("DE-A-01",))
    dialog.page.wanted.click()
    desk.bot.waitUntil(lambda: desk.session.houses.of(desk.release).rules_off == ())


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_can_be_shown_in_both_languages(desk: Desk, language: str) -> None:
    page = RulePage(desk.window._theme, catalogue(language))
    desk.bot.addWidget(page)
    for rule in rules():
        page.show_rule(rule, "Standard", is_wanted=True)
        assert all(page.texts)
        assert rule.fixing in Fixing


def test_a_glossary_is_typed_a_term_a_line(desk: Desk) -> None:
    dialog = houses(desk)
    dialog.show_page("checks")
    glossary = dialog.findChild(GlossaryControl)
    assert glossary
    for line in ("Labor = lab", "lux", "half ="):
        QTest.keyClicks(glossary, line)
        QTest.keyClick(glossary, Qt.Key.Key_Return)
    assert dialog.working.present.glossary == (Bilingual("Labor", "lab"), Bilingual("lux", "lux"))
    assert glossary.toPlainText().endswith("half =\n")


def test_a_rule_that_is_off_is_switched_on_in_the_house_style(desk: Desk) -> None:
    rules_page = opened(desk, "DE-A-01")
    rules_page.page.wanted.click()
    desk.bot.waitUntil(lambda: bool(desk.session.houses.of(desk.release).rules_off))
    rules_page.close_button.click()
    desk.come_back()
    dialog = houses(desk)
    dialog.show_page("checks")
    off = dialog.findChild(RulesOffControl)
    assert off
    assert off.list.item(0).text().endswith("(DE-A-01)")
    off.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.working.present.rules_off == ()


def test_rules_of_one_name_are_told_apart_by_their_language(desk: Desk) -> None:
    dialog = opened(desk)
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert {"Weekday does not match · German", "Weekday does not match · English"} <= set(names)


def test_the_fault_is_marked_where_a_rule_looks_at_whole_releases() -> None:
    rule = next(each for each in rules() if each.id == "DE-DT-07")
    example = rule.bad[0]
    assert [example.text[start:end] for start, end in stretches(rule, example)[0]] == ["Freitag"]
