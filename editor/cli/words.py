"""The names of languages, statuses and kinds of blocks, as the command line prints them."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.release import Status
from editor.i18n import Catalogue


def language_name(words: Catalogue, language: Language) -> str:
    return words.gettext("German") if language is Language.DE else words.gettext("English")


def status_name(words: Catalogue, status: Status) -> str:
    return {
        Status.DRAFT: words.gettext("Draft"),
        Status.REVIEW: words.gettext("In review"),
        Status.APPROVED: words.gettext("Approved"),
        Status.SENT: words.gettext("Sent"),
        Status.ARCHIVED: words.gettext("Archived"),
    }[status]


def kind_name(words: Catalogue, kind: Kind) -> str:
    return {
        Kind.KICKER: words.gettext("Kicker"),
        Kind.HEADLINE: words.gettext("Headline"),
        Kind.SUBHEADLINE: words.gettext("Subheadline"),
        Kind.LEAD: words.gettext("Lead"),
        Kind.PARAGRAPH: words.gettext("Paragraph"),
        Kind.CROSSHEAD: words.gettext("Crosshead"),
        Kind.BULLETS: words.gettext("Bullet list"),
        Kind.FACTBOX: words.gettext("Fact box"),
        Kind.QUOTE: words.gettext("Quote"),
        Kind.PHOTO: words.gettext("Photo"),
        Kind.NOTES: words.gettext("Notes to editors"),
    }[kind]
