"""The front page of a press kit: what is in it, in the words of one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from editor.compose.formats import Format
from editor.compose.house import House
from editor.compose.manuscript import Manuscript
from editor.compose.press_photos import PressPhoto
from editor.domain.bilingual import Language
from editor.i18n import Catalogue

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000


@dataclass(frozen=True, slots=True)
class KitFile:
    """A file of the kit: its format, or the size of a photo, and its bytes."""

    name: str
    size: int
    format: Format = Format.PHOTOS
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class KitLink:
    """A line that leads to a file: `Word-Dokument (84 kB)`."""

    name: str
    text: str
    size: str


@dataclass(frozen=True, slots=True)
class KitPhoto:
    """A photo with what is printed below it; `shown` is the file that the page shows."""

    shown: KitFile
    alt: str
    caption: str
    credit: str
    usage: str
    links: tuple[KitLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPage:
    """The front page in one language; what is empty is not printed."""

    tag: str
    heading: str
    title: str
    label: str
    date_line: str
    notices: tuple[str, ...]
    documents_heading: str
    documents: tuple[KitLink, ...]
    photos_heading: str
    photos: tuple[KitPhoto, ...]


def kit_page(
    manuscript: Manuscript,
    house: House,
    documents: Sequence[KitFile],
    photos: Sequence[tuple[PressPhoto, KitFile, KitFile]],
) -> KitPage:
    """The page of one language; each photo comes with its files for print and for the web."""
    language, words = manuscript.language, house.words(manuscript.language)
    notices = (manuscript.draft, manuscript.correction, manuscript.embargo if manuscript.embargoed else "")
    return KitPage(
        tag=manuscript.tag,
        heading=words.pgettext("release", "Press kit"),
        title=manuscript.title,
        label=manuscript.label,
        date_line=manuscript.date_line or manuscript.day,
        notices=tuple(notice for notice in notices if notice),
        documents_heading=words.pgettext("release", "Text"),
        documents=tuple(_link(file, _kind(file, words), house, language) for file in documents),
        photos_heading=words.pgettext("release", "Photos") if photos else "",
        photos=tuple(_photo(*photo, house, language) for photo in photos),
    )


def _photo(photo: PressPhoto, for_print: KitFile, for_web: KitFile, house: House, language: Language) -> KitPhoto:
    words = house.words(language)
    credit = words.pgettext("release", "Photo: {credit}").format(credit=photo.credit) if photo.credit else ""
    links = (
        _link(for_print, words.pgettext("release", "For print"), house, language),
        _link(for_web, words.pgettext("release", "For the web"), house, language),
    )
    return KitPhoto(for_web, photo.alt[language], photo.caption[language], credit, photo.usage[language], links)


def _link(file: KitFile, text: str, house: House, language: Language) -> KitLink:
    pixels = f"{file.width} × {file.height}, " if file.width else ""
    return KitLink(file.name, text, pixels + _size(file.size, house, language))


def _kind(file: KitFile, words: Catalogue) -> str:
    match file.format:
        case Format.DOCX:
            return words.pgettext("release", "Word document")
        case Format.HTML:
            return words.pgettext("release", "Web page")
        case Format.TEXT:
            return words.pgettext("release", "Plain text")
    return file.format.value.upper()


def _size(size: int, house: House, language: Language) -> str:
    """`84 kB`, `3,2 MB`."""
    from babel.numbers import format_decimal

    if size < _MEGABYTE:
        return f"{max(1, round(size / _KILOBYTE))}\u00a0kB"
    return f"{format_decimal(round(size / _MEGABYTE, 1), locale=house.locale(language))}\u00a0MB"
