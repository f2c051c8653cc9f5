"""The bar of facts above the text: each fact is a button that opens a sheet to edit it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor.domain.bilingual import Language, clean
from editor.domain.draft import Place
from editor.domain.edits import proposed_source
from editor.domain.fact_lists import without_blanks
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.dates import day_text, long_day, zoned_moment
from editor.ui.facts.fact_button import FactButton
from editor.ui.writing.context import WritingContext

if TYPE_CHECKING:  # sheets are not needed before the first one is opened
    from editor.ui.facts.more import MoreSheet
    from editor.ui.facts.popover import Popover


MORE = {
    "more": "general",
    "label": "general",
    "number": "general",
    "keywords": "general",
    "licence": "general",
    "web": "general",
    "event": "event",
    "boilerplates": "boilerplates",
    "attachments": "attachments",
    "note": "note",
}
"""The page of `more` on which a fact without a button is."""

_SHRINKING = frozenset({"issuers", "contacts"})
"""Facts that may be cut in a narrow window; place, date and embargo never are."""


class FactsBar(QFrame):
    """Shows the facts of the open release in the language of the interface."""

    number_entered = Signal(str)
    """A number of which somebody should look up who else has it; `show_holder` tells it.

    An empty one asks for the number that would be given; `show_next_number` tells it.
    """
    attachments_requested = Signal()
    """Files are to be chosen, the names of which `add_attachments` adds."""
    block_requested = Signal(str)
    """A block that somebody wants to write in."""

    def __init__(self, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        context.theme.style(self)
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, context.theme.px(30) + 6, 8)
        row.setSpacing(2)
        self._buttons: dict[str, tuple[FactButton, Callable[[Release], str]]] = {}
        words = context.words
        for key, (label, value) in _facts(words).items():
            button = FactButton(label, context.theme, self, shrinks=key in _SHRINKING, plain=key == "more")
            button.clicked.connect(lambda _=False, key=key: self.edit(key))
            row.addWidget(button)
            self._buttons[key] = (button, value)
        row.addStretch(1)
        self.sheet: Popover | None = None
        self.show_release(context.draft.present)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The source has a row of its own: in a narrow window it leaves the bar to the other facts."""
        needed = sum(button.sizeHint().width() + 2 for button, _ in self._buttons.values())
        for button, _ in self._buttons.values():
            button.show_brief(False)
        self.button("source").setVisible(needed + self._context.theme.px(30) + 24 <= self.width())

        for tight in (False, True):
            if self._least() <= self.width():
                return
            for button, _ in self._buttons.values():
                button.show_brief(True, tight=tight)

    def _least(self) -> int:
        """The width without which something would be cut that never is."""
        shown = [button for button, _ in self._buttons.values() if not button.isHidden()]
        return sum(button.minimumSizeHint().width() + 2 for button in shown) + self._context.theme.px(30) + 20

    def show_release(self, release: Release) -> None:
        language = Language.DE if self._context.words.language == "de" else Language.EN
        for key, (button, value) in self._buttons.items():
            brief = _BRIEF[key](release, language) if key in _BRIEF else ""
            button.show_value(value(release), brief)
        self._make_room()
        if self.sheet:
            self.sheet.show_release(release)

    def edit(self, fact: str) -> None:
        """Opens the sheet of a fact under its button; facts without a button are on the pages of `more`."""
        from editor.ui.facts.locking import locked_notice

        page = MORE.get(fact, "")
        button = self.button("more" if page or not self.button(fact).isVisible() else fact)
        if self.sheet:
            self.sheet.close()
        self.sheet = sheet = self._more(page) if page else self._sheet(fact)
        self._context.theme.style(sheet)
        sheet.show_notice(locked_notice(self._context.draft.present, self._context.words))
        sheet.closed.connect(lambda: self._tidy(sheet))
        sheet.undo_requested.connect(lambda: self._context.step(self._context.draft.undo))
        sheet.redo_requested.connect(lambda: self._context.step(self._context.draft.redo))
        button.setFocus(Qt.FocusReason.PopupFocusReason)  # where the keyboard is when the sheet is closed
        sheet.open_below(button)

    def _sheet(self, fact: str) -> Popover:
        from editor.ui.facts.popover import Popover
        from editor.ui.facts.sheets import SHEETS

        sheet = Popover(self.button(fact).accessibleName(), self)
        SHEETS[fact](sheet, self._context)
        return sheet

    def _more(self, page: str) -> MoreSheet:
        from editor.ui.facts.more import MoreSheet

        sheet = MoreSheet(self._context.words.gettext("More details"), self._context, self)
        sheet.number_entered.connect(self.number_entered)
        sheet.attachments_requested.connect(self._choose_attachments)
        sheet.block_requested.connect(self.block_requested)
        sheet.show_page(page)
        return sheet

    def show_holder(self, number: str, headline: str) -> None:
        """Tells which other release has a number; an empty headline says that none has."""
        from editor.ui.facts.more import MoreSheet

        if isinstance(self.sheet, MoreSheet):
            self.sheet.show_holder(number, headline)

    def show_next_number(self, number: str) -> None:
        """Tells which number the release would be given now."""
        from editor.ui.facts.more import MoreSheet

        if isinstance(self.sheet, MoreSheet):
            self.sheet.show_next_number(number)

    def _choose_attachments(self) -> None:
        """The sheet makes way: it would lie over the dialog and hold the mouse."""
        if self.sheet:
            self.sheet.close()
        self.attachments_requested.emit()

    def add_attachments(self, names: Sequence[str]) -> None:
        """Adds what is not among the attachments yet, and shows them."""
        self._context.apply(lambda release: _with_attachments(release, names), place=Place("", "attachments"))
        self.edit("attachments")

    def button(self, fact: str) -> FactButton:
        return self._buttons[fact][0]

    def _tidy(self, sheet: Popover) -> None:
        if self.sheet is sheet:
            self.sheet = None
        self._context.draft.end_typing()
        self._context.draft.amend(without_blanks)


