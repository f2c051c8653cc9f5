"""The pane at the right: pages behind tabs, each made when it is looked at first; it folds away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.records import Dispatch, Revision
from editor.ui.records import RecordList, dispatch_line, revision_line, sent_list, version_list

Make = Callable[[], QWidget]


class SidePane(QFrame):
    """Shows one page at a time; the records of the open release are two of them."""

    fold_requested = Signal()
    page_shown = Signal(str)
    """The name of the page."""

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidepane")
        self.setMinimumWidth(300)
        self._words = words
        self._makers: dict[str, Make] = {}
        self._made: dict[str, QWidget] = {}
        self._tabs: dict[str, QPushButton] = {}
        self._pages = QStackedWidget()
        self._page = ""
        self._records: tuple[Sequence[Dispatch], Sequence[Revision]] = ([], [])
        self._lay_out()
        self.add_page("versions", words.gettext("Versions"), lambda: version_list(words))
        self.add_page("sent", words.gettext("Sent records"), lambda: sent_list(words))

    def _lay_out(self) -> None:
        fold = QToolButton()
        fold.setText("»")
        fold.setObjectName("quiet")
        fold.setAccessibleName(self._words.gettext("Fold away"))
        fold.setToolTip(self._words.gettext("Fold away"))
        fold.clicked.connect(self.fold_requested)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(6, 0, 8, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self._row.addWidget(fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self._pages, 1)

    # -- pages

    def add_page(self, name: str, title: str, make: Make, *, before: str = "") -> None:
        """Adds a page behind a tab left of the tab `before`, or as the last one; `make` is called when it is shown."""
        tab = QPushButton(title)
        tab.setObjectName("tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self.show_page(name))
        self._row.insertWidget(self._row.indexOf(self._tabs[before]) if before else len(self._tabs), tab)
        self._tabs[name] = tab
        self._makers[name] = make

    @property
    def page(self) -> str:
        """The name of the page that is shown; empty before the first."""
        return self._page

    def page_widget(self, name: str) -> QWidget:
        """The page of that name."""
        if name not in self._made:
            made = self._makers[name]()
            self._pages.addWidget(made)
            self._made[name] = made
            self._fill_records()
        return self._made[name]

    def show_page(self, name: str) -> None:
        widget = self.page_widget(name)
        self._page = name
        self._tabs[name].setChecked(True)
        self._pages.setCurrentWidget(widget)
        self.page_shown.emit(name)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._page:
            self.show_page(next(iter(self._tabs)))

    # -- records

    def show_records(self, dispatches: Sequence[Dispatch], revisions: Sequence[Revision]) -> None:
        self._records = (dispatches, revisions)
        self._fill_records()

    def _fill_records(self) -> None:
        dispatches, revisions = self._records
        lines = {
            "sent": [dispatch_line(self._words, each) for each in dispatches],
            "versions": [revision_line(self._words, each) for each in revisions],
        }
        for name, told in lines.items():
            page = self._made.get(name)
            if isinstance(page, RecordList):
                page.show_lines(told)
