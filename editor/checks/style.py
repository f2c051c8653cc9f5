"""What of a house style the rules read, and what of the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from editor.compose.house import STANDARD, House
from editor.domain.bilingual import Bilingual, Language
from editor.language.quotation import Marks, marks

_GERMAN, _ENGLISH = marks(Language.DE), marks(Language.EN)


@dataclass(frozen=True, slots=True)
class Style:
    """How an organisation writes; `off` are the ids of rules that it does not want.

    `glossary` are terms with their translation; where both sides are the same it is a name that is never touched.
    """

    american: bool = False
    german_marks: Marks = _GERMAN
    english_marks: Marks = _ENGLISH
    thousands: str = "point"
    glossary: tuple[Bilingual, ...] = ()
    off: frozenset[str] = frozenset()

    @classmethod
    def of(cls, house: House) -> Style:
        return cls(
            american=house.english == "en_US",
            german_marks=house.marks(Language.DE),
            english_marks=house.marks(Language.EN),
            thousands=house.thousands,
            glossary=house.glossary,
            off=frozenset(house.rules_off),
        )

    def marks(self, language: Language) -> Marks:
        return self.german_marks if language is Language.DE else self.english_marks


USUAL = Style.of(STANDARD)


def _no_size(_file: str) -> tuple[int, int] | None:
    return None


@dataclass(frozen=True)
class Moment:
    """What is not in the release: the time, and how large a picture is (pixels; None where it is not known)."""

    now: datetime
    picture_size: Callable[[str], tuple[int, int] | None] = _no_size

    @classmethod
    def present(cls) -> Moment:
        return cls(datetime.now(UTC))
