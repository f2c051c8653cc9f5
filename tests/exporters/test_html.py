from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.house import EndPart, House, house
from editor.compose.manuscript import Logo, SetOffQuote, Twin
from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Issuer
from editor.domain.release import Release
from editor.domain.richtext import RichText, Span
from editor.exporters.colours import contrast
from editor.exporters.html import html_bytes
from tests.compose.example import NOW, RICH, SHORT
from tests.compose.printed import folded
from tests.exporters.reading import Page, draw_picture, no_picture
from tests.golden import agrees

DE, EN = Language.DE, Language.EN
STANDARD = house("standard")
TWIN = Twin("en-GB", "Two networks", "https://a.example/en")
DATA_ALONE = [{"type": "application/ld+json"}]


def exported(release: Release = SHORT, language: Language = DE, style: House = STANDARD) -> bytes:
    return html_bytes(compose(release, language, style, NOW), no_picture)


def without_style(content: bytes) -> str:
    return re.sub(r"<style>.*?</style>", "", content.decode(), flags=re.DOTALL)


def style_of(content: bytes) -> str:
    [style] = re.findall(r"<style>(.*?)</style>", content.decode(), flags=re.DOTALL)
    return str(style)


@pytest.mark.parametrize(
    ("language", "style", "tag"), [(DE, "standard", "de-DE"), (EN, "standard", "en-GB"), (EN, "american", "en-US")]
)
def test_page_names_its_language(language: Language, style: str, tag: str) -> None:
    content = exported(language=language, style=house(style))
    assert content.startswith(b"<!DOCTYPE html>\n")
    assert Page(content).named("html") == [{"lang": tag}]


@pytest.mark.parametrize("release", [SHORT, RICH, Release()], ids=["short", "rich", "empty"])
def test_page_has_one_h1_and_no_script_but_its_data(release: Release) -> None:
    page = Page(exported(release))
    assert len(page.named("h1")) == 1
    assert page.named("script") == DATA_ALONE
    assert page.named("link") == []


def test_page_forbids_scripts_and_whatever_would_be_fetched() -> None:
    content = exported().decode()
    [policy] = [meta["content"] or "" for meta in Page(content.encode()).named("meta") if "http-equiv" in meta]
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    directives = dict(directive.split(" ", 1) for directive in policy.split("; "))
    assert directives.pop("script-src") == f"'sha256-{digest}'"
    assert directives.pop("style-src") == "'unsafe-inline'"
    assert set(directives.values()) == {"'none'"}
    assert {"connect-src", "font-src", "frame-src", "object-src", "form-action", "base-uri"} <= set(directives)


def test_page_is_linked_to_its_twin_where_both_are_public() -> None:
    manuscript = replace(compose(SHORT, DE, STANDARD, NOW), address="https://a.example/de", twin=TWIN)
    page = Page(html_bytes(manuscript, no_picture))
    assert page.named("link") == [
        {"rel": "canonical", "href": "https://a.example/de"},
        {"rel": "alternate", "hreflang": "de-DE", "href": "https://a.example/de"},
        {"rel": "alternate", "hreflang": "en-GB", "href": "https://a.example/en"},
    ]
    [link] = [link for link in page.named("a") if "hreflang" in link]
    assert (link["href"], link["lang"], link["title"]) == ("https://a.example/en", "en-GB", "Two networks")
    assert ("p.twin", "English") in [(tag, text.plain) for tag, text in page.blocks]


def test_twin_without_an_address_is_not_linked() -> None:
    manuscript = replace(compose(SHORT, DE, STANDARD, NOW), twin=replace(TWIN, address=""))
    assert b"English" not in html_bytes(manuscript, no_picture)


