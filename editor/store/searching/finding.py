"""Full-text search: the releases in which all clauses of a query hold, no further than the list needs.

The index gives the releases one after the other in the order of the list. By relevance there are tiers: first those
with every term in the headline, then those with every term as a whole word, then the rest; each newest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from heapq import merge
from itertools import islice

from sqlalchemy import Connection, select

from editor.store.keys import block_key, place, release_at
from editor.store.listing import NEWEST_FIRST, Filter, count_among, in_group
from editor.store.reading import stored_by_key
from editor.store.records import Found, Group, Sort
from editor.store.searching import index
from editor.store.searching.conditions import Clause, Condition, Phrase, Term
from editor.store.searching.expanding import Expander
from editor.store.searching.fields import Field
from editor.store.searching.orders import Orders
from editor.store.searching.planning import Plan, narrowed, plan, without
from editor.store.searching.query import parse
from editor.store.searching.streams import Span, Spot, Spots, count_matching, count_standing, matching, standing, taken
from editor.store.searching.texts import sections_by_slot
from editor.store.tables import releases

READ = 50
"""Of so many releases that are not in the index yet a search that must not wait reads the texts."""

_LOOKED_INTO = 500
"""Where no more releases pass what the tables know, their texts are read; else the index is asked."""

_REMEMBERED = 20_000
_FETCHED = 100
_COUNTED = (Group.PROGRESS, Group.SENT, Group.ARCHIVE, Group.BIN)
_SECTIONS = {"quote": Field.QUOTE, "speaker": Field.SPEAKER, "caption": Field.PHOTO, "photo": Field.PHOTO}
_IN_BIN = 500

_MOST_READ = 1_000
"""Where texts have to be read to count, no more than so many are."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted of a search: which lines, in which order, how many of them and behind which one."""

    text: str
    wanted: Filter
    now: datetime
    group: Group = Group.ALL
    sort: Sort = Sort.NEWEST
    limit: int | None = None
    after: Spot | None = None
    read: int | None = None
    expander: Expander = field(default_factory=Expander)


def find(connection: Connection, request: Request, orders: Orders) -> Found:
    """The releases that match."""
    clauses = parse(request.text)
    by_relevance = request.sort is Sort.RELEVANCE and not request.wanted.in_bin
    tiers = [
        plan(connection, each, request.now, request.expander) for each in _tiers(clauses, by_relevance=by_relevance)
    ]
    search = _Search(connection, request, tiers)
    lines, last = taken(connection, search.spots(orders), request.wanted, search.plan.conditions, request.limit)
    return Found(lines, search.plan.cut, last)


def count(connection: Connection, request: Request) -> int:
    """How many releases match."""
    whole = plan(connection, parse(request.text), request.now, request.expander)
    search = _Search(connection, request, [whole])
    if search.span.low > search.span.high:
        return 0
    if search.is_plain and whole.expression:
        return count_matching(connection, narrowed(whole.expression, request.group) or "", search.span)
    if whole.expression == "" and not whole.checks and not request.wanted.in_bin:
        return count_standing(connection, request.wanted, whole.conditions, search.span)
    keys = (release_at(at) for at in search.counted())
    return count_among(connection, keys, request.wanted, whole.conditions)


def sizes(connection: Connection, request: Request) -> dict[Group, int]:
    """How many releases of each group match."""
    found = {group: count(connection, replace(request, group=group, wanted=in_group(group))) for group in _COUNTED}
    return {Group.ALL: sum(number for group, number in found.items() if group is not Group.BIN), **found}


def _tiers(clauses: tuple[Clause, ...], *, by_relevance: bool) -> list[tuple[Clause, ...]]:
    if not by_relevance:
        return [clauses]
    headline = tuple(_changed(each, Field.HEADLINE) for each in clauses)
    words = tuple(_changed(each) for each in clauses)
    return [*dict.fromkeys(each for each in (headline, words) if each != clauses), clauses]


def _changed(clause: Clause, within: Field | None = None) -> Clause:
    """The clause with its words in a field, or as whole words."""
    if clause.excluded:
        return clause
    return replace(clause, alternatives=tuple(_stricter(each, within) for each in clause.alternatives))


def _stricter(condition: Condition, within: Field | None) -> Condition:
    if not isinstance(condition, Term | Phrase) or (within and condition.field):
        return condition
    if within:
        return replace(condition, field=within)
    return Phrase(condition.spellings, condition.field) if isinstance(condition, Term) else condition


