"""Small releases of our own and a clock for the tests of the archive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.domain.release import Release


class Clock:
    """Stands still until `advance`."""

    def __init__(self) -> None:
        self.now = datetime(2027, 2, 18, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


def release_of(
    *paragraphs: str, headline: str = "Zwei Netzwerke, ein Labor", english: str = "", **facts: object
) -> Release:
    """A release with a headline (German, and English where given) and German paragraphs."""
    blocks = [Block(kind=Kind.HEADLINE, text=passage(headline, english))]
    blocks += [Block(kind=Kind.PARAGRAPH, text=passage(text)) for text in paragraphs]
    return Release(blocks=tuple(blocks), **facts)  # type: ignore[arg-type]


def quote_of(text: str, **facts: object) -> Quote:
    return Quote(text=passage(text), **facts)  # type: ignore[arg-type]
