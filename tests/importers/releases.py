"""Where the releases of the tests are, and short ways to ask an imported one."""

from __future__ import annotations

from pathlib import Path

from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.release import Release
from editor.importers.reading import read_release

OWN = Path(__file__).parents[1] / "data" / "releases"
SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"


def own(name: str) -> Release:
    return read_release(OWN / f"{name}.txt")


def text(release: Release, kind: Kind) -> str:
    """The text of the first block of `kind`, empty where there is none."""
    block = release.first(kind)
    return said(release, block) if block else ""


def said(release: Release, block: Block) -> str:
    return block.text[release.lead].plain


def quotes(release: Release) -> list[Quote]:
    return [block for block in release.blocks if isinstance(block, Quote)]


def photos(release: Release) -> list[Photo]:
    return [block for block in release.blocks if isinstance(block, Photo)]


def speakers(release: Release) -> list[str]:
    return [quote.speaker.name for quote in quotes(release)]


def functions(release: Release) -> list[str]:
    return [quote.speaker.function[release.lead] for quote in quotes(release)]


def names_shown(photo: Photo) -> list[str]:
    return [shown.person.name for shown in photo.persons]
