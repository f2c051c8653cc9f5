"""The exports that the house makes again and again: each with its name, its files and its limit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.compose.formats import Format, Profile
from editor.compose.house import House
from editor.domain.bilingual import LANGUAGES, Language
from editor.terms import format_name, language_name
from editor.ui.facts.popover import in_order
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import Segments, TextControl

_COLUMNS, _FEWER, _LARGE = 3, 2, 140
"""Formats beside each other, and in a window of so many hundredths of the normal size."""
_LONGEST = 1_000_000


class ProfileCard(QWidget):
    """Shows and edits one profile."""

    remove_requested = Signal()

    def __init__(self, index: int, context: HouseContext) -> None:
        super().__init__()
        self._index, self._context = index, context
        words = context.words
        pattern = words.gettext("Profile {number}")
        self._title = pattern.format(number=index + 1)
        self.name = self._text(words.gettext("Name"), lambda profile: profile.name, _with_name, self._name_fault)
        self.formats = {each: self._tick(each) for each in Format}
        languages: dict[tuple[Language, ...], str] = {(): words.gettext("All that are written")}
        languages |= {(each,): language_name(words, each) for each in LANGUAGES}
        self.languages = Segments(f"{self._title}: {words.gettext('Languages')}", languages, context.theme)
        self.languages.chosen.connect(self._take_languages)
        self.limit = self._text(
            words.gettext("Characters at most"),
            lambda profile: str(profile.limit or ""),
            lambda profile, text: replace(profile, limit=int(text or 0)),
            self._limit_fault,
        )
        self.limit.entry.show_hint(words.gettext("no limit"))
        self.remove = QToolButton()
        self.remove.setText("×")
        self.remove.setObjectName("quiet")
        self.remove.setAccessibleName(f"{words.gettext('Remove')}, {index + 1}")
        self.remove.setToolTip(words.gettext("Remove"))
        self.remove.clicked.connect(self.remove_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        words, px = self._context.words, self._context.theme.px
        heading = QLabel(self._title)
        heading.setObjectName("settingName")
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(5))
        column.addLayout(head)
        column.addWidget(self.name)
        column.addSpacing(px(2))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(5))
        columns = _FEWER if self._context.theme.zoom > _LARGE else _COLUMNS
        for place, box in enumerate(self.formats.values()):
            grid.addWidget(box, place // columns, place % columns)
            grid.setColumnStretch(place % columns, 1)
        column.addLayout(grid)
        column.addSpacing(px(4))
        self.limit.setMaximumWidth(px(140))
        labelled = QGridLayout()
        labelled.setHorizontalSpacing(px(12))
        labelled.setVerticalSpacing(px(6))
        labelled.setColumnStretch(1, 1)
        rows = ((words.gettext("Languages"), self.languages), (words.gettext("Characters at most"), self.limit))
        for row, (text, part) in enumerate(rows):
            label = QLabel(text)
            label.setObjectName("detailLabel")
            label.setBuddy(part)
            labelled.addWidget(label, row, 0)
            labelled.addWidget(part, row, 1)
        column.addLayout(labelled)

    def _text(
        self,
        name: str,
        read: Callable[[Profile], str],
        write: Callable[[Profile, str], Profile],
        fault: Callable[[str], str],
    ) -> TextControl:
        def read_house(house: House) -> str:
            profile = self._profile(house)
            return read(profile) if profile else ""

        def write_house(house: House, text: str) -> House:
            return self._with(house, lambda profile: write(profile, text))

        return TextControl(f"{self._title}: {name}", self._context, read_house, write_house, fault)

    def _tick(self, format_: Format) -> QCheckBox:
        box = QCheckBox(format_name(self._context.words, format_))
        box.clicked.connect(self._take_formats)
        return box

    # -- values

    def _profile(self, house: House) -> Profile | None:
        return house.profiles[self._index] if self._index < len(house.profiles) else None

    def show_house(self, house: House) -> None:
        profile = self._profile(house)
        if profile is None:
            return
        self.name.show_house(house)
        self.limit.show_house(house)
        self.languages.show_value(profile.languages)
        for format_, box in self.formats.items():
            box.setChecked(format_ in profile.formats)

    # -- edits

    def _with(self, house: House, edit: Callable[[Profile], Profile]) -> House:
        profiles = list(house.profiles)
        if self._index < len(profiles):
            profiles[self._index] = edit(profiles[self._index])
        return replace(house, profiles=tuple(profiles))

    def _edit(self, edit: Callable[[Profile], Profile]) -> None:
        self._context.apply(lambda house: self._with(house, edit))

    def _take_formats(self) -> None:
        """One format stays: a profile without any would export nothing."""
        chosen = tuple(each for each, box in self.formats.items() if box.isChecked())
        if chosen:
            self._edit(lambda profile: replace(profile, formats=chosen))
        else:
            self.show_house(self._context.present)

    def _take_languages(self, languages: object) -> None:
        if isinstance(languages, tuple):
            self._edit(lambda profile: replace(profile, languages=languages))

    def _name_fault(self, text: str) -> str:
        """A profile is chosen, remembered and saved by its name."""
        words, profiles = self._context.words, self._context.present.profiles
        if not text:
            return words.gettext("A profile needs a name.")
        others = (*profiles[: self._index], *profiles[self._index + 1 :])
        if text.casefold() in {each.name.casefold() for each in others}:
            return words.gettext("Another profile has this name.")
        return ""

    def _limit_fault(self, text: str) -> str:
        if not text or (text.isascii() and text.isdigit() and int(text) <= _LONGEST):
            return ""
        return self._context.words.gettext("Write a number of characters, for instance 3000, or nothing.")


def _with_name(profile: Profile, name: str) -> Profile:
    return replace(profile, name=name)


class ProfilesControl(QWidget):
    """All profiles below each other."""

    def __init__(self, context: HouseContext) -> None:
        super().__init__()
        self._context = context
        self.cards: list[ProfileCard] = []
        self.add = QPushButton(context.words.gettext("Add profile"))
        self.add.setObjectName("quiet")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(12))
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)
        self.setFocusProxy(self.add)

    def show_house(self, house: House) -> None:
        while len(self.cards) < len(house.profiles):
            self._add_card()
        while len(self.cards) > len(house.profiles):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for card in self.cards:
            card.show_house(house)

    def _add_card(self) -> None:
        index = len(self.cards)
        card = ProfileCard(index, self._context)
        card.remove_requested.connect(lambda: self._remove(index))
        self.cards.append(card)
        self._column.insertWidget(index, card)
        before: QWidget = self.add.previousInFocusChain() or self.add
        for part in [each for each in in_order(card) if each.focusPolicy() is not Qt.FocusPolicy.NoFocus]:
            QWidget.setTabOrder(before, part)
            before = part

    def _add(self) -> None:
        self._context.apply(lambda house: replace(house, profiles=(*house.profiles, Profile(self._new_name(house)))))
        self.show_house(self._context.present)
        self.cards[-1].name.setFocus()
        self.cards[-1].name.entry.selectAll()

    def _new_name(self, house: House) -> str:
        pattern, taken = self._context.words.gettext("Export {number}"), {each.name for each in house.profiles}
        names = (pattern.format(number=number) for number in count(len(taken) + 1))
        return next(name for name in names if name not in taken)

    def _remove(self, index: int) -> None:
        self._context.apply(
            lambda house: replace(house, profiles=(*house.profiles[:index], *house.profiles[index + 1 :]))
        )
