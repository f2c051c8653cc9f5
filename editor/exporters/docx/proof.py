"""The proof sheet as DOCX: both languages beside each other, block by block, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from editor.compose.manuscript import Manuscript
from editor.compose.proof import Proof, ProofRow, ProofSide
from editor.domain.passage import State
from editor.domain.richtext import RichText
from editor.exporters.docx.ground import Ground, own_ground
from editor.exporters.docx.markup import TEXT_WIDTH, cell, drawing, page_words, paragraph, rich, row, table, words
from editor.exporters.docx.package import OFFICE
from editor.exporters.docx.properties import write_properties
from editor.exporters.docx.sections import stand_on_every_page
from editor.exporters.pictures import Pictures, screen_picture

_MARGIN = 2040
_SIDE = (TEXT_WIDTH - _MARGIN) // 2
_COLUMNS = (_MARGIN, _SIDE, TEXT_WIDTH - _MARGIN - _SIDE)
_GAP = 220
_PHOTO_MM = (60, 50)
_OPEN = "●"
_ALARM = '<w:b/><w:bCs/><w:color w:val="A8322A"/>'


def proof_bytes(proof: Proof, pictures: Pictures) -> bytes:
    """The DOCX file. Raises ExportRefused for a picture that cannot be read."""
    sheet = _as_manuscript(proof)
    ground = own_ground(sheet)
    ground.fill(_Sheet(proof, ground, pictures).markup())
    _write_foot(ground, sheet)
    write_properties(ground.package, sheet)
    return ground.package.content()


def _as_manuscript(proof: Proof) -> Manuscript:
    """What base document and properties ask of a document."""
    return Manuscript(
        language=proof.left.language,
        tag=proof.left.tag,
        base=proof.base,
        composed=proof.composed,
        label=proof.heading,
        page=proof.page,
        accent=proof.accent,
        headline=RichText.plain_text(f"{proof.heading}: {proof.title}"),
        text_font=proof.text_font,
        label_font=proof.label_font,
    )


def _write_foot(ground: Ground, sheet: Manuscript) -> None:
    def line() -> str:
        runs = f"{words(sheet.title, sheet.tag)}<w:r><w:tab/></w:r>{page_words(sheet.page, sheet.tag)}"
        return paragraph("PageLine", runs)

    stand_on_every_page(ground.package, ground.document, "footer", line, beside=False)


class _Sheet:
    """The markup of a proof; its rows are numbered, so that one can speak of them."""

    def __init__(self, proof: Proof, ground: Ground, pictures: Pictures) -> None:
        self._proof, self._ground, self._pictures = proof, ground, pictures
        self._tag = proof.left.tag
        self._links: dict[str, str] = {}

    def markup(self) -> str:
        rows = [self._row(number, each) for number, each in enumerate(self._proof.rows, start=1)]
        whole = table([self._names(), self._lines(), *rows], _COLUMNS)
        return "".join((*self._head(), *self._open_points(), whole, paragraph("FactEnd", "")))

    def _head(self) -> Iterator[str]:
        proof = self._proof
        made = words(proof.as_of, self._tag, '<w:rStyle w:val="DateLine"/>')
        yield paragraph("ReleaseLabel", f"{words(proof.heading, self._tag)}<w:r><w:tab/></w:r>{made}")
        if proof.draft:
            yield paragraph("DraftMark", words(proof.draft, self._tag))
        yield paragraph("Title", words(proof.title, self._tag))

    def _open_points(self) -> Iterator[str]:
        """Each row with what is open in it, for whoever has to see to it."""
        rows = enumerate(self._proof.rows, start=1)
        found = [(number, each, remarks) for number, each in rows if (remarks := _open(each))]
        if not found:
            return
        yield paragraph("FactBoxHeading", words(f"{self._proof.open_heading} ({len(found)})", self._tag))
        for number, each, remarks in found:
            style = "FactBoxEnd" if number == found[-1][0] else "FactBox"
            yield paragraph(style, words(f"{number} {each.kind}: {'; '.join(remarks)}", self._tag))

    def _names(self) -> str:
        """The languages of the columns, on every page."""
        names = (paragraph("SectionHeading", words(side.name, self._tag)) for side in self._sides)
        return _across(names).replace("<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>")

    def _lines(self) -> str:
        return _across("".join(self._facts(side)) for side in self._sides)

    def _facts(self, side: ProofSide) -> Iterator[str]:
        for line in (side.label, side.date_line, side.embargo):
            if line:
                yield paragraph("FactLine", words(line, side.tag))

    @property
    def _sides(self) -> tuple[ProofSide, ProofSide]:
        return self._proof.left, self._proof.right

    def _row(self, number: int, each: ProofRow) -> str:
        left, right = self._sides
        contents = (
            self._margin(number, each),
            self._photo(number, each) + self._text(each.left, left.tag),
            self._text(each.right, right.tag),
        )
        cells = (
            cell(content, width, ruled=True, below=120, right=_GAP)
            for content, width in zip(contents, _COLUMNS, strict=True)
        )
        return row(*cells)

    def _margin(self, number: int, each: ProofRow) -> str:
        kind = words(f"{number} {each.kind}", self._tag, "<w:b/><w:bCs/>")
        still_open = _open(each)
        notes = (words(remark, self._tag) for remark in each.remarks if remark not in still_open)
        remarks = (words(f"{_OPEN} {remark}", self._tag, _ALARM) for remark in still_open)
        return "".join(paragraph("FactLine", line) for line in (kind, *notes, *remarks))

    def _text(self, text: RichText, tag: str) -> str:
        lines = text.lines()
        shown = (paragraph("Boilerplate", rich(line, tag, self._link)) for line in lines)
        return "".join(shown) if lines else paragraph("Boilerplate", words("–", tag))

    def _photo(self, number: int, each: ProofRow) -> str:
        image = screen_picture(each.picture, self._pictures) if each.picture else None
        if image is None:
            return ""
        package, document = self._ground.package, self._ground.document
        name = package.free_name(document, "media/image", ".jpg")
        package.put(name, image.data, "image/jpeg")
        relationship = package.relate(document, f"{OFFICE}/image", name)
        return paragraph("Boilerplate", drawing(image, relationship, number, each.left.plain, _PHOTO_MM))

    def _link(self, href: str) -> str:
        if href not in self._links:
            package, document = self._ground.package, self._ground.document
            self._links[href] = package.relate(document, f"{OFFICE}/hyperlink", href, external=True)
        return self._links[href]


def _open(each: ProofRow) -> tuple[str, ...]:
    """The remarks that somebody has to see to: that a block is meant for one language alone is none of these."""
    is_for_one = each.state is State.CURRENT and bool(each.left) is not bool(each.right)
    return each.remarks[1:] if is_for_one else each.remarks


def _across(columns: Iterable[str]) -> str:
    """A row with nothing in the margin."""
    contents = (paragraph("FactLine", ""), *(column or paragraph("FactLine", "") for column in columns))
    return row(*(cell(content, width, below=60, right=_GAP) for content, width in zip(contents, _COLUMNS, strict=True)))
