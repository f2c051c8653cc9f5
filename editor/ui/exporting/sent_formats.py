"""In which formats a language went out: those of a profile with one click, or any."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from editor.compose.formats import Format, Profile
from editor.i18n import Catalogue
from editor.terms import format_name
from editor.ui.choice import Choice
from editor.ui.exporting.format_boxes import NEWSROOM, OUTGOING, purpose
from editor.ui.theme import Theme

OFFERED = tuple(format_ for format_ in (*NEWSROOM, *OUTGOING) if format_ is not Format.PROOF)
"""A proof goes to nobody outside."""

_COLUMNS = 2


class SentFormats(QWidget):
    """Shows which formats are ticked and says when others are."""

    changed = Signal()

    def __init__(self, profiles: Sequence[Profile], words: Catalogue, theme: Theme) -> None:
        super().__init__()
        self._profiles = {profile.name: profile for profile in profiles if profile.name}
        names: dict[object, str] = {"": words.gettext("Own choice")}
        self.choice = Choice(words.gettext("Profile"), names | {name: name for name in self._profiles})
        self.choice.setVisible(bool(profiles))
        self.choice.chosen.connect(self._take_profile)
        self.boxes = {format_: self._box(words, format_) for format_ in OFFERED}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(7))
        if profiles:
            grid.addWidget(self.choice, 0, 0, 1, _COLUMNS)
        for number, box in enumerate(self.boxes.values()):
            grid.addWidget(box, 1 + number // _COLUMNS, number % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)

    def _box(self, words: Catalogue, format_: Format) -> QCheckBox:
        box = QCheckBox(format_name(words, format_))
        box.setToolTip(purpose(words, format_))
        box.toggled.connect(self._follow)
        return box

    @property
    def chosen(self) -> tuple[Format, ...]:
        return tuple(format_ for format_, box in self.boxes.items() if box.isChecked())

    def show_chosen(self, formats: Sequence[Format]) -> None:
        for format_, box in self.boxes.items():
            box.setChecked(format_ in formats)

    def _take_profile(self, name: object) -> None:
        if profile := self._profiles.get(str(name)):
            self.show_chosen(profile.formats)
        self._follow()

    def _follow(self) -> None:
        fitting = (name for name, each in self._profiles.items() if self._offered(each) == set(self.chosen))
        shown = str(self.choice.value)
        names = list(fitting)
        self.choice.show_value(shown if shown in names else next(iter(names), ""))
        self.changed.emit()

    def _offered(self, profile: Profile) -> set[Format]:
        return {format_ for format_ in profile.formats if format_ in self.boxes}
