"""What the program remembers between two starts: typed, with defaults, in one file of the data folder."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option once, with its type and default.

    `started` is true after the first start, which adds the sample release. `interface` is the language
    of the interface, empty to follow the system; `theme` is "system", "light" or "dark"; `window` is
    left, top, width and height in pixels, empty until known. `spelling_folder` holds dictionaries of the
    user's own; `spelling_told` is what was last said about missing ones, so that it is said once. `zoom`
    is the size of the window in per cent; the library and the pane beside the text are as they were left.
    `last_exports` has for the id of a house style what was exported last: the name of the profile, or an
    empty text, and the formats. `handover_name` is who hands releases over.
    `backup_folder` gets the backups, too; `place_told` is the data folder of
    which nobody wants to hear any more that it is synchronised or on the network.
    """

    started: bool = False
    interface: str = ""
    theme: str = "system"
    last_release: str = ""
    export_folder: str = ""
    export_formats: tuple[str, ...] = ("docx", "html")
    last_exports: dict[str, tuple[str, ...]] = field(default_factory=dict)
    window: tuple[int, ...] = ()
    library_width: int = 288
    side_width: int = 300
    library_sort: str = "newest"
    library_shown: bool = True
    side_shown: bool = False
    side_page: str = ""
    zoom: int = 100
    spelling: bool = True
    spelling_folder: str = ""
    spelling_told: str = ""
    handover_name: str = ""
    backup_folder: str = ""
    place_told: str = ""


def load(folder: Path) -> Settings:
    """The settings of a data folder; what is missing or makes no sense has its default."""
    try:
        stored = json.loads((folder / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    defaults = Settings()
    names = [field.name for field in fields(Settings)]
    kept: dict[str, Any] = {name: _as(stored.get(name), getattr(defaults, name)) for name in names}
    return Settings(**kept)


def _as(value: object, default: object) -> object:
    """`value` if it is of the type of `default`, else `default`; a list stands for a tuple of texts or numbers."""
    if isinstance(default, dict) and isinstance(value, dict):
        return {name: tuple(each) for name, each in value.items() if _are_texts(each)}
    if isinstance(default, tuple):
        kind = str if default and isinstance(default[0], str) else int
        fits = isinstance(value, list) and all(type(item) is kind for item in value)
        return tuple(value) if fits and isinstance(value, list) else default
    return value if type(value) is type(default) else default


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)


def save(settings: Settings, folder: Path) -> None:
    """Writes the settings; a folder that cannot be written to keeps the old ones, which is no loss of text."""
    temporary = folder / f"{FILE}.new"
    try:
        temporary.write_text(json.dumps(asdict(settings), indent=1), "utf-8")
        os.replace(temporary, folder / FILE)  # noqa: PTH105 - the atomic call by its name
    except OSError:
        temporary.unlink(missing_ok=True)
