"""The page of house styles: which there are at the left, their settings in the middle, what they do at the right."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from editor.compose.house import House
from editor.domain.release import Release
from editor.ui.actions import shown
from editor.ui.ask import Ask
from editor.ui.buttons import text_button
from editor.ui.dialog_size import fit_over_window
from editor.ui.facts.popover import in_order
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import TextControl
from editor.ui.houses.facts_control import tidy
from editor.ui.houses.house_list import HouseList
from editor.ui.houses.letterhead_roles import LetterheadFile
from editor.ui.houses.live_page import LivePage
from editor.ui.houses.page import HousePage
from editor.ui.houses.pages import page_names
from editor.ui.houses.settings import HouseSettings
from editor.ui.houses.working_set import WorkingSet
from editor.ui.page_keys import PageKeys

SIDE, LEAST, PAGE = 208, 430, 400
"""Pixels of the column at the left, and of settings and page at least."""


class HousesDialog(QDialog):
    """Edits values; what is to be stored, read from files or asked for is told."""

    saved = Signal(object)
    """A house style that is new or was changed."""
    removed = Signal(str)
    """The id of a house style that is to go."""
    logo_requested = Signal()
    logo_chosen = Signal(object)
    letterhead_requested = Signal()
    letterhead_chosen = Signal(object)
    styles_wanted = Signal(str, str)
    import_requested = Signal()
    export_requested = Signal(object)

    def __init__(self, context: HouseContext, example: Release, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._ask = context, ask
        words = context.words
        title = words.gettext("House styles")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        names = page_names(words)
        self.side = HouseList(names, context.theme, words)
        self.live = LivePage(example, context)
        self.settings = HouseSettings(context)
        self.ok = text_button(words.gettext("OK"), "primary")
        self.ok.setToolTip(f"{self.ok.text()} ({shown('Ctrl+Return')})")
        self.apply = text_button(words.gettext("Apply"), "plain")
        self.cancel = text_button(words.gettext("Cancel"), "plain")
        self.turn = text_button("", "plain")
        self._shows_page = False
        self._lay_out()
        self._connect()
        context.theme.style(self)
        self._fit()
        self._show()
        self.show_page(next(iter(names)))
        self.side.houses.setFocus()

    def _lay_out(self) -> None:
        px = self._context.theme.px
        self.side.setFixedWidth(px(SIDE))
        self._middle = QFrame()
        self._middle.setObjectName("sheet")
        inner = QVBoxLayout(self._middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.settings)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.side)
        panes.addWidget(self._middle, 5)
        panes.addWidget(self.live, 5)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(16), px(10), px(16), px(12))
        buttons.setSpacing(px(10))
        buttons.addWidget(self.turn)
        buttons.addStretch(1)
        for button in (self.cancel, self.apply, self.ok):
            buttons.addWidget(button)
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        foot.setLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(panes, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        working = self._context.working
        working.shown.connect(self._show)
        self.side.house_chosen.connect(working.choose)
        self.side.page_chosen.connect(self.show_page)
        self.side.new_requested.connect(self._add)
        self.side.duplicate_requested.connect(self._duplicate)
        self.side.remove_requested.connect(self._remove)
        self.side.import_requested.connect(self.import_requested)
        self.side.export_requested.connect(lambda: self.export_requested.emit(tidy(working.present)))
        settings = self.settings
        settings.page_built.connect(self._order_tabs)
        settings.logo_requested.connect(self.logo_requested)
        settings.logo_chosen.connect(self.logo_chosen)
        settings.letterhead_requested.connect(self.letterhead_requested)
        settings.letterhead_chosen.connect(self.letterhead_chosen)
        settings.styles_wanted.connect(self.styles_wanted)
        self.ok.clicked.connect(self._finish)
        self.apply.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.turn.clicked.connect(self._turn)
        keys = PageKeys(self)
        keys.undo_pressed.connect(working.undo)
        keys.redo_pressed.connect(working.redo)
        keys.finish_pressed.connect(self._finish)

    def _fit(self) -> None:
        px = self._context.theme.px
        fit_over_window(self, px(1240), px(820))

    # -- values

    @property
    def working(self) -> WorkingSet:
        """The house styles as they are edited here."""
        return self._context.working

    def _show(self) -> None:
        working = self._context.working
        house = working.present
        self.side.show_houses({each.id: each.name for each in working.houses}, house.id)
        self.settings.show_house(house)
        self.live.show_house(house, working.others)
        self.apply.setEnabled(working.has_changes)

    def show_page(self, name: str) -> None:
        """Shows one page of settings, and beside it the part of the example that it is about."""
        self.settings.show_page(name)
        self.side.show_page(name)
        self.live.show_end(name == "parts")

    def page(self, name: str) -> HousePage:
        """A page of settings, shown."""
        self.show_page(name)
        return self.settings.show_page(name)

    def _order_tabs(self, page: HousePage) -> None:
        """Tab goes from the column at the left through the settings to the example and to the buttons."""
        inside = [each for each in in_order(page) if each.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        behind = (*self.live.languages.values(), self.turn, self.cancel, self.apply, self.ok)
        for before, following in pairwise((self.side.pages, *inside, *behind)):
            QWidget.setTabOrder(before, following)

    def show_pictures(self) -> None:
        """Pictures that the page or the logo waits for were found."""
        self.live.show_pictures()
        if self.settings.logo:
            self.settings.logo.view.update()

    def take_logo(self, house_id: str, digest: str) -> None:
        """The picture that was chosen for a house style, kept by now, becomes its logo."""
        self._context.working.apply_to(house_id, lambda house: replace(house, logo=digest))

    def show_logo_fault(self, text: str) -> None:
        if self.settings.logo:
            self.settings.logo.show_fault(text)

    def take_letterhead(self, house_id: str, file: LetterheadFile) -> None:
        """The file that was chosen for a house style, kept by now, becomes its letterhead."""
        if self.settings.letterhead:
            self.settings.letterhead.take(house_id, file)

    def show_styles(self, file: LetterheadFile) -> None:
        """The styles of a letterhead that the archive has."""
        if self.settings.letterhead:
            self.settings.letterhead.show_styles(file)

    def show_letterhead_fault(self, text: str) -> None:
        if self.settings.letterhead:
            self.settings.letterhead.show_fault(text)

    def add(self, house: House) -> None:
        """Adds a house style that came from a file."""
        self._context.working.add(house)

    # -- edits

    def _add(self) -> None:
        self._context.working.add(House(name=self._context.words.gettext("New house style")))
        self._name_it()

    def _duplicate(self) -> None:
        self._context.working.add(self._context.present)
        self._name_it()

    def _name_it(self) -> None:
        """The cursor goes where the new one is named."""
        control = self.page("organisation").findChild(TextControl)
        if control:
            control.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            control.entry.selectAll()

    def _remove(self) -> None:
        words, working = self._context.words, self._context.working
        if not working.others:
            return
        title = words.gettext("Remove the house style {name}?").format(name=working.present.name)
        text = words.gettext("Releases of its organisation then take the general one. What was sent stays as it is.")
        if self._ask.confirm(title, text, words.gettext("Remove")):
            working.remove()

    # -- end

    def _save(self) -> bool:
        """Tells what is to be stored; False where a line has to be mended first."""
        if faulty := self.settings.faulty():
            self.show_page(faulty[0])
            faulty[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        working = self._context.working
        for house in working.changed:
            self.saved.emit(tidy(house))
        for house_id in working.removed:
            self.removed.emit(house_id)
        working.keep()
        self._show()
        return True

    def _finish(self) -> None:
        if self._save():
            self.accept()

    def reject(self) -> None:
        words = self._context.words
        if self._context.working.has_changes and not self._ask.confirm(
            words.gettext("Discard the changes?"),
            words.gettext("The house styles then stay as they were."),
            words.gettext("Discard"),
        ):
            return
        super().reject()

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _turn(self) -> None:
        self._shows_page = not self._shows_page
        self._make_room()

    def _make_room(self) -> None:
        """Where there is no room for settings and page, one can be turned over for the other."""
        px, words = self._context.theme.px, self._context.words
        fits = self.width() >= px(SIDE + LEAST + PAGE)
        self.turn.setVisible(not fits)
        self.turn.setText(words.gettext("Show settings") if self._shows_page else words.gettext("Show example"))
        self._middle.setVisible(fits or not self._shows_page)
        self.live.setVisible(fits or self._shows_page)
