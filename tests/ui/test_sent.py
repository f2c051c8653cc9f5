"""Sent records in the window: to whom, which files, and whether these are still what was sent."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release, Sent, Status
from editor.i18n import catalogue
from editor.store.archive import Archive
from editor.store.records import Dispatch, DispatchFile, FileCondition
from editor.ui.sent.naming import count_of_addresses, file_size, to_whom
from editor.ui.sent.page import SentPage
from tests.ui.conftest import Desk, MakeDesk

LEFT = Qt.MouseButton.LeftButton
NOON = datetime(2027, 2, 18, 12, tzinfo=UTC)
RELEASE = Release(
    id="release",
    stage=Status.APPROVED,
    sent=Sent(de=NOON),
    blocks=(Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks")),),
)
ADDRESSES = ", ".join(f"redaktion{number}@zeitung.example" for number in range(30))
NAMES = ("labor_de.docx", "labor_de.html")


class Opener(QObject):
    """Stands for the programs of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(Path(address.toLocalFile()))


def is_opened(opener: Opener, count: int) -> bool:
    return len(opener.opened) == count


def send(archive: Archive, folder: Path) -> None:
    folder.mkdir()
    files = [folder / name for name in NAMES]
    for file in files:
        file.write_text(f"Inhalt von {file.name}", "utf-8")
    record = Dispatch("release", Language.DE, NOON, f"Fachpresse\n{ADDRESSES}", distribution="Lokalpresse")
    archive.record_dispatch(RELEASE, record, files)


@pytest.fixture
def sent(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    desk = make_desk()
    desk.store.submit(lambda archive: send(archive, tmp_path / "out")).result(10)
    desk.open("release")
    desk.bot.waitUntil(lambda: bool(desk.window.sent.page.records))
    return desk


def look(desk: Desk) -> SentPage:
    """Opens the page; its files are looked at by then."""
    desk.window.unfold_side()
    desk.window.side.show_page("versions")
    desk.window.side.show_page("sent")
    page = desk.window.sent.page
    desk.bot.waitUntil(lambda: all(line.state for line in page.records[0].files))
    return page


def kept_file(desk: Desk, place: int) -> Path:
    def find(archive: Archive) -> Path:
        return archive.dispatch_file(archive.dispatches("release")[0].files[place].digest)

    return desk.store.submit(find).result(10)


def states(page: SentPage) -> list[FileCondition | None]:
    return [line.state for line in page.records[0].files]


def test_whole_files_are_said_to_be_unchanged(sent: Desk) -> None:
    page = look(sent)
    assert [line.told for line in page.records[0].files] == ["24 bytes · unchanged"] * 2
    assert page.records[0].fault.isHidden()
    assert page.records[0].files[0].name.accessibleName() == "labor_de.docx, 24 bytes · unchanged"


def test_a_changed_and_a_missing_file_are_said_with_what_to_do(sent: Desk) -> None:
    kept_file(sent, 0).write_bytes(b"something else")
    kept_file(sent, 1).unlink()
    page = look(sent)
    assert states(page) == [FileCondition.CHANGED, FileCondition.MISSING]
    assert page.records[0].files[0].told.endswith("changed since it was sent")
    assert page.records[0].fault.text() == "2 files are no longer as they were sent; restore them from a backup."


def test_files_are_looked_at_whenever_the_page_is_opened(sent: Desk) -> None:
    page = look(sent)
    file = kept_file(sent, 1)
    file.unlink()
    sent.window.side.show_page("versions")
    sent.window.side.show_page("sent")
    sent.bot.waitUntil(lambda: states(page) == [FileCondition.UNCHANGED, FileCondition.MISSING])
    assert page.records[0].fault.text() == "A file is no longer as it was sent; restore it from a backup."


def test_a_copy_is_opened_and_never_the_kept_file(sent: Desk) -> None:
    page, opener = look(sent), Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type] # the stubs want bytes
    try:
        QTest.mouseClick(page.records[0].files[0].name, LEFT)
        sent.bot.waitUntil(lambda: bool(opener.opened))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    (copy,) = opener.opened
    assert copy.name == "labor_de.docx"
    assert copy.read_bytes() == kept_file(sent, 0).read_bytes()
    assert not copy.is_relative_to(sent.store.folder)
    assert sent.window.footer.message == "A copy of labor_de.docx was opened."