def _with_attachments(release: Release, names: Sequence[str]) -> Release:
    new = [name for name in map(clean, names) if name and name not in release.attachments]
    return replace(release, attachments=(*release.attachments, *new)) if new else release


def _facts(words: Catalogue) -> dict[str, tuple[str, Callable[[Release], str]]]:
    language = Language.DE if words.language == "de" else Language.EN
    return {
        "issuers": (
            words.gettext("Issuers"),
            lambda release: ", ".join(issuer.name.either(language) for issuer in release.issuers),
        ),
        "dateline": (words.gettext("Place and date"), lambda release: _dateline(release, language)),
        "embargo": (words.gettext("Embargo"), lambda release: _embargo(release, language)),
        "contacts": (
            words.gettext("Media contact"),
            lambda release: ", ".join(contact.name or contact.email for contact in release.contacts),
        ),
        "source": (
            words.gettext("Source"),
            lambda release: release.source.either(language) or proposed_source(release).either(language),
        ),
        "more": (words.gettext("More …"), lambda release: ""),
    }


def _dateline(release: Release, language: Language) -> str:
    day = long_day(release.date, language) if release.date else ""
    return ", ".join(part for part in (release.place.either(language), day) if part)


def _brief_day(day: date, language: Language) -> str:
    return f"{day:%d.%m.%Y}" if language is Language.DE else day_text(day, language)


def _brief_dateline(release: Release, language: Language) -> str:
    day = _brief_day(release.date, language) if release.date else ""
    return ", ".join(part for part in (release.place.either(language), day) if part)


def _brief_embargo(release: Release, language: Language) -> str:
    local = release.embargo.local if release.embargo else None
    return f"{_brief_day(local.date(), language)}, {local:%H:%M}" if local else ""


_BRIEF = {"dateline": _brief_dateline, "embargo": _brief_embargo}
"""What these facts say where there is little room; place, date and time are never cut."""


def _embargo(release: Release, language: Language) -> str:
    if release.embargo is None:
        return ""
    return zoned_moment(release.embargo.local, language)
