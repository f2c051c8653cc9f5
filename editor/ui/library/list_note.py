"""One line above the list: how much was found, or what is in the bin, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.i18n import Catalogue
from editor.ui.buttons import text_button
from editor.ui.elided_label import ElidedLabel
from editor.ui.library.filters import grouped


class ListNote(QFrame):
    """Shows a sentence, and a button where there is something to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: QLabel = ElidedLabel()
        self._label.setObjectName("detailLabel")
        self.button = text_button("", "quiet")
        self._run: Callable[[], None] | None = None
        self.button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 14, 2)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, text: str, tip: str = "", name: str = "", run: Callable[[], None] | None = None) -> None:
        """Shows the sentence; an empty one takes the line away."""
        self._run = run
        self._label.setText(text)
        self._label.setToolTip(tip or text)
        self._label.setAccessibleDescription(tip)
        self.button.setText(name)
        self.button.setVisible(run is not None)
        self.setVisible(bool(text))

    def _act(self) -> None:
        if self._run:
            self._run()

    @property
    def text(self) -> str:
        return self._label.text() if not self.isHidden() else ""


def found_text(words: Catalogue, count: int | None, *, is_cut: bool) -> tuple[str, str]:
    """How many were found (None: nobody knows yet); where words were looked up in part, why there may be more."""
    told = ""
    if count is not None:
        told = words.ngettext("{count} found", "{count} found", count).format(count=grouped(words, count))
    if not is_cut:
        return told, ""
    tip = words.gettext("The beginning of a word fits too many words; type more of it to see all.")
    return " · ".join(filter(None, (told, words.gettext("there may be more")))), tip
