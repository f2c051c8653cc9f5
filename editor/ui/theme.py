"""The look of the window: colour tokens in one place, the palette and the style sheet made from them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor import paths
from editor.ui import fonts


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the window by its purpose; text on its ground has a contrast of at least 4.5:1."""

    page: str
    chrome: str
    library: str
    selected: str
    field: str
    line: str
    border: str
    field_border: str
    ink: str
    ink_soft: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    focus: str
    focus_border: str
    chip: str
    ok: str
    ok_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    found: str

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self, name))


LIGHT = Tokens(
    page="#ffffff",
    chrome="#f3f1ec",
    library="#eae7e0",
    selected="#ffffff",
    field="#ffffff",
    line="#ddd8ce",
    border="#d3cdc1",
    field_border="#8c8779",
    ink="#1e2126",
    ink_soft="#4a4d52",
    muted="#5f6268",
    accent="#1f5f66",
    on_accent="#ffffff",
    accent_hover="#17494f",
    accent_soft="#dcebeb",
    focus="#f6fafa",
    focus_border="#a9cacd",
    chip="#dedacf",
    ok="#2f7245",
    ok_soft="#e2f0e5",
    warning="#8a5a0b",
    warning_soft="#faf0da",
    error="#a8342a",
    error_soft="#fbeae7",
    found="#f7e6a6",
)

DARK = Tokens(
    page="#24272b",
    chrome="#1e2023",
    library="#191b1d",
    selected="#26292d",
    field="#24272b",
    line="#363a40",
    border="#3d4249",
    field_border="#737b86",
    ink="#e8e6e1",
    ink_soft="#c2c3c6",
    muted="#a2a5aa",
    accent="#78bcc1",
    on_accent="#14181a",
    accent_hover="#93cdd1",
    accent_soft="#2b4346",
    focus="#282d31",
    focus_border="#3e6468",
    chip="#2e3237",
    ok="#79c790",
    ok_soft="#23382a",
    warning="#e0b05a",
    warning_soft="#3b311d",
    error="#ec8b7d",
    error_soft="#432a28",
    found="#4d4119",
)


def palette(tokens: Tokens) -> QPalette:
    """The palette of the Fusion style in these colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for target, name in (
        (role.Window, "chrome"),
        (role.WindowText, "ink"),
        (role.Base, "field"),
        (role.AlternateBase, "chrome"),
        (role.Text, "ink"),
        (role.Button, "field"),
        (role.ButtonText, "ink"),
        (role.BrightText, "error"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.PlaceholderText, "muted"),
        (role.ToolTipBase, "field"),
        (role.ToolTipText, "ink"),
        (role.Mid, "line"),
        (role.Accent, "accent"),
    ):
        made.setColor(target, tokens.colour(name))
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, tokens.colour("muted"))
    return made


@cache
def _style_template() -> Template:
    return Template(paths.resource("styles", "window.qss").read_text("utf-8"))


def style_sheet(tokens: Tokens, zoom: int = 100) -> str:
    """The style sheet in these colours, its sizes of two pixels and more grown to `zoom` per cent."""
    values = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    checks = ("check.svg", "check-dark.svg")  # white and black
    check, tick = checks if tokens.on_accent == "#ffffff" else reversed(checks)
    sheet = _style_template().substitute(
        values, check=check, tick=tick, sans=fonts.SANS, serif=fonts.SERIF, icons=paths.resource("icons").as_posix()
    )
    return sheet if zoom == 100 else _PIXELS.sub(lambda found: _grown(found, zoom), sheet)


_PIXELS = re.compile(r"(\d+(?:\.\d+)?)px")


def _grown(found: re.Match[str], zoom: int) -> str:
    """A size of the sheet; lines of one pixel stay fine."""
    pixels = float(found[1])
    return found[0] if pixels <= 1.5 else f"{round(pixels * zoom / 100)}px"


class Theme:
    """Colours and size in use; widgets that paint themselves ask it for colours, fonts and lengths."""

    def __init__(self, tokens: Tokens = LIGHT, zoom: int = 100) -> None:
        self.tokens, self.zoom = tokens, zoom
        self._sheet = style_sheet(tokens, zoom)

    def px(self, pixels: float) -> int:
        """A length of the layout in the size in which the window is shown."""
        return round(pixels * self.zoom / 100)

    def colour(self, name: str) -> QColor:
        return self.tokens.colour(name)

    def sans(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return fonts.font(fonts.SANS, pixels * self.zoom / 100, weight)

    def serif(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return fonts.font(fonts.SERIF, pixels * self.zoom / 100, weight)

    def dress(self, application: QApplication) -> None:
        """Gives the application the Fusion style, this palette and its font."""
        application.setStyle("Fusion")
        application.setPalette(palette(self.tokens))
        application.setFont(self.sans(13.5))

    def style(self, widget: QWidget) -> None:
        """Gives a pane or dialog the style sheet.

        The rows of the text go without: a style sheet over them makes each field several times slower.
        """
        widget.setStyleSheet(self._sheet)

    def ground(self, widget: QWidget, colour: str) -> None:
        """Fills the widget with a colour."""
        filled = widget.palette()
        filled.setColor(QPalette.ColorRole.Window, self.colour(colour))
        widget.setPalette(filled)
        widget.setAutoFillBackground(True)

    def label(self, text: str = "", *, pixels: float = 13, colour: str = "muted") -> QLabel:
        """A label among the rows."""
        made = QLabel(text)
        made.setFont(self.sans(pixels))
        inked = made.palette()
        inked.setColor(QPalette.ColorRole.WindowText, self.colour(colour))
        made.setPalette(inked)
        return made
