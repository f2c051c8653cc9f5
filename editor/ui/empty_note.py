"""What stands where there is nothing yet: what belongs here, and how it gets here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.icons import pixmap
from editor.ui.theme import Theme


class EmptyNote(QFrame):
    """An icon, a short title, one or two sentences and, where there is something to do, a button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyNote")
        self._theme = theme
        self._icon, self._title, self._text = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("lineTitle")
        self._text.setObjectName("muted")
        for label in (self._title, self._text):
            label.setWordWrap(True)
        self._button: QPushButton | None = None
        self._run: Callable[[], None] | None = None
        px = theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(18), px(16), px(16))
        self._column.setSpacing(px(6))
        for each in (self._icon, self._title, self._text):
            self._column.addWidget(each)
        self._column.addStretch(1)

    def show_words(self, name: str, title: str, text: str) -> None:
        """Shows the icon `name` above the words."""
        self._icon.setPixmap(pixmap(self._theme, name, self._theme.px(24), "muted"))
        self._title.setText(title)
        self._text.setText(text)

    def offer(self, name: str, run: Callable[[], None] | None) -> None:
        """Offers what can be done about it; without `run` nothing."""
        self._run = run
        if self._button is None and run:
            self._button = QPushButton()
            self._button.setObjectName("quiet")
            self._button.clicked.connect(self._act)
            self._column.insertWidget(3, self._button, 0, Qt.AlignmentFlag.AlignLeft)
        if self._button:
            self._button.setText(name)
            self._button.setVisible(run is not None)

    def _act(self) -> None:
        if self._run:
            self._run()

    @property
    def button(self) -> QPushButton | None:
        """The button, where something is offered."""
        return self._button if self._run else None

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._title.text()} {self._text.text()}".strip()
