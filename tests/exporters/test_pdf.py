"""PDF by LibreOffice: with tags, title and language, and the same bytes for the same release."""

from __future__ import annotations

import errno
import os
import select
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

import pytest

from editor.compose.composing import compose
from editor.compose.house import STANDARD
from editor.domain.bilingual import Language
from editor.errors import ExportRefused, ExportStopped
from editor.exporters import pdf
from editor.exporters.docx import docx_bytes
from editor.exporters.pdf import office, pdf_bytes
from tests.compose.example import NOW, RICH
from tests.exporters.reading import draw_picture

INFO = shutil.which("pdfinfo")

with_office = pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")


def released(folder: Path, language: Language = Language.EN) -> bytes:
    picture = draw_picture(folder)
    return pdf_bytes(docx_bytes(compose(RICH, language, STANDARD, NOW), lambda _: picture), NOW)


@with_office
@pytest.mark.skipif(INFO is None, reason="pdfinfo is not installed")
def test_the_pdf_is_tagged_and_says_its_title_and_language(tmp_path: Path) -> None:
    file = tmp_path / "release.pdf"
    file.write_bytes(released(tmp_path))
    told = subprocess.run([str(INFO), file], capture_output=True, text=True, check=True).stdout
    facts = dict(line.split(":", 1) for line in told.splitlines())
    assert facts["Title"].strip() == "Two networks, one lab: optics meets medicine"
    assert facts["Tagged"].strip() == "yes"
    assert b"/Lang(en-GB)" in file.read_bytes()


@with_office
def test_the_same_document_gives_the_same_pdf(tmp_path: Path) -> None:
    assert released(tmp_path) == released(tmp_path)


@with_office
def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(ExportRefused, match="made no PDF"):
        pdf_bytes(b"PK\3\4 no document", NOW)


def fake_office(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin{os.pathsep}/usr/bin")


def has_news(sign: IO[bytes], seconds: float) -> bool:
    """Whether something can be read, be it that the other end is closed."""
    return bool(select.select([sign], [], [], seconds)[0])


on_unix = pytest.mark.skipif(sys.platform == "win32", reason="a script of a shell stands for LibreOffice")


@on_unix
def test_a_program_that_comes_to_a_stop_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_office(tmp_path, "sleep 60 & wait", monkeypatch)
    monkeypatch.setattr(pdf, "SECONDS", 0.2)
    with pytest.raises(ExportRefused, match="did not finish"):
        pdf_bytes(b"", NOW)


@on_unix
def test_a_program_is_ended_when_the_export_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "sign")
    with os.fdopen(os.open(tmp_path / "sign", os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as sign:
        fake_office(tmp_path, f"exec 9> {tmp_path}/sign; echo started >&9; sleep 600 & wait", monkeypatch)
        with pytest.raises(ExportStopped):
            pdf_bytes(b"", NOW, lambda: has_news(sign, 0))
        assert sign.read(8) == b"started\n"
        assert has_news(sign, 20), "the program, or what it started, still holds its end"
        assert sign.read(8) == b""


@on_unix
def test_a_program_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_office(tmp_path, "exit 77", monkeypatch)
    with pytest.raises(ExportRefused, match="made no PDF"):
        pdf_bytes(b"", NOW)


@on_unix
def test_a_program_that_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "office", lambda: tmp_path)
    with pytest.raises(ExportRefused, match="cannot be started"):
        pdf_bytes(b"", NOW)


def test_a_full_disk_for_what_is_made_meanwhile_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pdf, "office", lambda: tmp_path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(os, "mkdir", full)
    with pytest.raises(ExportRefused, match=r"The disk of .* is full; make room") as told:
        pdf_bytes(b"", NOW)
    assert str(tmp_path) in str(told.value)


def test_without_libreoffice_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "office", lambda: None)
    with pytest.raises(ExportRefused, match="was not found"):
        pdf_bytes(b"", NOW)


def test_libreoffice_is_found_where_windows_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert office() == program
