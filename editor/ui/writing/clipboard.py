"""A field and the clipboard: what is taken from it and what is put on it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData

from editor.domain.pasting import Pasted
from editor.domain.richtext import RichText, Span
from editor.ui.clipboard_data import new_data

BLOCKS = "application/x-zweispalter-blocks+json"
"""Whole blocks in both languages: a release in its format that has nothing else."""


def has_blocks(source: QMimeData | None) -> bool:
    """Whether whole blocks are on the clipboard."""
    return source is not None and source.hasFormat(BLOCKS)


def pasted(source: QMimeData, *, plain: bool = False) -> Pasted:
    """The paragraphs on the clipboard: formatted where they are, as plain text where that is asked for."""
    # Reading HTML takes a library that is not needed before somebody pastes.
    from editor.importers.pasting import paragraphs_of_html, paragraphs_of_text

    if source.hasHtml() and not plain:
        formatted = paragraphs_of_html(source.html())
        if formatted.paragraphs:
            return formatted
    return paragraphs_of_text(source.text())


def can_be_pasted(source: QMimeData) -> bool:
    """Whether there is something to take, or to say why it is not taken."""
    return source.hasText() or source.hasHtml() or source.hasImage()


def copied(text: RichText, *, items: bool = False) -> QMimeData:
    """A piece of text for other programs: plain, and as HTML with bold, italic and links alone."""
    data = new_data()
    data.setText(text.plain)
    data.setHtml(html(text, items=items))
    return data


def html(text: RichText, *, items: bool = False) -> str:
    lines = text.lines()
    if not items and len(lines) < 2:
        return "".join(_markup(span) for span in text.spans)
    tag = "li" if items else "p"
    body = "".join(f"<{tag}>{''.join(_markup(span) for span in line.spans)}</{tag}>" for line in lines)
    return f"<ul>{body}</ul>" if items else body


def _markup(span: Span) -> str:
    made = escape(span.text, quote=False).replace("\u00a0", "&nbsp;").replace("\n", " ")
    for tag, there in (("i", span.italic), ("b", span.bold)):
        made = f"<{tag}>{made}</{tag}>" if there else made
    return f'<a href="{escape(span.href)}">{made}</a>' if span.href else made
