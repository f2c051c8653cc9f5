"""A release read from a JSON document. Optional parts may be missing; what is wrong is named by its place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, Block, Display, Kind, Photo, Position, Quote, Verb, new_id
from editor.domain.document.fields import DocumentError, Fields
from editor.domain.document.writing import FORMAT, to_document
from editor.domain.facts import Approval, Embargo, EmbargoKind, Event, Scope, Way
from editor.domain.ignored import Ignored
from editor.domain.inline import from_inline
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Boilerplate, Contact, ContactKind, Issuer, Person, PersonShown
from editor.domain.release import Release, Replacement, Sent, Status

BLOCK_LIMIT = 10_000
"""A release has fewer blocks than this: a document with more is refused instead of filling the memory."""


def from_json(text: str) -> Release:
    """The release in a JSON text; DocumentError where it is no JSON or no release."""
    return from_document(parse(text))


def parse(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise DocumentError("This is not a JSON document (line {line}).", line=line) from None


def edited(stored: Release, document: object) -> Release:
    """`stored` with its content replaced by `document`.

    Keys that the document leaves out stay as stored, for each block by its id; lists replace what was
    there. Id, status and what was sent are not content and stay.
    """
    known = to_document(stored)
    for key in Fields(document).names():
        if key not in known:
            raise DocumentError("“{key}” is nothing that a release has; look at what show --json prints.", key=key)
    content = _overlay(known, document)
    release = from_document(content)
    return replace(release, id=stored.id, stage=stored.stage, sent=stored.sent, approvals=stored.approvals)


def _overlay(old: object, new: object, key: str = "") -> object:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return {k: _overlay(old.get(k), new[k], k) if k in new else old[k] for k in {**old, **new}}
    if key == "blocks" and isinstance(old, list) and isinstance(new, list):
        known = {block["id"]: block for block in old}
        return [_overlay(known.get(_id_of(block)), block) for block in new]
    return new


def _id_of(block: object) -> object:
    found = block.get("id") if isinstance(block, Mapping) else None
    return found if isinstance(found, str) else None


def from_document(document: object) -> Release:
    """The release that `document` (values as `json.loads` gives them) describes."""
    fields = Fields(document)
    if fields.text("format") not in {"", FORMAT}:
        raise DocumentError(
            "This document has the format “{found}”; this version reads {known}.",
            found=fields.text("format"),
            known=FORMAT,
        )
    lead = fields.choice("lead_language", Language.DE)
    return Release(
        id=fields.text("id") or new_id(),
        number=fields.text("number"),
        label=fields.both("label"),
        lead=lead,
        stage=_stage(fields),
        sent=_sent(fields.inner("sent")),
        date=fields.day("date"),
        place=fields.both("place"),
        embargo=_embargo(fields.inner("embargo")) if fields.has("embargo") else None,
        issuers=fields.each("issuers", lambda item: Issuer(item.both("name"))),
        contacts=fields.each("contacts", contact_from_fields),
        source=fields.both("source"),
        event=_event(fields.inner("event")) if fields.has("event") else None,
        keywords=fields.texts("keywords"),
        licence=fields.both("licence"),
        note=fields.text("note", lines=True),
        boilerplates=fields.each("boilerplates", boilerplate_from_fields),
        attachments=fields.texts("attachments"),
        blocks=_blocks(fields, lead),
        approvals=fields.each("approvals", _approval),
        replaces=fields.text("replaces"),
        replaces_as=fields.choice("replaces_as", Replacement.CORRECTION),
        web=fields.both("web"),
        unplaced=fields.texts("unplaced"),
        ignored=fields.each("ignored", _ignored),
    )


def _ignored(fields: Fields) -> Ignored:
    return Ignored(fields.text("rule"), fields.text("digest"))


def _stage(fields: Fields) -> Status:
    status = fields.choice("status", Status.DRAFT)
    return Status.APPROVED if status is Status.SENT else status


def _sent(fields: Fields) -> Sent:
    return Sent(fields.instant("de"), fields.instant("en"))


def _embargo(fields: Fields) -> Embargo:
    at = fields.instant("at")
    if at is None:
        raise DocumentError("{place} should be an instant with its zone.", place=fields.place("at"))
    return Embargo(at, fields.zone("zone"), fields.choice("kind", EmbargoKind.UNTIL))


def _event(fields: Fields) -> Event:
    return Event(fields.both("what"), fields.both("where"), fields.instant("at"), fields.zone("zone"))


def _affiliation(fields: Fields) -> Affiliation:
    return Affiliation(fields.both("role"), fields.both("organisation"))


def _person(fields: Fields) -> Person:
    return Person(
        fields.text("name"),
        fields.both("title"),
        fields.both("function"),
        fields.each("affiliations", _affiliation),
    )


def _shown(fields: Fields) -> PersonShown:
    return PersonShown(_person(fields), fields.truth_or_none("consent"))


def contact_from_fields(fields: Fields) -> Contact:
    return Contact(
        fields.text("name"),
        fields.both("title"),
        fields.both("function"),
        fields.both("organisation"),
        fields.text("email"),
        fields.text("phone"),
        fields.choice("kind", ContactKind.PRESS),
    )


def boilerplate_from_fields(fields: Fields) -> Boilerplate:
    return Boilerplate(fields.both("heading"), fields.both("text"), fields.day("reviewed"))


def _blocks(fields: Fields, lead: Language) -> tuple[Block, ...]:
    blocks = fields.each("blocks", lambda item: _block(item, lead))
    if len(blocks) >= BLOCK_LIMIT:
        raise DocumentError("This document has {count} blocks; no press release has that many.", count=len(blocks))
    for kind, count in Counter(block.kind for block in blocks).items():
        if count > 1 and kind in HEAD_KINDS:
            raise DocumentError("blocks has {count} of the kind {kind}; there may be one.", count=count, kind=kind)
    for block_id, count in Counter(block.id for block in blocks).items():
        if count > 1:
            raise DocumentError("blocks has the id {id} {count} times; each may occur once.", id=block_id, count=count)
    return blocks


def _block(fields: Fields, lead: Language) -> Block:
    if not fields.has("kind"):
        raise DocumentError("{place} is missing; it says what kind of block this is.", place=fields.place("kind"))
    kind = fields.choice("kind", Kind.PARAGRAPH)
    block_id = fields.text("id") or new_id()
    only = fields.choice_or_none("only", Language)
    run_in = fields.truth("run_in")
    if kind is Kind.QUOTE:
        return _quote(fields, Quote(id=block_id, only=only, run_in=run_in), lead)
    if kind is Kind.PHOTO:
        return _photo(fields, Photo(id=block_id, only=only, run_in=run_in), lead)
    return Block(kind=kind, id=block_id, only=only, run_in=run_in, text=_passage(fields.inner("text"), lead))


def _passage(fields: Fields, leading: Language) -> Passage:
    passage = Passage(from_inline(fields.raw("de")), from_inline(fields.raw("en")))
    if fields.has("basis"):
        return replace(passage, basis=from_inline(fields.raw("basis")))
    return passage if fields.given("basis") else passage.settled(leading)


def _quote(fields: Fields, quote: Quote, lead: Language) -> Quote:
    original = fields.choice_or_none("original_language", Language)
    return replace(
        quote,
        text=_passage(fields.inner("text"), original or lead),
        text2=_passage(fields.inner("text2"), original or lead),
        speaker=_person(fields.inner("speaker")),
        verb=fields.choice("verb", Verb.SAY) if fields.text("verb") else Verb.SAY,
        attribution=fields.both("attribution"),
        position=fields.choice("position", Position.AFTER),
        display=fields.choice("display", Display.INLINE),
        original_language=original,
        unattributed=fields.truth("unattributed"),
    )


def _photo(fields: Fields, photo: Photo, lead: Language) -> Photo:
    return replace(
        photo,
        text=_passage(fields.inner("caption"), lead),
        file=fields.text("file"),
        alt=fields.both("alt"),
        credit=fields.text("credit"),
        rights=fields.text("rights"),
        usage=fields.text("usage"),
        licence_end=fields.day("licence_end"),
        persons=fields.each("persons", _shown),
    )


def _approval(fields: Fields) -> Approval:
    return Approval(
        scope=fields.choice("scope", Scope.GERMAN),
        who=fields.text("who"),
        at=fields.instant("at") or datetime.fromtimestamp(0, UTC),
        digest=fields.text("digest"),
        block=fields.text("block"),
        language=fields.choice_or_none("language", Language),
        organisation=fields.text("organisation"),
        way=fields.choice("way", Way.MAIL),
    )


__all__ = ["DocumentError", "edited", "from_document", "from_json", "parse"]
