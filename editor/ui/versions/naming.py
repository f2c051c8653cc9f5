"""Versions and what changed in them, in the words of the interface."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Display, Kind, Position, Verb
from editor.domain.changed_facts import Value
from editor.domain.facts import Embargo, EmbargoKind, Event
from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Revision
from editor.terms import kind_name, language_name, reason_name, status_name
from editor.ui.dates import long_day, moment, zoned_moment

NOTHING = "–"
"""Stands where a fact was not given."""


def when(words: Catalogue, at: datetime, now: datetime) -> str:
    """`Today 10:42`, `Yesterday 18:05`, else the day and the time, in the zone of this computer."""
    local, today = at.astimezone(), now.astimezone().date()
    if local.date() == today:
        return words.gettext("Today {time}").format(time=f"{local:%H:%M}")
    if local.date() == today - timedelta(days=1):
        return words.gettext("Yesterday {time}").format(time=f"{local:%H:%M}")
    return moment(at, words.language)


def size(words: Catalogue, count: int | None) -> str:
    """How much of the text changed; nothing where nobody counted."""
    if count is None:
        return ""
    if not count:
        return words.gettext("no words changed")
    return words.ngettext("{count} word changed", "{count} words changed", count).format(count=count)


def why(words: Catalogue, revision: Revision, now: datetime) -> str:
    """Below the title of a version: why it was kept; for a named one also when."""
    reason = reason_name(words, revision.reason)
    return f"{when(words, revision.at, now)} · {reason}" if revision.name else reason


def title(words: Catalogue, revision: Revision, now: datetime) -> str:
    return revision.name or when(words, revision.at, now)


def fact_name(words: Catalogue, name: str) -> str:
    """What a fact is called, numbered where there are several of its kind."""
    stem, _, number = name.partition(" ")
    told = _fact_names(words)[stem]
    return words.gettext("{name} {number}").format(name=told, number=number) if number else told


def _fact_names(words: Catalogue) -> dict[str, str]:
    return {
        "status": words.gettext("Status"),
        "number": words.gettext("Number"),
        "label": words.gettext("Label"),
        "lead_language": words.gettext("Lead language"),
        "issuer": words.gettext("Issuer"),
        "place": words.gettext("Place"),
        "date": words.gettext("Date"),
        "embargo": words.gettext("Embargo"),
        "contact": words.gettext("Media contact"),
        "event": words.gettext("Event"),
        "event_place": words.gettext("Place of the event"),
        "event_time": words.gettext("Time of the event"),
        "source": words.gettext("Source"),
        "licence": words.gettext("Licence line"),
        "boilerplate": words.gettext("Boilerplate"),
        "keywords": words.gettext("Keywords"),
        "attachments": words.gettext("Attachments"),
        "web": words.gettext("Public address"),
        "note": words.gettext("Internal note"),
        **_block_fact_names(words),
    }


def _block_fact_names(words: Catalogue) -> dict[str, str]:
    return {
        "kind": words.gettext("Kind"),
        "only": words.gettext("Language"),
        "run_in": words.gettext("Continues the paragraph"),
        "speaker": words.gettext("Speaker"),
        "original_language": words.gettext("Original language"),
        "verb": words.gettext("Verb"),
        "position": words.gettext("Attribution goes"),
        "display": words.gettext("Layout"),
        "unattributed": words.gettext("Goes on without attribution"),
        "picture": words.gettext("Picture"),
        "person": words.gettext("Person"),
        "consent": words.gettext("Consent"),
        "credit": words.gettext("Credit"),
        "rights": words.gettext("Rights holder"),
        "usage": words.gettext("Usage terms"),
        "licence_end": words.gettext("Licence end"),
    }


def is_same_in_both(value: Value) -> bool:
    return not isinstance(value, Bilingual) or value.de == value.en


def value_text(words: Catalogue, name: str, value: Value, language: Language = Language.DE) -> str:
    """A fact as text; of one that is given in both languages, the one in `language`."""
    if name == "only":
        return words.gettext("both languages") if value is None else language_name(words, Language(str(value)))
    if value is None or value == "":
        return NOTHING
    if name == "picture":
        return words.gettext("a picture")  # a digest tells nobody anything
    match value:
        case bool():
            return words.gettext("yes") if value else words.gettext("no")
        case Bilingual():
            return value[language] or NOTHING
        case StrEnum():
            return _choice(words, value)
        case _:
            return _moment(words, value)


def _moment(words: Catalogue, value: Value) -> str:
    match value:
        case Embargo():
            told = zoned_moment(value.local, words.language)
            is_speech = value.kind is EmbargoKind.SPEECH
            return words.gettext("{time}, start of speech").format(time=told) if is_speech else told
        case Event() if value.local:
            return zoned_moment(value.local, words.language)
        case date():
            return long_day(value, words.language)
        case _:
            return str(value)


def _choice(words: Catalogue, value: StrEnum) -> str:
    match value:
        case Status():
            return status_name(words, value)
        case Language():
            return language_name(words, value)
        case Kind():
            return kind_name(words, value)
        case Position():
            return {
                Position.AFTER: words.gettext("after the quote"),
                Position.BEFORE: words.gettext("before the quote"),
                Position.BETWEEN: words.gettext("in the middle of the quote"),
            }[value]
        case Display():
            in_text = value is Display.INLINE
            return words.gettext("in the running text") if in_text else words.gettext("set off from the text")
        case Verb():
            from editor.language.verbs import form

            return form(value, Language.DE if words.language == "de" else Language.EN)
        case _:
            return str(value)
