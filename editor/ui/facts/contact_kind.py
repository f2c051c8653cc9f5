"""The choice whether a contact answers for the press office or for the subject."""

from __future__ import annotations

from dataclasses import replace

from editor.domain.draft import Place
from editor.domain.fact_lists import with_item
from editor.domain.people import Contact, ContactKind
from editor.domain.release import Release
from editor.ui.choice import Choice
from editor.ui.writing.context import WritingContext


class ContactKindChoice(Choice):
    """Shows the kind of one contact of the release."""

    def __init__(self, index: int, context: WritingContext) -> None:
        words = context.words
        super().__init__(
            words.gettext("Asked about"),
            {
                ContactKind.PRESS: words.gettext("everything (press office)"),
                ContactKind.SUBJECT: words.gettext("the subject (expert)"),
            },
        )
        self._index, self._context = index, context
        self.chosen.connect(self._write)

    def _write(self, kind: ContactKind) -> None:
        place = Place("", f"contacts[{self._index}].kind")
        self._context.apply(lambda release: self._with_kind(release, kind), place=place)
        self.show_release(self._context.draft.present)

    def _with_kind(self, release: Release, kind: ContactKind) -> Release:
        return with_item(release, "contacts", self._index, replace(self._contact(release), kind=kind))

    def _contact(self, release: Release) -> Contact:
        return release.contacts[self._index] if self._index < len(release.contacts) else Contact()

    def show_release(self, release: Release) -> None:
        self.show_value(self._contact(release).kind)
        self.setEnabled(not self._context.locked(None))
