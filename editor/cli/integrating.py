"""`zweispalter integrate`"""

from __future__ import annotations

from typing import Annotated

import typer

Remove = Annotated[bool, typer.Option("--remove", help="Take the registration out again.")]


def integrate(remove: Remove = False) -> None:
    """Let hand-over files be opened by double click, for this user alone."""
    from editor import desktop

    if remove:
        desktop.remove()
    else:
        desktop.integrate()
