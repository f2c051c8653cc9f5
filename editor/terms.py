"""The names of things as window and command line say them, one place each."""

from __future__ import annotations

from functools import cache

from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.passage import State
from editor.domain.release import Status
from editor.i18n import Catalogue


@cache
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


def language_name(words: Catalogue, language: Language) -> str:
    return words.gettext("German") if language is Language.DE else words.gettext("English")


def only_name(words: Catalogue, language: Language) -> str:
    """For which language alone a block is meant."""
    return words.gettext("German only") if language is Language.DE else words.gettext("English only")


def status_name(words: Catalogue, status: Status) -> str:
    return {
        Status.DRAFT: words.gettext("Draft"),
        Status.REVIEW: words.gettext("In review"),
        Status.APPROVED: words.gettext("Approved"),
        Status.SENT: words.gettext("Sent"),
        Status.ARCHIVED: words.gettext("Archived"),
    }[status]


def state_name(words: Catalogue, state: State) -> str:
    return {
        State.CURRENT: words.gettext("current"),
        State.OUTDATED: words.gettext("outdated"),
        State.MISSING: words.gettext("missing"),
    }[state]


def format_name(words: Catalogue, format_: Format) -> str:
    """What an export of that kind is called."""
    return {
        Format.DOCX: words.gettext("Word"),
        Format.HTML: words.gettext("Web page"),
        Format.TEXT: words.gettext("Plain text"),
        Format.PDF: words.gettext("PDF"),
        Format.EML: words.gettext("Mail draft"),
        Format.MAIL: words.gettext("Mail as HTML"),
        Format.FRAGMENT: words.gettext("Text for a website"),
        Format.PROOF: words.gettext("Proof"),
        Format.PHOTOS: words.gettext("Photos"),
        Format.KIT: words.gettext("Press kit"),
    }[format_]
