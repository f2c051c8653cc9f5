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
    replaced: bool = False
    tags: tuple[str, ...] = ()
    deleted: datetime | None = None


class Group(StrEnum):
    """A part of the library; what was deleted is in the bin alone."""

    ALL = "all"
    PROGRESS = "progress"
    SENT = "sent"
    ARCHIVE = "archive"
    BIN = "bin"


class Sort(StrEnum):
    """In which order the library is shown; by relevance only what was searched for."""

    NEWEST = "newest"
    OLDEST = "oldest"
    CHANGED = "changed"
    HEADLINE = "headline"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines of the library are wanted: `text` is what was typed into the search field."""

    text: str = ""
    group: Group = Group.ALL
    sort: Sort = Sort.NEWEST


@dataclass(frozen=True, slots=True)
class Numbered:
    """A release that has a number, with its headline and the issuer that leads."""

    id: str
    number: str
    headline: Bilingual
    issuer: Bilingual


@dataclass(frozen=True, slots=True)
class Found:
    """Lines of the library that match.

    `cut` says that a term stands in more words than are looked up: there may be more. `after` is where
    the next page begins, None where there is none; only the store knows what it means.
    """

    summaries: tuple[Summary, ...] = ()
    cut: bool = False
    after: object | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words around the first hit in a release; `marks` are (start, end) of the hits in it, in code points."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a search word stands in a release, in code points of a field.

    `field` is "text", "text2" (behind the attribution), "attribution", "person", "alt", "credit" or the
    name of a fact; `block_id` is empty for facts, `language` None where the field is in none.
    """

    block_id: str
    field: str
    language: Language | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Completion:
    """A way to go on in the search field: the whole `text` then, and what is shown of it."""

    text: str
    shown: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class DispatchFile:
    """One file as it was sent: its name then, its SHA-256 (hex) and its size in bytes."""

    name: str
    digest: str
    size: int


class FileCondition(StrEnum):
    """What became of a file since it was sent."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileState:
    """A sent file, and what became of it."""

    file: DispatchFile
    state: FileCondition

    @property
    def is_whole(self) -> bool:
        return self.state is FileCondition.UNCHANGED


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
