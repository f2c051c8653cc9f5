"""Photos in print: caption with the persons in order, credit, terms, alternative text."""

from __future__ import annotations

import re

from editor.compose.house import House
from editor.compose.manuscript import Picture
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Photo
from editor.domain.people import Person
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.i18n import Catalogue
from editor.language.attribution import full_name
from editor.language.dates import long_date

_CREDIT_LABEL = re.compile(r"^(?:Foto|Photo|Bild|Picture|Credit|Bildnachweis)\s*:\s*", re.IGNORECASE)


def pictures(release: Release, language: Language, house: House, base: str) -> dict[str, Picture]:
    """The printed photos by block id, in order; `base` is the file name without number and ending."""
    photos = [b for b in release.blocks if isinstance(b, Photo) and b.meant_for(language)]
    printed = [photo for photo in photos if photo.file or not caption(photo, language, house).is_blank]
    return {
        photo.id: _picture(photo, language, house, f"{base}_{number}.jpg")
        for number, photo in enumerate(printed, start=1)
    }


def _picture(photo: Photo, language: Language, house: House, file_name: str) -> Picture:
    words = house.words(language)
    text = caption(photo, language, house)
    credit = _credit(photo)
    return Picture(
        digest=photo.file,
        file_name=file_name if photo.file else "",
        caption=text,
        credit=words.pgettext("release", "Photo: {credit}").format(credit=credit) if credit else "",
        terms=tuple(_terms(photo, language, house)),
        alt=clean(photo.alt[language]).strip() or " ".join(text.plain.split()),
    )


def _credit(photo: Photo) -> str:
    """Who took the picture and who holds the rights: `Maria Vogt / OptikNetz Lahntal`."""
    credit = _CREDIT_LABEL.sub("", clean(photo.credit).strip())
    rights = clean(photo.rights).strip()
    return " / ".join(part for part in (credit, "" if rights in credit else rights) if part)


def _terms(photo: Photo, language: Language, house: House) -> list[str]:
    terms = [clean(photo.usage).strip()]
    if photo.licence_end:
        pattern = house.words(language).pgettext("release", "Use until {date}")
        terms.append(pattern.format(date=long_date(photo.licence_end, house.locale(language))))
    return [term for term in terms if term]


def caption(photo: Photo, language: Language, house: House) -> RichText:
    """The caption; persons that it does not name follow it in their order, from left to right."""
    text = photo.text[language].stripped()
    persons = [shown.person for shown in photo.persons if shown.person.name.strip()]
    if not persons or all(person.name in text.plain for person in persons):
        return text
    words = house.words(language)
    listed = _listed([_person(person, language, house) for person in persons], words)
    if not text:
        pattern = words.pgettext("release", "From left: {persons}") if len(persons) > 1 else "{persons}"
        return RichText.plain_text(pattern.format(persons=listed) + ".")
    direction = " " + words.pgettext("release", "(from left)") if len(persons) > 1 else ""
    said = text.slice(0, len(text.plain.rstrip(".: ")))
    return said + RichText.plain_text(f"{direction}: {listed}.")


def _person(person: Person, language: Language, house: House) -> str:
    """`Dr. Jana Brandt (OptikNetz Lahntal)`."""
    name = clean(full_name(person, language, american=house.is_american(language)))
    organisations = clean(", ".join(person.organisations(language)))
    return f"{name} ({organisations})" if organisations else name


def _listed(names: list[str], words: Catalogue) -> str:
    if len(names) == 1:
        return names[0]
    return words.pgettext("release", "{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
