"""Reading of JSON values with their types checked: an error names the place, as `blocks[3].kind`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.domain.bilingual import NOTHING, Bilingual, clean
from editor.errors import ImportRefused

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)


_FIRST_YEAR, _LAST_YEAR = 1, 9999
"""Years at whose ends an instant has no wall time in some zones, so it could not be printed."""


class DocumentError(ImportRefused):
    """A document is not a release: names the place and what is expected there."""


class Fields:
    """One JSON object at `path`; each method reads one key, with a default where the key is missing or null."""

    def __init__(self, value: object, path: str = "") -> None:
        if not isinstance(value, Mapping):
            if not path:
                raise DocumentError("The document should be one JSON object.")
            raise DocumentError("{place} should be an object.", place=path)
        self._values: Mapping[str, object] = value
        self._path = path

    def place(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def names(self) -> list[str]:
        return [str(key) for key in self._values]

    def has(self, key: str) -> bool:
        return self._values.get(key) is not None

    def given(self, key: str) -> bool:
        """Whether the key is there at all, be it null."""
        return key in self._values

    def value(self, key: str) -> object:
        """What stands there, whatever it is."""
        return self._values.get(key)

    def text(self, key: str, *, lines: bool = False) -> str:
        return clean(self.raw(key), lines=lines)

    def raw(self, key: str) -> str:
        """A text as it stands, for markup that is cleaned by its own reader."""
        value = self._values.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise DocumentError("{place} should be a text.", place=self.place(key))
        return value

    def truth(self, key: str) -> bool:
        return self.truth_or_none(key) or False

    def truth_or_none(self, key: str) -> bool | None:
        value = self._values.get(key)
        if value is None or isinstance(value, bool):
            return value
        raise DocumentError("{place} should be true or false.", place=self.place(key))

    def choice(self, key: str, default: Choice) -> Choice:
        return self.choice_or_none(key, type(default)) or default

    def choice_or_none(self, key: str, kind: type[Choice]) -> Choice | None:
        if not self.has(key):
            return None
        value = self.text(key)
        try:
            return kind(value)
        except ValueError:
            raise DocumentError(
                "{place} is “{value}”, but should be one of: {choices}.",
                place=self.place(key),
                value=value,
                choices=", ".join(kind),
            ) from None

    def day(self, key: str) -> date | None:
        value = self.text(key)
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            raise DocumentError("{place} should be a date like 2027-02-18.", place=self.place(key)) from None

    def instant(self, key: str) -> datetime | None:
        """An instant in UTC; a wall time without a zone is refused, because it would have to be guessed."""
        value = self.text(key)
        if not value:
            return None
        try:
            at = datetime.fromisoformat(value)
            if at.tzinfo is not None and _FIRST_YEAR < at.year < _LAST_YEAR:
                return at.astimezone(UTC)
        except (ValueError, OverflowError):
            pass  # told below, like a wall time without a zone
        raise DocumentError(
            "{place} should be an instant with its zone, like 2027-02-21T10:00:00+01:00.", place=self.place(key)
        )

    def zone(self, key: str, default: str = "Europe/Berlin") -> str:
        name = self.text(key) or default
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise DocumentError("{place} should be a time zone like Europe/Berlin.", place=self.place(key)) from None
        return name

    def both(self, key: str) -> Bilingual:
        if not self.has(key):
            return NOTHING
        fields = self.inner(key)
        return Bilingual(fields.text("de", lines=True), fields.text("en", lines=True))

    def inner(self, key: str) -> Fields:
        """The object under `key`; an empty one where it is missing."""
        value = self._values.get(key)
        return Fields({} if value is None else value, self.place(key))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self._text_item(item, place) for item, place in self._items(key))

    def _text_item(self, item: object, place: str) -> str:
        if not isinstance(item, str):
            raise DocumentError("{place} should be a text.", place=place)
        return clean(item, lines=True)

    def each(self, key: str, read: Callable[[Fields], Value]) -> tuple[Value, ...]:
        return tuple(read(Fields(item, place)) for item, place in self._items(key))

    def _items(self, key: str) -> list[tuple[object, str]]:
        value = self._values.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise DocumentError("{place} should be a list.", place=self.place(key))
        return [(item, f"{self.place(key)}[{index}]") for index, item in enumerate(value)]
