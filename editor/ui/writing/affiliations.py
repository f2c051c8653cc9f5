"""The roles of a speaker on the side of one language: role and organisation, one line each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Quote
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.domain.people import Affiliation, Person
from editor.domain.quote_edits import with_organisation, with_role, without_affiliation
from editor.domain.release import Release
from editor.terms import language_name
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry

NARROW = 280
"""Pixels below which role and organisation stand one below the other."""

NAME = "speaker.affiliations"
_PLACE = re.compile(r"speaker\.affiliations\[(\d+)\]\.(role|organisation)")

Change = Callable[[Person, int, Language, str], Person]


@dataclass(frozen=True, slots=True)
class _Line:
    role: Entry
    organisation: Entry
    remove: QToolButton

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.role, self.organisation, self.remove)


class Affiliations(QWidget):
    """Shows the affiliations of a speaker, and an empty line to begin with; what is typed goes to the draft."""

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        super().__init__()
        self._block_id, self._side, self._context = block_id, side, context
        self._lines: list[_Line] = []
        self._is_adding = self._is_narrow = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.add = QPushButton(context.words.gettext("Add role"))
        self.add.setObjectName("quiet")
        self.add.clicked.connect(self._add_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._grid)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    # -- values

    def show_speaker(self, person: Person) -> None:
        count = len(person.affiliations)
        self._fit(max(1, count + self._is_adding))
        for index, line in enumerate(self._lines):
            affiliation = person.affiliations[index] if index < count else Affiliation()
            self._show_line(line, affiliation, is_given=index < count)
        self.add.setVisible(count > 0 and not self._is_adding and not self._context.locked(self._side))

    def _show_line(self, line: _Line, affiliation: Affiliation, *, is_given: bool) -> None:
        words, other = self._context.words, self._side.other
        line.role.show_text(affiliation.role[self._side])
        line.role.show_hint(affiliation.role[other] or words.gettext("Role"))
        line.organisation.show_text(affiliation.organisation[self._side])
        line.organisation.show_hint(affiliation.organisation[other] or words.gettext("Organisation"))
        for entry in (line.role, line.organisation):
            entry.show_locked(self._context.locked(self._side))
        line.remove.setVisible(is_given and not self._context.locked(None))

    def _fit(self, count: int) -> None:
        """Makes as many lines as are needed."""
        while len(self._lines) < count:
            self._lines.append(self._line(len(self._lines)))
        while len(self._lines) > count:
            for widget in self._lines.pop().widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _line(self, index: int) -> _Line:
        words = self._context.words
        line = _Line(
            self._entry(index, "role", words.gettext("Role"), with_role),
            self._entry(index, "organisation", words.gettext("Organisation"), with_organisation),
            QToolButton(),
        )
        line.remove.setText("×")
        line.remove.setObjectName("quiet")
        line.remove.setAccessibleName(words.gettext("Remove role"))
        line.remove.setToolTip(words.gettext("Remove role"))
        line.remove.clicked.connect(lambda: self._remove(index))
        self._place(index, line)
        for widget in line.widgets:
            widget.show()  # else the layout shows it later, and it cannot take the focus now
        return line

    def _place(self, index: int, line: _Line) -> None:
        """Role and organisation side by side or, where there is little room, one below the other."""
        below = int(self._is_narrow)
        self._grid.addWidget(line.role, 2 * index, 0, 1, 2 if below else 1)
        self._grid.addWidget(line.organisation, 2 * index + below, 0 if below else 1, 1, 2 if below else 1)
        self._grid.addWidget(line.remove, 2 * index, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < self._context.theme.px(NARROW)) is not self._is_narrow:
            self._is_narrow = not self._is_narrow
            for index, line in enumerate(self._lines):
                for widget in line.widgets:
                    self._grid.removeWidget(widget)
                self._place(index, line)

    def _entry(self, index: int, field: str, name: str, change: Change) -> Entry:
        entry = Entry(f"{name} {index + 1}, {language_name(self._context.words, self._side)}")
        entry.setMinimumWidth(60)
        entry.hand = partial(self._context.hand, self._side)
        place = Place(self._block_id, f"{NAME}[{index}].{field}", self._side)

        def write(text: str, before: int, after: int) -> None:
            self._is_adding = False
            done = self._context.type_into(
                lambda release: self._changed(release, lambda person: change(person, index, self._side, text)),
                place,
                before,
                after,
                text,
            )
            if not done:
                self._show_present()

        entry.edited.connect(write)
        return entry

    # -- edits

    def _changed(self, release: Release, change: Callable[[Person], Person]) -> Release:
        quote = release.block(self._block_id)
        if not isinstance(quote, Quote):
            return release
        return set_block(release, replace(quote, speaker=change(quote.speaker)))

    def _add_line(self) -> None:
        """One more empty line, with the cursor in it; it becomes an affiliation when something is typed."""
        self._is_adding = True
        self._show_present()
        self._lines[-1].role.setFocus()

    def _remove(self, index: int) -> None:
        self._context.apply(
            lambda release: self._changed(release, lambda person: without_affiliation(person, index)),
            place=Place(self._block_id, f"{NAME}[{index}].role", self._side),
        )

    def _show_present(self) -> None:
        quote = self._context.draft.present.block(self._block_id)
        if isinstance(quote, Quote):
            self.show_speaker(quote.speaker)

    def entry(self, name: str) -> Entry | None:
        """The entry of a place such as `speaker.affiliations[0].role`; the first organisation for a bare one."""
        if name == "speaker.organisation":
            return self._lines[0].organisation if self._lines else None
        place = _PLACE.fullmatch(name)
        if place is None or int(place[1]) >= len(self._lines):
            return None
        line = self._lines[int(place[1])]
        return line.role if place[2] == "role" else line.organisation
