"""PDF with tags, by which screen readers find their way: a DOCX turned by the LibreOffice of this computer."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from editor.errors import ExportRefused, ExportStopped
from editor.exporters.pdf_stamp import stamped
from editor.exporters.writing import refusal

SECONDS = 120
"""After so long LibreOffice has come to a stop: the first start on a slow computer takes thirty."""
_STEP = 0.1
"""Seconds after which it is asked again whether somebody stopped the export."""

_FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {
        name: {"type": "boolean", "value": "true"}
        for name in ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks", "DisplayPDFDocumentTitle")
    }
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""
"""No macro runs and nothing is fetched, whatever is in the letterhead of a house."""


def office() -> Path | None:
    """The LibreOffice of this computer; None where there is none."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in _usual_places() if place.is_file()), None)


def _usual_places() -> list[Path]:
    if sys.platform == "darwin":
        return [Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")]
    folders = (os.environ.get(name) for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"))
    return [Path(folder) / "LibreOffice" / "program" / "soffice.exe" for folder in folders if folder]


def _never() -> bool:
    return False


def pdf_bytes(document: bytes, made: datetime, cancelled: Callable[[], bool] = _never) -> bytes:
    """The DOCX as a tagged PDF, with its title and languages, dated `made`.

    LibreOffice runs unseen with settings of its own, so one that is open is not disturbed. Raises ExportRefused, or
    ExportStopped where `cancelled` says so meanwhile.
    """
    program = office()
    if program is None:
        raise ExportRefused("A PDF is made by LibreOffice, which was not found; install it or choose other formats.")
    try:
        with tempfile.TemporaryDirectory(prefix="zweispalter-", ignore_cleanup_errors=True) as temporary:
            folder = Path(temporary)
            source = folder / "release.docx"
            source.write_bytes(document)
            _run([str(program), *_arguments(folder), str(source)], cancelled)
            with suppress(FileNotFoundError):
                return stamped(source.with_suffix(".pdf").read_bytes(), made)
    except OSError as error:
        raise refusal(error, Path(tempfile.gettempdir()) / "release.docx") from error
    raise ExportRefused("LibreOffice made no PDF of the document; export DOCX and turn it into a PDF by hand.")


def _arguments(folder: Path) -> list[str]:
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard")
    return [f"-env:UserInstallation={profile.as_uri()}", *quiet, "--convert-to", _FILTER, "--outdir", str(folder)]


def _run(command: list[str], cancelled: Callable[[], bool]) -> None:
    """Runs the program to its end, or ends it with all that it started."""
    environment = {**os.environ, "TZ": "UTC"}  # it writes the time where it is
    try:
        process = subprocess.Popen(  # noqa: S603 - the program that was found, and names that were made here
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise ExportRefused(
            "LibreOffice cannot be started ({reason}); choose other formats.", reason=error.strerror or str(error)
        ) from error
    with process:
        try:
            _await(process, cancelled)
        finally:
            _end(process)


def _await(process: subprocess.Popen[bytes], cancelled: Callable[[], bool]) -> None:
    """Waits for the end of the program, in short steps, as somebody may stop the export."""
    latest = time.monotonic() + SECONDS
    while time.monotonic() < latest:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_STEP)
            return
        if cancelled():
            raise ExportStopped("The export was stopped, and nothing was written.")
    raise ExportRefused("LibreOffice did not finish the PDF; choose other formats, or try again.")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Its start script has a program of its own, so the whole group ends."""
    if process.poll() is not None:
        return
    if os.name == "nt":
        process.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
