"""Typography and keys while writing."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Quote
from editor.domain.reshaping import change_kind
from editor.domain.richtext import RichText, Span
from editor.ui.writing.entry import Entry
from editor.ui.writing.long_entry import LongEntry
from tests.ui.conftest import Desk

DE, EN = Language.DE, Language.EN
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def go_to(desk: Desk, kind: Kind = Kind.PARAGRAPH, language: Language = DE) -> None:
    block, rows = desk.release.first(kind), desk.window.editor.rows
    assert block
    assert rows
    rows.focus_block(block.id, language, 0)


def text(desk: Desk, language: Language = DE, kind: Kind = Kind.PARAGRAPH) -> RichText:
    block = desk.release.first(kind)
    assert block
    return block.text[language]


def commit(desk: Desk, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(desk.focused(), event)


@pytest.mark.parametrize(
    ("language", "shown"),
    [(DE, "„Geht’s?“ – so war ‚es‘ …"), (EN, "“Geht’s?” – so war ‘es’ …")],
)
def test_marks_dashes_and_dots_become_typographic(desk: Desk, language: Language, shown: str) -> None:
    go_to(desk, language=language)
    desk.type("\"Geht's?\" - so war 'es' ...")
    assert text(desk, language).plain == shown
    assert desk.field().cursor_at == len(shown)


def test_undo_gives_the_typed_character_back_and_it_stays(desk: Desk) -> None:
    go_to(desk)
    desk.type('Er sagte "')
    assert text(desk).plain == "Er sagte „"
    desk.undo()
    assert text(desk).plain == 'Er sagte "'
    assert desk.field().cursor_at == len('Er sagte "')
    desk.type("Ja ")
    assert text(desk).plain == 'Er sagte "Ja '


@pytest.mark.parametrize(
    ("keys", "shown", "back"),
    [("a - ", "a – ", "a - "), ("so...", "so…", "so..."), ("geht's", "geht’s", "geht"), ("a--b ", "a – b ", "a--b ")],
)
def test_each_replacement_is_a_step_of_its_own(desk: Desk, keys: str, shown: str, back: str) -> None:
    go_to(desk)
    desk.type(keys)
    assert text(desk).plain == shown
    if keys[-1].isalnum():
        desk.undo()
        desk.undo()
        back += keys[len(back)]
    else:
        desk.undo()
    assert text(desk).plain == back


def test_redo_brings_the_replacement_again(desk: Desk) -> None:
    go_to(desk)
    desk.type('"')
    desk.undo()
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert text(desk).plain == "„"


def test_in_a_quote_the_inner_marks_are_set(desk: Desk) -> None:
    go_to(desk)
    draft, block = desk.session.draft, desk.release.first(Kind.PARAGRAPH)
    assert draft
    assert block
    draft.apply(lambda release: change_kind(release, block.id, Kind.QUOTE))
    go_to(desk, Kind.QUOTE)
    desk.type('Das "neue" Labor')
    assert text(desk, DE, Kind.QUOTE).plain == "Das ‚neue‘ Labor"


def test_the_line_above_says_nothing_about_marks(desk: Desk) -> None:
    go_to(desk)
    draft, block = desk.session.draft, desk.release.first(Kind.PARAGRAPH)
    assert draft
    assert block
    draft.apply(lambda release: change_kind(release, block.id, Kind.BULLETS))
    go_to(desk, Kind.BULLETS)
    desk.type('"a\n"b"')
    assert text(desk, DE, Kind.BULLETS).plain == "„a\n„b“"


def test_an_address_stays_as_typed_and_becomes_a_link(desk: Desk) -> None:
    go_to(desk)
    desk.type("https://a.example/it's--so... ")
    assert text(desk).spans == (Span("https://a.example/it's--so", href="https://a.example/it's--so"), Span("... "))


def test_the_format_of_the_replaced_character_stays(desk: Desk) -> None:
    go_to(desk)
    desk.press(Qt.Key.Key_B, CONTROL)
    desk.type('"Ja"')
    assert text(desk).spans == (Span("„Ja“", bold=True),)


def test_a_mark_from_an_input_method_is_treated_like_a_typed_one(desk: Desk) -> None:
    go_to(desk)
    commit(desk, '"')
    desk.type("Ja")
    commit(desk, '"')
    assert text(desk).plain == "„Ja“"


def test_pasted_marks_stay(desk: Desk) -> None:
    go_to(desk)
    QApplication.clipboard().setText('"so"')
    desk.press(Qt.Key.Key_V, CONTROL)
    assert text(desk).plain == '"so"'


def test_a_mark_over_a_selection_replaces_it(desk: Desk) -> None:
    go_to(desk)
    desk.type("alt")
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.type('"')
    assert text(desk).plain == "„"
    desk.undo()
    desk.undo()
    assert text(desk).plain == "alt"


def test_characters_outside_the_basic_plane_keep_the_places_right(desk: Desk) -> None:
    go_to(desk)
    commit(desk, "😀")
    desk.type(' - "ja"')
    assert text(desk).plain == "😀 - „ja“"
    assert desk.field().cursor_at == len(text(desk))


def test_words_are_walked_selected_and_deleted(desk: Desk) -> None:
    go_to(desk)
    desk.type("eins zwei drei")
    desk.press(Qt.Key.Key_Backspace, CONTROL)
    assert text(desk).plain == "eins zwei "
    desk.press(Qt.Key.Key_Left, CONTROL)
    desk.press(Qt.Key.Key_Left, CONTROL)
    assert desk.field().cursor_at == 0
    desk.press(Qt.Key.Key_Right, CONTROL | SHIFT)
    desk.type("X ")
    assert text(desk).plain == "X zwei "
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Delete, CONTROL)
    assert text(desk).plain == "zwei "


def test_home_and_end_go_to_the_ends_of_the_line(desk: Desk) -> None:
    go_to(desk)
    desk.type("eins")
    desk.press(Qt.Key.Key_Home)
    desk.type("0")
    desk.press(Qt.Key.Key_End)
    desk.type("9")
    assert text(desk).plain == "0eins9"


def test_select_all_is_the_text_of_the_field(desk: Desk) -> None:
    desk.type("Kopf")
    go_to(desk)
    desk.type("eins")
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.type("x")
    assert text(desk).plain == "x"
    assert desk.release.headline(DE).plain == "Kopf"


def test_the_insert_key_overwrites_nothing(desk: Desk) -> None:
    go_to(desk)
    desk.type("ab")
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Insert)
    desk.type("x")
    assert text(desk).plain == "xab"


def test_bold_and_italic_are_nothing_for_the_source_line(desk: Desk) -> None:
    go_to(desk, language=EN)
    desk.type("\t")
    desk.press(Qt.Key.Key_B, CONTROL)
    desk.type("Netz")
    assert desk.release.source.de == "Netz"
    assert desk.field().text.spans == (Span("Netz"),)


def test_alt_text_and_attribution_are_written_with_typographic_marks(desk: Desk) -> None:
    go_to(desk)
    draft, view, block = desk.session.draft, desk.window.editor.rows, desk.release.first(Kind.PARAGRAPH)
    assert draft
    assert view
    assert block
    for kind, part in ((Kind.PHOTO, "alt"), (Kind.QUOTE, "attribution")):
        draft.apply(partial(change_kind, block_id=block.id, kind=kind))
        view.focus_block(block.id, DE)
        view.row(block.id).focus(DE, part, 0)
        desk.type('so "Kern" 😀 - ja--nein ')
        target = view.row(block.id).target(part, DE)
        assert isinstance(target, Entry | LongEntry)
        assert target.text() == "so „Kern“ 😀 - ja – nein "
    desk.undo()
    changed = desk.release.block(block.id)
    assert isinstance(changed, Quote)
    assert changed.attribution.de == "so „Kern“ 😀 - ja--nein "


def test_the_source_line_is_written_with_typographic_marks(desk: Desk) -> None:
    go_to(desk, language=EN)
    desk.type('\t"Netz"')
    assert desk.release.source.de == "„Netz“"
