"""Where the releases of the tests are, and short ways to ask an imported one."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from editor.domain.blocks import Block, Kind, Photo, Position, Quote
from editor.domain.document import to_document
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


_NO_WORDS = {"id", "format", "kind", "status", "state", "lead_language", "zone", "basis", "position", "display"}
"""Keys of a document whose values are no words of the release."""

_BODY = {Kind.LEAD, Kind.PARAGRAPH, Kind.QUOTE, Kind.CROSSHEAD, Kind.BULLETS}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def document_words(release: Release) -> Counter[str]:
    """How often each word stands in the document of a release, counted there and not by the importer."""
    return Counter(word for text in _texts(to_document(release)) for word in words(text))


def body_words(release: Release) -> list[str]:
    """The words of lead, paragraphs, speech, crossheads and lists as they would be read aloud."""
    return [word for block in release.blocks if block.kind in _BODY for word in words(_spoken(release, block))]


def apart_words(release: Release) -> list[str]:
    """The words that an import put aside: boilerplates, and what no field could hold."""
    abouts = [f"{about.heading[release.lead]} {about.text[release.lead]}" for about in release.boilerplates]
    return [word for text in (*abouts, *release.unplaced) for word in words(text)]


def _spoken(release: Release, block: Block) -> str:
    text = said(release, block)
    if not isinstance(block, Quote):
        return text
    attribution, second = block.attribution[release.lead], block.text2[release.lead].plain
    parts = (attribution, text) if block.position is Position.BEFORE else (text, attribution, second)
    return " ".join(parts)


def _texts(node: object) -> Iterator[str]:
    """Every text of a document; a passage, which has a `basis`, holds mark-up, all else plain text."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in _NO_WORDS:
                continue
            if "basis" in node and isinstance(value, str):
                yield html.unescape(re.sub(r"</?(?:b|i|a)\b[^>]*>", "", value))
            else:
                yield from _texts(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _texts(value)
