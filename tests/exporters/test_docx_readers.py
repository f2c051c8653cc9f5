"""What programs that read documents find: the words in their order, headings, lists, languages, alternative texts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import mammoth
import pytest

from editor.compose.composing import compose
from editor.compose.house import STANDARD
from editor.compose.manuscript import (
    Bullets,
    FactBox,
    Licence,
    Manuscript,
    PhotoGroup,
    Picture,
    SetOffQuote,
)
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release
from editor.exporters.docx import docx_bytes
from tests.compose.example import NOW, RICH, SHORT
from tests.exporters.generated import generated_releases
from tests.exporters.reading import HYPHENS, draw_picture, opened

STYLE_MAP = """
p[style-name='Title'] => h1:fresh
p[style-name='Section Heading'] => h2:fresh
p[style-name='Photos Heading'] => h2:fresh
"""
RELEASES = {"short": SHORT, "rich": RICH, **generated_releases()}


def printed(manuscript: Manuscript) -> list[str]:
    """Every word of the manuscript in the order of reading."""
    m = manuscript
    texts = [m.label, m.date_line, m.correction, m.draft, m.embargo, m.kicker.plain, m.headline.plain]
    texts += [m.subheadline.plain, m.lead.plain, *(text for part in m.body for text in _part(part))]
    texts += [m.end_mark, m.end_line]
    for item in m.end_items:
        match item:
            case PhotoGroup(heading, photos):
                texts += [heading, *(text for photo in photos for text in _part(photo))]
            case Licence(text):
                texts.append(text)
            case columns:
                sections = [section for column in columns for section in column]
                texts += [text for each in sections for text in (each.heading, *(line.plain for line in each.lines))]
    return " ".join(texts).split()


def _part(part: object) -> list[str]:
    match part:
        case Bullets(items):
            return [item.plain for item in items]
        case FactBox(heading, entries):
            return [heading.plain, *(entry.plain for entry in entries)]
        case SetOffQuote(text, attribution):
            return [text.plain, attribution]
        case Picture():
            return [part.caption.plain, *part.below]
        case _:
            return [part.text.plain]  # type: ignore[attr-defined] # paragraphs and crossheads


class Html(HTMLParser):
    """The words, headings, list items and alternative texts of what mammoth made."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.headings: list[int] = []
        self.items = 0
        self.alts: list[str] = []
        self.feed(re.sub(r"</(p|h\d|li|td|tr)>|<br ?/>", r"\g<0> ", content))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.items += tag == "li"
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        self.alts += [value or "" for name, value in attrs if tag == "img" and name == "alt"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def exported(release: Release, language: Language, folder: Path) -> tuple[Manuscript, bytes]:
    manuscript, picture = compose(release, language, STANDARD, NOW), draw_picture(folder)
    return manuscript, docx_bytes(manuscript, lambda _: picture)


def by_mammoth(content: bytes) -> Html:
    return Html(mammoth.convert_to_html(BytesIO(content), style_map=STYLE_MAP).value)


@pytest.mark.parametrize("name", RELEASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_mammoth_reads_the_words_in_their_order(name: str, language: Language, tmp_path: Path) -> None:
    manuscript, content = exported(RELEASES[name], language, tmp_path)
    assert "".join(by_mammoth(content).words).split() == printed(manuscript)


@pytest.mark.parametrize("name", RELEASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_python_docx_reads_the_words_in_their_order(name: str, language: Language, tmp_path: Path) -> None:
    manuscript, content = exported(RELEASES[name], language, tmp_path)
    paragraphs = opened(content).element.body.xpath(".//w:p")
    assert " ".join("".join(_texts(p)) for p in paragraphs).split() == printed(manuscript)


def _texts(paragraph: object) -> list[str]:
    kinds = ".//w:t | .//w:tab[not(ancestor::w:tabs)] | .//w:br | .//w:softHyphen | .//w:noBreakHyphen"
    found = paragraph.xpath(kinds)  # type: ignore[attr-defined]
    return [HYPHENS.get(each.tag.rpartition("}")[2], each.text or " ") for each in found]


def test_headings_follow_each_other_without_a_gap(tmp_path: Path) -> None:
    document = opened(exported(RICH, Language.DE, tmp_path)[1])
    styles = {style.style_id: style for style in document.styles}
    used = document.element.body.xpath(".//w:p/w:pPr/w:pStyle/@w:val")
    first, *others = (level for style in used if (level := _outline(styles[style])))
    assert first == 1
    assert set(others) == {2}


def _outline(style: object) -> int:
    """The rank of a heading, its own or that of the style it is based on; 0 for text."""
    while style is not None:
        level = style.element.xpath("w:pPr/w:outlineLvl/@w:val")  # type: ignore[attr-defined]
        if level:
            return int(level[0]) + 1
        style = style.base_style  # type: ignore[attr-defined]
    return 0


def test_mammoth_finds_headline_crosshead_list_and_alternative_text(tmp_path: Path) -> None:
    html = by_mammoth(exported(RICH, Language.DE, tmp_path)[1])
    assert html.headings[0] == 1
    assert set(html.headings[1:]) == {2}
    assert html.items == 3
    assert html.alts == ["Drei Personen stehen an einem Messtisch"]


@pytest.mark.parametrize("name", RELEASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_the_language(name: str, language: Language, tmp_path: Path) -> None:
    manuscript, content = exported(RELEASES[name], language, tmp_path)
    body = opened(content).element
    assert set(body.xpath("//w:r[w:t]/w:rPr/w:lang/@w:val")) <= {manuscript.tag}
    assert body.xpath("//w:r[w:t][not(w:rPr/w:lang)]") == []
