"""Clipboard HTML as Word, LibreOffice, browsers and mail programs write it becomes paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.pasting import Paragraph, Shape
from editor.domain.richtext import RichText, Span
from editor.importers.pasting import (
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_PARAGRAPHS,
    MAX_TAGS,
    paragraphs_of_html,
    paragraphs_of_text,
)

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<title>Entwurf</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle>Labor eröffnet<o:p></o:p></p>
<p class=MsoNormal><span style='mso-fareast-language:DE'>Das <b style='mso-bidi-font-weight:normal'>neue</b>
Labor liegt in <i>Lindental</i>, siehe <a
href="https://labor.example/plan"><span style='color:blue'>Plan</span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>zwölf Plätze<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span><!--[endif]-->ein Reinraum<span style='display:none'>weg</span></p>
<!--EndFragment--></body></html>"""

LIBREOFFICE = """<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2.5 (Linux)"/>
<style type="text/css">h2.western { font-size: 14pt }</style></head><body lang="de-DE">
<h2 class="western">Zum <font color="#000080">Verbund</font></h2>
<p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif, serif">Der
	Verbund <b>w&auml;chst</b> um 5&nbsp;%.</font></p>
<ul><li><p style="margin-bottom: 0cm">Betriebe</p></li>
	<li><p>Hochschulen<br/>
und Kliniken</p></li></ul><p><br/></p></body></html>"""

DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0aa1"><p dir="ltr"
style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">Wir messen </span><span
style="font-weight:700;font-style:italic;">genau</span><span style="font-weight:400;">.</span></p><br /><ul><li
dir="ltr"><p role="presentation"><span>eins</span></p></li></ul></b><br class="Apple-interchange-newline">"""

GMAIL = """<div dir="ltr">Guten Tag,<div><br></div><div>die <b>Zahlen</b> folgen.<br>Viele Grüße</div><div
class="gmail_quote"><blockquote>Von: <a href="mailto:presse@firma.example">presse@firma.example</a></blockquote>
</div></div>"""

OUTLOOK = """Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000999\r\n<html><body>vor
<!--StartFragment--><div class=WordSection1><p class=MsoNormal><span lang=EN-GB>Dear all,<o:p></o:p></span></p>
<table class=MsoNormalTable><tr><td><p class=MsoNormal>A<o:p></o:p></p></td><td><table><tr><td>B</td><td>C</td></tr>
</table></td></tr></table></div><!--EndFragment-->nach</body></html>"""

CHROME = """<html><body><!--StartFragment--><h3 style="font-weight: 600">Aus dem Netz</h3><p><span
style="color: rgb(0, 0, 0); font-weight: 400; display: inline !important;">Ein Satz<sup>1</sup> mit
<a href="javascript:alert(1)">Knopf</a> und <a href="https://netz.example/?a=1&amp;b=2">Quelle</a>.</span></p><script>
document.write("nein")</script><img src="https://netz.example/bild.png" alt="Bild"><!-- Kommentar --><!--EndFragment-->
</body></html>"""


def told(html: str) -> list[tuple[str, str]]:
    return [(paragraph.shape.value, paragraph.text.plain) for paragraph in paragraphs_of_html(html).paragraphs]


def text(html: str) -> RichText:
    (paragraph,) = paragraphs_of_html(html).paragraphs
    return paragraph.text


def test_word_gives_title_text_and_list_items() -> None:
    assert told(WORD) == [
        ("heading", "Labor eröffnet"),
        ("paragraph", "Das neue Labor liegt in Lindental, siehe Plan."),
        ("item", "zwölf Plätze"),
        ("item", "ein Reinraum"),
    ]


def test_word_keeps_bold_italic_and_links() -> None:
    spans = paragraphs_of_html(WORD).paragraphs[1].text.spans
    assert spans[1] == Span("neue", bold=True)
    assert spans[3] == Span("Lindental", italic=True)
    assert spans[5] == Span("Plan", href="https://labor.example/plan")


def test_libreoffice_gives_its_lines_and_items_whole() -> None:
    assert told(LIBREOFFICE) == [
        ("heading", "Zum Verbund"),
        ("paragraph", "Der Verbund wächst um 5\u00a0%."),
        ("item", "Betriebe"),
        ("item", "Hochschulen und Kliniken"),
    ]


def test_what_google_docs_wraps_around_everything_makes_nothing_bold() -> None:
    first, item = paragraphs_of_html(DOCS).paragraphs
    assert first.text == RichText.of([Span("Wir messen "), Span("genau", bold=True, italic=True), Span(".")])
    assert item == Paragraph(RichText.plain_text("eins"), Shape.ITEM)


def test_lines_of_a_mail_are_paragraphs() -> None:
    assert [plain for _, plain in told(GMAIL)] == [
        "Guten Tag,",
        "die Zahlen folgen.",
        "Viele Grüße",
        "Von: presse@firma.example",
    ]
    assert paragraphs_of_html(GMAIL).paragraphs[3].text.links == ("mailto:presse@firma.example",)


def test_cells_of_nested_tables_come_in_order_and_nothing_outside_the_fragment() -> None:
    assert told(OUTLOOK) == [("paragraph", line) for line in ("Dear all,", "A", "B", "C")]


def test_scripts_pictures_comments_and_forbidden_addresses_are_dropped() -> None:
    assert told(CHROME) == [("heading", "Aus dem Netz"), ("paragraph", "Ein Satz1 mit Knopf und Quelle.")]
    assert paragraphs_of_html(CHROME).paragraphs[1].text.links == ("https://netz.example/?a=1&b=2",)


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("a\n\t b", "a b"),
        ("<b> a </b> b", "a b"),
        ("<span>a </span><span> b</span>", "a b"),
        ("a&nbsp; b", "a\u00a0 b"),
        ("a.<span style='mso-spacerun:yes'>&nbsp; </span>b", "a. b"),
        ('a<span class="Apple-converted-space">&nbsp;</span>b', "a b"),
        ("a&lt;b&gt; &amp; c", "a<b> & c"),
        ("<p>a<b>b</p>", "ab"),
        ("<i>nicht</b> zu", "nicht zu"),
        ("f\u0308u\u0308r", "f\u0308ür"),
        ("<del>alt</del>neu", "neu"),
        ("5 < 6", "5 < 6"),
    ],
)
def test_white_space_and_marks_are_read_as_a_browser_does(html: str, plain: str) -> None:
    assert text(html).plain == plain


def test_preformatted_lines_are_paragraphs() -> None:
    assert [plain for _, plain in told("<pre>eins\nzwei</pre>")] == ["eins", "zwei"]


def test_a_picture_alone_gives_nothing() -> None:
    assert told('<meta charset="utf-8"><img src="https://bild.example/a.png" alt="Bild">') == []


def test_plain_text_gives_its_lines() -> None:
    pasted = paragraphs_of_text("Eins\r\n\r\n\u2022\tzwei\u2029drei\n")
    assert [(p.shape.value, p.text.plain) for p in pasted.paragraphs] == [
        ("paragraph", "Eins"),
        ("item", "zwei"),
        ("paragraph", "drei"),
    ]
    assert not pasted.cut


@pytest.mark.parametrize(
    "html",
    [
        "<p>x</p>" * (MAX_PARAGRAPHS + 1),
        "x" * (MAX_CHARACTERS + 1),
        "<p>" + "y " * MAX_CHARACTERS,
        "<p>kurz</p>" + "<b></b>" * MAX_TAGS,
        "<p>kurz</p>" + "</b>" * (MAX_TAGS + 1),
        "<p>kurz</p>" + "<font>" * (MAX_DEPTH + 1) + "x",
    ],
)
def test_what_is_too_much_is_cut_and_said_to_be(html: str) -> None:
    pasted = paragraphs_of_html(html)
    assert pasted.cut
    assert 1 <= len(pasted.paragraphs) <= MAX_PARAGRAPHS
    assert sum(len(paragraph.text) for paragraph in pasted.paragraphs) <= MAX_CHARACTERS


@pytest.mark.parametrize("piece", ["<div>", "<p>", "<table><tr><td>", "<b><i>", "<a href=x>", "<", "&", "<!--", "</p>"])
def test_markup_that_never_ends_ends(piece: str) -> None:
    pasted = paragraphs_of_html(piece * 100_000)
    assert len(pasted.paragraphs) <= MAX_PARAGRAPHS


_MARKUP = ("<p>", "</p>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<br>", "<td>", "<!--", "-->", "<a href='x", "'>")


@given(st.lists(st.sampled_from((*_MARKUP, "ä ", "x", "\n")), max_size=30).map("".join) | st.text(max_size=60))
def test_any_html_gives_paragraphs_of_one_line_without_blank_ones(html: str) -> None:
    for paragraph in paragraphs_of_html(html).paragraphs:
        assert "\n" not in paragraph.text.plain
        assert not paragraph.text.is_blank
