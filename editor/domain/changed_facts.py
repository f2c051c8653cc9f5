"""Facts of a release and of its blocks as lines that can be compared: what they are called, and their values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.facts import Embargo, Event
from editor.domain.people import Contact, Person
from editor.domain.release import Release

Value = Bilingual | Embargo | Event | StrEnum | date | bool | str | None
"""A text in both languages, or what is the same in both; None and empty texts say that there is nothing."""

Facts = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact by its name, with the value that it had and the one that it has."""

    name: str
    before: Value
    after: Value


def differing(before: Facts, after: Facts) -> tuple[FactChange, ...]:
    """The facts that differ, in the order of the newer state."""
    names = dict.fromkeys((*after, *before))
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    return tuple(FactChange(name, old, new) for name, old, new in pairs if (old or None) != (new or None))


def facts_of_release(release: Release) -> Facts:
    """What stands beside the text. Approvals and what was sent are records, not facts that were written."""
    event = release.event
    return {
        "status": release.status,
        "number": release.number,
        "label": release.label,
        "lead_language": release.lead,
        **_numbered("issuer", [each.name for each in release.issuers]),
        "place": release.place,
        "date": release.date,
        "embargo": release.embargo,
        **_numbered("contact", [_contact(each) for each in release.contacts]),
        "event": event.what if event else NOTHING,
        "event_place": event.where if event else NOTHING,
        "event_time": event if event and event.at else None,
        "source": release.source,
        "licence": release.licence,
        **_numbered("boilerplate", [_joined(each.heading, each.text, by="\n") for each in release.boilerplates]),
        "keywords": ", ".join(release.keywords),
        "attachments": ", ".join(release.attachments),
        "web": release.web,
        "note": release.note,
    }


def facts_of_block(block: Block) -> Facts:
    """What stands beside the texts of a block."""
    facts: dict[str, Value] = {"kind": block.kind, "only": block.only, "run_in": block.run_in}
    match block:
        case Quote():
            facts |= {
                "speaker": _person(block.speaker),
                "original_language": block.original_language,
                "verb": block.verb,
                "position": block.position,
                "display": block.display,
                "unattributed": block.unattributed,
            }
        case Photo():
            facts |= {
                "picture": block.file,
                **_numbered("person", [_person(each.person) for each in block.persons]),
                **{f"consent {index}": each.consent for index, each in enumerate(block.persons, 1)},
                "credit": block.credit,
                "rights": block.rights,
                "usage": block.usage,
                "licence_end": block.licence_end,
            }
    return facts


def _numbered(name: str, values: list[Bilingual]) -> dict[str, Value]:
    """`contact 1`, `contact 2`: several of one kind by their place."""
    return {f"{name} {number}": value for number, value in enumerate(values, 1)}


def _person(person: Person) -> Bilingual:
    def told(language: Language) -> str:
        roles = (each.role[language] for each in person.affiliations)
        shown = person.function[language] or ", ".join(filter(None, (*roles, *person.organisations(language))))
        return ", ".join(part for part in (person.titled_name(language), shown) if part)

    return Bilingual(*(told(language) for language in LANGUAGES))


def _contact(contact: Contact) -> Bilingual:
    def told(language: Language) -> str:
        parts = (
            contact.titled_name(language),
            contact.function[language],
            contact.organisation.either(language),
            contact.email,
            contact.phone,
        )
        return ", ".join(part for part in parts if part)

    return Bilingual(*(told(language) for language in LANGUAGES))


def _joined(*texts: Bilingual, by: str) -> Bilingual:
    return Bilingual(*(by.join(text[language] for text in texts if text[language]) for language in LANGUAGES))
