"""A small list with all tags: those of the selected releases are ticked, and a new one can be typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.language.folding import fold
from editor.store.tagging import LONGEST
from editor.ui.theme import Theme

SHOWN = 8
"""Tags that are in view at once."""


class TagEntry(QLineEdit):
    """Down goes to the list of tags."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)


class TagPopup(QFrame):
    """Ticking a tag gives it to the releases at once, taking the tick away takes it from them."""

    tagged = Signal(str)
    untagged = Signal(str)

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(words.gettext("Tags"))
        self._theme, self._words = theme, words
        self.entry = TagEntry()
        self.entry.setObjectName("entry")
        self.entry.setMaxLength(LONGEST)
        self.entry.setPlaceholderText(words.gettext("New tag or search"))
        self.entry.setAccessibleName(words.gettext("New tag"))
        self.entry.textEdited.connect(self._filter)
        self.entry.returnPressed.connect(self._add)
        self.tags = QListWidget()
        self.tags.setObjectName("tickList")
        self.tags.setAccessibleName(words.gettext("Tags"))
        self.tags.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = QLabel()
        self._hint.setObjectName("detailLabel")
        self._hint.setWordWrap(True)
        self.entry.down_pressed.connect(self._enter_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(10)] * 4)
        column.setSpacing(theme.px(7))
        for widget in (self.entry, self.tags, self._hint):
            column.addWidget(widget)
        self.setFixedWidth(theme.px(240))
        theme.style(self)

    def show_tags(self, tags: Mapping[str, int], on_all: Collection[str], on_some: Collection[str]) -> None:
        """All tags with their numbers; those that only some of the releases have are half ticked."""
        self.tags.blockSignals(True)
        for name, count in tags.items():
            self._add_item(name, count, on_all, on_some)
        self.tags.blockSignals(False)
        self.tags.itemChanged.connect(self._toggle)
        self._make_room()

    def _add_item(self, name: str, count: int, on_all: Collection[str], on_some: Collection[str]) -> None:
        item = QListWidgetItem(name)
        item.setToolTip(
            self._words.ngettext("{count} press release", "{count} press releases", count).format(count=count)
        )
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        some = Qt.CheckState.PartiallyChecked if name in on_some else Qt.CheckState.Unchecked
        item.setCheckState(Qt.CheckState.Checked if name in on_all else some)
        self.tags.addItem(item)

    def _toggle(self, item: QListWidgetItem) -> None:
        given = item.checkState() is Qt.CheckState.Checked
        (self.tagged if given else self.untagged).emit(item.text())

    def _add(self) -> None:
        name = " ".join(self.entry.text().split())
        if name:
            self.tagged.emit(name)
        self.close()

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self.tags.item(row) for row in range(self.tags.count()))

    def _filter(self, typed: str) -> None:
        wanted = fold(" ".join(typed.split()))
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))
        self._make_room()

    def _enter_list(self) -> None:
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first:
            self.tags.setFocus()
            self.tags.setCurrentItem(first)

    def _make_room(self) -> None:
        shown = sum(not item.isHidden() for item in self._items())
        self.tags.setVisible(bool(shown))
        row = max(self.tags.sizeHintForRow(0), self._theme.px(26))
        self.tags.setFixedHeight(min(shown, SHOWN) * row + self._theme.px(10))
        typed = bool(self.entry.text().strip())
        words = self._words
        self._hint.setText(words.gettext("Enter adds the tag.") if typed else words.gettext("No tags yet: type one."))
        self._hint.setVisible(typed or not self.tags.count())
        self.adjustSize()

    def open_at(self, place: QPoint) -> None:
        """Shows itself with its lower left corner there, or its upper one where the screen ends."""
        screen = self.screen().availableGeometry()
        top = place.y() - self.height()
        self.move(max(screen.left(), min(place.x(), screen.right() - self.width())), max(screen.top(), top))
        self.show()
        self.entry.setFocus()
