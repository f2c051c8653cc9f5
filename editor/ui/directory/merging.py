"""Two entries that become one: what of each is taken, and the entry that comes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.directory_merging import merged_organisation, merged_person
from editor.domain.doubles import are_one_organisation, are_one_person, doubles_of_organisations, doubles_of_persons
from editor.i18n import Catalogue
from editor.ui.directory.texts import Line, Text, organisation_lines, person_lines, person_reach_lines
from editor.ui.directory.working_directory import Entry, Kind

Pair = tuple[Entry, Entry]


@dataclass(frozen=True, slots=True)
class Merging:
    """Two entries, the texts that are taken from the other one, and those that were written anew.

    What is not taken is kept all the same: a name among the other names, anything else in the note.
    """

    one: Entry
    other: Entry
    swapped: frozenset[str] = frozenset()
    written: Mapping[str, tuple[Text, str]] = field(default_factory=dict)

    def result(self) -> Entry:
        """The one entry."""
        one, other = self.one, self.other
        for text in texts_of(type(one)):
            if key_of(text) in self.swapped:
                mine, theirs = text.read(one), text.read(other)
                one, other = text.write(one, theirs), text.write(other, mine)
        merged = _merged(one, other)
        for text, new in self.written.values():
            merged = text.write(merged, new)
        return merged

    def choosing(self, text: Text, *, other: bool) -> Merging:
        """With a text of the one or of the other entry."""
        key = key_of(text)
        swapped = self.swapped | {key} if other else self.swapped - {key}
        return replace(self, swapped=swapped, written={each: new for each, new in self.written.items() if each != key})

    def writing(self, text: Text, new: str) -> Merging:
        """With a text as somebody writes it."""
        return replace(self, written={**self.written, key_of(text): (text, new)})


def key_of(text: Text) -> str:
    return f"{text.field} {text.language or ''}"


def _merged(one: Entry, other: Entry) -> Entry:
    if isinstance(one, KeptPerson) and isinstance(other, KeptPerson):
        return merged_person(one, other)
    if isinstance(one, KeptOrganisation) and isinstance(other, KeptOrganisation):
        return merged_organisation(one, other)
    return one


def merge_lines(kind: Kind, words: Catalogue) -> Sequence[Line]:
    """What of an entry is one text, in the order in which it is shown."""
    return (*person_lines(words), *person_reach_lines(words)) if kind is KeptPerson else organisation_lines(words)


def texts_of(kind: Kind) -> Iterable[Text]:
    """The texts of which one of two is taken; names and notes of both stay."""
    both = {"other_names", "note"}
    return (text for line in merge_lines(kind, Catalogue("en", {})) for text in line.texts if text.field not in both)


def pairs_of(entries: Sequence[Entry], told_apart: frozenset[frozenset[str]]) -> tuple[Pair, ...]:
    """Those that may be one, two by two, but for those of which somebody said that they are not."""
    persons = [each for each in entries if isinstance(each, KeptPerson)]
    organisations = [each for each in entries if isinstance(each, KeptOrganisation)]
    groups: list[tuple[Entry, ...]] = [*doubles_of_persons(persons), *doubles_of_organisations(organisations)]
    pairs = (fuller_first(group[0], other) for group in groups for other in group[1:])
    return tuple(pair for pair in pairs if frozenset(each.id for each in pair) not in told_apart)


def is_suspected(one: Entry, other: Entry) -> bool:
    """Whether the two only may be one: neither a name nor an address says so."""
    if isinstance(one, KeptPerson) and isinstance(other, KeptPerson):
        return not are_one_person((one, other))
    if isinstance(one, KeptOrganisation) and isinstance(other, KeptOrganisation):
        return not are_one_organisation((one, other))
    return True


def fuller_first(one: Entry, other: Entry) -> Pair:
    """The two with the one first that says more: `Jana Brandt` rather than `J. Brandt`."""
    return (other, one) if _fullness(other) > _fullness(one) else (one, other)


def _fullness(entry: Entry) -> tuple[int, int]:
    name = entry.name if isinstance(entry, KeptPerson) else max(entry.name.de, entry.name.en, key=len)
    return len(name), sum(bool(text.read(entry)) for text in texts_of(type(entry)))
