"""An edition: a release composed once in each wanted language, with all that its files are made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import House
from editor.compose.manuscript import Manuscript
from editor.compose.press_photos import PressPhoto, press_photos
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, Recipient, for_language
from editor.domain.people import ContactKind
from editor.domain.release import Release
from editor.exporters.pictures import Pictures
from editor.store.archive import Archive
from editor.workflow.following import replaced_release

UntaggedPdf = Callable[[Manuscript, Pictures], bytes]
"""Makes a PDF without LibreOffice."""

WITH_PHOTOS = frozenset({Format.PHOTOS, Format.KIT})
"""The formats in which the photos go along as files of their own."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The manuscripts in the order of the languages, the photos whose files are at hand, and whom mails are for."""

    release: Release
    house: House
    now: datetime
    manuscripts: dict[Language, Manuscript]
    pictures: Pictures
    photos: tuple[PressPhoto, ...] = ()
    distributions: tuple[DistributionList, ...] = ()
    untagged_pdf: UntaggedPdf | None = None

    @property
    def leading_first(self) -> tuple[Manuscript, ...]:
        order = (self.release.lead, self.release.lead.other)
        return tuple(self.manuscripts[language] for language in order if language in self.manuscripts)

    def recipients(self, language: Language) -> tuple[Recipient, ...]:
        """Those of the list that is for this language; a draft is never addressed to newsrooms."""
        if not self.release.is_final:
            return ()
        chosen = for_language(self.distributions, language)
        return chosen.recipients if chosen else ()

    @property
    def sender(self) -> str:
        """The address of the press office, empty where the release names none."""
        known = sorted(self.release.contacts or self.house.contacts, key=lambda c: c.kind is not ContactKind.PRESS)
        return next((contact.email.strip() for contact in known if contact.email.strip()), "")


def edition_of(
    archive: Archive,
    release: Release,
    languages: Sequence[Language],
    formats: Sequence[Format],
    house: House,
    distributions: Sequence[DistributionList] = (),
    untagged_pdf: UntaggedPdf | None = None,
) -> Edition:
    """The edition of the release as it is in this moment; files of photos are named only where these go along."""
    now, houses, replaced = archive.now().astimezone(), archive.houses(), replaced_release(archive, release)
    printed = replace(house, photo_files=house.photo_files and not WITH_PHOTOS.isdisjoint(formats))
    manuscripts = {
        language: compose(release, language, printed, now, replaced=replaced, houses=houses)
        for language in dict.fromkeys(languages)
    }
    photos = tuple(photo for photo in press_photos(release, house, now) if archive.file(photo.digest))
    return Edition(release, house, now, manuscripts, archive.file, photos, tuple(distributions), untagged_pdf)
