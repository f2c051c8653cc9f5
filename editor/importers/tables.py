"""Tables as spreadsheets and mail programs write them: CSV of any separator and encoding, as rows of cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Literal

from editor.domain.bilingual import clean
from editor.errors import ImportRefused
from editor.importers.decoding import decode

BYTES = 16 << 20
"""Bytes up to which a file is read."""

ROWS = 50_000
"""Rows up to which a table is read."""

_SEPARATORS = ";\t,"
_NAMES_SEPARATOR = re.compile(r"sep=(?P<mark>[;\t,])[;\t,]*", re.IGNORECASE)
"""The line with which Excel begins a file to say what separates its columns."""

_CELLS = 100
_LONGEST_LINE = 100_000
"""Characters of a line that are looked at; the reader of Python gives up at some more in one cell."""

_BEGINNING = 200_000
_LINES_LOOKED_AT = 12
_END = "\ue0ff"
"""A last line of our own, which an open quotation mark would swallow."""

_GUARDED = re.compile("'+[=+\\-@＝＋－＠]")

Row = tuple[int, list[str]]
"""The number of the line that a row begins in, and its cells."""


def table_text(file: Path) -> str:
    """The text of a CSV file. Raises ImportRefused."""
    data = _read(file)
    try:
        return decode(data, file.name).replace("\0", "")
    except ImportRefused as error:
        raise ImportRefused(
            "“{file}” is no table as plain text; save it as CSV (UTF-8) and import that.", file=file.name
        ) from error


def _read(file: Path) -> bytes:
    try:
        if file.exists() and not file.is_file():
            raise ImportRefused("“{file}” is no ordinary file; choose a CSV file.", file=str(file))
        with file.open("rb") as source:
            data = source.read(BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(
            "“{file}” cannot be read ({reason}); check its name and folder.", file=str(file), reason=reason
        ) from None
    if len(data) > BYTES:
        raise ImportRefused("“{file}” is too large for an address book; split it.", file=file.name)
    return data


def rows_of(text: str, headings: Callable[[Sequence[str]], int]) -> list[Row]:
    """The rows that have anything in them, not many more than ROWS; `headings` counts the headings it knows in a row.

    The columns are cut where the first lines then have most headings.
    """
    separator = _separator(text, headings)
    with suppress(csv.Error):
        lines = io.StringIO(f"{text}\n{_END}", newline="")
        rows = list(islice(_parsed(lines, separator, csv.QUOTE_MINIMAL), ROWS + 2))
        if rows[-1][1] == [_END]:
            return rows[:-1]
        if len(rows) > ROWS:
            return rows
    # A quotation mark that is never closed takes everything after it for one cell: then none of them means anything.
    plain = (line[:_LONGEST_LINE] for line in text.splitlines())
    return list(islice(_parsed(plain, separator, csv.QUOTE_NONE), ROWS + 1))


def _separator(text: str, headings: Callable[[Sequence[str]], int]) -> str:
    lines = text[:_BEGINNING].splitlines()[:_LINES_LOOKED_AT]
    if lines and (named := _NAMES_SEPARATOR.fullmatch(lines[0].strip('" '))):
        return named["mark"]

    def known(mark: str) -> int:
        rows = _parsed((line[:_LONGEST_LINE] for line in lines), mark, csv.QUOTE_NONE)
        return max((headings(cells) for _, cells in rows), default=0)

    return max(_SEPARATORS, key=known)


def _parsed(lines: Iterable[str], separator: str, quoting: Literal[0, 3]) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=separator, quoting=quoting, strict=False)
    line = 1
    for cells in reader:
        read = [_cell(cell, bare=quoting == csv.QUOTE_NONE) for cell in cells[:_CELLS]]
        if any(read) and not _NAMES_SEPARATOR.fullmatch(separator.join(read)):
            yield line, read
        line = reader.line_num + 1


def _cell(cell: str, *, bare: bool) -> str:
    """The text of a cell without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    text = clean(cell, lines=True).strip()
    if bare:
        text = text.strip('" ')
    return text[1:] if _GUARDED.match(text) else text
