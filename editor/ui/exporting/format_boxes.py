"""The formats to choose from, in two groups, each with what it is good for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from editor.compose.formats import Format
from editor.i18n import Catalogue
from editor.terms import format_name
from editor.ui.theme import Theme

NEWSROOM = (Format.DOCX, Format.HTML, Format.PDF, Format.PHOTOS, Format.KIT)
OUTGOING = (Format.EML, Format.MAIL, Format.TEXT, Format.FRAGMENT, Format.PROOF)


def purpose(words: Catalogue, format_: Format) -> str:
    """What a format is good for, in a few words."""
    return {
        Format.DOCX: words.gettext("DOCX to go on writing in"),
        Format.HTML: words.gettext("HTML, one file with its pictures"),
        Format.PDF: words.gettext("to read, print and keep"),
        Format.PHOTOS: words.gettext("for print and for the web, with captions"),
        Format.KIT: words.gettext("ZIP with everything a newsroom needs"),
        Format.EML: words.gettext("EML, opens in the mail program"),
        Format.MAIL: words.gettext("HTML for a mailing service"),
        Format.TEXT: words.gettext("to paste into portals"),
        Format.FRAGMENT: words.gettext("HTML for the CMS"),
        Format.PROOF: words.gettext("both languages side by side"),
    }[format_]


class FormatBoxes(QWidget):
    """Shows which formats are ticked and says when one was."""

    changed = Signal()

    def __init__(self, words: Catalogue, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        groups = {words.gettext("For newsrooms"): NEWSROOM, words.gettext("To send and to place"): OUTGOING}
        self.boxes = {format_: self._box(words, format_) for group in groups.values() for format_ in group}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(min(theme.px(24), 32))
        grid.setVerticalSpacing(0)
        for column, (name, formats) in enumerate(groups.items()):
            grid.setColumnStretch(column, 1)
            self._fill(column, name, {each: purpose(words, each) for each in formats})

    def _box(self, words: Catalogue, format_: Format) -> QCheckBox:
        box = QCheckBox(format_name(words, format_))
        box.setAccessibleDescription(purpose(words, format_))
        box.toggled.connect(self._tell)
        return box

    def _tell(self) -> None:
        self.changed.emit()

    def _fill(self, column: int, name: str, purposes: Mapping[Format, str]) -> None:
        heading = QLabel(name)
        heading.setObjectName("sheetHeading")
        heading.setWordWrap(True)
        heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
        heading.setContentsMargins(0, 0, 0, self._theme.px(2))
        self._grid.addWidget(heading, 0, column)
        for number, (format_, text) in enumerate(purposes.items()):
            line = QLabel(text)
            line.setObjectName("detailLabel")
            line.setWordWrap(True)
            line.setContentsMargins(self._theme.px(22) + 2, 0, 0, self._theme.px(2))
            self._grid.addWidget(self.boxes[format_], 2 * number + 1, column)
            self._grid.addWidget(line, 2 * number + 2, column)

    @property
    def chosen(self) -> tuple[Format, ...]:
        return tuple(format_ for format_, box in self.boxes.items() if box.isChecked())

    def show_chosen(self, formats: Iterable[Format]) -> None:
        """Ticks these and no others, and says so once."""
        wanted = set(formats)
        before = self.chosen
        self.blockSignals(True)
        for format_, box in self.boxes.items():
            box.setChecked(format_ in wanted)
        self.blockSignals(False)
        if self.chosen != before:
            self.changed.emit()
