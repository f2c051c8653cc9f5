"""`zweispalter backup`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result
from editor.cli.options import archive
from editor.errors import StoreError


def backup_archive(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")]
) -> None:
    """Write everything into one file: releases, photos, what was sent. Prints its path."""
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
