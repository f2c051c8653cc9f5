"""What the commands of the address book share: their arguments, and how entries are printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result, tabulated, tell, words
from editor.domain.bilingual import Bilingual, Language
from editor.domain.directory import Period
from editor.errors import ImportRemark

ToRead = Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file with headings, an entry a line.")]
ToWrite = Annotated[Path, typer.Argument(metavar="FILE", help="The CSV file to write.")]
Named = Annotated[str, typer.Argument(metavar="ID", help="Id or name; the beginning of the id will do.")]
Gone = Annotated[str, typer.Argument(metavar="OTHER", help="Id or name of the one that goes into it.")]

_TOLD = 20


def today() -> date:
    return datetime.now().astimezone().date()


def interface() -> Language:
    """The language of the releases that is nearest to the language of the messages."""
    return Language.DE if words().language == "de" else Language.EN


def both(text: Bilingual) -> dict[str, str]:
    return {"de": text.de, "en": text.en}


def days(period: Period) -> dict[str, str | None]:
    return {"from": _day(period.since), "until": _day(period.until)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def grouped(groups: Sequence[Sequence[Sequence[str]]]) -> None:
    """Writes groups of rows with an empty line between two."""
    for index, group in enumerate(groups):
        if index:
            result("")
        tabulated(group)


def tell_unread(unread: Sequence[ImportRemark]) -> None:
    """Says what could not be read in a file, the first lines of it."""
    for remark in unread[:_TOLD]:
        tell(words().tell(remark))
    if (more := len(unread) - _TOLD) > 0:
        told = words().ngettext("{count} more remark like these.", "{count} more remarks like these.", more)
        tell(told.format(count=more))
