"""Distribution lists from CSV files as mail programs and spreadsheets write them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from editor.domain.bilingual import Language, clean
from editor.domain.distribution import LIMIT, DistributionList, Recipient, without_doubles
from editor.errors import ImportRefused
from editor.importers.decoding import decode
from editor.importers.list_columns import Row, columns_of, has_head

BYTES = 8 << 20
"""Bytes up to which a file is read; the longest list has a fraction of that."""

LISTS = 500
"""Lists that one file holds at most."""

_SEPARATORS = ";\t,"
_NAMES_SEPARATOR = re.compile(r"sep=(?P<mark>[;\t,]),?", re.IGNORECASE)
"""The line with which Excel begins a file to say what separates its columns."""

_COLUMNS_SEEN = 60
_LONGEST_LINE = 50_000
"""Characters of a line that are looked at; the reader of Python gives up at twice as many in one column."""

_LINES_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class ReadLists:
    """The lists of a file, one for each name and language; `unread` are the lines in which there is no address."""

    lists: tuple[DistributionList, ...]
    unread: tuple[int, ...] = ()


def read_lists(file: Path, name: str, language: Language | None = None) -> ReadLists:
    """The lists in a CSV file. Rows that name no list are for `name`, those without a language for `language`.

    Raises ImportRefused for what is no such file, and where no line has an address.
    """
    data = _read(file)
    try:
        text = decode(data, file.name)
    except ImportRefused as error:
        raise ImportRefused(
            "“{file}” is no list of addresses as plain text; save it as CSV (UTF-8) and import that.", file=file.name
        ) from error
    found = lists_in(text, name, language)
    if not found.lists:
        raise ImportRefused(
            "There is no e-mail address in “{file}”; it needs one a line, with its columns separated by "
            "comma, semicolon or tab.",
            file=file.name,
        )
    _check_size(found, file)
    return found


def lists_in(text: str, name: str, language: Language | None = None) -> ReadLists:
    """Like `read_lists`, of a text; without an address in it there are no lists.

    One name in small and in capital letters is one list, as it was written first.
    """
    name = clean(name).strip()
    rows = _rows(text)
    columns = columns_of(rows)
    members: dict[tuple[str, Language | None], list[Recipient]] = {}
    names: dict[str, str] = {}
    unread: list[int] = []
    for line, fields in rows[has_head(rows) :]:
        if found := columns.recipients(fields):
            called = columns.text(fields, "list") or name
            called = names.setdefault(called.casefold(), called)
            members.setdefault((called, columns.language(fields) or language), []).extend(found)
        else:
            unread.append(line)
    lists = (
        DistributionList(name=called, language=spoken, recipients=without_doubles(recipients))
        for (called, spoken), recipients in members.items()
    )
    return ReadLists(tuple(lists), tuple(unread))


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
        raise ImportRefused("“{file}” is too large for a list of addresses; split it.", file=str(file))
    return data


def _check_size(found: ReadLists, file: Path) -> None:
    longest = max(len(each.recipients) for each in found.lists)
    if longest > LIMIT or len(found.lists) > LISTS:
        raise ImportRefused(
            "“{file}” has {lists} lists with up to {count} addresses, but {most} lists of {limit} can be kept; "
            "split it.",
            file=file.name,
            lists=len(found.lists),
            count=longest,
            most=LISTS,
            limit=LIMIT,
        )


# -- rows


def _rows(text: str) -> list[Row]:
    """The rows that have anything in them, by the separator that most of the first ones have.

    A quotation mark that is never closed takes everything after it for one field: then none of them means anything.
    """
    separator = _separator(text)
    try:
        return list(_parsed(io.StringIO(text, newline=""), separator, csv.QUOTE_MINIMAL))
    except csv.Error:
        return list(_parsed((line[:_LONGEST_LINE] for line in text.splitlines()), separator, csv.QUOTE_NONE))


def _parsed(lines: Iterable[str], separator: str, quoting: Literal[0, 3]) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=separator, quoting=quoting, skipinitialspace=True)
    line = 1
    for fields in reader:
        if quoting == csv.QUOTE_MINIMAL and any("\n" in field and "@" in field for field in fields):
            raise csv.Error
        cleaned = [clean(field).strip(' "') for field in fields[:_COLUMNS_SEEN]]
        if any(cleaned) and not _NAMES_SEPARATOR.fullmatch(",".join(cleaned)):
            yield line, cleaned
        line = reader.line_num + 1


def _separator(text: str) -> str:
    lines = text.splitlines()[:_LINES_LOOKED_AT]
    if lines and (named := _NAMES_SEPARATOR.fullmatch(lines[0])):
        return named["mark"]
    return max(_SEPARATORS, key=lambda mark: sum(mark in _outside_quotes(line) for line in lines))


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
