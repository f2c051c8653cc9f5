"""One text of one side: a text field that grows with its text, shows a value and emits wishes."""

from __future__ import annotations

from enum import Enum
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor.domain.bilingual import clean
from editor.domain.richtext import EMPTY, RichText
from editor.ui.theme import Theme
from editor.ui.writing import painting, richdocument
from editor.ui.writing.styles import TextStyle


class Way(Enum):
    """Where the cursor leaves a field to."""

    UP = "up"
    DOWN = "down"
    ACROSS = "across"
    BACK = "back"


_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""A menu takes the focus and gives it back: the writer has not left the field."""


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class Field(QTextEdit):
    """Shows a RichText and tells what the writer does to it.

    It keeps no history of its own: undo belongs to the draft. While an input method composes, nothing
    is told and nothing is rewritten.
    """

    edited = Signal(object, int, int)
    """The new text, and the cursor before and after, in code points."""
    split_requested = Signal(int)
    merge_requested = Signal()
    join_requested = Signal()
    leave_requested = Signal(Way)
    paste_requested = Signal(int, int, list)
    """Paragraphs to be put in the place of what stands between two code points."""
    refused = Signal()
    """The writer typed where he may only read."""
    entered = Signal()
    left = Signal()

    def __init__(self, style: TextStyle, theme: Theme, *, lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._theme, self._lines = style, theme, lines
        self._text = EMPTY
        self._cursor_before = 0
        self._is_new = True
        self._composing = False
        self._pending: RichText | None = None
        self._marks = ("", "")
        self._hint = ""
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAcceptDrops(False)
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._style.font(self._theme))
        document.documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._tell_edit)
        self.cursorPositionChanged.connect(self._remember_cursor)

    # -- values in

    @property
    def text(self) -> RichText:
        """The text as last told or shown."""
        return self._text

    def show_text(self, text: RichText) -> None:
        """Shows `text`; the cursor stays at its place as far as the text allows."""
        if self._composing:
            self._pending = text
            return
        if text == self._text and not self._is_new:
            return
        at = self.cursor_at
        self._rewrite(text)
        self.set_cursor(min(at, len(text)))

    def show_hint(self, hint: str) -> None:
        """What stands in the empty field, in italics."""
        if hint != self._hint:
            self._hint = hint
            self.viewport().update()

    def show_marks(self, opening: str, closing: str) -> None:
        """Quotation marks painted around the text, which itself carries none."""
        self._marks = (opening, closing)
        if not self._is_new:
            self._rewrite(self._text)

    def set_cursor(self, at: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(richdocument.to_units(self._text.plain, at), self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    @property
    def cursor_at(self) -> int:
        """The cursor in code points."""
        return richdocument.to_points(self._text.plain, self.textCursor().position())

    def _rewrite(self, text: RichText) -> None:
        self._is_new = False
        self.blockSignals(True)
        look, first = self._style.characters(self._theme), self._style.first_characters(self._theme)
        richdocument.write(self.document(), text, look, self._line(), first)
        self.blockSignals(False)
        self._text = text
        self.setCurrentCharFormat(first if not text else look)
        self._fit()
        self.viewport().update()

    def _line(self) -> QTextBlockFormat:
        """The format of a line: with room for the quotation marks that are painted around the text."""
        made = self._style.block()
        metrics = QFontMetricsF(self._style.font(self._theme))
        made.setTextIndent(metrics.horizontalAdvance(self._marks[0]))
        made.setRightMargin(metrics.horizontalAdvance(self._marks[1]))
        return made

    def show_locked(self, locked: bool) -> None:
        """Lets the text be read but not written."""
        if locked is not self.isReadOnly():
            self.setReadOnly(locked)

    def show_active(self, active: bool) -> None:
        """Stands on the ground of the cell in use or of the page; opaque, so that a key paints the field alone."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._ink("focus" if active else "page"))
        self.setPalette(palette)

    # -- size

    def _fit(self) -> None:
        height = ceil(self.document().size().height())
        if height != self.minimumHeight():
            self.setFixedHeight(max(height, 1))

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    # -- wishes out

    def _remember_cursor(self) -> None:
        if not self._composing and self.document().characterCount() - 1 == richdocument.units(self._text.plain):
            self._cursor_before = self.cursor_at
            self._leave_link()

    def _leave_link(self) -> None:
        """At the end of a link the next word is not part of it."""
        look = self.currentCharFormat()
        following = self.textCursor()
        following.movePosition(QTextCursor.MoveOperation.NextCharacter)
        if look.isAnchor() and (self.textCursor().atEnd() or not following.charFormat().isAnchor()):
            self.setCurrentCharFormat(self._style.characters(self._theme))

    def _tell_edit(self) -> None:
        if self._composing:
            return
        text = richdocument.read(self.document())
        if text == self._text:
            return
        at = richdocument.to_points(text.plain, self.textCursor().position())
        if richdocument.units(text.plain) != self.document().characterCount() - 1:
            self._rewrite(text)  # composed or cleaned: the field and its offsets follow
            self.set_cursor(min(at, len(text)))
        if self._marks[0] or not text or not self._text:
            self.viewport().update()
        self._text = text
        before, after = self._cursor_before, self.cursor_at
        self._cursor_before = after
        self.edited.emit(text, before, after)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._composing:
            return
        self._tell_edit()
        pending, self._pending = self._pending, None
        if pending is not None and not event.commitString():
            self.show_text(pending)

    def toggle_bold(self) -> None:
        self._toggle(richdocument.Mark.BOLD)

    def toggle_italic(self) -> None:
        self._toggle(richdocument.Mark.ITALIC)

    def _toggle(self, mark: richdocument.Mark) -> None:
        cursor = self.textCursor()
        on = not bool(cursor.charFormat().property(mark))
        look = QTextCharFormat()
        look.setProperty(mark, on)
        if mark is richdocument.Mark.BOLD:
            look.setFontWeight(QFont.Weight.Bold if on else self._style.weight)
        else:
            look.setFontItalic(on)
        cursor.mergeCharFormat(look)
        self.mergeCurrentCharFormat(look)

    # -- keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_history(event):
            return False  # undo and redo are the draft's
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        if self.isReadOnly() and event.text().isprintable() and event.text():
            self.refused.emit()
        key, modifiers = event.key(), event.modifiers()
        plain = not modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and plain:
            self.leave_requested.emit(Way.BACK if key == Qt.Key.Key_Backtab else Way.ACROSS)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            return self._return_pressed(modifiers)
        if key == Qt.Key.Key_Backspace and plain and self._at_start():
            self.merge_requested.emit()
            return True
        if key == Qt.Key.Key_Delete and plain and self._at_end():
            self.join_requested.emit()
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            upwards = key == Qt.Key.Key_Up
            return self._left_by(QTextCursor.MoveOperation.Up if upwards else QTextCursor.MoveOperation.Down)
        if event.matches(QKeySequence.StandardKey.Bold):
            self.toggle_bold()
            return True
        if event.matches(QKeySequence.StandardKey.Italic):
            self.toggle_italic()
            return True
        return False

    def _return_pressed(self, modifiers: Qt.KeyboardModifier) -> bool:
        if self.isReadOnly():
            return True
        shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if self._lines and not shifted:
            self.textCursor().insertBlock(self._line(), self._style.characters(self._theme))
            return True
        self.split_requested.emit(self.cursor_at)
        return True

    def _at_start(self) -> bool:
        cursor = self.textCursor()
        return not self.isReadOnly() and cursor.position() == 0 and not cursor.hasSelection()

    def _at_end(self) -> bool:
        cursor = self.textCursor()
        return not self.isReadOnly() and cursor.atEnd() and not cursor.hasSelection()

    def _left_by(self, move: QTextCursor.MoveOperation) -> bool:
        probe = self.textCursor()
        if probe.hasSelection() or probe.movePosition(move):
            return False
        self.leave_requested.emit(Way.UP if move is QTextCursor.MoveOperation.Up else Way.DOWN)
        return True

    # -- clipboard

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes words without formatting; several paragraphs are told, where the field is one of them."""
        text = clean(source.text().strip("\r\n"), lines=True)
        paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
        if not self._lines and len(paragraphs) > 1:
            self._tell_paste(paragraphs)
            return
        text = text if self._lines else " ".join(paragraphs)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for index, piece in enumerate(text.split("\n")):
            if index:
                cursor.insertBlock(self._line(), self._style.characters(self._theme))
            cursor.insertText(piece, self._style.characters(self._theme))
        cursor.endEditBlock()

    def _tell_paste(self, paragraphs: list[str]) -> None:
        cursor, plain = self.textCursor(), self._text.plain
        start, end = (richdocument.to_points(plain, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        self.paste_requested.emit(start, end, paragraphs)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    # -- focus and paint

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cursor_before = self.cursor_at
        if event.reason() not in _PASSING:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        font = self._style.font(self._theme)
        if self._text and self._marks[0]:
            painting.marks(self, font, self._ink("muted"), *self._marks)
        elif self._text and self._style.bullets:
            painting.bullets(self, font, self._ink("accent"))
        elif not self._text and self._hint and not self._composing:
            painting.hint(self, font, self._ink("muted"), self._hint)

    def _ink(self, name: str) -> QColor:
        return self._theme.colour(name)
