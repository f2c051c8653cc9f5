"""A manuscript as plain lines, to read and compare; a no-break space is shown as ⍽."""

from __future__ import annotations

from collections.abc import Iterator

from editor.compose.manuscript import (
    BodyPart,
    Bullets,
    Crosshead,
    EndItem,
    FactBox,
    Licence,
    Manuscript,
    Paragraph,
    PhotoGroup,
    Picture,
    Section,
    SetOffQuote,
)
from editor.domain.inline import to_inline


def printed(manuscript: Manuscript) -> str:
    return shown("\n".join(_lines(manuscript)) + "\n")


def shown(text: str) -> str:
    """The text with its no-break spaces to be seen."""
    return text.replace("\u00a0", "⍽")


def folded(text: str) -> str:
    """The text as it is read: with plain spaces."""
    return text.replace("\u00a0", " ")


def _lines(m: Manuscript) -> Iterator[str]:
    yield f"[{m.tag}] {m.base} ({m.draft_suffix or 'final'})"
    yield f"{m.label} | {m.date_line}"
    yield from (f"! {line}" for line in (m.draft, m.embargo, m.correction) if line)
    for name in ("kicker", "headline", "subheadline", "lead"):
        yield f"{name}: {to_inline(getattr(m, name))}"
    for part in m.body:
        yield from _part(part)
    yield from (line for line in (m.end_mark, m.end_line) if line)
    for item in m.end_items:
        yield from _end(item)
    yield f"footer: {m.issuer} | {m.page}"
    yield f"properties: {', '.join(m.issuers)} | {', '.join(m.keywords)} | {m.description}"


def _part(part: BodyPart) -> Iterator[str]:
    match part:
        case Paragraph(text):
            yield to_inline(text)
        case Crosshead(text):
            yield f"## {to_inline(text)}"
        case Bullets(items):
            yield from (f"* {to_inline(item)}" for item in items)
        case FactBox(heading, entries):
            yield f"[{to_inline(heading)}]"
            yield from (f"| {to_inline(entry)}" for entry in entries)
        case SetOffQuote(text, attribution):
            yield f"> {to_inline(text)}"
            yield f"> -- {attribution}"
        case Picture():
            yield f"({part.alt}) {to_inline(part.caption)}"
            yield from (f"  {line}" for line in part.below)


def _end(item: EndItem) -> Iterator[str]:
    match item:
        case PhotoGroup(heading, photos):
            yield f"== {heading}"
            for photo in photos:
                yield from _part(photo)
        case Licence(text):
            yield f"licence: {text}"
        case row:
            for place, sections in zip(("left", "right") if len(row) > 1 else ("whole",), row, strict=True):
                for section in sections:
                    yield from _section(section, place)


def _section(section: Section, place: str) -> Iterator[str]:
    yield f"== {section.heading} ({section.kind.value}, {place})"
    yield from (to_inline(line) for line in section.lines)
