"""The house style: how one organisation's releases look and are worded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from editor.domain.bilingual import Language
from editor.errors import ExportRefused
from editor.i18n import Catalogue, catalogue
from editor.language.dates import Locale

English = Literal["en_GB", "en_US"]
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One house style.

    `number_scheme` has the fields `number` and `year`. `dateline` says whether place and date stand
    in the head or before the text, `photos` whether they stand after the body or in it. `country`
    follows the place in American datelines. `photo_files` says that the photos go out as files of their
    own, so their names are printed. `standard_licence` prints the usual licence line where a release
    has none. `passed_embargo` prints an embargo that has passed. Raises ValueError for an `accent`
    that is no colour like `#1f5f66`, or a `number_scheme` by which two releases of a year get one number.
    """

    name: str = "standard"
    english: English = "en_GB"
    number_scheme: str = "{number:02d}/{year}"
    accent: str = "#1f5f66"
    dateline: Literal["head", "text"] = "head"
    photos: Literal["after", "text"] = "after"
    tense: Literal["present", "past"] = "present"
    country: str = "Germany"
    photo_files: bool = False
    character_count: bool = True
    standard_licence: bool = False
    passed_embargo: bool = True

    def __post_init__(self) -> None:
        if not _COLOUR.fullmatch(self.accent):
            raise ValueError(f"no colour: {self.accent}")
        if not _is_scheme(self.number_scheme):
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

    def number(self, number: int, year: int) -> str:
        """The printed number of the release: `07/2027`."""
        return self.number_scheme.format(number=number, year=year)


def _is_scheme(pattern: str) -> bool:
    """Whether a pattern makes a number of its own for each release of a year."""
    try:
        return pattern.format(number=1, year=2027) != pattern.format(number=2, year=2027)
    except (LookupError, ValueError, TypeError, AttributeError):
        return False


STANDARD = House()
HOUSES = {style.name: style for style in (STANDARD, House(name="american", english="en_US"))}


def house(name: str) -> House:
    """The house style of that name. Raises ExportRefused where there is none."""
    if name not in HOUSES:
        known = ", ".join(sorted(HOUSES))
        raise ExportRefused("There is no house style {name}; choose one of these: {known}.", name=name, known=known)
    return HOUSES[name]
