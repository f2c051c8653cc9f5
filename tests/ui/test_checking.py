"""The checks in the window: what is found is listed and underlined; typing never waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from editor.checks.finding import Severity
from editor.ui.checking.underlines import look
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow
from editor.ui.writing.layers import RULE
from tests.ui.checking_desk import (
    DE,
    EN,
    LONG,
    broken,
    checked,
    click,
    empty,
    field,
    gap,
    line,
    page,
    tight,
    titles,
    wait,
    whole_text,
    write,
    wrong,
)
from tests.ui.conftest import Desk
from tests.ui.test_accessibility import nameless


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
    assert look(theme, Severity.ERROR).hasProperty(RULE)


def test_what_is_found_is_underlined(desk: Desk) -> None:
    write(desk, ("Das ist wrong.", "This is z.B. it."))
    checked(desk, wrong, tight)
    assert field(desk, "b0", DE).shown_spans("checks error") == [(8, 13)]
    assert field(desk, "b0", EN).shown_spans("checks warning") == [(8, 12)]


def test_a_gap_is_underlined_so_that_it_can_be_seen(desk: Desk) -> None:
    write(desk, ("Ende ", ""))
    checked(desk, gap)
    assert field(desk, "b0", DE).shown_spans("checks warning") == [(3, 5)]


def test_a_whole_text_is_not_underlined(desk: Desk) -> None:
    write(desk, (LONG, "short"))
    checked(desk, whole_text)
    assert field(desk, "b0", DE).shown_spans("checks error") == []
    assert field(desk, "b0", EN).shown_spans("checks error") == [(0, 5)]


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


def test_every_control_of_the_list_says_what_it_is(desk: Desk) -> None:
    write(desk, (f"z.B. wrong really. {LONG}", ""))
    checked(desk, tight, wrong, empty)
    shown = page(desk)
    for group in shown.groups.values():
        group.head.setChecked(True)
    click(shown.foot.head)
    shown.show_current(shown.lines[0].finding)
    assert nameless(shown) == []


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


def test_numbers_of_both_languages_stand_at_the_foot(desk: Desk) -> None:
    write(desk, (LONG * 8, "The lab is open. " * 3))
    checked(desk, wrong)
    german, english = page(desk).foot.told.split("\n")[:3], page(desk).foot.told.split("\n")[3:]
    assert german[0] == "German · readability"
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


def test_a_firm_line_stands_below_an_error(desk: Desk, theme: Theme) -> None:
    write(desk, ("Das ist wrong.", "fine"))
    checked(desk, wrong)
    shown = field(desk, "b0", DE)
    image = shown.viewport().grab().toImage()
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert sum(each.name() == theme.colour("error").name() for each in colours) > 40


def test_a_button_that_is_hidden_leaves_no_gap(desk: Desk) -> None:
    row = WrapRow(10)
    buttons = [QPushButton("Go there"), QPushButton("Ignore here"), QPushButton("Why?")]
    for button in buttons:
        row.add(button)
    row.resize(buttons[1].sizeHint().width() + buttons[2].sizeHint().width() + 12, 60)
    buttons[0].hide()
    row.wrap()
    assert row.lines == 1
