"""The lists of an archive: its library, page by page, the search, and which release replaces which."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine

from editor.domain.address_book import AddressBook
from editor.domain.release import Status
from editor.store import listing
from editor.store.listing import Filter
from editor.store.lock import Lock
from editor.store.records import Completion, Excerpt, Found, Group, Numbered, Summary, Wanted
from editor.store.searching import browsing, finding, index, ranking
from editor.store.searching.expanding import Expander
from editor.store.searching.finding import Request
from editor.store.searching.orders import Orders
from editor.store.searching.query import parse
from editor.store.searching.streams import Spot
from editor.store.stored_releases import Clock, StoredReleases

_AT_SEARCH = 20
"""So many releases are indexed before a search at most: it must not wait for more."""

_ROUNDS = 20


class Library(StoredReleases):
    """Lines of releases, found by what stands in them."""

    def __init__(self, folder: Path, engine: Engine, lock: Lock | None, clock: Clock) -> None:
        super().__init__(folder, engine, lock, clock)
        self._orders = Orders()
        self._expander = Expander()

    def summaries(
        self, text: str = "", *, status: Status | None = None, year: int | None = None, limit: int | None = None
    ) -> list[Summary]:
        """The lines of the library, newest first; with `text`, of the releases in which all its terms stand."""
        return list(self.find(text, status=status, year=year, limit=limit).summaries)

    def summary(self, release_id: str) -> Summary | None:
        """The line of one release in the library; None where it is gone."""
        with self._reading() as connection:
            return listing.line_of(connection, release_id)

    def replaced_by(self, release_id: str) -> Summary | None:
        """The line of the newest release that corrects or recalls this one; None where there is none."""
        with self._reading() as connection:
            return listing.replacement_of(connection, release_id)

    def replacements(self) -> dict[str, str]:
        """The ids of all releases that were corrected or recalled, each with that of the newest that does so."""
        with self._reading() as connection:
            return listing.replacements(connection)

    def find(
        self, text: str = "", *, status: Status | None = None, year: int | None = None, limit: int | None = None
    ) -> Found:
        """Like `summaries`, and whether a term stands in more words than were looked up."""
        if text.strip():
            self.refresh_index()
        wanted = Filter(status, year)
        with self._reading() as connection:
            if not parse(text):
                return Found(listing.listed(connection, wanted, limit))
            return finding.find(
                connection, Request(text, wanted, self.now(), limit=limit, expander=self._expander), self._orders
            )

    def page(self, wanted: Wanted, *, limit: int = 100, after: object | None = None) -> Found:
        """One page of the library: behind `after`, which is what the page before gave."""
        spot = after if isinstance(after, Spot) else None
        if not parse(wanted.text):
            with self._reading() as connection:
                return browsing.browse(connection, wanted, limit, spot, self._orders)
        self._index_some()
        request = self._request(wanted, limit, spot)
        with self._reading() as connection:
            return finding.find(connection, request, self._orders)

    def group_sizes(self, text: str = "") -> dict[Group, int]:
        """How many releases each group has; with `text`, of those that match."""
        if not parse(text):
            with self._reading() as connection:
                return browsing.sizes(connection)
        self._index_some()
        with self._reading() as connection:
            return finding.sizes(connection, self._request(Wanted(text), 0, None))

    def excerpts(self, release_ids: Sequence[str], text: str) -> dict[str, Excerpt]:
        """The words around the first hit in each of these releases, for those in which there is one."""
        from editor.store.searching.excerpts import excerpts

        with self._reading() as connection:
            return excerpts(connection, release_ids, text)

    def completions(self, text: str, cursor: int, language: str = "en") -> tuple[Completion, ...]:
        """How the text of the search field may go on at the cursor."""
        from editor.store.searching.completing import completions

        with self._reading() as connection:
            return completions(connection, text, cursor, language)

    def _request(self, wanted: Wanted, limit: int, after: Spot | None) -> Request:
        of_group = listing.in_group(wanted.group)
        return Request(
            wanted.text, of_group, self.now(), wanted.group, wanted.sort, limit, after, finding.READ, self._expander
        )

    def _index_some(self) -> None:
        """What changed since the last search is indexed before the next one, as far as that takes no time."""
        if self.is_writing:
            self.refresh_index(_AT_SEARCH)

    def refresh_index(self, most: int | None = None) -> bool:
        """Puts changed texts into the search index, a batch in a transaction; says whether all of them are in it.

        Searching does so too where there are a few, so this only takes it from the search. With `most`, no more than
        so many are indexed and the rest is left for another time.
        """
        left = most
        while not self._is_indexed():
            if not self.is_writing or left == 0:
                return False
            batch = index.BATCH if left is None else min(left, index.BATCH)
            with self._writing() as connection:
                index.refresh(connection, batch)
            left = None if left is None else left - batch
        return True

    def _is_indexed(self) -> bool:
        with self._reading() as connection:
            complete = index.is_complete(connection)
        if complete:
            self._memory.indexed()
        return complete

    def tidy(self) -> None:
        """Brings the search index up to date and joins some of its pieces: for moments in which nobody waits."""
        self.refresh_index()
        with self._reading() as connection:
            swaps = ranking.swaps(connection)[: ranking.MOVES * _ROUNDS]
        for start in range(0, len(swaps), ranking.MOVES):
            with self._writing() as connection:
                ranking.swap(connection, swaps[start : start + ranking.MOVES])
        with self._writing() as connection:
            index.merge(connection)

    def count(self) -> int:
        with self._reading() as connection:
            return listing.count(connection)

    def numbers(self, year: int) -> set[str]:
        """The release numbers given so far for that year."""
        with self._reading() as connection:
            return {each.number for each in listing.numbered_in(connection, year)}

    def numbered_in(self, year: int) -> tuple[Numbered, ...]:
        """The releases that have a number of that year, newest first."""
        with self._reading() as connection:
            return listing.numbered_in(connection, year)

    def numbered_as(self, number: str) -> tuple[Numbered, ...]:
        """The releases with this very number, newest first."""
        with self._reading() as connection:
            return listing.numbered_as(connection, number)

    def address_book(self) -> AddressBook:
        """People, issuers, contacts and boilerplates: those kept, as they hold today, then those of releases."""
        from editor.store.address_book import address_book

        with self._reading() as connection:
            return address_book(connection, self.now().astimezone().date())
