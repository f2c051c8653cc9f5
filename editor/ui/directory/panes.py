"""The list and what stands at its right: the entry that is chosen, or a page on which something else is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from editor.domain.bilingual import Bilingual
from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.i18n import Catalogue
from editor.ui.directory.listed import Listed, listed
from editor.ui.directory.members import members_of
from editor.ui.directory.period_edit import today
from editor.ui.directory.sheets import OrganisationSheet, PersonSheet
from editor.ui.directory.side import KINDS, DirectorySide
from editor.ui.directory.states import EmptyStates
from editor.ui.directory.texts import Value
from editor.ui.directory.working_directory import Entries, Entry, Kind, WorkingDirectory
from editor.ui.theme import Theme

SIDE, LEAST_SIDE = 300, 230
"""Pixels of the list; at least so many where there is little room."""


class DirectoryPanes(QWidget):
    """Follows what is edited; what is typed goes to the entry that is shown."""

    shown = Signal()
    """Another entry is shown, another value of it, or another page."""

    def __init__(
        self, working: WorkingDirectory, image: Callable[[str], QImage | None], theme: Theme, words: Catalogue
    ) -> None:
        super().__init__()
        self.working, self._theme, self._words = working, theme, words
        self.side = DirectorySide(theme, words)
        self.person = PersonSheet(self._apply, self._organisation_names, image, theme, words)
        self.organisation = OrganisationSheet(self._apply, theme, words)
        self.states = EmptyStates(theme, words)
        self._stack = QStackedWidget()
        self._lines: dict[str, tuple[Entry, Listed]] = {}
        self._listed: tuple[Entries | None, str] = (None, "")
        self.is_loaded = False
        for part in (self.person, self.organisation, self.states):
            self._stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._stack, 1)
        working.shown.connect(self.show_present)
        self.side.kind_chosen.connect(self.show_kind)
        self.side.entries_chosen.connect(self._choose)
        self.side.entered.connect(self.enter)
        self.organisation.members.person_requested.connect(self.show_entry)

    def fit(self, width: int) -> None:
        """Gives the list its part of so many pixels."""
        self.side.setFixedWidth(min(self._theme.px(SIDE), max(LEAST_SIDE, round(width * 0.36))))

    # -- values

    def load(self, entries: Sequence[Entry]) -> None:
        """The address book as it is stored."""
        self.is_loaded = True
        self.working.load(entries)
        if self.present is None:
            self._choose_first()
        self.show_present()
        if self.side.list.lines.ids:
            self.side.list.enter()
        elif self.states.note.button:
            self.states.note.button.setFocus()

    @property
    def kind(self) -> Kind:
        return KINDS[self.side.kind]

    @property
    def entries(self) -> list[Entry]:
        """All people, or all organisations, whichever is shown."""
        return self.working.all(self.kind)

    @property
    def present(self) -> Entry | None:
        return self.working.present

    @property
    def chosen(self) -> list[Entry]:
        """The entries that are chosen in the list, or the one that is shown."""
        ids = self.side.list.ids or ([self.present.id] if self.present else [])
        return [entry for each in ids if (entry := self.working.entry(each))]

    def show_present(self) -> None:
        """Shows list and entry as they are now."""
        present = self.present
        if present and not isinstance(present, self.kind):  # undo, or a person of an organisation
            self.side.show_kind("people" if isinstance(present, KeptPerson) else "organisations")
        self._show_list(present.id if present else "")
        if not self.is_on_page:
            self._show_entry(present)
        self.shown.emit()

    def _show_list(self, chosen: str) -> None:
        """Makes the lines anew only where there are others."""
        before, (entries, kind) = self._listed, (self.working.entries, self.side.kind)
        touched = self.working.entry(chosen) if self._is_touched(before[0], chosen) else None
        self._listed = (entries, kind)
        if kind == before[1] and entries is before[0]:
            self.side.show_chosen(chosen)
        elif kind != before[1] or touched is None or not self.side.show_line(self._line(touched)):
            self.side.show_lines([self._line(each) for each in self.entries], chosen)

    def _is_touched(self, before: Entries | None, entry_id: str) -> bool:
        """Whether nothing changed since then but this one entry."""
        return self.working.touched[0] is before and self.working.touched[1] == entry_id

    def _show_entry(self, present: Entry | None) -> None:
        several = self.side.list.ids
        if len(several) > 1:
            self.states.show_several(len(several))
            self._stack.setCurrentWidget(self.states)
        elif isinstance(present, KeptPerson):
            self.person.show_person(present)
            self._stack.setCurrentWidget(self.person)
        elif isinstance(present, KeptOrganisation):
            people = (each for each in self.working.all(KeptPerson) if isinstance(each, KeptPerson))
            self.organisation.show_organisation(present, members_of(present, people, self._words))
            self._stack.setCurrentWidget(self.organisation)
        else:
            self._show_nobody()

    def _show_nobody(self) -> None:
        self._stack.setCurrentWidget(self.states)
        if self.is_loaded:
            self.states.show_empty(self.side.kind, is_empty=not self.entries)
        else:
            self.states.show_nothing()

    def _line(self, entry: Entry) -> Listed:
        """The line of an entry, made again only where the entry is another value."""
        known = self._lines.get(entry.id)
        if known is None or known[0] is not entry:
            known = self._lines[entry.id] = (entry, listed(entry, today(), self._words))
        return known[1]

    def _organisation_names(self) -> list[Bilingual]:
        return [each.name for each in self.working.all(KeptOrganisation) if isinstance(each, KeptOrganisation)]

    def _apply(self, edit: Callable[[Value], Value], field: str) -> None:
        if self.present:
            self.working.apply(self.present.id, edit, field)

    # -- what is shown

    def show_kind(self, kind: str) -> None:
        """Shows people or organisations, the first of them."""
        self.leave_pages()
        self.side.show_kind(kind)
        self.working.choose("")
        self._choose_first()
        self.show_present()

    def _choose_first(self) -> None:
        lines = sorted((self._line(each) for each in self.entries), key=lambda line: line.order)
        self.working.choose(lines[0].id if lines else "")

    def show_entry(self, entry_id: str) -> None:
        """Shows one entry, whatever was looked for."""
        self.leave_pages()
        self.side.search.clear()
        self.working.choose(entry_id)
        self.side.list.choose(entry_id)
        self.show_present()
        self.side.list.setFocus()

    def _choose(self, ids: list[str]) -> None:
        self.leave_pages()
        if len(ids) == 1:
            self.working.choose(ids[0])
        self._show_entry(self.present)

    def enter(self) -> None:
        """From the list to where one begins to write."""
        if self.present:
            sheet = self.person if isinstance(self.present, KeptPerson) else self.organisation
            sheet.show_page("details")
            sheet.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for(self) -> None:
        """Puts the cursor into the search."""
        self.leave_pages()
        self.show_present()
        self.side.search.setFocus()
        self.side.search.selectAll()

    def neighbour(self, ids: Sequence[str]) -> str:
        """What stands below entries that are to go, or above them."""
        shown = self.side.list.lines.ids
        places = [shown.index(each) for each in ids if each in shown]
        if not places:
            return ""
        below = [each for each in shown[max(places) + 1 :] if each not in ids]
        above = [each for each in shown[: min(places)] if each not in ids]
        return next(iter([*below, *reversed(above)]), "")

    # -- pages

    def show_page(self, page: QWidget, *, whole: bool = False) -> None:
        """Shows a page in the place of the entry, or (`whole`) of the list as well."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self.side.setVisible(not whole)
        self._stack.setCurrentWidget(page)

    def is_shown(self, page: QWidget | None) -> bool:
        """Whether that page is the one that is shown."""
        return page is not None and self._stack.currentWidget() is page

    @property
    def is_on_page(self) -> bool:
        """Whether a page stands where entries are shown else."""
        return self._stack.currentWidget() not in (self.person, self.organisation, self.states)

    def leave_pages(self) -> None:
        """From a page to what is shown else, which is to be shown next."""
        self.side.show()
        if self.is_on_page:
            self._stack.setCurrentWidget(self.states)

    def go_back(self) -> None:
        """From a page back to list and entry."""
        self.leave_pages()
        self.show_present()
        self.side.list.enter()
