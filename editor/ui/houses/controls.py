"""The controls of a house style: a text, a choice, a tick; each shows its value and edits it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.domain.bilingual import LANGUAGES, Bilingual, Language, clean
from editor.terms import language_name
from editor.ui.houses.context import HouseContext
from editor.ui.theme import Theme
from editor.ui.wrap_row import WrapRow
from editor.ui.writing.entry import Entry

NoFault = ""


def with_field(house: House, field: str, value: object) -> House:
    changed: Any = {field: value}
    return replace(house, **changed)


class TextControl(QWidget):
    """One line for a text; what cannot be used stays there, marked and explained, while the former value holds."""

    def __init__(
        self,
        name: str,
        context: HouseContext,
        read: Callable[[House], str],
        write: Callable[[House, str], House],
        fault: Callable[[str], str] = lambda text: NoFault,
    ) -> None:
        super().__init__()
        self._context, self._name, self._read, self._write, self._check = context, name, read, write, fault
        self._shown = ("", "")
        self.entry = Entry(name)
        self.entry.edited.connect(self._take)
        self.entry.editingFinished.connect(self._settle)
        self.fault_line = QLabel()
        self.fault_line.setObjectName("fault")
        self.fault_line.setWordWrap(True)
        self.fault_line.hide()
        self.setFocusProxy(self.entry)
        self.row = QHBoxLayout()
        self.row.setSpacing(context.theme.px(8))
        self.row.addWidget(self.entry, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(3))
        column.addLayout(self.row)
        column.addWidget(self.fault_line)

    @property
    def fault(self) -> str:
        """One sentence about what is typed and cannot be used."""
        return self.fault_line.text()

    def show_house(self, house: House) -> None:
        """A fault stays as long as it is about the same value."""
        text = self._read(house)
        if self.fault and (house.id, text) == self._shown:
            return
        self._shown = (house.id, text)
        if clean(self.entry.text()).strip() != text:
            self.entry.show_text(text)
        self._say(NoFault)

    def _take(self, text: str, before: int, after: int) -> None:
        usable = clean(text).strip()
        self._say(self._check(usable))
        if not self.fault:
            self._context.apply(lambda house: self._write(house, usable), self._name)

    def _settle(self) -> None:
        if not self.fault:
            self.entry.show_text(self._read(self._context.present))

    def _say(self, fault: str) -> None:
        if fault == self.fault:
            return
        self.fault_line.setText(fault)
        self.fault_line.setVisible(bool(fault))
        self.entry.setProperty("fault", bool(fault))
        self.entry.style().unpolish(self.entry)
        self.entry.style().polish(self.entry)
        self.entry.setAccessibleDescription(fault)


def field_control(
    name: str, field: str, context: HouseContext, fault: Callable[[str], str] = lambda text: NoFault
) -> TextControl:
    """A line for a text of the house style by the name of its field."""
    return TextControl(
        name,
        context,
        lambda house: str(getattr(house, field)),
        lambda house, text: with_field(house, field, text),
        fault,
    )


class BilingualControl(QWidget):
    """Two lines, one a language, each with the short name of its language in front."""

    def __init__(
        self,
        name: str,
        context: HouseContext,
        read: Callable[[House], Bilingual],
        write: Callable[[House, Bilingual], House],
    ) -> None:
        super().__init__()
        self.controls = {language: self._control(name, language, context, read, write) for language in LANGUAGES}
        self.setFocusProxy(self.controls[Language.DE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(5))
        for language, control in self.controls.items():
            sign = QLabel(language.value.upper())
            sign.setObjectName("languageSign")
            sign.setFixedWidth(context.theme.px(24))
            row = QHBoxLayout()
            row.setSpacing(0)
            row.addWidget(sign)
            row.addWidget(control, 1)
            column.addLayout(row)

    def _control(
        self,
        name: str,
        language: Language,
        context: HouseContext,
        read: Callable[[House], Bilingual],
        write: Callable[[House, Bilingual], House],
    ) -> TextControl:
        return TextControl(
            f"{name}, {language_name(context.words, language)}",
            context,
            lambda house: read(house)[language],
            lambda house, text: write(house, read(house).with_text(language, text)),
        )

    def show_house(self, house: House) -> None:
        for control in self.controls.values():
            control.show_house(house)

    def show_hint(self, hint: Bilingual) -> None:
        """What is printed while nothing is written."""
        for language, control in self.controls.items():
            control.entry.show_hint(hint[language])


def bilingual_control(name: str, field: str, context: HouseContext) -> BilingualControl:
    def read(house: House) -> Bilingual:
        value: Bilingual = getattr(house, field)
        return value

    return BilingualControl(name, context, read, lambda house, value: with_field(house, field, value))


class Segments(QWidget):
    """One of a few, side by side."""

    chosen = Signal(object)

    def __init__(self, name: str, options: Mapping[Any, str], theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(name)
        bold = QFontMetrics(theme.sans(13.5, QFont.Weight.DemiBold))  # as the chosen one is written
        self._buttons: dict[Any, QPushButton] = {}
        group = QButtonGroup(self)
        row = WrapRow(theme.px(4))
        for value, title in options.items():
            button = QPushButton(title)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {title}")
            button.setMinimumWidth(bold.horizontalAdvance(title) + theme.px(28))
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            group.addButton(button)
            row.add(button)
            self._buttons[value] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    @property
    def value(self) -> object:
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def button(self, value: object) -> QPushButton:
        return self._buttons[value]

    def show_value(self, value: object) -> None:
        if value in self._buttons:
            self._buttons[value].setChecked(True)


class ChoiceControl(Segments):
    """A field of the house style that is one of a few values."""

    def __init__(self, name: str, field: str, options: Mapping[Any, str], context: HouseContext) -> None:
        super().__init__(name, options, context.theme)
        self._field = field
        self.chosen.connect(lambda value: context.apply(lambda house: with_field(house, field, value)))

    def show_house(self, house: House) -> None:
        self.show_value(getattr(house, self._field))


class TickControl(QCheckBox):
    """A field of the house style that is on or off."""

    def __init__(self, name: str, field: str, context: HouseContext) -> None:
        super().__init__(name)
        self._field = field
        self.setAccessibleName(name)
        self.clicked.connect(lambda on: context.apply(lambda house: with_field(house, field, on)))

    def show_house(self, house: House) -> None:
        self.setChecked(bool(getattr(house, self._field)))


class Aligned(QWidget):
    """A widget on a line of its own that is no wider than it needs."""

    def __init__(self, *widgets: QWidget, spacing: int = 8) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing)
        for widget in widgets:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
