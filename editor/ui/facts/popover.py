"""The sheet that opens under a fact: a title and what can be edited about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.domain.release import Release
from editor.ui.facts.form import Form
from editor.ui.writing.window_action import window_action

EDGE = 8
"""Pixels between a sheet and the edge of the window or screen."""

_AROUND = (18, 14, 18, 16)
_COPY_FIELD = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)
_GAP = 10
"""Pixels between what is scrolled and its scroll bar."""


@runtime_checkable
class Begun(Protocol):
    """A part that knows where one begins on it: the chain of the focus is a ring."""

    @property
    def first(self) -> QWidget | None: ...


class Popover(QFrame):
    """A light sheet over the window; Escape or a click beside it closes it.

    It is as large as what stands on it, but never larger than the window: the rest is scrolled to.
    """

    closed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        self._notice = QLabel()
        self._notice.setObjectName("notice")
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._head = QHBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(heading)
        self._head.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*_AROUND)
        outer.setSpacing(10)
        outer.addLayout(self._head)
        outer.addWidget(self._notice)
        outer.addWidget(self._scrolled(), 1)
        self._parts: list[Callable[[Release], None]] = []
        self._first: QWidget | None = None
        self._opener: QWidget | None = None
        self._gap = 0
        self.least = 0
        """Pixels that the sheet is wide where there is room, however little stands on it."""

    def _scrolled(self) -> QScrollArea:
        self._inner = QWidget()
        self._inner.setObjectName("sheet")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._inner)
        self._inner.installEventFilter(self)
        return self._area

    # -- what stands on it

    def add(self, part: QWidget, show_release: Callable[[Release], None] | None = None) -> None:
        self._column.insertWidget(self._column.count() - 1, part)
        if show_release:
            self._parts.append(show_release)
        if self._first is None:
            self._first = part.first if isinstance(part, Form) else part

    def add_part(self, show_release: Callable[[Release], None]) -> None:
        """Something inside a part that shows the release by itself."""
        self._parts.append(show_release)

    def show_notice(self, text: str) -> None:
        """Says above all else what cannot be written here, and why; nothing hides it."""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def show_release(self, release: Release) -> None:
        for show in self._parts:
            show(release)

    # -- where it stands

    def open_below(self, widget: QWidget) -> None:
        """Shows the sheet under `widget`, moved so far that it stays in the window and on the screen."""
        self._opener = widget
        self._fit()
        _application().focusChanged.connect(self._listen)
        self.show()
        self._fit()
        if self._first:
            self.focus_part(self._first)

    def focus_part(self, part: QWidget) -> None:
        """Puts the cursor into a part, or into the first entry on it."""
        if isinstance(part, Begun):
            part = part.first or part
        if part.focusPolicy() is Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
            part = next((each for each in in_order(part) if _takes_focus(each, part)), part)
        part.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        opener = self._opener
        if opener is None:
            return
        room = self._room(opener)
        self.resize(self._size_in(room.size()))
        at = opener.mapToGlobal(QPoint(0, opener.height() + 4))
        x = max(room.left(), min(at.x(), room.right() - self.width()))
        y = max(room.top(), min(at.y(), room.bottom() - self.height()))
        self.move(x, y)

    def _room(self, opener: QWidget) -> QRect:
        window, screen = opener.window(), opener.screen().availableGeometry()
        shown = QRect(window.mapToGlobal(QPoint(0, 0)), window.size()) & screen
        room = shown if shown.height() >= screen.height() // 2 else screen
        return room.adjusted(EDGE, EDGE, -EDGE, -EDGE)

    def _size_in(self, room: QSize) -> QSize:
        """As large as what stands on it; what is too tall is scrolled, with a gap before the scroll bar."""
        around, hint, head = self._around(), self._inner.sizeHint(), self._head.sizeHint()
        widest = room.width() - around.width()
        width = min(max(hint.width() - self._gap, head.width(), self.least), widest)
        above = around.height() + head.height() + 10 + self._notice_height(width)
        height = self._height_for(width)
        scrolled = above + height > room.height()
        if scrolled:
            width = min(width + self._area.verticalScrollBar().sizeHint().width() + _GAP, widest)
            height = room.height() - above
        self._show_gap(_GAP if scrolled else 0)
        return QSize(width + around.width(), above + height)

    def _around(self) -> QSize:
        """What the margins and the border of the sheet take."""
        left, top, right, bottom = _AROUND
        return self.size() - self.contentsRect().size() + QSize(left + right, top + bottom)

    def _notice_height(self, width: int) -> int:
        return self._notice.heightForWidth(width) + 10 if self._notice.isVisibleTo(self) else 0

    def _height_for(self, width: int) -> int:
        layout = self._inner.layout()
        tall = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else 0
        return max(tall, 0) or self._inner.sizeHint().height()

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self._column.setContentsMargins(0, 0, gap, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inner:
            if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
                self._fit()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self.takes_key(event)
        return super().eventFilter(watched, event)

    # -- keys

    def _listen(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Entries have a history and lists have pages of their own: the keys of the sheet come before them."""
        if focused is not None and self.isAncestorOf(focused):
            focused.removeEventFilter(self)
            focused.installEventFilter(self)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Does what a key of the sheet does. It is a window of its own, which the main window's keys do not reach."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) or (event.key() == Qt.Key.Key_Y and with_control(event)):
            self.redo_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_control(event):
            self.close()
        elif event.keyCombination() == _COPY_FIELD and (copy_field := window_action(self, "copy-field")):
            copy_field.trigger()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes_key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What Tab leads to is scrolled into sight."""
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if focused and self._inner.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, 24)
        return moved

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        _application().focusChanged.disconnect(self._listen)
        self.closed.emit()


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())


def with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def in_order(part: QWidget) -> Iterator[QWidget]:
    """What is on a part, in the order of Tab."""
    following = part.nextInFocusChain()
    while following is not None and following is not part:
        if part.isAncestorOf(following):
            yield following
        following = following.nextInFocusChain()


def _takes_focus(widget: QWidget, part: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisibleTo(part)
