"""What can be done about a finding from the list: mended, ignored, explained; each of it can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt

from editor.domain.edits import set_text
from editor.domain.release import Sent
from editor.domain.richtext import RichText
from tests.ui.checking_desk import (
    DE,
    EN,
    checked,
    click,
    line,
    page,
    plain,
    tight,
    titles,
    wait,
    write,
    wrong,
)
from tests.ui.conftest import Desk


def test_a_fix_is_one_step_that_can_be_undone(desk: Desk) -> None:
    write(desk, ("Sie haben z.B. Labore.", ""))
    checked(desk, tight)
    click(line(desk, "Abbreviation").action)
    assert plain(desk, "b0") == "Sie haben z.\u00a0B. Labore."
    wait(desk)
    assert titles(desk) == []
    desk.window.undo()
    assert plain(desk, "b0") == "Sie haben z.B. Labore."


def test_a_fix_finds_its_place_after_more_was_typed(desk: Desk) -> None:
    write(desk, ("Sie haben z.B. Labore.", ""))
    checks = checked(desk, tight)
    finding = checks.report.findings[0]
    assert desk.session.draft
    desk.session.draft.apply(
        lambda release: set_text(release, "b0", DE, RichText.plain_text("Heute: Sie haben z.B. Labore."))
    )
    assert checks.fix(finding)
    assert plain(desk, "b0") == "Heute: Sie haben z.\u00a0B. Labore."


def test_all_that_is_safe_is_mended_in_one_step(desk: Desk) -> None:
    write(desk, ("z.B. hier und z.B. dort", "z.B. there, wrong"))
    checked(desk, tight, wrong)
    assert page(desk).fix_all.text() == "Carry out 3 safe fixes"
    click(page(desk).fix_all)
    assert plain(desk, "b0") == "z.\u00a0B. hier und z.\u00a0B. dort"
    assert desk.window.footer.message == "3 places were corrected."
    wait(desk)
    assert titles(desk) == ["Wrong word"]
    click(desk.window.footer.action)
    assert plain(desk, "b0") == "z.B. hier und z.B. dort"


def test_a_sent_language_is_checked_and_offers_no_fix(desk: Desk) -> None:
    write(desk, ("z.B. hier", "z.B. there"))
    assert desk.session.draft
    desk.session.draft.record(lambda release: replace(release, sent=Sent(de=datetime(2027, 2, 18, 9, tzinfo=UTC))))
    checked(desk, tight)
    actions = [each.action.text() for each in page(desk).lines]
    assert actions == ["Go there", "Fix"]
    click(page(desk).fix_all)
    assert plain(desk, "b0") == "z.B. hier"
    assert plain(desk, "b0", EN) == "z.\u00a0B. there"


def test_an_ignored_finding_is_counted_no_more_and_can_come_back(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    found = line(desk, "Wrong word")
    found.setFocus(Qt.FocusReason.TabFocusReason)
    click(found.buttons["ignore"])
    wait(desk)
    assert desk.window.side.tab("checks").text() == "Checks"
    assert desk.window.footer.message == "Ignored here: Wrong word"
    click(page(desk).ignored.head)
    click(line(desk, "Wrong word").action)
    wait(desk)
    assert desk.window.side.tab("checks").text() == "Checks 1"


def test_an_ignored_finding_stays_so_while_other_texts_change(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""), ("", ""))
    checks = checked(desk, wrong)
    checks.ignore(checks.report.findings[0])
    assert desk.session.draft
    desk.session.draft.apply(lambda release: set_text(release, "b1", DE, RichText.plain_text("Neu")))
    assert checks.report.findings == ()
    assert len(checks.report.ignored) == 1


def test_why_asks_for_the_page_of_the_rule(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    found = line(desk, "Wrong word")
    found.setFocus(Qt.FocusReason.TabFocusReason)
    with desk.bot.waitSignal(desk.window.checks.rule_requested) as asked:
        click(found.buttons["why"])
    assert asked.args == ["T-2"]
