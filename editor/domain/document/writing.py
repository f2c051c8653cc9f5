"""A release written as a JSON document."""

from __future__ import annotations

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.facts import Approval, Embargo, Event
from editor.domain.inline import to_inline
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Boilerplate, Contact, Person, PersonShown
from editor.domain.release import Release

FORMAT = "zweispalter/1"

Json = dict[str, object]


def to_json(release: Release) -> str:
    """The document as text, one line, for storing; the same release gives the same text."""
    return json.dumps(to_document(release), ensure_ascii=False, separators=(",", ":"))


def to_document(release: Release) -> Json:
    """The whole release as values that `json.dumps` takes. `state` is written for readers only."""
    return {
        "format": FORMAT,
        "id": release.id,
        "number": release.number or None,
        "label": _both(release.label),
        "lead_language": release.lead.value,
        "status": release.status.value,
        "sent": {language.value: _instant(release.sent[language]) for language in Language},
        "date": _day(release.date),
        "place": _both(release.place),
        "embargo": _embargo(release.embargo),
        "issuers": [{"name": _both(issuer.name)} for issuer in release.issuers],
        "contacts": [contact_to_document(contact) for contact in release.contacts],
        "source": _both(release.source),
        "event": _event(release.event),
        "keywords": list(release.keywords),
        "licence": _both(release.licence),
        "note": release.note,
        "boilerplates": [boilerplate_to_document(boilerplate) for boilerplate in release.boilerplates],
        "attachments": list(release.attachments),
        "blocks": [_block(block, release.lead) for block in release.blocks],
        "approvals": [_approval(approval) for approval in release.approvals],
        "replaces": release.replaces or None,
        "replaces_as": release.replaces_as.value if release.replaces else None,
        "web": _both(release.web),
        "unplaced": list(release.unplaced),
        "ignored": [{"rule": each.rule, "digest": each.digest} for each in release.ignored],
    }


def _both(text: Bilingual) -> Json:
    return {"de": text.de, "en": text.en}


def _passage(passage: Passage) -> Json:
    basis = None if passage.basis is None else to_inline(passage.basis)
    return {"de": to_inline(passage.de), "en": to_inline(passage.en), "basis": basis}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _embargo(embargo: Embargo | None) -> Json | None:
    if embargo is None:
        return None
    return {"kind": embargo.kind.value, "at": embargo.local.isoformat(), "zone": embargo.zone}


def _event(event: Event | None) -> Json | None:
    if event is None:
        return None
    at = event.at and event.at.astimezone(ZoneInfo(event.zone)).isoformat()
    return {"what": _both(event.what), "where": _both(event.where), "at": at, "zone": event.zone}


def _affiliations(affiliations: tuple[Affiliation, ...]) -> list[Json]:
    return [{"role": _both(a.role), "organisation": _both(a.organisation)} for a in affiliations]


def _person(person: Person) -> Json:
    return {
        "name": person.name,
        "title": _both(person.title),
        "function": _both(person.function),
        "affiliations": _affiliations(person.affiliations),
    }


def _shown(shown: PersonShown) -> Json:
    return {**_person(shown.person), "consent": shown.consent}


def contact_to_document(contact: Contact) -> Json:
    return {
        "name": contact.name,
        "title": _both(contact.title),
        "function": _both(contact.function),
        "organisation": _both(contact.organisation),
        "email": contact.email,
        "phone": contact.phone,
        "kind": contact.kind.value,
    }


def boilerplate_to_document(boilerplate: Boilerplate) -> Json:
    return {
        "heading": _both(boilerplate.heading),
        "text": _both(boilerplate.text),
        "reviewed": _day(boilerplate.reviewed),
    }


def _block(block: Block, lead: Language) -> Json:
    common: Json = {
        "id": block.id,
        "kind": block.kind.value,
        "only": block.only.value if block.only else None,
        "run_in": block.run_in,
        "state": block.state(lead).value,
    }
    match block:
        case Quote():
            return {**common, "text": _passage(block.text), **_quote(block)}
        case Photo():
            return {**common, "caption": _passage(block.text), **_photo(block)}
        case _:
            return {**common, "text": _passage(block.text)}


def _quote(quote: Quote) -> Json:
    return {
        "text2": _passage(quote.text2),
        "position": quote.position.value,
        "display": quote.display.value,
        "original_language": quote.original_language.value if quote.original_language else None,
        "speaker": _person(quote.speaker),
        "verb": quote.verb.value,
        "attribution": _both(quote.attribution),
        "unattributed": quote.unattributed,
    }


def _photo(photo: Photo) -> Json:
    return {
        "file": photo.file or None,
        "alt": _both(photo.alt),
        "credit": photo.credit,
        "rights": photo.rights,
        "usage": photo.usage,
        "licence_end": _day(photo.licence_end),
        "persons": [_shown(shown) for shown in photo.persons],
    }


def _approval(approval: Approval) -> Json:
    return {
        "scope": approval.scope.value,
        "block": approval.block or None,
        "language": approval.language.value if approval.language else None,
        "who": approval.who,
        "organisation": approval.organisation,
        "at": _instant(approval.at),
        "way": approval.way.value,
        "digest": approval.digest,
    }
