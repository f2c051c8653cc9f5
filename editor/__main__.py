"""The start of the program: the window if no command is given, else the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

HANDOVER = ".zweispalter"
"""The ending of files that are opened with the program; named here, as the window is to open before much is loaded."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with `arguments` (those of the process where None); returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    asks_for_window, data, files = _window(given)
    if not asks_for_window:
        from editor.cli.application import run

        return run(given)
    return _open_window(data, files)


def _window(arguments: list[str]) -> tuple[bool, Path | None, list[Path]]:
    """Whether the arguments name no command, the data folder they name, and the hand-overs to open.

    Read here by hand, because the window is to open before a parser of command lines is loaded.
    """
    data: Path | None = None
    match arguments:
        case ["--data", folder, *rest]:
            data = Path(folder)
        case [option, *rest] if option.startswith("--data="):
            data = Path(option.removeprefix("--data="))
        case rest:
            pass
    if any(each.startswith("-") or not each.lower().endswith(HANDOVER) for each in rest):
        return False, None, []
    return True, data, [Path(each) for each in rest]


def _open_window(data: Path | None, files: Sequence[Path]) -> int:
    from editor import paths
    from editor.cli.console import tell, words
    from editor.errors import EditorError

    if not _has_display():
        tell(
            words().gettext(
                "There is no display to open a window on. Without one, use the commands: "
                "“zweispalter sample” adds a release, “zweispalter list” shows all, "
                "“zweispalter export ID --to FOLDER” writes the files, “zweispalter --help” names the others."
            )
        )
        return 1
    try:
        from editor.ui.application import run

        return run(paths.data_folder(data), files)
    except EditorError as error:
        tell(words().tell(error))
        return 1
    except KeyboardInterrupt:
        return 130


def _has_display() -> bool:
    """Whether Qt would find something to draw on: asked first, because it aborts the process where there is none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