@dataclass(frozen=True, slots=True)
class _Search:
    """One search under way."""

    connection: Connection
    request: Request
    tiers: list[Plan]

    @property
    def plan(self) -> Plan:
        """The one for all that matches, of whatever tier."""
        return self.tiers[-1]

    @property
    def span(self) -> Span:
        first, last = self.request.wanted.days
        newest = self.request.sort is not Sort.OLDEST
        return Span.of(max(first, self.plan.first), min(last, self.plan.last), newest=newest)

    @property
    def is_plain(self) -> bool:
        """Whether the index alone tells what matches."""
        return not (self.plan.conditions or self.plan.checks or self.request.wanted.in_bin)

    def spots(self, orders: Orders) -> Spots:
        if self.span.low > self.span.high:
            return iter(())
        if self.request.sort in (Sort.CHANGED, Sort.HEADLINE):
            return self._ordered(orders)
        return self._staged()

    def _ordered(self, orders: Orders) -> Spots:
        """All that match, put in order; their texts are read only as far as the list goes."""
        wanted = {release_at(at) for at in self._unchecked()}
        spots = orders.spots(self.connection, self.request.sort, self.request.after, wanted)
        if not self.plan.checks:
            return spots
        changed = self._changed()
        return (spot for spot in spots if release_at(spot.at) in changed or self._passes(spot.at))

    def counted(self) -> Iterator[int]:
        """All that match; where their texts have to be read, only among the first ones."""
        if not self.plan.checks:
            return self.places(self.plan.expression, self.span)
        return (at for at in islice(self._unchecked(), _MOST_READ) if self._passes(at))

    def _unchecked(self) -> Iterator[int]:
        unchecked = replace(self, tiers=[replace(self.plan, checks=())])
        return unchecked.places(self.plan.expression, self.span)

    def _passes(self, at: int) -> bool:
        return self.request.wanted.in_bin or self.plan.passes(index.indexed_text(self.connection, at))

    def _staged(self) -> Spots:
        """One stage a tier, each without what was in those before."""
        after = self.request.after
        for stage, tier in enumerate(self.tiers):
            if after and stage < after.stage:
                continue
            before = self.tiers[:stage]
            expression = tier.expression and without(tier.expression, [each.expression or "" for each in before])
            span = self.span.behind(after.at) if after and stage == after.stage else self.span
            yield from (Spot(stage, at) for at in self.places(expression, span, before))

    def places(self, expression: str | None, span: Span, before: Sequence[Plan] = ()) -> Iterator[int]:
        """The releases in the span for which the expression holds, and what it cannot tell.

        Those that are not in the index yet are told by their texts: what is in a tier before is in none behind it.
        """
        if self.request.wanted.in_bin:
            return self._from_bin(span)
        changed = self._changed()
        indexed = (at for at in self._indexed(expression, span) if release_at(at) not in changed)
        if not changed:
            return indexed
        texts = ((each.place, each.text) for each in changed.values() if span.low <= each.place <= span.high)
        inside = (at for at, text in texts if self._is_in_tier(text, before))
        return merge(indexed, sorted(inside, reverse=span.newest), reverse=span.newest)

    def _changed(self) -> dict[int, index.Stale]:
        """The releases that are newer than the index, as far as they are read."""
        if index.is_complete(self.connection):
            return {}
        return {each.stored.key: each for each in index.stale_releases(self.connection, self.request.read)}

    def _is_in_tier(self, text: str, before: Sequence[Plan]) -> bool:
        tier = self.tiers[len(before)] if self.request.sort is Sort.RELEVANCE else self.plan
        return tier.stands_in(text) and not any(tier.stands_in(text) for tier in before)

    def _indexed(self, expression: str | None, span: Span) -> Iterator[int]:
        if expression is None:
            return iter(())
        fetched = (self.request.limit or _FETCHED) + 1
        if not expression:
            found = standing(self.connection, self.request.wanted, self.plan.conditions, span, fetched)
            return self._checked(found, self.plan.passes)
        few = self._passing()
        if few is not None and len(few) <= _LOOKED_INTO and self.request.sort is not Sort.RELEVANCE:
            near = sorted((at for at in few if span.low <= at <= span.high), reverse=span.newest)
            return self._checked(iter(near), self.plan.stands_in)
        found = matching(self.connection, narrowed(expression, self.request.group) or "", span, fetched)
        return self._checked(found if few is None else (at for at in found if at in few), self.plan.passes)

    def _passing(self) -> set[int] | None:
        """The releases that pass what the tables know at once; None where that narrows little."""
        if not self.plan.selective:
            return None
        statement = select(releases.c.day, releases.c.key).where(*self.plan.selective, releases.c.deleted.is_(None))
        rows = self.connection.execute(statement.limit(_REMEMBERED + 1)).all()
        return None if len(rows) > _REMEMBERED else {place(row.day, row.key) for row in rows}

    def _checked(self, found: Iterator[int], holds: Callable[[str], bool]) -> Iterator[int]:
        if holds == self.plan.passes and not self.plan.checks:
            return found
        return (at for at in found if holds(index.indexed_text(self.connection, at)))

    def _from_bin(self, span: Span) -> Iterator[int]:
        """What is in the bin is in no index; there is not much of it."""
        statement = select(releases.c.key).where(releases.c.deleted.is_not(None)).order_by(*NEWEST_FIRST)
        stored = [stored_by_key(self.connection, key) for key in self.connection.scalars(statement.limit(_IN_BIN))]
        found = (place(each.day, each.key) for each in stored if self.plan.stands_in(index.text_of(each)))
        return iter(sorted((at for at in found if span.low <= at <= span.high), reverse=span.newest))


def blocks_found(connection: Connection, text: str, field: str = "", span: Span | None = None) -> Iterator[int]:
    """The keys of the blocks in which all words of the text stand, those of the newest releases first.

    `field` is "quote" for what was said, "speaker" for who said it, "caption" for what belongs to a photo.
    """
    clauses = tuple(each for each in parse(text) if isinstance(each.alternatives[0], Term | Phrase))
    wanted = tuple(each for each in clauses if not each.excluded)
    asked = plan(connection, wanted, datetime.now(UTC))
    if not asked.expression:
        return
    section = _SECTIONS.get(field)
    for at in matching(connection, asked.expression, span or Span.of(date.min, date.max)):
        blocks = sections_by_slot(index.indexed_text(connection, at), section)
        for slot, sections in sorted(blocks.items()):
            if slot and all(_is_in(clause, sections) for clause in clauses):
                yield block_key(release_at(at), slot)


def _is_in(clause: Clause, sections: list[str]) -> bool:
    words = [each for each in clause.alternatives if isinstance(each, Term | Phrase)]
    return any(each.is_in(section) for each in words for section in sections) is not clause.excluded
