"""Opens the sheet for one approval and writes what is entered there into the draft."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from editor.domain.address_book import AddressBook, people_known
from editor.domain.approving import Stand, Subject, approval_of, block_stands, stands, with_approval, withdraw
from editor.domain.bilingual import Language
from editor.domain.blocks import Photo, Quote
from editor.domain.facts import Approval, Way
from editor.domain.people import Person
from editor.domain.release import Release, Status
from editor.ui.approvals.naming import subject_name, subject_wording
from editor.ui.approvals.sheet import ApprovalSheet, Proposal
from editor.ui.suggesting import Suggestion
from editor.ui.writing.context import WritingContext


def open_sheet(context: WritingContext, subject: Subject, below: QWidget) -> ApprovalSheet | None:
    """Shows the sheet for `subject` under a widget; None where there is no such thing any more."""
    release = context.draft.present
    stand = stand_of(release, subject)
    if stand is None:
        return None
    sheet = ApprovalSheet(
        subject_name(context.words, release, subject),
        subject_wording(release, subject),
        proposal(release, subject, context.book()),
        context.theme,
        context.words,
        below,
    )
    sheet.entered.connect(partial(_enter, context, subject, sheet))
    sheet.withdrawn.connect(partial(_withdraw, context, subject, sheet))
    sheet.show_stand(stand, locked=release.stage is Status.ARCHIVED)
    sheet.open_below(below)
    return sheet


def _enter(
    context: WritingContext, subject: Subject, sheet: ApprovalSheet, who: str, organisation: str, at: datetime, way: Way
) -> None:
    """Somebody's yes is a fact of the world: undo does not take it back."""
    approval = approval_of(context.draft.present, subject, who=who, organisation=organisation, at=at, way=way)
    context.draft.record(lambda release: with_approval(release, approval))
    sheet.close()


def _withdraw(context: WritingContext, subject: Subject, sheet: ApprovalSheet, approval: Approval) -> None:
    context.draft.record(lambda release: withdraw(release, approval))
    if stand := stand_of(context.draft.present, subject):
        sheet.show_stand(stand, locked=False)


def stand_of(release: Release, subject: Subject) -> Stand | None:
    """How a subject stands; None where it has no words any more."""
    blocks = [block for block in release.blocks if block.id == subject.block]
    found = block_stands(blocks[0], release) if blocks else () if subject.block else stands(release)
    return next((stand for stand in found if stand.subject == subject), None)


def proposal(release: Release, subject: Subject, book: AddressBook) -> Proposal:
    """For a quote the speaker, for a photo the first person in it; for a text nobody is likelier than another."""
    person = _likely(release, subject)
    language = subject.language
    return Proposal(
        who=_named(person, language) if person else "",
        organisation=_organisation(person, language) if person else "",
        at=datetime.now().astimezone(),
        known=lambda: suggestions(book, release, language),
    )


def _likely(release: Release, subject: Subject) -> Person | None:
    if not subject.block:
        return None
    match release.block(subject.block):
        case Quote(speaker=speaker):
            return speaker
        case Photo(persons=(first, *_)):
            return first.person
        case _:
            return None


def suggestions(book: AddressBook, release: Release, language: Language) -> Sequence[Suggestion]:
    """People of the release and of the address book, and contacts; the value is name and organisation."""
    people = [
        Suggestion(each.name, detail_of(each, language), (_named(each, language), _organisation(each, language)))
        for each in people_known(book, release)
    ]
    contacts = [
        Suggestion(each.name, organisation, (each.titled_name(language), organisation))
        for each in (*release.contacts, *book.contacts)
        if each.name.strip()
        for organisation in (each.organisation.either(language),)
    ]
    found: dict[str, Suggestion] = {}
    for each in (*people, *contacts):
        found.setdefault(each.text, each)
    return list(found.values())


def detail_of(person: Person, language: Language) -> str:
    """What tells a person from another one of that name: the function, else the organisation."""
    return person.function.either(language) or _organisation(person, language)


def _named(person: Person, language: Language) -> str:
    return person.titled_name(language)


def _organisation(person: Person, language: Language) -> str:
    return next(iter(person.organisations(language)), "")
