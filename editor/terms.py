"""The names of things as window and command line say them, one place each."""

from __future__ import annotations

from functools import cache

from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.passage import State
from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import FileCondition, RevisionReason


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


def reason_name(words: Catalogue, reason: RevisionReason) -> str:
    """Why a version was kept."""
    return {
        RevisionReason.TIMED: words.gettext("While writing"),
        RevisionReason.STATUS: words.gettext("Change of status"),
        RevisionReason.SENT: words.gettext("Sent"),
        RevisionReason.IMPORT: words.gettext("As imported"),
        RevisionReason.BEFORE_RESTORE: words.gettext("Before an earlier version was restored"),
        RevisionReason.BEFORE_EDIT: words.gettext("Before an edit from outside"),
        RevisionReason.BY_HAND: words.gettext("Kept by hand"),
        RevisionReason.BEFORE_MERGE: words.gettext("Before a merge"),
        RevisionReason.HANDED_OVER: words.gettext("Handed over"),
    }[reason]


def condition_name(words: Catalogue, state: FileCondition) -> str:
    """What became of a file since it was sent."""
    return {
        FileCondition.UNCHANGED: words.gettext("unchanged"),
        FileCondition.CHANGED: words.gettext("changed since it was sent"),
        FileCondition.MISSING: words.pgettext("file", "missing"),
        FileCondition.UNREADABLE: words.gettext("cannot be read"),
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


def place_at_risk(words: Catalogue, risk: str, name: str) -> str:
    """What may happen to an archive on the network, or where the service `name` synchronises it, and what to do."""
    if risk == "network":
        said = words.gettext(
            "The data folder is on a network drive ({name}), where an archive can be damaged when the connection "
            "breaks. Better keep it on this computer and let the backups go to the network."
        )
    else:
        said = words.gettext(
            "The data folder is synchronised by {name}, which can damage an archive by copying it while it changes. "
            "Better keep it outside and let the backups go there."
        )
    return said.format(name=name)


def backup_reason(words: Catalogue, why: str) -> str:
    """Why a copy of the archive was made, by the end of its name."""
    match why:
        case "daily":
            return words.gettext("Daily copy")
        case "before-restore":
            return words.gettext("Before a backup was restored")
        case "damaged":
            return words.gettext("Damaged archive, kept as it was")
        case _:
            return words.gettext("Before the archive was updated")
