"""What is printed of a release, field by field: for the forms of portals and content management systems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.compose.excerpt import Piece, html, piece, plain
from editor.compose.manuscript import Manuscript, Picture, Section, SectionKind
from editor.domain.inline import escape, to_inline
from editor.domain.richtext import RichText


class FieldName(StrEnum):
    """Which field it is, in the order in which forms ask for them."""

    LABEL = "label"
    DATE = "date"
    EMBARGO = "embargo"
    CORRECTION = "correction"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    LEAD = "lead"
    TEXT = "text"
    CAPTION = "caption"
    CREDIT = "credit"
    ALT = "alt"
    NOTES = "notes"
    EVENT = "event"
    ABOUT = "about"
    CONTACT = "contact"
    SOURCE = "source"
    ATTACHMENTS = "attachments"
    LICENCE = "licence"
    KEYWORDS = "keywords"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class PrintedField:
    """One field: its plain `text`, and the same as HTML; `number` says which of several it is, from 1."""

    name: FieldName
    text: str
    html: str
    number: int = 0


def printed_fields(manuscript: Manuscript) -> tuple[PrintedField, ...]:
    """Every field that says something."""
    found = (*_head(manuscript), *_body(manuscript), *_photos(manuscript), *_end(manuscript))
    return tuple(field for field in found if field.text.strip())


def _head(m: Manuscript) -> Iterator[PrintedField]:
    yield _line(FieldName.LABEL, m.label)
    yield _line(FieldName.DATE, m.date_line or m.day)
    yield _line(FieldName.EMBARGO, m.embargo)
    yield _line(FieldName.CORRECTION, m.correction)
    yield _words(FieldName.KICKER, m.kicker)
    yield _words(FieldName.HEADLINE, m.headline)
    yield _words(FieldName.SUBHEADLINE, m.subheadline)
    yield _words(FieldName.LEAD, m.lead)


def _body(m: Manuscript) -> Iterator[PrintedField]:
    yield _pieces(FieldName.TEXT, [piece(part) for part in m.body if not isinstance(part, Picture)])


def _photos(m: Manuscript) -> Iterator[PrintedField]:
    """Caption, credit and alternative text of each photo, wherever it stands."""
    photos = [*(part for part in m.body if isinstance(part, Picture)), *m.photos]
    for index, photo in enumerate(photos, 1):
        number = index if len(photos) > 1 else 0
        yield _words(FieldName.CAPTION, photo.caption, number)
        yield _line(FieldName.CREDIT, photo.credit, number)
        yield _line(FieldName.ALT, photo.alt, number)


def _end(m: Manuscript) -> Iterator[PrintedField]:
    for name, section in ((FieldName.NOTES, m.notes), (FieldName.EVENT, m.event)):
        yield _sections(name, [section] if section else [])
    for index, about in enumerate(m.abouts, 1):
        yield _about(about, index if len(m.abouts) > 1 else 0)
    for kind, name in _FACTS.items():
        yield _sections(name, [fact for fact in m.facts if fact.kind is kind])
    yield _line(FieldName.LICENCE, m.licence)
    yield _line(FieldName.KEYWORDS, ", ".join(m.keywords))
    yield _line(FieldName.SUBJECT, m.subject)


_FACTS = {
    SectionKind.CONTACT: FieldName.CONTACT,
    SectionKind.SOURCE: FieldName.SOURCE,
    SectionKind.ATTACHMENTS: FieldName.ATTACHMENTS,
}


def _line(name: FieldName, text: str, number: int = 0) -> PrintedField:
    return PrintedField(name, text, escape(text), number)


def _words(name: FieldName, text: RichText, number: int = 0) -> PrintedField:
    """A text without a paragraph around it: what it becomes is for the form to say."""
    lines = text.lines()
    return PrintedField(name, text.plain, "<br>".join(to_inline(line) for line in lines), number)


def _pieces(name: FieldName, pieces: Sequence[Piece], number: int = 0) -> PrintedField:
    return PrintedField(name, plain(pieces), html(pieces), number)


def _sections(name: FieldName, sections: Sequence[Section]) -> PrintedField:
    """What stands below the heading, which the form has of its own."""
    return _pieces(name, [Piece("p", section.lines) for section in sections])


def _about(about: Section, number: int) -> PrintedField:
    heading = [Piece("h2", (RichText.plain_text(about.heading),))] if about.heading else []
    return _pieces(FieldName.ABOUT, [*heading, Piece("p", about.lines)], number)