def test_a_copy_that_was_written_over_by_its_program_is_opened_anew(sent: Desk) -> None:
    page, opener = look(sent), Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type] # the stubs want bytes
    try:
        for count in (1, 2):
            QTest.mouseClick(page.records[0].files[0].name, LEFT)
            sent.bot.waitUntil(partial(is_opened, opener, count))
            opener.opened[0].write_text("written over")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened[1].read_bytes() == kept_file(sent, 0).read_bytes()


def test_no_copy_is_left_behind() -> None:
    script = """
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from editor.ui.sent.opened_copies import copies_of
application, session = QCoreApplication([]), QObject()
place = copies_of(session).place_for()
place.mkdir()
(place / "labor_de.docx").write_text("x")
print(place.parent)
QTimer.singleShot(0, application.quit)
application.exec()
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    folder = Path(ended.stdout.strip())
    assert folder.is_absolute()
    assert not folder.exists()


def test_a_file_that_is_no_longer_whole_is_not_opened(sent: Desk) -> None:
    page, opener = look(sent), Opener()
    kept_file(sent, 0).write_bytes(b"something else")
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type] # the stubs want bytes
    try:
        QTest.keyClick(page.records[0].files[0].name, Qt.Key.Key_Space)
        sent.bot.waitUntil(lambda: states(page)[0] is FileCondition.CHANGED)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert not opener.opened
    assert "no longer what it was" in sent.window.footer.message


def test_the_sha_256_is_copied(sent: Desk) -> None:
    page = look(sent)
    QTest.mouseClick(page.records[0].files[1].copy, LEFT)
    assert QApplication.clipboard().text() == page.records[0].files[1].file.digest
    assert sent.window.footer.message == "SHA-256 of labor_de.html copied"


def test_all_addresses_are_shown_on_demand(sent: Desk) -> None:
    record = look(sent).records[0]
    assert record.whom.text().startswith("Lokalpresse\nFachpresse\nredaktion0@zeitung.example")
    assert record.whom.text().endswith(", …")
    assert record.more
    assert record.more.text() == "Show all 30 addresses"
    QTest.mouseClick(record.more, LEFT)
    assert record.whom.text().endswith("redaktion29@zeitung.example")
    assert record.more.text() == "Show fewer"
    QTest.keyClick(record.more, Qt.Key.Key_Space)
    assert record.whom.text().endswith(", …")


def test_every_file_is_written_once_more(sent: Desk, tmp_path: Path) -> None:
    page = look(sent)
    sent.ask.chosen_folder = tmp_path / "again"
    with sent.bot.waitSignal(sent.window.jobs.copied, timeout=10_000):
        QTest.mouseClick(page.records[0].again, LEFT)
    assert sorted(file.name for file in (tmp_path / "again").iterdir()) == sorted(NAMES)


def test_another_release_has_sent_nothing_yet(sent: Desk) -> None:
    page = look(sent)
    with sent.bot.waitSignal(sent.session.release_opened):
        sent.session.new_release()
    assert page.empty_text.startswith("Nothing sent yet")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be read here")
def test_a_file_that_cannot_be_read_is_no_changed_one(sent: Desk) -> None:
    kept_file(sent, 0).chmod(0)
    assert states(look(sent)) == [FileCondition.UNREADABLE, FileCondition.UNCHANGED]


def test_sizes_are_written_as_the_language_does() -> None:
    words = catalogue("en")
    sizes = [file_size(words, size) for size in (1, 812, 46_000, 2_400_000)]
    assert sizes == ["1 byte", "812 bytes", "46\u00a0kB", "2.4\u00a0MB"]
    assert file_size(catalogue("de"), 2_400_000) == "2,4\u00a0MB"


def test_few_receivers_are_shown_at_once() -> None:
    dispatch = Dispatch("release", Language.DE, NOON, "a@example.org, b@example.org", (DispatchFile("a", "", 1),))
    assert to_whom(dispatch) == to_whom(dispatch, whole=True) == "a@example.org, b@example.org"
    assert count_of_addresses(dispatch) == 2
    assert to_whom(replace(dispatch, distribution="Lokalpresse")).startswith("Lokalpresse\n")
