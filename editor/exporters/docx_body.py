"""The body of the DOCX: what of a manuscript stands where, and in which style."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor.compose.manuscript import (
    BodyPart,
    Bullets,
    Crosshead,
    EndRow,
    FactBox,
    Manuscript,
    Paragraph,
    Picture,
    Section,
    SectionKind,
    SetOffQuote,
)
from editor.domain.richtext import RichText
from editor.exporters.docx_markup import Link, cell, kept_with_next, paragraph, rich, row, table, words

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
        *text, last = [*self._head(), *self._text()]
        ended = [*self._end_lines()]
        text.append(_kept(last) if ended else last)
        return "".join(_with_tables([*text, *ended, *self._photos(), *self._end()]))

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

    def _end_lines(self) -> Iterator[Item]:
        mark, line = self.manuscript.end_mark, self.manuscript.end_line
        if mark:
            yield paragraph("EndMark", words(mark, self.manuscript.tag), keep_with_next=bool(line) or None)
        yield from self._line("EndLine", line)

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
                yield paragraph("Quote", self._runs(text), keep_with_next=bool(attribution) or None)
                yield from self._line("QuoteAttribution", attribution)
            case Picture():
                yield self._photo(part)

    def _fact_box(self, box: FactBox) -> Iterator[Item]:
        yield from self._rich("FactBoxHeading", box.heading)
        for index, entry in enumerate(box.entries, start=1):
            last = index == len(box.entries)
            yield paragraph("FactBoxEnd" if last else "FactBox", self._runs(entry), keep_with_next=not last or None)

    def _photos(self) -> Iterator[Item]:
        yield from self._line("PhotosHeading", self.manuscript.photos_heading)
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
        for index, columns in enumerate(self.manuscript.end_rows):
            yield Row(self._end_row(columns, ruled=index == 0))
        yield from self._line("Licence", self.manuscript.licence)

    def _end_row(self, columns: EndRow, *, ruled: bool) -> str:
        """One column over the whole width, or two; `ruled` draws a line above them."""
        first, *others = ("".join(self._column(sections)) for sections in columns)
        if not others:
            return row(cell(first, sum(COLUMNS), span=3, ruled=ruled, below=_BELOW_SECTION))
        left = cell(first, sum(COLUMNS[:2]), span=2, ruled=ruled, below=_BELOW_SECTION, right=_GAP)
        return row(left, cell(others[0], COLUMNS[2], ruled=ruled, below=_BELOW_SECTION))

    def _column(self, sections: Sequence[Section]) -> Iterator[str]:
        for index, section in enumerate(sections, start=1):
            yield from self._section(section, is_last=index == len(sections))

    def _section(self, section: Section, *, is_last: bool) -> Iterator[str]:
        """Its row holds it together; a heading that keeps with the next paragraph would hold all rows together."""
        if section.heading:
            yield paragraph("Heading3", words(section.heading, self.manuscript.tag), keep_with_next=False)
        style = _LINE_STYLES.get(section.kind, "FactLine")
        *before, last = section.lines
        for line in before:
            yield from self._rich(style, line)
        yield from self._rich(style if is_last else "FactEnd", last)

    def _line(self, style: str, text: str) -> Iterator[str]:
        if text:
            yield paragraph(style, words(text, self.manuscript.tag))

    def _rich(self, style: str, text: RichText) -> Iterator[str]:
        if text:
            yield paragraph(style, self._runs(text))

    def _runs(self, text: RichText) -> str:
        return rich(text, self.manuscript.tag, self.link)


def _kept(item: Item) -> Item:
    """The item so that the end mark or the character count below it never stands alone on a page."""
    return Row(kept_with_next(item.markup)) if isinstance(item, Row) else kept_with_next(item)


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
