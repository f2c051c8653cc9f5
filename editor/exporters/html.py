"""A manuscript as HTML: one self-contained page, for the screen and for print."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript, Picture
from editor.exporters.colours import readable
from editor.exporters.html_markup import cited, css_string, environment, fonts, marked_up, trusted, web_address
from editor.exporters.html_metadata import linked_data, open_graph
from editor.exporters.pictures import Pictures, ScreenPicture, screen_picture
from editor.exporters.web_pages import LANGUAGE_NAMES, reachable

if TYPE_CHECKING:
    from markupsafe import Markup

LIGHT_GROUND, DARK_GROUND = "#f4f2ec", "#2e3237"
"""The grounds on which the accent stands out least: those of a fact box, in light and in dark."""
_LOGO_SIDE = 640
_TOP, _RUNNING_TOP = "22mm", "11mm"
"""Where a printed page begins, and where it does with a running line above the text: that takes up the difference."""
_FORBIDDEN = ["font", "connect", "object", "frame", "media", "worker", "manifest"]


@dataclass(frozen=True, slots=True)
class EmbeddedImage:
    """A picture within the page, its size in pixels."""

    src: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ShownLogo:
    image: EmbeddedImage
    alt: str


def html_bytes(manuscript: Manuscript, pictures: Pictures) -> bytes:
    """The page in UTF-8. Raises ExportRefused for a picture that cannot be read."""

    def image(picture: Picture) -> EmbeddedImage | None:
        return embedded(screen_picture(picture.digest, pictures))

    manuscript = reachable(manuscript)
    data = linked_data(manuscript)
    page = environment().get_template("release.html")
    return page.render(
        m=manuscript,
        style=_style(manuscript),
        markup=marked_up,
        cited=cited,
        attr=_class,
        address=web_address,
        image=image,
        logos=_logos(manuscript, pictures),
        open_graph=open_graph(manuscript),
        linked_data=data,
        policy=_policy(data),
        twin_name=LANGUAGE_NAMES[manuscript.language.other],
        bare=False,
    ).encode()


def embedded(picture: ScreenPicture | None) -> EmbeddedImage | None:
    if picture is None:
        return None
    data = base64.b64encode(picture.data).decode()
    return EmbeddedImage(f"data:image/jpeg;base64,{data}", picture.width, picture.height)


def _logos(manuscript: Manuscript, pictures: Pictures) -> tuple[ShownLogo, ...]:
    shown = ((embedded(screen_picture(logo.digest, pictures, _LOGO_SIDE)), logo.alt) for logo in manuscript.logos)
    return tuple(ShownLogo(image, alt) for image, alt in shown if image)


def _policy(data: str) -> str:
    """Nothing runs, nothing is fetched. The data of the page are named by their hash, as some take them for a script;
    nothing is said of pictures, as the Nu checker knows no policy that lets embedded ones in."""
    digest = base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()
    nothing = "; ".join(f"{what}-src 'none'" for what in _FORBIDDEN)
    return f"script-src 'sha256-{digest}'; style-src 'unsafe-inline'; {nothing}; base-uri 'none'; form-action 'none'"


def _class(role: str) -> Markup:
    return trusted(f' class="{role}"')


def _style(manuscript: Manuscript) -> Markup:
    values = {
        "accent": readable(manuscript.accent, LIGHT_GROUND),
        "dark_accent": readable(manuscript.accent, DARK_GROUND),
        "issuer": css_string(manuscript.issuer),
        "page": _page_content(manuscript.page),
        "top": _RUNNING_TOP if manuscript.running_line else _TOP,
        "text_font": fonts(manuscript.text_font, serif=True),
        "label_font": fonts(manuscript.label_font, serif=False),
    }
    template = environment().get_template("release.css")
    return trusted(template.render({name: trusted(value) for name, value in values.items()}).rstrip("\n"))


def _page_content(pattern: str) -> str:
    """`"Seite " counter(page) " von " counter(pages)`."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = re.split(r"(\{pages?\})", pattern)
    return " ".join(counters.get(part) or css_string(part) for part in parts if part)
