"""What a second window on the same data folder does: it says so, offers to show the first, and never writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.i18n import Catalogue
from editor.store.lock import holder

if TYPE_CHECKING:
    from editor.ui.ask import Ask


def gives_way(folder: Path, files: Sequence[Path], ask: Ask, words: Catalogue) -> bool:
    """Whether there is nothing left to do here: another window or command has the folder open.

    Files go to the other window without a question. Where it is no window that has the folder, that is
    told, and tried again for as long as it is wished.
    """
    while (process := holder(folder)) is not None:
        from editor.ui.instance import is_listening, send

        if files and send(folder, files):
            return True
        if is_listening(folder):
            if ask.confirm(
                words.gettext("Zweispalter is open already"),
                words.gettext(
                    "Another window has the data folder {folder} open, and only one at a time can write in it."
                ).format(folder=folder),
                words.gettext("Show that window"),
            ):
                send(folder)
            return True
        if not ask.confirm(
            words.gettext("The data folder is in use"),
            words.gettext(
                "A command, or another user, is working in the data folder {folder} (process {process}); "
                "wait until that has ended."
            ).format(folder=folder, process=process),
            words.gettext("Try again"),
        ):
            return True
    return False
