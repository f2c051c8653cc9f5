"""The checks in the window: what is found is listed, underlined and mended; typing never waits for it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from editor.checks.engine import Checker
from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.release_view import ReleaseView
from editor.checks.rule import (
    BOTH,
    ERROR,
    HINT,
    NONE,
    SAFE,
    WARNING,
    Hit,
    PairHit,
    Rule,
    Spotted,
    pair_rule,
    release_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.edits import set_text
from editor.domain.passage import passage
from editor.domain.release import Sent
from editor.domain.richtext import RichText
from editor.ui.checking.finding_line import FindingLine
from editor.ui.checking.page import ChecksPage
from editor.ui.checking.release_checks import ReleaseChecks
from editor.ui.checking.underlines import look
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def words_of(text: TextView, pattern: str) -> Iterator[re.Match[str]]:
    return text.search(re.compile(pattern))


@text_rule(
    "T-1",
    WARNING,
    BOTH,
    SAFE,
    title=Message("Abbreviation without spaces"),
    why=Message("Its parts are apart."),
    source="",
    bad=(),
    good=(),
)
def tight(text: TextView) -> Iterator[Hit]:
    for match in words_of(text, r"z\.B\."):
        yield Hit(*match.span(), "z.\u00a0B.")


@text_rule(
    "T-2",
    ERROR,
    BOTH,
    NONE,
    title=Message("Wrong word"),
    why=Message("Nobody says that."),
    source="",
    bad=(),
    good=(),
)
def wrong(text: TextView) -> Iterator[Hit]:
    for match in words_of(text, "wrong"):
        yield Hit(*match.span())


@text_rule(
    "T-3", HINT, BOTH, NONE, title=Message("Empty word"), why=Message("It says nothing."), source="", bad=(), good=()
)
def empty(text: TextView) -> Iterator[Hit]:
    for match in words_of(text, "really"):
        yield Hit(*match.span())


@pair_rule("T-4", ERROR, title=Message("Numbers differ"), why=Message("They differ."), source="", bad=(), good=())
def number(german: TextView, english: TextView) -> Iterator[PairHit]:
    one, other = re.search(r"\d+", german.plain), re.search(r"\d+", english.plain)
    if one and other and one[0] != other[0]:
        yield PairHit(one.span(), other.span(), Message("{de} in German, {en} in English", de=one[0], en=other[0]))


@release_rule("T-5", WARNING, title=Message("No contact"), why=Message("Who answers?"), source="", bad=(), good=())
def contact(whole: ReleaseView) -> Iterator[Spotted]:
    if not whole.release.contacts:
        yield Spotted(fact="contacts")


@release_rule("T-8", ERROR, title=Message("No headline"), why=Message("Say it."), source="", bad=(), good=())
def headline(whole: ReleaseView) -> Iterator[Spotted]:
    yield Spotted(fact="headline")


@release_rule("T-9", ERROR, title=Message("Nobody speaks"), why=Message("Who?"), source="", bad=(), good=())
def speaker(whole: ReleaseView) -> Iterator[Spotted]:
    yield Spotted(block="q", part="speaker")


@release_rule("T-10", ERROR, title=Message("Licence ended"), why=Message("When?"), source="", bad=(), good=())
def licence(whole: ReleaseView) -> Iterator[Spotted]:
    yield Spotted(block="p", part="licence_end")


@text_rule("T-6", ERROR, BOTH, NONE, title=Message("Broken"), why=Message("It is."), source="", bad=(), good=())
def broken(text: TextView) -> Iterator[Hit]:
    raise ValueError(text.plain)


@text_rule("T-7", WARNING, BOTH, SAFE, title=Message("Gap"), why=Message("It."), source="", bad=(), good=())
def gap(text: TextView) -> Iterator[Hit]:
    for match in words_of(text, r" +$"):
        yield Hit(*match.span(), "")


def write(desk: Desk, *texts: tuple[str, str]) -> None:
    """Puts paragraphs into the open release."""
    blocks = tuple(Block(id=f"b{n}", kind=Kind.PARAGRAPH, text=passage(*text)) for n, text in enumerate(texts))
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=blocks))


def checked(desk: Desk, *rules: Rule) -> ReleaseChecks:
    """The open release, looked at with these rules."""
    desk.window.checks.look_with(Checker(rules))
    assert desk.window.checks.checks
    wait(desk)
    return desk.window.checks.checks


def wait(desk: Desk) -> None:
    desk.bot.waitUntil(lambda: desk.window.checks.checks is not None and not desk.window.checks.checks.is_at_work)


def page(desk: Desk) -> ChecksPage:
    desk.window.unfold_side()
    desk.window.side.show_page("checks")
    assert desk.window.checks.page
    return desk.window.checks.page


def line(desk: Desk, title: str) -> FindingLine:
    return next(each for each in page(desk).lines if each.told.startswith(title))


def titles(desk: Desk) -> list[str]:
    return [each.finding.title.template for each in page(desk).lines if each.finding]


def click(widget: object) -> None:
    assert isinstance(widget, QPushButton | FindingLine)
    QTest.mouseClick(widget, LEFT)


def field(desk: Desk, block: str, language: Language) -> Field:
    assert desk.window.editor.rows
    return desk.window.editor.rows.row(block).cells[language].field


def plain(desk: Desk, block: str, language: Language = DE) -> str:
    return desk.release.block(block).text[language].plain


# -- what is shown


def test_the_tab_counts_errors_and_warnings(desk: Desk) -> None:
    write(desk, ("z.B. wrong", "really"))
    checked(desk, tight, wrong, empty)
    assert desk.window.side.tab("checks").text() == "Checks 2"


def test_the_checks_come_first_beside_the_text(desk: Desk) -> None:
    desk.window.unfold_side()
    assert desk.window.side.page_names[0] == "checks"
    assert desk.window.side.page == "checks"


def test_a_line_says_what_and_where_and_shows_the_words(desk: Desk) -> None:
    write(desk, ("Sie haben z.B. Labore.", ""))
    checked(desk, tight)
    assert line(desk, "Abbreviation").told == "Abbreviation without spaces Paragraph, German: z.B. becomes z. B."


def test_the_gravest_come_first_and_suggestions_are_folded_away(desk: Desk) -> None:
    write(desk, ("really z.B. wrong", ""))
    checked(desk, empty, tight, wrong)
    assert titles(desk) == ["Wrong word", "Abbreviation without spaces"]
    click(page(desk).groups[Severity.HINT].head)
    assert titles(desk) == ["Wrong word", "Abbreviation without spaces", "Empty word"]


def test_each_severity_has_a_line_of_its_own_form(theme: Theme) -> None:
    styles = {look(theme, severity).underlineStyle() for severity in Severity}
    assert len(styles) == 3
    assert QTextCharFormat.UnderlineStyle.NoUnderline not in styles


def test_what_is_found_is_underlined(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", "This is z.B. it."))
    checked(desk, wrong, tight)
    assert field(desk, "b0", DE).shown_spans("checks error") == [(8, 13)]
    assert field(desk, "b0", EN).shown_spans("checks warning") == [(8, 12)]


def test_a_gap_is_underlined_so_that_it_can_be_seen(desk: Desk) -> None:
    write(desk, ("Ende ", ""))
    checked(desk, gap)
    assert field(desk, "b0", DE).shown_spans("checks warning") == [(3, 5)]


def test_the_mouse_over_a_place_explains_it(desk: Desk) -> None:
    write(desk, ("wrong am Anfang", ""))
    checked(desk, wrong)
    shown = field(desk, "b0", DE)
    at = shown.cursorRect().center() + QPoint(4, 0)
    QApplication.sendEvent(shown.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, shown.viewport().mapToGlobal(at)))
    assert "Nobody says that." in QToolTip.text()
    QToolTip.hideText()


def test_where_nothing_is_found_that_is_said(desk: Desk) -> None:
    write(desk, ("Alles gut", "All is well"))
    checked(desk, wrong)
    assert page(desk).note.isVisible()
    assert page(desk).note.text.startswith("Nothing found")
    assert desk.window.side.tab("checks").text() == "Checks"


def test_a_rule_that_failed_is_told(desk: Desk) -> None:
    write(desk, ("Text", ""))
    checked(desk, broken)
    assert page(desk).failures == "1 rule failed and was left out."


def test_many_findings_come_in_portions(desk: Desk) -> None:
    write(desk, ("wrong " * 60, ""))
    checked(desk, wrong)
    assert len(titles(desk)) == 25
    click(page(desk).groups[Severity.ERROR].more)
    assert len(titles(desk)) == 50
    assert page(desk).groups[Severity.ERROR].more.text() == "10 more"


def test_the_list_follows_what_is_typed(desk: Desk) -> None:
    write(desk, ("gut", ""))
    checked(desk, wrong)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block("b0", DE, 0)
    desk.type("wrong und ")
    wait(desk)
    assert titles(desk) == ["Wrong word"]


def test_what_is_written_at_the_end_is_not_told_yet(desk: Desk) -> None:
    write(desk, ("gut", ""))
    checked(desk, gap)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block("b0", DE, 3)
    desk.type(" ")
    wait(desk)
    assert titles(desk) == []
    desk.press(Qt.Key.Key_Home)
    desk.bot.waitUntil(lambda: titles(desk) == ["Gap"])


def test_nothing_is_looked_at_while_an_input_method_composes(desk: Desk) -> None:
    write(desk, ("gut", ""))
    checks = checked(desk, wrong)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block("b0", DE, 0)
    QApplication.sendEvent(desk.field(), QInputMethodEvent("^", []))
    with desk.bot.assertNotEmitted(checks.checked, wait=500):
        checks.touch(0)
    QApplication.sendEvent(desk.field(), QInputMethodEvent())
    with desk.bot.waitSignal(checks.checked):
        pass


# -- what is done


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


# -- ways


def test_a_click_goes_to_the_place_and_marks_it_in_both_columns(desk: Desk) -> None:
    write(desk, ("Rund 12 Betriebe", "Some 15 companies"))
    checked(desk, number)
    click(line(desk, "Numbers differ"))
    assert desk.field() is field(desk, "b0", EN)
    assert desk.field().textCursor().selectedText() == "15"
    assert field(desk, "b0", DE).shown_spans("chosen") == [(5, 7)]
    assert field(desk, "b0", EN).shown_spans("chosen") == [(5, 7)]


def test_f8_goes_from_place_to_place_and_round(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", "z.B. this"), ("Auch wrong", ""))
    checked(desk, wrong, tight)
    assert desk.window.editor.rows
    desk.window.editor.rows.focus_block("b0", DE, 0)
    seen = []
    for _ in range(4):
        desk.press(Qt.Key.Key_F8)
        seen.append((desk.field().accessibleName(), desk.field().textCursor().selectedText()))
    german, english = "Paragraph, German", "Paragraph, English"
    assert seen == [(german, "wrong"), (english, "z.B."), (german, "wrong"), (german, "wrong")]
    desk.press(Qt.Key.Key_F8, SHIFT)
    assert desk.field() is field(desk, "b1", DE)


def test_f8_goes_on_from_the_cursor(desk: Desk) -> None:
    write(desk, ("wrong", ""), ("wrong", ""), ("wrong", ""))
    checked(desk, wrong)
    assert desk.window.editor.rows
    desk.press(Qt.Key.Key_F8)
    desk.window.editor.rows.focus_block("b1", DE, 0)
    desk.press(Qt.Key.Key_F8)
    assert desk.field() is field(desk, "b1", DE)
    desk.window.editor.rows.focus_block("b2", DE, 0)
    desk.press(Qt.Key.Key_F8, SHIFT)
    assert desk.field() is field(desk, "b1", DE)


def test_f8_shows_the_line_in_the_list(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    found = line(desk, "Wrong word")
    desk.press(Qt.Key.Key_F8)
    assert found.is_current


def test_f8_says_when_there_is_nothing(desk: Desk) -> None:
    write(desk, ("gut", ""))
    checked(desk, wrong)
    desk.press(Qt.Key.Key_F8)
    assert desk.window.footer.message == "The checks found nothing in the text."


def test_f8_before_the_rules_are_there_loads_them(desk: Desk) -> None:
    write(desk, ("Das ist gut .", "This is  good."))
    desk.press(Qt.Key.Key_F8)
    desk.bot.waitUntil(lambda: desk.window.checks.report is not None, timeout=20_000)


def test_arrow_keys_show_one_place_after_the_other_and_stay_in_the_list(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""), ("Auch wrong.", ""))
    checked(desk, wrong)
    first, second = page(desk).lines
    first.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    assert second.is_current
    assert field(desk, "b1", DE).shown_spans("chosen") == [(5, 10)]
    desk.press(Qt.Key.Key_Return)
    assert desk.field() is field(desk, "b1", DE)


def test_the_delete_key_ignores(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    line(desk, "Wrong word").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Delete)
    assert [each.rule for each in desk.release.ignored] == ["T-2"]


def test_the_keyboard_stays_in_the_list_after_a_fix(desk: Desk) -> None:
    write(desk, ("z.B. hier und z.B. dort", ""))
    checked(desk, tight)
    page(desk).lines[0].action.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Space)
    wait(desk)
    assert len(page(desk).lines) == 1
    assert page(desk).lines[0].action.hasFocus()
    assert page(desk).lines[0].is_current


def test_a_missing_fact_opens_its_sheet(desk: Desk) -> None:
    write(desk, ("Text", ""))
    checked(desk, contact)
    click(line(desk, "No contact").action)
    assert desk.window.editor.facts
    assert desk.window.editor.facts.sheet
    desk.window.editor.facts.sheet.close()


def test_what_is_no_fact_leads_to_the_rows(desk: Desk) -> None:
    write(desk, ("Text", ""))
    checked(desk, headline)
    click(line(desk, "No headline").action)
    assert desk.field() is field(desk, "b0", DE)


def test_a_missing_speaker_leads_to_the_entry(desk: Desk) -> None:
    assert desk.session.draft
    quote = Quote(id="q", text=passage("Das ist gut", ""))
    desk.session.draft.apply(lambda release: replace(release, blocks=(quote,)))
    checked(desk, speaker)
    click(line(desk, "Nobody speaks").action)
    assert desk.focused().accessibleName() == "Speaker, German"


def test_a_date_of_a_photo_is_entered_below_it(desk: Desk) -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, blocks=(Photo(id="p", text=passage("Foto", "")),)))
    checked(desk, licence)
    click(line(desk, "Licence ended").action)
    assert "icence" in desk.focused().accessibleName()


def test_a_place_that_moved_is_shown_where_it_is_now(desk: Desk) -> None:
    write(desk, ("Das Labor ist wrong.", ""))
    checked(desk, wrong)
    found = line(desk, "Wrong word")
    assert desk.session.draft
    desk.session.draft.apply(lambda release: set_text(release, "b0", DE, RichText.plain_text("Es ist wrong.")))
    click(found)
    assert desk.field().textCursor().selectedText() == "wrong"


def test_another_release_has_findings_of_its_own(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", ""))
    checked(desk, wrong)
    assert titles(desk) == ["Wrong word"]
    desk.open_new()
    desk.bot.waitUntil(lambda: titles(desk) == [])


# -- the start

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication([])
from editor.ui.application import open_window
opened = open_window(application, Path(sys.argv[1]))
print(*[name for name in sys.modules if name.startswith("editor.checks")])
"""


def test_no_rule_is_loaded_before_the_window_is_shown(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "", run.stderr


# -- how hard it is to read

LONG = "Das Labor misst Linsen und prüft Klappen, und es steht allen offen, die etwas zu messen haben. "


def test_numbers_of_both_languages_stand_at_the_foot(desk: Desk) -> None:
    write(desk, (LONG * 8, "The lab is open. " * 3))
    checked(desk, wrong)
    german, english = page(desk).foot.told.split("\n")[:3], page(desk).foot.told.split("\n")[3:]
    assert german[0] == "Readability, German"
    assert "·" in german[1]
    assert english[1] == "too short to say"


def test_a_long_sentence_is_shown_in_the_text(desk: Desk) -> None:
    write(desk, ("Kurz.", ""), (f"Auch kurz. {LONG}", ""))
    checked(desk, wrong)
    click(page(desk).foot.head)
    click(page(desk).foot.sentences[0])
    assert desk.field() is field(desk, "b1", DE)
    assert desk.field().textCursor().selectedText() == LONG.strip()


def test_an_empty_release_has_no_numbers(desk: Desk) -> None:
    checked(desk, wrong)
    assert not page(desk).foot.isVisible()
