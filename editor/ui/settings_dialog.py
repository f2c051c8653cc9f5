"""The settings: language, theme, size, spelling and where the data is; what is chosen holds at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.i18n import Catalogue
from editor.settings import Settings
from editor.ui.elided_label import ElidedLabel
from editor.ui.integration_section import IntegrationSection
from editor.ui.spelling.settings_section import SpellingSection
from editor.ui.theme import Theme
from editor.ui.zoom import STEPS


class Choice(QWidget):
    """One of a few, side by side."""

    chosen = Signal()

    def __init__(self, name: str, options: Sequence[tuple[str, str]], theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for value, title in options:
            button = QPushButton(title)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {title}")
            button.clicked.connect(self.chosen)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        row.addStretch(1)

    @property
    def value(self) -> str:
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def show_value(self, value: str) -> None:
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def button(self, value: str) -> QPushButton:
        return self._buttons[value]


class SettingsDialog(QDialog):
    """Shows the settings and tells of each change."""

    changed = Signal()
    folder_open_requested = Signal()
    spelling_folder_requested = Signal()
    integration_wished = Signal(bool)
    """Hand-overs are to be opened by double click, or no longer."""

    def __init__(self, theme: Theme, words: Catalogue, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._words = theme, words
        title = words.gettext("Settings")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.language = self._choice(
            words.gettext("Language"),
            (("", words.gettext("As the system")), ("de", "Deutsch"), ("en", "English")),
        )
        self.theme = self._choice(
            words.gettext("Colours"),
            (
                ("system", words.gettext("As the system")),
                ("light", words.gettext("Light")),
                ("dark", words.gettext("Dark")),
            ),
        )
        per_cent = "{size} %" if words.language == "de" else "{size}%"
        self.zoom = self._choice(words.gettext("Size"), [(str(each), per_cent.format(size=each)) for each in STEPS])
        self.spelling = SpellingSection(words)
        self.spelling.changed.connect(self.changed)
        self.spelling.folder_requested.connect(self.spelling_folder_requested)
        self.integration = IntegrationSection(words)
        self.integration.wished.connect(self.integration_wished)
        self._lay_out(title, folder)
        theme.style(self)
        self._fit()

    def _choice(self, name: str, options: Sequence[tuple[str, str]]) -> Choice:
        choice = Choice(name, options, self._theme)
        choice.chosen.connect(self.changed)
        return choice

    def _lay_out(self, title: str, folder: Path) -> None:
        words, px = self._words, self._theme.px
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        close = QPushButton(words.gettext("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._sheet = sheet = QWidget()
        sheet.setObjectName("sheet")
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, px(2), 0)
        inner.setSpacing(px(6))
        for name, part in (
            (words.gettext("Language"), self.language),
            (words.gettext("Colours"), self.theme),
            (words.gettext("Size"), self.zoom),
            (words.gettext("Spelling"), self.spelling),
            (words.gettext("Hand-over"), self.integration),
            (words.gettext("Data folder"), self._folder(folder)),
        ):
            label = QLabel(name)
            label.setObjectName("settingName")
            inner.addWidget(label)
            inner.addWidget(part)
            inner.addSpacing(px(10))
        inner.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("scrolled")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(18))
        column.setSpacing(px(14))
        column.addWidget(heading)
        column.addWidget(self._area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _folder(self, folder: Path) -> QWidget:
        place = ElidedLabel()
        place.setObjectName("muted")
        place.setText(str(folder))
        place.setToolTip(str(folder))
        self.folder_button = show = QPushButton(self._words.gettext("Open folder"))
        show.setObjectName("plain")
        show.setAutoDefault(False)
        show.clicked.connect(self.folder_open_requested)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(place, 1)
        row.addWidget(show)
        return made

    def _fit(self) -> None:
        wanted = self._sheet.sizeHint()
        parent = self.parentWidget()
        room = parent.size() if parent else self.screen().availableSize()
        px = self._theme.px
        self.resize(min(wanted.width() + px(60), room.width() - 40), min(wanted.height() + px(150), room.height() - 40))

    # -- values

    def show_settings(self, settings: Settings) -> None:
        self.language.show_value(settings.interface)
        self.theme.show_value(settings.theme)
        self.zoom.show_value(str(settings.zoom))
        self.spelling.show_options(on=settings.spelling, folder=settings.spelling_folder)

    def applied_to(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(
            settings,
            interface=self.language.value,
            theme=self.theme.value or settings.theme,
            zoom=int(self.zoom.value or settings.zoom),
            spelling=self.spelling.is_on,
            spelling_folder=self.spelling.folder,
        )
