"""The backup file: a zip with the database, the photos and the sent files, which is not trusted when it is read."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from editor.errors import StoreError
from editor.store.connection import FILE
from editor.store.copying import CopyStopped, Stopped, never
from editor.store.rotation import read_only
from editor.store.shelf import Shelf, is_digest, sync_folder

FORMAT = "zweispalter-backup/1"
_LABEL = "zweispalter.json"
SHELVES = ("media", "dispatches")
_QUERIES = (
    ("media", "photos", "SELECT file FROM photos WHERE file IS NOT NULL"),
    ("media", "house_files", "SELECT digest FROM house_files"),
    ("dispatches", "dispatch_files", "SELECT digest FROM dispatch_files"),
)
_NAMED = 3
_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MEMBER = re.compile(rf"{re.escape(_LABEL)}|{re.escape(FILE)}|(?:media|dispatches)/([0-9a-f]{{2}})/\1[0-9a-f]{{62}}")

GROWTH = 60
"""A backup unpacks to at most this many times its size (and a start allowance): texts shrink to a tenth at best."""

_ALLOWANCE = 64 << 20


class IncompleteBackup(StoreError):
    """The backup `file` was written, all but `lacking`: photos and sent files that are missing or damaged."""

    def __init__(self, message: str, *, file: Path, lacking: Sequence[str], **fields: object) -> None:
        self.file = file
        self.lacking = tuple(lacking)
        super().__init__(message, **fields)


def pack(file: Path, database: Path, folder: Path, stopped: Stopped = never) -> None:
    """Writes the zip with the database and every file that is intact; CopyStopped where it is stopped.

    Where one is not, a backup that stood there, and may still hold it, stays: the new one is then
    `…-incomplete` beside it. Raises IncompleteBackup after it was written.
    """
    wanted = wanted_by(database) | _kept(folder)
    good = {member: place for member in sorted(wanted) if (place := _intact(folder, member, stopped))}
    lacking = sorted(wanted - good.keys())
    target = file.with_stem(f"{file.stem}-incomplete") if lacking and file.exists() else file
    _write(target, database, good, stopped)
    if lacking:
        raise IncompleteBackup(
            "The backup {name} was written, but {count} photos or sent files are not in it because they are missing "
            "or damaged in {folder} ({files}); add the originals again or restore an older backup.",
            file=target,
            lacking=lacking,
            name=target,
            count=len(lacking),
            folder=folder,
            files=", ".join(lacking[:_NAMED]) + (" …" if lacking[_NAMED:] else ""),
        )


def wanted_by(database: Path) -> set[str]:
    """The members for the files that the releases of a database, of whatever version, name."""
    with closing(read_only(database)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        queries = [(shelf, query) for shelf, table, query in _QUERIES if table in tables]
        named = [(shelf, digest) for shelf, query in queries for (digest,) in connection.execute(query)]
    return {_member(shelf, digest) for shelf, digest in named if is_digest(digest)}


def _kept(folder: Path) -> set[str]:
    """The members for the files that are there, whoever names them."""
    return {_member(shelf, digest) for shelf in SHELVES for digest in Shelf(folder / shelf).digests()}


def _member(shelf: str, digest: str) -> str:
    return f"{shelf}/{digest[:2]}/{digest}"


def _intact(folder: Path, member: str, stopped: Stopped) -> Path | None:
    if stopped():
        raise CopyStopped
    place = folder / member
    return place if Shelf(place.parents[1]).is_intact(place.name) else None


def _write(file: Path, database: Path, files: Mapping[str, Path], stopped: Stopped) -> None:
    """Writes the zip through a temporary file that is read again before it takes the name `file`."""
    temporary = file.with_name(f".new-{file.name}")
    try:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as bundle:
            bundle.writestr(_LABEL, json.dumps({"format": FORMAT}))
            bundle.write(database, FILE)
            for member, kept in files.items():
                if stopped():
                    raise CopyStopped
                bundle.write(kept, member, zipfile.ZIP_STORED)
        _read_again(temporary)
        temporary.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError("The backup {name} could not be written: {reason}.", name=file, reason=reason) from error
    finally:
        temporary.unlink(missing_ok=True)


def _read_again(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
    with zipfile.ZipFile(file) as bundle:
        if bundle.testzip() is not None:
            raise OSError("what was written reads back otherwise")


def unpack(file: Path, target: Path, *, shelves: bool = True) -> None:
    """Unpacks a backup into an empty folder; StoreError for what is none, is damaged or would fill the disk.

    Without `shelves` the database alone is written; the other files are looked through all the same.
    """
    try:
        with zipfile.ZipFile(file) as bundle:
            _check_members(bundle, file)
            written = {member.filename: member for member in bundle.infolist() if shelves or member.filename == FILE}
            _check_room(sum(member.file_size for member in written.values()), file, target)
            for member in bundle.infolist():
                place = target / member.filename if member.filename in written else Path(os.devnull)
                if not _unpack_member(bundle, member, place):
                    raise refused(file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise refused(file) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the begin of the file
            raise refused(file) from error
        raise


def _check_room(size: int, file: Path, target: Path) -> None:
    if size > shutil.disk_usage(target).free:
        raise StoreError("The backup {name} needs more space than is free on the disk; free some.", name=file.name)


def _check_members(bundle: zipfile.ZipFile, file: Path) -> None:
    members = bundle.infolist()
    names = [member.filename for member in members]
    known = all(_MEMBER.fullmatch(each.filename) and each.compress_type in _KINDS for each in members)
    if len(set(names)) != len(names) or not known:
        raise refused(file)
    if not {_LABEL, FILE} <= set(names) or bundle.getinfo(_LABEL).file_size > 1000:
        raise refused(file)
    label = json.loads(bundle.read(_LABEL))
    if not isinstance(label, dict) or label.get("format") != FORMAT:
        raise refused(file)
    if sum(member.file_size for member in members) > _ALLOWANCE + GROWTH * file.stat().st_size:
        raise refused(file)


def _unpack_member(bundle: zipfile.ZipFile, member: zipfile.ZipInfo, place: Path) -> bool:
    """Writes it; whether a photo or sent file is what its name says."""
    place.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with bundle.open(member) as source, place.open("wb") as sink:
        while chunk := source.read(1 << 20):
            digest.update(chunk)
            sink.write(chunk)
    name = member.filename.rpartition("/")[2]
    return not is_digest(name) or digest.hexdigest() == name


def refused(file: Path) -> StoreError:
    return StoreError("The file {name} is no whole backup of Zweispalter; nothing was changed.", name=file.name)
