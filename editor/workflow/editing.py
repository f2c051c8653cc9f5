"""Replacing the content of a release by a JSON document."""

from __future__ import annotations

from pathlib import Path

from editor.domain.document import edited
from editor.domain.document.reading import parse
from editor.domain.release import Release
from editor.domain.status import guard
from editor.errors import ImportRefused
from editor.importers.decoding import decode
from editor.store.archive import Archive
from editor.store.records import RevisionReason

LIMIT = 50 * 1024 * 1024
"""Bytes up to which a document is read; the longest release has a hundredth of that."""


def replace_content(archive: Archive, release_id: str, document: object) -> Release:
    """The release with its content replaced by `document`, saved; the state before it is kept as a version.

    Raises LockedError where the document changes what was sent or archived, and ImportRefused where it
    is no release; nothing is changed then.
    """
    stored = archive.load(release_id)
    release = edited(stored, document)
    guard(stored, release)
    if release != stored:
        archive.keep_revision(stored, RevisionReason.BEFORE_EDIT)
        archive.save(release, stored)
    return release


def read_document(file: Path) -> object:
    """The values of a JSON file. Raises ImportRefused for what cannot be read, or is no JSON."""
    return parse(decode(_read(file), file.name))


def _read(file: Path) -> bytes:
    try:
        if file.exists() and not file.is_file():
            raise ImportRefused("“{file}” is no ordinary file; choose a JSON file.", file=str(file))
        with file.open("rb") as source:
            data = source.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(
            "“{file}” cannot be read ({reason}); check its name and folder.", file=str(file), reason=reason
        ) from None
    if len(data) > LIMIT:
        raise ImportRefused("“{file}” is too large for the document of one release.", file=str(file))
    return data
