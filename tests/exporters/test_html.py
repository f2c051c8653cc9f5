from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.house import House, house
from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Issuer
from editor.domain.release import Release
from editor.exporters.html import html_bytes
from tests.compose.example import NOW, RICH, SHORT
from tests.compose.printed import folded
from tests.exporters.reading import Page, draw_picture, no_picture
from tests.golden import agrees

DE, EN = Language.DE, Language.EN
STANDARD = house("standard")


def exported(release: Release = SHORT, language: Language = DE, style: House = STANDARD) -> bytes:
    return html_bytes(compose(release, language, style, NOW), no_picture)


def without_style(content: bytes) -> str:
    return re.sub(r"<style>.*?</style>", "", content.decode(), flags=re.DOTALL)


@pytest.mark.parametrize(
    ("language", "style", "tag"), [(DE, "standard", "de-DE"), (EN, "standard", "en-GB"), (EN, "american", "en-US")]
)
def test_page_names_its_language(language: Language, style: str, tag: str) -> None:
    content = exported(language=language, style=house(style))
    assert content.startswith(b"<!DOCTYPE html>\n")
    assert Page(content).named("html") == [{"lang": tag}]


@pytest.mark.parametrize("release", [SHORT, RICH, Release()], ids=["short", "rich", "empty"])
def test_page_has_one_h1_and_no_script(release: Release) -> None:
    page = Page(exported(release))
    assert len(page.named("h1")) == 1
    assert page.named("script") == []
    assert page.named("link") == []


def test_head_says_what_the_page_is() -> None:
    page = Page(exported())
    metas = {meta["name"]: meta["content"] for meta in page.named("meta") if "name" in meta}
    assert ("title", "Zwei Netzwerke, ein Labor: Optik trifft Medizin") in [(t, b.plain) for t, b in page.blocks]
    assert (metas["description"] or "").startswith("Von Sonntag, 21. Februar 2027")
    assert metas["keywords"] == "Optik, Medizintechnik"
    assert metas["robots"] == "noindex"


def test_dates_are_machine_readable() -> None:
    times = [time["datetime"] for time in Page(exported()).named("time")]
    assert times == ["2027-02-18", "2027-02-21T10:00:00+01:00"]


def test_page_says_draft_and_embargo_on_screen_and_on_each_printed_page() -> None:
    blocks = [(tag, folded(text.plain)) for tag, text in Page(exported(RICH)).blocks]
    assert ("p.draft", "ENTWURF – nicht zur Veröffentlichung") in blocks
    assert ("p.embargo", "Sperrfrist: Sonntag, 21. Februar 2027, 10:00 Uhr (MEZ)") in blocks
    assert ("p", folded(compose(RICH, DE, STANDARD, NOW).running_line)) in blocks


def test_final_release_without_embargo_has_no_running_line() -> None:
    content = without_style(exported(replace(SHORT, embargo=None)))
    assert "running" not in content
    assert "noindex" not in content


def test_contact_is_an_address() -> None:
    page = Page(exported())
    assert len(page.named("address")) == 1
    hrefs = [link["href"] for link in page.named("a")]
    assert hrefs == ["tel:+49641000010", "mailto:presse@optiknetz.example"]


def test_heading_of_the_contact_stands_outside_its_address() -> None:
    content = exported().decode()
    assert '<section class="contact">\n<h2>Pressekontakt</h2>\n<address>' in content
    assert not re.search(r"<address>(?:(?!</address>).)*<h2", content, flags=re.DOTALL)


def test_contact_without_a_heading_is_no_section() -> None:
    content = exported(replace(SHORT, contacts=SHORT.contacts * 2)).decode()
    assert content.count('<section class="contact">') == content.count('<div class="contact">') == 1


def test_american_end_mark_has_a_line_of_its_own() -> None:
    blocks = [(tag, text.plain) for tag, text in Page(exported(SHORT, EN, house("american"))).blocks]
    assert blocks[blocks.index(("p.end-mark", "###")) + 1] == ("p.end", "456 characters with spaces")


def test_picture_is_within_the_page(tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    page = Page(html_bytes(compose(SHORT, DE, STANDARD, NOW), lambda _: picture))
    [image] = page.named("img")
    assert (image["src"] or "").startswith("data:image/jpeg;base64,")
    assert (image["alt"], image["width"], image["height"]) == ("Drei Personen stehen an einem Messtisch", "1200", "788")


def test_empty_release_is_label_alone() -> None:
    tags = [tag for tag, _ in Page(exported(Release())).tags]
    assert not {"footer", "figure", "h2", "section", "ul", "aside", "address", "img"} & set(tags)


def test_issuer_cannot_leave_its_place_in_the_style() -> None:
    hostile = Issuer(Bilingual.same('"; } </style><script>alert(1)</script>'))
    content = exported(replace(SHORT, issuers=(hostile,)))
    assert content.count(b"<style>") == content.count(b"</style>") == 1
    assert Page(content).named("script") == []


def test_printed_pages_are_counted_in_the_language() -> None:
    assert '"Seite " counter(page) " von " counter(pages)' in exported().decode()
    assert '"Page " counter(page) " of " counter(pages)' in exported(language=EN).decode()


@pytest.mark.parametrize("language", [DE, EN])
def test_page_agrees_with_the_golden_one(language: Language) -> None:
    assert agrees(f"release.{language}.html", without_style(exported(RICH, language)))
