"""The values that there are for a field of the search, for somebody who has typed the beginning of one.

None of them is looked for in all releases: names come from the index of words, years and tags from theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import Column, ColumnElement, Connection, func, select

from editor.domain.bilingual import Bilingual
from editor.language.folding import fold, words
from editor.store.keys import block_range, release_at
from editor.store.listing import days_of
from editor.store.searching.fields import MARKS, NAMES, VALUES, Field
from editor.store.searching.streams import Span, matching
from editor.store.searching.vocabulary import expand
from editor.store.tables import issuers, people, quotes, releases, tags

_WORDS, _RELEASES = 12, 4
"""So many words that begin as typed are followed, each into so many of the newest releases."""

_NEWEST = 60
"""Without a beginning, what stands in so many of the newest releases."""

Value = tuple[str, int]
"""A value with how often there is one; 0 where nobody counted."""


def values_of(connection: Connection, field: Field, name: str, typed: str) -> Iterator[Value]:
    """The values of a field that begin as typed; `name` is how the field was called."""
    match field:
        case _ if field in VALUES:
            yield from ((value, 0) for value in _known(field, name, typed))
        case Field.TAG:
            yield from _tags(connection, typed)
        case Field.YEAR | Field.DATE | Field.SINCE | Field.AFTER | Field.UNTIL | Field.BEFORE:
            yield from _years(connection, typed)
        case Field.SPEAKER | Field.PERSON:
            yield from _names(connection, typed, quoted=field is Field.SPEAKER)
        case Field.ISSUER:
            yield from _issuers(connection, typed)


def _known(field: Field, name: str, typed: str) -> Iterator[str]:
    """The words for the values, in the language in which the field was named; in both where it is called the same."""
    *before, last = typed.split(",")
    start = "".join(f"{each}," for each in before)
    given = {fold(each) for each in before}
    for several in VALUES[field].values():
        if given & {fold(word) for word in several}:
            continue
        begun = [word for word in several if fold(word).startswith(fold(last))]
        if begun and last.strip():
            yield start + begun[0]
        elif begun:
            yield start + several[_language_of(field, name) % len(several)]


def _language_of(field: Field, name: str) -> int:
    """0 for an English name of a field, 1 for a German one."""
    names = [fold(each) for each in NAMES[field]]
    return int(fold(name) in names[1:] and fold(name) != "language")


def _tags(connection: Connection, typed: str) -> Iterator[Value]:
    counted = select(tags.c.name, func.count()).group_by(tags.c.name)
    found = ((name, count) for name, count in connection.execute(counted).all() if _begins(name, typed))
    yield from sorted(found, key=lambda each: -each[1])


def _years(connection: Connection, typed: str) -> Iterator[Value]:
    """The years in which there are releases, newest first."""
    present = releases.c.deleted.is_(None)
    ends = select(func.min(releases.c.day), func.max(releases.c.day)).where(present)
    first, last = connection.execute(ends).one()
    if first is None:
        return
    for year in range(last.year, first.year - 1, -1):
        if str(year).startswith(typed.strip()):
            within = select(func.count()).where(present, releases.c.day.between(*days_of(year)))
            if count := connection.execute(within).scalar_one():
                yield str(year), count


def _names(connection: Connection, typed: str, *, quoted: bool) -> Iterator[Value]:
    """The persons with such a name, the one who is named most often first."""
    marks = (Field.SPEAKER,) if quoted else (Field.SPEAKER, Field.SHOWN)
    keys = dict.fromkeys(key for field in marks for key in _releases(connection, field, typed))
    names = Counter[str]()
    for key in keys:
        found = select(people.c.name).where(people.c.block.between(*block_range(key)))
        if quoted:
            found = found.join_from(people, quotes, quotes.c.key == people.c.block)
        names.update(name for name in connection.execute(found).scalars() if name and _begins(name, typed))
    yield from _counted(connection, people.c.name, (name for name, _ in names.most_common(_WORDS)))


def _issuers(connection: Connection, typed: str) -> Iterator[Value]:
    keys = list(_releases(connection, Field.ISSUER, typed))
    rows = connection.execute(select(issuers.c.name_de, issuers.c.name_en).where(issuers.c.release.in_(keys))).all()
    names = Counter(Bilingual(row.name_de, row.name_en).de or row.name_en for row in rows)
    yield from ((name, 0) for name, _ in names.most_common() if name and _begins(name, typed))


def _releases(connection: Connection, field: Field, typed: str) -> Iterator[int]:
    """Releases in which words of the field begin as typed, a few for each of the words."""
    *before, last = words(typed) or [""]
    if not last:
        newest = select(releases.c.key).where(releases.c.deleted.is_(None)).order_by(releases.c.day.desc())
        yield from connection.execute(newest.limit(_NEWEST)).scalars()
        return
    given = "".join(f'"{MARKS[field]}{word}" AND ' for word in before)
    for word in expand(connection, [last], field, _WORDS, start=True).words:
        found = matching(connection, f'{given}"{word}"', Span.of(date.min, date.max), _RELEASES)
        yield from (release_at(at) for _, at in zip(range(_RELEASES), found, strict=False))


def _counted(connection: Connection, column: Column[str], names: Iterable[str]) -> list[Value]:
    count: ColumnElement[int] = func.count()
    found = [(name, connection.execute(select(count).where(column == name)).scalar_one()) for name in names]
    return sorted(found, key=lambda each: -each[1])


def _begins(name: str, typed: str) -> bool:
    """Whether each typed word begins a word of the name."""
    have = words(name)
    return all(any(word.startswith(begun) for word in have) for begun in words(typed))
