"""Checking releases of the archive, and mending what may be mended without asking."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Place, Report
from editor.checks.fixing import fix_safe
from editor.checks.style import Moment, Style
from editor.compose.house import House, house_for
from editor.domain.document.writing import Json
from editor.domain.release import Release, Status
from editor.i18n import Catalogue
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.workflow.telling import sentence


@dataclass
class Checking:
    """Checks releases of an archive, each in the style of its house."""

    archive: Archive
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    checker: Checker = field(default_factory=Checker)

    def __post_init__(self) -> None:
        self._houses: tuple[House, ...] = self.archive.houses()
        self._styles: dict[str, Style] = {}
        self._moment = Moment(self.now, lambda file: picture_size(self.archive, file))

    def check(self, release_id: str) -> Report:
        """What the rules find in a release. Raises UnknownRelease."""
        return self._check(self.archive.load(release_id))

    def of(self, release: Release) -> Report:
        """What the rules find in a release as it is in memory."""
        return self._check(release)

    def mend(self, release_id: str) -> tuple[Report, int]:
        """Mends everything that is safe, saves it, and checks what is left; also says how much was mended.

        The state before is kept as a version. An archived release stays as it is.
        """
        release = self.archive.load(release_id)
        if release.stage is Status.ARCHIVED:
            return self._check(release), 0
        after, count = fix_safe(release, self.checker.check, self._style(release), self._moment)
        if after is not release:
            self.archive.keep_revision(release, RevisionReason.BEFORE_EDIT)
            self.archive.save(after, release)
        return self._check(after), count

    def _check(self, release: Release) -> Report:
        return self.checker.check(release, self._style(release), self._moment)

    def _style(self, release: Release) -> Style:
        house = house_for(release, self._houses)
        if house.id not in self._styles:
            self._styles[house.id] = Style.of(house)
        return self._styles[house.id]


def picture_size(archive: Archive, file: str) -> tuple[int, int] | None:
    """Width and height of a picture of the archive in pixels; None where it is not there, or cannot be read."""
    from editor.importers.picture_metadata import look_at

    path = archive.media.path(file)
    picture = look_at(path) if path else None
    return (picture.width, picture.height) if picture and not picture.is_missing else None


def to_documents(report: Report, words: Catalogue) -> list[Json]:
    """The findings as the command line prints them in JSON."""
    return [_document(report.release, finding, words) for finding in report.findings]


def _document(release: Release, finding: Finding, words: Catalogue) -> Json:
    place, language = finding.place, finding.language
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "language": language.value if language else None,
        "block": (place.block or None) if place else None,
        "part": place.part if place else finding.fact or None,
        "start": place.start if place else 0,
        "end": place.end if place else 0,
        "text": place.text if place else "",
        "message": sentence(release, finding, words),
        "fix": finding.fix,
        "places": [_place(each) for each in (place, finding.other) if each],
    }


def _place(place: Place) -> Json:
    return {
        "language": place.language.value if place.language else None,
        "part": place.part,
        "start": place.start,
        "end": place.end,
        "text": place.text,
    }
