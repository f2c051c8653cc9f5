"""A manuscript set as a page: every part in its look, in one document that can be painted, printed and written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
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

Images = Callable[[str], QImage | None]
"""The picture of a digest, or None while it is not at hand."""

_PICTURE_WIDTH = (looks.WIDTH - 2 * looks.SIDE) / 3
_GAP = 1.1 * REM
_CENTRE, _RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight


def typeset(manuscript: Manuscript, images: Images) -> QTextDocument:
    """The manuscript as a document of the width of the text on an A4 page."""
    return _Typesetter(manuscript, images).document


class _Typesetter:
    """Writes part after part at the end of its document."""

    def __init__(self, manuscript: Manuscript, images: Images) -> None:
        self._dress = Dress(manuscript.accent, manuscript.text_font, manuscript.label_font)
        self._accent, self._images = manuscript.accent, images
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(looks.TEXT.characters(self._dress).font())
        self._cursor = QTextCursor(self.document)
        self._fresh = True
        self._head(manuscript)
        self._text(manuscript)
        self._end(manuscript)

    # -- the parts

    def _head(self, m: Manuscript) -> None:
        self._logos(m.logos)
        self._label(m.label, m.date_line)
        for notice, ground in ((m.draft, ""), (m.embargo if m.embargoed else "", looks.ALARM_GROUND)):
            if notice:
                self._notice(notice, ground)
        self._lines(looks.FREE, m.embargo if not m.embargoed else "")
        self._lines(looks.CORRECTION, m.correction)
        self._rich(looks.KICKER, m.kicker)
        self._rich(looks.HEADLINE, m.headline or RichText.plain_text(m.label))
        self._rich(looks.SUBHEADLINE, m.subheadline)
        self._rich(looks.LEAD, m.lead)

    def _text(self, m: Manuscript) -> None:
        for part in m.body:
            self._part(part)
        self._lines(looks.END_MARK, m.end_mark)
        self._lines(looks.END_LINE, m.end_line)

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
                    self._lines(looks.LICENCE, item.text)
                case _:
                    self._end_row(item)
            before = item

    def _photos(self, group: PhotoGroup) -> None:
        self._lines(looks.SMALL_HEADING, group.heading)
        for picture in group.photos:
            self._picture(picture)

    def _part(self, part: BodyPart) -> None:
        match part:
            case Paragraph():
                self._rich(looks.TEXT, part.text)
            case Crosshead():
                self._rich(looks.CROSSHEAD, part.text)
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
        if not shown:
            return
        line = looks.Look(line=0, below=looks.LOGO_BELOW)
        self._write(self._cursor, line, RichText())
        form = self._cursor.blockFormat()
        form.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        self._cursor.setBlockFormat(form)
        for index, (logo, image) in enumerate(shown):
            if index:
                self._cursor.insertText("\u2003")
            self._insert_image(self._cursor, logo.digest, image, fitted(image.size()), logo.alt)
        self._fresh = False

    def _label(self, label: str, date_line: str) -> None:
        table = self._table(1, 2, below=1.1)
        for column, (text, look) in enumerate(((label, looks.LABEL), (date_line, looks.DATE))):
            made = QTextTableCellFormat()
            made.setBottomBorder(2)
            made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            made.setBottomBorderBrush(QBrush(QColor(self._accent)))
            made.setBottomPadding(0.55 * REM)
            self._fill(table.cellAt(0, column), [(look, RichText.plain_text(text))], made)

    def _notice(self, text: str, ground: str) -> None:
        table = self._table(1, 1, below=1)
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
        self._fill(table.cellAt(0, 0), [(looks.NOTICE, RichText.plain_text(text))], made)

    def _bullets(self, items: Iterable[RichText]) -> None:
        for item in items:
            self._rich(looks.ITEM, item)
        self._distance(0.55)

    def _box(self, box: FactBox) -> None:
        table = self._table(1, 1, above=0.6, below=1.3)
        made = QTextTableCellFormat()
        made.setBackground(QColor(looks.BOX_GROUND))
        made.setPadding(0.9 * REM)
        entries = ((looks.BOX_ENTRY, entry) for entry in box.entries)
        self._fill(table.cellAt(0, 0), [(looks.BOX_HEADING, box.heading), *entries], made)

    def _quote(self, quote: SetOffQuote) -> None:
        table = self._table(1, 1, above=0.6, below=1.3)
        made = QTextTableCellFormat()
        made.setLeftBorder(3)
        made.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setLeftBorderBrush(QBrush(QColor(self._accent)))
        made.setLeftPadding(1.1 * REM)
        speaker = [(looks.SPEAKER, RichText.plain_text(quote.attribution))] if quote.attribution else []
        self._fill(table.cellAt(0, 0), [(looks.QUOTE, quote.text), *speaker], made)

    def _picture(self, picture: Picture) -> None:
        image = self._images(picture.digest) if picture.digest else None
        table = self._table(1, 2 if image else 1, widths=(1, 2) if image else (1,), above=0.4, below=1.1)
        if image:
            self._image(table.cellAt(0, 0), picture.digest, image)
        texts = [(looks.CAPTION, picture.caption)] if picture.caption else []
        texts += [(looks.CREDIT, RichText.plain_text(line)) for line in picture.below]
        self._fill(table.cellAt(0, table.columns() - 1), texts)

    def _image(self, cell: QTextTableCell, digest: str, image: QImage) -> None:
        width = _PICTURE_WIDTH - _GAP
        size = QSizeF(width, width * image.height() / max(1, image.width()))
        self._insert_image(cell.firstCursorPosition(), digest, image, size)
        made = QTextTableCellFormat()
        made.setRightPadding(_GAP)
        made.setTopPadding(0.25 * REM)
        cell.setFormat(made)

    def _insert_image(
        self, cursor: QTextCursor, digest: str, image: QImage, size: QSizeF, description: str = ""
    ) -> None:
        self.document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(digest), image)
        form = QTextImageFormat()
        form.setName(digest)
        form.setWidth(size.width())
        form.setHeight(size.height())
        form.setProperty(QTextImageFormat.Property.ImageAltText, description)
        form.setVerticalAlignment(QTextImageFormat.VerticalAlignment.AlignMiddle)
        cursor.insertImage(form)

    def _end_row(self, row: EndRow) -> None:
        table = self._table(1, len(row), below=1)
        for column, sections in enumerate(row):
            made = QTextTableCellFormat()
            if column + 1 < len(row):
                made.setRightPadding(1.6 * REM)
            texts = [text for index, section in enumerate(sections) for text in _section(section, index)]
            self._fill(table.cellAt(0, column), texts, made)

    # -- writing

    def _rule(self) -> None:
        self._distance(0.5)
        table = self._table(1, 1, below=0.9)
        made = QTextTableCellFormat()
        made.setTopBorder(1)
        made.setTopBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setTopBorderBrush(QBrush(QColor(looks.LINE)))
        self._tiny(table.cellAt(0, 0).firstCursorPosition())
        table.cellAt(0, 0).setFormat(made)

    def _lines(self, look: Look, text: str) -> None:
        self._rich(look, RichText.plain_text(text))

    def _rich(self, look: Look, text: RichText) -> None:
        """A paragraph; nothing where there is no text."""
        if not text:
            return
        if not self._fresh:
            self._cursor.insertBlock()
        self._fresh = False
        self._write(self._cursor, look, text)

    def _write(self, cursor: QTextCursor, look: Look, text: RichText) -> None:
        block = look.block()
        if look.centred:
            block.setAlignment(_CENTRE)
        elif look.right:
            block.setAlignment(_RIGHT)
        if look.hanging:
            block.setLeftMargin(look.hanging * REM)
            block.setTextIndent(-look.hanging * REM)
            block.setTabPositions([QTextOption.Tab(look.hanging * REM, QTextOption.TabType.LeftTab)])
        cursor.setBlockFormat(block)
        base = look.characters(self._dress)
        cursor.setBlockCharFormat(base)
        if look.hanging:
            cursor.insertText("•\t", looks.MARKER.characters(self._dress))
        for span in text.spans:
            cursor.insertText(span.text.replace("\n", "\u2028"), _spanned(base, span.bold, span.italic, span.href))

    def _fill(
        self,
        cell: QTextTableCell,
        texts: Iterable[tuple[Look, RichText]],
        form: QTextTableCellFormat | None = None,
    ) -> None:
        """Writes paragraphs into a cell, then gives it its form, which the first paragraph would take away."""
        cursor = cell.firstCursorPosition()
        written = False
        for look, text in texts:
            if written:
                cursor.insertBlock()
            self._write(cursor, look, text)
            written = True
        if form is not None:
            cell.setFormat(form)

    def _table(
        self, rows: int, columns: int, *, above: float = 0, below: float = 0, widths: tuple[int, ...] = ()
    ) -> QTextTable:
        """A table over the whole width without lines; what follows it is written below it."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(above * REM)
        form.setBottomMargin(below * REM)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        parts = widths or (1,) * columns
        shares = [QTextLength(QTextLength.Type.PercentageLength, 100 * part / sum(parts)) for part in parts]
        form.setColumnWidthConstraints(shares)
        if not self._fresh:
            self._cursor.insertBlock()
            self._tiny(self._cursor)
        table = self._cursor.insertTable(rows, columns, form)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._tiny(self._cursor)
        self._fresh = True
        return table

    def _distance(self, rem: float) -> None:
        form = self._cursor.blockFormat()
        form.setBottomMargin(form.bottomMargin() + rem * REM)
        self._cursor.setBlockFormat(form)

    def _tiny(self, cursor: QTextCursor) -> None:
        """A block that takes no room: Qt wants one before and after a table."""
        form = QTextBlockFormat()
        form.setLineHeight(0.01, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(form)
        look = QTextCharFormat()
        look.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        cursor.setBlockCharFormat(look)


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


def _spanned(base: QTextCharFormat, bold: bool, italic: bool, href: str) -> QTextCharFormat:
    if not (bold or italic or href):
        return base
    made = QTextCharFormat(base)
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    if italic:
        made.setFontItalic(True)
    if href:
        made.setAnchor(True)
        made.setAnchorHref(href)
        made.setFontUnderline(True)
    return made
