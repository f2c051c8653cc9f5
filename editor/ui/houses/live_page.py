"""The page at the right: a release as the house style that is edited would print it, live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout

from editor.compose.house import House
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.people import Issuer
from editor.domain.release import Release, Status
from editor.terms import language_name
from editor.ui.houses.context import HouseContext
from editor.ui.preview.pane import Pages
from editor.ui.preview.sheets import Sheets

PAUSE = 60
"""Milliseconds after a change before the page is set again."""

_NUMBER = 7
"""The number that the example has: of one digit, so that it shows how the scheme fills it up."""


class LivePage(QFrame):
    """Shows the example in one language; where one has scrolled to is kept."""

    def __init__(self, example: Release, context: HouseContext) -> None:
        super().__init__()
        self.setObjectName("livePage")
        self._context, self._example = context, example
        self._house: House | None = None
        self._others: Sequence[House] = ()
        self._language = Language.DE
        self._at_end = False
        self.pages = Pages(context.theme)
        self.languages = {language: self._button(language) for language in LANGUAGES}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.set_page)
        self._lay_out()

    def _button(self, language: Language) -> QPushButton:
        button = QPushButton(language_name(self._context.words, language))
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setChecked(language is self._language)
        button.clicked.connect(lambda: self.show_language(language))
        return button

    def _lay_out(self) -> None:
        px, words = self._context.theme.px, self._context.words
        group = QButtonGroup(self)
        tools = QHBoxLayout()
        tools.setContentsMargins(px(14), px(12), px(14), px(8))
        tools.setSpacing(px(6))
        title = QLabel(words.gettext("Example"))
        title.setObjectName("columnLabel")
        tools.addWidget(title)
        tools.addStretch(1)
        for button in self.languages.values():
            group.addButton(button)
            tools.addWidget(button)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.pages)
        self.area.setAccessibleName(words.gettext("Example"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.area, 1)

    # -- values

    def show_house(self, house: House, others: Sequence[House]) -> None:
        """The page follows after a pause."""
        self._house, self._others = house, others
        if self.isVisible():
            self._timer.start()

    def show_language(self, language: Language) -> None:
        self._language = language
        for each, button in self.languages.items():
            button.setChecked(each is language)
        self.set_page()

    def show_end(self, wanted: bool) -> None:
        """Goes to the last page, where the parts below the text stand, or from there back to the first."""
        if wanted is self._at_end:
            return
        self._at_end = wanted
        if self.isVisible():
            self.set_page()
            self._go()

    def _go(self) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.maximum() if self._at_end else 0)

    def show_pictures(self) -> None:
        """Pictures were found."""
        self.set_page()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.set_page()
        if self._at_end:
            self._go()

    def set_page(self) -> None:
        """Sets the page as the house style is now; one that nobody sees waits."""
        from editor.compose.composing import compose

        self._timer.stop()
        if self._house is None or not self.isVisible():
            return
        at = self.area.verticalScrollBar().value()
        now = datetime.now().astimezone()
        release = dressed(self._example, self._house, now.year)
        manuscript = compose(release, self._language, self._house, now, houses=(self._house, *self._others))
        self.pages.show_sheets(Sheets(manuscript, self._context.image))
        self.area.verticalScrollBar().setValue(at)


def dressed(release: Release, house: House, year: int) -> Release:
    """The example as a release of this house goes out: with its name, label, number, contacts and boilerplates."""
    issuers = (Issuer(house.organisation), *release.issuers[1:]) if house.organisation else release.issuers
    return replace(
        release,
        stage=Status.APPROVED,
        number=house.number(_NUMBER, release.date.year if release.date else year),
        label=house.label or release.label,
        issuers=issuers,
        contacts=house.contacts or release.contacts,
        boilerplates=house.boilerplates or release.boilerplates,
    )
