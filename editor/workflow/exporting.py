"""Exporting: the files of a release in the wanted languages and formats, and its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.compose.composing import compose
from editor.compose.house import House
from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.errors import ExportRefused, UnknownRelease
from editor.exporters import FORMATS
from editor.exporters.naming import file_name
from editor.exporters.writing import write
from editor.store.archive import Archive
from editor.workflow.numbering import with_number

Progress = Callable[[int, int], None]
"""Is told how many files are done, and how many there will be."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The release, with the number that the export gave it, and the files in the order of their writing."""

    release: Release
    files: tuple[Path, ...]


def export(
    archive: Archive,
    release: Release,
    *,
    folder: Path,
    languages: Sequence[Language],
    formats: Sequence[str] = FORMATS,
    house: House,
    allow_incomplete: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Writes one file for each language and format into `folder`, which is made where it is missing.

    The first export of an approved release gives it the next number of its year and saves it. Raises
    ExportRefused, and then the release has the number it had before.
    """
    check_exportable(release, languages, allow_incomplete=allow_incomplete)
    _make(folder)
    now = archive.now().astimezone()
    numbered = with_number(archive, release, house, now)
    if numbered is not release:
        archive.save(numbered, release)
    try:
        files = _write_all(archive, numbered, folder, languages, formats, house, now, progress)
    except BaseException:
        if numbered is not release:
            archive.save(release, numbered)
        raise
    return Exported(numbered, files)


def check_exportable(release: Release, languages: Sequence[Language], *, allow_incomplete: bool) -> None:
    """Raises ExportRefused for a language without any text, or with blocks missing that were not agreed to."""
    for language in languages:
        if language not in release.languages:
            raise _without_text(language)
        if not allow_incomplete and (missing := release.missing_in(language)):
            raise _incomplete(language, len(missing))


def _without_text(language: Language) -> ExportRefused:
    if language is Language.DE:
        return ExportRefused("There is no German text yet, so there is nothing to export in German.")
    return ExportRefused("There is no English text yet, so there is nothing to export in English.")


def _incomplete(language: Language, count: int) -> ExportRefused:
    if language is Language.DE:
        return ExportRefused(
            "The German version is incomplete (blocks without text: {count}); "
            "write them, or allow an incomplete export (--allow-incomplete).",
            count=count,
        )
    return ExportRefused(
        "The English version is incomplete (blocks without text: {count}); "
        "write them, or allow an incomplete export (--allow-incomplete).",
        count=count,
    )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise ExportRefused("{folder} is a file, not a folder; choose another one.", folder=folder) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ExportRefused(
            "The folder {folder} cannot be made ({reason}); choose another one.", folder=folder, reason=reason
        ) from error


def _write_all(
    archive: Archive,
    release: Release,
    folder: Path,
    languages: Sequence[Language],
    formats: Sequence[str],
    house: House,
    now: datetime,
    progress: Progress | None,
) -> tuple[Path, ...]:
    replaced = _replaced(archive, release)
    files: list[Path] = []
    total = len(languages) * len(formats)
    for language in languages:
        manuscript = compose(release, language, house, now, replaced=replaced)
        for format_ in formats:
            file = folder / file_name(manuscript, format_)
            write(manuscript, format_, file, archive.media.path)
            files.append(file)
            if progress:
                progress(len(files), total)
    return tuple(files)


def _replaced(archive: Archive, release: Release) -> Release | None:
    """The release that this one corrects, where the archive still has it."""
    try:
        return archive.load(release.replaces) if release.replaces else None
    except UnknownRelease:
        return None
