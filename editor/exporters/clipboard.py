"""A manuscript for the clipboard: as HTML that Word and mail programs take over with its looks, and as plain text."""

from __future__ import annotations

from editor.compose.manuscript import Manuscript, Picture
from editor.exporters.html_markup import environment
from editor.exporters.inline_looks import clipboard_looks
from editor.exporters.mail import in_tag, linked
from editor.exporters.text import text


def formatted(manuscript: Manuscript) -> str:
    """The whole release as HTML, with headings, lists and links; pictures are named, not shown."""
    looks = clipboard_looks(manuscript)
    template = environment().get_template("clipboard.html")
    return template.render(m=manuscript, look=in_tag(looks), markup=linked(looks), image=_no_image, tables=False)


def plain(manuscript: Manuscript) -> str:
    return text(manuscript)


def _no_image(_: Picture) -> None:
    return None
