"""A folder of files that are known by the SHA-256 of their content, so that none is ever changed or kept twice."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from editor.errors import StoreError

_DIGEST = re.compile(r"[0-9a-f]{64}")


def is_digest(text: str) -> bool:
    return _DIGEST.fullmatch(text) is not None


def digest_of_file(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


class Shelf:
    """The files below `folder`, each as `ab/abcdef…` (the first two digits name its folder)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, file: Path) -> str:
        """Keeps a copy of `file`; returns its digest. A file in its place that is no longer intact gives way.

        Raises OSError, and then nothing half-written stays.
        """
        digest = digest_of_file(file)
        target = self.place(digest)
        if self.is_intact(digest):
            return digest
        self.folder.mkdir(exist_ok=True)  # not the folders above: a drive that went away is not made anew
        target.parent.mkdir(exist_ok=True)
        if copy_synced(file, target) != digest:
            target.unlink()
            raise StoreError("The file {name} changed while it was copied; try again.", name=file.name)
        return digest

    def place(self, digest: str) -> Path:
        """Where the file with this digest stands, if it is there; ValueError for what is no digest."""
        if not is_digest(digest):
            raise ValueError(f"no SHA-256: {digest!r}")
        return self.folder / digest[:2] / digest

    def path(self, digest: str) -> Path | None:
        """The file with this digest; None where there is none."""
        if not is_digest(digest):
            return None
        place = self.place(digest)
        return place if place.is_file() else None

    def is_intact(self, digest: str) -> bool:
        """Whether the file with this digest is there, with the content that it was kept with."""
        try:
            file = self.path(digest)
            return file is not None and digest_of_file(file) == digest
        except OSError:  # the drive cannot read it any more
            return False

    def verified(self, digest: str) -> Path:
        """The file with this digest, its content compared; StoreError where it is missing or changed."""
        file = self.path(digest)
        if file is None:
            raise StoreError(
                "The file {digest} is missing from {folder}; restore it from a backup.",
                digest=digest,
                folder=self.folder,
            )
        if digest_of_file(file) != digest:
            raise StoreError(
                "The file {digest} in {folder} is no longer what it was when it was kept; "
                "restore the folder from a backup.",
                digest=digest,
                folder=self.folder,
            )
        return file

    def digests(self) -> list[str]:
        return sorted(file.name for file in self.folder.glob("??/*") if is_digest(file.name))


def copy_synced(source: Path, target: Path) -> str:
    """Copies through a temporary file beside `target`, synced to the disk before it gets its name; the digest."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
    temporary = Path(name)
    digest = hashlib.sha256()
    try:
        with os.fdopen(handle, "wb") as sink, source.open("rb") as origin:
            while chunk := origin.read(1 << 20):
                digest.update(chunk)
                sink.write(chunk)
            sink.flush()
            os.fsync(sink.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(target.parent)
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Makes a rename last; Windows does so by itself and cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
