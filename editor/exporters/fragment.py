"""A manuscript as a piece of HTML for a content management system: no head, no headline, no looks of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.compose.manuscript import Manuscript
from editor.exporters.html_markup import cited, environment, marked_up, trusted

if TYPE_CHECKING:
    from markupsafe import Markup


def fragment_bytes(manuscript: Manuscript) -> bytes:
    """The text from the lead on, in UTF-8: the system has a field of its own for the headline, and its own pictures,
    whose place and file the captions name."""
    template = environment().get_template("fragment.html")
    page = template.render(m=manuscript, markup=marked_up, cited=cited, attr=_nothing, image=_nothing, bare=True)
    return page.encode()


def _nothing(_: object) -> Markup:
    return trusted("")
