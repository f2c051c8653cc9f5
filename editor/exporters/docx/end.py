"""What stands below the text of the DOCX: photos beside their words, the small parts in rows, the licence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor.compose.manuscript import EndRow, Licence, Logo, Manuscript, PhotoGroup, Picture, Section, SectionKind
from editor.exporters.docx.bookmarks import Bookmarks
from editor.exporters.docx.markup import Link, cell, paragraph, rich, row, words
from editor.exporters.docx.tables import Grid, Item, Row

_GAP = 280
_BELOW_PHOTO = 300
_BELOW_SECTION = 120
_LINE_STYLES = {SectionKind.ABOUT: "Boilerplate", SectionKind.NOTES: "Note"}


@dataclass(frozen=True, slots=True)
class EndWriter:
    """Writes the parts below the text in their order, and any photo."""

    manuscript: Manuscript
    link: Link
    draw: Callable[[Picture | Logo, tuple[float, float]], str]
    bookmarks: Bookmarks
    grid: Grid

    def items(self) -> Iterator[Item]:
        ruled = False
        for item in self.manuscript.end_items:
            match item:
                case PhotoGroup():
                    yield from self._photos(item)
                case Licence(text):
                    yield paragraph("Licence", words(text, self.manuscript.tag))
                case columns:
                    yield from self._rows(columns, ruled=not ruled)
                    ruled = True

    def _photos(self, group: PhotoGroup) -> Iterator[Item]:
        if group.heading:
            yield paragraph("PhotosHeading", words(group.heading, self.manuscript.tag))
        for photo in group.photos:
            yield from self.photo(photo)

    def photo(self, photo: Picture) -> Iterator[Item]:
        """The picture beside its words, above them on a narrow page, or the words alone where it is missing."""
        box = self.grid.photo_box_mm
        drawn, beside = self.draw(photo, box), "".join(self._words_of(photo))
        first, *others = self.grid.columns
        if not drawn or self.grid.is_narrow:
            above = paragraph("Photo", drawn, keep_with_next=True) if drawn else ""
            yield Row(row(cell(above + beside, self.grid.width, span=3, below=_BELOW_PHOTO)))
            return
        picture = cell(paragraph("Photo", drawn), first, below=_BELOW_PHOTO)
        yield Row(row(picture, cell(beside, sum(others), span=2, below=_BELOW_PHOTO)))

    def _words_of(self, photo: Picture) -> Iterator[str]:
        tag = self.manuscript.tag
        lines = [("Caption", rich(photo.caption, tag, self.link))] if photo.caption else []
        lines += [("Credit", words(line, tag)) for line in photo.below]
        lines = lines or [("Caption", "")]
        runs = self.bookmarks.around([line for _, line in lines], photo.anchors)
        return (paragraph(style, line) for (style, _), line in zip(lines, runs, strict=True))

    def _rows(self, columns: EndRow, *, ruled: bool) -> Iterator[Item]:
        """One column over the whole width, or two; `ruled` draws a line above them."""
        texts = ["".join(self._column(sections)) for sections in columns]
        if len(texts) == 1 or self.grid.is_narrow:
            for index, text in enumerate(texts):
                whole = cell(text, self.grid.width, span=3, ruled=ruled and not index, below=_BELOW_SECTION)
                yield Row(row(whole))
            return
        *first, last = self.grid.columns
        left = cell(texts[0], sum(first), span=2, ruled=ruled, below=_BELOW_SECTION, right=_GAP)
        yield Row(row(left, cell(texts[1], last, ruled=ruled, below=_BELOW_SECTION)))

    def _column(self, sections: Sequence[Section]) -> Iterator[str]:
        for index, section in enumerate(sections, start=1):
            yield from self._section(section, is_last=index == len(sections))

    def _section(self, section: Section, *, is_last: bool) -> Iterator[str]:
        """Its row holds it together; a heading that keeps with the next paragraph would hold all rows together."""
        if section.heading:
            heading = words(section.heading, self.manuscript.tag)
            yield paragraph("SectionHeading", heading, keep_with_next=False)
        style, marked = _LINE_STYLES.get(section.kind, "FactLine"), section.kind is not SectionKind.CONTACT
        for index, line in enumerate(section.lines, start=1):
            ends = index == len(section.lines) and not is_last
            yield paragraph("FactEnd" if ends else style, rich(line, self.manuscript.tag, self.link, marked=marked))
