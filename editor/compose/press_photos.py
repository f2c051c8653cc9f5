"""The photos of a release as newsrooms get them: files of their own, with what is said of each in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from editor.compose.filenames import base_name
from editor.compose.house import English, House
from editor.compose.photos import alternative, caption, creator, credited, named_photos, terms
from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual, Language, clean
from editor.domain.blocks import Photo
from editor.domain.release import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class PressPhoto:
    """One photo of a release: `digest` names the picture, `name` its file without ending.

    `caption` is the printed one, persons named. `creator` took the picture, `rights` holds its rights, `credit` is
    both as they are to be printed. `usage` says what one may do with it and until when. Texts are plain lines;
    those of a language that the photo is not meant for are empty. `date` is that of the release, `english` that of
    the house style.
    """

    digest: str
    name: str
    caption: Bilingual = NOTHING
    alt: Bilingual = NOTHING
    headline: Bilingual = NOTHING
    creator: str = ""
    credit: str = ""
    rights: str = ""
    usage: Bilingual = NOTHING
    licence_end: date | None = None
    persons: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    place: Bilingual = NOTHING
    country: str = ""
    date: date | None = None
    english: English = "en_GB"


def press_photos(release: Release, house: House, now: datetime) -> tuple[PressPhoto, ...]:
    """Every photo that has a file, in order, with the names that are printed beside them."""
    named = named_photos(release, base_name(release, now.date()))
    return tuple(_press_photo(release, photo, name, house) for name, photo in named if photo.file)


def _press_photo(release: Release, photo: Photo, name: str, house: House) -> PressPhoto:
    captions = {language: caption(photo, language, house) for language in LANGUAGES}
    meant = [language for language in LANGUAGES if photo.meant_for(language)]
    return PressPhoto(
        digest=photo.file,
        name=name,
        caption=_both({language: captions[language].plain for language in meant}),
        alt=_both({language: alternative(photo, captions[language], language) for language in meant}),
        headline=_both({language: release.headline(language).plain for language in LANGUAGES}),
        creator=creator(photo),
        credit=credited(photo),
        rights=clean(photo.rights).strip(),
        usage=_both({language: "; ".join(terms(photo, language, house)) for language in LANGUAGES}),
        licence_end=photo.licence_end,
        persons=tuple(name for shown in photo.persons if (name := _line(shown.person.name))),
        keywords=tuple(word for keyword in release.keywords if (word := _line(keyword))),
        place=_both({language: release.place[language] for language in LANGUAGES}),
        country=house.country,
        date=release.date,
        english=house.english,
    )


def _both(texts: dict[Language, str]) -> Bilingual:
    return Bilingual(*(_line(texts.get(language, "")) for language in LANGUAGES))


def _line(text: str) -> str:
    """The text as one line with plain spaces, as programs search it."""
    return " ".join(clean(text).split())
