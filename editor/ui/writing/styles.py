"""How the text of each kind of block looks in its field."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from editor.domain.blocks import Kind
from editor.ui.theme import Theme

INDENT = 16
"""Pixels by which the items of a list stand to the right of their bullets, at the normal size."""

_NORMAL, _SEMIBOLD, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Size in pixels, weight, colour token, family, line height in per cent.

    `bullets` makes each line an item, `heading` the first line a heading.
    """

    pixels: float = 16
    weight: QFont.Weight = _NORMAL
    colour: str = "ink"
    sans: bool = False
    line: int = 104
    bullets: bool = False
    heading: bool = False

    def font(self, theme: Theme) -> QFont:
        return theme.sans(self.pixels, self.weight) if self.sans else theme.serif(self.pixels, self.weight)

    def characters(self, theme: Theme) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self.font(theme))
        made.setForeground(theme.colour(self.colour))
        return made

    def first_characters(self, theme: Theme) -> QTextCharFormat:
        """How the first line looks."""
        made = self.characters(theme)
        if self.heading:
            made.setFontWeight(_SEMIBOLD)
        return made

    def middle(self, theme: Theme) -> int:
        """Half the height of a line; the typefaces are 1.37 times as high as their size."""
        return theme.px(self.pixels * 1.37 * self.line / 200)

    def block(self, theme: Theme) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLeftMargin(theme.px(INDENT) if self.bullets else 0)
        made.setLineHeight(self.line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made


BODY = TextStyle()

STYLES = {
    Kind.KICKER: TextStyle(14, _SEMIBOLD, "accent", sans=True),
    Kind.HEADLINE: TextStyle(23, _BOLD, line=90),
    Kind.SUBHEADLINE: TextStyle(17, colour="ink_soft", line=99),
    Kind.LEAD: TextStyle(16, _SEMIBOLD),
    Kind.PARAGRAPH: BODY,
    Kind.CROSSHEAD: TextStyle(17, _BOLD, line=98),
    Kind.BULLETS: TextStyle(bullets=True),
    Kind.FACTBOX: TextStyle(15, heading=True),
    Kind.QUOTE: BODY,
    Kind.PHOTO: TextStyle(15, line=98),
    Kind.NOTES: TextStyle(15, colour="ink_soft", line=98),
}
