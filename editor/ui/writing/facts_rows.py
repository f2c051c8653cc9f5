"""The source line as a last row: a fact of the release that is written like a text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.draft import Place
from editor.domain.edits import proposed_source
from editor.domain.passage import State
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.terms import language_name
from editor.ui.writing.cell import PADDING_Y, Cell
from editor.ui.writing.context import WritingContext
from editor.ui.writing.field import Field, Way
from editor.ui.writing.margin import Margin
from editor.ui.writing.state_mark import StateMark
from editor.ui.writing.styles import TextStyle

_STYLE = TextStyle(15, line=98)


class SourceRow(QWidget):
    """Shows who stands behind the release; while empty, what the issuers suggest."""

    leave_requested = Signal(Language, Way)

    def __init__(self, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        middle = PADDING_Y + _STYLE.middle(context.theme)
        self._margin = margin = Margin(context.theme, context.words, middle)
        margin.show_name(context.words.gettext("Source"))
        self.mark = StateMark(context.theme, context.words, middle)
        self.cells = {language: self._cell(language) for language in LANGUAGES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(0)
        row.addWidget(margin, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cells[Language.DE], 1)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cells[Language.EN], 1)
        self.show_release(context.draft.present)

    def _cell(self, language: Language) -> Cell:
        field = Field(_STYLE, self._context.theme)
        field.hand = partial(self._context.hand, language)
        words = self._context.words
        field.setAccessibleName(f"{words.gettext('Source')}, {language_name(words, language)}")
        cell = Cell(field, self._context.theme)
        field.edited.connect(lambda text, before, after: self._write(language, text, before, after))
        field.entered.connect(lambda: cell.show_active(True))
        field.left.connect(lambda: cell.show_active(False))
        field.leave_requested.connect(lambda way: self.leave_requested.emit(language, way))
        field.refused.connect(lambda: self._context.tell_locked(language))
        return cell

    def _write(self, language: Language, text: RichText, before: int, after: int) -> None:
        done = self._context.type_into(
            lambda release: replace(release, source=release.source.with_text(language, text.plain)),
            Place("", "source", language),
            before,
            after,
            text.plain,
        )
        if not done:
            self.show_release(self._context.draft.present)

    def show_release(self, release: Release) -> None:
        proposed = proposed_source(release)
        for language, cell in self.cells.items():
            cell.field.show_text(RichText.plain_text(release.source[language]))
            cell.field.show_hint(proposed[language] or self._context.words.gettext("Who stands behind the release"))
            cell.field.show_locked(self._context.locked(language))
        given = [bool(release.source[language]) for language in LANGUAGES]
        self.mark.show_state(State.CURRENT if all(given) else State.MISSING if any(given) else None)

    def show_language(self, only: Language | None) -> None:
        """Shows one side alone, or (None) both."""
        for side, cell in self.cells.items():
            cell.setVisible(only in (None, side))

    def show_room(self, width: int) -> None:
        """How much there is for the margin and all columns."""
        self._margin.show_room(width)

    def focus(self, language: Language) -> None:
        self.cells[language].field.setFocus(Qt.FocusReason.OtherFocusReason)
