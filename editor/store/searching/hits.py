"""Where the words of a query stand in a release: found by the same folding as the search, inside compounds, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.passage import Passage
from editor.domain.people import Person
from editor.domain.release import Release
from editor.language.folding import fold
from editor.store.records import Hit
from editor.store.searching.conditions import PART, Phrase, Term
from editor.store.searching.fields import Field
from editor.store.searching.query import parse


@dataclass(frozen=True, slots=True)
class Place:
    """One text of a release: in which block and field it stands, and which fields of the search it belongs to."""

    block_id: str
    field: str
    language: Language | None
    text: str
    asked: frozenset[Field]


def hits_in(release: Release, text: str) -> tuple[Hit, ...]:
    """All places in which a word or phrase of the query stands, in the order of the release."""
    finder = Finder(text)
    return tuple(
        Hit(place.block_id, place.field, place.language, start, end)
        for place in places_of(release)
        for start, end in finder.found_in(place)
    )


class _Folds(dict[str, str]):
    """Every character as it is folded."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = fold(character)
        return folded


_FOLDS = _Folds()


class Finder:
    """Looks for the words of one query."""

    def __init__(self, text: str) -> None:
        wanted = [each for clause in parse(text) if not clause.excluded for each in clause.alternatives]
        self._patterns = [
            (each.field, re.compile("|".join(_expressions(each)))) for each in wanted if isinstance(each, Term | Phrase)
        ]

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to look for."""
        return not self._patterns

    def found_in(self, place: Place) -> list[tuple[int, int]]:
        """Where the hits begin and end in a text, in code points; none overlaps another."""
        patterns = [pattern for field, pattern in self._patterns if field is None or field in place.asked]
        if not patterns or not place.text:
            return []
        folded, owners = _folded(place.text)
        spans = sorted({match.span() for pattern in patterns for match in pattern.finditer(folded)})
        return _joined([(owners[start], owners[end - 1] + 1) for start, end in spans if end > start])


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and of each of its characters which one it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = [_FOLDS[character] for character in text]
    return "".join(pieces), [index for index, piece in enumerate(pieces) for _ in piece]


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _expressions(wanted: Term | Phrase) -> Iterator[str]:
    if isinstance(wanted, Term):
        for spelled in wanted.spellings:
            yield re.escape(spelled) if len(spelled) >= PART else rf"(?<![^\W_]){re.escape(spelled)}"
    else:
        end = "" if wanted.open else r"(?![^\W_])"
        for phrase in wanted.spellings:
            words = r"[\W_]+".join(map(re.escape, phrase.split()))
            yield rf"(?<![^\W_]){words}{end}"


# Every text of a release


def places_of(release: Release) -> Iterator[Place]:
    for block in release.blocks:
        yield from _block(block)
    yield from _facts(release)


def _block(block: Block) -> Iterator[Place]:
    fields = _asked(block)
    match block:
        case Quote():
            yield from _passage(block.id, "text", block.text, fields)
            yield from _passage(block.id, "text2", block.text2, fields)
            yield from _both(block.id, "attribution", block.attribution, frozenset())
            yield from _person(block.id, block.speaker, frozenset({Field.SPEAKER, Field.PERSON}))
        case Photo():
            yield from _passage(block.id, "text", block.text, fields | {Field.CAPTION})
            yield from _both(block.id, "alt", block.alt, fields)
            for field, text in (("credit", block.credit), ("rights", block.rights), ("usage", block.usage)):
                yield Place(block.id, field, None, text, fields | {Field.CREDIT})
            for shown in block.persons:
                yield from _person(block.id, shown.person, fields | {Field.SHOWN, Field.PERSON})
        case _:
            yield from _passage(block.id, "text", block.text, fields)


def _asked(block: Block) -> frozenset[Field]:
    match block:
        case Quote():
            return frozenset({Field.QUOTE})
        case Photo():
            return frozenset({Field.PHOTO})
    return frozenset({Field.TEXT, Field.HEADLINE} if block.kind.value == "headline" else {Field.TEXT})


def _passage(block_id: str, field: str, passage: Passage, asked: frozenset[Field]) -> Iterator[Place]:
    for language in Language:
        if text := passage[language].plain:
            yield Place(block_id, field, language, text, asked)


def _both(block_id: str, field: str, text: Bilingual, asked: frozenset[Field]) -> Iterator[Place]:
    for language in Language:
        if text[language]:
            yield Place(block_id, field, language, text[language], asked)


def _person(block_id: str, person: Person, asked: frozenset[Field]) -> Iterator[Place]:
    if person.name:
        yield Place(block_id, "person", None, person.name, asked)
    yield from _both(block_id, "function", person.function, asked)
    for affiliation in person.affiliations:
        yield from _both(block_id, "role", affiliation.role, asked)
        yield from _both(block_id, "organisation", affiliation.organisation, asked)


def _facts(release: Release) -> Iterator[Place]:
    for field, text in (("number", release.number), ("note", release.note)):
        yield Place("", field, None, text, _named(field))
    for field, texts in (
        ("keywords", release.keywords),
        ("attachments", release.attachments),
        ("unplaced", release.unplaced),
    ):
        for text in texts:
            yield Place("", field, None, text, _named(field))
    yield from _bilingual_facts(release)


def _bilingual_facts(release: Release) -> Iterator[Place]:
    for field in ("label", "place", "source", "licence"):
        yield from _both("", field, getattr(release, field), _named(field))
    if release.event:
        yield from _both("", "event", release.event.what, _named("event"))
        yield from _both("", "event", release.event.where, _named("event"))
    for issuer in release.issuers:
        yield from _both("", "issuers", issuer.name, _named("issuers"))
    for contact in release.contacts:
        for text in (contact.name, contact.email, contact.phone):
            yield Place("", "contacts", None, text, _named("contacts"))
        yield from _both("", "contacts", contact.function, _named("contacts"))
        yield from _both("", "contacts", contact.organisation, _named("contacts"))
    for boilerplate in release.boilerplates:
        yield from _both("", "boilerplates", boilerplate.heading, frozenset())
        yield from _both("", "boilerplates", boilerplate.text, frozenset())
    for approval in release.approvals:
        yield Place("", "approvals", None, approval.who, frozenset())
        yield Place("", "approvals", None, approval.organisation, frozenset())


_NAMED = {
    "number": Field.NUMBER,
    "note": Field.NOTE,
    "keywords": Field.KEYWORD,
    "place": Field.PLACE,
    "source": Field.SOURCE,
    "event": Field.EVENT,
    "issuers": Field.ISSUER,
    "contacts": Field.CONTACT,
}


def _named(field: str) -> frozenset[Field]:
    return frozenset({_NAMED[field]}) if field in _NAMED else frozenset()
