"""Numbers of releases: the next one of the house's scheme, and who has a number already."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from editor.compose.house import House
from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual, clean
from editor.domain.passage import wording
from editor.domain.release import Release, Status
from editor.store.archive import Archive
from editor.store.records import Numbered

RELEASES_A_YEAR = 9_999
"""The highest number that is given to a release."""


def with_number(archive: Archive, release: Release, house: House, now: datetime) -> Release:
    """The release with the next number of its year and issuer, if it leaves the house now and has none yet."""
    if release.number.strip() or release.stage is not Status.APPROVED or release.sent.languages:
        return release
    return replace(release, number=next_number(archive, release, house, now))


def next_number(archive: Archive, release: Release, house: House, now: datetime) -> str:
    """The number after the highest that the leading issuer has in the year of the release."""
    year = (release.date or now.date()).year
    given = {each.number.strip() for each in archive.numbered_in(year) if _counts_with(each, release)}
    highest = max((n for n in range(1, RELEASES_A_YEAR) if house.number(n, year) in given), default=0)
    return house.number(highest + 1, year)


def holder(archive: Archive, release: Release, number: str) -> Numbered | None:
    """Another release of the same issuer that has this number; None where the number is free."""
    wanted = clean(number).strip()
    found = archive.numbered_as(wanted) if wanted else ()
    return next((each for each in found if _counts_with(each, release)), None)


def _counts_with(other: Numbered, release: Release) -> bool:
    """Whether the two share a counter: they have one leading issuer, or one of them has none yet."""
    leading = release.issuers[0].name if release.issuers else NOTHING
    return other.id != release.id and (not (other.issuer and leading) or _same(other.issuer, leading))


def _same(one: Bilingual, other: Bilingual) -> bool:
    return any(
        one[language] and wording(one[language]).casefold() == wording(other[language]).casefold()
        for language in LANGUAGES
    )
