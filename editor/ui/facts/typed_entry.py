"""A line in which a value is typed as people write it, and the line below that says what could not be read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from editor.ui.writing.field_keys import is_history

PAUSE = 1200
"""Milliseconds without a key after which a whole value counts without Return."""


class TypedEntry(QLineEdit):
    """Keeps the former value until what is typed can be read; what cannot stays there, marked, and is never guessed."""

    chosen = Signal()
    """Another value was typed or chosen."""
    fault_told = Signal(str)
    """One sentence about what cannot be read; empty once it can."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.setAccessibleName(name)
        self._name, self.fault = name, ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._take_whole)
        self.textEdited.connect(self._note)

    # -- what each kind of value knows

    def value_text(self) -> str:
        """The present value as the interface writes it."""
        raise NotImplementedError

    def take(self, text: str) -> str:
        """Makes the text the value and tells it; one sentence where it is none."""
        raise NotImplementedError

    def is_whole(self, text: str) -> bool:
        """Whether nothing is likely to be typed behind it."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Goes to the next or the former value."""
        raise NotImplementedError

    # -- reading

    def settle(self) -> bool:
        """Reads what was typed and shows it in the form of the interface; False where it cannot be read."""
        self._pause.stop()
        if not self.isModified():
            return not self.fault
        self._say(self.take(self.text()))
        if not self.fault:
            self.show_value()
        return not self.fault

    def show_value(self) -> None:
        """Shows the value in place of what was typed."""
        self._say("")
        if self.text() != self.value_text():
            self.setText(self.value_text())
        self.setModified(False)

    def _note(self) -> None:
        self._say("")
        self._pause.start()

    def _take_whole(self) -> None:
        """What is typed is not rewritten under the hand."""
        if self.isModified() and self.is_whole(self.text()):
            self.take(self.text())

    def _say(self, fault: str) -> None:
        if fault != self.fault:
            self.fault = fault
            self.setProperty("fault", bool(fault))
            self.style().unpolish(self)
            self.style().polish(self)
            self.setAccessibleDescription(fault)
            self.fault_told.emit(fault)

    # -- keys

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_history(event):
            self.settle()  # it counts as typed before it is taken back
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & _WITH:
            if self.settle():
                self.step(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        """What was typed is read; where nothing was, the key is the sheet's."""
        if not self.isModified():
            event.ignore()
        elif self.settle():
            self.focusNextChild()
        else:
            self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.settle()


class FaultLine(QLabel):
    """Says what one of the entries could not read; hidden while there is nothing to say."""

    def __init__(self, *entries: TypedEntry) -> None:
        super().__init__()
        self.setObjectName("fault")
        self.setWordWrap(True)
        self._entries = entries
        self.hide()
        for entry in entries:
            entry.fault_told.connect(self._show)

    def _show(self) -> None:
        fault = next((entry.fault for entry in self._entries if entry.fault), "")
        self.setText(fault)
        self.setVisible(bool(fault))


_WITH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
