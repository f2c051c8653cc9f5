"""The small parts at the end: notes, boilerplates, event, contacts, source, attachments."""

from __future__ import annotations

import re
from urllib.parse import quote
from zoneinfo import ZoneInfo

from editor.compose.house import House
from editor.compose.lines import named, said
from editor.compose.manuscript import Section, SectionKind
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Kind
from editor.domain.edits import proposed_source
from editor.domain.people import Contact, ContactKind
from editor.domain.release import Release
from editor.domain.richtext import RichText, Span
from editor.language.attribution import full_name
from editor.language.dates import weekday_date, zoned_time

_MAIL = re.compile(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\"]+")
_PHONE = re.compile(r"\+?[\d\s()/.–‑-]{3,}")


def notes(release: Release, language: Language, house: House) -> Section | None:
    lines = tuple(
        line
        for block in release.blocks
        if block.kind is Kind.NOTES and block.meant_for(language)
        for line in block.text[language].lines()
    )
    heading = house.words(language).pgettext("release", "Notes to editors")
    return Section(SectionKind.NOTES, heading, lines) if lines else None


def abouts(release: Release, language: Language) -> tuple[Section, ...]:
    """The boilerplates that say something in `language`."""
    sections = (
        Section(SectionKind.ABOUT, said(b.heading, language), _lines(b.text[language])) for b in release.boilerplates
    )
    return tuple(section for section in sections if section.lines)


def event(release: Release, language: Language, house: House) -> Section | None:
    """What happens, when in the time of its place, and where."""
    told = release.event
    if told is None:
        return None
    when = ""
    if told.at:
        local, locale = told.at.astimezone(ZoneInfo(told.zone)), house.locale(language)
        when = f"{weekday_date(local.date(), locale)}, {zoned_time(local, locale)}"
    lines = _plain_lines((said(told.what, language), when, said(told.where, language)))
    heading = house.words(language).pgettext("release", "Event")
    return Section(SectionKind.EVENT, heading, lines) if lines else None


def facts(release: Release, language: Language, house: House) -> tuple[Section, ...]:
    """Contacts, source and attachments, as far as they are given."""
    found = [
        *_contacts(release, language, house),
        _source(release, language, house),
        _attachments(release, language, house),
    ]
    return tuple(section for section in found if section.lines)


def _contacts(release: Release, language: Language, house: House) -> list[Section]:
    """One section a contact; the heading stands over the first of its kind."""
    sections = []
    for kind, heading in _contact_headings(language, house).items():
        for contact in release.contacts:
            lines = _contact_lines(contact, language, house) if contact.kind is kind else ()
            if lines:
                sections.append(Section(SectionKind.CONTACT, heading, lines))
                heading = ""
    return sections


def _contact_headings(language: Language, house: House) -> dict[ContactKind, str]:
    words = house.words(language)
    return {
        ContactKind.PRESS: words.pgettext("release", "Media contact"),
        ContactKind.SUBJECT: words.pgettext("release", "Expert contact"),
    }


def _contact_lines(contact: Contact, language: Language, house: House) -> tuple[RichText, ...]:
    name = clean(full_name(contact, language, american=house.is_american(language))).strip()
    function, organisation = said(contact.function, language), named(contact.organisation, language)
    who = [name, function, "" if organisation in function else organisation]
    lines = [RichText.plain_text(", ".join(part for part in who if part))]
    if phone := clean(contact.phone).strip():
        before, _, after = house.words(language).pgettext("release", "Phone {number}").partition("{number}")
        lines.append(RichText.of((Span(before), Span(phone, href=_phone_address(phone)), Span(after))))
    if mail := clean(contact.email).strip():
        address = f"mailto:{quote(mail, safe='@+')}" if _MAIL.fullmatch(mail) else ""
        lines.append(RichText.of((Span(mail, href=address),)))
    return tuple(line for line in lines if line)


def _phone_address(phone: str) -> str:
    """`tel:+49641000010` of `+49 641 0000-10`; nothing where it is no number to dial."""
    if not _PHONE.fullmatch(phone):
        return ""
    digits = re.sub(r"\D", "", phone.replace("(0)", ""), flags=re.ASCII)
    return f"tel:{'+' if phone.startswith('+') else ''}{digits}" if digits else ""


def _source(release: Release, language: Language, house: House) -> Section:
    """The source line, or what the issuers suggest."""
    source = said(release.source, language) or said(proposed_source(release), language)
    heading = house.words(language).pgettext("release", "Source")
    return Section(SectionKind.SOURCE, heading, _plain_lines((source,)))


def _attachments(release: Release, language: Language, house: House) -> Section:
    heading = house.words(language).pgettext("release", "Attachments")
    return Section(SectionKind.ATTACHMENTS, heading, _plain_lines(release.attachments))


def _plain_lines(lines: tuple[str, ...]) -> tuple[RichText, ...]:
    cleaned = (RichText.plain_text(clean(line).strip()) for line in lines)
    return tuple(line for line in cleaned if line)


def _lines(text: str) -> tuple[RichText, ...]:
    return RichText.plain_text(text).lines()
