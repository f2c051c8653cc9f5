"""`zweispalter backup`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result
from editor.cli.options import archive


def backup_archive(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")]
) -> None:
    """Write everything into one file: releases, photos, what was sent. Prints its path."""
    from editor.store.backup import backup

    with archive(context) as opened:
        backup(opened, file)
    result(str(file))
