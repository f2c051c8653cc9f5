"""A manuscript as a PDF that the program writes by itself, where no other is there to write a tagged one.

Qt writes neither tags nor the language of a document; the language is added to what it wrote.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPdfWriter

from editor.compose.manuscript import Manuscript
from editor.exporters.pictures import Pictures
from editor.ui.preview.printing import page_layout, paint_pages
from editor.ui.preview.sheets import Sheets
from editor.ui.thumbnails import large_view

RESOLUTION = 1200

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)


def untagged_pdf(manuscript: Manuscript, pictures: Pictures) -> bytes:
    """The pages with title and language; `pictures` says where a picture is. May run on any thread."""

    def image(digest: str) -> QImage | None:
        file = pictures(digest)
        shown = large_view(file) if file else QImage()
        return None if shown.isNull() else shown

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    _describe(writer, manuscript)
    paint_pages(writer, Sheets(manuscript, image))
    return with_language(bytes(buffer.data().data()), manuscript.tag)


def _describe(writer: QPdfWriter, manuscript: Manuscript) -> None:
    writer.setTitle(manuscript.title)
    writer.setAuthor(", ".join(manuscript.issuers))
    writer.setCreator("Zweispalter")
    writer.setResolution(RESOLUTION)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_6)
    writer.setPageLayout(page_layout())


def with_language(pdf: bytes, tag: str) -> bytes:
    """Says in which language the document is, and that readers show its title; as it is where it cannot be read.

    A PDF is changed by what stands at its end: here a newer root, and where that is.
    """
    start, trailers = _START.search(pdf), _TRAILER.findall(pdf)
    number = _ROOT.search(trailers[-1]) if trailers else None
    root = re.search(rb"\n%s 0 obj\s*<<(.*?)>>\s*endobj" % number[1], pdf, re.DOTALL) if number else None
    if not (start and number and root):
        return pdf
    said = b"/Lang (%s)\n/ViewerPreferences <</DisplayDocTitle true>>\n" % tag.encode("ascii")
    pdf = pdf.rstrip(b"\n") + b"\n"
    added = b"%s 0 obj\n<<%s%s>>\nendobj\n" % (number[1], root[1], said)
    table = b"xref\n%s 1\n%010d 00000 n \n" % (number[1], len(pdf))
    trailer = b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailers[-1], start[1], len(pdf) + len(added))
    return pdf + added + table + trailer
