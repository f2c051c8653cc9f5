"""Where dictionaries of Hunspell are: the system's folders, LibreOffice's, and those a user installed himself."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

_SYSTEM = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/share/myspell",
    "/usr/local/share/hunspell",
    "/app/share/hunspell",
)
_BUNDLED_LINUX = ("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice*", "/snap/libreoffice/current")
_EXTENSIONS = "share/extensions/dict-*"
_USER_EXTENSIONS = "user/uno_packages/cache/uno_packages/*/*.oxt"
_DEPTH = 2
"""How far below a folder dictionaries are looked for: `dictionaries/de_DE_frami.dic` of an extension."""


def folders(platform: str, home: Path, environment: Mapping[str, str]) -> Iterator[Path]:
    """The folders of a system that may hold dictionaries, whether they are there or not; the nearest first."""
    yield from (Path(place) for place in environment.get("DICPATH", "").split(os.pathsep) if place)
    if platform == "win32":
        yield from _windows(home, environment)
    elif platform == "darwin":
        yield from _mac(home)
    else:
        yield from _linux(home, environment)


def _windows(home: Path, environment: Mapping[str, str]) -> Iterator[Path]:
    roaming = Path(environment.get("APPDATA") or home / "AppData" / "Roaming")
    yield from _below(roaming / "LibreOffice", f"*/{_USER_EXTENSIONS}")
    for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        if programs := environment.get(name):
            yield from _below(Path(programs), f"LibreOffice*/{_EXTENSIONS}")


def _mac(home: Path) -> Iterator[Path]:
    yield home / "Library" / "Spelling"
    yield Path("/Library/Spelling")
    yield from _below(home / "Library" / "Application Support" / "LibreOffice", f"*/{_USER_EXTENSIONS}")
    for applications in (home / "Applications", Path("/Applications")):
        yield from _below(applications, "LibreOffice*.app/Contents/Resources/extensions/dict-*")
    yield Path("/opt/homebrew/share/hunspell")
    yield Path("/usr/local/share/hunspell")


def _linux(home: Path, environment: Mapping[str, str]) -> Iterator[Path]:
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    yield data / "hunspell"
    yield from _below(config / "libreoffice", f"*/{_USER_EXTENSIONS}")
    yield from map(Path, _SYSTEM)
    for office in _BUNDLED_LINUX:
        yield from _below(Path("/"), f"{office[1:]}/{_EXTENSIONS}")


def _below(folder: Path, pattern: str) -> Iterator[Path]:
    """What lies below a folder that may be missing or closed to us."""
    try:
        yield from sorted(folder.glob(pattern)) if folder.is_dir() else ()
    except OSError:
        return


def dictionary_files(folder: Path) -> Iterator[Path]:
    """The `.dic` files in a folder and a little below it, which have an `.aff` beside them."""
    for depth in range(_DEPTH + 1):
        for file in _below(folder, "*/" * depth + "*.dic"):
            if file.with_suffix(".aff").is_file():
                yield file


def own_folders() -> Iterator[Path]:
    """The folders of the system we run on."""
    yield from folders(sys.platform, Path.home(), os.environ)


def _brought() -> Path | None:
    spec = find_spec("hunspell")
    return Path(spec.origin).parent / "dictionaries" if spec and spec.origin else None


def is_available() -> bool:
    """Whether Hunspell is installed: there are machines for which it has no package."""
    return _brought() is not None


def brought_folder() -> Path:
    """The folder of the American dictionary that comes with Hunspell: better than none."""
    return _brought() or Path("dictionaries")
