"""Some rows as they are printed, for the clipboard."""

from __future__ import annotations

from editor.compose.excerpt import excerpt, html, plain, table
from editor.compose.house import STANDARD
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import Passage, passage
from editor.domain.people import Person
from editor.domain.richtext import RichText, Span

DE, EN = Language.DE, Language.EN
HEADLINE = Block(kind=Kind.HEADLINE, text=passage("Labor öffnet", "Lab opens"))
LIST = Block(kind=Kind.BULLETS, text=passage("eins\nzwei", "one\ntwo"))
ONLY = Block(kind=Kind.PARAGRAPH, text=passage("Nur hier"), only=DE)


def test_a_quote_comes_with_its_marks_and_who_said_it() -> None:
    speaker = Person("Jana Brandt", function=Bilingual("Leiterin", "head"))
    quote = Quote(text=passage("Wir öffnen.", "We open."), speaker=speaker)
    assert plain(excerpt([quote], DE, STANDARD)) == "„Wir öffnen“, sagt Jana Brandt, Leiterin."
    assert "“We open,” says Jana Brandt" in plain(excerpt([quote], EN, STANDARD))


def test_head_lists_and_captions_come_as_their_text() -> None:
    photo = Photo(text=passage("Das Labor", "The lab"))
    pieces = excerpt([HEADLINE, LIST, photo], EN, STANDARD)
    assert plain(pieces) == "Lab opens\n\n• one\n• two\n\nThe lab"
    assert html(pieces) == "<h1>Lab opens</h1>\n<ul><li>one</li><li>two</li></ul>\n<p>The lab</p>"


def test_what_is_meant_for_the_other_language_stays_out() -> None:
    assert plain(excerpt([ONLY, HEADLINE], EN, STANDARD)) == "Lab opens"
    assert plain(excerpt([ONLY], DE, STANDARD)) == "Nur hier"


def test_formatting_is_kept_in_html() -> None:
    text = RichText.of([Span("Sehr ", bold=True), Span("gut <", href="https://a.example")])
    block = Block(kind=Kind.PARAGRAPH, text=Passage(text))
    assert html(excerpt([block], DE, STANDARD)) == '<p><b>Sehr </b><a href="https://a.example">gut &lt;</a></p>'


def test_both_languages_stand_side_by_side_in_a_table() -> None:
    columns = [[excerpt([block], language, STANDARD) for block in (HEADLINE, ONLY)] for language in (DE, EN)]
    made = table(columns, ["German", "English"])
    assert made.count("<tr>") == 3
    assert "<td valign=top><h1>Labor öffnet</h1></td><td valign=top><h1>Lab opens</h1></td>" in made
