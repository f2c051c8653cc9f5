"""What the archive tells of its quotes and photos as collections: what is wished for, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from editor.domain.approving import Standing
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.people import Person, PersonShown
from editor.domain.release import Status

SOON = timedelta(days=60)
"""A licence that ends within this time ends soon."""


class LicenceState(StrEnum):
    """How the licence of a photo stands on a day; OPEN has no end, or a late one."""

    EXPIRED = "expired"
    SOON = "soon"
    OPEN = "open"


def licence_state(end: date | None, today: date) -> LicenceState:
    """The state of a licence that ends with the day `end`."""
    if end is None or end > today + SOON:
        return LicenceState.OPEN
    return LicenceState.EXPIRED if end < today else LicenceState.SOON


class Lack(StrEnum):
    """What a photo should have and has not."""

    CREDIT = "credit"
    ALT = "alt"


@dataclass(frozen=True, slots=True)
class QuoteWish:
    """Which quotes are wished for: with all of it, and by one of the names exactly as they are stored."""

    text: str = ""
    names: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PhotoWish:
    """Which photos are wished for; `names` are those of persons shown."""

    text: str = ""
    names: tuple[str, ...] = ()
    year: int | None = None
    licence: LicenceState | None = None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True)
class CollectedQuote:
    """One quote with where it stands; `text` has no quotation marks and no formatting.

    `lead` is the language in which it was said first. `sent` says that a language with these words went out;
    `standing` is how the approval of its words in `lead` stands.
    """

    release_id: str
    block_id: str
    day: date
    headline: Bilingual
    status: Status
    person: Person
    text: Bilingual
    sent: bool
    lead: Language = Language.DE
    standing: Standing = Standing.OPEN


@dataclass(frozen=True, slots=True)
class CollectedQuotes:
    """A page of quotes, newest first; `after` is where the next one begins, None where there is none.

    A page may have fewer quotes than asked for, even none, and another page after it: one call never looks
    through more than so many.
    """

    quotes: tuple[CollectedQuote, ...] = ()
    after: object | None = None


@dataclass(frozen=True, slots=True)
class PhotoUse:
    """A place where a photo stands."""

    release_id: str
    block_id: str
    day: date
    headline: Bilingual
    status: Status


@dataclass(frozen=True, slots=True)
class CollectedPhoto:
    """One picture with the newest of its uses; a photo without a picture has one use.

    Caption, alt text and persons are those of the newest use, as are credit, rights, usage and end of licence: where
    it says nothing of one of these, the newest use that does. `used` counts all uses, also those beyond `uses`.
    """

    file: str
    caption: Bilingual
    credit: str
    rights: str
    usage: str
    licence_end: date | None
    shown: tuple[PersonShown, ...]
    uses: tuple[PhotoUse, ...]
    used: int = 1
    alt: Bilingual = NOTHING
    lead: Language = Language.DE

    @property
    def persons(self) -> tuple[str, ...]:
        """The names of those shown, in their order."""
        return tuple(each.person.name for each in self.shown)

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What it should have; an alt text counts in one language as well."""
        missing = ((Lack.CREDIT, not self.credit), (Lack.ALT, not self.alt))
        return tuple(lack for lack, is_missing in missing if is_missing)


@dataclass(frozen=True, slots=True)
class CollectedPhotos:
    """A page of photos; `after` as for quotes."""

    photos: tuple[CollectedPhoto, ...] = ()
    after: object | None = None
