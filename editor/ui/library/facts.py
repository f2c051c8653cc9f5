"""What a line of the library says of a release below its headline."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Summary
from editor.ui.dates import day_text, short_day


def second_line(words: Catalogue, summary: Summary) -> str:
    """The headline in the other language, or that it is missing."""
    following = summary.lead.other
    if summary.headline[following]:
        return summary.headline[following]
    if following not in summary.languages:
        return words.gettext("Not translated yet")
    if following is Language.EN:
        return words.gettext("English headline missing")
    return words.gettext("German headline missing")


def facts_of(words: Catalogue, summary: Summary) -> str:
    """Its date and its embargo; in the bin when it was deleted."""
    if summary.deleted:
        return words.gettext("Deleted {day}").format(day=day_text(summary.deleted.astimezone().date(), words.language))
    facts = [day_text(summary.date, words.language)] if summary.date else []
    if summary.embargo and summary.status is not Status.ARCHIVED:
        facts.append(words.gettext("Embargo {day}").format(day=short_day(summary.embargo, words.language)))
    return "    ".join(facts)


def progress_of(words: Catalogue, summary: Summary) -> str:
    """How far it is: replaced, sent, or how much is translated."""
    if summary.replaced:
        return words.gettext("replaced")
    sent = summary.sent.languages
    if summary.status in (Status.SENT, Status.ARCHIVED) and len(sent) == 2:
        return words.gettext("DE and EN sent") if summary.status is Status.SENT else words.gettext("DE and EN")
    if sent:
        other = "" if len(summary.languages) < 2 else words.gettext(", {language} open")
        name = sent[0].value.upper()
        return words.gettext("{language} sent").format(language=name) + other.format(
            language=sent[0].other.value.upper()
        )
    following = Language(summary.lead).other.value.upper()
    return f"{following} {summary.progress.current}/{summary.progress.total}" if summary.progress.total else ""
