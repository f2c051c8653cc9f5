"""What the search has understood as fields, as chips below it that take themselves out of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor.i18n import Catalogue
from editor.ui.library.flow import Flow
from editor.ui.theme import Theme

if TYPE_CHECKING:
    from editor.store.searching.query import Part

LONGEST = 28
"""Characters of a chip."""


class PartChips(Flow):
    """One chip for each field; words of the search have none."""

    removed = Signal(str)
    """The search text without a part."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(theme.px(6), parent)
        self._words = words
        self.chips: list[QPushButton] = []
        self.hide()

    def show_text(self, text: str) -> bool:
        """Shows the fields of a search; says whether it also has words that excerpts can show."""
        if not text.strip():
            self._show((), text)
            return False
        from editor.store.searching.query import parts  # the window is shown before anything is searched

        found = parts(text)
        self._show(tuple(part for part in found if part.field), text)
        return any(part.understood and not part.excluded and part.field not in _FACTS for part in found)

    def _show(self, parts: tuple[Part, ...], text: str) -> None:
        self.clear()
        self.chips = [self._chip(part, text) for part in parts]
        for chip in self.chips:
            self.add(chip)
            chip.show()
        self.setVisible(bool(parts))
        self.arrange()

    def _chip(self, part: Part, text: str) -> QPushButton:
        words = self._words
        name = field_name(words, part.field)
        value = part.value if len(part.value) <= LONGEST else f"{part.value[:LONGEST]}…"
        said = f"{name}: {value}" if value else f"{name}: …"
        if part.excluded:
            said = words.gettext("without {part}").format(part=said)
        chip = QPushButton(f"{said}  ×")
        chip.setObjectName("partChip")
        chip.setProperty("doubtful", not part.understood)
        chip.setAccessibleName(words.gettext("Remove from the search: {part}").format(part=said))
        chip.setToolTip(chip.accessibleName() if part.understood else self._doubt(name))
        without = f"{text[: part.start].rstrip()} {text[part.end :].lstrip()}".strip()
        chip.clicked.connect(lambda: self.removed.emit(without))
        return chip

    def _doubt(self, name: str) -> str:
        text = self._words.gettext("{field} does not know this value, so it does not narrow the search.")
        return text.format(field=name)


_FACTS = frozenset(
    {"year", "date", "since", "after", "until", "before", "lang", "status", "has", "embargo", "is", "tag", "number"}
)
"""Fields whose values do not stand in a text."""


def field_name(words: Catalogue, field: str) -> str:
    """A field of the search as the interface says it."""
    names = {
        "speaker": words.gettext("Speaker"),
        "year": words.gettext("Year"),
        "tag": words.gettext("Tag"),
        "status": words.gettext("Status"),
        "lang": words.gettext("Language"),
        "has": words.pgettext("field of the search", "With"),
        "embargo": words.gettext("Embargo"),
        "headline": words.gettext("Headline"),
        "quote": words.gettext("Quote"),
        "person": words.gettext("Person"),
        "shown": words.gettext("Shown in a photo"),
        "photo": words.gettext("Photo"),
        "caption": words.gettext("Caption"),
        "credit": words.gettext("Credit"),
        "issuer": words.gettext("Issuer"),
        "source": words.gettext("Source"),
        "place": words.gettext("Place"),
        "note": words.gettext("Note"),
        "number": words.gettext("Number"),
        "contact": words.gettext("Media contact"),
        "keyword": words.gettext("Keyword"),
        "event": words.gettext("Event"),
        "text": words.gettext("Text"),
        "date": words.gettext("Date"),
        "since": words.pgettext("field of the search", "From"),
        "after": words.pgettext("field of the search", "After"),
        "until": words.pgettext("field of the search", "Until"),
        "before": words.pgettext("field of the search", "Before"),
        "is": words.pgettext("field of the search", "Is"),
    }
    return names.get(field, field)
