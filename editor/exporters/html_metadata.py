"""What a page tells machines about itself: Open Graph for links that are passed on, schema.org for search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from editor.compose.manuscript import Manuscript, Picture
from editor.exporters.html_markup import trusted, web_address

if TYPE_CHECKING:
    from markupsafe import Markup

Value = str | list["Value"] | dict[str, "Value"]
Thing = dict[str, Value]

_HEADLINE = 110
"""What search engines show of a headline at most."""


def published(manuscript: Manuscript) -> datetime | date | None:
    """When readers may see the release: not before its embargo ends."""
    if manuscript.embargoed and manuscript.embargo_ends:
        return manuscript.embargo_ends
    return manuscript.date


def _stamp(when: datetime | date | None) -> str:
    return when.isoformat(timespec="seconds") if isinstance(when, datetime) else when.isoformat() if when else ""


def photos(manuscript: Manuscript) -> tuple[Picture, ...]:
    """The photos in and below the text."""
    return (*(part for part in manuscript.body if isinstance(part, Picture)), *manuscript.photos)


def open_graph(manuscript: Manuscript) -> tuple[tuple[str, str], ...]:
    """The properties of the page, in order; a picture only where the page has an address beside which it lies."""
    return tuple((name, content) for name, content in _properties(manuscript) if content)


def _properties(m: Manuscript) -> Iterator[tuple[str, str]]:
    yield "og:type", "article"
    yield "og:title", m.title
    yield "og:description", m.description
    yield "og:locale", m.tag.replace("-", "_")
    yield "og:locale:alternate", m.twin.tag.replace("-", "_") if m.twin else ""
    yield "og:site_name", m.issuer
    yield "og:url", web_address(m.address)
    for photo in photos(m):
        if address := picture_address(m, photo):
            yield "og:image", address
            yield "og:image:alt", photo.alt
    when = published(m)
    yield "article:published_time", _stamp(when)
    yield from (("article:tag", keyword) for keyword in m.keywords)


def picture_address(manuscript: Manuscript, picture: Picture) -> str:
    """Where the file of a photo lies on the web: beside the page, under the name that the page gives it."""
    if not (manuscript.address and picture.file_name):
        return ""
    try:
        return urljoin(web_address(manuscript.address), web_address(picture.file_name))
    except ValueError:  # an address that nobody can resolve
        return ""


def linked_data(manuscript: Manuscript) -> Markup:
    """The release as a schema.org NewsArticle, written so that no text can end the element it stands in."""
    text = json.dumps({"@context": "https://schema.org", **_article(manuscript)}, ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return trusted(text)


def _article(m: Manuscript) -> Thing:
    when = published(m)
    return _said(
        {
            "@type": "NewsArticle",
            "headline": m.title if len(m.title) <= _HEADLINE else f"{m.title[: _HEADLINE - 1].rstrip()}…",
            "alternativeHeadline": " ".join(m.subheadline.plain.split()),
            "description": m.description,
            "inLanguage": m.tag,
            "dateCreated": m.date.isoformat() if m.date else "",
            "datePublished": _stamp(when),
            "url": web_address(m.address),
            "mainEntityOfPage": web_address(m.address),
            "author": [_organisation(name) for name in m.issuers],
            "publisher": _organisation(m.issuer, m.site),
            "keywords": ", ".join(m.keywords),
            "image": [_image(m, photo) for photo in photos(m) if photo.digest],
            "translationOfWork": _twin(m) if m.twin and m.twin.original else {},
            "workTranslation": _twin(m) if m.twin and not m.twin.original else {},
        }
    )


def _organisation(name: str, site: str = "") -> Thing:
    return _said({"@type": "Organization", "name": name, "url": web_address(site)}) if name else {}


def _image(m: Manuscript, photo: Picture) -> Thing:
    terms = "\n".join(photo.terms)
    return _said(
        {
            "@type": "ImageObject",
            "contentUrl": picture_address(m, photo),
            "name": photo.file_name,
            "caption": " ".join(photo.caption.plain.split()),
            "creditText": photo.credit,
            "creator": _creator(m, photo),
            "copyrightNotice": f"© {photo.rights}" if photo.rights else "",
            "usageInfo": {"@type": "CreativeWork", "text": terms} if terms else {},
            "acquireLicensePage": web_address(m.address),
        }
    )


def _creator(m: Manuscript, photo: Picture) -> Thing:
    """Who took the picture: a person, where it is not one of the organisations that the release names."""
    if photo.creator in (*m.issuers, photo.rights):
        return _organisation(photo.creator)
    return {"@type": "Person", "name": photo.creator} if photo.creator else {}


def _twin(m: Manuscript) -> Thing:
    if m.twin is None:
        return {}
    twin = {"@type": "NewsArticle", "headline": m.twin.headline, "inLanguage": m.twin.tag}
    return _said({**twin, "url": web_address(m.twin.address)})


def _said(thing: Thing) -> Thing:
    """The thing without what nobody has said."""
    return {name: value for name, value in thing.items() if value}
