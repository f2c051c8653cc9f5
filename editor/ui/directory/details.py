"""What is written about a person or an organisation, below each other, to be scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, Role
from editor.i18n import Catalogue
from editor.ui.directory.cards import CardKind, Cards
from editor.ui.directory.form import Apply, ValueForm
from editor.ui.directory.texts import (
    Value,
    boilerplate_lines,
    organisation_lines,
    person_lines,
    person_reach_lines,
    role_lines,
)
from editor.ui.theme import Theme

Part = ValueForm | Cards


class Details(QScrollArea):
    """Shows one entry in forms; a part that takes the cursor comes into view."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("settings")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme, self._parts = theme, list[Part]()
        sheet = self._sheet = QWidget()
        sheet.setObjectName("sheet")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(theme.px(24), theme.px(14), theme.px(24), theme.px(20))
        self._column.setSpacing(theme.px(8))
        self._column.addStretch(1)
        self.setWidget(sheet)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow)

    def add(self, part: Part, heading: str = "") -> None:
        """Adds a part below the others."""
        if heading:
            label = QLabel(heading)
            label.setObjectName("settingName")
            label.setContentsMargins(0, self._theme.px(14), 0, self._theme.px(2))
            self._put(label)
        self._put(part)
        self._parts.append(part)

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_value(self, value: Value) -> None:
        for part in self._parts:
            part.show_value(value)

    @property
    def forms(self) -> Sequence[ValueForm]:
        return [part for part in self._parts if isinstance(part, ValueForm)]

    @property
    def cards(self) -> Cards:
        """The list of roles or boilerplates."""
        return next(part for part in self._parts if isinstance(part, Cards))

    def _follow(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Scrolls to what has the cursor."""
        if focused and self.isVisible() and self._sheet.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, self._theme.px(40))


def person_details(apply: Apply, known: Callable[[], Sequence[Bilingual]], theme: Theme, words: Catalogue) -> Details:
    details = Details(words.gettext("Details of the person"), theme)
    details.add(ValueForm(person_lines(words), apply, theme, words))
    kind = CardKind(
        "roles",
        Role(),
        role_lines,
        words.gettext("Role {number}"),
        words.gettext("Add a role"),
        words.gettext(
            "A role says what somebody is somewhere, and since when. Today's role completes quotes and photos."
        ),
        known,
    )
    details.add(Cards(kind, apply, theme, words), words.gettext("Roles"))
    details.add(ValueForm(person_reach_lines(words), apply, theme, words), words.gettext("Contact and approvals"))
    return details


def organisation_details(apply: Apply, theme: Theme, words: Catalogue) -> Details:
    details = Details(words.gettext("Details of the organisation"), theme)
    details.add(ValueForm(organisation_lines(words), apply, theme, words))
    kind = CardKind(
        "boilerplates",
        DatedBoilerplate(),
        boilerplate_lines,
        words.gettext("Boilerplate {number}"),
        words.gettext("Add a boilerplate"),
        words.gettext("The boilerplate stands at the end of press releases. With dates it changes on the right day."),
    )
    details.add(Cards(kind, apply, theme, words), words.gettext("Boilerplates"))
    return details
