"""The persons of a release: who was named in full once is found again by surname, role or pronoun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from editor.domain.bilingual import Language
from editor.domain.people import NOBODY, Person
from editor.importers.attributions import SpeakerRead, named_speaker
from editor.language.given_names import is_given_name
from editor.language.names import NameRead, names_among, surname, words_of


@dataclass(slots=True)
class Persons:
    """Everybody who is named in a release, and who spoke last."""

    language: Language
    known: dict[str, Person] = field(default_factory=dict)
    last: Person = NOBODY

    @classmethod
    def of(cls, texts: Iterable[str], language: Language) -> Persons:
        """The persons named in full in `texts`, with the title and the function that stands beside them."""
        persons = cls(language)
        for text in texts:
            for name in names_among(text, words_of(text)):
                if name.is_full:
                    persons._meet(text, name)
        return persons

    def speaks(self, read: SpeakerRead) -> Person:
        """The person that the words of an attribution mean; they spoke last from now on."""
        person = self._meant(read)
        if person.name:
            self.last = person
            self.known[surname(person.name)] = person
        return person

    def find(self, name: str) -> Person | None:
        """The person with the surname of `name`, if the release names one in full."""
        found = self.known.get(surname(name))
        return found if found and (" " not in name or _agree(found.name, name)) else None

    def _meet(self, text: str, name: NameRead) -> None:
        """Keeps the fuller name, any title, and the first function; a run of capitals alone is no evidence."""
        read = named_speaker(text, name, self.language)
        stands = bool(name.title or read.function or is_given_name(name.name.split()[0]))
        known = self.known.get(name.surname)
        if not stands or (known and not _agree(known.name, name.name)):
            return
        person = read.person(self.language)
        self.known[name.surname] = _joined(known, person) if known else person

    def _meant(self, read: SpeakerRead) -> Person:
        person = read.person(self.language)
        if read.name:
            known = self.find(read.name)
            return _joined(known, person) if known else person
        if read.is_known_by_role:
            return self._by_role(person)
        return self.last

    def _by_role(self, person: Person) -> Person:
        """`so die Präsidentin`: who spoke last, unless somebody else is known to have that role."""
        role = person.function[self.language]
        if role in self.last.function[self.language]:
            return self.last
        others = (known for known in self.known.values() if _serves_as(known, role, self.language))
        other = next(others, None)
        if other is not None:
            return other
        known = self.last
        return replace(known, function=person.function, affiliations=person.affiliations) if known.name else NOBODY


def _serves_as(person: Person, role: str, language: Language) -> bool:
    wanted = role.split()[0].casefold()
    return any(wanted in a.role[language].casefold().split() for a in person.affiliations)


def _agree(one: str, other: str) -> bool:
    """Whether two names may be one person's: same surname, and no other given name."""
    first, second = one.split(), other.split()
    if first[-1] != second[-1]:
        return False
    return len(first) == 1 or len(second) == 1 or first[0] == second[0]


def _joined(known: Person, new: Person) -> Person:
    """What is known of one person from two places: the fuller name, what is newer of the function."""
    function = new.function or known.function
    affiliations = new.affiliations if new.function or not known.affiliations else known.affiliations
    name = max(known.name, new.name, key=lambda name: len(name.split()))
    return Person(name, new.title or known.title, function, affiliations)
