"""Pictures of the exported pages; where LibreOffice, pdftoppm or Chromium is missing, some are left out with a word."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from editor.compose.house import house as style_named
from editor.domain.bilingual import LANGUAGES
from editor.domain.release import Status
from editor.store.archive import Archive
from editor.workflow.exporting import export
from editor.workflow.sample import add_sample
from editor.workflow.stages import set_status


def picture_exports(folder: Path, out: Path) -> None:
    with Archive.open(folder) as archive, tempfile.TemporaryDirectory() as temporary:
        release = add_sample(archive)
        for house in ("standard", "american"):
            target = Path(temporary) / house
            approved = set_status(archive, release, Status.APPROVED)
            exported = export(
                archive, approved, folder=target, languages=LANGUAGES, formats=("docx", "html"), house=style_named(house)
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
