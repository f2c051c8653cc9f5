"""The facts of a release out of its sections: label, date, place, embargo, source, contacts and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from editor.domain.bilingual import Bilingual, Language
from editor.domain.facts import Embargo
from editor.domain.people import Boilerplate, Contact, ContactKind, Issuer
from editor.domain.release import Release
from editor.importers.contacts import contact_in_sentence, read_contacts
from editor.importers.datelines import Dateline, read_dateline
from editor.importers.embargoes import cut_embargo, read_embargo
from editor.importers.parts import Part
from editor.importers.sections import Section
from editor.language.dates_read import read_date
from editor.language.roles import undo_genitive

_NUMBER = re.compile(
    r"(?:Nr\.?|Nummer|No\.?|#)?\s*(?P<number>\d{1,5}(?:\s?[/-]\s?\d{2,4})?)(?![\d.])",
    re.IGNORECASE,
)
_LABEL_NUMBER = re.compile(
    r"(?:Nr\.?|Nummer|No\.?|#)\s*(?P<marked>\d{1,5}(?:\s?[/-]\s?\d{2,4})?)|(?<![\d./-])(?P<plain>\d{1,4}/\d{2,4})(?![\d./-])",
    re.IGNORECASE,
)
_LABEL_PLACE = re.compile(r"(?P<place>[A-ZÄÖÜ][^\d,.:|–]{1,40}?)(?:\s*[,|–-]|$)")
_LABEL_ISSUER = re.compile(
    r"(?:(?P<article>der|des|vom)|von|by|from)\s+(?P<issuer>[^\d,]+?)(?:\s+(?:vom|Nr\.|No\.|on)\s.*|,.*|\s*\d.*|$)",
    re.IGNORECASE,
)
_VERBATIM = frozenset({Part.BOILERPLATE, Part.NOTES, Part.DOWNLOAD, Part.LEGAL})
"""Parts whose every line is kept word for word."""

_MAY_HOLD_EMBARGO = frozenset({Part.LABEL, Part.DATE, Part.DATELINE, Part.IMMEDIATE, Part.NUMBER})
"""Lines of facts in which an embargo may stand beside something else."""

_PRINTED_ANYWAY = re.compile(
    r"(?:Notes?|Background)\s+(?:to|for)\b.*|.*Editors?\b.*notes?|Hinweise?\b.*|Redaktionelle.*", re.IGNORECASE
)
"""Headings of notes that every printed release has, so they are no part of its notes."""


@dataclass(slots=True)
class Facts:
    """What the sections say about the release; the first that says something counts.

    `wordings` are the lines that were read as facts, as they stand in the file, `unplaced` those that
    no field can hold.
    """

    language: Language
    place: str = ""
    number: str = ""
    day: date | None = None
    label: str = ""
    licence: str = ""
    embargoes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    issuers: list[str] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    boilerplates: list[Boilerplate] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    wordings: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def take(self, section: Section) -> None:
        """Takes what one section says."""
        before = len(self.unplaced)
        self._dispatch(self._without_embargo(section) if section.part in _MAY_HOLD_EMBARGO else section)
        if section.part not in _VERBATIM:
            unplaced = set(self.unplaced[before:])
            self.wordings.extend(line.text for line in section.lines if line.text not in unplaced)

    def take_dateline(self, found: Dateline, wording: str) -> None:
        """Takes the dateline that stood before the text as `wording`; it counts more than a line of its own."""
        self.place = found.place or self.place
        self.day = found.day or self.day
        self.wordings.append(wording)

    def _see(self, found: Dateline) -> None:
        self.place = self.place or found.place
        self.day = self.day or found.day
        self.number = self.number or found.number

    def release(self) -> Release:
        """A release with these facts and without blocks."""
        embargo = self._read_embargo()
        return Release(
            number=self.number,
            label=self._only(self.label),
            lead=self.language,
            date=self.day,
            place=self._only(self.place),
            embargo=embargo,
            issuers=tuple(Issuer(self._only(name)) for name in dict.fromkeys(self.issuers)),
            contacts=tuple(sorted(self.contacts, key=lambda contact: contact.kind is not ContactKind.PRESS)),
            source=self._only("; ".join(self.sources)),
            licence=self._only(self.licence),
            boilerplates=tuple(self.boilerplates),
            unplaced=tuple(text for text in self.unplaced if text.strip()),
        )

    def _only(self, text: str) -> Bilingual:
        return Bilingual.only(self.language, text)

    def _without_embargo(self, section: Section) -> Section:
        """The section without the embargo that stands in its line, which is taken: its day is no release date."""
        embargo, rest = cut_embargo(section.cue.rest)
        if not embargo:
            return section
        self.embargoes.append(embargo)
        return Section(section.part, replace(section.cue, rest=rest), section.lines)

    def _read_embargo(self) -> Embargo | None:
        """The first embargo whose instant can be read; any other stays before the writer's eyes."""
        read = [(text, read_embargo(text, self.language, self.day)) for text in dict.fromkeys(self.embargoes)]
        first = next((embargo for _, embargo in read if embargo), None)
        self.unplaced[:0] = [text for text, embargo in read if embargo is None or embargo != first]
        return first

    def _dispatch(self, section: Section) -> None:
        """End marks, counts and dates of change need nothing: their wording is kept."""
        match section.part:
            case Part.LABEL:
                self._take_label(section)
            case Part.NUMBER:
                number = _NUMBER.search(section.cue.rest)
                self.number = self.number or (number["number"] if number else "")
            case Part.DATE | Part.IMMEDIATE:
                self.day = self.day or read_date(" ".join(section.values))
            case Part.DATELINE:
                if found := read_dateline(section.cue.rest, whole=True):
                    self._see(found)
            case Part.PLACE:
                self.place = self.place or " ".join(section.values).strip()
            case Part.EMBARGO:
                self.embargoes.append(" ".join((section.cue.label, *section.values)))
            case Part.SOURCE:
                self.sources.extend(section.values)
            case Part.DOWNLOAD | Part.LEGAL:
                self.unplaced.extend(line.text for line in section.lines)
            case _:
                self._dispatch_long(section)

    def _dispatch_long(self, section: Section) -> None:
        match section.part:
            case Part.LICENCE:
                self._take_licence(section)
            case Part.ISSUER:
                self._take_issuer(section)
            case Part.CONTACT:
                self._take_contact(section)
            case Part.BOILERPLATE:
                self._take_boilerplate(section)
            case Part.NOTES:
                self._take_notes(section)

    def _take_label(self, section: Section) -> None:
        """A label may carry number, date, place or issuer: `Pressemitteilung Nr. 12/2024`, `… der Stadt Lich`."""
        self.label = self.label or section.cue.label.rstrip(" :,|–-")
        rest = section.cue.rest
        self.day = self.day or read_date(rest)
        number = _LABEL_NUMBER.search(rest)
        if number and not self.number:
            self.number = number["marked"] or number["plain"]
        dateline = read_dateline(rest, whole=True)
        if dateline:
            self.place = self.place or dateline.place
        elif issuer := _LABEL_ISSUER.match(rest):
            self.issuers.append(undo_genitive(issuer["article"] or "", issuer["issuer"].strip(" ,")))
        elif not (read_date(rest) or number) and (found := _LABEL_PLACE.fullmatch(rest)):
            self.place = self.place or found["place"]

    def _take_licence(self, section: Section) -> None:
        if self.licence:
            self.unplaced.append(section.cue.rest)
        self.licence = self.licence or section.cue.rest

    def _take_issuer(self, section: Section) -> None:
        """The first line names the issuer; numbers and addresses below it are the issuer's press office."""
        values = section.values
        if not values:
            return
        self.issuers.append(values[0])
        if len(values) > 1:
            contacts, left = read_contacts("", values, self.language)
            self.contacts.extend(contacts)
            self.unplaced.extend(text for text in left if text != values[0])

    def _take_contact(self, section: Section) -> None:
        values = section.values
        if section.cue.rest and not section.cue.label.endswith(":"):
            values[0] = section.lines[0].text  # a sentence: `For more information, contact Jane Doe …`
        contacts, left = read_contacts(section.cue.label, values, self.language)
        self.contacts.extend(contacts)
        self.unplaced.extend(left)

    def _take_boilerplate(self, section: Section) -> None:
        heading = section.cue.label.rstrip(" :")
        text = "\n".join(section.values)
        self.boilerplates.append(Boilerplate(self._only(heading), self._only(text)))

    def _take_notes(self, section: Section) -> None:
        """Notes stay whole, without the heading that is printed anyway; a contact they name is a contact as well."""
        headed = bool(_PRINTED_ANYWAY.fullmatch(section.cue.label))
        self.notes.extend(section.values if headed else (line.text for line in section.lines))
        if headed:
            self.wordings.append(section.cue.label)
        for value in section.values:
            if contact := contact_in_sentence(value, self.language):
                self.contacts.append(contact)
