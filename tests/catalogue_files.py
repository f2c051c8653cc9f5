"""The catalogues of messages as files: what the source says, and how a catalogue is written."""

from __future__ import annotations

import ast
import io
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "editor"
TRANSLATIONS = ROOT / "translations"
TEMPLATE = TRANSLATIONS / "editor.pot"

_CALLS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_HEADER = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Project-Id-Version: Zweispalter\\n"\n'
    '"Language: {language}\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)


def catalogue_files() -> dict[str, Path]:
    """The catalogue of each language: `de`, `en_US`."""
    return {file.parts[-3]: file for file in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/editor.po"))}


@cache
def extracted() -> Catalog:
    """Every message of the source: those of the calls by name, of the checks, and of the errors for the writer."""
    keywords = {**_CALLS, **dict.fromkeys(error_names()), "Message": None}
    catalog = Catalog(charset="utf-8")
    for file in sorted(SOURCE.rglob("*.py")):
        for _, message, comments, context in extract_from_file("python", file, keywords):
            catalog.add(message, auto_comments=comments, context=context)
    return catalog


def error_names() -> set[str]:
    """The classes that are an EditorError, by name: their first argument is a message."""
    bases = dict(_classes())
    names = {"EditorError"}
    while found := {name for name, above in bases.items() if name not in names and above & names}:
        names |= found
    return names


def _classes() -> Iterator[tuple[str, set[str]]]:
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node.name, {base.id for base in node.bases if isinstance(base, ast.Name)}


def read(file: Path, language: str | None) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def as_text(catalog: Catalog, language: str = "") -> str:
    """The file of a catalogue: messages in alphabetical order, without places in the source, which change too often."""
    written = io.BytesIO()
    write_po(written, catalog, width=0, omit_header=True, no_location=True, sort_output=True)
    return f"{_HEADER.format(language=language)}\n{written.getvalue().decode('utf-8').strip()}\n"


def key(message: Message) -> tuple[str, object]:
    return message.context or "", message.id


def messages(catalog: Catalog) -> dict[tuple[str, object], Message]:
    """The messages by context and source text, without the header."""
    return {key(message): message for message in catalog if message.id}


def texts(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The one text of a message, or its singular and plural."""
    return tuple(value) if isinstance(value, tuple | list) else (value or "",)


def fields(text: str) -> set[str]:
    """The named fields of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
