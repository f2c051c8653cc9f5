"""What a writer can do with an empty release, told below its rows until the first letter is written."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.theme import Theme
from editor.ui.writing.margin import margin_width


class FirstSteps(QWidget):
    """A few keys and what they do; gone for good once there is a text."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        lines = (
            (words.gettext("{key} takes you to the other language, then to the next row."), "Tab"),
            (words.gettext("{key} begins a new paragraph."), "Return"),
            (words.gettext("{key} adds a quote, a photo or any other block."), "Ctrl+Shift+Return"),
            (words.gettext("{key} shows all keys."), "F1"),
            (words.gettext("Pictures and text files can be dropped on the window."), ""),
        )
        grid = QGridLayout(self)
        px = theme.px
        grid.setContentsMargins(margin_width(theme) + 9, px(26), 9, px(20))
        grid.setVerticalSpacing(px(5))
        for line, (text, key) in enumerate(lines):
            label = theme.label(text.format(key=shown(key)), pixels=13)
            label.setWordWrap(True)
            grid.addWidget(label, line, 0)
        self.setAccessibleName(words.gettext("First steps"))

    def show_release(self, release: Release) -> None:
        """Goes with the first text."""
        if not self.isHidden() and not is_empty(release):
            self.hide()


def is_empty(release: Release) -> bool:
    """Whether nothing is written yet."""
    return all(block.is_blank for block in release.blocks)
