"""The profiles of a house to choose from, and keeping what is chosen now as one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.compose.formats import Profile
from editor.compose.house import House
from editor.domain.bilingual import clean
from editor.i18n import Catalogue
from editor.ui.choice import Choice


class ProfileLine(QWidget):
    """Tells which profile was chosen; a name that was entered wishes for the present choice to be kept under it."""

    chosen = Signal(object)
    """The profile."""
    save_requested = Signal(str)

    def __init__(self, profiles: Sequence[Profile], words: Catalogue) -> None:
        super().__init__()
        self._profiles = {profile.name: profile for profile in profiles if profile.name}
        names: dict[object, str] = {"": words.gettext("Own choice")}
        self.choice = Choice(words.gettext("Profile"), names | dict(zip(self._profiles, self._profiles, strict=True)))
        self.choice.chosen.connect(self._choose)
        self.begin = QPushButton(words.gettext("Save profile …"))
        self.begin.setObjectName("quiet")
        self.begin.setAutoDefault(False)
        self.begin.setToolTip(words.gettext("Keeps languages and formats in the house style, under a name"))
        self.begin.clicked.connect(self._ask_name)
        self.name = QLineEdit()
        self.name.setPlaceholderText(words.gettext("Name, such as local press"))
        self.name.setAccessibleName(words.gettext("Name of the profile"))
        self.name.installEventFilter(self)
        self.keep = QPushButton(words.gettext("Save"))
        self.keep.setObjectName("plain")
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self._save)
        self._lay_out()
        self._show_naming(False)

    def _lay_out(self) -> None:
        choosing, naming = QHBoxLayout(), QHBoxLayout()
        choosing.setSpacing(12)
        choosing.addWidget(self.choice)
        choosing.addWidget(self.begin)
        choosing.addStretch(1)
        naming.setSpacing(8)
        naming.addWidget(self.name, 1)
        naming.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(choosing)
        column.addLayout(naming)

    def _choose(self, name: object) -> None:
        if profile := self.profile:
            self.chosen.emit(profile)

    @property
    def profile(self) -> Profile | None:
        """The profile that is shown, None for a choice of one's own."""
        return self._profiles.get(str(self.choice.value))

    def named(self, name: str) -> Profile | None:
        """The profile of that name, in upper or lower case."""
        same = (each for each in self._profiles.values() if each.name.casefold() == name.casefold())
        return next(same, None)

    def show_profile(self, name: str) -> None:
        """Shows the profile of that name, or with an empty one the own choice."""
        self.choice.show_value(name if name in self._profiles else "")

    def take(self, profile: Profile) -> None:
        """One more profile is there, or one with another content."""
        self._profiles[profile.name] = profile
        self.choice.add(profile.name, profile.name)
        self.show_profile(profile.name)
        self._show_naming(False)
        self.choice.setFocus()

    # -- naming

    def _show_naming(self, naming: bool) -> None:
        self.name.setVisible(naming)
        self.keep.setVisible(naming)
        self.begin.setEnabled(not naming)

    def _ask_name(self) -> None:
        self._show_naming(True)
        self.name.setText(str(self.choice.value))
        self.name.selectAll()
        self.name.setFocus()

    def _save(self) -> None:
        name = clean(self.name.text()).strip()
        if name:
            self.save_requested.emit(name)
        else:
            self.name.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter saves the name and Escape leaves it: neither is meant for the dialog."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._show_naming(False)
                self.begin.setFocus()
                return True
        return super().eventFilter(watched, event)


def with_profile(house: House, profile: Profile) -> House:
    """The house with one more profile, or with another one under a name that it has."""
    if any(each.name == profile.name for each in house.profiles):
        kept = tuple(profile if each.name == profile.name else each for each in house.profiles)
    else:
        kept = (*house.profiles, profile)
    return replace(house, profiles=kept)
