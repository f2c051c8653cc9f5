"""What is killed: each program works on a data folder and tells through `tell` what it has done so far.

They run in processes of their own; what they need is imported before, so that the kill meets their work.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QTimer

from editor.compose.formats import Format
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Kind
from editor.domain.draft import Draft
from editor.domain.passage import passage
from editor.domain.release import Release, Status
from editor.store.archive import Archive
from editor.store.backup import daily_copy, restore
from editor.store.elsewhere import mirror
from editor.store.migrations import FOLDER
from editor.ui.importing import FileImport
from editor.ui.saver import Saver
from editor.ui.store_thread import StoreThread
from editor.workflow.exporting import export
from editor.workflow.sending import send
from editor.workflow.stages import set_status

Tell = Callable[[int], None]

KEY = 15
"""Milliseconds between two keys: a very fast writer."""

TYPED = "typed"
"""The id of the release that is typed."""

LETTERS = "Wort "


def letters(count: int) -> str:
    """What stands there after so many keys."""
    return (LETTERS * (count // len(LETTERS) + 1))[:count]


def with_letters(release: Release, count: int) -> Release:
    block = release.blocks[0]
    return replace(release, blocks=(replace(block, text=passage(letters(count))), *release.blocks[1:]))


def type_text(folder: Path, tell: Tell) -> None:
    """Types as the window does: each key an edit of the draft, saved by the saver when it thinks fit."""
    application = QCoreApplication([])
    store = StoreThread(folder)
    release = store.submit(lambda archive: archive.load(TYPED)).result()
    draft = Draft(release)
    saver = Saver(store, draft, release)
    count = len(release.blocks[0].text.de.plain)

    def press() -> None:
        nonlocal count
        count += 1
        draft.record(lambda present: with_letters(present, count))
        tell(count)

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(KEY)
    application.exec()
    saver.stop()


def import_files(folder: Path, tell: Tell) -> None:
    """Imports the files beside the data folder, as the window does."""
    application = QCoreApplication([])
    store = StoreThread(folder)
    store.submit(lambda archive: archive.count()).result()
    coming = FileImport(store, _raise, application)
    coming.progressed.connect(lambda done, _: tell(done))
    coming.ended.connect(lambda *_: application.quit())
    tell(0)
    coming.add(sorted((folder.parent / "texts").glob("*.txt")))
    application.exec()
    store.close()


def _raise(error: Exception) -> None:
    raise error


def export_releases(folder: Path, tell: Tell) -> None:
    """Exports one release after the other in every format, and enters each as sent."""
    with Archive.open(folder) as archive:
        tell(0)
        for done, release in enumerate(_approved(archive), start=1):
            target = folder.parent / "out" / f"{done}"
            exported = export(
                archive, release, folder=target, languages=LANGUAGES, formats=FORMATS, allow_incomplete=True
            )
            send(archive, exported.release, Language.DE, now=datetime.now(UTC), allow_incomplete=True)
            tell(done)


FORMATS = (Format.DOCX, Format.HTML, Format.TEXT, Format.KIT, Format.PHOTOS)


def _approved(archive: Archive) -> Iterator[Release]:
    for line in archive.summaries():
        release = archive.load(line.id)
        if release.stage is Status.DRAFT:
            release = set_status(archive, set_status(archive, release, Status.REVIEW), Status.APPROVED)
        if release.stage is Status.APPROVED and not release.sent.de:
            yield release


def migrate(folder: Path, tell: Tell) -> None:
    """Opens an archive of an older version."""
    tell(0)
    Archive.open(folder).close()
    tell(1)


def copy_daily(folder: Path, tell: Tell) -> None:
    """Makes the copy of the day and brings it elsewhere, while the archive is open and written."""
    with Archive.open(folder) as archive:
        at = archive.now()
        release = archive.load(TYPED)
        tell(0)
        daily_copy(folder, at, _writing(archive, release))
        tell(1)
        mirror(folder, folder.parent / "elsewhere")
        tell(2)


def _writing(archive: Archive, release: Release) -> Callable[[], bool]:
    """Saves at each look at whether to stop."""
    count = 0

    def write() -> bool:
        nonlocal count, release
        count += 1
        edited = with_letters(release, count)
        archive.save(edited, release)
        release = edited
        return False

    return write


def restore_backup(folder: Path, tell: Tell) -> None:
    """Brings back a backup of another state."""
    tell(0)
    restore(folder.parent / "backup.zip", folder)
    tell(1)


def begin_release(words: int) -> Release:
    """A release to be typed in, with so many words below what is typed."""
    first = Block(kind=Kind.HEADLINE, id="first")
    second = Block(kind=Kind.PARAGRAPH, id="second", text=passage("Text " * words))
    return Release(id=TYPED, blocks=(first, second))


IMPORTED = FOLDER
"""Migrations import Alembic, which takes its time."""

PROGRAMS: dict[str, Callable[[Path, Tell], None]] = {
    "typing": type_text,
    "import": import_files,
    "export": export_releases,
    "migration": migrate,
    "daily backup": copy_daily,
    "restore": restore_backup,
}
"""By the names that the table of findings has."""
