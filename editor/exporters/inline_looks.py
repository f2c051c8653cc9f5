"""The looks of a release as styles of single elements, for programs that read no style sheet.

They are written into the tags from the start: the form is small, and what is in the template is what goes out,
where an inliner of style sheets would be one more binary dependency between the two.
"""

from __future__ import annotations

from editor.compose.manuscript import Manuscript
from editor.exporters.colours import readable
from editor.exporters.html_markup import fonts

_INK, _SOFT, _SMALL, _GREY, _LINE = "#1f2126", "#4a4d52", "#3a3d42", "#63666c", "#ddd8ce"
_ALARM, _ALARM_GROUND, _BOX = "#a8322a", "#fbedea", "#f4f2ec"

Looks = dict[str, str]


def mail_looks(manuscript: Manuscript) -> Looks:
    """Sizes in pixels; a table as wide as a page of paper, or as the screen where that is narrower."""
    type_ = _Type(manuscript, "px", 1.0)
    whole = "width:100%;border-collapse:collapse"
    cell = f"padding:0 0 8px 0;border-bottom:2px solid {type_.accent};vertical-align:bottom"
    return {
        **_texts(type_),
        "page": f"{whole};max-width:640px;background-color:#ffffff",
        "sheet": f"padding:16px;word-break:break-word;{type_.text(17, 25)}",
        "box": whole,
        "apart": "padding:4px 0 16px 0",
        "label": f"{cell};text-align:left",
        "date": f"{cell};text-align:right;{type_.label(16, 22, _GREY)}",
        "draft": f"padding:6px 12px;border:2px solid {_ALARM}",
        "embargo": f"padding:8px 12px;background-color:{_ALARM_GROUND}",
        "facts": f"padding:12px 16px;background-color:{_BOX}",
        "quote": f"padding:0 0 0 16px;border-left:3px solid {type_.accent}",
    }


def clipboard_looks(manuscript: Manuscript) -> Looks:
    """Sizes in points, and no tables: what is pasted is text that goes on being written."""
    type_ = _Type(manuscript, "pt", 0.7)
    below = "margin:0 0 8pt 0"
    return {
        **_texts(type_),
        "date": f"{below};{type_.label(16, 22, _GREY)}",
        "draft": below,
        "embargo": below,
        "facts": below,
        "quote": "margin:8pt 0 8pt 18pt",
    }


def _texts(type_: _Type) -> Looks:
    """What stands in paragraphs, headings and lists."""
    space = type_.space
    return {
        "text": f"{space(0, 12)};{type_.text(17, 25)}",
        "label-text": f"margin:0;{type_.label(16, 22, type_.accent)};font-weight:bold",
        "lead": f"{space(0, 12)};{type_.text(17, 25)};font-weight:bold",
        "kicker": f"{space(20, 2)};{type_.label(15, 20, type_.accent)};font-weight:bold",
        "headline": f"{space(0, 8)};{type_.text(30, 36)};font-weight:bold",
        "subheadline": f"{space(0, 16)};{type_.text(20, 27, _SOFT)}",
        "free": f"{space(0, 12)};{type_.label(15, 20)};font-weight:bold",
        "correction": f"{space(0, 12)};{type_.label(15, 20, _ALARM)};font-weight:bold",
        "alarm": f"margin:0;{type_.label(15, 20, _ALARM)};font-weight:bold",
        "crosshead": f"{space(20, 6)};{type_.label(18, 24)};font-weight:bold",
        "list": f"margin:0 0 {type_.size(12)} {type_.size(24)};padding:0",
        "item": f"{space(0, 4)};{type_.text(17, 25)}",
        "quoted": f"margin:0;{type_.text(19, 27)}",
        "attribution": f"{space(4, 0)};{type_.label(14, 20, _GREY)}",
        "facts-heading": f"{space(0, 4)};{type_.label(15, 22)};font-weight:bold",
        "fact": f"{space(0, 4)};{type_.label(15, 22, _SOFT)}",
        "end-mark": f"{space(12, 4)};{type_.label(15, 20, _GREY)};text-align:center",
        "end": f"{space(12, 16)};{type_.label(13, 18, _GREY)}",
        "photo": f"{space(4, 8)};font-size:{type_.size(13)}",
        "caption": f"{space(0, 2)};{type_.label(14, 20, _SMALL)}",
        "credit": f"margin:0;{type_.label(14, 20, _GREY)}",
        "last-credit": f"{space(0, 16)};{type_.label(14, 20, _GREY)}",
        "small-heading": f"{space(16, 2)};{type_.label(15, 21)};font-weight:bold",
        "about": f"margin:0;{type_.text(15, 22, _SMALL)}",
        "last-about": f"{space(0, 12)};{type_.text(15, 22, _SMALL)}",
        "line": f"margin:0;{type_.label(14, 21, _SMALL)}",
        "last-line": f"{space(0, 12)};{type_.label(14, 21, _SMALL)}",
        "licence": f"{space(12, 12)};{type_.label(13, 18, _GREY)}",
        "link": f"color:{type_.accent}",
    }


class _Type:
    """The typefaces of a house at the sizes of one medium."""

    def __init__(self, manuscript: Manuscript, unit: str, scale: float) -> None:
        self.accent = readable(manuscript.accent, _BOX)
        self._text, self._label = (
            fonts(manuscript.text_font, serif=True).replace('"', "'"),
            fonts(manuscript.label_font, serif=False).replace('"', "'"),
        )
        self._unit, self._scale = unit, scale

    def size(self, pixels: int) -> str:
        return f"{round(pixels * self._scale * 2) / 2:g}{self._unit}"

    def space(self, above: int, below: int) -> str:
        return f"margin:{self.size(above)} 0 {self.size(below)} 0"

    def text(self, size: int, line: int, colour: str = _INK) -> str:
        return self._set(self._text, size, line, colour)

    def label(self, size: int, line: int, colour: str = _INK) -> str:
        return self._set(self._label, size, line, colour)

    def _set(self, family: str, size: int, line: int, colour: str) -> str:
        return f"font-family:{family};font-size:{self.size(size)};line-height:{self.size(line)};color:{colour}"
