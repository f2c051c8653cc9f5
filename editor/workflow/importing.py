"""Importing: files become releases, two files of one release become one in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.errors import ImportRefused
from editor.importers.reading import read_release
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.workflow.pairing import paired

SUFFIXES = frozenset({".txt", ".text"})
"""Endings of the files that are taken from a folder; a file that is named itself may have any."""


def files_of(paths: Iterable[Path], *, recursive: bool = False) -> list[Path]:
    """The files that `paths` name, folders opened with `recursive`: every text file in and below them, sorted."""
    return [file for path in paths for file in _files(path, recursive=recursive)]


def _files(path: Path, *, recursive: bool) -> Iterator[Path]:
    if recursive and path.is_dir():
        yield from sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    else:
        yield path


def read_pair(file: Path, other: Path, language: Language | None = None) -> Release:
    """One release of two files, each in one language; `language` is that of the first, which leads.

    Raises ImportRefused where a file cannot be read, or both are in the same language.
    """
    first = read_release(file, language)
    second = read_release(other, language.other if language else None)
    if first.lead is second.lead:
        raise ImportRefused(
            "“{file}” and “{other}” seem to be in the same language; say with --language which one the first is in.",
            file=file.name,
            other=other.name,
        )
    return paired(first, second)


def keep(archive: Archive, release: Release) -> None:
    """Saves an imported release, and as a version the state in which it came."""
    archive.keep_revision(release, RevisionReason.IMPORT)


def import_file(archive: Archive, file: Path) -> Release:
    """Reads one file and keeps its release, whole or not at all; ImportRefused for what cannot be read."""
    release = read_release(file)
    keep(archive, release)
    return release
