"""A manuscript as HTML: one self-contained file, for the screen and for print."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from editor import paths
from editor.compose.manuscript import BodyPart, Manuscript, Picture
from editor.domain.inline import to_inline
from editor.domain.richtext import RichText
from editor.exporters.pictures import Pictures, screen_picture

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class EmbeddedImage:
    """A picture within the page, its size in pixels."""

    src: str
    width: int
    height: int


def html_bytes(manuscript: Manuscript, pictures: Pictures) -> bytes:
    """The page in UTF-8. Raises ExportRefused for a picture that cannot be read."""

    def image(picture: Picture) -> EmbeddedImage | None:
        return _embedded(picture, pictures)

    page = _environment().get_template("release.html")
    return page.render(m=manuscript, style=_style(manuscript), markup=_markup, kind=_kind, image=image).encode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(paths.resource("templates", "html"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)


def _style(manuscript: Manuscript) -> Markup:
    from markupsafe import Markup

    values = {
        "accent": manuscript.accent,
        "issuer": _css_string(manuscript.issuer),
        "page": _page_content(manuscript.page),
    }
    trusted = {name: Markup(value) for name, value in values.items()}  # noqa: S704 - a checked colour, escaped strings
    return Markup(_environment().get_template("release.css").render(trusted))  # noqa: S704 - as above


def _page_content(pattern: str) -> str:
    """`"Seite " counter(page) " von " counter(pages)`."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = re.split(r"(\{pages?\})", pattern)
    return " ".join(counters.get(part) or _css_string(part) for part in parts if part)


def _css_string(text: str) -> str:
    """A string of CSS in which nothing can end the string or the style element."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _markup(text: RichText) -> Markup:
    from markupsafe import Markup

    return Markup(to_inline(text).replace("\n", "<br>\n"))  # noqa: S704 - escaped by to_inline


def _kind(part: BodyPart) -> str:
    return type(part).__name__


def _embedded(picture: Picture, pictures: Pictures) -> EmbeddedImage | None:
    image = screen_picture(picture.digest, pictures)
    if image is None:
        return None
    return EmbeddedImage(f"data:image/jpeg;base64,{base64.b64encode(image.data).decode()}", image.width, image.height)
