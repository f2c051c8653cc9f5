"""The options that several commands share, and the data folder that stands before every command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor import paths
from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.release import Status
from editor.errors import DamagedStore
from editor.store.archive import Archive

ReleaseId = Annotated[str, typer.Argument(metavar="ID", help="Id of the release; its beginning will do.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
HouseName = Annotated[
    str, typer.Option("--house", metavar="NAME", help="House style of the files; the issuer's if none is named.")
]
AllowIncomplete = Annotated[
    bool, typer.Option("--allow-incomplete", help="Leave out blocks without text and photos that are missing.")
]
Formats = Annotated[list[Format] | None, typer.Option("--format", help="A format; docx and html if none is named.")]
ProfileName = Annotated[
    str, typer.Option("--profile", metavar="NAME", help="Languages and formats of this profile of the house style.")
]
ListName = Annotated[str, typer.Option("--list", metavar="NAME", help="Distribution list that mails are for.")]
Languages = Annotated[list[Language] | None, typer.Option("--language", help="A language; both if none is named.")]

WithText = Annotated[
    str,
    typer.Option(
        "--search",
        metavar="TEXT",
        help="Only releases with these words; also speaker:NAME, has:photo and others.",
    ),
]
AtStatus = Annotated[Status | None, typer.Option("--status", help="Only releases at this status.")]
OfYear = Annotated[int | None, typer.Option("--year", help="Only releases of this year.")]


def archive(context: typer.Context, *, writing: bool = False) -> Archive:
    """The archive of the data folder that the command was given; only who writes takes its lock."""
    folder = data_folder(context)
    if writing:
        _warn_of_place(folder)
    try:
        return Archive.open(folder, writing=writing)
    except DamagedStore as error:
        from editor.store.elsewhere import with_newest

        raise with_newest(error, folder, backup_folder(folder)) from None


def backup_folder(folder: Path) -> Path | None:
    """The folder of choice, as the window's settings have it."""
    from editor import settings

    chosen = settings.load(folder).backup_folder
    return Path(chosen) if chosen else None


def _warn_of_place(folder: Path) -> None:
    """Says that the folder is synchronised or on the network, unless nobody wants to hear it any more."""
    from editor import settings
    from editor.cli.console import tell, words
    from editor.store.places import place_of
    from editor.terms import place_at_risk

    place = place_of(folder)
    if place and settings.load(folder).place_told != str(folder):
        tell(place_at_risk(words(), place.risk.value, place.name))


def data_folder(context: typer.Context) -> Path:
    return paths.data_folder(context.obj)
