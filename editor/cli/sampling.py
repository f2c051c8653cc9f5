"""`zweispalter sample`"""

from __future__ import annotations

import typer

from editor.cli.console import result
from editor.cli.options import archive


def sample(context: typer.Context) -> None:
    """Add the sample release; prints its id alone."""
    from editor.workflow.sample import add_sample

    with archive(context, writing=True) as opened:
        result(add_sample(opened).id)
