"""Which match comes next: places in the texts of a release, in the order in which one reads them."""

from __future__ import annotations

from collections.abc import Sequence

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.domain.texts import Spot, texts_of
from editor.language.searching import Match

Place = tuple[Spot, int]
"""A text and a code point in it."""


class ReadingOrder:
    """Compares places in one value of a release; a text that is empty counts as the beginning of its row."""

    def __init__(self, release: Release, languages: Sequence[Language]) -> None:
        self._texts = {text.spot: number for number, text in enumerate(texts_of(release, languages))}
        self._rows = {block.id: number for number, block in enumerate(release.blocks)}

    def first_from(self, matches: Sequence[Match], place: Place | None) -> Match:
        """The first match at a place or behind it, else the very first."""
        start = self._point(place) if place else (0, 0)
        return next((match for match in matches if self._point((match.spot, match.start)) >= start), matches[0])

    def last_until(self, matches: Sequence[Match], place: Place) -> Match:
        """The last match that ends at a place or before it, else the very last."""
        end = self._point(place)
        found = (match for match in reversed(matches) if self._point((match.spot, match.end)) <= end)
        return next(found, matches[-1])

    def _point(self, place: Place) -> tuple[int, int]:
        """The number of the text, and the code point in it."""
        spot, at = place
        if spot in self._texts:
            return self._texts[spot], at
        row = self._row(spot)
        return min(
            (number for each, number in self._texts.items() if self._row(each) >= row), default=len(self._texts)
        ), 0

    def _row(self, spot: Spot) -> int:
        """The source line stands below the last row."""
        return self._rows.get(spot.block, len(self._rows))
