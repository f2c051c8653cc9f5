"""Our own base document, in the language, colour and typefaces of a house."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from editor import paths
from editor.compose.manuscript import Manuscript
from editor.exporters.docx.markup import escaped

_TAG, _ACCENT, _TEXT_FONT, _LABEL_FONT = "de-DE", "1F5F66", "Source Serif Pro", "Source Sans Pro"
_PLACES = re.compile("|".join((_TAG, _ACCENT, _TEXT_FONT, _LABEL_FONT)))
_FONT = re.compile(r'<w:font w:name="([^"]*)">.*?</w:font>')


def base_parts(manuscript: Manuscript) -> Mapping[str, bytes]:
    """The parts of the base document for the house of this manuscript."""
    return _parts(manuscript.tag, manuscript.accent, manuscript.text_font.strip(), manuscript.label_font.strip())


def own_base() -> dict[str, bytes]:
    """The parts of the base document as it is."""
    with zipfile.ZipFile(paths.resource("templates", "docx", "base.docx")) as base:
        return {name: base.read(name) for name in base.namelist()}


@lru_cache(maxsize=8)
def _parts(tag: str, accent: str, text_font: str, label_font: str) -> Mapping[str, bytes]:
    text, label = escaped(text_font or _TEXT_FONT), escaped(label_font or _LABEL_FONT)
    values = {_TAG: tag, _ACCENT: accent.lstrip("#").upper(), _TEXT_FONT: text, _LABEL_FONT: label}
    parts = {name: part.decode() for name, part in own_base().items()}
    parts["word/fontTable.xml"] = _font_table(parts["word/fontTable.xml"], {text: None, label: None})
    filled = {name: _filled(part, values) if _is_ours(name) else part for name, part in parts.items()}
    return MappingProxyType({name: part.encode() for name, part in filled.items()})


def _is_ours(name: str) -> bool:
    return name.startswith("word/") and not name.endswith((".rels", "fontTable.xml"))


def _filled(part: str, values: Mapping[str, str]) -> str:
    return _PLACES.sub(lambda match: values[match[0]], part)


def _font_table(table: str, fonts: Mapping[str, None]) -> str:
    """The table with these typefaces: ours with what stands in for them, others by their name alone."""
    known = {match[1]: match[0] for match in _FONT.finditer(table)}
    entries = (known.get(font, f'<w:font w:name="{font}"/>') for font in fonts)
    head, _, rest = table.partition(next(iter(known.values())))
    return head + "".join(entries) + rest[rest.rindex("</w:fonts>") :]
