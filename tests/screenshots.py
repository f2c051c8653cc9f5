"""Pictures of the window and of the exported pages: `python -m tests.screenshots OUT`.

Renders offscreen with the fonts that the program brings. Exported pages need LibreOffice, pdftoppm and
Chromium; where one is missing its pictures are left out with a word.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor.compose.house import HOUSES
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Kind
from editor.domain.edits import set_text
from editor.domain.release import Release, Status
from editor.domain.richtext import EMPTY, RichText
from editor.settings import Settings
from editor.store.archive import Archive
from editor.ui.application import prepare
from editor.ui.session import Session
from editor.ui.store_thread import StoreThread
from editor.ui.window import MainWindow
from editor.workflow.exporting import export
from editor.workflow.sample import add_sample
from editor.workflow.stages import set_status

SIZES = ((1440, 900), (1100, 700))


def wait(milliseconds: int = 250) -> None:
    """Lets the event loop run, so that timers and the store thread do their work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def fill(folder: Path) -> str:
    """An archive as it looks after some months: the sample in work, others in every status."""
    with Archive.open(folder) as archive:
        sample = add_sample(archive)
        for number, (de, en, status) in enumerate(_OTHERS):
            other = replace(
                sample,
                id=f"other{number}",
                embargo=None,
                date=sample.date and sample.date.replace(year=2027 if number < 4 else 2026, month=1 + number % 3),
                blocks=tuple(b for b in sample.blocks if b.kind is not Kind.PHOTO),
            )
            headline = other.first(Kind.HEADLINE)
            assert headline
            for language, text in ((Language.DE, de), (Language.EN, en)):
                words = RichText.plain_text(text) if text else EMPTY
                other = set_text(other, headline.id, language, words)
            other = replace(other, blocks=tuple(replace(b, id=f"{b.id}-{number}") for b in other.blocks))
            archive.save(_with_status(other, status))
        archive.save(_worked_on(sample))
        return sample.id


_OTHERS = (
    ("Förderbescheid für das Lasertechnikum übergeben", "", "draft"),
    ("Neue Vorsitzende im Fachbeirat Sensorik", "New chair of the sensor technology board", "review"),
    ("Jahresbericht 2026: 41 neue Mitglieder", "Annual report 2026: 41 new members", "sent"),
    ("Messeauftritt in Jena mit zwölf Betrieben", "Twelve firms share a trade fair stand in Jena", "half"),
    ("Schülerlabor öffnet für Grundschulen", "School lab opens to primary classes", "archived"),
    ("Kooperationsvertrag mit der Klinik Lahntal", "Cooperation agreement with Lahntal clinic", "archived"),
)


def _with_status(release: Release, status: str) -> Release:
    from datetime import UTC, datetime

    at = datetime(2027, 1, 28, 9, tzinfo=UTC)
    both = replace(release.sent, de=at, en=at)
    match status:
        case "sent":
            return replace(release, stage=Status.APPROVED, sent=both)
        case "half":
            return replace(release, stage=Status.APPROVED, sent=replace(release.sent, de=at))
        case "archived":
            return replace(release, stage=Status.ARCHIVED, sent=both)
        case _:
            return replace(release, stage=Status(status))


def _worked_on(release: Release) -> Release:
    """The sample as it looks in the middle of the work: one translation outdated, one missing."""
    lead = release.first(Kind.LEAD)
    paragraph = [block for block in release.blocks if block.kind is Kind.PARAGRAPH][-1]
    assert lead
    changed = set_text(release, lead.id, Language.DE, lead.text.de + RichText.plain_text(" Gebucht wird online."))
    changed = set_text(changed, paragraph.id, Language.EN, EMPTY)
    return replace(changed, stage=Status.REVIEW)


