"""Quotes and photos of all releases, each on a page of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.collections.photos_page import PhotosPage
from editor.ui.collections.quotes_page import QuotesPage
from editor.ui.collections.small_views import SmallViews
from editor.ui.dialog_size import fit_over_window
from editor.ui.tab_row import TabRow
from editor.ui.theme import Theme

QUOTES, PHOTOS = "quotes", "photos"


class CollectionsDialog(QDialog):
    """Shows what it is given; the pages say what they wish."""

    page_shown = Signal(str)

    def __init__(self, views: SmallViews, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self.views = theme, views
        title = words.gettext("Quotes and photos")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.quotes = QuotesPage(theme, words)
        self.photos = PhotosPage(views, theme, words)
        self.tabs = TabRow(title, theme)
        self.tabs.add_tab(QUOTES, words.gettext("Quotes"))
        self.tabs.add_tab(PHOTOS, words.gettext("Photos"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.quotes)
        self._pages.addWidget(self.photos)
        self._lay_out()
        self.tabs.chosen.connect(self.show_page)
        self._add_keys()
        theme.style(self)
        self._fit()
        self.tabs.show_chosen(QUOTES)
        self.quotes.filter.search.setFocus()

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QFrame()
        head.setObjectName("dialogHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(15), px(4), px(15), 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)

    def _add_keys(self) -> None:
        turn = QShortcut(QKeySequence("Ctrl+Tab"), self)
        turn.activated.connect(lambda: self.show_page(QUOTES if self.page == PHOTOS else PHOTOS))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._focus_search)

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(1060), self._theme.px(720))

    @property
    def page(self) -> str:
        """The page that is shown."""
        return PHOTOS if self._pages.currentWidget() is self.photos else QUOTES

    def show_page(self, name: str) -> None:
        """Shows the quotes or the photos."""
        self.tabs.show_chosen(name)
        self._pages.setCurrentWidget(self.photos if name == PHOTOS else self.quotes)
        self.page_shown.emit(name)

    def _focus_search(self) -> None:
        (self.photos if self.page == PHOTOS else self.quotes).filter.focus_search()
