"""One person of a photo on the side of one language: handle, title, name, organisation, consent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QToolButton, QWidget

from editor.domain.bilingual import Language, clean
from editor.domain.people import Person, PersonShown, organisations_text, with_organisations
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.choice import Choice
from editor.ui.theme import Theme
from editor.ui.writing.entry import Entry
from editor.ui.writing.margin import Glyph


def consent_width(theme: Theme) -> int:
    """Pixels of the choice of consent, and of its heading."""
    return theme.px(76)


Change = Callable[[Person], Person]

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Grip(Glyph):
    """Six dots by which a person is drawn to another place."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__("handle", name, theme, parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._from: QPoint | None = None
        self._is_dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._from is None:
            return
        if self._is_dragging or (at - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())


class PersonLine(QWidget):
    """Shows one person and tells what is written about it; the name is the same on both sides."""

    written = Signal(str, object, str, int, int)
    """The field, what it does to the person, its text, and the cursor before and after."""
    consent_chosen = Signal(object)
    removal_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, number: int, side: Language, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._number, self._side, self._theme, self._words = number, side, theme, words
        self.grip = Grip(words.gettext("Draw to another place (Alt+Up, Alt+Down)"), theme, self)
        self.title = self._entry("title", words.gettext("Title"), self._titled)
        self.name = self._entry("name", words.gettext("Name"), _named)
        self.organisation = self._entry("organisation", words.gettext("Organisation"), self._placed)
        self.consent = Choice(
            self._called(words.gettext("Consent to the picture")),
            {
                None: words.pgettext("consent", "open"),
                True: words.pgettext("consent", "yes"),
                False: words.pgettext("consent", "no"),
            },
        )
        self.consent.setFixedWidth(consent_width(theme))
        self.consent.chosen.connect(self.consent_chosen)
        self._remove = QToolButton()
        self._lay_out()

    def _lay_out(self) -> None:
        self._remove.setText("×")
        self._remove.setObjectName("quiet")
        self._remove.setAccessibleName(self._called(self._words.gettext("Remove person")))
        self._remove.setToolTip(self._words.gettext("Remove person"))
        self._remove.clicked.connect(self.removal_requested)
        self.title.setFixedWidth(self._theme.px(58))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(5)
        grid.setVerticalSpacing(3)
        grid.addWidget(self.grip, 0, 0)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.name, 0, 2, 1, 2)
        grid.addWidget(self._remove, 0, 4)
        grid.addWidget(self.organisation, 1, 1, 1, 2)
        grid.addWidget(self.consent, 1, 3, 1, 2)
        grid.setColumnStretch(2, 1)

    def _called(self, name: str) -> str:
        return f"{name} {self._number}, {language_name(self._words, self._side)}"

    def _entry(self, field: str, name: str, change: Callable[[Person, str], Person]) -> Entry:
        entry = Entry(self._called(name), self)
        entry.setPlaceholderText(name)
        entry.edited.connect(
            lambda text, before, after: self.written.emit(field, lambda p: change(p, text), text, before, after)
        )
        return entry

    def _titled(self, person: Person, text: str) -> Person:
        return replace(person, title=person.title.with_text(self._side, text))

    def _placed(self, person: Person, text: str) -> Person:
        return with_organisations(person, self._side, text)

    # -- values

    def show_person(self, shown: PersonShown) -> None:
        self.title.show_text(shown.person.title[self._side])
        self.name.show_text(shown.person.name)
        self.organisation.show_text(organisations_text(shown.person, self._side))
        other = organisations_text(shown.person, self._side.other)  # printed where this side has none
        self.organisation.show_hint(other or self._words.gettext("Organisation"))
        self.consent.show_value(shown.consent)

    def show_locked(self, *, own: bool, shared: bool) -> None:
        """What may only be read: the texts of this side, and what both sides share."""
        self.title.setReadOnly(own)
        self.organisation.setReadOnly(own)
        self.name.setReadOnly(shared)
        self.consent.setEnabled(not shared)
        self.grip.setVisible(not shared)
        self._remove.setVisible(not shared)

    def entry(self, field: str) -> Entry | None:
        return {"title": self.title, "name": self.name, "organisation": self.organisation}.get(field)

    def focused_field(self) -> str:
        """The field that has the cursor; empty where none has."""
        return next((name for name in ("title", "name", "organisation") if _has_focus(self.entry(name))), "")

    # -- keys: Alt with an arrow moves the person, not the row

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := _step(event):
            self.move_requested.emit(step)
        else:
            super().keyPressEvent(event)


def _named(person: Person, text: str) -> Person:
    return replace(person, name=clean(text))


def _has_focus(entry: Entry | None) -> bool:
    return entry is not None and entry.hasFocus()


def _step(event: QKeyEvent) -> int:
    return _STEPS.get(Qt.Key(event.key()), 0) if event.modifiers() & Qt.KeyboardModifier.AltModifier else 0
