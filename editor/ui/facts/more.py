"""The sheet with what has no button of its own: some pages, of which one is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.domain.arranging import insert_block, new_block
from editor.domain.blocks import Kind
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.facts.event import EventEditor
from editor.ui.facts.form import Form
from editor.ui.facts.general import GeneralFacts
from editor.ui.facts.items import ItemKind, Items
from editor.ui.facts.lines import attachment_lines, boilerplate_lines, shared
from editor.ui.facts.popover import Popover, with_control
from editor.ui.writing.context import WritingContext

_NOTE = 190
"""Pixels of the internal note."""

_WIDTH = 626
"""Pixels of the widest page: as wide are all, so that the tabs stay where they are."""

_TURNING: dict[int, int] = {Qt.Key.Key_Tab: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Backtab: -1, Qt.Key.Key_PageUp: -1}
"""Keys that turn the pages, with Ctrl."""

PAGES = ("general", "event", "boilerplates", "attachments", "note")


class MoreSheet(Popover):
    """Pages are built when they are first shown."""

    number_entered = Signal(str)
    attachments_requested = Signal()
    block_requested = Signal(str)
    """A block that somebody wants to write in."""

    def __init__(self, title: str, context: WritingContext, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._context = context
        self._pages: dict[str, QWidget] = {}
        self._tabs: dict[str, QPushButton] = {}
        for name, label in _names(context.words).items():
            tab = QPushButton(label)
            tab.setObjectName("tab")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            font = context.theme.sans(14, QFont.Weight.DemiBold)  # as the chosen one is written
            tab.setMinimumWidth(QFontMetrics(font).horizontalAdvance(label) + context.theme.px(20))
            tab.setToolTip(f"{label} ({shown('Ctrl+Tab')})")
            tab.clicked.connect(lambda _=False, name=name: self.show_page(name))
            self._head.addWidget(tab)
            self._tabs[name] = tab
        self._page = ""
        self.least = context.theme.px(_WIDTH)

    def show_page(self, name: str) -> None:
        """Shows one page and puts the cursor into it."""
        if name not in self._pages:
            self._pages[name] = self._built(name)
        self._page = name
        for each, page in self._pages.items():
            page.setVisible(each == name)
        self._tabs[name].setChecked(True)
        self._first = self._pages[name]
        if self.isVisible():
            self._fit()
            self.focus_part(self._first)

    def page(self, name: str) -> QWidget:
        return self._pages[name]

    def show_holder(self, number: str, headline: str) -> None:
        general = self._pages.get("general")
        if isinstance(general, GeneralFacts):
            general.show_holder(number, headline)

    def show_next_number(self, number: str) -> None:
        general = self._pages.get("general")
        if isinstance(general, GeneralFacts):
            general.show_next_number(number)

    def takes_key(self, event: QKeyEvent) -> bool:
        step = _TURNING.get(event.key()) if with_control(event) else None
        if step is None:
            return super().takes_key(event)
        self.show_page(PAGES[(PAGES.index(self._page) + step) % len(PAGES)])
        return True

    # -- pages

    def _built(self, name: str) -> QWidget:
        make: dict[str, Callable[[], QWidget]] = {
            "general": self._general,
            "event": lambda: EventEditor(self._context),
            "boilerplates": lambda: boilerplates(self._context),
            "attachments": self._attachments,
            "note": self._note,
        }
        page = make[name]()
        show: Callable[[Release], None] = page.show_release  # type: ignore[attr-defined]
        self.add(page, show)
        return page

    def _general(self) -> GeneralFacts:
        made = GeneralFacts(self._context)
        made.number_entered.connect(self.number_entered)
        made.ask_number()
        return made

    def _attachments(self) -> Page:
        words = self._context.words
        kind = ItemKind("attachments", attachment_lines, words.gettext("Add attachment"))
        items = Items(kind, self._context)
        choose = QPushButton(words.gettext("Choose files …"))
        choose.setObjectName("quiet")
        choose.clicked.connect(self.attachments_requested)
        items.add_tool(choose)
        choose.setHidden(self._context.locked(None))
        page = Page()
        page.add(items, items.show_release)
        notes = QPushButton(self._notes_name())
        notes.setObjectName("plain")
        notes.clicked.connect(self._go_to_notes)
        page.add(notes, lambda _: notes.setText(self._notes_name()), stretched=False)
        return page

    def _note(self) -> Form:
        words = self._context.words
        form = Form([shared(words.gettext("Internal note"), "note", long=True)], self._context)
        for _, entry in form.entries():
            entry.setFixedHeight(self._context.theme.px(_NOTE))
        return form

    def _notes_name(self) -> str:
        words = self._context.words
        if self._context.draft.present.first(Kind.NOTES):
            return words.gettext("Go to the notes to editors")
        return words.gettext("Write notes to editors")

    def _go_to_notes(self) -> None:
        """Notes stand at the end of the text; a release without any gets a block for them."""
        if self._context.draft.present.first(Kind.NOTES) is None:
            self._context.apply(_with_notes)
        found = self._context.draft.present.first(Kind.NOTES)
        if found:
            self.close()
            self.block_requested.emit(found.id)


class Page(QWidget):
    """Parts one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._shows: list[Callable[[Release], None]] = []

    def add(self, part: QWidget, show: Callable[[Release], None], *, stretched: bool = True) -> None:
        self._column.addWidget(part, 0, Qt.AlignmentFlag(0) if stretched else Qt.AlignmentFlag.AlignLeft)
        self._shows.append(show)

    def show_release(self, release: Release) -> None:
        for show in self._shows:
            show(release)


def boilerplates(context: WritingContext) -> Items:
    words = context.words
    pattern = words.gettext("Boilerplate {number}")
    kind = ItemKind(
        "boilerplates",
        boilerplate_lines,
        words.gettext("Add another boilerplate"),
        lambda index: pattern.format(number=index + 1),
        "heading",
    )
    return Items(kind, context)


def _with_notes(release: Release) -> Release:
    after = release.blocks[-1].id if release.blocks else None
    return insert_block(release, new_block(Kind.NOTES), after)


def _names(words: Catalogue) -> dict[str, str]:
    return {
        "general": words.gettext("General"),
        "event": words.gettext("Event"),
        "boilerplates": words.gettext("Boilerplates"),
        "attachments": words.gettext("Attachments"),
        "note": words.gettext("Internal note"),
    }
