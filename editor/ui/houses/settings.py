"""The settings in the middle: one page at a time, each built when it is shown first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from editor.compose.house import House
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import TextControl
from editor.ui.houses.letterhead_control import LetterheadControl
from editor.ui.houses.logo_control import LogoControl
from editor.ui.houses.page import HousePage
from editor.ui.houses.pages import built_page


class HouseSettings(QStackedWidget):
    """Holds the pages that were opened and passes their wishes on."""

    page_built = Signal(object)
    logo_requested = Signal()
    logo_chosen = Signal(object)
    letterhead_requested = Signal()
    letterhead_chosen = Signal(object)
    styles_wanted = Signal(str, str)

    def __init__(self, context: HouseContext) -> None:
        super().__init__()
        self._context = context
        self._pages: dict[str, HousePage] = {}
        self._areas: dict[str, QScrollArea] = {}
        self.present = ""

    def show_page(self, name: str) -> HousePage:
        """Shows a page with the house style as it is now."""
        if name not in self._pages:
            self._build(name)
        self.present = name
        self._pages[name].show_house(self._context.present)
        self.setCurrentWidget(self._areas[name])
        return self._pages[name]

    def show_house(self, house: House) -> None:
        """Only the page that is seen follows; the others do when they are shown."""
        if page := self._pages.get(self.present):
            page.show_house(house)

    def _build(self, name: str) -> None:
        page = built_page(name, self._context)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setObjectName("settings")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(page)
        for logo in page.findChildren(LogoControl):
            logo.logo_requested.connect(self.logo_requested)
            logo.logo_chosen.connect(self.logo_chosen)
        for letterhead in page.findChildren(LetterheadControl):
            letterhead.letterhead_requested.connect(self.letterhead_requested)
            letterhead.letterhead_chosen.connect(self.letterhead_chosen)
            letterhead.styles_wanted.connect(self.styles_wanted)
        self._pages[name], self._areas[name] = page, area
        self.addWidget(area)
        self.page_built.emit(page)

    @property
    def logo(self) -> LogoControl | None:
        """What shows the logo, once its page was opened."""
        page = self._pages.get("looks")
        return page.findChild(LogoControl) if page else None

    @property
    def letterhead(self) -> LetterheadControl | None:
        page = self._pages.get("letterhead")
        return page.findChild(LetterheadControl) if page else None

    def faulty(self) -> tuple[str, TextControl] | None:
        """The first control with something in it that cannot be used, and its page."""
        found = ((name, page.faulty()) for name, page in self._pages.items())
        return next(((name, control) for name, control in found if control), None)
