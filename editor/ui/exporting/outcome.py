"""How far an export is, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from editor.i18n import Catalogue

SHOWN = 4
"""Remarks that are shown; more are counted."""


class Outcome(QWidget):
    """A bar with its count while it runs; then one line that says what was written or why not, and the remarks."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(words.gettext("Progress of the export"))
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.line = QLabel()
        self.line.setObjectName("done")  # its padding is taken from its first name
        self.remarks = QLabel()
        self.remarks.setObjectName("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.progress, self.count, self.line, self.remarks):
            widget.hide()
            column.addWidget(widget)
        for label in (self.count, self.line, self.remarks):
            label.setWordWrap(True)
        self.hide()

    def begin(self) -> None:
        self.show()
        self.line.hide()
        self.remarks.hide()
        self.progress.setRange(0, 0)
        self.count.setText(self._words.gettext("Preparing the files …"))
        self.progress.show()
        self.count.show()

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.count.setText(self._words.gettext("{done} of {total} files").format(done=done, total=total))

    def show_stopping(self) -> None:
        self.count.setText(self._words.gettext("Stopping after this file …"))

    def show_end(self, text: str, kind: str, remarks: Sequence[str] = ()) -> None:
        """One line, "done", "stopped" or "failure", and below it what the writer should know."""
        self.show()
        self.progress.hide()
        self.count.hide()
        self.line.setText(text)
        self.line.setObjectName(kind)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)
        self.line.show()
        more = len(remarks) - SHOWN
        lines = list(remarks[:SHOWN])
        if more > 0:
            lines.append(self._words.ngettext("{count} more", "{count} more", more).format(count=more))
        self.remarks.setText("\n".join(lines))
        self.remarks.setVisible(bool(lines))
