"""What leaves the house: the export before, while and after it runs, sending, and corrections."""

from __future__ import annotations

import tempfile

from editor.compose.formats import Format
from editor.domain.release import Replacement
from editor.ui.exporting.dialog import ExportDialog
from tests.screenshots.studio import Studio, topic, wait

LOOKS = (
    ("de", "light", 100),
    ("en", "light", 100),
    ("de", "dark", 100),
    ("en", "dark", 100),
    ("de", "light", 200),
    ("en", "light", 200),
)

LONG = 20_000
"""Milliseconds after which an export is not waited for any more."""


@topic("export", looks=LOOKS)
def export(studio: Studio) -> None:
    window = studio.window
    window.topbar.export.click()
    dialog = window.dialogs.export_dialog
    assert dialog
    studio.take("export", dialog)
    dialog.profiles.begin.click()
    dialog.formats[Format.EML].setChecked(True)
    dialog.profiles.name.setText("Lokalpresse")
    dialog.profiles.keep.click()
    studio.take("export-profile", dialog)
    _run(studio, dialog)
    dialog.reject()
    window.resize(860, 560)
    window.topbar.export.click()
    studio.take("export-small", window.dialogs.export_dialog)
    if window.dialogs.export_dialog:
        window.dialogs.export_dialog.reject()


def _run(studio: Studio, dialog: ExportDialog) -> None:
    """The export as it looks while it runs, and its end; the questions before it are answered beforehand."""
    dialog.outcome.begin()
    dialog.outcome.show_progress(3, 8)
    dialog._run(True)
    studio.take("export-running", dialog)
    dialog._run(False)
    with tempfile.TemporaryDirectory() as folder:
        dialog.folder.setText(folder)
        studio.window.jobs.export(dialog.wish(incomplete=True))
        for _ in range(LONG // 200):
            wait(200)
            if dialog.open_folder.isVisible():
                break
        studio.take("export-done", dialog)


@topic("send", looks=LOOKS)
def send(studio: Studio) -> None:
    window = studio.window
    window.library.open_requested.emit("other3")
    wait(400)
    window.topbar.send.click()
    studio.take("send", window.dialogs.send_dialog)
    if window.dialogs.send_dialog:
        window.dialogs.send_dialog.reject()


@topic("correction")
def correction(studio: Studio) -> None:
    window = studio.window
    window.jobs.follow("other2", Replacement.CORRECTION)
    wait(900)
    studio.take("correction")
    window.library.open_requested.emit("other2")
    wait(500)
    studio.take("replaced")
    window.topbar.menu.click()
    studio.take("menu-sent", window.pages.menu)
    if window.pages.menu:
        window.pages.menu.close()
