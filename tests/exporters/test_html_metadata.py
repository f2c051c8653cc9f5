"""What a page tells machines about itself."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from editor.compose.composing import compose
from editor.compose.house import house
from editor.compose.manuscript import Manuscript, Twin
from editor.domain.bilingual import Language
from editor.domain.richtext import RichText
from editor.exporters.html import html_bytes
from editor.exporters.html_metadata import open_graph
from tests.compose.example import NOW, SHORT
from tests.exporters.reading import no_picture

ADDRESS = "https://optiknetz.example/presse/labor.html"
TWIN = Twin("en-GB", "Two networks, one lab", "https://optiknetz.example/en/lab.html")


@pytest.fixture
def manuscript() -> Manuscript:
    made = compose(SHORT, Language.DE, house("standard"), NOW)
    photo = replace(made.photos[0], file_name="labor_1.jpg", terms=("Honorarfrei",))
    photo = replace(photo, creator="Maria Vogt", rights="OptikNetz Lahntal")
    return replace(made, photos=(photo,), address=ADDRESS, site="https://optiknetz.example/", twin=TWIN)


def data(manuscript: Manuscript) -> dict[str, Any]:
    content = html_bytes(manuscript, no_picture).decode()
    [found] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content, flags=re.DOTALL)
    read = json.loads(found)
    assert isinstance(read, dict)
    return read


def test_release_is_a_news_article(manuscript: Manuscript) -> None:
    article = data(manuscript)
    assert (article["@context"], article["@type"]) == ("https://schema.org", "NewsArticle")
    assert article["headline"] == "Zwei Netzwerke, ein Labor: Optik trifft Medizin"
    assert article["inLanguage"] == "de-DE"
    assert article["url"] == article["mainEntityOfPage"] == ADDRESS
    assert article["keywords"] == "Optik, Medizintechnik"
    assert article["publisher"] == {
        "@type": "Organization",
        "name": "OptikNetz Lahntal",
        "url": "https://optiknetz.example/",
    }
    assert [author["name"] for author in article["author"]] == ["OptikNetz Lahntal", "MedCluster Nord"]


def test_photo_says_who_took_it_and_what_one_may_do_with_it(manuscript: Manuscript) -> None:
    [image] = data(manuscript)["image"]
    assert image["creditText"] == "Foto: Maria Vogt / OptikNetz Lahntal"
    assert image["copyrightNotice"] == "© OptikNetz Lahntal"
    assert image["usageInfo"] == {"@type": "CreativeWork", "text": "Honorarfrei"}


def test_rights_that_have_their_sign_get_no_second_one(manuscript: Manuscript) -> None:
    photo = replace(manuscript.photos[0], rights="© OptikNetz Lahntal")
    [image] = data(replace(manuscript, photos=(photo,)))["image"]
    assert image["copyrightNotice"] == "© OptikNetz Lahntal"


def test_translation_and_original_name_each_other(manuscript: Manuscript) -> None:
    twin = {"@type": "NewsArticle", "headline": TWIN.headline, "inLanguage": "en-GB", "url": TWIN.address}
    assert data(manuscript)["workTranslation"] == twin
    translated = data(replace(manuscript, twin=replace(TWIN, original=True)))
    assert translated["translationOfWork"] == twin
    assert "workTranslation" not in translated


def test_photo_of_an_issuer_was_made_by_an_organisation(manuscript: Manuscript) -> None:
    photo = replace(manuscript.photos[0], creator="MedCluster Nord")
    [image] = data(replace(manuscript, photos=(photo,)))["image"]
    assert image["creator"] == {"@type": "Organization", "name": "MedCluster Nord"}


@pytest.mark.parametrize("creator", ["Maria Vogt", "Nordbild / dpa"])
def test_who_took_a_photo_is_not_guessed_to_be_a_person(creator: str, manuscript: Manuscript) -> None:
    photo = replace(manuscript.photos[0], creator=creator, rights=creator)
    [image] = data(replace(manuscript, photos=(photo,)))["image"]
    assert "creator" not in image


def test_draft_is_published_at_no_time(manuscript: Manuscript) -> None:
    draft = replace(manuscript, draft="ENTWURF – nicht zur Veröffentlichung")
    article = data(draft)
    assert article["creativeWorkStatus"] == "ENTWURF – nicht zur Veröffentlichung"
    assert article["dateCreated"] == "2027-02-18"
    assert "datePublished" not in article
    assert "article:published_time" not in dict(open_graph(draft))


def test_translation_that_nobody_can_open_is_not_told(manuscript: Manuscript) -> None:
    """It may not be approved yet, or go out a day later."""
    content = html_bytes(replace(manuscript, twin=replace(TWIN, address="")), no_picture).decode()
    assert TWIN.headline not in content
    assert "en_GB" not in content


def test_nothing_is_published_before_its_embargo_ends(manuscript: Manuscript) -> None:
    assert data(manuscript)["datePublished"] == "2027-02-21T10:00:00+01:00"
    assert dict(open_graph(manuscript))["article:published_time"] == "2027-02-21T10:00:00+01:00"
    free = replace(manuscript, embargoed=False, embargo="", date=date(2027, 2, 18))
    assert data(free)["datePublished"] == "2027-02-18"


def test_no_text_ends_the_data(manuscript: Manuscript) -> None:
    hostile = "</script><script>alert(1)</script><!-- ]]> & \u2028"
    article = data(replace(manuscript, headline=RichText.plain_text(hostile), issuers=(hostile,)))
    assert article["headline"] == " ".join(hostile.split())
    assert article["author"][0]["name"] == hostile


def test_very_long_headline_is_cut_for_search_engines(manuscript: Manuscript) -> None:
    headline = data(replace(manuscript, headline=RichText.plain_text("Wort " * 60)))["headline"]
    assert len(headline) <= 110
    assert headline.endswith("Wort…")


def test_open_graph_names_page_picture_and_languages(manuscript: Manuscript) -> None:
    properties = dict(open_graph(manuscript))
    assert properties["og:type"] == "article"
    assert properties["og:title"] == manuscript.title
    assert properties["og:url"] == ADDRESS
    assert (properties["og:locale"], properties["og:locale:alternate"]) == ("de_DE", "en_GB")
    assert properties["og:site_name"] == "OptikNetz Lahntal"


def test_photo_is_not_said_to_lie_anywhere_on_the_web(manuscript: Manuscript) -> None:
    """Where a press office puts its photos is its own affair, and an address that leads nowhere is worse than none."""
    assert "labor_1.jpg" not in str([content for _, content in open_graph(manuscript)])
    assert not {"contentUrl", "url", "acquireLicensePage"} & set(data(manuscript)["image"][0])


def test_page_without_an_address_names_none(manuscript: Manuscript) -> None:
    local = replace(manuscript, address="")
    assert "og:url" not in dict(open_graph(local))
    assert not {"url", "mainEntityOfPage"} & set(data(local))


@pytest.mark.parametrize("address", ["folgt", "javascript:alert(1)", "mailto:a@optiknetz.example", "https://a b/"])
def test_what_is_no_page_of_the_web_is_not_linked(address: str, manuscript: Manuscript) -> None:
    twin = replace(TWIN, address=address)
    content = html_bytes(replace(manuscript, address=address, site=address, twin=twin), no_picture).decode()
    assert address not in content
    assert "canonical" not in content


def test_address_without_its_scheme_is_completed(manuscript: Manuscript) -> None:
    article = data(replace(manuscript, address="www.optiknetz.example/labor", site="optiknetz.example"))
    assert article["url"] == "https://www.optiknetz.example/labor"
    assert article["publisher"]["url"] == "https://optiknetz.example"
