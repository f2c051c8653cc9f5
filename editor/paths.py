"""Where resources, translations and the user's data are: the only module that knows places."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

DATA_VARIABLE = "ZWEISPALTER_DATA"


@cache
def _shipped() -> Path:
    """The folder that holds `resources` and `translations`: inside the wheel, or the checkout."""
    packaged = Path(__file__).parent / "_data"
    return packaged if packaged.is_dir() else Path(__file__).parents[1]


def resource(*parts: str) -> Path:
    """A file or folder below `resources`."""
    return _shipped().joinpath("resources", *parts)


def translations() -> Path:
    """The folder of the catalogues, `<language>/LC_MESSAGES/editor.po`."""
    return _shipped() / "translations"


def data_folder(given: Path | None = None) -> Path:
    """The folder of the user's releases: `given`, else the variable ZWEISPALTER_DATA, else the platform's."""
    if given is not None:
        return given.expanduser()
    if named := os.environ.get(DATA_VARIABLE):
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("Zweispalter", appauthor=False)
