"""The two languages and a short plain text in both."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum


class Language(StrEnum):
    """A language of the release (not of the interface)."""

    DE = "de"
    EN = "en"

    @property
    def other(self) -> Language:
        return Language.EN if self is Language.DE else Language.DE


LANGUAGES = (Language.DE, Language.EN)


_PLANE_ENDS = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_UNWRITABLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\u2028\u2029" + _PLANE_ENDS + "]"
)


def clean(text: str, *, lines: bool = False) -> str:
    """`text` in NFC, without characters that no document can carry.

    Line ends become one space, or `\\n` with `lines`. Control characters, lone surrogates and
    non-characters are dropped: they are not allowed in XML 1.0 and show nothing anywhere.
    """
    if not _is_plain(text) and _UNWRITABLE.search(text):
        text = _written_out(text)
    if not lines and "\n" in text:
        text = text.replace("\n", " ")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _is_plain(text: str) -> bool:
    """Whether nothing needs a closer look: what Python calls printable can be written, and so can these three."""
    return text.replace("\n", " ").replace("\u00a0", " ").replace("\u202f", " ").isprintable()


def _written_out(text: str) -> str:
    unified = text.replace("\r\n", "\n").replace("\t", " ")
    for line_end in ("\r", "\u2028", "\u2029"):
        unified = unified.replace(line_end, "\n")
    return _UNWRITABLE.sub("", unified)


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A short text without formatting in both languages; an empty string is "not given"."""

    de: str = ""
    en: str = ""

    @classmethod
    def same(cls, text: str) -> Bilingual:
        """The same text in both languages, as for a name."""
        return cls(text, text)

    @classmethod
    def only(cls, language: Language, text: str) -> Bilingual:
        return cls(text, "") if language is Language.DE else cls("", text)

    def __getitem__(self, language: Language) -> str:
        return self.de if language is Language.DE else self.en

    def __bool__(self) -> bool:
        return bool(self.de or self.en)

    def with_text(self, language: Language, text: str) -> Bilingual:
        """The same with `text` in `language`; line ends stay, as a boilerplate has paragraphs."""
        tidy = clean(text, lines=True)
        return replace(self, de=tidy) if language is Language.DE else replace(self, en=tidy)

    def either(self, language: Language) -> str:
        """The text in `language`, or in the other one where it is not given (for names)."""
        return self[language] or self[language.other]


NOTHING = Bilingual()
