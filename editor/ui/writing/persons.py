"""The persons in a photo, in order from the left, and how they will be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.domain.people import Person, PersonShown
from editor.domain.release import Release
from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry
from editor.ui.writing.person_line import PersonLine, consent_width

if TYPE_CHECKING:
    from editor.compose.house import House

Shown = tuple[PersonShown, ...]


class Persons(QWidget):
    """One line a person on the side of one language; order, names and consents are the same on both sides.

    It stands among the details of a photo and has its look from them.
    """

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        super().__init__()
        self._block_id, self._side, self._context = block_id, side, context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 2)
        self._column.setSpacing(2)
        self._heading, self._consent = QLabel(), QLabel(context.words.gettext("Consent"))
        self._column.addLayout(self._headings())
        self._add = QPushButton(context.words.gettext("Add person"))
        self._add.setObjectName("quiet")
        self._add.clicked.connect(self.add_person)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._printed = QLabel()
        self._printed.setObjectName("detailLabel")
        self._printed.setWordWrap(True)
        self._column.addWidget(self._printed)
        self._column.addStretch(1)
        self._lines: list[PersonLine] = []
        self._gap = QFrame(self)
        context.theme.ground(self._gap, "accent")
        self._gap.hide()

    def _headings(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for label in (self._heading, self._consent):
            label.setObjectName("detailLabel")
        self._consent.setFixedWidth(consent_width(self._context.theme))
        self._consent.setToolTip(self._consent.text())
        row.addWidget(self._heading, 1)
        row.addWidget(self._consent)
        return row

    # -- values

    def show_photo(self, photo: Photo) -> None:
        while len(self._lines) < len(photo.persons):
            self._lines.append(self._line(len(self._lines)))
        while len(self._lines) > len(photo.persons):
            line = self._lines.pop()
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        own, shared = self._context.locked(self._side), self._context.locked(None)
        for line, shown in zip(self._lines, photo.persons, strict=True):
            line.show_person(shown)
            line.show_locked(own=own, shared=shared)
        self._add.setVisible(not shared)
        self._show_words(photo)

    def _show_words(self, photo: Photo) -> None:
        words, count = self._context.words, len(photo.persons)
        self._heading.setText(words.gettext("Persons, from the left") if count > 1 else words.gettext("Persons shown"))
        self._consent.setVisible(count > 0)
        printed = printed_caption(photo, self._side, self._context.house())
        self._printed.setText(words.gettext("Printed: {caption}").format(caption=printed))
        self._printed.setVisible(bool(printed) and printed != photo.text[self._side].plain)

    @property
    def printed(self) -> str:
        """The caption as it will be printed; empty while it says no more than the field above."""
        return self._printed.text() if self._printed.isVisibleTo(self) else ""

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        return tuple(self._lines)

    def entry(self, index: int, field: str) -> Entry | None:
        """The entry of a person for `title`, `name` or `organisation`; None where there is no such person."""
        return self._lines[index].entry(field) if index < len(self._lines) else None

    def _line(self, index: int) -> PersonLine:
        line = PersonLine(index + 1, self._side, self._context.theme, self._context.words)
        line.written.connect(lambda field, change, *typed: self._write(index, field, change, *typed))
        line.consent_chosen.connect(lambda consent: self._set_consent(index, consent))
        line.removal_requested.connect(lambda: self.remove_person(index))
        line.move_requested.connect(lambda step: self.move_person(index, index + step))
        line.grip.dragged.connect(self._show_gap)
        line.grip.dropped.connect(lambda at: self._drop(index, at))
        Suggester(line.name, self._people, self._context.theme).picked.connect(
            lambda person: self._take_over(index, person)
        )
        self._column.insertWidget(index + 1, line)
        line.show()  # else the layout shows it later, and it cannot take the focus now
        return line

    # -- writing

    def _write(
        self, index: int, field: str, change: Callable[[Person], Person], text: str, before: int, after: int
    ) -> None:
        place = Place(self._block_id, f"persons[{index}].{field}", self._side)
        edit = self._edit(lambda persons: _changed(persons, index, change))
        done = self._context.type_into(edit, place, before, after, text)
        if not done and (photo := self._photo()):
            self.show_photo(photo)

    def _set_consent(self, index: int, consent: bool | None) -> None:
        self._replace(
            lambda persons: (*persons[:index], replace(persons[index], consent=consent), *persons[index + 1 :])
        )

    def _people(self) -> Sequence[Suggestion]:
        people = self._context.book().people
        return [Suggestion(person.name, _told_apart(person, self._side), person) for person in people]

    def _take_over(self, index: int, person: Person) -> None:
        """Copies a person of the address book into the photo; the consent is asked for each picture anew."""
        self._replace(lambda persons: _changed(persons, index, lambda _: person), index)

    def add_person(self) -> None:
        """Adds a person at the right end and puts the cursor into the name."""
        self._replace(lambda persons: (*persons, PersonShown(Person())))
        if self._lines:
            self._lines[-1].name.setFocus()

    def remove_person(self, index: int) -> None:
        self._replace(lambda persons: (*persons[:index], *persons[index + 1 :]))

    def move_person(self, index: int, to: int) -> None:
        """Puts a person at another place (counted without it); the cursor goes with it."""
        to = max(0, min(to, len(self._lines) - 1))
        field = self._lines[index].focused_field()
        if to != index and self._replace(lambda persons: _moved(persons, index, to), index) and field:
            self._lines[to].setFocus()
            if entry := self.entry(to, field):
                entry.setFocus()

    def _replace(self, change: Callable[[Shown], Shown], at: int = 0) -> bool:
        place = Place(self._block_id, f"persons[{at}].name", self._side)
        return self._context.apply(self._edit(change), place=place)

    def _edit(self, change: Callable[[Shown], Shown]) -> Callable[[Release], Release]:
        def edit(release: Release) -> Release:
            photo = release.block(self._block_id)
            if not isinstance(photo, Photo):
                return release
            return set_block(release, replace(photo, persons=change(photo.persons)))

        return edit

    def _photo(self) -> Photo | None:
        photo = self._context.draft.present.block(self._block_id)
        return photo if isinstance(photo, Photo) else None

    # -- drawing a person to another place

    def _show_gap(self, at: QPoint) -> None:
        """A line where the person would come to stand."""
        slot = self._slot(at)
        line = self._lines[min(slot, len(self._lines) - 1)]
        y = line.y() - 2 if slot < len(self._lines) else line.geometry().bottom()
        self._gap.setGeometry(0, y, self.width(), 2)
        self._gap.raise_()
        self._gap.show()

    def _drop(self, index: int, at: QPoint) -> None:
        self._gap.hide()
        slot = self._slot(at)
        self.move_person(index, slot - 1 if slot > index else slot)

    def _slot(self, at: QPoint) -> int:
        """Before how many persons from the end a point lies: 0 above the first, their number below the last."""
        y = self.mapFromGlobal(at).y()
        return sum(line.geometry().center().y() < y for line in self._lines)


def _changed(persons: Shown, index: int, change: Callable[[Person], Person]) -> Shown:
    shown = replace(persons[index], person=change(persons[index].person))
    return (*persons[:index], shown, *persons[index + 1 :])


def _moved(persons: Shown, index: int, to: int) -> Shown:
    rest = [*persons[:index], *persons[index + 1 :]]
    rest.insert(to, persons[index])
    return tuple(rest)


def _told_apart(person: Person, language: Language) -> str:
    """What tells a person apart from others of the same name."""
    return person.function.either(language) or ", ".join(person.organisations(language))


def printed_caption(photo: Photo, language: Language, house: House) -> str:
    """The caption as exports print it, with the persons it does not name; empty where there are none."""
    if not any(shown.person.name.strip() for shown in photo.persons):
        return ""
    from editor.compose.photos import caption

    return caption(photo, language, house).plain
