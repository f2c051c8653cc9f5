"""The people who have or had a role in an organisation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.domain.bilingual import Bilingual
from editor.domain.directory import KeptOrganisation, KeptPerson, Role
from editor.i18n import Catalogue
from editor.language.folding import fold
from editor.ui.directory.entry_list import EntryList
from editor.ui.directory.listed import Listed, listed, own_language
from editor.ui.directory.period_edit import dated, today
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme


class MembersPage(QWidget):
    """Lists them; Enter or a double click shows one."""

    person_requested = Signal(str)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.list = EntryList(theme)
        self.list.setObjectName("sidelist")
        self.list.setAccessibleName(words.gettext("People of the organisation"))
        self.note = EmptyNote(theme)
        self.note.show_words(
            "search",
            words.gettext("Nobody yet"),
            words.gettext("People with a role in this organisation, now or in former times, stand here."),
        )
        self.list.entered.connect(self._tell)
        self.list.doubleClicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(6), 0, 0)
        for part in (self.list, self.note):
            column.addWidget(part, 1)

    def show_people(self, people: Sequence[Listed]) -> None:
        self.list.show_lines(people, self.list.ids[0] if self.list.ids else "")
        self.list.setVisible(bool(people))
        self.note.setVisible(not people)

    def _tell(self) -> None:
        if self.list.ids:
            self.person_requested.emit(self.list.ids[0])


def members_of(organisation: KeptOrganisation, people: Iterable[KeptPerson], words: Catalogue) -> list[Listed]:
    """Those in whose roles the organisation stands under any of its names, with what they are or were there."""
    names = {fold(name) for name in (organisation.name.de, organisation.name.en, *organisation.other_names) if name}
    found = (
        (person, [role for role in person.roles if not names.isdisjoint(_names(role.organisation))])
        for person in people
    )
    return [_member(person, roles, words) for person, roles in found if roles]


@lru_cache(maxsize=4096)
def _names(organisation: Bilingual) -> frozenset[str]:
    """The folded names, of few organisations again and again."""
    return frozenset(map(fold, (organisation.de, organisation.en)))


def _member(person: KeptPerson, roles: Sequence[Role], words: Catalogue) -> Listed:
    language = own_language(words)
    told = (dated(role.role.either(language) or role.function.either(language), role.period, words) for role in roles)
    return replace(listed(person, today(), words), second="; ".join(text for text in told if text))
