"""A hand-over file read. It comes from elsewhere, so nothing in it is believed before it was looked at."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.domain.bilingual import clean
from editor.domain.document import DocumentError, from_document
from editor.domain.document.fields import Fields
from editor.domain.document.reading import parse
from editor.domain.document.writing import FORMAT as RELEASE_FORMAT
from editor.domain.handover import BASE, FORMAT, LABEL, PHOTOS, RELEASE, STATES, Handover, photo_digests
from editor.domain.release import Release
from editor.errors import ImportRefused

TEXT_LIMIT = 16 << 20
"""Bytes of one JSON document: the longest release has a tenth of that."""

MEMBERS = 2_000
"""Entries of a file: a release has fewer photos."""

LABEL_LIMIT = 1 << 20
NAME_LIMIT = 200
GROWTH, ALLOWANCE = 60, 64 << 20
"""A file unpacks to at most this many times its size, and a start allowance."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_MEMBER = re.compile(rf"{re.escape(LABEL)}|{re.escape(RELEASE)}|{re.escape(BASE)}|{re.escape(PHOTOS)}[0-9a-f]{{64}}")
_NEWER = re.compile(r"zweispalter(-handover)?/\d+")
_ID = re.compile(r"[\w.:-]{1,64}")
_KINDS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How members may be packed; other ways fail in ways of their own."""


@dataclass(frozen=True, slots=True)
class ReadHandover:
    """A hand-over with its photos, unpacked, by their digests; `lacking` counts photos that are not in the file."""

    handover: Handover
    photos: Mapping[str, Path]
    lacking: int = 0


def read_handover(file: Path, folder: Path) -> ReadHandover:
    """The hand-over in `file`, its photos unpacked into `folder`. Raises ImportRefused."""
    try:
        with zipfile.ZipFile(file) as package:
            digests, label = _checked(package, file)
            release = _release(package, RELEASE, digests, file)
            base = _release(package, BASE, digests, file) if BASE in digests else None
            photos = _photos(package, digests, file, folder)
    except OSError as error:
        raise ImportRefused(
            "“{file}” cannot be read ({reason}); check its name and folder.",
            file=str(file),
            reason=error.strerror or str(error),
        ) from None
    except ImportRefused as error:
        raise (damaged(file) if isinstance(error, DocumentError) else error) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise damaged(file) from None
    if label.text("release") != release.id or (base and base.id != release.id) or not _ID.fullmatch(release.id):
        raise damaged(file)
    handover = replace(_handover(label, release, file), base=base)
    lacking = sum(digest not in photos for digest in photo_digests(release))
    return ReadHandover(handover, photos, lacking)


def damaged(file: Path) -> ImportRefused:
    return ImportRefused(
        "“{file}” is no whole hand-over of Zweispalter; ask for it once more. Nothing was changed.", file=file.name
    )


def _checked(package: zipfile.ZipFile, file: Path) -> tuple[dict[str, str], Fields]:
    """The digests of the members, and the label that tells them, after a look at names and sizes."""
    members = package.infolist()
    names = [member.filename for member in members]
    if LABEL not in names or len(names) > MEMBERS or any(member.compress_type not in _KINDS for member in members):
        raise damaged(file)
    label = Fields(parse(_text(package, LABEL, LABEL_LIMIT)))
    _check_format(label.text("format"), FORMAT, file)
    size = sum(member.file_size for member in members)
    if len(set(names)) != len(names) or not all(map(_MEMBER.fullmatch, names)):
        raise damaged(file)
    if size > ALLOWANCE + GROWTH * file.stat().st_size:
        raise damaged(file)
    digests = {name: label.inner("members").text(name) for name in label.inner("members").names()}
    if {*digests, LABEL} != {*names} or RELEASE not in digests:
        raise damaged(file)
    return digests, label


def _check_format(found: str, known: str, file: Path) -> None:
    if found == known:
        return
    if _NEWER.fullmatch(found):
        raise ImportRefused(
            "“{file}” was handed over from a newer version of Zweispalter ({format}); update this one to open it.",
            file=file.name,
            format=found,
        )
    raise damaged(file)


def _text(package: zipfile.ZipFile, name: str, limit: int) -> str:
    if package.getinfo(name).file_size > limit:
        raise ValueError(name)
    return package.read(name).decode()


def _release(package: zipfile.ZipFile, name: str, digests: Mapping[str, str], file: Path) -> Release:
    text = _text(package, name, TEXT_LIMIT)
    if hashlib.sha256(text.encode()).hexdigest() != digests[name]:
        raise damaged(file)
    document = parse(text)
    _check_format(Fields(document).text("format"), RELEASE_FORMAT, file)
    return from_document(document)


def _photos(package: zipfile.ZipFile, digests: Mapping[str, str], file: Path, folder: Path) -> dict[str, Path]:
    wanted = [name for name in digests if name.startswith(PHOTOS)]
    size = sum(package.getinfo(name).file_size for name in wanted)
    if size > shutil.disk_usage(folder).free:
        raise ImportRefused("“{file}” needs more space than is free on the disk; free some.", file=file.name)
    return {digests[name]: _photo(package, name, digests[name], file, folder) for name in wanted}


def _photo(package: zipfile.ZipFile, name: str, digest: str, file: Path, folder: Path) -> Path:
    """One photo under its own digest as name: what the file calls it leads nowhere."""
    if name != f"{PHOTOS}{digest}":
        raise damaged(file)
    place = folder / digest
    with package.open(name) as source, place.open("wb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)
    with place.open("rb") as written:
        if hashlib.file_digest(written, "sha256").hexdigest() != digest:
            raise damaged(file)
    return place


def _handover(label: Fields, release: Release, file: Path) -> Handover:
    try:
        at = label.instant("at")
        states = tuple(each for each in label.texts("states")[:STATES] if _DIGEST.fullmatch(each))
        by, has_note = clean(label.text("by"))[:NAME_LIMIT], label.truth("note")
    except DocumentError:
        raise damaged(file) from None
    return Handover(release, at or datetime.fromisoformat("1970-01-01T00:00:00+00:00"), by, has_note, None, states)
