"""Which words of the fields on the screen are underlined: asked for in a pause, never while a key is handled."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from editor.domain.bilingual import Language
from editor.domain.draft import Draft
from editor.language.spelling.release_names import names_in
from editor.ui.spelling.process import Spans, SpellingProcess
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from editor.ui.writing.rows import Rows

LAYER = "spelling"

PAUSE = 300
"""Milliseconds after the last key before texts are looked at."""


@dataclass(slots=True)
class _Seen:
    """What is known of the text that a field had when it was looked at."""

    text: str
    spans: Spans = ()
    held: bool = False
    """A wrong word is not shown yet, because the writer is at it."""


class Marking(QObject):
    """Watches the rows of one release."""

    def __init__(
        self, rows: Rows, draft: Draft, theme: Theme, process: SpellingProcess, ignored: AbstractSet[str]
    ) -> None:
        super().__init__(rows)
        self._rows, self._draft, self._process, self._ignored = rows, draft, process, ignored
        self._wave = wave(theme)
        self._seen: dict[Field, _Seen] = {}
        self._told: frozenset[str] = frozenset()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)
        rows.verticalScrollBar().valueChanged.connect(self.touch)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.touch)
        self.touch()

    def touch(self) -> None:
        """Something changed: the fields are looked at after a pause."""
        self._timer.start()

    def forget(self) -> None:
        """What is right has changed: every text is looked at again."""
        for seen in self._seen.values():
            seen.text = ""
        self.touch()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()
        self._timer.timeout.disconnect(self._look)

    def clear(self) -> None:
        """Takes the marks away and looks no more."""
        self.stop()
        for field in self._seen:
            if isValid(field):
                field.show_spans(LAYER, (), self._wave)

    def spans_of(self, field: Field) -> Spans:
        """The words of a field that are known to be wrong, if its text is the one that was looked at."""
        seen = self._seen.get(field)
        return seen.spans if seen and seen.text == field.text.plain else ()

    # -- looking

    def _look(self) -> None:
        self.tell_names()
        fields = dict(self._shown_fields())
        self._seen = {field: seen for field, seen in self._seen.items() if isValid(field)}
        for field, language in fields.items():
            self._look_at(field, language)

    def tell_names(self) -> None:
        """Names that the release itself gives are right, and what the writer wants ignored."""
        known = names_in(self._draft.present) | self._ignored
        if known != self._told:
            self._told = known
            self._process.know(known)
            self.forget()
            self._timer.stop()

    def _shown_fields(self) -> Iterator[tuple[Field, Language]]:
        """The fields on the screen that can be written in, each with its language."""
        port = self._rows.viewport()
        for row in self._rows.built():
            top = row.mapTo(port, QPoint(0, 0)).y()
            if top < port.height() and top + row.height() > 0:
                for language, cell in row.cells.items():
                    for field in cell.findChildren(Field):
                        if not field.isReadOnly() and field.isVisible():
                            yield field, language

    def _look_at(self, field: Field, language: Language) -> None:
        text, seen = field.text.plain, self._seen.get(field)
        if field.is_composing:
            self.touch()
        elif seen is None or seen.text != text:
            self._process.check(id(field), language, text, partial(self._take, field, text))
        elif seen.held or (seen.spans and not field.shown_spans(LAYER)):
            self._show(field, seen)

    def _take(self, field: Field, text: str, spans: Spans) -> None:
        """An answer came; it counts if the text is still the same."""
        if not isValid(field) or field.text.plain != text or field.is_composing:
            self.touch()
            return
        known = self._seen.get(field)
        self._seen[field] = seen = _Seen(text, spans, known.held if known else False)
        self._show(field, seen)

    def _show(self, field: Field, seen: _Seen) -> None:
        """Underlines the wrong words; the one that is being written waits until the cursor has left it."""
        at = field.cursor_at if field.hasFocus() else -1
        shown = field.shown_spans(LAYER) if at >= 0 else []
        ready = [(a, b) for a, b in seen.spans if not a < at <= b or any(c < b and a < d for c, d in shown)]
        if seen.held is not (held := len(ready) < len(seen.spans)):
            seen.held = held
            (field.cursorPositionChanged.connect if held else field.cursorPositionChanged.disconnect)(self.touch)
        field.show_spans(LAYER, ready, self._wave)


def wave(theme: Theme) -> QTextCharFormat:
    """A wavy line in the colour of errors: its form says the same as its colour."""
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    made.setUnderlineColor(theme.colour("error"))
    return made
