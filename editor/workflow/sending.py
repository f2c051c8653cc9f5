"""Sending: the exact files of one language are kept, and that language becomes read-only."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from editor.compose.house import House
from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.domain.status import check_sendable, mark_sent
from editor.store.archive import Archive
from editor.store.records import Dispatch, RevisionReason
from editor.workflow.exporting import export


def send(
    archive: Archive,
    release: Release,
    language: Language,
    *,
    recipients: str = "",
    house: House,
    now: datetime,
    allow_incomplete: bool = False,
) -> Release:
    """The release with `language` entered as sent at the instant `now`, saved with its files and a version.

    Raises StepError where the language cannot be sent, ExportRefused where it lacks blocks or the
    files cannot be made; nothing is entered then.
    """
    check_sendable(release, language)
    with tempfile.TemporaryDirectory(prefix="zweispalter-") as temporary:
        exported = export(
            archive,
            release,
            folder=Path(temporary),
            languages=(language,),
            house=house,
            allow_incomplete=allow_incomplete,
        )
        sent = mark_sent(exported.release, language, now)
        archive.record_dispatch(sent, Dispatch(sent.id, language, now, recipients), exported.files)
    archive.keep_revision(sent, RevisionReason.SENT)
    return sent
