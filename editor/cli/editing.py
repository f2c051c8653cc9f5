"""`zweispalter edit`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result
from editor.cli.options import ReleaseId, archive


def edit(
    context: typer.Context,
    release_id: ReleaseId,
    file: Annotated[Path, typer.Option("--json", metavar="FILE", help="The new content, as “show --json” prints it.")],
) -> None:
    """Replace the content of a release; what the document leaves out stays. Prints the id."""
    from editor.workflow.editing import read_document, replace_content

    content = read_document(file)
    with archive(context, writing=True) as opened:
        result(replace_content(opened, release_id, content).id)
