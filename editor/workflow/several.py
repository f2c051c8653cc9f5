"""What is done with several releases one after the other: each in its turn, and what fails is told with its release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editor.compose.filenames import base_name
from editor.compose.formats import USUAL, Format
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release, Status
from editor.errors import EditorError
from editor.store.archive import Archive
from editor.store.records import Summary, Wanted
from editor.workflow.stages import set_status

if TYPE_CHECKING:
    from editor.workflow.edition import UntaggedPdf

_AT_ONCE = 2000


@dataclass(slots=True)
class Folders:
    """The folder of each release: the one for all, or one of its own where its files have the names of another's."""

    folder: Path
    _taken: dict[str, str] = field(default_factory=dict)

    def of(self, archive: Archive, release: Release) -> Path:
        name = base_name(release, archive.now().astimezone().date())
        first = self._taken.setdefault(name, release.id)
        return self.folder if first == release.id else self.folder / release.id


@dataclass(frozen=True, slots=True)
class SeveralWish:
    """What several releases are exported as, each in those of the languages in which it is written."""

    folders: Folders
    languages: tuple[Language, ...] = LANGUAGES
    formats: tuple[Format, ...] = USUAL
    untagged_pdf: UntaggedPdf | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one release: its files, or why there are none."""

    release_id: str
    headline: str
    files: tuple[Path, ...] = ()
    error: EditorError | None = None


def export_one(archive: Archive, release_id: str, wish: SeveralWish) -> Outcome:
    """Exports one of several: what is missing in it is left out, as nobody can be asked about each."""
    from editor.workflow.exporting import export

    headline = ""
    try:
        release = archive.load(release_id)
        headline = headline_of(release)
        exported = export(
            archive,
            release,
            folder=wish.folders.of(archive, release),
            languages=[each for each in release.languages if each in wish.languages] or wish.languages,
            formats=wish.formats,
            allow_incomplete=True,
            untagged_pdf=wish.untagged_pdf,
        )
    except EditorError as error:
        return Outcome(release_id, headline, error=error)
    return Outcome(release_id, headline, exported.files)


def archive_one(archive: Archive, release_id: str) -> Outcome:
    """Archives one of several; one that is not sent in all its languages stays as it is."""
    headline = ""
    try:
        release = archive.load(release_id)
        headline = headline_of(release)
        set_status(archive, release, Status.ARCHIVED)
    except EditorError as error:
        return Outcome(release_id, headline, error=error)
    return Outcome(release_id, headline)


def found_by(archive: Archive, wanted: Wanted) -> Iterator[Summary]:
    """All releases that are found, however many that are."""
    found = archive.page(wanted, limit=_AT_ONCE)
    yield from found.summaries
    while found.after is not None:
        found = archive.page(wanted, limit=_AT_ONCE, after=found.after)
        yield from found.summaries


def headline_of(release: Release) -> str:
    """The headline in the leading language, or else in the other."""
    lead = release.lead
    return release.headline(lead).plain or release.headline(lead.other).plain
