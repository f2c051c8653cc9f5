"""What a document says of itself: title, issuer and language, and nothing of whoever made its base."""

from __future__ import annotations

from datetime import UTC

from editor.compose.manuscript import Manuscript
from editor.exporters.docx.markup import escaped
from editor.exporters.docx.package import HEAD, OFFICE, PACKAGE, Package

_LONGEST = 255
_CORE_KIND, _APP_KIND = f"{PACKAGE}/relationships/metadata/core-properties", f"{OFFICE}/extended-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_NAMESPACES = (
    f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Zweispalter</Application></Properties>"
)


def write_properties(package: Package, manuscript: Manuscript) -> None:
    _put(package, "docProps/core.xml", _core(manuscript), _CORE_TYPE, _CORE_KIND)
    _put(package, "docProps/app.xml", _APP, _APP_TYPE, _APP_KIND)


def _put(package: Package, name: str, content: str, content_type: str, kind: str) -> None:
    package.put(name, content.encode(), content_type)
    if not any(each.kind == kind for each in package.relationships("")):
        package.relate("", kind, name)


def _core(manuscript: Manuscript) -> str:
    author = ", ".join(manuscript.issuers)
    composed = f"{manuscript.composed.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    values = {
        "dc:title": manuscript.title,
        "dc:subject": manuscript.label,
        "dc:creator": author,
        "cp:keywords": ", ".join(manuscript.keywords),
        "dc:description": manuscript.description,
        "cp:lastModifiedBy": author,
        "cp:revision": "1",
        "dc:language": manuscript.tag,
    }
    texts = "".join(f"<{name}>{escaped(text[:_LONGEST])}</{name}>" for name, text in values.items() if text)
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{composed}</dcterms:{name}>' for name in ("created", "modified")
    )
    return f"{HEAD}<cp:coreProperties {_NAMESPACES}>{texts}{times}</cp:coreProperties>"
