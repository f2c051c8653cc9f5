"""Quotes written with keyboard and mouse: who speaks, what the attribution says, how the quote stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from editor.compose.composing import compose
from editor.compose.house import STANDARD
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Position, Quote, Verb
from editor.domain.edits import set_block
from editor.domain.passage import State, passage
from editor.domain.people import Affiliation, Person
from editor.domain.release import Release, Status
from editor.domain.status import mark_sent
from editor.store.archive import Archive
from editor.ui.choice import Choice
from editor.ui.writing.entry import Entry
from editor.ui.writing.quote_row import QuoteRow
from tests.compose.printed import printed
from tests.compose.printed import shown as nbsp
from tests.ui.conftest import Desk, MakeDesk

DE, EN = Language.DE, Language.EN
NOW = datetime(2027, 2, 18, 9, tzinfo=UTC)
JANA = Person(
    "Jana Brandt",
    Bilingual("Dr.", "Dr"),
    Bilingual("Leiterin des OptikNetzes Lahntal", "head of OptikNetz Lahntal"),
    (Affiliation(Bilingual("Leiterin", "head"), Bilingual.same("OptikNetz Lahntal")),),
)
HEADLINE = Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks"))
QUOTE = Quote(id="quote", text=passage("Wir starten.", "We are starting."), speaker=Person("Tom Reuter"))


@pytest.fixture
def quoting(make_desk: MakeDesk) -> Desk:
    """A window on a release with a quote, and an address book with Jana Brandt from an earlier one."""
    desk = make_desk()
    older = Release(id="older", blocks=(replace(QUOTE, speaker=JANA),))
    release = Release(id="release", blocks=(HEADLINE, QUOTE))

    def save(archive: Archive) -> None:
        archive.save_all([older, release])

    desk.store.submit(save).result(10)
    desk.session.load_book()
    desk.open("release")
    desk.bot.waitUntil(lambda: bool(desk.session.book.people))
    rows(desk).focus_block("quote", DE)
    return desk


def rows(desk: Desk):  # type: ignore[no-untyped-def]
    assert desk.window.editor.rows
    return desk.window.editor.rows


def row(desk: Desk) -> QuoteRow:
    found = rows(desk).row("quote")
    assert isinstance(found, QuoteRow)
    return found


def quote(desk: Desk) -> Quote:
    block = desk.release.block("quote")
    assert isinstance(block, Quote)
    return block


def enter(desk: Desk, part: str, language: Language = DE) -> Entry:
    """Puts the cursor into an entry and marks what stands there."""
    entry = row(desk).target(part, language)
    assert isinstance(entry, Entry)
    entry.setFocus()
    entry.selectAll()
    return entry


def choose(choice: Choice, value: object) -> None:
    """By keyboard: the key of a combo box that goes to the next value."""
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(choice.count()):
        if choice.value == value:
            return
        QTest.keyClick(choice, Qt.Key.Key_Down)
    raise AssertionError(value)


def verb(desk: Desk, language: Language = DE) -> Choice:
    details = row(desk).details(language)
    assert details
    return details.verb


def option(desk: Desk, name: str) -> Choice:
    details = row(desk).details(DE)
    assert details
    assert details.options
    return getattr(details.options, name)  # type: ignore[no-any-return]


# -- who speaks


def test_a_known_speaker_is_copied_whole_and_in_one_step(quoting: Desk) -> None:
    enter(quoting, "speaker.name")
    quoting.type("bran")
    typed = quote(quoting).speaker
    quoting.press(Qt.Key.Key_Down)
    quoting.press(Qt.Key.Key_Return)
    assert quote(quoting).speaker == JANA
    assert enter(quoting, "speaker.function", EN).text() == "head of OptikNetz Lahntal"
    quoting.undo()
    assert quote(quoting).speaker == typed


def test_the_address_book_is_read_when_the_window_opens(quoting: Desk, make_desk: MakeDesk) -> None:
    quoting.close()
    desk = make_desk()
    desk.bot.waitUntil(lambda: JANA in desk.session.book.people)


def test_a_known_speaker_is_chosen_by_mouse(quoting: Desk) -> None:
    enter(quoting, "speaker.name", EN)
    quoting.type("jana")
    details = row(quoting).details(EN)
    assert details
    opened = details.suggester.list
    assert opened
    assert opened.model.suggestion(0).detail == "head of OptikNetz Lahntal"
    at = opened.view.visualRect(opened.model.index(0, 0)).center()
    QTest.mouseClick(opened.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert quote(quoting).speaker == JANA


def test_changing_a_copied_speaker_leaves_the_address_book_alone(quoting: Desk) -> None:
    quoting.window.editor.context.apply(  # type: ignore[union-attr]
        lambda release: set_block(release, replace(QUOTE, speaker=JANA))
    )
    enter(quoting, "speaker.function")
    quoting.type("Leiterin")
    assert quote(quoting).speaker.function == Bilingual("Leiterin", "head of OptikNetz Lahntal")
    assert JANA in quoting.session.book.people


def test_the_address_book_learns_what_was_written_when_the_release_is_put_aside(quoting: Desk) -> None:
    enter(quoting, "speaker.function")
    quoting.type("Sprecher")
    quoting.open("older")
    assert any(p.name == "Tom Reuter" and p.function.de == "Sprecher" for p in quoting.session.book.people)


def test_roles_are_written_for_each_language(quoting: Desk) -> None:
    enter(quoting, "speaker.affiliations[0].role")
    quoting.type("Sprecher")
    enter(quoting, "speaker.affiliations[0].organisation")
    quoting.type("MedCluster Nord")
    enter(quoting, "speaker.affiliations[0].role", EN)
    quoting.type("spokesman")
    (affiliation,) = quote(quoting).speaker.affiliations
    assert affiliation == Affiliation(Bilingual("Sprecher", "spokesman"), Bilingual("MedCluster Nord"))


def test_a_speaker_has_several_roles_and_loses_one(quoting: Desk) -> None:
    enter(quoting, "speaker.affiliations[0].role")
    quoting.type("Vorstand")
    details = row(quoting).details(DE)
    assert details
    (add,) = [button for button in details.findChildren(QPushButton) if button.isVisible()]
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    quoting.type("Sprecher")
    assert [each.role.de for each in quote(quoting).speaker.affiliations] == ["Vorstand", "Sprecher"]
    first = next(each for each in details.findChildren(QToolButton) if each.accessibleName() == "Remove role")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert [each.role.de for each in quote(quoting).speaker.affiliations] == ["Sprecher"]
    quoting.window.undo()
    assert len(quote(quoting).speaker.affiliations) == 2


def test_undo_puts_the_cursor_back_into_the_role(quoting: Desk) -> None:
    enter(quoting, "speaker.affiliations[0].role")
    quoting.type("Vorstand")
    rows(quoting).focus_block("head", DE)
    quoting.window.undo()
    assert quoting.focused().accessibleName().startswith("Role 1")


def test_a_function_that_only_one_language_has_is_pointed_out(quoting: Desk) -> None:
    enter(quoting, "speaker.function")
    quoting.type("Sprecher")
    chip = row(quoting)._lacking[EN]
    assert chip.isVisible()
    assert chip.text() == "Function missing in English"
    assert DE not in row(quoting)._lacking
    assert quote(quoting).state(DE) is State.CURRENT
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    quoting.type("spokesman")
    assert quote(quoting).speaker.function == Bilingual("Sprecher", "spokesman")
    assert not chip.isVisible()


# -- the attribution


def test_a_verb_is_chosen_for_both_languages(quoting: Desk) -> None:
    choose(verb(quoting), Verb.STRESS)
    assert row(quoting).attribution_text(DE) == "betont Tom Reuter"
    assert row(quoting).attribution_text(EN) == "stresses Tom Reuter"
    assert verb(quoting, EN).currentText() == "stresses"


def test_own_words_begin_with_those_that_were_generated(quoting: Desk) -> None:
    choose(verb(quoting), Verb.STRESS)
    details = row(quoting).details(DE)
    assert details
    details.verb.chosen.emit(details.verb.select("free"))
    assert quote(quoting).attribution == Bilingual("betont Tom Reuter")
    assert row(quoting).attribution_text(EN) == "stresses Tom Reuter"


def test_typed_words_take_the_place_of_the_verb_and_a_verb_that_of_the_words(quoting: Desk) -> None:
    enter(quoting, "attribution")
    quoting.type("freut sich Tom Reuter")
    assert verb(quoting).currentText() == "own words"
    assert verb(quoting, EN).currentText() == "says"
    choose(verb(quoting), Verb.HOPE)
    assert quote(quoting).attribution == Bilingual()
    assert row(quoting).attribution_text(DE) == "hofft Tom Reuter"


def test_a_quote_that_goes_on_has_no_attribution(quoting: Desk) -> None:
    choose(verb(quoting), "none")
    assert quote(quoting).unattributed
    assert row(quoting).attribution_text(DE) == row(quoting).attribution_text(EN) == ""
    quoting.window.undo()
    assert not quote(quoting).unattributed


@pytest.mark.parametrize("position", Position)
@pytest.mark.parametrize("display", Display)
@pytest.mark.parametrize("chosen", [Verb.SAY, Verb.WARN, Verb.ACCORDING])
def test_what_stands_under_the_quote_is_what_is_printed(
    quoting: Desk, position: Position, display: Display, chosen: Verb
) -> None:
    changed = replace(QUOTE, speaker=JANA, position=position, display=display, verb=chosen)
    quoting.window.editor.context.apply(lambda release: set_block(release, changed))  # type: ignore[union-attr]
    for language in Language:
        shown = row(quoting).attribution_text(language)
        assert shown
        assert nbsp(shown) in printed(compose(quoting.release, language, STANDARD, NOW))


# -- place, layout, original


def test_the_attribution_goes_before_the_quote(quoting: Desk) -> None:
    choose(option(quoting, "position"), Position.BEFORE)
    assert quote(quoting).position is Position.BEFORE
    assert row(quoting).attribution_text(DE) == "Tom Reuter sagt"


def test_an_interrupted_quote_becomes_whole_again(quoting: Desk) -> None:
    choose(option(quoting, "position"), Position.BETWEEN)
    rows(quoting).focus_block("quote", DE)
    row(quoting).focus(DE, "text2")
    quoting.type("Und zwar jetzt.")
    choose(option(quoting, "position"), Position.AFTER)
    assert quote(quoting).text.de.plain == "Wir starten. Und zwar jetzt."
    assert quote(quoting).text2.is_blank


def test_layout_says_how_the_quote_stands_in_print(quoting: Desk) -> None:
    layout = option(quoting, "layout")
    choose(layout, "set_off")
    assert (quote(quoting).display, quote(quoting).run_in) == (Display.BLOCK, False)
    choose(layout, "run_in")
    assert (quote(quoting).display, quote(quoting).run_in) == (Display.INLINE, True)
    choose(layout, "paragraph")
    assert (quote(quoting).display, quote(quoting).run_in) == (Display.INLINE, False)


def test_a_quote_that_was_said_in_english_leads_in_english(quoting: Desk) -> None:
    choose(option(quoting, "original"), EN)
    assert quote(quoting).original_language is EN
    assert quote(quoting).state(DE) is State.CURRENT
    rows(quoting).focus_block("quote", EN, 0)
    quoting.type("Now ")
    assert quote(quoting).state(DE) is State.OUTDATED
    choose(option(quoting, "original"), "lead")
    assert quote(quoting).original_language is None


def test_scrolling_over_a_choice_chooses_nothing(quoting: Desk) -> None:
    choice = verb(quoting)
    rows(quoting).focus_block("quote", DE)
    centre = QPointF(choice.rect().center())
    wheel = QWheelEvent(
        centre,
        QPointF(choice.mapToGlobal(centre.toPoint())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, wheel)
    assert quote(quoting).verb is Verb.SAY


def test_a_sent_language_keeps_its_verb(quoting: Desk) -> None:
    draft = quoting.session.draft
    assert draft
    draft.record(lambda release: replace(release, stage=Status.APPROVED))
    draft.record(lambda release: mark_sent(release, DE, NOW))
    assert not verb(quoting).isEnabled()
    QTest.keyClick(verb(quoting, EN), Qt.Key.Key_Down)
    assert quote(quoting).verb is Verb.SAY
    assert verb(quoting, EN).currentText() == "says"
    assert "was sent" in quoting.window.footer.message
