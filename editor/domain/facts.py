"""Facts of a release beside its text: embargo, event, approvals."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.passage import wording


class EmbargoKind(StrEnum):
    UNTIL = "until"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Embargo:
    """Not to be published before `at`, one instant in UTC, told in the wall time of `zone` (IANA name).

    For the kind SPEECH the release is free when the speech begins, expected at `at`.
    """

    at: datetime
    zone: str = "Europe/Berlin"
    kind: EmbargoKind = EmbargoKind.UNTIL

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("an embargo needs an instant with a zone")
        object.__setattr__(self, "at", self.at.astimezone(UTC))

    @property
    def local(self) -> datetime:
        """The instant as wall time of its zone."""
        return self.at.astimezone(ZoneInfo(self.zone))

    def has_passed(self, now: datetime) -> bool:
        return now >= self.at


class EmbargoOddity(StrEnum):
    """What may be meant, and is worth a word."""

    PASSED = "passed"
    BEFORE_RELEASE = "before_release"


def embargo_oddity(embargo: Embargo, release_day: date | None, now: datetime) -> EmbargoOddity | None:
    """What is odd about an embargo: it has passed, or ends before the day of the release."""
    if embargo.has_passed(now):
        return EmbargoOddity.PASSED
    if release_day and embargo.local.date() < release_day:
        return EmbargoOddity.BEFORE_RELEASE
    return None


@dataclass(frozen=True, slots=True)
class Event:
    """What happens when and where; `at` is in UTC, told in the wall time of `zone`."""

    what: Bilingual = NOTHING
    where: Bilingual = NOTHING
    at: datetime | None = None
    zone: str = "Europe/Berlin"

    def __post_init__(self) -> None:
        if self.at is not None:
            if self.at.tzinfo is None:
                raise ValueError("an event needs an instant with a zone")
            object.__setattr__(self, "at", self.at.astimezone(UTC))

    @property
    def local(self) -> datetime | None:
        """The instant as wall time of its zone."""
        return self.at.astimezone(ZoneInfo(self.zone)) if self.at else None


class Scope(StrEnum):
    """What an approval is for: the text of a language, one quote, or one photo."""

    GERMAN = "de"
    ENGLISH = "en"
    QUOTE = "quote"
    PHOTO = "photo"


class Way(StrEnum):
    MAIL = "mail"
    PHONE = "phone"
    IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody's yes to one exact wording or photo.

    `block` is the id of the quote or photo, empty for a whole text; `digest` is `digest_of` what was
    approved, so typographic fixes keep the approval and a change of words voids it.
    """

    scope: Scope
    who: str
    at: datetime
    digest: str
    block: str = ""
    language: Language | None = None
    organisation: str = ""
    way: Way = Way.MAIL


def digest_of(text: str) -> str:
    """SHA-256 (hex) of the words of `text`, typography made alike."""
    return hashlib.sha256(wording(text).encode()).hexdigest()
