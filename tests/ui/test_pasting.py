"""Copying out of a field and pasting what other programs put on the clipboard."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.domain.edits import set_block, set_text
from editor.domain.reshaping import change_kind
from editor.domain.richtext import RichText, Span
from editor.ui.clipboard_data import new_data
from editor.ui.writing.quote_row import QuoteRow
from tests.ui.conftest import Desk

DE = Language.DE
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = """<html><body><!--StartFragment--><h1>Labor</h1><p class=MsoNormal>Es ist <b>neu</b>, siehe
<a href="https://labor.example">Plan</a>.</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if
!supportLists]><span style='mso-list:Ignore'>·</span><![endif]>eins</p><p class=MsoListParagraph
style='mso-list:l0 level1 lfo1'>zwei</p><!--EndFragment--></body></html>"""


def put(html: str, plain: str = "") -> None:
    """What another program puts on the clipboard."""
    data = new_data()
    data.setHtml(html)
    if plain:
        data.setText(plain)
    QApplication.clipboard().setMimeData(data)


def paste(desk: Desk) -> None:
    desk.press(Qt.Key.Key_V, CONTROL)


def go_to(desk: Desk, kind: Kind = Kind.PARAGRAPH) -> Block:
    block, rows = desk.release.first(kind), desk.window.editor.rows
    assert block
    assert rows
    rows.focus_block(block.id, DE, len(block.text.de))
    return block


def text(desk: Desk) -> RichText:
    block = desk.release.first(Kind.PARAGRAPH)
    assert block
    return block.text.de


def rows(desk: Desk) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text.de.plain) for block in desk.release.blocks[4:]]


def test_one_formatted_paragraph_goes_into_the_text(desk: Desk) -> None:
    go_to(desk)
    desk.type("Heute ")
    put("<p>sehr <strong>neu</strong> <i style='color:red'>hier</i></p>", "egal")
    paste(desk)
    assert text(desk).spans == (
        Span("Heute sehr "),
        Span("neu", bold=True),
        Span(" "),
        Span("hier", italic=True),
    )
    assert desk.field().cursor_at == len("Heute sehr neu hier")
    desk.undo()
    assert text(desk).plain == "Heute "


def test_a_text_from_word_becomes_rows_in_one_step(desk: Desk) -> None:
    go_to(desk)
    desk.type("Anfang")
    put(WORD)
    paste(desk)
    assert rows(desk) == [
        (Kind.PARAGRAPH, "Anfang"),
        (Kind.CROSSHEAD, "Labor"),
        (Kind.PARAGRAPH, "Es ist neu, siehe Plan."),
        (Kind.BULLETS, "eins\nzwei"),
    ]
    assert desk.release.blocks[6].text.de.links == ("https://labor.example",)
    desk.type("!")
    assert rows(desk)[3] == (Kind.BULLETS, "eins\nzwei!")
    desk.undo()
    desk.undo()
    assert rows(desk) == [(Kind.PARAGRAPH, "Anfang")]


def test_an_empty_paragraph_becomes_the_pasted_list_with_the_cursor_at_its_end(desk: Desk) -> None:
    go_to(desk)
    put("<ul><li>a</li><li>b</li></ul>")
    paste(desk)
    desk.type("c")
    assert rows(desk) == [(Kind.BULLETS, "a\nbc")]


def test_paragraphs_become_lines_in_a_list(desk: Desk) -> None:
    block, draft = go_to(desk), desk.session.draft
    assert draft
    draft.apply(lambda release: change_kind(release, block.id, Kind.BULLETS))
    go_to(desk, Kind.BULLETS)
    desk.type("eins\n")
    put("<p>zwei</p><p><b>drei</b></p>")
    paste(desk)
    assert rows(desk) == [(Kind.BULLETS, "eins\nzwei\ndrei")]


def test_what_is_selected_is_replaced(desk: Desk) -> None:
    go_to(desk)
    desk.type("alt")
    desk.press(Qt.Key.Key_A, CONTROL)
    put("<b>neu</b>")
    paste(desk)
    assert text(desk).spans == (Span("neu", bold=True),)


def test_with_shift_the_words_come_alone(desk: Desk) -> None:
    go_to(desk)
    put("<b>fett</b>", "fett")
    desk.press(Qt.Key.Key_V, CONTROL | SHIFT)
    assert text(desk).spans == (Span("fett"),)


def test_html_without_words_is_answered_with_a_sentence(desk: Desk) -> None:
    go_to(desk)
    put('<img src="https://bild.example/a.png" alt="Bild"><script>nein</script>')
    paste(desk)
    assert text(desk).plain == ""
    assert "no text on the clipboard" in desk.window.footer.message


def test_the_address_of_a_picture_arrives(desk: Desk) -> None:
    go_to(desk)
    put('<img src="https://bild.example/a.png">', "https://bild.example/a.png")
    paste(desk)
    assert text(desk).links == ("https://bild.example/a.png",)


def test_too_much_is_cut_and_told(desk: Desk) -> None:
    go_to(desk)
    QApplication.clipboard().setText("wort " * 30_000)
    paste(desk)
    assert 0 < len(text(desk)) <= 100_000
    assert "only its beginning was pasted" in desk.window.footer.message


def test_several_paragraphs_go_into_the_second_part_of_a_quote_as_one(desk: Desk) -> None:
    draft, view = desk.session.draft, desk.window.editor.rows
    assert draft
    assert view
    quote = Quote(id=go_to(desk).id, position=Position.BETWEEN)
    draft.apply(lambda release: set_block(release, quote))
    row = view.row(quote.id)
    assert isinstance(row, QuoteRow)
    row.focus(DE, "text2", 0)
    put("<p>Eins</p><p>zwei</p>")
    paste(desk)
    changed = desk.release.block(quote.id)
    assert isinstance(changed, Quote)
    assert changed.text2.de.plain == "Eins zwei"


def test_several_paragraphs_go_into_the_source_line_as_one(desk: Desk) -> None:
    view = desk.window.editor.rows
    assert view
    go_to(desk)
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Tab)
    put("<p><b>Netz</b></p><p>Verbund</p>")
    paste(desk)
    assert desk.release.source.de == "Netz Verbund"


def test_a_locked_side_takes_nothing(desk: Desk) -> None:
    go_to(desk)
    desk.field().show_locked(True)
    put("<p>Eins</p><p>zwei</p>", "Eins")
    paste(desk)
    desk.press(Qt.Key.Key_V, CONTROL | SHIFT)
    assert rows(desk) == [(Kind.PARAGRAPH, "")]


def test_a_copy_is_clean_and_keeps_no_break_spaces(desk: Desk) -> None:
    block, draft = go_to(desk), desk.session.draft
    assert draft
    spans = [Span("5\u00a0% <"), Span("neu", bold=True, italic=True), Span("da", href="https://a.example/?b&c")]
    draft.apply(lambda release: set_text(release, block.id, DE, RichText.of(spans)))
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_C, CONTROL)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "5\u00a0% <neuda"
    assert copied.html() == '5&nbsp;% &lt;<b><i>neu</i></b><a href="https://a.example/?b&amp;c">da</a>'


def test_what_is_copied_here_is_pasted_here_as_it_was(desk: Desk) -> None:
    block, draft = go_to(desk), desk.session.draft
    assert draft
    spans = (Span("5\u00a0% "), Span("neu", bold=True), Span(" 𝒜 "), Span("da", italic=True, href="https://a.example"))
    draft.apply(lambda release: set_text(release, block.id, DE, RichText.of(spans)))
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_X, CONTROL)
    assert text(desk).plain == ""
    paste(desk)
    assert text(desk).spans == spans


def test_an_empty_clipboard_pastes_nothing(desk: Desk) -> None:
    block = go_to(desk)
    desk.type("eins")
    QApplication.clipboard().setText("")
    paste(desk)
    desk.press(Qt.Key.Key_V, CONTROL | SHIFT)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_A, CONTROL)
    paste(desk)
    assert desk.release.block(block.id).text.de.plain == "eins"


COPYING = """
from PySide6.QtWidgets import QApplication
application = QApplication([])
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.compose.house import STANDARD
from editor.ui.writing.row_clipboard import to_mime
blocks = [Block(kind=Kind.PARAGRAPH, text=passage("eins", "one"))]
application.clipboard().setMimeData(to_mime(blocks, Language.DE, Language.DE, STANDARD))
print(application.clipboard().text())
"""


def test_a_program_that_ends_with_copied_rows_ends_well() -> None:
    done = subprocess.run([sys.executable, "-c", COPYING], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "eins\n", "")
