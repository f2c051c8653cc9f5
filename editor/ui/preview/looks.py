"""How each part of a page looks: typeface, size, colour and distances, in pixels of 96 to the inch.

The same page as the exported HTML and DOCX (`resources/templates`): its rem is 11.5 points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor.ui import fonts

REM: Final = 11.5 * 96 / 72
MILLIMETRE: Final = 96 / 25.4
WIDTH, HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
SIDE, TOP, BOTTOM = 21 * MILLIMETRE, 18 * MILLIMETRE, 24 * MILLIMETRE

INK, SOFT, SMALL, GREY = "#1f2126", "#4a4d52", "#3a3d42", "#63666c"
LINE, ALARM, ALARM_GROUND, BOX_GROUND = "#ddd8ce", "#a8322a", "#fbedea", "#f4f2ec"
ACCENT = "accent"
"""Stands for the colour of the house."""


@dataclass(frozen=True, slots=True)
class Dress:
    """What a house decides about the look of its pages: a colour and two typefaces."""

    accent: str
    text_font: str = fonts.SERIF
    label_font: str = fonts.SANS

    def font(self, *, sans: bool, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The typeface of the house; ours where the computer does not have it."""
        usual, own = (fonts.SANS, self.label_font) if sans else (fonts.SERIF, self.text_font)
        return fonts.own_font(usual, 16, weight, own)


LOGO_WIDTH, LOGO_HEIGHT, LOGO_BELOW = 14, 3.25, 1.25
"""Rem that a logo may take, and the distance below it."""

KEEPS = QTextFormat.Property.UserProperty + 1
"""Property of a block that stays on one page with the next one: a heading."""


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of paragraph; sizes and distances in rem, `line` as a multiple of the size."""

    size: float = 1
    line: float = 1.5
    colour: str = INK
    bold: bool = False
    demi: bool = False
    sans: bool = False
    above: float = 0
    below: float = 0
    centred: bool = False
    right: bool = False
    hanging: float = 0
    keeps: bool = False

    def characters(self, dress: Dress) -> QTextCharFormat:
        made = QTextCharFormat()
        weight = QFont.Weight.Bold if self.bold else QFont.Weight.DemiBold if self.demi else QFont.Weight.Normal
        font = dress.font(sans=self.sans, weight=weight)
        font.setPixelSize(1)
        made.setFont(font)
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(self.size * REM))
        made.setForeground(QColor(dress.accent if self.colour == ACCENT else self.colour))
        return made

    def block(self) -> QTextBlockFormat:
        made = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        made.setLineHeight(self.size * self.line * REM, height.value)
        made.setTopMargin(self.above * REM)
        made.setBottomMargin(self.below * REM)
        if self.keeps:
            made.setProperty(KEEPS, True)
        return made


LABEL = Look(size=1, line=1.4, colour=ACCENT, demi=True, sans=True)
DATE = Look(size=1, line=1.4, colour=GREY, sans=True, right=True)
NOTICE = Look(size=0.9375, colour=ALARM, demi=True, sans=True)
FREE = Look(size=0.9375, demi=True, sans=True, below=1)
CORRECTION = Look(size=0.9375, colour=ALARM, demi=True, sans=True, below=1)
KICKER = Look(size=0.9375, colour=ACCENT, demi=True, sans=True, above=0.3, keeps=True)
HEADLINE = Look(size=1.9, line=1.2, bold=True, above=0.1, below=0.5, keeps=True)
SUBHEADLINE = Look(size=1.2, line=1.35, colour=SOFT, below=1.1)
LEAD = Look(bold=True, below=0.7)
TEXT = Look(below=0.7)
ITEM = Look(below=0.1, hanging=1.2)
MARKER = Look(colour=ACCENT)
CROSSHEAD = Look(size=1.1, line=1.3, bold=True, sans=True, above=0.7, below=0.4, keeps=True)
QUOTE = Look(size=1.2, line=1.4)
SPEAKER = Look(size=0.875, colour=GREY, sans=True, above=0.35)
BOX_HEADING = Look(size=0.9375, bold=True, sans=True, below=0.2)
BOX_ENTRY = Look(size=0.9375, colour=SOFT, sans=True, below=0.2)
END_MARK = Look(size=0.9375, colour=GREY, sans=True, above=0.3, centred=True)
END_LINE = Look(size=0.8125, colour=GREY, sans=True, above=0.3)
SMALL_HEADING = Look(size=0.9375, line=1.4, bold=True, sans=True, above=1, keeps=True)
CAPTION = Look(size=0.875, line=1.45, colour=SMALL, sans=True)
CREDIT = Look(size=0.875, line=1.45, colour=GREY, sans=True)
END_HEADING = Look(size=0.9375, line=1.4, bold=True, sans=True)
END_TEXT = Look(size=0.875, colour=SMALL, sans=True)
ABOUT_TEXT = Look(size=0.9375, colour=SMALL)
LICENCE = Look(size=0.8125, colour=GREY, sans=True, below=1.2)
