"""Before a backup is restored: what it holds beside what is there now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.contents import Contents
from editor.ui.backups.sayings import moment_text
from editor.ui.theme import Theme


class Comparison(QWidget):
    """A table of two columns, and what a restore does."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._theme, self._words = theme, words
        px = theme.px
        self._title = _label("sheetTitle")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(28))
        self._grid.setVerticalSpacing(px(10))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        note = _label(
            "quietLine",
            words.gettext(
                "What is there now is kept as a backup first. The window then opens on the restored state; "
                "steps from before cannot be undone any more. Photos and sent files stay and are added to."
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(16))
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(_line(theme))
        column.addWidget(note)
        column.addStretch(1)

    def show_contents(self, name: str, backup: Contents, present: Contents) -> None:
        """Fills the table; `name` says which backup it is."""
        words = self._words
        self._title.setText(words.gettext("Restore {name}?").format(name=name))
        while self._grid.count():
            taken = self._grid.takeAt(0)
            if widget := taken.widget() if taken else None:
                widget.deleteLater()
        heads = ("", words.gettext("In the backup"), words.gettext("Now"))
        for column, text in enumerate(heads):
            self._grid.addWidget(_label("columnLabel", text), 0, column)
        rows: tuple[tuple[str, Callable[[Contents], str]], ...] = (
            (words.gettext("Press releases"), lambda held: f"{held.releases}"),
            (words.gettext("Of these sent"), lambda held: f"{held.sent}"),
            (words.gettext("Newest change"), lambda held: moment_text(words, held.changed)),
            (words.gettext("Changed then"), self._headline),
        )
        for row, (text, value) in enumerate(rows, start=1):
            self._grid.addWidget(_label("muted", text), row, 0, Qt.AlignmentFlag.AlignTop)
            for column, held in enumerate((backup, present), start=1):
                cell = _label("keyName", value(held))
                cell.setAccessibleName(f"{heads[column]}, {text}: {cell.text()}")
                self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)

    def _headline(self, held: Contents) -> str:
        if held.headline is None:
            return "–"
        return held.headline.de or held.headline.en or self._words.gettext("Without headline")

    @property
    def texts(self) -> list[str]:
        """All that stands in the table, row by row."""
        cells = (self._grid.itemAt(index) for index in range(self._grid.count()))
        return [widget.text() for cell in cells if cell and isinstance(widget := cell.widget(), QLabel)]


def _label(kind: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _line(theme: Theme) -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    theme.ground(line, "line")
    return line
