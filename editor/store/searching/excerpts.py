"""Words around the first hit of a search in a release, for the lines of a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sqlalchemy import Connection

from editor.domain.blocks import Kind
from editor.domain.release import Release
from editor.store.reading import stored_as
from editor.store.records import Excerpt
from editor.store.searching.hits import Finder, Place, places_of

BEFORE, LENGTH = 40, 160
"""Characters before the first hit, and of an excerpt as a whole."""

_MORE = "…"


def excerpts(connection: Connection, release_ids: Sequence[str], text: str) -> dict[str, Excerpt]:
    """The excerpt of each release in which there is a hit."""
    finder = Finder(text)
    if finder.is_idle:
        return {}
    found = ((release_id, stored_as(connection, release_id)) for release_id in release_ids)
    made = ((release_id, _excerpt(stored.release, finder)) for release_id, stored in found if stored)
    return {release_id: excerpt for release_id, excerpt in made if excerpt}


def _excerpt(release: Release, finder: Finder) -> Excerpt | None:
    """The best place: the headline before quotes and texts, those before all else, the language of the lead first."""
    found = ((place, spans) for place in places_of(release) if (spans := finder.found_in(place)))
    headline = release.first(Kind.HEADLINE)
    best = min(
        enumerate(found),
        key=lambda each: (
            _rank(each[1][0], headline.id if headline else "-"),
            each[1][0].language is not release.lead,
            each[0],
        ),
        default=None,
    )
    return None if best is None else _around(*best[1])


def _rank(place: Place, headline: str) -> int:
    if place.block_id == headline:
        return 0
    if place.block_id:
        return 1 if place.field.startswith("text") else 2
    return 4 if place.field == "boilerplates" else 3


def _around(place: Place, spans: Sequence[tuple[int, int]]) -> Excerpt:
    """A window of the text around the first hit, cut between words, with the marks of all hits in it."""
    text = place.text.replace("\n", " ")
    start = _start(text, spans[0][0])
    end = _end(text, start, spans[0][1])
    before, after = (_MORE if start else ""), (_MORE if end < len(text) else "")
    shift = len(before) - start
    inside = ((low + shift, min(high, end) + shift) for low, high in spans if low >= start and low < end)
    return Excerpt(before + text[start:end] + after, tuple(islice(inside, 20)), place.language)


def _start(text: str, hit: int) -> int:
    if hit <= BEFORE or len(text) <= LENGTH:
        return 0
    space = text.find(" ", hit - BEFORE, hit)
    return space + 1 if space >= 0 else hit


def _end(text: str, start: int, hit_end: int) -> int:
    wanted = max(start + LENGTH, hit_end)
    if wanted >= len(text):
        return len(text)
    space = text.rfind(" ", max(hit_end, start), wanted + 1)
    return space if space >= hit_end else wanted
