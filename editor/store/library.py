"""The lists of an archive: its library, page by page, the search, and which release replaces which."""

from __future__ import annotations

from editor.domain.address_book import AddressBook
from editor.domain.release import Status
from editor.store import finding, index, listing
from editor.store.listing import Filter
from editor.store.records import Found, Numbered, Summary
from editor.store.stored_releases import StoredReleases


class Library(StoredReleases):
    """Lines of releases, found by what stands in them."""

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
        with self._reading() as connection:
            return finding.find(connection, text, Filter(status, year), limit)

    def refresh_index(self) -> None:
        """Puts changed texts into the search index. Searching does so too, so this only takes it from the search."""
        with self._reading() as connection:
            if not self.is_writing or index.is_complete(connection):
                return
        with self._writing() as connection:
            index.refresh(connection)
        self._memory.indexed()

    def tidy(self) -> None:
        """Brings the search index up to date and joins some of its pieces: for moments in which nobody waits."""
        with self._writing() as connection:
            index.refresh(connection)
            index.merge(connection)
        self._memory.indexed()

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
        """People, issuers, contacts and boilerplates of the newest releases."""
        from editor.store.address_book import address_book

        with self._reading() as connection:
            return address_book(connection)
