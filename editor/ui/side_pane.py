"""The pane at the right: pages behind tabs, each made when it is looked at first; it folds away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.icons import icon
from editor.ui.tab_row import TabRow
from editor.ui.theme import Theme

Make = Callable[[], QWidget]

WIDTH = 300
"""Pixels that a list needs, at the normal size."""


class SidePane(QFrame):
    """Shows one page at a time."""

    fold_requested = Signal()
    page_shown = Signal(str)
    """The name of the page."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidepane")
        self._theme, self._words = theme, words
        self._makers: dict[str, Make] = {}
        self._made: dict[str, QWidget] = {}
        self._widths: dict[str, int] = {}
        self._tabs = TabRow(words.gettext("Beside the text"), theme)
        self._tabs.chosen.connect(self.show_page)
        self._pages = QStackedWidget()
        self._page = self._first = ""
        self._lay_out()

    def _lay_out(self) -> None:
        pixels = self._theme.px(18)
        fold = QToolButton()
        fold.setIcon(icon(self._theme, "sidebar-right", pixels))
        fold.setIconSize(QSize(pixels, pixels))
        fold.setObjectName("barTool")
        fold.setAccessibleName(self._words.gettext("Fold away"))
        fold.setToolTip(f"{fold.accessibleName()} ({shown('Shift+F9')})")
        fold.clicked.connect(self.fold_requested)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(2)
        row.addWidget(self._tabs, 1)
        row.addWidget(fold, 0, Qt.AlignmentFlag.AlignTop)
        fold.setFixedHeight(self._theme.px(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._pages, 1)

    # -- pages

    def add_page(self, name: str, title: str, make: Make, *, before: str = "", width: int = 0) -> None:
        """Adds a page behind a tab left of the tab `before`, or as the last one; `make` is called when it is shown.

        `width` is what the page needs to be read.
        """
        self._tabs.add_tab(name, title, before=before)
        self._makers[name] = make
        self._widths[name] = width or min(self._theme.px(WIDTH), 480)

    @property
    def page(self) -> str:
        """The name of the page that is shown; empty before the first."""
        return self._page

    @property
    def page_names(self) -> tuple[str, ...]:
        """All pages from left to right."""
        return self._tabs.names()

    def tab(self, name: str) -> QPushButton:
        """The tab of a page."""
        return self._tabs.tab(name)

    def show_title(self, name: str, title: str) -> None:
        """Gives the tab of a page another title."""
        self._tabs.show_title(name, title)

    def wanted_width(self) -> int:
        """Pixels that the page needs which is shown, or would be shown first."""
        return self._widths[self._page or self._first_page()]

    def page_widget(self, name: str) -> QWidget:
        """The page of that name."""
        if name not in self._made:
            made = self._makers[name]()
            self._pages.addWidget(made)
            self._made[name] = made
        return self._made[name]

    def has_page(self, name: str) -> bool:
        """Whether there is a page of that name."""
        return name in self._makers

    def wish_page(self, name: str) -> None:
        """The page that is shown first; it is made when the pane is unfolded."""
        self._first = name

    def _first_page(self) -> str:
        return self._first or self._tabs.names()[0]

    def show_page(self, name: str) -> None:
        widget = self.page_widget(name)
        self._page = name
        self._tabs.show_chosen(name)
        self._pages.setCurrentWidget(widget)
        self.page_shown.emit(name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._page:
            self.show_page(self._first_page())
