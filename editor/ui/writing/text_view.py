"""A text that grows over as many lines as it needs: it shows a value and what is marked and painted in it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor.domain.richtext import EMPTY, RichText
from editor.ui.theme import Theme
from editor.ui.writing import painting, richdocument
from editor.ui.writing.layers import Layers, Spans
from editor.ui.writing.styles import TextStyle


class TextView(QTextEdit):
    """Shows a RichText in the style of its kind. Its places are code points.

    While an input method composes, nothing is rewritten: what comes meanwhile waits.
    """

    def __init__(self, style: TextStyle, theme: Theme, *, lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._theme, self._lines = style, theme, lines
        self._text = EMPTY
        self._is_new = True
        self._composing = False
        self._pending: RichText | None = None
        self._marks = ("", "")
        self._hint = ""
        self._layers = Layers()
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # made where more is known than here
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._style.font(self._theme))
        document.documentLayout().documentSizeChanged.connect(self._fit)

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
        if (opening, closing) == self._marks:
            return
        self._marks = (opening, closing)
        if not (self._is_new or self._composing):
            at = self.cursor_at
            self._rewrite(self._text)
            self.set_cursor(at)

    @property
    def shown_marks(self) -> tuple[str, str]:
        """The quotation marks that are painted around the text."""
        return self._marks

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
        self._layers.clear(self)
        self.blockSignals(True)
        look, first = self._look(), self._look(first=True)
        richdocument.write(self.document(), text, look, self._line(), first)
        self.blockSignals(False)
        self._text = text
        self.setCurrentCharFormat(first if not text else look)
        self._fit()
        self.viewport().update()

    def _look(self, *, first: bool = False) -> QTextCharFormat:
        """How text looks here that has no formatting, and how its links do."""
        made = self._style.first_characters(self._theme) if first else self._style.characters(self._theme)
        made.setProperty(richdocument.Mark.LINK_COLOUR, self._ink("accent"))
        return made

    def _line(self) -> QTextBlockFormat:
        """The format of a line: with room for the quotation marks that are painted around the text."""
        made = self._style.block(self._theme)
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
        palette.setColor(QPalette.ColorRole.Base, self._ink("focus" if active and not self.isReadOnly() else "page"))
        self.setPalette(palette)

    # -- spans marked from outside: misspellings, what was found

    def show_spans(self, layer: str, spans: Spans, look: QTextCharFormat) -> None:
        """Marks spans (code points) of one layer; the others stay. A text shown anew has no marks."""
        self._layers.show(self, self._text.plain, layer, spans, look)

    def shown_spans(self, layer: str) -> list[tuple[int, int]]:
        """Where the spans of a layer are now, in code points."""
        return self._layers.shown(self._text.plain, layer)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work: offsets mean nothing until it is done."""
        return self._composing

    def select_span(self, start: int, end: int) -> None:
        """Selects a span (code points), the cursor at its end."""
        self.setTextCursor(self._cursor_over(start, end))

    def replace_span(self, start: int, end: int, text: str) -> None:
        """Writes `text` in the place of a span (code points), as if typed; it looks like what stood there."""
        self.set_cursor(end)
        self._replace(start, end, text)

    def _replace(self, start: int, end: int, text: str) -> None:
        """Puts `text` in the place of a span; it looks like what stood there, and the cursor stays behind it."""
        look = self._cursor_over(start, min(start + 1, end)).charFormat()
        self._cursor_over(start, end).insertText(text, look)

    def _selected(self) -> tuple[int, int]:
        cursor, plain = self.textCursor(), self._text.plain
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return richdocument.to_points(plain, start), richdocument.to_points(plain, end)

    def _cursor_over(self, start: int, end: int) -> QTextCursor:
        """A cursor of its own over a span in code points."""
        cursor, plain = QTextCursor(self.document()), self._text.plain
        cursor.setPosition(richdocument.to_units(plain, start))
        cursor.setPosition(richdocument.to_units(plain, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on selected text begins a new selection: a drag of text would hold up everything else."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.button() is Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    # -- size

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A text is never scrolled: the wheel is for the rows."""
        event.ignore()

    def _fit(self) -> None:
        height = ceil(self.document().size().height())
        if height != self.minimumHeight():
            self.setFixedHeight(max(height, 1))

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    # -- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        for cursor, colour in self._layers.ruled():
            painting.rule(self, cursor, colour, self._theme.px(2))
        font = self._style.font(self._theme)
        if self._text and self._marks[0]:
            painting.marks(self, font, self._ink("muted"), *self._marks)
        elif self._text and self._style.bullets:
            painting.bullets(self, font, self._ink("accent"))
        elif not self._text and self._hint and not self._composing:
            painting.hint(self, font, self._ink("muted"), self._hint)

    def _ink(self, name: str) -> QColor:
        return self._theme.colour(name)
