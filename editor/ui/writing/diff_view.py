"""What changed in the leading text since it was translated, shown below its translation while the row is in use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Block
from editor.domain.passage import State
from editor.i18n import Catalogue
from editor.language.differing import Fate, Run, differences, excerpt
from editor.ui.actions import shown
from editor.ui.theme import Theme
from editor.ui.writing.cell import Cell
from editor.ui.writing.context import WritingContext

PAUSE = 300
"""Milliseconds after a key in the leading text before the difference is shown anew."""

BAR = 2
"""Pixels of the line at the left."""

Pair = tuple[str, str]
"""The text that was translated, and the text as it is now."""


class DiffView(QWidget):
    """Shows texts as they were and are: removed words struck through, added ones underlined."""

    toggled = Signal()
    """It was folded or unfolded and needs another height."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._whole: list[tuple[Run, ...]] = []
        self.is_expanded = False
        self._label = theme.label(pixels=13, colour="ink_soft")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        # Not by keyboard: the cursor would leave the translation, which then counted as brought in line.
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._label.linkActivated.connect(self.toggle)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(BAR + theme.px(8), 5, 0, 3)
        column.addWidget(self._label)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Shows the differences of these texts, one below the other."""
        whole = [differences(*pair) for pair in pairs]
        if whole != self._whole:
            self._whole = whole
            self._write()

    def toggle(self) -> None:
        """Shows the whole text, or the changes alone."""
        if self.can_expand:
            self.is_expanded = not self.is_expanded
            self._write()
            self.toggled.emit()

    @property
    def can_expand(self) -> bool:
        return any(excerpt(runs) != runs for runs in self._whole)

    @property
    def text(self) -> str:
        """What is shown, in rich text."""
        return self._label.text()

    def _write(self) -> None:
        heading = self._words.gettext("Changed since the translation:")
        shown = [runs if self.is_expanded else excerpt(runs) for runs in self._whole]
        texts = [self._marked(runs) for runs in shown]
        self._label.setText(" ".join((self._painted(heading, "muted"), "<br>".join(texts), self._link())))
        self._label.setAccessibleName(heading)
        self._label.setAccessibleDescription(self._told())

    def _marked(self, runs: Sequence[Run]) -> str:
        if all(run.fate is Fate.KEPT for run in runs):
            return escape(self._words.gettext("only links"))
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        """One run; the spaces at its ends are not struck through or underlined, unless they are all there is."""
        if run.fate is Fate.KEPT:
            return _html(run.text)
        colour, line = ("error", "line-through") if run.fate is Fate.REMOVED else ("ok", "underline")
        inner = run.text.strip() or "\u00a0"
        before = " " if run.text[0].isspace() else ""
        after = " " if run.text[-1].isspace() and run.text.strip() else "\u2009" * (run.fate is Fate.REMOVED)
        return f"{before}{self._painted(inner, colour, line)}{after}"

    def _painted(self, text: str, colour: str, line: str = "none") -> str:
        name = self._theme.colour(colour).name()
        return f'<span style="color: {name}; text-decoration: {line}">{_html(text)}</span>'

    def _link(self) -> str:
        if not self.can_expand:
            return ""
        words = self._words
        name = words.gettext("Changes only") if self.is_expanded else words.gettext("Whole text")
        self._label.setToolTip(f"{name} ({shown('Ctrl+D')})")
        colour = self._theme.colour("accent").name()
        style = f"color: {colour}; text-decoration: none; font-weight: 600"
        return f'&nbsp;<a href="#" style="{style}">{escape(name)}</a>'

    def _told(self) -> str:
        """The changes in words, for a screen reader."""
        words = self._words
        names = {Fate.REMOVED: words.gettext("removed “{text}”"), Fate.ADDED: words.gettext("added “{text}”")}
        changed = [run for runs in self._whole for run in runs if run.fate in names]
        return ", ".join(names[run.fate].format(text=run.text.strip()) for run in changed)

    @property
    def told(self) -> str:
        return self._label.accessibleDescription()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the link means nothing, and the cursor stays where it is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 6, BAR, self.height() - 9, self._theme.colour("warning"))


_LONG = re.compile(r"\S{16}(?=\S{5})")
"""What of a word fits into a narrow column; a label would cut off the rest."""


def _html(text: str) -> str:
    return escape(_LONG.sub(lambda found: found[0] + "\u200b", text)).replace("\n", "<br>")


class RowDifference:
    """The difference of one row: made when it is needed first, below the side that follows."""

    def __init__(self, cells: Mapping[Language, Cell], context: WritingContext, then: Callable[[], None]) -> None:
        self._cells, self._context, self._then = cells, context, then
        self._block: Block | None = None
        self._side: Language | None = None
        self.view: DiffView | None = None
        self._timer = QTimer(cells[Language.DE])
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._show)

    def show(self, block: Block | None, *, at_once: bool) -> None:
        """Shows what changed in the block (None: nothing), soon or at once."""
        self._block = block
        if at_once or not self._pairs():
            self._timer.stop()
            self._show()
        else:
            self._timer.start()

    def toggle(self) -> None:
        if self.view and self.view.isVisible():
            self.view.toggle()

    def _pairs(self) -> list[Pair]:
        block = self._block
        if block is None or block.only is not None:
            return []
        leading = block.leading(self._context.draft.present.lead)
        outdated = (each for each in block.passages() if each.state(leading) is State.OUTDATED)
        return [(each.basis.plain, each[leading].plain) for each in outdated if each.basis is not None]

    def _show(self) -> None:
        pairs = self._pairs()
        if not pairs or self._block is None:
            if self.view and not self.view.isHidden():
                self.view.hide()
                self._then()
            return
        view = self._view_at(self._block.leading(self._context.draft.present.lead).other)
        view.show_pairs(pairs)
        view.show()
        self._then()

    def _view_at(self, side: Language) -> DiffView:
        if self.view is None:
            self.view = DiffView(self._context.theme, self._context.words)
            self.view.toggled.connect(self._then)
        if side is not self._side:
            self._side = side
            self._place(self.view, self._cells[side])
        return self.view

    def _place(self, view: DiffView, cell: Cell) -> None:
        """Below the texts of the cell, and among them where details follow, so that these stay level."""
        inner = cell.texts.layout() if cell.texts is not cell.field else None
        if inner is not None:
            inner.addWidget(view)
        else:
            cell.column.insertWidget(cell.column.indexOf(cell.texts) + 1, view)
