"""What the columns of an address book in a table are called, in German and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.bilingual import Language


class Column(StrEnum):
    """What stands in a column of a table of people or organisations."""

    NAME = "name"
    FIRST = "first"
    LAST = "last"
    TITLE = "title"
    ROLE = "role"
    ORGANISATION = "organisation"
    FUNCTION = "function"
    HEADING = "heading"
    TEXT = "text"
    SINCE = "since"
    UNTIL = "until"
    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    APPROVAL = "approval"
    NOTE = "note"
    OTHER_NAMES = "other_names"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column, and the language that its heading names or is in; None where it is the same in both."""

    column: Column
    language: Language | None = None
    named: bool = False


WRITTEN: dict[Column, tuple[str, str]] = {
    Column.NAME: ("Name", "Name"),
    Column.TITLE: ("Titel", "Title"),
    Column.ROLE: ("Rolle", "Role"),
    Column.ORGANISATION: ("Organisation", "Organisation"),
    Column.FUNCTION: ("Funktion", "Function"),
    Column.HEADING: ("Überschrift", "Heading"),
    Column.TEXT: ("Boilerplate", "Boilerplate"),
    Column.SINCE: ("von", "from"),
    Column.UNTIL: ("bis", "until"),
    Column.EMAIL: ("E-Mail", "E-mail"),
    Column.PHONE: ("Telefon", "Phone"),
    Column.WEB: ("Internet", "Website"),
    Column.APPROVAL: ("Freigabe durch", "Approval by"),
    Column.NOTE: ("Notiz", "Note"),
    Column.OTHER_NAMES: ("Weitere Namen", "Other names"),
}
"""The headings that are written, German and English."""

_DE, _EN = Language.DE, Language.EN
PERSON_COLUMNS: tuple[tuple[Column, Language | None], ...] = (
    (Column.NAME, None),
    (Column.TITLE, _DE),
    (Column.TITLE, _EN),
    (Column.ROLE, _DE),
    (Column.ROLE, _EN),
    (Column.ORGANISATION, _DE),
    (Column.ORGANISATION, _EN),
    (Column.FUNCTION, _DE),
    (Column.FUNCTION, _EN),
    (Column.SINCE, None),
    (Column.UNTIL, None),
    (Column.EMAIL, None),
    (Column.PHONE, None),
    (Column.APPROVAL, None),
    (Column.NOTE, None),
    (Column.OTHER_NAMES, None),
)
"""The columns of a table of people, with those that are there for each language."""

ORGANISATION_COLUMNS: tuple[tuple[Column, Language | None], ...] = (
    (Column.NAME, _DE),
    (Column.NAME, _EN),
    (Column.WEB, None),
    (Column.HEADING, _DE),
    (Column.HEADING, _EN),
    (Column.TEXT, _DE),
    (Column.TEXT, _EN),
    (Column.SINCE, None),
    (Column.UNTIL, None),
    (Column.APPROVAL, None),
    (Column.NOTE, None),
    (Column.OTHER_NAMES, None),
)
"""The columns of a table of organisations."""

_GERMAN = {
    Column.NAME: "anzeigename|vollständiger name|voller name|ansprechpartner|ansprechpartnerin",
    Column.FIRST: "vorname",
    Column.LAST: "nachname|familienname",
    Column.TITLE: "akademischer titel|akad. titel",
    Column.ROLE: "rolle|amt|aufgabe",
    Column.ORGANISATION: "firma|unternehmen|einrichtung",
    Column.HEADING: "titel der boilerplate|boilerplate-überschrift",
    Column.TEXT: "boilerplate-text|über uns",
    Column.SINCE: "seit|ab|beginn|gültig von|gültig ab",
    Column.UNTIL: "ende|gültig bis",
    Column.EMAIL: "e-mail-adresse|emailadresse|mailadresse",
    Column.PHONE: "tel|tel.|telefonnummer|rufnummer|telefon geschäftlich",
    Column.WEB: "webseite|homepage|internetadresse",
    Column.APPROVAL: "freigabe|freigaben|freigabekontakt|freigabe über",
    Column.NOTE: "notizen|bemerkung|bemerkungen|anmerkung|kommentar",
    Column.OTHER_NAMES: "andere namen|auch genannt|frühere namen",
}
_ENGLISH = {
    Column.NAME: "full name|display name",
    Column.FIRST: "first name|given name|firstname",
    Column.LAST: "last name|surname|family name|lastname",
    Column.TITLE: "academic title",
    Column.ROLE: "job title|position held",
    Column.ORGANISATION: "company|employer|organization",
    Column.HEADING: "boilerplate heading",
    Column.TEXT: "boilerplate text|about",
    Column.SINCE: "since|start|valid from",
    Column.UNTIL: "to|end|valid until",
    Column.EMAIL: "e-mail address|email address|primary email",
    Column.PHONE: "telephone|phone number|business phone",
    Column.WEB: "web page|web site",
    Column.APPROVAL: "approval|approvals|approved by|approval contact",
    Column.NOTE: "notes|remark|remarks|comment",
    Column.OTHER_NAMES: "also known as|aliases|former names",
}
_EITHER = {
    Column.NAME: "name|person",
    Column.ORGANISATION: "organisation|institution",
    Column.ROLE: "position",
    Column.TEXT: "boilerplate|text",
    Column.EMAIL: "e-mail|email|mail",
    Column.WEB: "web|url|www|website",
}


def _known() -> dict[str, Heading]:
    found: dict[str, Heading] = {}
    for language, several in ((None, _EITHER), (Language.DE, _GERMAN), (Language.EN, _ENGLISH)):
        for column, names in several.items():
            found |= {name: Heading(column, language) for name in names.split("|")}
    for column, (german, english) in WRITTEN.items():
        found.setdefault(german.casefold(), Heading(column, Language.DE))
        found.setdefault(english.casefold(), Heading(column, Language.EN))
    return found


_KNOWN = _known()
_IN_LANGUAGE = re.compile(
    r"(?P<name>.+?)[ _]*[(\[_ -](?P<language>de|en|deu|eng|deutsch|german|englisch|english)[)\]]?", re.IGNORECASE
)


def read_heading(text: str) -> Heading | None:
    """The column that a heading means: `Titel (EN)`, `Title_de`, `Phone:`; None for any other one."""
    plain = " ".join(text.casefold().split()).rstrip(":* ")
    if found := _KNOWN.get(plain):
        return found
    if len(plain) > 80 or not (marked := _IN_LANGUAGE.fullmatch(plain)):
        return None
    found = _KNOWN.get(marked["name"].rstrip(":* "))
    language = Language.DE if marked["language"].startswith("d") or marked["language"] == "german" else Language.EN
    return found and Heading(found.column, language, named=True)


def written_heading(column: Column, interface: Language, language: Language | None = None) -> str:
    """The heading of a column in the language of the interface, for one language of the releases or for both."""
    german, english = WRITTEN[column]
    name = german if interface is Language.DE else english
    return f"{name} ({language.value.upper()})" if language else name
