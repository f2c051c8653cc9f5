"""What a page tells machines about itself: Open Graph for links that are passed on, schema.org for search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript, Picture, Twin
from editor.exporters.html_markup import trusted, web_address

if TYPE_CHECKING:
    from markupsafe import Markup

Value = str | list["Value"] | dict[str, "Value"]
Thing = dict[str, Value]

_HEADLINE = 110
"""What search engines show of a headline at most."""


def published(manuscript: Manuscript) -> datetime | date | None:
    """When readers may see the release: not before its embargo ends, and a draft at no time that is known."""
    if manuscript.draft:
        return None
    if manuscript.embargoed and manuscript.embargo_ends:
        return manuscript.embargo_ends
    return manuscript.date


def _stamp(when: datetime | date | None) -> str:
    return when.isoformat(timespec="seconds") if isinstance(when, datetime) else when.isoformat() if when else ""


def photos(manuscript: Manuscript) -> tuple[Picture, ...]:
    """The photos in and below the text."""
    return (*(part for part in manuscript.body if isinstance(part, Picture)), *manuscript.photos)


def open_graph(manuscript: Manuscript) -> tuple[tuple[str, str], ...]:
    """The properties of the page, in order; no picture, as nobody has said where on the web there is one."""
    return tuple((name, content) for name, content in _properties(manuscript) if content)


def _properties(m: Manuscript) -> Iterator[tuple[str, str]]:
    yield "og:type", "article"
    yield "og:title", m.title
    yield "og:description", m.description
    yield "og:locale", m.tag.replace("-", "_")
    yield "og:locale:alternate", m.twin.tag.replace("-", "_") if m.twin else ""
    yield "og:site_name", m.issuer
    yield "og:url", web_address(m.address)
    yield "article:published_time", _stamp(published(m))
    yield from (("article:tag", keyword) for keyword in m.keywords)


def linked_data(manuscript: Manuscript) -> Markup:
    """The release as a schema.org NewsArticle, written so that no text can end the element it stands in."""
    text = json.dumps({"@context": "https://schema.org", **_article(manuscript)}, ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return trusted(text)


def _article(m: Manuscript) -> Thing:
    return _said(
        {
            "@type": "NewsArticle",
            "headline": m.title if len(m.title) <= _HEADLINE else f"{m.title[: _HEADLINE - 1].rstrip()}…",
            "alternativeHeadline": " ".join(m.subheadline.plain.split()),
            "description": m.description,
            "inLanguage": m.tag,
            "dateCreated": m.date.isoformat() if m.date else "",
            "datePublished": _stamp(published(m)),
            "creativeWorkStatus": m.draft,
            "url": web_address(m.address),
            "mainEntityOfPage": web_address(m.address),
            "author": [_organisation(name) for name in m.issuers],
            "publisher": _organisation(m.issuer, m.site),
            "keywords": ", ".join(m.keywords),
            "image": [_image(m, photo) for photo in photos(m) if photo.digest],
            **({"translationOfWork" if m.twin.original else "workTranslation": _article_of(m.twin)} if m.twin else {}),
        }
    )


def _organisation(name: str, site: str = "") -> Thing:
    return _said({"@type": "Organization", "name": name, "url": web_address(site)}) if name else {}


def _image(m: Manuscript, photo: Picture) -> Thing:
    terms = "\n".join(photo.terms)
    return _said(
        {
            "@type": "ImageObject",
            "name": photo.file_name,
            "caption": " ".join(photo.caption.plain.split()),
            "creditText": photo.credit,
            "creator": _creator(m, photo),
            "copyrightNotice": f"© {photo.rights.removeprefix('©').strip()}" if photo.rights else "",
            "usageInfo": {"@type": "CreativeWork", "text": terms} if terms else {},
        }
    )


def _creator(m: Manuscript, photo: Picture) -> Thing:
    """Who took the picture, where it is an organisation that the release names: of others nobody has said what
    they are, and the credit names them anyway."""
    return _organisation(photo.creator) if photo.creator in m.issuers else {}


def _article_of(twin: Twin) -> Thing:
    url = web_address(twin.address)
    return _said({"@type": "NewsArticle", "headline": twin.headline, "inLanguage": twin.tag, "url": url})


def _said(thing: Thing) -> Thing:
    """The thing without what nobody has said."""
    return {name: value for name, value in thing.items() if value}
