"""How the text of the search field may go on: names of fields first, behind a colon the values there are."""

from __future__ import annotations

import re
from itertools import islice

from sqlalchemy import Connection

from editor.language.folding import fold
from editor.store.records import Completion
from editor.store.searching.fields import NAMES
from editor.store.searching.known_values import values_of
from editor.store.searching.query import field_of

FIELDS, VALUES_SHOWN = 6, 10
"""So many names of fields are offered, and so many values."""

_LONGEST = 200
_PIECE = re.compile(
    r"(?:^|(?<=\s))(?P<minus>-?)(?:(?P<field>[^\W\d_]+):)?"
    r"""(?P<typed>["„“”«»](?P<quoted>[^"„“”«»]*)|[^\s"„“”«»:]*)$"""
)


def completions(connection: Connection, text: str, cursor: int, language: str) -> tuple[Completion, ...]:
    """What the piece before the cursor may become: the name of a field, or a value of the one that is named.

    Names are those of the language, where it has one that begins so.
    """
    begun = max(0, cursor - _LONGEST)
    piece = _PIECE.search(text[begun:cursor])
    if piece is None:
        return ()
    before, behind = text[: begun + piece.end("minus")], text[cursor:]
    field = field_of(piece["field"] or "")
    if piece["field"] is None:
        names = _names(piece["typed"], language) if piece["quoted"] is None else ()
        return tuple(Completion(f"{before}{name}:{behind.lstrip()}", f"{name}:") for name in names)
    if field is None:
        return ()
    typed = piece["typed"] if piece["quoted"] is None else piece["quoted"]
    values = islice(values_of(connection, field, piece["field"], typed), VALUES_SHOWN)
    start = f"{before}{piece['field']}:"
    return tuple(
        Completion(f"{start}{_quoted(value)} {behind.lstrip()}", value, count)
        for value, count in values
        if fold(value) != fold(typed)
    )


def _names(typed: str, language: str) -> tuple[str, ...]:
    """The names of fields that begin so, one of each field, what is asked for most first."""
    begun = fold(typed)
    if not begun:
        return ()
    ordered = ((*names[1:], names[0]) if language == "de" else names for names in NAMES.values())
    first = (next((name for name in names if fold(name).startswith(begun)), "") for names in ordered)
    return tuple(islice(filter(None, first), FIELDS))


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[^\w.,-]", value) else value
