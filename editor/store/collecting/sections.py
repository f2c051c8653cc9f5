"""The folded words of quotes and photos, as a search text is looked for in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from editor.domain.blocks import Kind
from editor.domain.inline import from_inline
from editor.domain.people import Person, PersonShown
from editor.language.folding import words
from editor.store.collecting.people import people_of
from editor.store.searching.fields import Field
from editor.store.tables import blocks, photos, quotes

_TEXTS = {
    Kind.QUOTE: select(blocks.c.key, blocks.c.de, blocks.c.en, quotes.c.de2, quotes.c.en2)
    .join_from(blocks, quotes, quotes.c.key == blocks.c.key)
    .where(blocks.c.key.in_(bindparam("keys", expanding=True))),
    Kind.PHOTO: select(blocks.c.key, blocks.c.de, blocks.c.en, *(c for c in photos.c if c is not photos.c.key))
    .join_from(blocks, photos, photos.c.key == blocks.c.key)
    .where(blocks.c.key.in_(bindparam("keys", expanding=True))),
}


@dataclass(frozen=True, slots=True)
class Sections:
    """The texts of one block, each as its words between spaces: no phrase is found across two of them."""

    said: tuple[str, ...]
    people: tuple[str, ...]
    credit: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def of(self, field: Field | None) -> tuple[str, ...]:
        """Where a word of this field is looked for; what stands beside a photo is a part of it."""
        match field:
            case Field.SPEAKER | Field.SHOWN | Field.PERSON:
                return self.people
            case Field.CREDIT:
                return self.credit
            case Field.CAPTION | Field.QUOTE:
                return self.said
        return (*self.said, *self.beside)


def sections_of(connection: Connection, kind: Kind, keys: Sequence[int]) -> dict[int, Sections]:
    """The words of each of these blocks."""
    if not keys:
        return {}
    rows = connection.execute(_TEXTS[kind], {"keys": list(keys)}).all()
    people = people_of(connection, keys)
    made = _quote if kind is Kind.QUOTE else _photo
    return {row.key: made(row, people.get(row.key, ())) for row in rows}


def _quote(row: Row[Any], speakers: tuple[PersonShown, ...]) -> Sections:
    return Sections(_folded(_plain(row.de, row.en, row.de2, row.en2)), _named(speakers))


def _photo(row: Row[Any], shown: tuple[PersonShown, ...]) -> Sections:
    people, credit = _named(shown), _folded((row.credit,))
    beside = _folded((row.alt_de, row.alt_en, row.rights, row.usage))
    return Sections(_folded(_plain(row.de, row.en)), people, credit, (*beside, *credit, *people))


def _plain(*texts: str | None) -> Iterable[str]:
    return (from_inline(text).plain for text in texts if text)


def _named(shown: tuple[PersonShown, ...]) -> tuple[str, ...]:
    return _folded(text for each in shown for text in _person(each.person))


def _person(person: Person) -> Iterable[str]:
    yield f"{person.title.de} {person.name}"
    yield from (person.function.de, person.function.en)
    for each in person.affiliations:
        yield from (each.role.de, each.role.en, each.organisation.de, each.organisation.en)


def _folded(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {' '.join(folded)} " for text in texts if text and (folded := words(text)))
