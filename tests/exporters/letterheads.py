"""Letterheads of different make, built from text: as Word, German Word, designers and offices write them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/>'
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="{id}"><w:name w:val="Normal"/><w:qFormat/>'
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
)


def style(id_: str, name: str, based: str = "Normal", more: str = "", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{more}</w:style>'
    )


def heading(id_: str, name: str, level: int, based: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr></w:style>'
    )


def line(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def logo(relationship: str = "rId1") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline {DRAWN}><wp:extent cx="900000" cy="360000"/><wp:docPr id="7" name="Logo" '
        'descr="Stadtwerke"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="900000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


Links = Mapping[str, tuple[str, str]]
"""By id the kind and the target of a relationship; a target with a colon is outside the file."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A Word file in parts. `stories` are headers and footers by `header_first` and the like: their name is their id.

    `links` are the relationships of the document, `settings_links` of its settings, `story_links` of its stories.
    """

    body: str = line("Sehr geehrte Damen und Herren")
    section: str = PAGE
    styles: str = NORMAL.format(id="Normal")
    stories: Mapping[str, str] = field(default_factory=dict)
    settings: str = ""
    numbering: str = ""
    template: bool = False
    links: Links = field(default_factory=dict)
    settings_links: Links = field(default_factory=dict)
    story_links: Links = field(default_factory=lambda: {"rId1": ("image", "media/logo.png")})
    more: Mapping[str, bytes] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)

    def written(self, file: Path) -> Path:
        file.write_bytes(zipped(self.parts()))
        return file

    def parts(self) -> dict[str, bytes]:
        texts = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _rels(_ROOT_LINKS),
            "docProps/core.xml": _CORE,
            "word/document.xml": f"<w:document {W} {R} {DRAWN}><w:body>{self.body}"
            f"<w:sectPr>{self._references()}{self.section}</w:sectPr></w:body></w:document>",
            "word/styles.xml": f"<w:styles {W}>{self.styles}</w:styles>",
            "word/settings.xml": f"<w:settings {W} {R}>{self.settings}</w:settings>",
            "word/_rels/document.xml.rels": _rels(self._links()),
            "word/_rels/settings.xml.rels": _rels(self.settings_links),
        }
        for name, content in self.stories.items():
            root = "hdr" if name.startswith("header") else "ftr"
            texts[f"word/{name}.xml"] = f"<w:{root} {W} {R}>{content}</w:{root}>"
            texts[f"word/_rels/{name}.xml.rels"] = _rels(self.story_links)
        if self.numbering:
            texts["word/numbering.xml"] = f"<w:numbering {W}>{self.numbering}</w:numbering>"
        pictures = {"docProps/thumbnail.jpeg": picture("JPEG"), "word/media/logo.png": picture("PNG")}
        return {name: text.encode() for name, text in texts.items()} | pictures | dict(self.more)

    def _references(self) -> str:
        """Of the last section: to all stories whose name says when they stand there."""
        uses = [name.split("_") for name in self.stories]
        whens = [(kind, when) for kind, when, *others in uses if not others]
        return "".join(reference(kind, when, f"{kind}_{when}") for kind, when in whens)

    def _links(self) -> Links:
        parts = ["styles", "settings", *(["numbering"] if self.numbering else [])]
        stories = {name: (name.partition("_")[0], f"{name}.xml") for name in self.stories}
        return {part: (part, f"{part}.xml") for part in parts} | stories | dict(self.links)

    def _types(self) -> str:
        kinds = {"document": "template.main" if self.template else "document.main"}
        kinds |= {"styles": "styles", "settings": "settings"} | ({"numbering": "numbering"} if self.numbering else {})
        kinds |= {name: name.partition("_")[0] for name in self.stories}
        types = {f"/word/{name}.xml": f"{WORD}{kind}+xml" for name, kind in kinds.items()} | dict(self.types)
        overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
        return f'<Types xmlns="{PACKAGE}/content-types">{_DEFAULTS}{overrides}</Types>'


_ROOT_LINKS: Links = {
    "rId1": ("officeDocument", "word/document.xml"),
    "rId2": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    "rId3": (f"{PACKAGE}/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg"),
}
_CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Erika Vorlage</dc:creator></cp:coreProperties>'
)
_DEFAULTS = (
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
)


def reference(kind: str, when: str, id_: str) -> str:
    return f'<w:{kind}Reference w:type="{when}" r:id="{id_}"/>'


def _rels(links: Links) -> str:
    rows = "".join(_row(id_, kind, target) for id_, (kind, target) in links.items())
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _row(id_: str, kind: str, target: str) -> str:
    mode = ' TargetMode="External"' if ":" in target else ""
    full = kind if ":" in kind else f"{OFFICE}/{kind}"
    return f'<Relationship Id="{id_}" Type="{full}" Target="{target}"{mode}/>'


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def picture(format_: str) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (50, 20), "teal").save(buffer, format_)
    return buffer.getvalue()


_COLOURS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LOOKS = {
    "fillStyleLst": _FILL,
    "lnStyleLst": f'<a:ln w="9525">{_FILL}</a:ln>',
    "effectStyleLst": "<a:effectStyle><a:effectLst/></a:effectStyle>",
    "bgFillStyleLst": _FILL,
}
_FACE = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Haus"><a:themeElements>'
    f'<a:clrScheme name="Haus">{"".join(f"<a:{c}><a:srgbClr val={chr(34)}004488{chr(34)}/></a:{c}>" for c in _COLOURS)}'
    f'</a:clrScheme><a:fontScheme name="Haus"><a:majorFont>{_FACE}</a:majorFont><a:minorFont>{_FACE}</a:minorFont>'
    f'</a:fontScheme><a:fmtScheme name="Haus">{"".join(f"<a:{n}>{each * 3}</a:{n}>" for n, each in _LOOKS.items())}'
    "</a:fmtScheme></a:themeElements></a:theme>"
)
ADDRESS = line("Stadtwerke Lahnau · Am Wehr 3 · 35633 Lahnau")
BULLETS = (
    '<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Aufzhlungszeichen"/><w:lvlText w:val="–"/>'
    '<w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
)

WORD_LIKE = Letterhead(
    section=f"{PAGE}<w:titlePg/>",
    styles=NORMAL.format(id="Normal")
    + heading("Heading1", "heading 1", 0)
    + heading("Heading2", "heading 2", 1)
    + style("Title", "Haustitel")
    + style("Lead", "Lead paragraph")
    + style("Quote", "Quote", kind="character", based="DefaultParagraphFont"),
    stories={"header_default": line("Stadtwerke Lahnau"), "header_first": logo(), "footer_default": ADDRESS},
    settings='<w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="708"/>',
    settings_links={"rId1": ("attachedTemplate", "file:///S:/Vorlagen/Brief.dotm")},
    links={
        "theme": ("theme", "theme/theme1.xml"),
        "comments": ("comments", "comments.xml"),
        "old": ("image", "https://stadtwerke.example/old.png"),
    },
    more={
        "word/theme/theme1.xml": THEME.encode(),
        "word/comments.xml": f'<w:comments {W}><w:comment w:id="1" w:author="Erika Vorlage"/></w:comments>'.encode(),
    },
    types={
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/word/comments.xml": f"{WORD}comments+xml",
    },
)
"""Theme, a first page of its own, traces of an author, and two ids that we use for something else."""

GERMAN = Letterhead(
    styles=NORMAL.format(id="Standard")
    + heading("berschrift1", "heading 1", 0, "Standard")
    + heading("berschrift2", "heading 2", 1, "Standard")
    + style("Untertitel", "Subtitle", "Standard")
    + style("Textkrper", "Body Text", "Standard")
    + style("Zitat", "Zitat", "Standard")
    + style("Beschriftung", "caption", "Standard")
    + style("Vorspann", "Vorspann", "Standard", "<w:rPr><w:b/></w:rPr>")
    + style("Aufzhlungszeichen", "List Bullet", "Standard", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>')
    + style("Datumszeichen", "Datum", "DefaultParagraphFont", kind="character"),
    stories={"header_default": logo()},
    numbering=BULLETS,
)
"""Styles as a German Word names them, and a list of its own; no footer."""

TWO_COLUMNS = Letterhead(
    section=f'{PAGE}<w:cols w:num="2" w:space="567"/>',
    stories={"header_default": logo(), "footer_default": ADDRESS},
)

DIFFERENT_PAGES = Letterhead(
    body=f"<w:p><w:pPr><w:sectPr>{reference('header', 'default', 'header_of_first')}"
    f"{reference('footer', 'default', 'footer_of_first')}{PAGE}</w:sectPr></w:pPr></w:p>{line('Anrede')}",
    section=f"{PAGE}<w:titlePg/>",
    stories={"header_of_first": logo(), "footer_of_first": ADDRESS, "header_first": line("Erste Seite")},
    settings="<w:evenAndOddHeaders/>",
)
"""First, odd and even pages differ, and the last section takes header and footer from the one before."""

TEMPLATE = Letterhead(
    body=f"{ADDRESS}{line('{{Inhalt}}')}{line('Mit freundlichen Grüßen')}",
    section=f'{PAGE}<w:cols w:space="708"/>',
    stories={"header_default": logo()},
    template=True,
)
"""A .dotx with an address above the place for the text and a greeting below it."""

LETTERHEADS = {
    "word": WORD_LIKE,
    "german": GERMAN,
    "columns": TWO_COLUMNS,
    "pages": DIFFERENT_PAGES,
    "template": TEMPLATE,
}
