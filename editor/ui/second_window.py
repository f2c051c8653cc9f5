"""What a second window on the same data folder does: it says so, offers to show the first, and never writes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.i18n import Catalogue
from editor.store.lock import holder

if TYPE_CHECKING:
    from editor.ui.ask import Ask


PATIENCE = 3.0
"""Seconds in which a window that has just opened the folder begins to listen."""


def _comes_to_listen(folder: Path) -> bool:
    """Whether the window that has the folder answers; one that is just starting is waited for."""
    from editor.ui.instance import can_call, is_listening

    until = time.monotonic() + PATIENCE
    while not (listens := is_listening(folder)) and can_call() and holder(folder) and time.monotonic() < until:
        time.sleep(0.1)
    return listens


def gives_way(folder: Path, files: Sequence[Path], ask: Ask, words: Catalogue) -> bool:
    """Whether there is nothing left to do here: another window or command has the folder open.

    Files go to the other window without a question. Where no window answers that has the folder, that is
    told, and tried again for as long as it is wished.
    """
    while (process := holder(folder)) is not None:
        from editor.ui.instance import is_listening, send

        if _comes_to_listen(folder) and files and send(folder, files):
            return True
        if is_listening(folder):
            if _wishes_to_see(folder, ask, words):
                send(folder)
            return True
        if not _tries_again(folder, process, ask, words):
            return True
    return False


def _wishes_to_see(folder: Path, ask: Ask, words: Catalogue) -> bool:
    return ask.confirm(
        words.gettext("Zweispalter is open already"),
        words.gettext(
            "Another window has the data folder {folder} open, and only one at a time can write in it."
        ).format(folder=folder),
        words.gettext("Show that window"),
    )


def _tries_again(folder: Path, process: str, ask: Ask, words: Catalogue) -> bool:
    return ask.confirm(
        words.gettext("The data folder is in use"),
        words.gettext(
            "Another window or a command has the data folder {folder} open (process {process}); "
            "close it, or wait until it has ended."
        ).format(folder=folder, process=process),
        words.gettext("Try again"),
    )