def test_logos_stand_above_the_label(tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    manuscript = replace(compose(SHORT, DE, STANDARD, NOW), photos=(), logos=(Logo("a", "OptikNetz"), Logo("b", "Med")))
    content = html_bytes(manuscript, lambda digest: picture if digest == "a" else None)
    [logo] = Page(content).named("img")
    assert logo["alt"] == "OptikNetz"
    assert content.index(b'class="logos"') < content.index(b'class="label"')


def test_logos_are_as_high_as_in_print_at_most_and_never_enlarged() -> None:
    [rule] = re.findall(r"\.logos img \{([^}]*)\}", style_of(exported()).partition("@media")[0])
    assert "max-height: 14mm" in rule
    assert "width: auto; height: auto" in rule


def test_recall_is_told_before_everything_else() -> None:
    recall = replace(compose(RICH, DE, STANDARD, NOW), correction="Zurückgezogen – bitte nicht verwenden")
    tags = [tag for tag, _ in Page(html_bytes(recall, no_picture)).blocks]
    assert tags.index("p.correction") < tags.index("p.draft") < tags.index("p.embargo")


def test_speaker_of_a_set_off_quote_is_cited() -> None:
    quote = SetOffQuote(RichText.plain_text("Ja"), "Dr. Jana Brandt, Leiterin", "Jana Brandt")
    content = html_bytes(replace(compose(SHORT, DE, STANDARD, NOW), body=(quote,)), no_picture)
    assert "<figcaption>Dr. <cite>Jana Brandt</cite>, Leiterin</figcaption>" in content.decode()


def test_attribution_that_names_nobody_is_cited_as_a_whole() -> None:
    quote = SetOffQuote(RichText.plain_text("Ja"), "Eine <Besucherin>", "Jana Brandt")
    content = html_bytes(replace(compose(SHORT, DE, STANDARD, NOW), body=(quote,)), no_picture)
    assert "<figcaption><cite>Eine &lt;Besucherin&gt;</cite></figcaption>" in content.decode()


def test_parts_below_the_text_have_the_order_of_the_house() -> None:
    house_ = House(parts=(EndPart.LICENCE, EndPart.CONTACT, EndPart.ABOUT, EndPart.PHOTOS))
    content = exported(style=house_).decode()
    places = [content.index(f'class="{name}"') for name in ("licence", "contact", "about", "photos")]
    assert places == sorted(places)


@pytest.mark.parametrize("accent", ["#1f5f66", "#ffe600", "#000000", "#ffffff", "#d4003a"])
def test_accent_can_be_read_in_light_and_in_dark(accent: str) -> None:
    light, dark = re.findall(r"--accent: (#[0-9a-f]{6})", style_of(exported(style=House(accent=accent))))
    assert min(contrast(light, ground) for ground in ("#ffffff", "#f4f2ec")) >= 4.5
    assert min(contrast(dark, ground) for ground in ("#24272b", "#2e3237")) >= 4.5


def test_typefaces_of_the_house_stand_first() -> None:
    style = style_of(exported(style=House(text_font='Brill"; } * { color: red', label_font="Inter")))
    assert '--text: "Brill color red", Georgia' in style
    assert '--label: "Inter", Arial' in style


def test_address_with_characters_that_none_may_hold_is_escaped() -> None:
    text = RichText.of((Span("Plan", href="https://a.example/ü b?c=50%&d=|%20"),))
    content = html_bytes(replace(compose(SHORT, DE, STANDARD, NOW), lead=text), no_picture)
    assert Page(content).named("a")[0]["href"] == "https://a.example/%C3%BC%20b?c=50%25&d=%7C%20"


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
    assert tags.index("div") < tags.index("h1")


def test_page_without_a_headline_says_its_label_once() -> None:
    content = exported(replace(SHORT, blocks=SHORT.blocks[3:]))
    [heading] = [text.plain for tag, text in Page(content).blocks if tag == "h1"]
    assert heading == compose(SHORT, DE, STANDARD, NOW).label
    assert [text.plain for tag, text in Page(content).blocks if tag != "title"].count(heading) == 1


def test_issuer_cannot_leave_its_place_in_the_style() -> None:
    hostile = Issuer(Bilingual.same('"; } </style><script>alert(1)</script>'))
    content = exported(replace(SHORT, issuers=(hostile,)))
    assert content.count(b"<style>") == content.count(b"</style>") == 1
    assert Page(content).named("script") == DATA_ALONE


def test_text_of_printed_pages_begins_where_it_does_in_a_document() -> None:
    """The running line and the space below it take up what the margin leaves."""
    with_line, without = (style_of(exported(release)) for release in (SHORT, replace(SHORT, embargo=None)))
    assert "margin: 11mm 22mm 22mm" in with_line
    assert ".running p { min-height: 11mm" in with_line
    assert "margin: 22mm 22mm 22mm" in without


def test_printed_pages_are_counted_in_the_language() -> None:
    assert '"Seite " counter(page) " von " counter(pages)' in exported().decode()
    assert '"Page " counter(page) " of " counter(pages)' in exported(language=EN).decode()


@pytest.mark.parametrize("language", [DE, EN])
def test_page_agrees_with_the_golden_one(language: Language) -> None:
    assert agrees(f"release.{language}.html", without_style(exported(RICH, language)))
