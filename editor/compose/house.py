"""The house style: how one organisation's releases look and are worded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from editor.compose.formats import Profile
from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual, Language
from editor.domain.passage import wording
from editor.domain.people import Boilerplate, Contact
from editor.domain.release import Release
from editor.errors import ExportRefused
from editor.i18n import Catalogue, catalogue
from editor.language.dates import Locale
from editor.language.quotation import Marks, marks

English = Literal["en_GB", "en_US"]
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FIELD = re.compile(r"\{(?:number|year)(?::0?[1-9]?d?)?\}")


class EndPart(StrEnum):
    """A part below the text, in the order in which it usually stands there."""

    PHOTOS = "photos"
    NOTES = "notes"
    EVENT = "event"
    ABOUT = "about"
    CONTACT = "contact"
    SOURCE = "source"
    ATTACHMENTS = "attachments"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One house style.

    `organisation` is the issuer whose releases take it; without one it is for everybody else. `label`,
    `contacts` and `boilerplates` are what a new release begins with. `number_scheme` has the fields
    `number` and `year`. `dateline` says whether place and date stand in the head or before the text,
    `photos` whether they stand after the body or in it. `country` follows the place in American datelines.
    `photo_files` says that the photos go out as files of their own, so their names are printed.
    `standard_licence` prints the usual licence line where a release has none, `licence` is the house's own
    wording of it. `end_mark` replaces the usual mark below the text where it is given, by none where it is empty.
    `passed_embargo` prints an embargo that has passed. `parts` are printed below the text, in this order.
    `logo` and `letterhead` are digests of files that the archive keeps; `letterhead_styles` gives for a role
    of the text (`headline`, `lead`, …) the id of its style in the letterhead. `logos` says whose logos stand on
    a release of several issuers. `glossary` are terms with their translation (a name that is never touched is
    the same in both), `rules_off` the ids of checks that the house does not want. Raises ValueError for an `accent`
    that is no colour like `#1f5f66`, or a `number_scheme` by which two releases of a year get one number.
    """

    id: str = "standard"
    name: str = "Standard"
    organisation: Bilingual = NOTHING
    site: str = ""
    english: English = "en_GB"
    label: Bilingual = NOTHING
    number_scheme: str = "{number:02d}/{year}"
    quotes_de: Literal["low", "guillemets", "swiss"] = "low"
    quotes_en: Literal["double", "single"] = "double"
    thousands: Literal["point", "space"] = "point"
    accent: str = "#1f5f66"
    text_font: str = "Source Serif Pro"
    label_font: str = "Source Sans Pro"
    logo: str = ""
    logos: Literal["leading", "all"] = "leading"
    dateline: Literal["head", "text"] = "head"
    photos: Literal["after", "text"] = "after"
    tense: Literal["present", "past"] = "present"
    country: str = "Germany"
    photo_files: bool = True
    character_count: bool = True
    standard_licence: bool = False
    licence: Bilingual = NOTHING
    end_mark: Bilingual | None = None
    passed_embargo: bool = True
    parts: tuple[EndPart, ...] = tuple(EndPart)
    contacts: tuple[Contact, ...] = ()
    boilerplates: tuple[Boilerplate, ...] = ()
    letterhead: str = ""
    letterhead_name: str = ""
    letterhead_styles: tuple[tuple[str, str], ...] = ()
    profiles: tuple[Profile, ...] = ()
    glossary: tuple[Bilingual, ...] = ()
    rules_off: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not is_colour(self.accent):
            raise ValueError(f"no colour: {self.accent}")
        if not is_scheme(self.number_scheme):
            raise ValueError(f"no scheme of numbers: {self.number_scheme}")

    def locale(self, language: Language) -> Locale:
        return "de_DE" if language is Language.DE else self.english

    def is_american(self, language: Language) -> bool:
        return self.locale(language) == "en_US"

    def words(self, language: Language) -> Catalogue:
        """The printed words of a release in `language`."""
        if language is Language.DE:
            return catalogue("de")
        return catalogue("en_US" if self.english == "en_US" else "en")

    def marks(self, language: Language) -> Marks:
        """The quotation marks of a text in `language`."""
        return marks(language, self.quotes_de if language is Language.DE else self.quotes_en)

    def number(self, number: int, year: int) -> str:
        """The printed number of the release: `07/2027`."""
        return self.number_scheme.format(number=number, year=year).strip()


def is_colour(text: str) -> bool:
    """Whether a text is a colour like `#1f5f66`."""
    return _COLOUR.fullmatch(text) is not None


def is_scheme(pattern: str) -> bool:
    """Whether a pattern makes a number of its own for each release of a year."""
    if "{" in (rest := _FIELD.sub("", pattern)) or "}" in rest:
        return False
    return pattern.format(number=1, year=2027) != pattern.format(number=2, year=2027)


STANDARD = House()
AMERICAN = House(id="american", name="American", english="en_US")
BUILT_IN = (STANDARD, AMERICAN)
"""The house styles that are there before anybody has made one."""


def house(name: str, houses: Sequence[House] = BUILT_IN) -> House:
    """The house style of that name or id. Raises ExportRefused where there is none."""
    wanted = name.strip().casefold()
    for each in houses:
        if wanted in (each.id.casefold(), each.name.casefold()):
            return each
    known = ", ".join(each.name for each in houses)
    raise ExportRefused("There is no house style {name}; choose one of these: {known}.", name=name, known=known)


def house_for(release: Release, houses: Sequence[House]) -> House:
    """The house style of the leading issuer, else the first that belongs to nobody, else the first.

    The American style that comes along is only for who names it: it would speak for every unknown issuer.
    """
    leading = release.issuers[0].name if release.issuers else NOTHING
    anybody = (each for each in houses if not each.organisation and each.id != AMERICAN.id)
    return house_of(leading, houses) or next(anybody, None) or (*houses, STANDARD)[0]


def house_of(organisation: Bilingual, houses: Sequence[House]) -> House | None:
    """The house style that belongs to an organisation, told by its name in either language."""
    return next((each for each in houses if _is_same(each.organisation, organisation)), None)


def _is_same(one: Bilingual, other: Bilingual) -> bool:
    return any(
        one[language] and wording(one[language]).casefold() == wording(other[language]).casefold()
        for language in LANGUAGES
    )
