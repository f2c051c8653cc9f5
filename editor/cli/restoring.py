"""`zweispalter restore`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result
from editor.cli.options import data_folder


def restore_archive(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", help="A file written by “backup”.")]
) -> None:
    """Bring the data folder to the state in a backup; the present state is kept beside it. Prints the folder."""
    from editor.store.backup import restore

    folder = data_folder(context)
    restore(file, folder)
    result(str(folder))
