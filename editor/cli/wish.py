"""What somebody at the command line wants exported, and how that is done for each release."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editor.compose.formats import USUAL, Format, Profile
from editor.compose.house import House, house_for
from editor.compose.house import house as house_named
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList
from editor.domain.release import Release
from editor.errors import ExportRefused
from editor.store.archive import Archive
from editor.workflow.named import lists_named, profile_named
from editor.workflow.several import Folders

if TYPE_CHECKING:
    from editor.workflow.exporting import Exported, Progress

_NO_PROFILE = Profile("")


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Empty `languages` are all that are written, empty `formats` those of the profile, or the usual ones."""

    folder: Path
    languages: tuple[Language, ...] = ()
    formats: tuple[Format, ...] = ()
    profile: str = ""
    house: str = ""
    distribution: str = ""
    allow_incomplete: bool = False
    _taken: dict[str, str] = field(default_factory=dict)

    def export(self, archive: Archive, release: Release, progress: Progress | None = None) -> Exported:
        """Exports one of perhaps many releases; one whose files have the names of another's gets its own folder."""
        from editor.workflow.exporting import export

        house = style(archive, release, self.house)
        profile = profile_named(house, self.profile) if self.profile else _NO_PROFILE
        formats = self.formats or profile.formats
        return export(
            archive,
            release,
            folder=self._folder(archive, release),
            languages=self.languages or profile.languages or release.languages,
            formats=formats,
            house=house,
            allow_incomplete=self.allow_incomplete,
            recipients=self._recipients(archive, formats),
            limit=profile.limit,
            progress=progress,
        )

    def _folder(self, archive: Archive, release: Release) -> Path:
        return Folders(self.folder, self._taken).of(archive, release)

    def _recipients(self, archive: Archive, formats: tuple[Format, ...]) -> tuple[DistributionList, ...]:
        if not self.distribution:
            return ()
        if Format.EML not in formats:
            raise ExportRefused("A distribution list is for mails; add --format eml to make them.")
        return lists_named(archive.distribution_lists(), self.distribution)


def style(archive: Archive, release: Release, name: str) -> House:
    """The house style of that name; the issuer's where none is named."""
    houses = archive.houses()
    return house_named(name, houses) if name else house_for(release, houses)


def formats_of(house: House, formats: list[Format] | None, profile: str) -> tuple[Format, ...]:
    """The formats that were named, else those of the profile, else the usual ones."""
    if formats:
        return tuple(formats)
    return profile_named(house, profile).formats if profile else USUAL
