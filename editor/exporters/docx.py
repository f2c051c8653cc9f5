"""A manuscript as DOCX, on our own base document."""

from __future__ import annotations

import zipfile
from datetime import UTC
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from editor import paths
from editor.compose.manuscript import Manuscript, Picture
from editor.exporters.docx_body import PHOTO_BOX_MM, BodyWriter
from editor.exporters.docx_markup import NAMESPACES, drawing, page_words, paragraph, words
from editor.exporters.pictures import Pictures, screen_picture

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import XmlPart

_BASE_TAG, _BASE_ACCENT = "de-DE", "1F5F66"
_LONGEST_PROPERTY = 255


def docx_bytes(manuscript: Manuscript, pictures: Pictures) -> bytes:
    """The DOCX file. Raises ExportRefused for a picture that cannot be read."""
    import docx

    document = docx.Document(BytesIO(_base(manuscript.tag, manuscript.accent)))
    _write_body(document, manuscript, pictures)
    _write_header(document, manuscript)
    _write_footer(document, manuscript)
    _write_properties(document, manuscript)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@lru_cache(maxsize=8)
def _base(tag: str, accent: str) -> bytes:
    """The base document in the language `tag` and with the accent colour of the house."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(paths.resource("templates", "docx", "base.docx")) as base,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package,
    ):
        for entry in base.infolist():
            text = base.read(entry).decode()
            if entry.filename.startswith("word/"):
                text = text.replace(_BASE_TAG, tag).replace(_BASE_ACCENT, accent.lstrip("#").upper())
            package.writestr(entry.filename, text)
    return buffer.getvalue()


def _write_body(document: Document, manuscript: Manuscript, pictures: Pictures) -> None:
    part = document.part
    links: dict[str, str] = {}
    drawn = 0

    def link(href: str) -> str:
        if href not in links:
            from docx.opc.constants import RELATIONSHIP_TYPE

            links[href] = part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return links[href]

    def draw(picture: Picture) -> str:
        nonlocal drawn
        image = screen_picture(picture.digest, pictures)
        if image is None:
            return ""
        drawn += 1
        relationship, _ = part.get_or_add_image(BytesIO(image.data))
        return drawing(image, relationship, drawn, picture.alt, PHOTO_BOX_MM)

    body = document.element.body
    _put_before(body, BodyWriter(manuscript, link, draw).markup())


def _write_header(document: Document, manuscript: Manuscript) -> None:
    """Draft mark and embargo on every page; without either the document has no header."""
    if manuscript.running_line:
        line = paragraph("Header", words(manuscript.running_line, manuscript.tag))
        _rewrite(_story(document, "header"), line)
        return
    section = document.element.body.sectPr
    [reference] = section.xpath("w:headerReference")
    section.remove(reference)
    document.part.drop_rel(_relationship(document, "header"))


def _write_footer(document: Document, manuscript: Manuscript) -> None:
    issuer = words(manuscript.issuer, manuscript.tag) if manuscript.issuer else ""
    page = page_words(manuscript.page, manuscript.tag)
    _rewrite(_story(document, "footer"), paragraph("Footer", f"{issuer}<w:r><w:tab/></w:r>{page}"))


def _relationship(document: Document, kind: str) -> str:
    for relationship, rel in document.part.rels.items():
        if rel.reltype.endswith(f"/{kind}"):
            return str(relationship)
    raise KeyError(kind)


def _story(document: Document, kind: str) -> XmlPart:
    part: XmlPart = document.part.related_parts[_relationship(document, kind)]
    return part


def _rewrite(part: XmlPart, markup: str) -> None:
    root = part.element
    for child in list(root):
        root.remove(child)
    root.extend(_parsed(markup))


def _put_before(body: object, markup: str) -> None:
    """Puts the markup at the start of the body, before the properties of its section."""
    body[0:0] = _parsed(markup)  # type: ignore[index]


def _parsed(markup: str) -> list[object]:
    from docx.oxml.parser import parse_xml

    return list(parse_xml(f"<w:body {NAMESPACES}>{markup}</w:body>"))


def _write_properties(document: Document, manuscript: Manuscript) -> None:
    properties = document.core_properties
    composed = manuscript.composed.astimezone(UTC)
    properties.title = manuscript.title[:_LONGEST_PROPERTY]
    properties.author = ", ".join(manuscript.issuers)[:_LONGEST_PROPERTY]
    properties.last_modified_by = properties.author
    properties.language = manuscript.tag
    properties.subject = manuscript.label[:_LONGEST_PROPERTY]
    properties.comments = manuscript.description[:_LONGEST_PROPERTY]
    properties.keywords = ", ".join(manuscript.keywords)[:_LONGEST_PROPERTY]
    properties.created = properties.modified = composed
    properties.revision = 1
