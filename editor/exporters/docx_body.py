"""The body of the DOCX: what of a manuscript stands where, and in which style."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from editor.compose.manuscript import (
    BodyPart,
    Bullets,
    Crosshead,
    FactBox,
    Manuscript,
    Paragraph,
    Picture,
    Section,
    SectionKind,
    SetOffQuote,
)
from editor.domain.richtext import RichText
from editor.exporters.docx_markup import Link, cell, paragraph, rich, row, table, words

COLUMNS = (3402, 1304, 4706)
"""The grid of every table, in twips: a photo takes the first column, its caption the others; sections
take the first two or the third. With one grid all neighbouring rows are one table."""

PHOTO_BOX_MM = (55, 70)
_GAP = 280
_BELOW_PHOTO = 300
_BELOW_SECTION = 120
_LINE_STYLES = {SectionKind.ABOUT: "Boilerplate", SectionKind.NOTES: "Note"}

DrawPicture = Callable[[Picture], str]
"""Gives the run that shows a picture; an empty text where there is none."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: neighbouring rows are put into one table."""

    markup: str


Item = str | Row


@dataclass(frozen=True, slots=True)
class BodyWriter:
    """Writes the body of one manuscript; `link` and `draw` make the relationships."""

    manuscript: Manuscript
    link: Link
    draw: DrawPicture

    def markup(self) -> str:
        return "".join(_with_tables([*self._head(), *self._text(), *self._photos(), *self._end()]))

    def _head(self) -> Iterator[Item]:
        m = self.manuscript
        date = words(m.date_line, m.tag, '<w:rStyle w:val="DateLine"/>')
        yield paragraph("ReleaseLabel", words(m.label, m.tag) + (f"<w:r><w:tab/></w:r>{date}" if m.date_line else ""))
        yield from self._line("DraftMark", m.draft)
        yield from self._line("Embargo" if m.embargoed else "FreeLine", m.embargo)
        yield from self._line("Correction", m.correction)
        yield from self._rich("Kicker", m.kicker)
        yield from self._rich("Title", m.headline)
        yield from self._rich("Subtitle", m.subheadline)
        yield from self._rich("Lead", m.lead)

    def _text(self) -> Iterator[Item]:
        for part in self.manuscript.body:
            yield from self._part(part)
        yield from self._line("EndLine", self.manuscript.end_line)

    def _part(self, part: BodyPart) -> Iterator[Item]:
        match part:
            case Paragraph(text):
                yield from self._rich("BodyText", text)
            case Crosshead(text):
                yield from self._rich("Heading2", text)
            case Bullets(items):
                for item in items:
                    yield from self._rich("ListBullet", item)
            case FactBox():
                yield from self._fact_box(part)
            case SetOffQuote(text, attribution):
                yield paragraph("Quote", self._runs(text), keep_with_next=bool(attribution))
                yield from self._line("QuoteAttribution", attribution)
            case Picture():
                yield self._photo(part)

    def _fact_box(self, box: FactBox) -> Iterator[Item]:
        yield from self._rich("FactBoxHeading", box.heading)
        for index, entry in enumerate(box.entries, start=1):
            last = index == len(box.entries)
            yield paragraph("FactBoxEnd" if last else "FactBox", self._runs(entry), keep_with_next=not last)

    def _photos(self) -> Iterator[Item]:
        yield from self._line("Heading3", self.manuscript.photos_heading)
        for photo in self.manuscript.photos:
            yield self._photo(photo)

    def _photo(self, photo: Picture) -> Row:
        """The picture beside its words, or the words alone where the picture is missing."""
        tag = self.manuscript.tag
        lines = [*self._rich("Caption", photo.caption)]
        lines += [paragraph("Credit", words(line, tag)) for line in photo.below]
        drawn = self.draw(photo)
        beside = "".join(lines) or paragraph("Caption", "")
        if not drawn:
            return Row(row(cell(beside, sum(COLUMNS), span=3, below=_BELOW_PHOTO)))
        picture = cell(paragraph("Photo", drawn), COLUMNS[0], below=_BELOW_PHOTO)
        return Row(row(picture, cell(beside, sum(COLUMNS[1:]), span=2, below=_BELOW_PHOTO)))

    def _end(self) -> Iterator[Item]:
        m = self.manuscript
        notes = (m.notes,) if m.notes else ()
        yield from self._grid(notes, ruled=True)
        yield from self._grid(m.abouts, ruled=not notes)
        yield from self._grid(m.facts, ruled=not (notes or m.abouts))
        yield from self._line("Licence", m.licence)

    def _grid(self, sections: Sequence[Section], *, ruled: bool) -> Iterator[Row]:
        """Two sections a row, a last one alone over its width; `ruled` draws a line above the first."""
        for index, (left, right) in enumerate(zip_longest(sections[::2], sections[1::2])):
            line = ruled and index == 0
            first = self._section_markup(left)
            if right is None:
                yield Row(row(cell(first, sum(COLUMNS), span=3, ruled=line, below=_BELOW_SECTION)))
                continue
            beside = cell(first, sum(COLUMNS[:2]), span=2, ruled=line, below=_BELOW_SECTION, right=_GAP)
            second = cell(self._section_markup(right), COLUMNS[2], ruled=line, below=_BELOW_SECTION)
            yield Row(row(beside, second))

    def _section_markup(self, section: Section) -> str:
        return "".join(self._section(section))

    def _section(self, section: Section) -> Iterator[str]:
        yield from self._line("Heading3", section.heading)
        for line in section.lines:
            yield from self._rich(_LINE_STYLES.get(section.kind, "FactLine"), line)

    def _line(self, style: str, text: str) -> Iterator[str]:
        if text:
            yield paragraph(style, words(text, self.manuscript.tag))

    def _rich(self, style: str, text: RichText) -> Iterator[str]:
        if text:
            yield paragraph(style, self._runs(text))

    def _runs(self, text: RichText) -> str:
        return rich(text, self.manuscript.tag, self.link)


def _with_tables(items: Sequence[Item]) -> Iterator[str]:
    rows: list[str] = []
    for item in items:
        if isinstance(item, Row):
            rows.append(item.markup)
            continue
        if rows:
            yield table(rows, COLUMNS)
            rows = []
        yield item
    if rows:
        yield table(rows, COLUMNS)
