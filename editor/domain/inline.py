"""The canonical inline subset, in which texts are stored and exchanged: `<b> <i> <a href>`, escaped.

Whatever is not one of these tags, written exactly so, is text: reading loses nothing, so a text that
speaks of `<script>` keeps its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.domain.richtext import EMPTY, RichText, Span

_TOKEN = re.compile(r'<(/?)(b|i|strong|em|a)(?:\s+href="([^"<>]*)")?\s*>', re.IGNORECASE)
_ENTITY = re.compile(r"&(amp|lt|gt|quot|apos|nbsp|#39);")
_CHARACTER = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0", "#39": "'"}
_TAG = {"b": "b", "strong": "b", "i": "i", "em": "i", "a": "a"}


def to_inline(text: RichText) -> str:
    """The text in the inline subset; links stand outside of bold, bold outside of italic."""
    return "".join(_span_markup(span) for span in text.spans)


def _span_markup(span: Span) -> str:
    markup = escape(span.text)
    if span.italic:
        markup = f"<i>{markup}</i>"
    if span.bold:
        markup = f"<b>{markup}</b>"
    if span.href:
        markup = f'<a href="{escape(span.href)}">{markup}</a>'
    return markup


def escape(text: str) -> str:
    """`text` with the characters escaped that have a meaning in the subset."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def unescape(text: str) -> str:
    return _ENTITY.sub(lambda match: _CHARACTER[match[1]], text)


def from_inline(markup: str) -> RichText:
    """The text that `markup` stands for; unknown tags and stray characters are taken literally."""
    if "<" not in markup and "&" not in markup:
        return RichText.plain_text(markup)
    return RichText.of(_spans(markup)) if markup else EMPTY


def _spans(markup: str) -> Iterator[Span]:
    bold = italic = 0
    href = ""
    position = 0
    for token in _TOKEN.finditer(markup):
        yield Span(unescape(markup[position : token.start()]), bold > 0, italic > 0, href)
        position = token.end()
        step = -1 if token[1] else 1
        match _TAG[token[2].lower()]:
            case "b":
                bold = max(0, bold + step)
            case "i":
                italic = max(0, italic + step)
            case _:
                href = unescape(token[3] or "") if step > 0 else ""
    yield Span(unescape(markup[position:]), bold > 0, italic > 0, href)
