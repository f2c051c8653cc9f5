"""The e-mail form, and the message that mail programs open as a draft."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.house import EndPart, House, house
from editor.compose.manuscript import Manuscript, Twin
from editor.domain.bilingual import Language
from editor.domain.richtext import EMPTY
from editor.exporters.mail import mail_bytes
from tests.compose.example import NOW, RICH, SHORT
from tests.compose.printed import folded
from tests.exporters.reading import Page, draw_picture, no_picture
from tests.golden import agrees

DE = Language.DE


@pytest.fixture
def manuscript() -> Manuscript:
    return compose(RICH, DE, house("standard"), NOW)


def test_form_has_no_style_sheet_no_class_and_no_script(manuscript: Manuscript) -> None:
    page = Page(mail_bytes(manuscript, no_picture))
    assert not {"style", "script", "link"} & {tag for tag, _ in page.tags}
    assert not any("class" in attributes for _, attributes in page.tags)


def test_tables_are_for_the_eye_alone(manuscript: Manuscript) -> None:
    tables = Page(mail_bytes(manuscript, no_picture)).named("table")
    assert tables
    assert {table["role"] for table in tables} == {"presentation"}


def test_every_text_has_its_typeface_in_the_tag(manuscript: Manuscript) -> None:
    page = Page(mail_bytes(manuscript, no_picture))
    texts = [attributes["style"] or "" for tag, attributes in page.tags if tag in {"h1", "h2", "p", "li"}]
    assert texts
    assert all("font-" in style for style in texts)


def test_what_must_not_be_missed_stands_first(manuscript: Manuscript) -> None:
    corrected = replace(manuscript, correction="Zurückgezogen – bitte nicht verwenden")
    texts = [folded(text.plain) for tag, text in Page(mail_bytes(corrected, no_picture)).blocks if tag != "title"]
    notices = (
        "Zurückgezogen – bitte nicht verwenden",
        "ENTWURF – nicht zur Veröffentlichung",
        folded(manuscript.embargo),
    )
    assert tuple(texts[:3]) == notices


def test_title_says_that_it_is_a_draft(manuscript: Manuscript) -> None:
    titles = [text.plain for tag, text in Page(mail_bytes(manuscript, no_picture)).blocks if tag == "title"]
    assert titles == [f"{manuscript.draft} · {manuscript.subject}"]


def test_photos_stand_for_the_files_that_go_along(manuscript: Manuscript, tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    [image] = Page(mail_bytes(manuscript, lambda _: picture)).named("img")
    assert image["src"] == "2027-02-18_zwei-netzwerke-ein-labor_1_web.jpg"
    assert (image["alt"], image["width"], image["height"]) == ("Drei Personen stehen an einem Messtisch", "288", "189")


def test_photo_that_does_not_go_along_is_told_by_its_caption(tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    content = mail_bytes(compose(SHORT, DE, House(photo_files=False), NOW), lambda _: picture)
    assert Page(content).named("img") == []
    assert "Eröffneten das Labor" in content.decode()


def test_mail_without_a_headline_says_its_label_once(manuscript: Manuscript) -> None:
    content = mail_bytes(replace(manuscript, headline=EMPTY, subject="Labor"), no_picture).decode()
    assert content.count(manuscript.label) == 1
    assert Page(content.encode()).named("h1")


def test_links_have_the_colour_of_the_house(manuscript: Manuscript) -> None:
    links = Page(mail_bytes(replace(manuscript, accent="#ffe600"), no_picture)).named("a")
    assert len(links) == 3
    colours = {link["style"] for link in links}
    assert len(colours) == 1
    assert "color:#ffe600" not in colours


def test_parts_below_the_text_have_the_order_of_the_house() -> None:
    style = House(parts=(EndPart.CONTACT, EndPart.LICENCE, EndPart.PHOTOS))
    content = mail_bytes(compose(SHORT, DE, style, NOW), no_picture).decode()
    places = [content.index(words) for words in ("Pressekontakt", "Abdruck", "Bildmaterial")]
    assert places == sorted(places)
    assert "Über das" not in content


def test_twin_that_is_public_is_linked(manuscript: Manuscript) -> None:
    content = mail_bytes(replace(manuscript, twin=Twin("en-GB", "Two", "https://a.example/en")), no_picture)
    assert re.search(r'<a href="https://a.example/en" lang="en-GB"[^>]*>English</a>', content.decode())


def test_form_agrees_with_the_golden_one(manuscript: Manuscript) -> None:
    assert agrees("mail.de.html", mail_bytes(manuscript, no_picture).decode())
