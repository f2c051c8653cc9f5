"""`zweispalter backup`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor.cli.console import document, result, tabulated, words
from editor.cli.options import AsJson, archive, backup_folder, data_folder
from editor.errors import StoreError

if TYPE_CHECKING:
    from editor.i18n import Catalogue
    from editor.store.copies import Copy

Target = Annotated[Path | None, typer.Argument(metavar="FILE", help="The file to write.")]
List = Annotated[bool, typer.Option("--list", help="List the backups that there are instead.")]


def backup_archive(context: typer.Context, file: Target = None, listed: List = False, as_json: AsJson = False) -> None:
    """Write everything into one file: releases, photos, what was sent. Prints its path."""
    if listed:
        _list(context, as_json=as_json)
        return
    if file is None:
        raise typer.BadParameter("name the file to write, or --list.", param_hint="FILE")
    from editor.store.backup import IncompleteBackup, backup

    if file.is_dir() or not file.name:
        raise StoreError("{name} is a folder; name the file to write, for example archive.zip in it.", name=file)
    with archive(context) as opened:
        try:
            backup(opened, file)
        except IncompleteBackup as error:
            result(str(error.file))
            raise
    result(str(file))


def _list(context: typer.Context, *, as_json: bool) -> None:
    """The copies in the data folder and in the backup folder, newest first; `restore` takes their names."""
    from editor.store.copies import copies

    folder = data_folder(context)
    found = copies(folder, backup_folder(folder))
    if as_json:
        document([_entry(copy) for copy in found])
    elif found:
        tabulated([_row(words(), copy) for copy in found])


def _row(catalogue: Catalogue, copy: Copy) -> tuple[str, ...]:
    from editor.terms import backup_reason

    whole = catalogue.gettext("whole") if copy.good else catalogue.gettext("damaged")
    return (
        copy.file.name.removesuffix(".sqlite3"),
        backup_reason(catalogue, copy.why),
        f"{copy.size / 1_000_000:.1f} MB",
        f"{copy.verified.astimezone():%Y-%m-%d %H:%M} {whole}" if copy.verified else "–",
        str(copy.file.parent),
    )


def _entry(copy: Copy) -> dict[str, object]:
    return {
        "name": copy.file.name.removesuffix(".sqlite3"),
        "file": str(copy.file),
        "made": copy.at.isoformat(),
        "why": copy.why,
        "size": copy.size,
        "verified": copy.verified and copy.verified.isoformat(),
        "whole": copy.good,
    }
