"""Contacts and boilerplates with which a new release begins, in the form in which a release shows them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.domain.draft import Change, Draft
from editor.domain.fact_lists import without_blanks
from editor.domain.release import Release
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.ui.facts.contact_kind import ContactKindChoice
from editor.ui.facts.form import WidgetLine
from editor.ui.facts.items import ItemKind, Items
from editor.ui.facts.lines import Line, contact_lines
from editor.ui.facts.more import boilerplates
from editor.ui.houses.context import HouseContext
from editor.ui.writing.context import WritingContext
from editor.ui.writing.entry import Entry

_LEAST = 120
"""Pixels below which an entry is of no use."""


class FactsControl(QWidget):
    """Shows one of the two lists. Its forms edit a release of their own, which follows the house style."""

    def __init__(self, name: str, context: HouseContext) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._context = context
        self._draft = Draft(Release())
        self._writing = WritingContext(
            self._draft, context.words, context.theme, lambda digest: None, _never_told, context.book
        )
        self.items = self._made_items()
        self._draft.subscribe(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.items)
        if self.items.first:
            self.setFocusProxy(self.items.first)

    def _made_items(self) -> Items:
        raise NotImplementedError

    def show_house(self, house: House) -> None:
        self._draft.record(lambda release: _with(release, house))
        self._show()

    def _take(self, change: Change) -> None:
        release = change.after
        self._context.apply(
            lambda house: replace(house, contacts=release.contacts, boilerplates=release.boilerplates),
            self.accessibleName(),
        )
        self._show()

    def _show(self) -> None:
        self.items.show_release(self._draft.present)
        for kind in (Entry, QPlainTextEdit):
            for entry in self.items.findChildren(kind):
                entry.setMinimumWidth(self._context.theme.px(_LEAST))


class ContactsControl(FactsControl):
    def _made_items(self) -> Items:
        words, writing = self._context.words, self._writing
        pattern = words.gettext("Contact {number}")

        def lines(words: Catalogue, index: int) -> list[Line | WidgetLine]:
            return [*contact_lines(words, index), (words.gettext("Asked about"), ContactKindChoice(index, writing))]

        kind = ItemKind(
            "contacts",
            lines,
            words.gettext("Add another contact"),
            lambda index: pattern.format(number=index + 1),
            "name",
        )
        return Items(kind, writing)


class BoilerplatesControl(FactsControl):
    def _made_items(self) -> Items:
        return boilerplates(self._writing)


def _with(release: Release, house: House) -> Release:
    if release.contacts == house.contacts and release.boilerplates == house.boilerplates:
        return release
    return replace(release, contacts=house.contacts, boilerplates=house.boilerplates)


def tidy(house: House) -> House:
    """The house style without contacts and boilerplates in which nothing is written."""
    release = without_blanks(Release(contacts=house.contacts, boilerplates=house.boilerplates))
    return replace(house, contacts=release.contacts, boilerplates=release.boilerplates)


def _never_told(error: EditorError) -> None:
    """Nothing of this release is locked, so nothing is refused."""
    raise error
