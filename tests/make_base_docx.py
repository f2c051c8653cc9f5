"""Builds the base document of the DOCX export: `python -m tests.make_base_docx` writes it to the resources.

The same input gives the same bytes. Language, accent colour and typefaces are those of the German standard
house; the exporter replaces them. What stands at the top and foot of every page is added by the exporter.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from editor import paths

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

SERIF, SANS = "Source Serif Pro", "Source Sans Pro"
ACCENT, INK, SOFT, GREY, LINE = "1F5F66", "1F2126", "4A4D52", "63666C", "DDD8CE"
ALARM, ALARM_GROUND, FACTS_GROUND = "A8322A", "FBEDEA", "F4F2EC"
TEXT_WIDTH = 9412


def fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def run(*, font: str = "", bold: bool = False, italic: bool = False, colour: str = "", size: float = 0) -> str:
    parts = [
        fonts(font) if font else "",
        "<w:b/><w:bCs/>" if bold else "",
        "<w:i/><w:iCs/>" if italic else "",
        f'<w:color w:val="{colour}"/>' if colour else "",
        f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/>' if size else "",
    ]
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if any(parts) else ""


def border(side: str, colour: str, size: int = 4, space: int = 4) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def box(colour: str, space: int, size: int = 4) -> str:
    spaces = {"top": space, "left": 9, "bottom": space, "right": 9}
    return "".join(border(side, colour, size, points) for side, points in spaces.items())


def para(
    *,
    next_: bool = False,
    lines: bool = False,
    list_: bool = False,
    borders: str = "",
    fill: str = "",
    tabs: str = "",
    before: int = 0,
    after: int = 0,
    line: float = 0,
    exact: bool = False,
    indent: str = "",
    centred: bool = False,
    outline: int | None = None,
) -> str:
    """The properties of a paragraph, in the order of the schema; `line` is the least distance of lines in points,
    or with `exact` the distance."""
    height = f' w:line="{line * 20:g}" w:lineRule="{"exact" if exact else "atLeast"}"' if line else ""
    parts = [
        "<w:keepNext/>" if next_ else "",
        "<w:keepLines/>" if lines else "",
        '<w:numPr><w:numId w:val="1"/></w:numPr>' if list_ else "",
        f"<w:pBdr>{borders}</w:pBdr>" if borders else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "",
        f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
        f'<w:spacing w:before="{before}" w:after="{after}"{height}/>',
        f"<w:ind {indent}/>" if indent else "",
        '<w:jc w:val="center"/>' if centred else "",
        f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "",
    ]
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def style(name: str, p: str, r: str = "", *, based: str = "Normal", then: str = "", custom: bool = False) -> str:
    """A paragraph style; its id is its name without spaces, headings with a capital as Word has them."""
    id_ = "".join(word[:1].upper() + word[1:] for word in name.split())
    following = "".join(word[:1].upper() + word[1:] for word in then.split())
    return (
        f'<w:style w:type="paragraph"{" w:customStyle=" + chr(34) + "1" + chr(34) if custom else ""} w:styleId="{id_}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f"{f'<w:next w:val={chr(34)}{following}{chr(34)}/>' if then else ''}"
        f'<w:uiPriority w:val="1"/><w:qFormat/>{p}{r}</w:style>'
    )


QUOTE_LINE = border("left", ACCENT, 18, 12)
RIGHT_TAB = f'<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/>'
BOXED = 'w:left="190" w:right="190"'
ENTRY = 'w:left="370" w:right="190" w:hanging="180"'
"""Of a fact box, its heading too: Word draws one box only around paragraphs of the same indents."""


def styles() -> str:
    body = "Body Text"
    small = run(font=SANS, size=10, colour=SOFT)
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(SERIF)}<w:color w:val="{INK}"/>'
        '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    own = [
        style("Body Text", para(after=180, line=17.5)),
        style("Logos", para(next_=True, after=300), custom=True),
        style(
            "Release Label",
            para(next_=True, borders=border("bottom", ACCENT, 12, 7), tabs=RIGHT_TAB, after=280),
            run(font=SANS, bold=True, colour=ACCENT, size=11.5),
            custom=True,
        ),
        style("Release Date", para(next_=True, after=200), run(font=SANS, colour=GREY, size=11.5), custom=True),
        style(
            "Draft Mark",
            para(next_=True, borders=box(ALARM, 6, 12), before=60, after=240, indent=BOXED),
            run(font=SANS, bold=True, colour=ALARM, size=11.5),
            custom=True,
        ),
        style(
            "Embargo",
            para(next_=True, borders=box(ALARM_GROUND, 6), fill=ALARM_GROUND, before=60, after=300, indent=BOXED),
            run(font=SANS, bold=True, colour=ALARM, size=11),
            custom=True,
        ),
        style("Free Line", para(next_=True, after=280), run(font=SANS, bold=True, size=11), custom=True),
        style("Correction", para(next_=True, after=240), run(font=SANS, bold=True, colour=ALARM, size=11), custom=True),
        style("Kicker", para(next_=True, after=20), run(font=SANS, bold=True, colour=ACCENT, size=11), custom=True),
        style(
            "Title",
            para(next_=True, lines=True, after=80, line=30, exact=True, outline=0),
            run(bold=True, size=24),
            then="Subtitle",
        ),
        style("Subtitle", para(next_=True, lines=True, after=200, line=20), run(colour=SOFT, size=15), then=body),
        style("Lead", para(after=180, line=17.5), run(bold=True), then=body, custom=True),
        style(
            "heading 1",
            para(next_=True, lines=True, before=240, after=80, outline=0),
            run(bold=True, size=18),
            then=body,
        ),
        style(
            "heading 2",
            para(next_=True, lines=True, before=200, after=80, outline=1),
            run(font=SANS, bold=True, size=13),
            then=body,
        ),
        style(
            "heading 3",
            para(next_=True, lines=True, before=160, after=50, outline=2),
            run(font=SANS, bold=True, size=11),
            then=body,
        ),
        style(
            "Quote",
            para(
                lines=True,
                borders=QUOTE_LINE,
                before=240,
                after=80,
                line=19.5,
                indent='w:left="340"',
            ),
            run(size=13.5),
        ),
        style(
            "Quote Attribution",
            para(lines=True, borders=QUOTE_LINE, after=240, indent='w:left="340"'),
            run(font=SANS, size=10, colour=GREY),
            custom=True,
        ),
        style("List Bullet", para(list_=True, after=80, line=17.5, indent='w:left="369" w:hanging="369"')),
        style(
            "Fact Box Heading",
            para(next_=True, borders=box(FACTS_GROUND, 9), fill=FACTS_GROUND, before=260, after=40, indent=ENTRY),
            run(font=SANS, bold=True, size=11),
            custom=True,
        ),
        style(
            "Fact Box",
            para(lines=True, borders=box(FACTS_GROUND, 9), fill=FACTS_GROUND, after=40, line=15, indent=ENTRY),
            run(font=SANS, size=10.5, colour=SOFT),
            custom=True,
        ),
        style(
            "Fact Box End",
            para(lines=True, borders=box(FACTS_GROUND, 9), fill=FACTS_GROUND, after=320, line=15, indent=ENTRY),
            run(font=SANS, size=10.5, colour=SOFT),
            custom=True,
        ),
        style("End Mark", para(before=120, after=120, centred=True), run(font=SANS, colour=GREY, size=11), custom=True),
        style("End Line", para(before=40, after=200), run(font=SANS, colour=GREY, size=9.5), custom=True),
        style(
            "Section Heading",
            para(next_=True, lines=True, before=160, after=50),
            run(font=SANS, size=11),
            based="Heading2",
            custom=True,
        ),
        style("Photos Heading", para(next_=True, before=310, after=80), based="SectionHeading", custom=True),
        style("Photo", para(), custom=True),
        style("caption", para(line=14), run(font=SANS, size=10, colour="3A3D42")),
        style("Credit", para(line=14), run(font=SANS, colour=GREY, size=10), custom=True),
        style("Boilerplate", para(after=60, line=15), run(size=10.5, colour="3A3D42"), custom=True),
        style("Fact Line", para(line=14), small, custom=True),
        style("Fact End", para(after=120), based="FactLine", custom=True),
        style("Note", para(after=80, line=14), small, custom=True),
        style("Licence", para(before=280), run(font=SANS, colour=GREY, size=9.5), custom=True),
        style("header", para(), run(font=SANS, colour=GREY, size=9.5)),
        style("footer", para(), run(font=SANS, colour=GREY, size=9.5)),
        style(
            "Running Line",
            para(before=40, after=120),
            run(font=SANS, bold=True, colour=ALARM, size=9.5),
            custom=True,
        ),
        style(
            "Page Line",
            para(borders=border("top", LINE, 6, 6), tabs=RIGHT_TAB),
            run(font=SANS, colour=GREY, size=9.5),
            custom=True,
        ),
    ]
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    font = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    dateline = (
        '<w:style w:type="character" w:customStyle="1" w:styleId="DateLine"><w:name w:val="Date Line"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/>'
        f'<w:color w:val="{GREY}"/></w:rPr></w:style>'
    )
    link = (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="{ACCENT}"/><w:u w:val="single"/></w:rPr>'
        "</w:style>"
    )
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    nothing = (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    parts = (defaults, normal, font, table, nothing, *own, dateline, link)
    return f"{HEAD}<w:styles {W}>{''.join(parts)}</w:styles>"


def numbering() -> str:
    return (
        f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="369" w:hanging="369"/></w:pPr>'
        f'<w:rPr>{fonts(SERIF)}<w:b/><w:bCs/><w:color w:val="{ACCENT}"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def settings() -> str:
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="de-DE"/></w:settings>'
    )


def font_table() -> str:
    def font(name: str, other: str, panose: str, family: str) -> str:
        return (
            f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
            f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        )

    serif = font(SERIF, "Georgia", "02040603050405020204", "roman")
    sans = font(SANS, "Arial", "020B0503030403020204", "swiss")
    return f"{HEAD}<w:fonts {W}>{serif}{sans}</w:fonts>"


def theme() -> str:
    """The colours and fonts of the house for whoever goes on writing in the document."""

    def solid(name: str, colour: str) -> str:
        return f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'

    colours = {"dk1": INK, "lt1": "FFFFFF", "dk2": SOFT, "lt2": FACTS_GROUND, "accent1": ACCENT, "accent2": ALARM}
    colours |= {
        "accent3": GREY,
        "accent4": "8FA6A9",
        "accent5": LINE,
        "accent6": SOFT,
        "hlink": ACCENT,
        "folHlink": GREY,
    }
    scheme = "".join(solid(name, colour) for name, colour in colours.items())
    font = '<a:latin typeface="{}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Zweispalter">'
        f'<a:themeElements><a:clrScheme name="Zweispalter">{scheme}</a:clrScheme><a:fontScheme name="Zweispalter">'
        f"<a:majorFont>{font.format(SERIF)}</a:majorFont><a:minorFont>{font.format(SERIF)}</a:minorFont>"
        "</a:fontScheme>"
        f'<a:fmtScheme name="Zweispalter"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def document() -> str:
    return (
        f'{HEAD}<w:document {W} {R}><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247" w:header="567" w:footer="567" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def content_types() -> str:
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings"}
    kinds |= {"fontTable": "fontTable"}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{MAIN}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)
APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Zweispalter</Application></Properties>"
)


def parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(
            *((f"{OFFICE}/{kind}", f"{kind}.xml") for kind in ("styles", "numbering", "settings", "fontTable")),
            (f"{OFFICE}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/theme/theme1.xml": theme(),
        "docProps/core.xml": CORE,
        "docProps/app.xml": APP,
    }


def base_document() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)
    return buffer.getvalue()


if __name__ == "__main__":
    paths.resource("templates", "docx", "base.docx").write_bytes(base_document())
