"""The words around what was found, laid out in two lines with the hits marked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from editor.store.records import Excerpt
from editor.ui.theme import Theme

LINES = 2
PIXELS = 13.0


def laid_out(excerpt: Excerpt, width: int, theme: Theme) -> QTextLayout:
    """The excerpt in two lines at most; what has no room is cut with an ellipsis."""
    text = excerpt.text.replace("\n", " ")
    layout = _layout(text, excerpt, width, theme)
    shown = _shown(layout)
    if excerpt.marks and shown < _units(text[: excerpt.marks[0][1]]):  # the first hit is always in view
        return laid_out(_from_hit(replace(excerpt, text=text)), width, theme)
    while 0 < shown < _units(layout.text()):
        cut = text.encode("utf-16-le")[: (shown - 1) * 2].decode("utf-16-le", "ignore").rstrip(" .,;")
        layout = _layout(f"{cut}…", excerpt, width, theme)
        shown = min(shown - 1, _shown(layout)) if _shown(layout) < _units(layout.text()) else 0
    return layout


def _from_hit(excerpt: Excerpt) -> Excerpt:
    """The excerpt from its first hit on."""
    first = excerpt.marks[0][0]
    shift = 1 - first
    marks = tuple((start + shift, end + shift) for start, end in excerpt.marks)
    # Where even the hit has no room, it is cut like anything else.
    return replace(excerpt, text=f"…{excerpt.text[first:]}", marks=marks if first > 1 else ())


def _layout(text: str, excerpt: Excerpt, width: int, theme: Theme) -> QTextLayout:
    layout = QTextLayout(text, theme.sans(PIXELS))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(text, *mark, theme) for mark in excerpt.marks if mark[1] <= len(text)])
    layout.beginLayout()
    for number in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * theme.px(18)))
    layout.endLayout()
    return layout


def _format(text: str, start: int, end: int, theme: Theme) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = _units(text[:start]), _units(text[start:end])
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(theme.colour("ink"))
    look.setBackground(theme.colour("found"))
    made.format = look
    return made


def _shown(layout: QTextLayout) -> int:
    """How many characters (of UTF-16) have room."""
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
