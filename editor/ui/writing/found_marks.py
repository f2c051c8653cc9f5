"""What a search found, shown in the rows: every match marked, the one in question selected and in view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block
from editor.domain.texts import Spot, texts_of_block
from editor.language.searching import Match
from editor.ui.writing import richdocument
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry
from editor.ui.writing.field import Field
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.row import Row, Target
from editor.ui.writing.rows import Rows

LAYER = "found"

MARGIN = 90
"""Pixels above and below the match that stay in view."""

SETTLING = 500
"""Milliseconds in which the layout may still move a match that was just selected."""

Places = tuple[tuple[int, int], ...]
"""Start and end of each match in a text."""


class FoundMarks(QObject):
    """Knows which widget shows which text of the release."""

    def __init__(self, context: WritingContext, rows: Rows, layer: str = LAYER) -> None:
        """`layer` keeps the marks of several apart."""
        super().__init__(rows)
        self._context, self._rows, self._layer = context, rows, layer
        self._look = QTextCharFormat()
        self._look.setBackground(context.theme.colour("found"))
        self._selected: Field | Entry | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING)
        self._spans: dict[Spot, Places] = {}
        self._known: dict[Field, tuple[int, Places]] = {}
        self._marking = QTimer(self)
        self._marking.setSingleShot(True)
        self._marking.setInterval(0)
        self._marking.timeout.connect(self._mark_shown)
        rows.verticalScrollBar().rangeChanged.connect(self._follow_layout)
        rows.verticalScrollBar().valueChanged.connect(self._scrolled)

    # -- marks

    def show(self, matches: Sequence[Match]) -> None:
        """Marks these matches and no others, what is on the screen at once and the rest when it comes there."""
        spans: dict[Spot, list[tuple[int, int]]] = defaultdict(list)
        for match in matches:
            spans[match.spot].append(match.place)
        self._spans = {spot: tuple(places) for spot, places in spans.items()}
        self._known = {field: known for field, known in self._known.items() if isValid(field)}
        if not matches:
            for field in self._known:
                field.show_spans(self._layer, (), self._look)
            self._known.clear()
        self._mark_shown()

    def _scrolled(self) -> None:
        if self._spans:
            self._marking.start()

    def _mark_shown(self) -> None:
        if self._spans or self._known:
            for spot, field in self.shown_fields():
                self._mark(field, self._spans.get(spot, ()))

    def _mark(self, field: Field, spans: Places) -> None:
        """Marks one field, unless it shows this already."""
        known = (field.document().revision(), spans)
        if field.is_composing or self._known.get(field, (-1, ())) == known:
            return
        if spans or field in self._known:
            field.show_spans(self._layer, spans, self._look)
            self._known[field] = known

    def shown_fields(self) -> Iterator[tuple[Spot, Field]]:
        """The fields on the screen; the entries for short texts cannot be marked."""
        port = self._rows.viewport()
        for row in self._rows.built():
            top = row.mapTo(port, QPoint(0, 0)).y()
            if top < port.height() and top + row.height() > 0:
                yield from _fields(row)
        for language in LANGUAGES:
            yield Spot("", "source", language), self._rows.source_field(language)

    # -- the match in question

    def select(self, match: Match, *, take_focus: bool) -> None:
        """Selects a match and brings it into view; one among the details opens them."""
        self.deselect()
        self._unfold(match.spot.language)
        target = self.target(match.spot)
        field = target.field if isinstance(target, LongEntry) else target
        if not isinstance(field, Field | Entry):
            return  # a day has no words to select
        if match.spot.block and match.spot.part not in self._rows.row(match.spot.block).parts():
            self._rows.open_row(field)
        if take_focus:
            field.setFocus()
        if isinstance(field, Field):
            _select(field, *match.place)
        else:
            start, end = (richdocument.to_units(field.text(), at) for at in match.place)
            field.setSelection(start, end - start)
        self._selected = field
        self._settling.start()
        QTimer.singleShot(0, self, self._bring_into_view)

    def _unfold(self, language: Language | None) -> None:
        """Where one language is shown alone and the match is in the other, both are shown."""
        only = self._rows.reading.only
        if language is not None and only is language.other:
            self._rows.reading.show_languages(None)

    def deselect(self) -> None:
        """No match is in question any more."""
        field, self._selected = self._still_there(), None
        if isinstance(field, Field):
            _select(field, field.cursor_at, field.cursor_at)
        elif field is not None:
            field.deselect()

    def _still_there(self) -> Field | Entry | None:
        """The selected field, unless its row is gone."""
        return self._selected if self._selected is not None and isValid(self._selected) else None

    def _follow_layout(self) -> None:
        """Rows above are still being built, or details opened: the match stays in view."""
        self._scrolled()
        if self._settling.isActive():
            self._bring_into_view()

    def _bring_into_view(self) -> None:
        field, page = self._still_there(), self._rows.widget()
        if field is None or page is None or not page.isAncestorOf(field):
            return
        at = field.cursorRect().center() if isinstance(field, Field) else QPoint(0, field.height() // 2)
        place = field.mapTo(page, at)
        self._rows.ensureVisible(self._rows.horizontalScrollBar().value(), place.y(), 0, MARGIN)

    # -- widgets and texts

    def target(self, spot: Spot) -> Target:
        """The widget that shows a text."""
        language = spot.language or self._rows.reading.only or self._context.draft.present.lead
        if not spot.block:
            return self._rows.source_field(language)
        return self._rows.row(spot.block).target(spot.part, language)

    def cursor(self) -> tuple[Spot, int, int] | None:
        """The text in which the writer is, and what he has selected there; None where he is elsewhere."""
        focus = QApplication.focusWidget()
        if focus is None or not self._rows.isAncestorOf(focus):
            return None
        spot = self._spot(focus)
        if isinstance(focus, Field):
            return (spot, *_selection(focus)) if spot else None
        if isinstance(focus, Entry) and spot:
            start = focus.selectionStart() if focus.hasSelectedText() else focus.cursorPosition()
            text, length = focus.text(), len(focus.selectedText())
            return spot, richdocument.to_points(text, start), richdocument.to_points(text, start + length)
        return None

    def _spot(self, widget: QWidget) -> Spot | None:
        row = self._rows.active_row
        if row is None or not row.isAncestorOf(widget):
            sources = (each for each in LANGUAGES if self._rows.source_field(each) is widget)
            return next((Spot("", "source", each) for each in sources), None)
        language = row.side_of(widget) or self._context.draft.present.lead
        return next((spot for spot in _spots(row, language) if _is(row.target(spot.part, language), widget)), None)


def _select(field: Field, start: int, end: int) -> None:
    cursor, plain = field.textCursor(), field.text.plain
    cursor.setPosition(richdocument.to_units(plain, start))
    cursor.setPosition(richdocument.to_units(plain, end), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def _selection(field: Field) -> tuple[int, int]:
    """What is selected, or the cursor twice."""
    cursor, plain = field.textCursor(), field.text.plain
    ends = (cursor.selectionStart(), cursor.selectionEnd())
    return richdocument.to_points(plain, ends[0]), richdocument.to_points(plain, ends[1])


def _spots(row: Row, language: Language) -> Iterator[Spot]:
    block: Block = row.block
    for part in row.parts():
        yield Spot(block.id, part, language)
    for text in texts_of_block(block, (language,)):
        yield text.spot


def _is(target: Target, widget: QWidget) -> bool:
    return target is widget or target.focusProxy() is widget


def _fields(row: Row) -> Iterator[tuple[Spot, Field]]:
    for language in LANGUAGES:
        for part in row.parts():
            yield from _as_field(Spot(row.block.id, part, language), row.target(part, language))
        if (details := row.details(language)) and (alt := details.entry("alt")):
            yield from _as_field(Spot(row.block.id, "alt", language), alt)


def _as_field(spot: Spot, target: Target) -> Iterator[tuple[Spot, Field]]:
    field = target.field if isinstance(target, LongEntry) else target
    if isinstance(field, Field):
        yield spot, field
