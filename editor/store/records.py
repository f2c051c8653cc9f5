"""What the archive tells of a release without its texts: library lines, sent records, kept versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from editor.domain.bilingual import Bilingual, Language
from editor.domain.release import Progress, Sent, Status


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the library; instants are in UTC."""

    id: str
    headline: Bilingual
    status: Status
    lead: Language
    date: date | None
    embargo: datetime | None
    sent: Sent
    progress: Progress
    number: str
    modified: datetime
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A release that has a number, with its headline and the issuer that leads."""

    id: str
    number: str
    headline: Bilingual
    issuer: Bilingual


@dataclass(frozen=True, slots=True)
class Found:
    """The lines that match a search, newest first.

    `cut` says that a term stands in more words than are looked up: there may be more.
    """

    summaries: tuple[Summary, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class DispatchFile:
    """One file as it was sent: its name then, its SHA-256 (hex) and its size in bytes."""

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What was sent in one language, when and to whom: `distribution` names the list, `recipients` says it in words."""

    release_id: str
    language: Language
    at: datetime
    recipients: str = ""
    files: tuple[DispatchFile, ...] = ()
    distribution: str = ""


class RevisionReason(StrEnum):
    """Why a state was kept."""

    TIMED = "timed"
    STATUS = "status"
    SENT = "sent"
    IMPORT = "import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_EDIT = "before_edit"
    BY_HAND = "by_hand"
    BEFORE_MERGE = "before_merge"
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True)
class Revision:
    """A kept state of a release, without its content; `at` is when the release was in that state.

    `words` is how many words came or went since the version before; None where nobody counted.
    """

    id: int
    release_id: str
    at: datetime
    reason: RevisionReason
    headline: Bilingual
    name: str = ""
    words: int | None = None
