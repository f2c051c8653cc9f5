"""A bar below the top of the window for what stands until it is settled: a sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.buttons import icon_button
from editor.ui.icons import pixmap
from editor.ui.theme import Theme

Offer = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """One notice; `kind` is `troubleBar` for what must be known, `noticeBar` for what is good to know."""

    def __init__(self, kind: str, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName(kind)
        px = theme.px
        sign = QLabel()
        sign.setPixmap(pixmap(theme, "warning", px(18), "error" if kind == "troubleBar" else "warning"))
        self._text = QLabel()
        self._text.setObjectName("noticeText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[QPushButton] = []
        self.close_button = icon_button(theme, "close", words.gettext("Close"))
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(7), px(12), px(7))
        self._row.setSpacing(px(14))
        self._row.addWidget(sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self.close_button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty where nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, *offers: Offer, closes: bool = True) -> None:
        """Shows the sentence with a button for each offer; a screen reader is told it as the name of the bar."""
        self._text.setText(text)
        self.setAccessibleName(text)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(*offer) for offer in offers]
        for button in self.buttons:
            self._row.insertWidget(self._row.count() - 1, button)
        self.close_button.setVisible(closes)
        self.show()

    def _button(self, name: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(name)
        button.setObjectName("noticeAction")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: run())
        return button


class NoticeBar(QWidget):
    """Holds the notices of a window, the pressing one above; takes no room where there is none."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._notices: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def notice(self, kind: str) -> Notice:
        """The one of its kind, made when it is first needed."""
        if kind not in self._notices:
            made = Notice(kind, self._theme, self._words)
            self._theme.style(made)
            self._column.insertWidget(0 if kind == "troubleBar" else self._column.count(), made)
            self._notices[kind] = made
        return self._notices[kind]

    def text_of(self, kind: str) -> str:
        """What a notice says; empty where there is none."""
        return self._notices[kind].text if kind in self._notices else ""

    def hush(self, kind: str) -> None:
        if kind in self._notices:
            self._notices[kind].hide()
