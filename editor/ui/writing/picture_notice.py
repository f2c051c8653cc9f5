"""What is told about a picture file in its row: pixels, size in print, format, and whether it is enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.dates import day_text
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.importers.picture_metadata import PictureFile

DPI, CM_PER_INCH = 300, 2.54
LEAST_CM = 10
"""The long side that a newspaper needs for a picture of one or two columns."""
PRINT_CM = (18, 13)
"""The size in which press photos are usually asked for."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A quiet line about the file, and a warning where there is one."""

    line: str = ""
    warning: str = ""


def notice(file: PictureFile | None, words: Catalogue) -> Notice:
    """What is told about a file; nothing while nobody has looked at it."""
    if file is None:
        return Notice()
    if file.is_missing:
        return Notice(warning=words.gettext("The picture file is no longer in the archive; choose the picture again."))
    wide, high = in_print(file.width), in_print(file.height)
    line = words.gettext("{width} × {height} pixels · {wide} × {high} cm at {dpi} dpi · {format} · {size}").format(
        width=file.width,
        height=file.height,
        wide=_number(wide, words),
        high=_number(high, words),
        dpi=DPI,
        format=file.format,
        size=_bytes(file.size, words),
    )
    if file.facts.created:
        taken = day_text(file.facts.created, words.language)
        line += " · " + words.gettext("taken {day}").format(day=taken)
    return Notice(_unparted(line), _warning(max(wide, high), min(wide, high), words))


def _unparted(line: str) -> str:
    """The line broken at its points only, never between a number and its unit."""
    return line.replace(" ", "\u00a0").replace("\u00a0·\u00a0", "\u00a0· ")


def in_print(pixels: int) -> float:
    """Centimetres in print."""
    return pixels / DPI * CM_PER_INCH


def _warning(long: float, short: float, words: Catalogue) -> str:
    if long < LEAST_CM:
        return words.gettext("Too small for print: newspapers need at least {cm} cm at {dpi} dpi.").format(
            cm=LEAST_CM, dpi=DPI
        )
    if long < PRINT_CM[0] or short < PRINT_CM[1]:
        return words.gettext("Small for print: less than {short} × {long} cm at {dpi} dpi.").format(
            short=PRINT_CM[1], long=PRINT_CM[0], dpi=DPI
        )
    return ""


def _number(value: float, words: Catalogue) -> str:
    """`42`, and `9,5` below ten, where a millimetre counts."""
    text = f"{value:.0f}" if value >= LEAST_CM else f"{value:.1f}"
    return text.replace(".", ",") if words.language == "de" else text


def _bytes(size: int, words: Catalogue) -> str:
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{_number(size / 1_000_000, words)} MB"


class NoticeLabels(QWidget):
    """A notice below the picture: the line muted, the warning in its colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.told = Notice()
        self._line, self._warning = (theme.label(pixels=12.5, colour=colour) for colour in ("muted", "warning"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        for label in (self._line, self._warning):
            label.setWordWrap(True)
            column.addWidget(label)

    def show_notice(self, told: Notice) -> None:
        self.told = told
        for label, text in ((self._line, told.line), (self._warning, told.warning)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setVisible(told != Notice())
