"""The backup file: a zip with the database, the photos and the sent files, which is not trusted when it is read."""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from editor.errors import StoreError
from editor.store.connection import FILE
from editor.store.shelf import Shelf, digest_of_file, sync_folder

FORMAT = "zweispalter-backup/1"
_LABEL = "zweispalter.json"
_SHELVES = ("media", "dispatches")
_MEMBER = re.compile(rf"{re.escape(_LABEL)}|{re.escape(FILE)}|(?:media|dispatches)/([0-9a-f]{{2}})/\1[0-9a-f]{{62}}")

GROWTH = 60
"""A backup unpacks to at most this many times its size (and a start allowance): texts shrink to a tenth at best."""

_ALLOWANCE = 64 << 20


def pack(file: Path, database: Path, folder: Path) -> None:
    """Writes the zip through a temporary file that is read again before it takes the name `file`."""
    temporary = file.with_name(f".new-{file.name}")
    try:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr(_LABEL, json.dumps({"format": FORMAT}))
            bundle.write(database, FILE)
            for member, kept in _files(folder):
                bundle.write(kept, member, zipfile.ZIP_STORED)
        _read_again(temporary)
        temporary.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError("The backup {name} could not be written: {reason}.", name=file, reason=reason) from error
    finally:
        temporary.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for name in _SHELVES:
        shelf = Shelf(folder / name)
        for digest in shelf.digests():
            yield f"{name}/{digest[:2]}/{digest}", shelf.verified(digest)


def _read_again(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
    with zipfile.ZipFile(file) as bundle:
        if bundle.testzip() is not None:
            raise OSError("what was written reads back otherwise")


def unpack(file: Path, target: Path) -> None:
    """Unpacks a backup into an empty folder; StoreError for what is none, is damaged or would fill the disk."""
    try:
        with zipfile.ZipFile(file) as bundle:
            _check_members(bundle, file)
            for member in bundle.infolist():
                _unpack_member(bundle, member, target)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise refused(file) from error
    for name in _SHELVES:
        shelf = Shelf(target / name)
        for digest in shelf.digests():
            if digest_of_file(shelf.place(digest)) != digest:
                raise refused(file)


def _check_members(bundle: zipfile.ZipFile, file: Path) -> None:
    members = bundle.infolist()
    names = [member.filename for member in members]
    if len(set(names)) != len(names) or not all(_MEMBER.fullmatch(name) for name in names):
        raise refused(file)
    if not {_LABEL, FILE} <= set(names) or bundle.getinfo(_LABEL).file_size > 1000:
        raise refused(file)
    label = json.loads(bundle.read(_LABEL))
    if not isinstance(label, dict) or label.get("format") != FORMAT:
        raise refused(file)
    size = sum(member.file_size for member in members)
    if size > _ALLOWANCE + GROWTH * file.stat().st_size:
        raise refused(file)
    if size > shutil.disk_usage(file.parent).free:
        raise StoreError("The backup {name} needs more space than is free on the disk; free some.", name=file.name)


def _unpack_member(bundle: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> None:
    place = target / member.filename
    place.parent.mkdir(parents=True, exist_ok=True)
    with bundle.open(member) as source, place.open("wb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)


def refused(file: Path) -> StoreError:
    return StoreError("The file {name} is no whole backup of Zweispalter; nothing was changed.", name=file.name)
