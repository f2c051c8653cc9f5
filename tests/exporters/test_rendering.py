"""The exports in the programs that people open them with, where these are installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import house
from editor.domain.bilingual import Language
from editor.exporters.writing import content_of
from tests.compose.example import NOW, RICH
from tests.exporters.reading import draw_picture

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
TEXT = shutil.which("pdftotext")
OFFLINE = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
OFFLINE += ["--disable-component-update", "--disable-sync", "--no-sandbox"]


def written(folder: Path, format_: Format) -> Path:
    file, picture = folder / f"release.{format_.value}", draw_picture(folder)
    file.write_bytes(content_of(compose(RICH, Language.DE, house("standard"), NOW), format_, lambda _: picture))
    return file


def pages(pdf: Path) -> list[str]:
    """The words of each page, without line ends."""
    assert TEXT is not None
    run = subprocess.run([TEXT, "-layout", pdf, "-"], check=True, capture_output=True, timeout=60)
    return [re.sub(r"\s+", " ", page) for page in run.stdout.decode().split("\f") if page.strip()]


@pytest.mark.skipif(OFFICE is None or TEXT is None, reason="LibreOffice or pdftotext is not installed")
def test_libreoffice_prints_the_document(tmp_path: Path) -> None:
    file = written(tmp_path, Format.DOCX)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    printed = pages(file.with_suffix(".pdf"))
    assert len(printed) == 2
    for number, page in enumerate(printed, start=1):
        assert "ENTWURF – nicht zur Veröffentlichung · Sperrfrist: Sonntag, 21. Februar 2027" in page
        assert f"Seite {number} von 2" in page


@pytest.mark.skipif(BROWSER is None or TEXT is None, reason="Chromium or pdftotext is not installed")
def test_browser_prints_the_page(tmp_path: Path) -> None:
    file, pdf = written(tmp_path, Format.HTML), tmp_path / "page.pdf"
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [str(BROWSER), "--headless", *OFFLINE, profile, "--no-pdf-header-footer", f"--print-to-pdf={pdf}"]
    subprocess.run([*command, file.as_uri()], check=True, capture_output=True, timeout=180)
    printed = pages(pdf)
    assert len(printed) == 2
    for number, page in enumerate(printed, start=1):
        assert "ENTWURF – nicht zur Veröffentlichung · Sperrfrist: Sonntag, 21. Februar 2027" in page
        assert f"Seite {number} von 2" in page
