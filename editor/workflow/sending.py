"""Sending: the exact files of one language are kept, and that language becomes read-only."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from editor.compose.formats import USUAL, Format
from editor.compose.house import House
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList
from editor.domain.release import Release
from editor.domain.status import check_sendable, mark_sent
from editor.errors import ExportRefused
from editor.store.archive import Archive
from editor.store.records import Dispatch, RevisionReason
from editor.workflow.edition import UntaggedPdf
from editor.workflow.export_checks import has_photos
from editor.workflow.exporting import export


def send(
    archive: Archive,
    release: Release,
    language: Language,
    *,
    formats: Sequence[Format] = USUAL,
    recipients: str = "",
    distribution: DistributionList | None = None,
    house: House | None = None,
    now: datetime,
    allow_incomplete: bool = False,
    untagged_pdf: UntaggedPdf | None = None,
) -> Release:
    """The release with `language` entered as sent at the instant `now`, saved with its files and a version.

    The files are those of `formats` in this language, and the photos, which go out with any of them. To whom it
    went is `recipients` in words and the name of the `distribution` list. Raises StepError where the language
    cannot be sent, ExportRefused where it lacks blocks or the files cannot be made; nothing is entered then.
    """
    check_sendable(release, language)
    _check_language(distribution, language)
    with tempfile.TemporaryDirectory(prefix="zweispalter-") as temporary:
        exported = export(
            archive,
            release,
            folder=Path(temporary),
            languages=(language,),
            formats=_with_photos(release, language, formats),
            house=house,
            allow_incomplete=allow_incomplete,
            recipients=(distribution,) if distribution else (),
            untagged_pdf=untagged_pdf,
        )
        sent = mark_sent(exported.release, language, now)
        listed = distribution.name if distribution else ""
        record = Dispatch(sent.id, language, now, _told(recipients, distribution), distribution=listed)
        archive.record_dispatch(sent, record, exported.files)
    archive.keep_revision(sent, RevisionReason.SENT)
    return sent


def _with_photos(release: Release, language: Language, formats: Sequence[Format]) -> tuple[Format, ...]:
    photos = (Format.PHOTOS,) if has_photos(release, language) else ()
    return tuple(dict.fromkeys((*formats, *photos)))


def _check_language(distribution: DistributionList | None, language: Language) -> None:
    if distribution is None or distribution.language in {None, language}:
        return
    if language is Language.DE:
        raise ExportRefused(
            "The distribution list {name} is for English releases; choose one for German.", name=distribution.name
        )
    raise ExportRefused(
        "The distribution list {name} is for German releases; choose one for English.", name=distribution.name
    )


def _told(recipients: str, distribution: DistributionList | None) -> str:
    """To whom it went: what the writer says, and the addresses as they are now, for the list may change."""
    addresses = ", ".join(each.address for each in distribution.recipients) if distribution else ""
    return "\n".join(part for part in (recipients.strip(), addresses) if part)
