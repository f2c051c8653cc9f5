"""Opening a Word file that somebody gave us: what cannot be used is refused in one sentence."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from editor.errors import ExportRefused
from editor.exporters.docx.package import DamagedPackage, Package, is_text

_OLE, _ZIP = bytes.fromhex("d0cf11e0a1b11ae1"), b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_BYTES, _MOST_UNPACKED, _MOST_TEXT, _MOST_PARTS = 50_000_000, 150_000_000, 12_000_000, 5_000
_COMPRESSIONS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_TYPES = "[content_types].xml"
_IS_ENCRYPTED = 0x1
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_MACROS = ("vbaproject", "vbadata", "macroenabled", "activex", "attachedtoolbars")


def opened_package(file: Path, name: str) -> Package:
    """The parts of a letterhead. Raises ExportRefused for whatever is no document that we can write on."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise _too_large(name)
        data = file.read_bytes()
    except OSError as error:
        raise ExportRefused("The letterhead {name} cannot be read; choose it again.", name=name) from error
    _refuse_other_formats(data, name)
    try:
        package = Package(_parts(data, name))
        _refuse_macros(package, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise damaged(name) from error
    return package


def damaged(name: str) -> ExportRefused:
    return ExportRefused(
        "The letterhead {name} is damaged; open it with Word, save it as .docx and choose it again.", name=name
    )


def _too_large(name: str) -> ExportRefused:
    return ExportRefused(
        "The letterhead {name} is too large; make its pictures smaller and choose it again.", name=name
    )


def _encrypted(name: str) -> ExportRefused:
    return ExportRefused("The letterhead {name} has a password; save it without one and choose it again.", name=name)


def _refuse_other_formats(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise _encrypted(name)
        raise ExportRefused(
            "The letterhead {name} is in the old format of Word; save it as .docx and choose it again.", name=name
        )
    if not data.startswith(_ZIP):
        raise ExportRefused("{name} is no Word document; choose a .docx or .dotx file as letterhead.", name=name)


def _parts(data: bytes, name: str) -> dict[str, bytes]:
    """What the file unpacks to; a file can say less than it holds, but then it is not read further than it says."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if any(entry.flag_bits & _IS_ENCRYPTED for entry in entries):
            raise _encrypted(name)
        if _is_too_large(entries):
            raise _too_large(name)
        if any(entry.compress_type not in _COMPRESSIONS for entry in entries):
            raise DamagedPackage("a part is compressed in a way that no office reads")
        if _TYPES not in {each.casefold() for each in archive.namelist()}:
            raise ExportRefused("{name} is no Word document; choose a .docx or .dotx file as letterhead.", name=name)
        return {entry.filename: _sound(entry.filename, archive.read(entry)) for entry in entries}


def _is_too_large(entries: Sequence[zipfile.ZipInfo]) -> bool:
    texts = sum(entry.file_size for entry in entries if is_text(entry.filename))
    everything = sum(entry.file_size for entry in entries)
    return len(entries) > _MOST_PARTS or everything > _MOST_UNPACKED or texts > _MOST_TEXT


def _sound(name: str, part: bytes) -> bytes:
    """A part of the text that declares a document type could hold anything; no program writes one."""
    if is_text(name) and any(doctype in part for doctype in _DOCTYPES):
        raise DamagedPackage("a part declares a document type")
    return part


def _refuse_macros(package: Package, name: str) -> None:
    types = (entry.get("ContentType", "") for entry in package.view("[Content_Types].xml").iterchildren("{*}*"))
    if any(macro in text.casefold() for text in (*package, *types) for macro in _MACROS):
        raise ExportRefused(
            "The letterhead {name} contains macros; save it as .docx without them and choose it again.", name=name
        )
