"""`zweispalter correct` and `zweispalter recall`"""

from __future__ import annotations

import typer

from editor.cli.console import result
from editor.cli.options import ReleaseId, archive


def correct(context: typer.Context, release_id: ReleaseId) -> None:
    """Make a draft that corrects a release which was sent; prints its id."""
    from editor.workflow.following import correction_of

    with archive(context, writing=True) as opened:
        correction = correction_of(opened.load(release_id), opened.now())
        opened.save(correction)
    result(correction.id)


def recall(context: typer.Context, release_id: ReleaseId) -> None:
    """Make a short draft that takes a release back which was sent; prints its id."""
    from editor.compose.house import house_for
    from editor.workflow.following import recall_of

    with archive(context, writing=True) as opened:
        release = opened.load(release_id)
        recalling = recall_of(release, house_for(release, opened.houses()), opened.now())
        opened.save(recalling)
    result(recalling.id)
