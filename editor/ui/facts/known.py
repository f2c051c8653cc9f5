"""What the address book offers for the facts, with what tells one from another."""

from __future__ import annotations

from collections.abc import Sequence

from editor.domain.address_book import AddressBook
from editor.domain.bilingual import Bilingual, Language
from editor.domain.fact_lists import FactList, Item, items_of
from editor.domain.people import Boilerplate, Contact, Issuer
from editor.ui.suggesting import Suggestion
from editor.ui.writing.context import WritingContext

_BEGINNING = 90
"""Characters of a boilerplate that tell it from another of the same heading."""


def known(context: WritingContext, name: FactList, language: Language | None) -> list[Suggestion]:
    """The entries of the address book that the release does not have yet, named in one language."""
    there = set(items_of(context.draft.present, name))
    own = language or (Language.DE if context.words.language == "de" else Language.EN)
    entries = _entries(context.book(), name)
    made = (_suggestion(entry, own) for entry in entries if entry not in there)
    return [suggestion for suggestion in made if suggestion.text]


def _entries(book: AddressBook, name: FactList) -> Sequence[Item]:
    match name:
        case "issuers":
            return book.issuers
        case "contacts":
            return book.contacts
        case "boilerplates":
            return book.boilerplates
        case _:
            return ()


def _suggestion(entry: Item, language: Language) -> Suggestion:
    match entry:
        case Issuer():
            return Suggestion(entry.name.either(language), _other(entry.name, language), entry)
        case Contact():
            parts = (entry.function.either(language), entry.organisation.either(language), entry.email)
            return Suggestion(entry.name, ", ".join(part for part in parts if part), entry)
        case Boilerplate():
            text = " ".join(entry.text.either(language).split())
            return Suggestion(entry.heading.either(language), text[:_BEGINNING], entry)
        case _:
            return Suggestion(entry, "", entry)


def _other(name: Bilingual, language: Language) -> str:
    """The name in the other language, where it is another one."""
    return name[language.other] if name[language] and name[language.other] != name[language] else ""
