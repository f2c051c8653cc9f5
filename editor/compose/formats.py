"""What a release can be exported as, and the exports that a house makes again and again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.domain.bilingual import Language


class Format(StrEnum):
    """A kind of export. PHOTOS, PROOF and KIT hold both languages, the others are one file a language."""

    DOCX = "docx"
    HTML = "html"
    TEXT = "text"
    PDF = "pdf"
    EML = "eml"
    MAIL = "mail"
    FRAGMENT = "fragment"
    PROOF = "proof"
    PHOTOS = "photos"
    KIT = "kit"


USUAL = (Format.DOCX, Format.HTML)
"""What is exported where nobody says more."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named export of a house ("local press: DOCX and photos"); no `languages` means all that are written.

    `limit` is how many characters with spaces the receiver takes, 0 where there is no limit.
    """

    name: str
    formats: tuple[Format, ...] = USUAL
    languages: tuple[Language, ...] = ()
    limit: int = 0
