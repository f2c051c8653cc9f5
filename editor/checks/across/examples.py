"""Small releases for the examples of the rules that compare whole releases."""

from __future__ import annotations

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.passage import Passage, passage
from editor.domain.release import Release
from editor.domain.richtext import RichText


def both(*rows: tuple[str, str]) -> Release:
    """A release of rows, each German and English; the first is the headline."""
    kinds = (Kind.HEADLINE, *(Kind.PARAGRAPH for _ in rows[1:]))
    blocks = [
        Block(id=f"row-{index}", kind=kind, text=passage(*row))
        for index, (kind, row) in enumerate(zip(kinds, rows, strict=True))
    ]
    return Release(blocks=tuple(blocks))


def with_photo(alt: Bilingual) -> Release:
    release = both(("Labor eröffnet", "Lab opened"))
    photo = Photo(id="photo", file="0" * 64, text=passage("Probelauf", "Trial run"), alt=alt)
    return Release(blocks=(*release.blocks, photo))


def outdated(before: str, now: str) -> Release:
    """A release whose English text was made from `before`, where now something else stands."""
    text = Passage(RichText.plain_text(now), RichText.plain_text("The lab"), RichText.plain_text(before))
    return Release(blocks=(Block(id="row", kind=Kind.PARAGRAPH, text=text),))
