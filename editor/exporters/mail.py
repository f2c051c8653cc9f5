"""A manuscript as the HTML of an e-mail: tables and styles in the tags, as mail programs of all kinds show them.

No picture is embedded: Outlook and Gmail show none that is. In a message the pictures lie beside the text as parts
of their own (`eml.py`); the form by itself names their files, which the tool that sends it takes up with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript, Picture
from editor.exporters.html_markup import environment, marked_up, trusted, web_address
from editor.exporters.inline_looks import Looks, mail_looks
from editor.exporters.naming import web_name
from editor.exporters.pictures import Pictures, ScreenPicture, screen_picture
from editor.exporters.web_pages import LANGUAGE_NAMES, reachable

if TYPE_CHECKING:
    from markupsafe import Markup

    from editor.domain.richtext import RichText

PHOTO_BOX = (288, 288)
"""As wide as the text is on a small telephone: nothing that makes pictures narrower is known everywhere."""
LOGO_BOX = (234, 53)
"""As large as on paper: 62 by 14 millimetres."""
DENSITY = 2
"""Pixels of a picture for each that a mail program counts: screens are fine today."""


@dataclass(frozen=True, slots=True)
class MailImage:
    """A picture in a mail: where it is, and how large it is shown."""

    src: str
    width: int
    height: int
    alt: str = ""


Images = Callable[[Picture], MailImage | None]


def mail_bytes(manuscript: Manuscript, pictures: Pictures) -> bytes:
    """The form by itself, in UTF-8: photos stand for the files that go along, under their names."""

    def named(picture: Picture) -> MailImage | None:
        shown = screen_picture(picture.digest, pictures) if picture.file_name else None
        file = web_name(picture.file_name.removesuffix(".jpg"))
        return MailImage(web_address(file), *fitting(shown, PHOTO_BOX)) if shown else None

    return mail_html(manuscript, named).encode()


def subject(manuscript: Manuscript) -> str:
    """The subject of the mail, with a warning before that of a draft."""
    return " · ".join(part for part in (manuscript.draft, manuscript.subject or manuscript.title) if part)


def mail_html(manuscript: Manuscript, image: Images, logos: tuple[MailImage, ...] = ()) -> str:
    """The form with the pictures that `image` gives for those of the manuscript."""
    manuscript = reachable(manuscript)
    looks = mail_looks(manuscript)
    return (
        environment()
        .get_template("mail.html")
        .render(
            m=manuscript,
            subject=subject(manuscript),
            look=in_tag(looks),
            markup=linked(looks),
            image=image,
            logos=logos,
            tables=True,
            address=web_address,
            twin_name=LANGUAGE_NAMES[manuscript.language.other],
        )
    )


def in_tag(looks: Looks) -> Callable[[str], Markup]:
    """What an element of a role says in its tag."""
    return lambda role: trusted(f' style="{looks[role]}"')


def linked(looks: Looks) -> Callable[[RichText], Markup]:
    """Marked-up text whose links have the colour of the house."""
    link = f' style="{looks["link"]}"'
    return lambda text: marked_up(text, link)


def fitting(picture: ScreenPicture, box: tuple[int, int]) -> tuple[int, int]:
    """The size at which a picture fits into a box; none is shown larger than it is."""
    scale = min(1.0, box[0] / picture.width, box[1] / picture.height)
    return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