class Studio:
    """A window in one language and theme, of which pictures are taken."""

    def __init__(self, application: QApplication, folder: Path, language: str, theme: str, out: Path) -> None:
        look = prepare(application, Settings(interface=language, theme=theme))
        self.name, self.out = f"{language}-{theme}", out
        self.store = StoreThread(folder)
        self.session = Session(self.store)
        self.window = MainWindow(self.session, Settings(started=True), *look)
        self.window.show()

    def open(self, release_id: str) -> None:
        self.session.start(release_id, with_sample=False)
        wait(600)

    def take(self, what: str, widget: QWidget | None = None) -> None:
        wait()
        target = widget or self.window
        target.grab().save(str(self.out / f"{what}-{self.name}.png"))

    def close(self) -> None:
        self.window.close()
        self.store.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture_window(studio: Studio, release_id: str) -> None:
    studio.open(release_id)
    rows = studio.window.editor.rows
    assert rows
    lead = studio.session.draft and studio.session.draft.present.first(Kind.LEAD)
    assert lead
    rows.focus_block(lead.id, Language.EN)
    for width, height in SIZES:
        studio.window.resize(width, height)
        studio.take(f"window-{width}x{height}")
    studio.window.resize(1440, 900)
    for kind, what in ((Kind.QUOTE, "quote"), (Kind.PHOTO, "photo")):
        block = studio.session.draft and studio.session.draft.present.first(kind)
        assert block
        rows.focus_block(block.id, Language.DE)
        studio.take(what)
    picture_sheets(studio)
    picture_records(studio)
    studio.window.topbar.export.click()
    wait()
    dialog = studio.window.dialogs.export_dialog
    assert dialog
    studio.take("export", dialog)
    dialog.reject()


def picture_records(studio: Studio) -> None:
    """The pane of sent records and versions, for a release of which German is out."""
    window = studio.window
    window.library.open_requested.emit("other3")
    wait(400)
    window.unfold_side()
    studio.take("records")
    window.side.fold_requested.emit()
    window.topbar.send.click()
    wait()
    dialog = window.dialogs.send_dialog
    assert dialog
    studio.take("send", dialog)
    dialog.reject()


def picture_empty(application: QApplication, folder: Path, out: Path) -> None:
    """The window before there is anything."""
    studio = Studio(application, folder, "de", "light", out)
    studio.session.start("", with_sample=False)
    wait(400)
    studio.window.resize(1100, 700)
    studio.take("empty")
    studio.session.new_release()
    wait(400)
    studio.take("new")
    studio.close()


def picture_sheets(studio: Studio) -> None:
    facts = studio.window.editor.facts
    assert facts
    for fact in ("issuers", "dateline", "embargo", "contacts", "more"):
        facts.edit(fact)
        wait()
        if facts.sheet:
            studio.take(f"fact-{fact}", facts.sheet)
            facts.sheet.close()
            wait(50)


def picture_exports(folder: Path, out: Path) -> None:
    with Archive.open(folder) as archive, tempfile.TemporaryDirectory() as temporary:
        release = add_sample(archive)
        for house in ("standard", "american"):
            target = Path(temporary) / house
            approved = set_status(archive, release, Status.APPROVED)
            exported = export(
                archive, approved, folder=target, languages=LANGUAGES, formats=("docx", "html"), house=HOUSES[house]
            )
            for file in exported.files:
                renderer = _RENDERERS[file.suffix]
                renderer(file, out / f"export-{house}-{file.suffix[1:]}-{file.stem[-2:]}")


def picture_docx(file: Path, target: Path) -> None:
    office = shutil.which("soffice")
    if not office or not shutil.which("pdftoppm"):
        print(f"{target.name}: left out, LibreOffice or pdftoppm is missing")
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True)
        pdf = Path(folder) / f"{file.stem}.pdf"
        subprocess.run(["pdftoppm", "-r", "80", "-png", str(pdf), str(target)], check=True)


_BROWSER_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Without these Chromium asks the network, which no picture needs."""


def picture_html(file: Path, target: Path) -> None:
    browser = shutil.which("chromium")
    if not browser:
        print(f"{target.name}: left out, Chromium is missing")
        return
    for width, height in ((900, 1500), (400, 1900)):
        with tempfile.TemporaryDirectory() as profile:
            command = [
                browser,
                *_BROWSER_OPTIONS,
                f"--user-data-dir={profile}",
                f"--window-size={width},{height}",
                f"--screenshot={target}-{width}.png",
                file.as_uri(),
            ]
            subprocess.run(command, check=True, capture_output=True)


_RENDERERS: dict[str, Callable[[Path, Path], None]] = {".docx": picture_docx, ".html": picture_html}


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        for number, (language, theme) in enumerate((("de", "light"), ("en", "light"), ("de", "dark"))):
            data = Path(folder) / str(number)
            release_id = fill(data)
            studio = Studio(application, data, language, theme, out)
            picture_window(studio, release_id)
            studio.close()
        picture_empty(application, Path(folder) / "empty", out)
        picture_exports(Path(folder) / "exports", out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
