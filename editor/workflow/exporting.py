"""Exporting: the files of a release in the wanted languages and formats, all of them or none, and its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from editor.compose.formats import USUAL, Format
from editor.compose.house import House, house_for
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList
from editor.domain.release import Release
from editor.errors import EditorError, ExportStopped
from editor.exporters.staging import Staging, staging
from editor.store.archive import Archive
from editor.workflow.edition import UntaggedPdf, edition_of
from editor.workflow.export_checks import WITHOUT_TEXT, check_exportable, check_photos, too_long
from editor.workflow.numbering import with_number
from editor.workflow.workshop import Workshop

Progress = Callable[[int, int], None]
"""Is told how many files are done, and how many there will be."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The release, with the number that the export gave it, and the files in the order of their writing.

    `remarks` are what the writer should know though the export was made.
    """

    release: Release
    files: tuple[Path, ...]
    remarks: tuple[EditorError, ...] = ()


def _nobody(done: int, total: int) -> None:
    """Is told in vain."""


def _never() -> bool:
    return False


def export(
    archive: Archive,
    release: Release,
    *,
    folder: Path,
    languages: Sequence[Language],
    formats: Sequence[Format] = USUAL,
    house: House | None = None,
    allow_incomplete: bool = False,
    recipients: Sequence[DistributionList] = (),
    untagged_pdf: UntaggedPdf | None = None,
    limit: int = 0,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = _never,
) -> Exported:
    """Writes the files of `formats` into `folder`, which is made where it is missing: all of them or none.

    Without a `house` it is the one of the issuer. `recipients` are the lists that mails are for, each in its
    language; `limit` is how many characters the receiver takes, 0 where there is no limit. `untagged_pdf` makes a
    PDF where no LibreOffice does. The first export of an approved release gives it the next number of its year and
    saves it. Raises ExportRefused, or ExportStopped where `cancelled` says so between two files or while a PDF is
    made; then no file has changed and the release has the number it had before.
    """
    check_exportable(release, languages, formats, allow_incomplete=allow_incomplete)
    remarks = check_photos(release, languages, formats, archive.file, allow_incomplete=allow_incomplete)
    house = house or house_for(release, archive.houses())
    numbered = _numbered(archive, release, formats, house)
    edition = edition_of(archive, numbered, languages, formats, house, recipients, untagged_pdf)
    with staging(folder) as staged:
        workshop = Workshop(edition, staged, cancelled)
        names = _make(workshop, formats, staged, progress or _nobody, cancelled)
        files = _publish(archive, release, numbered, staged, names)
    limited = () if set(formats) <= WITHOUT_TEXT else too_long(release, languages, limit)
    return Exported(numbered, files, (*remarks, *workshop.remarks, *limited))


def _numbered(archive: Archive, release: Release, formats: Sequence[Format], house: House) -> Release:
    """The release with its number, if it leaves the house: photos and a proof alone do not take it out."""
    if set(formats) <= WITHOUT_TEXT:
        return release
    return with_number(archive, release, house, archive.now().astimezone())


def _make(
    workshop: Workshop, formats: Sequence[Format], staged: Staging, progress: Progress, cancelled: Callable[[], bool]
) -> list[str]:
    """Makes every file beside the folder's others; gives the names of those that were asked for."""
    plan = workshop.plan(formats)
    for done, piece in enumerate(plan.pieces, start=1):
        if cancelled():
            raise ExportStopped("The export was stopped, and nothing was written.")
        staged.file(piece.name, piece.make)
        progress(done, len(plan.pieces))
    return plan.names


def _publish(
    archive: Archive, release: Release, numbered: Release, staged: Staging, names: Sequence[str]
) -> tuple[Path, ...]:
    """Gives the files their names and the release its number, both or neither."""
    if numbered is release:
        return staged.publish(names)
    archive.save(numbered, release)
    try:
        return staged.publish(names)
    except BaseException:
        archive.save(release, numbered)
        raise
