"""The two type families of the window, registered at start; the system's fonts where they are missing."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

_PACKAGES = {"font_source_serif_pro": "SourceSerifPro", "font_source_sans_pro": "SourceSansPro"}
_CUTS = ("Regular", "It", "Semibold", "Bold", "BoldIt")


def files() -> list[Path]:
    """The font files of the cuts in use, from the packages that ship them."""
    found: list[Path] = []
    for package, stem in _PACKAGES.items():
        spec = find_spec(package)
        if spec and spec.origin:
            folder = Path(spec.origin).parent / "files"
            found.extend(file for cut in _CUTS if (file := folder / f"{stem}-{cut}.ttf").is_file())
    return found


@cache
def register() -> None:
    """Makes the fonts known to Qt; what is missing is replaced by `font` with a family of its kind."""
    for file in files():
        QFontDatabase.addApplicationFont(str(file))


@cache
def font(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of that size; one object for all who ask, so nobody may change it."""
    return own_font(family, pixels, weight)


def own_font(family: str, pixels: float, weight: QFont.Weight = QFont.Weight.Normal, first: str = "") -> QFont:
    """A font of one's own, on any thread; the family `first` comes before it where the computer has that."""
    families = dict.fromkeys((first or family, family, "Georgia" if family == SERIF else "Segoe UI"))
    made = QFont(list(families))
    made.setStyleHint(QFont.StyleHint.Serif if family == SERIF else QFont.StyleHint.SansSerif)
    made.setPixelSize(round(pixels))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
