"""People and organisations as lines of the list: by which name they stand there, and what finds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from editor.domain.bilingual import Bilingual, Language
from editor.domain.directory import KeptOrganisation, KeptPerson, Role
from editor.i18n import Catalogue
from editor.language.folding import fold, spellings
from editor.language.names import surname

if TYPE_CHECKING:
    from editor.ui.directory.working_directory import Entry


@dataclass(frozen=True, slots=True)
class Listed:
    """A line: what is written on it, the letter below which it stands, and its folded words for the search."""

    id: str
    title: str
    second: str
    letter: str
    order: tuple[str, str]
    folded: str


def own_language(words: Catalogue) -> Language:
    """The language of the release that is that of the interface."""
    return Language.DE if words.language == "de" else Language.EN


def name_of(entry: Entry, language: Language) -> str:
    """The name without title."""
    return entry.name if isinstance(entry, KeptPerson) else entry.name.either(language)


def titled_name(entry: Entry, language: Language) -> str:
    """The name as it is written above texts: with the title of a person."""
    if isinstance(entry, KeptOrganisation):
        return entry.name.either(language)
    return " ".join(part for part in (entry.title[language], entry.name) if part)


def roles_line(person: KeptPerson, day: date, language: Language) -> str:
    """What the person is on a day, or was last."""
    present = [each for each in person.roles if each.period.holds_on(day)] or list(person.roles[:1])
    return "; ".join(filter(None, (role_text(each, language) for each in present)))


def role_text(role: Role, language: Language) -> str:
    """`Head, OptikNetz Lahntal`, or the function as it is printed."""
    parts = (role.role.either(language), role.organisation.either(language))
    return ", ".join(part for part in parts if part) or role.function.either(language)


def listed(entry: Entry, day: date, words: Catalogue) -> Listed:
    """The line of an entry."""
    language = own_language(words)
    name = name_of(entry, language)
    title = titled_name(entry, language) or words.gettext("Without a name")
    order = _order(entry, name)
    first = order[0][:1].upper()
    return Listed(entry.id, title, _second(entry, day, language), first if first.isalpha() else "#", order, _all(entry))


def _order(entry: Entry, name: str) -> tuple[str, str]:
    return (fold(surname(name)) if isinstance(entry, KeptPerson) else fold(name), fold(name))


def _second(entry: Entry, day: date, language: Language) -> str:
    if isinstance(entry, KeptPerson):
        return roles_line(entry, day, language)
    return second_name(entry, language)


def second_name(organisation: KeptOrganisation, language: Language) -> str:
    """The name in the other language, or the address in the web where that is the same."""
    other = organisation.name[language.other]
    return organisation.web if other in ("", organisation.name.either(language)) else other


def _all(entry: Entry) -> str:
    if isinstance(entry, KeptPerson):
        roles = (text for role in entry.roles for text in (role.role, role.organisation, role.function))
        texts = [
            *entry.names,
            entry.email,
            entry.note,
            *_both(entry.title),
            *(each for t in roles for each in _both(t)),
        ]
    else:
        texts = [*_both(entry.name), *entry.other_names, entry.web, entry.note]
    return fold(" ".join(texts))


def _both(text: Bilingual) -> tuple[str, str]:
    return text.de, text.en


class Finder:
    """Which lines a typed text finds: each of its words, in any spelling of umlauts, as part of a word."""

    def __init__(self, typed: str) -> None:
        self._words = spellings(typed)

    def finds(self, line: Listed) -> bool:
        return all(any(spelling in line.folded for spelling in word) for word in self._words)
