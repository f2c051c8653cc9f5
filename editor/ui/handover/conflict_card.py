"""One conflict: mine and theirs side by side with their differences, and what is to become of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from editor.domain.blocks import Block, Photo
from editor.domain.comparing import compare, compare_facts
from editor.domain.merging import Choice, Conflict
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.language.changed_words import WordCount
from editor.ui.settings_dialog import Choice as Segments
from editor.ui.theme import Theme
from editor.ui.versions.change_row import ChangeRow, Columns, Row
from editor.ui.versions.comparison import Comparison
from editor.ui.versions.marked import Sides
from editor.ui.versions.rows import RowMaker

_MARK = re.compile(r'style="[^"]*text-decoration: (?:line-through|underline)"')

NO_WORDS = WordCount(0, 0)

Look = Callable[[str], QImage | None]
"""The view of a picture by its digest."""


def rows_between(before: Release, after: Release, maker: RowMaker) -> Iterator[Row]:
    """What differs between two states, as rows."""
    return maker.rows(Comparison(compare(before, after), compare_facts(before, after), NO_WORDS), everything=False)


def row_of(conflict: Conflict, release: Release, maker: RowMaker) -> Row | None:
    """The conflict as one row of a comparison; None where nothing of it can be read."""
    if conflict.is_fact:
        sides: list[dict[str, Any]] = [{conflict.key: value} for value in (conflict.mine, conflict.theirs)]
        bare = replace(release, blocks=())
        rows = list(rows_between(replace(bare, **sides[0]), replace(bare, **sides[1]), maker))
        return replace(rows[0], lines=tuple(line for row in rows for line in row.lines)) if rows else None
    mine, theirs = (_alone(release, each) for each in (conflict.mine, conflict.theirs))
    return next(rows_between(mine, theirs, maker), None)


def _alone(release: Release, block: object) -> Release:
    return replace(release, blocks=(block,) if isinstance(block, Block) else ())


def start_of_texts(columns: Columns, theme: Theme) -> int:
    """Pixels before the texts of a row."""
    return theme.px(16) + columns.name + columns.sign + 2 * columns.gap


def choices(name: str, theme: Theme, words: Catalogue) -> Segments:
    """Both, mine, theirs; both unless somebody chooses."""
    options = [
        (Choice.BOTH.value, words.gettext("Both")),
        (Choice.MINE.value, words.gettext("Mine")),
        (Choice.THEIRS.value, words.gettext("Theirs")),
    ]
    made = Segments(name, options, theme)
    made.show_value(Choice.BOTH.value)
    return made


def _pictures_differ(conflict: Conflict) -> bool:
    mine, theirs = conflict.mine, conflict.theirs
    return isinstance(mine, Photo) and isinstance(theirs, Photo) and mine.file != theirs.file


class _Sides(ChangeRow):
    """Both sides, without a line below: what is chosen belongs to them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The focus is shown by the choice."""


def _alike(row: Row, theme: Theme) -> Row:
    """What differs marked alike on both sides: nothing is removed or added as long as nobody has chosen."""
    mark = f'style="background: {theme.colour("warning_soft").name()}; text-decoration: underline"'

    def marked(sides: Sides) -> Sides:
        return replace(sides, before=_MARK.sub(mark, sides.before), after=_MARK.sub(mark, sides.after))

    return replace(row, lines=tuple(replace(line, sides=marked(line.sides)) for line in row.lines))


class ConflictCard(QFrame):
    """Tells what was chosen."""

    chosen = Signal()

    def __init__(
        self, conflict: Conflict, row: Row, theme: Theme, words: Catalogue, columns: Columns, look: Look
    ) -> None:
        super().__init__()
        self.conflict, self._words = conflict, words
        named = _alike(self._named(row), theme)
        self._line = theme.colour("line")
        self.row = _Sides(named, theme, columns)
        self._start = start_of_texts(columns, theme)
        self.choice = choices(named.name, theme, words)
        self.choice.chosen.connect(self._tell)
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.pictures: list[QLabel] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._lay_out(theme, look)
        self._say()

    def _lay_out(self, theme: Theme, look: Look) -> None:
        px = theme.px
        line = QHBoxLayout()
        line.setContentsMargins(self._start, 0, px(16), px(13))
        line.setSpacing(px(12))
        line.addWidget(self.choice)
        line.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.row)
        if _pictures_differ(self.conflict):
            column.addLayout(self._shown(theme, look))
        column.addLayout(line)

    def _shown(self, theme: Theme, look: Look) -> QHBoxLayout:
        """Both pictures, each below the words of its side."""
        px, words = theme.px, self._words
        row = QHBoxLayout()
        row.setContentsMargins(self._start, 0, px(14), px(12))
        row.setSpacing(px(14))
        names = (words.gettext("My picture"), words.gettext("Their picture"))
        for photo, name in zip((self.conflict.mine, self.conflict.theirs), names, strict=True):
            image = look(photo.file) if isinstance(photo, Photo) and photo.file else None
            label = QLabel("" if image else words.gettext("no picture"))
            label.setObjectName("muted")
            label.setAccessibleName(name)
            if image and not image.isNull():
                pixmap = QPixmap.fromImage(image)
                pixmap.setDevicePixelRatio(2)  # as thumbnails are kept
                label.setPixmap(pixmap)
            self.pictures.append(label)
            row.addWidget(label, 1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._line)

    def _named(self, row: Row) -> Row:
        """What one side took out is no "added" or "removed" here: nobody knows yet."""
        words = self._words
        if self.conflict.mine is None:
            return replace(row, fate=words.gettext("removed by me"), is_added=False, is_removed=False)
        if self.conflict.theirs is None:
            return replace(row, fate=words.gettext("removed there"), is_added=False, is_removed=False)
        return replace(row, fate=words.gettext("changed on both sides"))

    @property
    def value(self) -> Choice:
        return Choice(self.choice.value)

    def show_choice(self, choice: Choice) -> None:
        self.choice.show_value(choice.value)
        self._say()

    def _tell(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        self.hint.setText(self._consequence())

    def _consequence(self) -> str:
        """What the choice means for this conflict."""
        words, conflict = self._words, self.conflict
        is_gone = conflict.mine is None or conflict.theirs is None
        if self.value is Choice.BOTH and is_gone:
            return words.gettext("The row stays.")
        if self.value is Choice.BOTH and conflict.key == "embargo":
            return words.gettext("The later embargo holds; the other one is written into the internal note.")
        if self.value is Choice.BOTH and conflict.is_single:
            return words.gettext("Mine stands; theirs is written into the internal note.")
        if self.value is Choice.BOTH and conflict.is_fact:
            return words.gettext("The entries of both sides stand below each other.")
        if self.value is Choice.BOTH and not conflict.is_about_words:
            return words.gettext("Mine stands: the words are the same.")
        if self.value is Choice.BOTH:
            return words.gettext("Theirs stands in a row of its own below mine.")
        gone = conflict.mine if self.value is Choice.MINE else conflict.theirs
        return words.gettext("The row goes.") if gone is None and not conflict.is_fact else ""
