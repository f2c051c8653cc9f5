"""Whatever a release says: it composes, exports and reads back."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from editor.compose.composing import compose
from editor.compose.house import BUILT_IN, House, house
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import Passage
from editor.domain.people import Boilerplate, Contact, Issuer, Person, PersonShown
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.exporters.docx import docx_bytes
from editor.exporters.html import html_bytes
from tests.compose.example import NOW
from tests.exporters.reading import Page, no_picture, opened, spans
from tests.releases import releases, texts

DE = Language.DE
STANDARD = house("standard")
STYLES = st.sampled_from([*BUILT_IN, House(dateline="text", photos="text")])


def paragraph(text: RichText) -> Release:
    return Release(blocks=(Block(kind=Kind.PARAGRAPH, text=Passage(de=text)),))


@given(texts().map(RichText.stripped).filter(lambda text: not text.is_blank))
@settings(max_examples=60, deadline=None)
def test_rich_text_comes_back_from_docx(text: RichText) -> None:
    document = opened(docx_bytes(compose(paragraph(text), DE, STANDARD, NOW), no_picture))
    [printed] = [p for p in document.paragraphs if p.style is not None and p.style.name == "Body Text"]
    assert spans(printed) == text


@given(texts().map(RichText.stripped).filter(lambda text: not text.is_blank))
@settings(max_examples=60, deadline=None)
def test_rich_text_comes_back_from_html(text: RichText) -> None:
    page = Page(html_bytes(compose(paragraph(text), DE, STANDARD, NOW), no_picture))
    assert [block for tag, block in page.blocks if tag == "p"][-1] == without_blank_links(text)


def without_blank_links(text: RichText) -> RichText:
    """The text as pages have it: a link around spaces alone could not be read."""
    links = [(href, list(spans)) for href, spans in groupby(text.spans, key=lambda span: span.href)]
    kept = [(href if any(span.text.strip() for span in spans) else "", spans) for href, spans in links]
    return RichText.of(replace(span, href=href) for href, spans in kept for span in spans)


@given(releases(), st.sampled_from(LANGUAGES), STYLES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_release_becomes_a_valid_document_and_page(release: Release, language: Language, style: House) -> None:
    manuscript = compose(release, language, style, NOW)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "release.docx")
        file.write_bytes(docx_bytes(manuscript, no_picture))
        assert OpenXmlValidator().validate(file).errors == []
    page = Page(html_bytes(manuscript, no_picture))
    assert len(page.named("h1")) == 1
    assert page.named("script") == [{"type": "application/ld+json"}]


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]> &amp; &#0; <!-- {{ 7*7 }} {% raw %} {0} {persons}",
    "null \x00 bell \x07 escape \x1b \ufffe \ud800 end",
    "שלום \u202e evil \u2066 مرحبا",
    "Wort " * 10_000,
    "x" * 50_000,
    "\n\n\u2028\u2029\t\r",
    "„“”\"'‚‘’»«" * 200,
]


def filled(text: str) -> Release:
    """A release that says `text` in every place."""
    rich, both = Passage(RichText.plain_text(text), RichText.plain_text(text)), Bilingual.same(text)
    person = Person(text, both, both)
    blocks = [Block(kind=kind, text=rich) for kind in Kind if kind not in {Kind.QUOTE, Kind.PHOTO}]
    return Release(
        number=text,
        label=both,
        place=both,
        issuers=(Issuer(both),),
        contacts=(Contact(text, both, both, both, text, text),),
        source=both,
        keywords=(text,),
        licence=both,
        note="INTERN",
        attachments=(text,),
        boilerplates=(Boilerplate(both, both),),
        blocks=(
            *blocks,
            Quote(text=rich, text2=rich, speaker=person, attribution=both),
            Photo(text=rich, alt=both, credit=text, rights=text, usage=text, persons=(PersonShown(person),)),
        ),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_is_escaped_everywhere(text: str, language: Language, tmp_path: Path) -> None:
    manuscript = compose(filled(text), language, STANDARD, NOW)
    file = tmp_path / "release.docx"
    file.write_bytes(docx_bytes(manuscript, no_picture))
    assert OpenXmlValidator().validate(file).errors == []
    content = html_bytes(manuscript, no_picture)
    page = Page(content)
    assert page.named("script") == [{"type": "application/ld+json"}]
    assert page.named("img") == []
    assert not {"\x00", "\x07", "\x1b", "\ufffe"} & set(content.decode())


def test_markup_in_a_text_is_read_as_text() -> None:
    release = replace(filled(HOSTILE[0]), number="")
    page = Page(html_bytes(compose(release, DE, STANDARD, NOW), no_picture))
    assert ("h1", HOSTILE[0]) in [(tag, text.plain) for tag, text in page.blocks]
    document = opened(docx_bytes(compose(release, DE, STANDARD, NOW), no_picture))
    assert HOSTILE[0] in [p.text for p in document.paragraphs]
