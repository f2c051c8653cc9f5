"""The sheet at the cursor in which a link is made, changed or taken away."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.domain.addresses import href_of, is_evident
from editor.i18n import Catalogue
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from editor.ui.writing.formats import LinkPlace

_WIDTH = 330


class LinkPopover(QFrame):
    """Asks for an address, and for the words of the link where none are selected; Escape closes it."""

    applied = Signal(str, str)
    """The address and the words; no words where the selected ones stay."""
    removed = Signal()

    def __init__(self, place: LinkPlace, theme: Theme, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme.px(_WIDTH))
        theme.style(self)
        self._place, self._words = place, words
        title = words.gettext("Change link") if place.href else words.gettext("Insert link")
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addWidget(heading)
        self.text = self._entry(column, words.gettext("Text"), words.gettext("The address itself"))
        self.address = self._entry(column, words.gettext("Address"), words.gettext("www.example.org or name@firm.de"))
        self.message = QLabel()
        self.message.setObjectName("warning")
        self.message.setWordWrap(True)
        self.message.hide()
        column.addWidget(self.message)
        column.addLayout(self._buttons())
        self._show_place()

    def _entry(self, column: QVBoxLayout, name: str, hint: str) -> QLineEdit:
        label = QLabel(name)
        label.setObjectName("detailLabel")
        entry = QLineEdit()
        entry.setObjectName("entry")
        entry.setAccessibleName(name)
        entry.setPlaceholderText(hint)
        entry.returnPressed.connect(self.apply)
        label.setBuddy(entry)
        column.addWidget(label)
        column.addWidget(entry)
        return entry

    def _buttons(self) -> QHBoxLayout:
        self.apply_button = self._button(self._words.gettext("Apply"), "primary", self._words.gettext("Apply (Return)"))
        self.remove_button = self._button(
            self._words.gettext("Remove link"), "plain", self._words.gettext("The words stay, the link goes")
        )
        self.apply_button.clicked.connect(self.apply)
        self.remove_button.clicked.connect(self.remove)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.apply_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        return row

    def _button(self, text: str, name: str, hint: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(hint)
        button.setAutoDefault(False)
        return button

    def _show_place(self) -> None:
        """A selected address is proposed; words are asked for where none are selected."""
        place = self._place
        self.text.setText(place.text)
        self.text.setVisible(not place.text or bool(place.href))
        for label in self.findChildren(QLabel):
            if label.buddy() is self.text:
                label.setVisible(not self.text.isHidden())
        self.address.setText(place.href or (place.text if is_evident(place.text) else ""))
        self.address.selectAll()
        self.remove_button.setVisible(bool(place.href))

    def open_at(self, cursor: QRect) -> None:
        """Shows the sheet below `cursor` (on the screen), or above it where there is no room."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left() + 8, min(cursor.left() - 24, screen.right() - self.width() - 8))
        below, above = cursor.bottom() + 6, cursor.top() - self.height() - 6
        self.move(x, below if below + self.height() < screen.bottom() else max(above, screen.top() + 8))
        self.show()
        self.address.setFocus(Qt.FocusReason.PopupFocusReason)

    def apply(self) -> None:
        """Makes the link, or says what is wrong with the address."""
        written = self.address.text().strip()
        href = self._place.href if written == self._place.href else href_of(written)
        if not written and self._place.href:
            self.remove()
        elif href:
            text = "" if self.text.isHidden() else self.text.text().strip() or written
            self.close()
            self.applied.emit(href, text)
        else:
            self._refuse(written)

    def _refuse(self, written: str) -> None:
        words = self._words
        self.message.setText(
            words.gettext(
                "“{address}” is no address that a release can link to; write www.example.org or name@firm.de."
            ).format(address=written if len(written) <= 60 else f"{written[:59]}…")
            if written
            else words.gettext("The address is missing; write www.example.org or name@firm.de.")
        )
        self.message.show()
        self.adjustSize()
        self.address.setFocus()

    def remove(self) -> None:
        """Takes the link away; its words stay."""
        self.close()
        self.removed.emit()


def edit_link(field: Field, theme: Theme, words: Catalogue) -> LinkPopover | None:
    """Opens the sheet for the link under the cursor of `field`, or for a new one."""
    if field.isReadOnly() or not field.is_formatted or field.is_composing:
        return None
    place = field.link_place()
    popover = LinkPopover(place, theme, words, field)
    popover.applied.connect(lambda href, text: field.set_link(place, href, text))
    popover.removed.connect(lambda: field.set_link(place, ""))
    at = field.cursorRect()
    popover.open_at(QRect(field.viewport().mapToGlobal(at.topLeft()), at.size()))
    return popover
