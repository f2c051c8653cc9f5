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
    assert image["contentUrl"] == "https://optiknetz.example/presse/labor_1.jpg"
    assert image["creditText"] == "Foto: Maria Vogt / OptikNetz Lahntal"
    assert image["creator"] == {"@type": "Person", "name": "Maria Vogt"}
    assert image["copyrightNotice"] == "© OptikNetz Lahntal"
    assert image["usageInfo"] == {"@type": "CreativeWork", "text": "Honorarfrei"}
    assert image["acquireLicensePage"] == ADDRESS


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
    assert properties["og:image"] == "https://optiknetz.example/presse/labor_1.jpg"
    assert properties["og:image:alt"] == "Drei Personen stehen an einem Messtisch"


def test_page_without_an_address_names_no_picture_of_the_web(manuscript: Manuscript) -> None:
    local = replace(manuscript, address="")
    assert not {"og:url", "og:image"} & {name for name, _ in open_graph(local)}
    assert not {"url", "mainEntityOfPage"} & set(data(local))
    assert "contentUrl" not in data(local)["image"][0]
