"""The body of the DOCX: what of a manuscript stands where, and in which style."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor.compose.manuscript import (
    Anchors,
    BodyPart,
    Bullets,
    Crosshead,
    FactBox,
    Logo,
    Manuscript,
    Paragraph,
    Picture,
    SetOffQuote,
)
from editor.domain.blocks import Kind
from editor.domain.richtext import RichText
from editor.exporters.docx.bookmarks import Bookmarks
from editor.exporters.docx.end import EndWriter
from editor.exporters.docx.ground import Ground
from editor.exporters.docx.markup import TWIPS_PER_MM, Link, paragraph, rich, words
from editor.exporters.docx.tables import Grid, Item, kept, with_tables

LOGO_HEIGHT_MM, _LOGO_WIDTH_MM, _LOGO_GAP_MM = 14, 62, 8
"""A logo stands above the label, as high as this at most; several stand beside each other."""

Draw = Callable[[Picture | Logo, tuple[float, float]], str]
"""Gives the run that shows a picture within width and height in millimetres; an empty text where there is none."""


@dataclass(frozen=True, slots=True)
class BodyWriter:
    """Writes the body of one manuscript; `link` and `draw` make the relationships."""

    manuscript: Manuscript
    link: Link
    draw: Draw
    bookmarks: Bookmarks
    ground: Ground

    def markup(self) -> str:
        grid = Grid(self.ground.width)
        end = EndWriter(self.manuscript, self.link, self.draw, self.bookmarks, grid)
        *text, last = [*self._head(), *self._text(end)]
        ended = [*self._end_lines()]
        text.append(kept(last) if ended else last)
        return "".join(with_tables([*text, *ended, *end.items()], grid))

    def _head(self) -> Iterator[Item]:
        m = self.manuscript
        yield from self._logos()
        yield from self._label()
        yield from self._line("Correction", m.correction)
        yield from self._line("DraftMark", m.draft)
        yield from self._line("Embargo" if m.embargoed else "FreeLine", m.embargo)
        yield from self._headed("Kicker", m.kicker, Kind.KICKER)
        yield from self._headed("Title", m.headline, Kind.HEADLINE)
        yield from self._headed("Subtitle", m.subheadline, Kind.SUBHEADLINE)
        yield from self._headed("Lead", m.lead, Kind.LEAD)

    def _logos(self) -> Iterator[Item]:
        """The logos on one line; a letterhead shows that of its house itself."""
        logos = self.manuscript.logos[1 if self.ground.is_letterhead else 0 :]
        room = self.ground.width / TWIPS_PER_MM - (len(logos) - 1) * _LOGO_GAP_MM
        box = (min(_LOGO_WIDTH_MM, room / max(len(logos), 1)), LOGO_HEIGHT_MM)
        drawn = [run for logo in logos if (run := self.draw(logo, box))]
        if drawn:
            yield paragraph("Logos", words("\u2003\u2003", self.manuscript.tag).join(drawn))

    def _label(self) -> Iterator[Item]:
        """What it is at the left, place and date at the right, or below where the line is too short for both."""
        m, width = self.manuscript, self.ground.width
        label, date = words(m.label, m.tag), words(m.date_line, m.tag, '<w:rStyle w:val="DateLine"/>')
        apart = self.ground.dates_stand_apart or Grid(width).is_narrow
        beside = "" if apart or not m.date_line else f"<w:r><w:tab/></w:r>{date}"
        yield paragraph("ReleaseLabel", label + beside, tab=self.ground.tab(width))
        if apart:
            yield from self._line("ReleaseDate", m.date_line)

    def _text(self, end: EndWriter) -> Iterator[Item]:
        for part in self.manuscript.body:
            if isinstance(part, Picture):
                yield from end.photo(part)
            else:
                yield from self._part(part)

    def _end_lines(self) -> Iterator[Item]:
        mark, line = self.manuscript.end_mark, self.manuscript.end_line
        if mark:
            yield paragraph("EndMark", words(mark, self.manuscript.tag), keep_with_next=bool(line) or None)
        yield from self._line("EndLine", line)

    def _part(self, part: BodyPart) -> Iterator[Item]:
        match part:
            case Paragraph(text, anchors):
                yield from self._anchored("BodyText", text, anchors)
            case Crosshead(text, anchors):
                yield from self._anchored("Heading2", text, anchors)
            case Bullets(items, anchors):
                for runs in self._around(items, anchors):
                    yield paragraph("ListBullet", runs)
            case FactBox():
                yield from self._fact_box(part)
            case SetOffQuote():
                yield from self._quote(part)

    def _quote(self, quote: SetOffQuote) -> Iterator[Item]:
        attribution = [words(quote.attribution, self.manuscript.tag)] if quote.attribution else []
        text, *below = self.bookmarks.around([self._runs(quote.text), *attribution], quote.anchors)
        yield paragraph("Quote", text, keep_with_next=bool(below) or None)
        for runs in below:
            yield paragraph("QuoteAttribution", runs)

    def _fact_box(self, box: FactBox) -> Iterator[Item]:
        lines = [("FactBoxHeading", box.heading)] if box.heading else []
        lines += [("FactBox", entry) for entry in box.entries]
        runs = self._around([text for _, text in lines], box.anchors)
        for index, ((style, _), line) in enumerate(zip(lines, runs, strict=True), start=1):
            last, entry = index == len(lines), style == "FactBox"
            yield paragraph(
                "FactBoxEnd" if entry and last else style, line, keep_with_next=(entry and not last) or None
            )

    def _headed(self, style: str, text: RichText, kind: Kind) -> Iterator[Item]:
        anchors = tuple(anchor for of, anchor in self.manuscript.head_anchors if of is kind)
        yield from self._anchored(style, text, anchors)

    def _line(self, style: str, text: str) -> Iterator[Item]:
        if text:
            yield paragraph(style, words(text, self.manuscript.tag))

    def _anchored(self, style: str, text: RichText, anchors: Anchors) -> Iterator[Item]:
        if text:
            yield paragraph(style, self.bookmarks.within(text, anchors, self.manuscript.tag, self.link))

    def _around(self, texts: Sequence[RichText], anchors: Anchors) -> list[str]:
        return self.bookmarks.around([self._runs(text) for text in texts], anchors)

    def _runs(self, text: RichText) -> str:
        return rich(text, self.manuscript.tag, self.link)
