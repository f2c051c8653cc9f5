"""The options that several commands share, and the data folder that stands before every command."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from editor import paths
from editor.store.archive import Archive


class Format(StrEnum):
    DOCX = "docx"
    HTML = "html"


ReleaseId = Annotated[str, typer.Argument(metavar="ID", help="Id of the release; its beginning will do.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
HouseName = Annotated[str, typer.Option("--house", metavar="NAME", help="House style of the files.")]
AllowIncomplete = Annotated[bool, typer.Option("--allow-incomplete", help="Leave out blocks without text.")]


def archive(context: typer.Context, *, writing: bool = False) -> Archive:
    """The archive of the data folder that the command was given; only who writes takes its lock."""
    return Archive.open(data_folder(context), writing=writing)


def data_folder(context: typer.Context) -> Path:
    return paths.data_folder(context.obj)
