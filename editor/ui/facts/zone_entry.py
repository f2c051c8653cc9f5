"""An entry for a time zone: somebody types a city and chooses from what it may mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit

from editor import paths
from editor.i18n import Catalogue
from editor.ui.suggesting import Suggester, Suggestion
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.language.zones import Zone

USUAL = ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London", "America/New_York", "UTC")


class ZoneEntry(QLineEdit):
    """Shows the city of a zone; tells the zone (IANA name) that was chosen for what was typed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("entry")
        self._words, self._zone = words, USUAL[0]
        self.setAccessibleName(words.gettext("Time zone"))
        self.setToolTip(words.gettext("Type a city or a country"))
        self.setPlaceholderText(words.gettext("City or country"))
        self._suggester = Suggester(self, lambda: (), theme, self._find)
        self._suggester.picked.connect(self._pick)
        self._usual = self.addAction(chevron(), QLineEdit.ActionPosition.TrailingPosition)
        self._usual.setToolTip(words.gettext("Usual time zones"))
        self._usual.triggered.connect(self.offer_usual)

    @property
    def zone(self) -> str:
        return self._zone

    def show_zone(self, zone: str) -> None:
        self._zone = zone
        if not self.hasFocus() or not self.isModified():
            self._show_city()

    def offer_usual(self) -> None:
        """Opens the list of the zones that most releases need."""
        self.setFocus()
        self.selectAll()
        self.textEdited.emit("")

    def _show_city(self) -> None:
        from editor.language.zones import zone_city

        self.setText(zone_city(self._zone, self._words.language))

    def _find(self, _: Sequence[Suggestion], typed: str) -> list[Suggestion]:
        from editor.language.zones import Zone, find_zones, zone_city

        language = self._words.language
        if not typed.strip():
            return [self._suggestion(Zone(name, zone_city(name, language))) for name in USUAL]
        return [self._suggestion(zone) for zone in find_zones(typed, language, 7)]

    def _suggestion(self, zone: Zone) -> Suggestion:
        detail = ", ".join(part for part in (zone.country, zone.name) if part and part != zone.city)
        return Suggestion(zone.city, detail, zone.name)

    def _pick(self, zone: object) -> None:
        self._zone = str(zone)
        self._show_city()
        self.chosen.emit(self._zone)

    def _settle(self, *, likeliest: bool) -> None:
        """Takes what was typed for a zone where it names one; else shows the former zone again."""
        if not self.isModified() or self.isReadOnly():
            return
        from editor.language.zones import find_zones

        typed = self.text().strip()
        found = find_zones(typed, self._words.language, 1)
        if found and (likeliest or found[0].city.casefold() == typed.casefold()):
            self._pick(found[0].name)
        else:
            self._show_city()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle(likeliest=True)
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.offer_usual()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._settle(likeliest=False)


def chevron() -> QIcon:
    """The arrow of the lists, as small as it is there."""
    room = QPixmap(32, 32)
    room.setDevicePixelRatio(2)
    room.fill(Qt.GlobalColor.transparent)
    painter = QPainter(room)
    QIcon(str(paths.resource("icons", "chevron.svg"))).paint(painter, QRect(3, 5, 10, 6))
    painter.end()
    return QIcon(room)
