"""What all releases of an archive have of one kind: every quote, every photo."""

from __future__ import annotations

from datetime import date

from editor.domain.blocks import Kind
from editor.store.collecting import photo_pages, places, quote_pages
from editor.store.collecting.records import CollectedPhotos, CollectedQuotes, PhotoWish, QuoteWish
from editor.store.collecting.speakers import Counted, Speakers
from editor.store.searching import index
from editor.store.stored_releases import StoredReleases


class Collected(StoredReleases):
    """Quotes and photos as collections, page by page; the bin is left out."""

    _speakers: Speakers | None = None

    def quotes(self, wish: QuoteWish, *, limit: int = 100, after: object | None = None) -> CollectedQuotes:
        """A page of quotes, newest first; `after` is that of the page before."""
        if wish.text.strip():
            self._index_changes()
        with self._reading() as connection:
            return quote_pages.page(connection, wish, limit, after)

    def photos(self, wish: PhotoWish, *, limit: int = 60, after: object | None = None) -> CollectedPhotos:
        """A page of photos, one picture once: newest use first, by their end those whose licence ends."""
        if wish.text.strip():
            self._index_changes()
        with self._reading() as connection:
            return photo_pages.page(connection, wish, self.today(), limit, after)

    def speakers(self, beginning: str = "", limit: int = 50) -> Counted:
        """Who was quoted and how often, most quoted first; with `beginning`, a word of whose name begins so."""
        return self._named(Kind.QUOTE, beginning, limit)

    def persons_shown(self, beginning: str = "", limit: int = 50) -> Counted:
        """Who is shown in photos and how often, as `speakers`; a picture counts in each place where it stands."""
        return self._named(Kind.PHOTO, beginning, limit)

    def _named(self, kind: Kind, beginning: str, limit: int) -> Counted:
        self._speakers = self._speakers or Speakers()
        with self._reading() as connection:
            return self._speakers.named(connection, kind, beginning, limit)

    def collected_years(self) -> tuple[int, ...]:
        """The years of which there are releases, newest first."""
        with self._reading() as connection:
            return places.years(connection)

    def today(self) -> date:
        """The present day where the writer is, by the archive's clock."""
        return self.now().astimezone().date()

    def _index_changes(self) -> None:
        """Puts changed texts into the search index, as every search does."""
        with self._reading() as connection:
            if not self.is_writing or index.is_complete(connection):
                return
        with self._writing() as connection:
            index.refresh(connection)
        self._memory.indexed()
