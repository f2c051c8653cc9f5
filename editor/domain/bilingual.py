"""The two languages and a short plain text in both."""

from __future__ import annotations

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


def clean(text: str, *, lines: bool = False) -> str:
    """`text` in NFC, without characters that no document can carry.

    Line ends become one space, or `\\n` with `lines`. Control characters, lone surrogates and
    non-characters are dropped: they are not allowed in XML 1.0 and show nothing anywhere.
    """
    if text.isascii() and text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    spaced = unified.replace("\t", " ") if lines else unified.replace("\t", " ").replace("\n", " ")
    return unicodedata.normalize("NFC", "".join(c for c in spaced if c == "\n" or _writable(c)))


def _writable(char: str) -> bool:
    code = ord(char)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return False
    return not (code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0 or code == 0xFEFF)


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
        if language is Language.DE:
            return replace(self, de=clean(text))
        return replace(self, en=clean(text))

    def either(self, language: Language) -> str:
        """The text in `language`, or in the other one where it is not given (for names)."""
        return self[language] or self[language.other]


NOTHING = Bilingual()
