"""The narrow column at the left: the house styles with what one does with them, and the pages of settings."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.i18n import Catalogue
from editor.ui.buttons import icon_button
from editor.ui.theme import Theme

_ID = Qt.ItemDataRole.UserRole


class NameList(QListWidget):
    """Names below each other, of which one is chosen; as high as its lines, if there is room."""

    chosen = Signal(str)
    removing = Signal()
    """The line with the cursor is to go."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("names")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._tell)

    def show_names(self, names: Mapping[str, str], chosen: str) -> None:
        """Names by their ids."""
        self.blockSignals(True)
        if [self.item(row).data(_ID) for row in range(self.count())] != list(names):
            self.clear()
            for key in names:
                item = QListWidgetItem()
                item.setData(_ID, key)
                self.addItem(item)
        for row, name in enumerate(names.values()):
            self.item(row).setText(name)
            self.item(row).setToolTip(name)
        self.blockSignals(False)
        self.select(chosen)
        self.updateGeometry()

    def select(self, chosen: str) -> None:
        """Puts the cursor on a line, telling nobody."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(_ID) == chosen:
                self.setCurrentRow(row)
        self.blockSignals(False)

    @property
    def value(self) -> str:
        item = self.currentItem()
        return str(item.data(_ID)) if item else ""

    def _tell(self) -> None:
        if self.value:
            self.chosen.emit(self.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(super().sizeHint().width(), lines + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), 2 * max(20, self.sizeHintForRow(0)) + 4))


class HouseList(QFrame):
    """Shows which house styles there are and which page is open; tells what is wished for."""

    house_chosen = Signal(str)
    page_chosen = Signal(str)
    new_requested = Signal()
    duplicate_requested = Signal()
    remove_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, pages: Mapping[str, str], theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("names")
        self._theme, self._words = theme, words
        self.houses = NameList(words.gettext("House styles"))
        self.houses.chosen.connect(self.house_chosen)
        self.houses.removing.connect(self.remove_requested)
        self.pages = NameList(words.gettext("Settings of the house style"))
        self.pages.show_names(pages, next(iter(pages)))
        self.pages.chosen.connect(self.page_chosen)
        self.new = icon_button(self._theme, "plus", words.gettext("New house style"))
        self.new.clicked.connect(self.new_requested)
        self.more = icon_button(self._theme, "more", words.gettext("More for house styles"))
        self.more.clicked.connect(self._show_menu)
        self.menu: QMenu | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(14), px(8), px(8))
        column.setSpacing(px(4))
        column.addLayout(self._head(self._words.gettext("House styles"), self.new, self.more))
        column.addWidget(self.houses)
        column.addSpacing(px(10))
        column.addLayout(self._head(self._words.gettext("Settings")))
        column.addWidget(self.pages)
        column.addStretch(1)
        column.setStretchFactor(self.houses, 0)

    def _head(self, text: str, *tools: QWidget) -> QHBoxLayout:
        label = QLabel(text)
        label.setObjectName("columnLabel")
        label.setWordWrap(True)
        label.setContentsMargins(self._theme.px(8), 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(label, 1)
        for tool in tools:
            row.addWidget(tool)
        return row

    def show_houses(self, names: Mapping[str, str], chosen: str) -> None:
        self.houses.show_names(names, chosen)

    def show_page(self, name: str) -> None:
        self.pages.select(name)

    def _show_menu(self) -> None:
        words = self._words
        menu = QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.gettext("Duplicate"), self.duplicate_requested.emit)
        remove = menu.addAction(words.gettext("Remove …"), self.remove_requested.emit)
        remove.setEnabled(self.houses.count() > 1)
        menu.addSeparator()
        menu.addAction(words.gettext("Import from file …"), self.import_requested.emit)
        menu.addAction(words.gettext("Export to file …"), self.export_requested.emit)
        self.menu = menu
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
