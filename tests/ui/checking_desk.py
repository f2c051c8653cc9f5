"""Rules of our own for the tests of the checks in the window, and what such a test does with the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editor.checks.engine import Checker
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
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.ui.checking.finding_line import FindingLine
from editor.ui.checking.page import ChecksPage
from editor.ui.checking.release_checks import ReleaseChecks
from editor.ui.writing.field import Field
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

LONG = "Das Labor misst Linsen und prüft Klappen, und es steht allen offen, die etwas zu messen haben. "


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


@text_rule("T-11", ERROR, BOTH, NONE, title=Message("All of it"), why=Message("All."), source="", bad=(), good=())
def whole_text(text: TextView) -> Iterator[Hit]:
    yield Hit(0, len(text.plain))


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
