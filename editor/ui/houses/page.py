"""One page of settings: each with its name, its control and what is to be known about it, below each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, cast

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.ui.houses.context import HouseContext, ShowsHouse
from editor.ui.houses.controls import TextControl

Part = TypeVar("Part", bound=QWidget)


class HousePage(QWidget):
    """Shows a house style in its controls."""

    def __init__(self, title: str, context: HouseContext) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(title)
        self._context = context
        self._parts: list[ShowsHouse] = []
        self._column = QVBoxLayout(self)
        px = context.theme.px
        self._column.setContentsMargins(px(24), px(18), px(24), px(20))
        self._column.setSpacing(px(5))
        heading = QLabel(title)
        heading.setObjectName("sheetTitle")
        self._column.addWidget(heading)
        self._column.addSpacing(px(8))
        self._column.addStretch(1)

    def add(self, name: str, *parts: QWidget, hint: str = "") -> None:
        """Adds controls under one name, below them what is to be known about them; above them without a name."""
        if name:
            label = QLabel(name)
            label.setObjectName("settingName")
            label.setWordWrap(True)
            if len(parts) == 1:
                label.setBuddy(parts[0])
            self._put(label)
        elif hint:
            self._hint(hint)
            self._column.insertSpacing(self._column.count() - 1, self._context.theme.px(8))
        for part in parts:
            self._put(part)
        self.show_parts(parts)
        if name and hint:
            self._hint(hint)
        self._column.insertSpacing(self._column.count() - 1, self._context.theme.px(12))

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """These parts follow the house style from now on, as far as they show one."""
        for part in parts:
            if hasattr(part, "show_house"):
                self._parts.append(cast("ShowsHouse", part))

    def _hint(self, text: str) -> None:
        line = QLabel(text)
        line.setObjectName("muted")
        line.setWordWrap(True)
        self._put(line)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_house(self, house: House) -> None:
        for part in self._parts:
            part.show_house(house)

    def faulty(self) -> TextControl | None:
        """The first control with something in it that cannot be used."""
        return next((each for each in self.findChildren(TextControl) if each.fault), None)
