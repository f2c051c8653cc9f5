"""Sent records in the words of the interface."""

from __future__ import annotations

from editor.i18n import Catalogue
from editor.store.records import Dispatch
from editor.terms import language_name
from editor.ui.dates import moment

SHOWN = 160
"""Characters of the addresses that are shown before somebody asks for all of them."""


def heading(words: Catalogue, dispatch: Dispatch) -> str:
    return words.gettext("{language}, {time}").format(
        language=language_name(words, dispatch.language), time=moment(dispatch.at, words.language)
    )


def to_whom(dispatch: Dispatch, *, whole: bool = False) -> str:
    """The name of the list, what the writer said, and the addresses; a list may have thousands of them."""
    lines = dispatch.recipients.splitlines()
    told = lines if whole else [shortened(line) for line in lines]
    return "\n".join(part for part in (dispatch.distribution, *told) if part)


def shortened(addresses: str) -> str:
    return addresses if len(addresses) <= SHOWN else addresses[:SHOWN].rsplit(", ", 1)[0] + ", …"


def count_of_addresses(dispatch: Dispatch) -> int:
    return sum(part.count("@") > 0 for line in dispatch.recipients.splitlines() for part in line.split(","))


def file_size(words: Catalogue, size: int) -> str:
    """`812 bytes`, `46 kB`, `2.4 MB`; in German with a comma."""
    if size < 1000:
        return words.ngettext("{count} byte", "{count} bytes", size).format(count=size)
    if size < 1_000_000:
        return f"{round(size / 1000)}\u00a0kB"
    mega = f"{size / 1_000_000:.1f}\u00a0MB"
    return mega.replace(".", ",") if words.language == "de" else mega
