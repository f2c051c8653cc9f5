"""The steps from draft to archive, and what may not be touched any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Photo, Quote, Verb
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Boilerplate, Contact, Issuer, Person
from editor.domain.release import Release, Status
from editor.errors import LockedError, StepError

WRITING = (Status.DRAFT, Status.REVIEW, Status.APPROVED)


def with_status(release: Release, status: Status) -> Release:
    """The release at draft, review or approved, or archived.

    Raises StepError: once a language was sent the release stays approved, and it is archived only
    when every language it is written in was sent. Sending is `mark_sent`.
    """
    if status is Status.ARCHIVED:
        return _archived(release)
    if status is Status.SENT:
        raise StepError("A release becomes sent by entering each language as sent.")
    if release.stage is Status.ARCHIVED:
        raise StepError("This release is archived and keeps its status; write a new one instead.")
    if release.sent.languages and status is not Status.APPROVED:
        raise StepError(
            "A language was already sent, so the release stays approved; write a new release to correct it."
        )
    return release if status is release.stage else replace(release, stage=status)


def _archived(release: Release) -> Release:
    if release.status not in {Status.SENT, Status.ARCHIVED}:
        raise StepError("A release can be archived when all its languages were sent; enter them as sent first.")
    return replace(release, stage=Status.ARCHIVED)


def mark_sent(release: Release, language: Language, at: datetime) -> Release:
    """The release with `language` entered as sent at the instant `at`."""
    check_sendable(release, language)
    return replace(release, sent=release.sent.with_time(language, at))


def check_sendable(release: Release, language: Language) -> None:
    """Raises StepError where `language` cannot be entered as sent, saying why."""
    if release.sent[language]:
        raise StepError("This language was already entered as sent.")
    if release.stage is not Status.APPROVED:
        raise StepError("Only an approved release can be sent; set its status to approved first.")
    if language not in release.languages:
        raise StepError("There is no text in this language yet, so it cannot be sent.")


def guard_language(release: Release, language: Language) -> None:
    """Raises LockedError where `language` can only be read."""
    if release.stage is Status.ARCHIVED:
        raise LockedError("This release is archived and can only be read; write a new one instead.")
    if release.sent[language]:
        raise LockedError("This language was sent and can only be read; write a new release to correct it.")


def guard(before: Release, after: Release) -> None:
    """Raises LockedError where the change touches a sent language or an archived release.

    The internal note stays writable forever, and so does the public address: it is known only after the sending,
    and the files that went out stay as they are.
    """
    if before is after:
        return
    if before.stage is Status.ARCHIVED and replace(after, note=before.note, web=before.web) != before:
        raise LockedError("This release is archived and can only be read; write a new one instead.")
    for language in before.sent.languages:
        if as_printed(before, language) != as_printed(after, language):
            guard_language(before, language)


def is_locked(release: Release, language: Language) -> bool:
    return release.stage is Status.ARCHIVED or release.sent[language] is not None


def as_printed(release: Release, language: Language) -> Release:
    """The release reduced to what a reader of `language` gets: for comparing, not for printing."""

    def one(text: Bilingual) -> Bilingual:
        return Bilingual.only(language, text[language])

    return replace(
        release,
        lead=language,
        stage=Status.APPROVED,
        sent=type(release.sent)(),
        note="",
        web=NOTHING,
        approvals=(),
        unplaced=(),
        ignored=(),
        label=one(release.label),
        place=one(release.place),
        source=one(release.source),
        licence=one(release.licence),
        event=release.event and replace(release.event, what=one(release.event.what), where=one(release.event.where)),
        issuers=tuple(Issuer(Bilingual.same(issuer.name.either(language))) for issuer in release.issuers),
        contacts=tuple(_contact(contact, language) for contact in release.contacts),
        boilerplates=_boilerplates(release, language),
        blocks=tuple(_block(b, language) for b in release.blocks if _is_printed(b, language)),
    )


def _is_printed(block: Block, language: Language) -> bool:
    if not block.meant_for(language):
        return False
    has_text = any(not passage[language].is_blank for passage in block.passages())
    return has_text or (isinstance(block, Photo) and bool(block.file))


def _passage(passage: Passage, language: Language) -> Passage:
    return Passage().with_text(language, passage[language])


def _block(block: Block, language: Language) -> Block:
    one = replace(block.map_passages(lambda p: _passage(p, language)), only=None)
    if isinstance(one, Quote):
        return replace(
            one,
            verb=Verb.SAY if one.attribution[language].strip() or one.unattributed else one.verb,
            attribution=Bilingual.only(language, one.attribution[language]),
            speaker=_person(one.speaker, language),
            original_language=None,
        )
    if isinstance(one, Photo):
        persons = tuple(replace(shown, person=_person(shown.person, language)) for shown in one.persons)
        return replace(one, alt=Bilingual.only(language, one.alt[language]), persons=persons)
    return one


def _person(person: Person, language: Language) -> Person:
    return Person(
        person.name,
        Bilingual.only(language, person.title[language]),
        Bilingual.only(language, person.function[language]),
        tuple(
            Affiliation(
                Bilingual.only(language, affiliation.role[language]),
                Bilingual.same(affiliation.organisation.either(language)),
            )
            for affiliation in person.affiliations
        ),
    )


def _contact(contact: Contact, language: Language) -> Contact:
    return replace(
        contact,
        title=Bilingual.only(language, contact.title[language]),
        function=Bilingual.only(language, contact.function[language]),
        organisation=Bilingual.same(contact.organisation.either(language)),
    )


def _boilerplates(release: Release, language: Language) -> tuple[Boilerplate, ...]:
    reduced = (
        Boilerplate(Bilingual.only(language, b.heading[language]), Bilingual.only(language, b.text[language]))
        for b in release.boilerplates
    )
    return tuple(b for b in reduced if b.heading or b.text)
