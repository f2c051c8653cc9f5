"""Bold, italic and links in a field: what the cursor stands in, and how it is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QFont, QTextCharFormat, QTextCursor

from editor.domain.richtext import RichText
from editor.ui.writing import richdocument


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """What a link is to be made of or changed: a span in code points, its text, where it leads now."""

    start: int
    end: int
    text: str = ""
    href: str = ""


def toggled(look: QTextCharFormat, mark: richdocument.Mark, weight: QFont.Weight) -> QTextCharFormat:
    """What switches bold or italic over in text of that look; `weight` is what is not bold there."""
    on = not bool(look.property(mark))
    made = QTextCharFormat()
    made.setProperty(mark, on)
    if mark is richdocument.Mark.BOLD:
        made.setFontWeight(QFont.Weight.Bold if on else weight)
    else:
        made.setFontItalic(on)
    return made


def linked(href: str, colour: QColor) -> QTextCharFormat:
    """What makes text a link, or with an empty `href` takes the link away."""
    made = QTextCharFormat()
    made.setAnchor(bool(href))
    made.setAnchorHref(href)
    made.setFontUnderline(bool(href))
    made.setToolTip(href)
    made.setForeground(colour)
    return made


def goes_on_as_link(cursor: QTextCursor) -> bool:
    """Whether what is typed at the cursor belongs to the link there: at its edges it does not."""
    following = QTextCursor(cursor)
    following.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return not cursor.atBlockStart() and not cursor.atEnd() and following.charFormat().isAnchor()


def link_place(text: RichText, start: int, end: int) -> LinkPlace:
    """The link around the cursor or selection; without one the selection itself."""
    at = 0
    for span in text.spans:
        behind = at + len(span.text)
        touched = at <= start and end <= behind if start == end else at < end and start < behind
        if span.href and touched:
            return _whole_link(text, at, span.href)
        at = behind
    return LinkPlace(start, end, text.slice(start, end).plain)


def _whole_link(text: RichText, at: int, href: str) -> LinkPlace:
    """A link runs through all neighbouring spans of the same address, bold or not."""
    start = end = 0
    for span in text.spans:
        behind = end + len(span.text)
        if span.href != href:
            if end > at:
                break
            start = behind
        end = behind if span.href == href or end <= at else end
    return LinkPlace(start, end, text.slice(start, end).plain, href)


def with_href(text: RichText, href: str) -> RichText:
    return RichText.of(replace(span, href=href) for span in text.spans)


def open_link(href: str) -> None:
    """Shows the address in the browser or mail program of the system."""
    if href:
        QDesktopServices.openUrl(QUrl(href))
