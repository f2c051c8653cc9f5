"""A manuscript set as a page: every part in its look, in one document that can be painted, printed and written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QTextDocument,
    QTextFrameFormat,
    QTextTableCell,
    QTextTableCellFormat,
)

from editor.compose.manuscript import (
    BodyPart,
    Bullets,
    Crosshead,
    EndItem,
    EndRow,
    FactBox,
    Licence,
    Logo,
    Manuscript,
    Paragraph,
    PhotoGroup,
    Picture,
    Section,
    SectionKind,
    SetOffQuote,
)
from editor.domain.richtext import RichText
from editor.ui.preview import looks
from editor.ui.preview.looks import REM, Dress, Look
from editor.ui.preview.page_text import PageText

Images = Callable[[str], QImage | None]
"""The picture of a digest, or None while it is not at hand."""

_PICTURE_WIDTH = (looks.WIDTH - 2 * looks.SIDE) / 3
_GAP = 1.1 * REM


def typeset(manuscript: Manuscript, images: Images) -> QTextDocument:
    """The manuscript as a document of the width of the text on an A4 page."""
    return _Typesetter(manuscript, images).document


class _Typesetter:
    """Writes part after part at the end of its document."""

    def __init__(self, manuscript: Manuscript, images: Images) -> None:
        self._accent, self._images = manuscript.accent, images
        self._page = PageText(Dress(manuscript.accent, manuscript.text_font, manuscript.label_font))
        self._head(manuscript)
        self._text(manuscript)
        self._end(manuscript)

    @property
    def document(self) -> QTextDocument:
        return self._page.document

    def _head(self, m: Manuscript) -> None:
        self._logos(m.logos)
        self._label(m.label, m.date_line)
        self._page.lines(looks.CORRECTION, m.correction)
        for notice, ground in ((m.draft, ""), (m.embargo if m.embargoed else "", looks.ALARM_GROUND)):
            if notice:
                self._notice(notice, ground)
        self._page.lines(looks.FREE, m.embargo if not m.embargoed else "")
        self._page.rich(looks.KICKER, m.kicker)
        self._page.rich(looks.HEADLINE, m.headline)
        self._page.rich(looks.SUBHEADLINE, m.subheadline)
        self._page.rich(looks.LEAD, m.lead)

    def _text(self, m: Manuscript) -> None:
        for part in m.body:
            self._part(part)
        self._page.lines(looks.END_MARK, m.end_mark)
        self._page.lines(looks.END_LINE, m.end_line)

    def _end(self, m: Manuscript) -> None:
        """The parts in the order of the house; a rule parts photos from small print, and this from the text."""
        before: EndItem | None = None
        for item in m.end_items:
            if _is_parted(before, item):
                self._rule()
            match item:
                case PhotoGroup():
                    self._photos(item)
                case Licence():
                    self._page.lines(looks.LICENCE, item.text)
                case _:
                    self._end_row(item)
            before = item

    def _photos(self, group: PhotoGroup) -> None:
        self._page.lines(looks.SMALL_HEADING, group.heading)
        for picture in group.photos:
            self._picture(picture)

    def _part(self, part: BodyPart) -> None:
        match part:
            case Paragraph():
                self._page.rich(looks.TEXT, part.text)
            case Crosshead():
                self._page.rich(looks.CROSSHEAD, part.text)
            case Bullets():
                self._bullets(part.items)
            case FactBox():
                self._box(part)
            case SetOffQuote():
                self._quote(part)
            case Picture():
                self._picture(part)

    def _logos(self, logos: Iterable[Logo]) -> None:
        """The logos beside each other, as far as they are at hand."""
        shown = [(logo, image) for logo in logos if (image := self._images(logo.digest))]
        pictures = [(logo.digest, image, fitted(image.size()), logo.alt) for logo, image in shown]
        if pictures:
            self._page.pictures(looks.Look(line=0, below=looks.LOGO_BELOW), pictures)

    def _label(self, label: str, date_line: str) -> None:
        table = self._page.table(1, 2, below=1.1)
        for column, (text, look) in enumerate(((label, looks.LABEL), (date_line, looks.DATE))):
            made = QTextTableCellFormat()
            made.setBottomBorder(2)
            made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            made.setBottomBorderBrush(QBrush(QColor(self._accent)))
            made.setBottomPadding(0.55 * REM)
            self._page.fill(table.cellAt(0, column), [(look, RichText.plain_text(text))], made)

    def _notice(self, text: str, ground: str) -> None:
        table = self._page.table(1, 1, below=1)
        made = QTextTableCellFormat()
        for set_padding in (made.setLeftPadding, made.setRightPadding):
            set_padding(0.8 * REM)
        for set_padding in (made.setTopPadding, made.setBottomPadding):
            set_padding(0.45 * REM)
        if ground:
            made.setBackground(QColor(ground))
        else:
            made.setBorder(2)
            made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            made.setBorderBrush(QBrush(QColor(looks.ALARM)))
        self._page.fill(table.cellAt(0, 0), [(looks.NOTICE, RichText.plain_text(text))], made)

    def _bullets(self, items: Iterable[RichText]) -> None:
        for item in items:
            self._page.rich(looks.ITEM, item)
        self._page.distance(0.55)

    def _box(self, box: FactBox) -> None:
        table = self._page.table(1, 1, above=0.6, below=1.3)
        made = QTextTableCellFormat()
        made.setBackground(QColor(looks.BOX_GROUND))
        made.setPadding(0.9 * REM)
        entries = ((looks.BOX_ENTRY, entry) for entry in box.entries)
        self._page.fill(table.cellAt(0, 0), [(looks.BOX_HEADING, box.heading), *entries], made)

    def _quote(self, quote: SetOffQuote) -> None:
        table = self._page.table(1, 1, above=0.6, below=1.3)
        made = QTextTableCellFormat()
        made.setLeftBorder(3)
        made.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setLeftBorderBrush(QBrush(QColor(self._accent)))
        made.setLeftPadding(1.1 * REM)
        speaker = [(looks.SPEAKER, RichText.plain_text(quote.attribution))] if quote.attribution else []
        self._page.fill(table.cellAt(0, 0), [(looks.QUOTE, quote.text), *speaker], made)

    def _picture(self, picture: Picture) -> None:
        image = self._images(picture.digest) if picture.digest else None
        table = self._page.table(1, 2 if image else 1, widths=(1, 2) if image else (1,), above=0.4, below=1.1)
        if image:
            self._image(table.cellAt(0, 0), picture.digest, image)
        texts = [(looks.CAPTION, picture.caption)] if picture.caption else []
        texts += [(looks.CREDIT, RichText.plain_text(line)) for line in picture.below]
        self._page.fill(table.cellAt(0, table.columns() - 1), texts)

    def _image(self, cell: QTextTableCell, digest: str, image: QImage) -> None:
        width = _PICTURE_WIDTH - _GAP
        size = QSizeF(width, width * image.height() / max(1, image.width()))
        self._page.insert_image(cell.firstCursorPosition(), digest, image, size)
        made = QTextTableCellFormat()
        made.setRightPadding(_GAP)
        made.setTopPadding(0.25 * REM)
        cell.setFormat(made)

    def _end_row(self, row: EndRow) -> None:
        table = self._page.table(1, len(row), below=1)
        for column, sections in enumerate(row):
            made = QTextTableCellFormat()
            if column + 1 < len(row):
                made.setRightPadding(1.6 * REM)
            texts = [text for index, section in enumerate(sections) for text in _section(section, index)]
            self._page.fill(table.cellAt(0, column), texts, made)

    def _rule(self) -> None:
        self._page.distance(0.5)
        table = self._page.table(1, 1, below=0.9)
        made = QTextTableCellFormat()
        made.setTopBorder(1)
        made.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setTopBorderBrush(QBrush(QColor(looks.LINE)))
        self._page.flatten(table.cellAt(0, 0).firstCursorPosition())
        table.cellAt(0, 0).setFormat(made)


def fitted(size: QSize) -> QSizeF:
    """The size at which a logo stands on the page: never larger than there is room for it."""
    width, height = max(1, size.width()), max(1, size.height())
    scale = min(1.0, looks.LOGO_WIDTH * REM / width, looks.LOGO_HEIGHT * REM / height)
    return QSizeF(width * scale, height * scale)


def _is_parted(before: EndItem | None, item: EndItem) -> bool:
    """Whether a rule stands above a part."""
    if isinstance(item, PhotoGroup):
        return isinstance(before, tuple)
    return isinstance(item, tuple) and (before is None or isinstance(before, PhotoGroup))


def _section(section: Section, index: int) -> list[tuple[Look, RichText]]:
    heading = replace(looks.END_HEADING, above=1.2 if index else 0)
    text = looks.ABOUT_TEXT if section.kind is SectionKind.ABOUT else looks.END_TEXT
    lines = [(text, line) for line in section.lines]
    return [(heading, RichText.plain_text(section.heading)), *lines] if section.heading else lines
