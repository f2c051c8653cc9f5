"""Hand-over files opened by double click: registered with the desktop of this user, and taken out again.

Linux and Windows let a program do that. On macOS only a bundle can claim files; one that is given to the
running program is opened all the same.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

from editor import paths
from editor.errors import StoreError

MIME = "application/x-zweispalter-handover"
ENDING = ".zweispalter"
DESKTOP_FILE = "zweispalter.desktop"
_MIME_FILE = "zweispalter-handover.xml"
_CLASS = "Zweispalter.Handover"


def is_possible() -> bool:
    """Whether a program of this system can register itself."""
    return sys.platform == "win32" or sys.platform.startswith("linux")


def integrate(environment: Mapping[str, str] = os.environ) -> None:
    """Lets this program open hand-over files. Raises StoreError where the system does not allow it."""
    _guarded(_write_windows if sys.platform == "win32" else lambda: _write_files(environment))


def remove(environment: Mapping[str, str] = os.environ) -> None:
    """Takes the registration out again; where there is none, nothing happens."""
    _guarded(_clear_windows if sys.platform == "win32" else lambda: _clear_files(environment))


def is_integrated(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether hand-over files are opened by this program."""
    if sys.platform == "win32":
        return _windows_command() == _command_line()
    try:
        return _desktop_entry() == _places(environment)[0].read_text("utf-8")
    except (OSError, ValueError):
        return False


def command() -> list[str]:
    """How this program is started from elsewhere."""
    found = shutil.which("zweispalter", path=str(Path(sys.executable).parent)) or shutil.which("zweispalter")
    return [found] if found else [sys.executable, "-m", "editor"]


def _guarded(work: Callable[[], None]) -> None:
    if not is_possible():
        raise StoreError("On this system a program cannot register itself; open hand-overs by Import or by dropping.")
    try:
        work()
    except OSError as error:
        raise StoreError(
            "The file type could not be registered: {reason}.", reason=error.strerror or str(error)
        ) from error


# -- Linux


def _data_home(environment: Mapping[str, str]) -> Path:
    given = environment.get("XDG_DATA_HOME", "")
    return Path(given) if Path(given).is_absolute() else Path.home() / ".local" / "share"


def _places(environment: Mapping[str, str]) -> tuple[Path, Path]:
    """The file that names the program, and the one that names the type."""
    home = _data_home(environment)
    return home / "applications" / DESKTOP_FILE, home / "mime" / "packages" / _MIME_FILE


def _write_files(environment: Mapping[str, str]) -> None:
    entry, kind = _places(environment)
    for place, text in ((entry, _desktop_entry()), (kind, _mime_type())):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    _refresh(environment)


def _clear_files(environment: Mapping[str, str]) -> None:
    for place in _places(environment):
        place.unlink(missing_ok=True)
    _refresh(environment)


def _refresh(environment: Mapping[str, str]) -> None:
    """Tells the desktop at once; where these programs are missing, it finds out by itself."""
    home = _data_home(environment)
    for name, folder in (("update-mime-database", home / "mime"), ("update-desktop-database", home / "applications")):
        program = shutil.which(name, path=environment.get("PATH"))
        if program and folder.is_dir():
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run([program, str(folder)], check=False, capture_output=True, timeout=20)  # noqa: S603


def _desktop_entry() -> str:
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.0",
        "Name=Zweispalter",
        "Comment=Write one press release in two columns, German and English",
        "Comment[de]=Eine Pressemitteilung in zwei Spalten schreiben, deutsch und englisch",
        f"Exec={' '.join(map(_quoted, command()))} %F",
        f"Icon={paths.resource('icons', 'zweispalter.svg')}",
        "Terminal=false",
        "Categories=Office;",
        f"MimeType={MIME};",
        "StartupWMClass=zweispalter",
    )
    return "\n".join(lines) + "\n"


def _quoted(argument: str) -> str:
    """As the specification of desktop entries wants it: quoted, then a backslash before each special sign."""
    if argument.replace("/", "").replace("-", "").replace("_", "").replace(".", "").isalnum():
        return argument
    special = "".join(f"\\{char}" if char in '"`$\\' else char for char in argument)
    return '"' + special.replace("\\", "\\\\").replace("%", "%%") + '"'


def _mime_type() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n'
        f'  <mime-type type="{escape(MIME)}">\n'
        "    <comment>Press release handed over</comment>\n"
        '    <comment xml:lang="de">Übergebene Pressemitteilung</comment>\n'
        '    <sub-class-of type="application/zip"/>\n'
        f'    <glob pattern="*{ENDING}"/>\n'
        "  </mime-type>\n"
        "</mime-info>\n"
    )


# -- Windows


def _command_line() -> str:
    return subprocess.list2cmdline([*command(), "%1"]).replace(" %1", ' "%1"')


if sys.platform == "win32":
    import winreg

    _ROOT = r"Software\Classes"
    _COMMAND = rf"{_ROOT}\{_CLASS}\shell\open\command"

    def _write_windows() -> None:
        for key, value in (
            (rf"{_ROOT}\{ENDING}", _CLASS),
            (rf"{_ROOT}\{_CLASS}", "Zweispalter"),
            (_COMMAND, _command_line()),
        ):
            winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)

    def _clear_windows() -> None:
        below = (_COMMAND, rf"{_ROOT}\{_CLASS}\shell\open", rf"{_ROOT}\{_CLASS}\shell", rf"{_ROOT}\{_CLASS}")
        for key in (*below, rf"{_ROOT}\{ENDING}"):
            with suppress(FileNotFoundError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)

    def _windows_command() -> str:
        with suppress(OSError):
            return winreg.QueryValue(winreg.HKEY_CURRENT_USER, _COMMAND)
        return ""

else:

    def _write_windows() -> None:
        """There is no registry here."""

    def _clear_windows() -> None:
        """There is no registry here."""

    def _windows_command() -> str:
        return ""
