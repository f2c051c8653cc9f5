"""Find and replace in the open release: what the bar asks for is looked for in the draft and shown in the rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from editor.domain.draft import Place
from editor.domain.release import Release
from editor.domain.texts import Spot, texts_of
from editor.language.expressions import Looked, SearchRefused
from editor.language.reading_order import ReadingOrder
from editor.language.replacing import Replaced, replace_all, replace_match
from editor.language.searching import Match, Search
from editor.ui.writing.context import WritingContext
from editor.ui.writing.expression_process import ExpressionProcess
from editor.ui.writing.field import Field
from editor.ui.writing.find_bar import FindBar
from editor.ui.writing.found_marks import FoundMarks
from editor.ui.writing.rows import Rows

PAUSE = 120
"""Milliseconds after a key before the text is searched again."""

LONG = 200
"""Characters from which on a selection is no word to look for."""


class Finding(QObject):
    """Keeps the matches up to date and leads from one to the next.

    Plain text is found at once, a regular expression when its process has answered; what is to be done with the
    matches waits for that.
    """

    def __init__(self, context: WritingContext, rows: Rows, bar: FindBar) -> None:
        super().__init__(rows)
        self._context, self._rows, self.bar = context, rows, bar
        self._marks = FoundMarks(context, rows)
        self._expressions = ExpressionProcess(self)
        self._search = Search(bar.query())
        self._is_new = True
        self._then: Callable[[], None] | None = None
        self.matches: tuple[Match, ...] = ()
        self.current: Match | None = None
        self._start: tuple[Spot, int] | None = None
        rows.edits.stay_for(bar)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), rows, self.close)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        bar.query_changed.connect(self._ask)
        bar.next_requested.connect(lambda: self.step(1))
        bar.previous_requested.connect(lambda: self.step(-1))
        bar.replace_requested.connect(self.replace)
        bar.replace_all_requested.connect(self.replace_all)
        bar.close_requested.connect(self.close)

    # -- opening and closing

    @property
    def is_open(self) -> bool:
        return not self.bar.isHidden()

    def open(self, *, replacing: bool) -> None:
        """Opens the bar; a selection in the text becomes what is looked for."""
        if cursor := self._marks.cursor():
            self._start = cursor[:2]
            self._take_selection()
        self._open_bar(replacing=replacing)
        self.refresh()

    def _open_bar(self, *, replacing: bool) -> None:
        self.bar.open(replacing=replacing)
        self._escape.setEnabled(True)

    def _take_selection(self) -> None:
        field = QApplication.focusWidget()
        chosen = field.textCursor().selectedText() if isinstance(field, Field) else ""
        if chosen and len(chosen) <= LONG and "\u2029" not in chosen:
            self.bar.text.setText(chosen)

    def close(self) -> None:
        """Closes the bar; the cursor stays at the match, or goes back to where it was."""
        self._timer.stop()
        self._then = None
        self._expressions.close()
        self.bar.close_up()
        self._escape.setEnabled(False)
        self._marks.show(())
        spot = self.current.spot if self.current else self._start[0] if self._start else None
        if self._is_writing():
            return
        if spot and (not spot.block or any(block.id == spot.block for block in self._context.draft.present.blocks)):
            self._marks.target(spot).setFocus()
        else:
            self._rows.focus_first()

    # -- what is found

    def _ask(self) -> None:
        self.bar.show_message("")
        self._timer.start()
        if self.is_open and self.bar.query().regular:
            self._expressions.warm_up()

    def touch(self) -> None:
        """The release changed: in a moment it is searched again."""
        if self.is_open:
            self.bar.forget_message()
            self._timer.start()

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Searches what the bar says in the release as it is now, and does `then` when that is done."""
        self._timer.stop()
        if not self.is_open:
            return
        if self.bar.query() != self._search.query:
            self._search, self._is_new, self._then = Search(self.bar.query()), True, None
        self._then = then or self._then
        if texts := self._search.lacking(self._context.draft.present):
            self._expressions.ask(self._search.query, texts, partial(self._learn, self._search, texts))
        else:
            self._show_found()

    def _learn(self, search: Search, texts: tuple[str, ...], answer: Looked | SearchRefused) -> None:
        """The process has answered; by now the release or the query may be another."""
        if isinstance(answer, SearchRefused):
            search.refuse(answer)
        else:
            search.learn(texts, answer)
        if search is self._search:
            self.refresh()

    def _show_found(self) -> None:
        """Shows what was found and does what waited for it."""
        is_new, self._is_new = self._is_new, False
        self.matches = self._found()
        if self.current not in self.matches:
            self.current = None
        self._marks.show(self.matches)
        if is_new and not self._is_writing():
            self._begin()
        self._tell_count()
        then, self._then = self._then, None
        if then:
            then()

    @property
    def is_waiting(self) -> bool:
        """Whether the matches are not those of what the bar says, or the release is being looked through."""
        return self._timer.isActive() or bool(self._search.lacking(self._context.draft.present))

    def _found(self) -> tuple[Match, ...]:
        try:
            return self._search.matches(self._context.draft.present)
        except SearchRefused as refused:
            self.bar.show_message(self._context.words.tell(refused), is_refusal=True)
            return ()

    def _begin(self) -> None:
        """While one types what is looked for, the first match from the cursor on is shown."""
        self._marks.deselect()
        self.current = None
        if self.matches:
            self._show(self._order().first_from(self.matches, self._start), take_focus=False)

    def _tell_count(self) -> None:
        number = self.matches.index(self.current) + 1 if self.current else 0
        self.bar.show_count(number, len(self.matches))

    def _is_writing(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._rows.isAncestorOf(focus)

    # -- from match to match

    def step(self, by: int) -> None:
        """The next match (-1: the previous one), from the cursor where that is in the text."""
        cursor = self._marks.cursor()
        if not self.is_open:
            self._open_bar(replacing=False)
        self.refresh(partial(self._step, by, cursor))

    def _step(self, by: int, cursor: tuple[Spot, int, int] | None) -> None:
        if not self.matches:
            return
        if cursor:
            spot, start, end = cursor
            order = self._order()
            found = (
                order.first_from(self.matches, (spot, end)) if by > 0 else order.last_until(self.matches, (spot, start))
            )
        elif self.current:
            found = self.matches[(self.matches.index(self.current) + by) % len(self.matches)]
        else:
            found = self._order().first_from(self.matches, self._start)
        self._show(found, take_focus=cursor is not None)
        self._tell_count()

    def _show(self, match: Match, *, take_focus: bool) -> None:
        self.current = match
        self._start = (match.spot, match.start)
        self._marks.select(match, take_focus=take_focus)

    def _order(self) -> ReadingOrder:
        return ReadingOrder(self._context.draft.present, self._search.query.languages)

    # -- replacing

    def replace(self) -> None:
        """Replaces the match in question and goes on to the next; without one it only goes there."""
        self.refresh(self._replace)

    def _replace(self) -> None:
        match, before = self.current, self._context.draft.present
        if match is None:
            self.step(1)
            return
        done = self._try(lambda: replace_match(before, self._search, self._template, match))
        if done is None or not self._apply(done, match):
            return
        self._start = (match.spot, match.end + _length(done.release, match.spot) - _length(before, match.spot))
        self.current = None
        self.refresh(partial(self._go_on, done))

    def _go_on(self, done: Replaced) -> None:
        self.bar.show_message(self._told(done) if done.left else "")
        if self.matches:
            self._show(self._order().first_from(self.matches, self._start), take_focus=False)
        self._tell_count()

    def replace_all(self) -> None:
        """Replaces every match: one step of the history."""
        self.refresh(self._replace_all)

    def _replace_all(self) -> None:
        before = self._context.draft.present
        done = self._try(lambda: replace_all(before, self._search, self._template))
        if done is None or not self.matches or not self._apply(done, self.matches[0]):
            return
        self.current = None
        self.refresh(lambda: self.bar.show_message(self._told(done)))

    @property
    def _template(self) -> str:
        return self.bar.replacement.text()

    def _try(self, replacing: Callable[[], Replaced]) -> Replaced | None:
        try:
            return replacing()
        except SearchRefused as refused:
            self.bar.show_message(self._context.words.tell(refused), is_refusal=True)
            return None

    def _apply(self, done: Replaced, match: Match) -> bool:
        self._marks.deselect()
        place = Place(match.spot.block, match.spot.part, match.spot.language, match.start)
        return self._context.apply(lambda _: done.release, place=place)

    def _told(self, done: Replaced) -> str:
        words = self._context.words
        replaced = words.ngettext("{count} match replaced.", "{count} matches replaced.", done.count)
        left = words.ngettext(
            "{count} match was left alone because it is approved or sent.",
            "{count} matches were left alone because they are approved or sent.",
            done.left,
        )
        counted = ((replaced, done.count), (left, done.left))
        return " ".join(text.format(count=count) for text, count in counted if count)


def _length(release: Release, spot: Spot) -> int:
    return next((len(text.text) for text in texts_of(release) if text.spot == spot), 0)
