"""What is worth a word before a language leaves the house. None of it forbids anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from editor.domain.approving import open_in
from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.counting import count_release
from editor.domain.open_work import state_in
from editor.domain.passage import State
from editor.domain.release import Release
from editor.domain.template import has_hint


class Concern(StrEnum):
    """What a notice is about."""

    MISSING = "missing"
    OUTDATED = "outdated"
    HINTS = "hints"
    APPROVALS = "approvals"
    EMBARGO = "embargo"
    CREDIT = "credit"
    ALT = "alt"
    CONSENT = "consent"
    LICENCE = "licence"
    CONTACT = "contact"
    LENGTH = "length"
    ERRORS = "errors"
    WARNINGS = "warnings"


GRAVE = frozenset({Concern.MISSING, Concern.OUTDATED, Concern.HINTS, Concern.APPROVALS, Concern.ERRORS})
"""What is asked about once more before a language is entered as sent."""


@dataclass(frozen=True, slots=True)
class Notice:
    """How often something is so in one language; `block` is the first place, or `fact` names the fact.

    The `count` of a text that is too long is its characters, and `limit` is how many the receiver takes.
    """

    concern: Concern
    count: int
    block: str = ""
    fact: str = ""
    limit: int = 0


def notices(release: Release, language: Language, now: datetime, limit: int = 0) -> tuple[Notice, ...]:
    """What is worth a word about one language, the gravest first; `limit` 0 lets a text be of any length."""
    found = (*_of_blocks(release, language, now.astimezone().date()), *_of_facts(release, now))
    return (*found, *_of_length(release, language, limit))


def _of_blocks(release: Release, language: Language, today: date) -> tuple[Notice, ...]:
    texts = [(block.id, state_in(block, language, release.lead)) for block in release.blocks]
    photos = [b for b in release.blocks if isinstance(b, Photo) and b.file and b.meant_for(language)]
    places: dict[Concern, Iterable[str]] = {
        Concern.MISSING: (block for block, state in texts if state is State.MISSING),
        Concern.OUTDATED: (block for block, state in texts if state is State.OUTDATED),
        Concern.HINTS: (block.id for block in release.blocks if has_hint(block, language)),
        Concern.APPROVALS: (stand.subject.block for stand in open_in(release, language)),
        Concern.CREDIT: (photo.id for photo in photos if not photo.credit.strip()),
        Concern.ALT: (photo.id for photo in photos if not photo.alt[language].strip()),
        Concern.CONSENT: (photo.id for photo in photos if not all(shown.consent for shown in photo.persons)),
        Concern.LICENCE: (photo.id for photo in photos if photo.licence_end and photo.licence_end < today),
    }
    counted = ((concern, list(found)) for concern, found in places.items())
    return tuple(Notice(concern, len(found), next(filter(None, found), "")) for concern, found in counted if found)


def _of_facts(release: Release, now: datetime) -> Iterator[Notice]:
    if release.embargo and release.embargo.has_passed(now):
        yield Notice(Concern.EMBARGO, 1, fact="embargo")
    if not any(contact.email.strip() or contact.phone.strip() for contact in release.contacts):
        yield Notice(Concern.CONTACT, 1, fact="contacts")


def _of_length(release: Release, language: Language, limit: int) -> Iterator[Notice]:
    count = count_release(release, language).characters if limit else 0
    if count > limit:
        first = next((block.id for block in release.blocks if not block.text[language].is_blank), "")
        yield Notice(Concern.LENGTH, count, first, limit=limit)
