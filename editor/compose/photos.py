"""Photos in print: caption with the persons in order, credit, terms, alternative text."""

from __future__ import annotations

import re

from editor.compose.house import House
from editor.compose.manuscript import Anchor, Picture
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Photo
from editor.domain.people import Person
from editor.domain.release import Release
from editor.domain.richtext import RichText, join
from editor.i18n import Catalogue
from editor.language.attribution import full_name
from editor.language.dates import NO_BREAK_SPACE, long_date
from editor.language.quotation import has_stop

_CREDIT_LABEL = re.compile(r"^(?:Foto|Photo|Bild|Picture|Credit|Bildnachweis)\s*:\s*", re.IGNORECASE)
_DIRECTED = re.compile(r"\bv\.\s*l\.|\bvlnr\b|\bvon links\b|\bfrom (?:the )?left\b|\bleft to right\b", re.IGNORECASE)
"""A caption that says by itself in which direction persons are named."""
_COMPLETE = ("?", "!", "…", "...")
"""How a caption ends that the list of persons follows as a sentence of its own."""


def pictures(release: Release, language: Language, house: House, base: str) -> dict[str, Picture]:
    """The printed photos by block id, in order; `base` is the file name without number and ending.

    The numbers count every photo of the release, so that a picture has one name in both languages.
    """
    return {
        photo.id: _picture(photo, language, house, f"{name}.jpg")
        for name, photo in named_photos(release, base)
        if _is_printed(photo, language, house)
    }


def named_photos(release: Release, base: str) -> list[tuple[str, Photo]]:
    """Each photo of the release with the name of its file without ending: `base_1`."""
    photos = [block for block in release.blocks if isinstance(block, Photo) and not block.is_blank]
    return [(f"{base}_{number}", photo) for number, photo in enumerate(photos, start=1)]


def _is_printed(photo: Photo, language: Language, house: House) -> bool:
    return photo.meant_for(language) and (bool(photo.file) or not caption(photo, language, house).is_blank)


def _picture(photo: Photo, language: Language, house: House, file_name: str) -> Picture:
    text = caption(photo, language, house)
    return Picture(
        digest=photo.file,
        file_name=file_name if photo.file and house.photo_files else "",
        caption=text,
        credit=credit_line(photo, language, house),
        terms=tuple(terms(photo, language, house)),
        alt=alternative(photo, text, language),
        creator=creator(photo),
        rights=clean(photo.rights).strip(),
        anchors=(Anchor(photo.id),),
    )


def alternative(photo: Photo, printed: RichText, language: Language) -> str:
    """The alternative text; the printed caption stands in for one that is missing."""
    return clean(photo.alt[language]).strip() or " ".join(printed.plain.split())


def creator(photo: Photo) -> str:
    """Who took the picture, without a label."""
    return _CREDIT_LABEL.sub("", clean(photo.credit).strip())


def credit_line(photo: Photo, language: Language, house: House) -> str:
    """Who took the picture and who holds the rights, as printed: `Foto: Maria Vogt / OptikNetz Lahntal`.

    A rights holder whom the credit names is not told again; empty where neither is given.
    """
    named = credited(photo)
    return house.words(language).pgettext("release", "Photo: {credit}").format(credit=named) if named else ""


def credited(photo: Photo) -> str:
    """Who is to be credited, without a label: `Maria Vogt / OptikNetz Lahntal`."""
    credit, rights = creator(photo), clean(photo.rights).strip()
    return " / ".join(part for part in (credit, "" if rights in credit else rights) if part)


def terms(photo: Photo, language: Language, house: House) -> list[str]:
    """What one may do with the picture, and until when."""
    found = [clean(photo.usage).strip()]
    if photo.licence_end:
        pattern = house.words(language).pgettext("release", "Use until {date}")
        found.append(pattern.format(date=long_date(photo.licence_end, house.locale(language))))
    return [term for term in found if term]


def caption(photo: Photo, language: Language, house: House) -> RichText:
    """The caption; persons that it does not name follow it in their order, from left to right."""
    text = photo.text[language].stripped()
    persons = [shown.person for shown in photo.persons if shown.person.name.strip()]
    if not persons or all(person.name in text.plain for person in persons):
        return text
    words = house.words(language)
    listed = _listed([_person(person, language, house) for person in persons], words)
    directed = len(persons) > 1 and not _DIRECTED.search(text.plain)
    if not text or text.plain.endswith(_COMPLETE):
        pattern = words.pgettext("release", "From left: {persons}") if directed else "{persons}"
        return join((text, RichText.plain_text(pattern.format(persons=listed) + ".")))
    direction = f" {_direction(words)}" if directed else ""
    return _open_ended(text) + RichText.plain_text(f"{direction}: {listed}.")


def _open_ended(text: RichText) -> RichText:
    """The caption without the punctuation that gives way to the colon before the persons."""
    words = text.plain.rstrip(",;: \u00a0")
    return text.slice(0, len(words) - 1 if has_stop(words) else len(words))


def _direction(words: Catalogue) -> str:
    """`(v. l. n. r.)`, which no line end parts."""
    return words.pgettext("release", "(from left)").replace(" ", NO_BREAK_SPACE)


def _person(person: Person, language: Language, house: House) -> str:
    """`Dr. Jana Brandt (OptikNetz Lahntal)`."""
    name = clean(full_name(person, language, american=house.is_american(language)))
    organisations = clean(", ".join(person.organisations(language)))
    return f"{name} ({organisations})" if organisations else name


def _listed(names: list[str], words: Catalogue) -> str:
    if len(names) == 1:
        return names[0]
    return words.pgettext("release", "{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
