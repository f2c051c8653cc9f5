"""What every HTML form is made with: the templates, marked-up text, addresses, lists of typefaces."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from editor import paths
from editor.compose.manuscript import SetOffQuote
from editor.domain.inline import escape
from editor.domain.richtext import RichText, Span

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_SERIF = 'Georgia, "Times New Roman", serif'
_SANS = "Arial, Helvetica, sans-serif"
_RENAMED = {"Source Serif Pro": "Source Serif 4", "Source Sans Pro": "Source Sans 3"}
"""Newer releases of a typeface go by another name; either will do."""
_TAG = re.compile(r"<[^>]*>")
_ADDRESS = "!#$%&'()*+,/:;=?@[]~-._"


@cache
def environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(paths.resource("templates", "html"))
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    made.globals["kind"] = lambda part: type(part).__name__
    return made


def trusted(markup: str) -> Markup:
    """Markup of our own, in which every word of the release is escaped already."""
    from markupsafe import Markup

    return Markup(markup)  # noqa: S704 - only for markup that was made here


def marked_up(text: RichText, link: str = "") -> Markup:
    """The text as inline HTML; `link` is what each link says in its tag besides its address."""
    groups = groupby(text.spans, key=lambda span: span.href)
    return trusted("".join(_linked(href, "".join(map(_span, spans)), link) for href, spans in groups))


def _linked(href: str, markup: str, link: str) -> str:
    """One link, however its words are formatted; none around spaces alone, as nobody could read where it leads."""
    if not href or not _TAG.sub("", markup).strip():
        return markup
    return f'<a href="{escape(web_address(href))}"{link}>{markup}</a>'


def _span(span: Span) -> str:
    markup = escape(span.text).replace("\n", "<br>\n")
    if span.italic:
        markup = f"<i>{markup}</i>"
    return f"<b>{markup}</b>" if span.bold else markup


def cited(quote: SetOffQuote) -> Markup:
    """The line below a quote, in which the name of the speaker is marked as the one who is cited."""
    before, name, after = quote.attribution.partition(quote.speaker or quote.attribution)
    if not name:
        return trusted(f"<cite>{escape(before)}</cite>")
    return trusted(f"{escape(before)}<cite>{escape(name)}</cite>{escape(after)}")


def web_address(href: str) -> str:
    """The address with everything escaped that an address may not hold as it is."""
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", href), safe=_ADDRESS)


def fonts(name: str, *, serif: bool) -> str:
    """The typeface of the house as a list of CSS, with what every computer has behind it."""
    plain = " ".join(re.sub(r"[^\w \-]", "", name).split())
    names = [f'"{each}"' for each in (_RENAMED.get(plain, ""), plain) if each]
    return ", ".join([*names, _SERIF if serif else _SANS])


def css_string(text: str) -> str:
    """A string of CSS in which nothing can end the string or the style element."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
