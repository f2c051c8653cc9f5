"""The persons in a photo, in order from the left: title, name and organisation of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Photo
from editor.domain.draft import Place
from editor.domain.edits import set_block
from editor.domain.people import Person, PersonShown
from editor.domain.release import Release
from editor.terms import language_name
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry
from editor.ui.writing.parts import organisations_text, with_organisations

Change = Callable[[Person, str], Person]


class Persons(QWidget):
    """One line a person on the side of one language; the name is the same on both sides."""

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        super().__init__()
        self._block_id, self._side, self._context = block_id, side, context
        words = context.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 2)
        column.setSpacing(2)
        heading = QLabel(words.gettext("People from the left: title, name, organisation"))
        heading.setObjectName("detailLabel")
        context.theme.style(self)
        column.addWidget(heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 3)
        column.addLayout(self._grid)
        self._add = QPushButton(words.gettext("Add person"))
        self._add.setObjectName("quiet")
        self._add.clicked.connect(self.add_person)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines: list[tuple[Entry, Entry, Entry, QToolButton]] = []

    def show_photo(self, photo: Photo) -> None:
        while len(self._lines) < len(photo.persons):
            self._lines.append(self._line(len(self._lines)))
        while len(self._lines) > len(photo.persons):
            for widget in self._lines.pop():
                self._grid.removeWidget(widget)
                widget.deleteLater()
        for line, shown in zip(self._lines, photo.persons, strict=True):
            title, name, organisation, _ = line
            title.show_text(shown.person.title[self._side])
            name.show_text(shown.person.name)
            organisation.show_text(organisations_text(shown.person, self._side))
        self._lock()

    def entry(self, index: int, field: str) -> Entry | None:
        """The entry of a person for `title`, `name` or `organisation`; None where there is no such person."""
        if index >= len(self._lines):
            return None
        title, name, organisation, _ = self._lines[index]
        return {"title": title, "name": name, "organisation": organisation}.get(field)

    def _lock(self) -> None:
        own, shared = self._context.locked(self._side), self._context.locked(None)
        for title, name, organisation, remove in self._lines:
            title.setReadOnly(own)
            name.setReadOnly(shared)
            organisation.setReadOnly(own)
            remove.setVisible(not shared)
        self._add.setVisible(not shared)

    def _line(self, index: int) -> tuple[Entry, Entry, Entry, QToolButton]:
        words, side = self._context.words, self._side

        def titled(person: Person, text: str) -> Person:
            return replace(person, title=person.title.with_text(side, text))

        def named(person: Person, text: str) -> Person:
            return replace(person, name=clean(text))

        entries = (
            self._entry(index, "title", words.gettext("Title"), titled),
            self._entry(index, "name", words.gettext("Name"), named),
            self._entry(
                index, "organisation", words.gettext("Organisation"), lambda p, text: with_organisations(p, side, text)
            ),
        )
        entries[0].setFixedWidth(64)
        remove = QToolButton()
        remove.setText("×")
        remove.setObjectName("quiet")
        remove.setAccessibleName(words.gettext("Remove person"))
        remove.setToolTip(words.gettext("Remove person"))
        remove.clicked.connect(lambda: self.remove_person(index))
        for column, widget in enumerate((*entries, remove)):
            self._grid.addWidget(widget, index, column)
            widget.show()  # else the layout shows it later, and it cannot take the focus now
        return (*entries, remove)

    def _entry(self, index: int, field: str, name: str, change: Change) -> Entry:
        entry = Entry(f"{name} {index + 1}, {language_name(self._context.words, self._side)}")
        entry.setPlaceholderText(name)

        def write(text: str, before: int, after: int) -> None:
            place = Place(self._block_id, f"persons[{index}].{field}", self._side)
            done = self._context.type_into(
                lambda release: self._changed(release, index, lambda person: change(person, text)),
                place,
                before,
                after,
                text,
            )
            photo = self._context.draft.present.block(self._block_id)
            if not done and isinstance(photo, Photo):
                self.show_photo(photo)

        entry.edited.connect(write)
        return entry

    def _changed(self, release: Release, index: int, change: Callable[[Person], Person]) -> Release:
        photo = release.block(self._block_id)
        if not isinstance(photo, Photo):
            return release
        persons = list(photo.persons)
        persons[index] = replace(persons[index], person=change(persons[index].person))
        return set_block(release, replace(photo, persons=tuple(persons)))

    def add_person(self) -> None:
        """Adds a person at the right end and puts the cursor into the name."""
        self._replace_persons(lambda persons: (*persons, PersonShown(Person())))
        if self._lines:
            self._lines[-1][1].setFocus()

    def remove_person(self, index: int) -> None:
        self._replace_persons(lambda persons: (*persons[:index], *persons[index + 1 :]))

    def _replace_persons(self, change: Callable[[tuple[PersonShown, ...]], tuple[PersonShown, ...]]) -> None:
        photo = self._context.draft.present.block(self._block_id)
        if isinstance(photo, Photo):
            changed = replace(photo, persons=change(photo.persons))
            self._context.apply(lambda release: set_block(release, changed))
