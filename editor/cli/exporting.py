"""`zweispalter export`"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor.cli.console import result, tell, words
from editor.cli.options import (
    AllowIncomplete,
    AtStatus,
    Formats,
    HouseName,
    Languages,
    ListName,
    OfYear,
    ProfileName,
    WithText,
    archive,
)
from editor.cli.progress import progressing
from editor.cli.selection import Selection
from editor.cli.wish import ExportWish
from editor.errors import EditorError
from editor.store.archive import Archive

if TYPE_CHECKING:
    from editor.workflow.exporting import Exported

ReleaseIds = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Ids of releases; their beginnings will do.")
]
Folder = Annotated[Path, typer.Option("--to", metavar="DIR", help="Folder for the files; made where it is missing.")]
Everything = Annotated[bool, typer.Option("--all", help="All releases.")]


def export_files(
    context: typer.Context,
    folder: Folder,
    release_ids: ReleaseIds = None,
    everything: Everything = False,
    search: WithText = "",
    status: AtStatus = None,
    year: OfYear = None,
    language: Languages = None,
    format: Formats = None,  # noqa: A002
    profile: ProfileName = "",
    house: HouseName = "",
    distribution: ListName = "",
    allow_incomplete: AllowIncomplete = False,
) -> None:
    """Export releases, named or selected as by “list”; prints the path of each file."""
    selection = Selection(tuple(release_ids or ()), search, status, year, everything=everything)
    selection.check()
    wish = ExportWish(
        folder, tuple(language or ()), tuple(format or ()), profile, house, distribution, allow_incomplete
    )
    with archive(context, writing=True) as opened:
        found = selection.ids(opened)
        if selection.is_single:
            _export_one(opened, found[0], wish)
            return
        failures = _export_many(opened, found, wish)
    if not found:
        tell(words().gettext("No release is selected by these options."))
    if failures or not found:
        raise typer.Exit(1)


def _export_one(opened: Archive, release_id: str, wish: ExportWish) -> None:
    with progressing() as progress:
        exported = wish.export(opened, opened.load(release_id), progress)
    _print(exported, tell)


def _export_many(opened: Archive, ids: list[str], wish: ExportWish) -> int:
    """Exports one release after another, and goes on after one that fails; gives how many did."""
    failures = 0
    with progressing(len(ids)) as progress:
        for done, release_id in enumerate(ids, start=1):
            told = _telling_of(release_id)
            try:
                _print(wish.export(opened, opened.load(release_id)), told)
            except EditorError as error:
                told(words().tell(error))
                failures += 1
            progress(done, len(ids))
    return failures


def _telling_of(release_id: str) -> Callable[[str], None]:
    return lambda message: tell(f"{release_id}: {message}")


def _print(exported: Exported, told: Callable[[str], None]) -> None:
    for file in exported.files:
        result(str(file))
    for remark in exported.remarks:
        told(words().tell(remark))
    outdated = exported.release.progress().outdated
    if outdated:
        note = words().ngettext(
            "{count} translation is outdated: its source changed after it was made.",
            "{count} translations are outdated: their source changed after they were made.",
            outdated,
        )
        told(note.format(count=outdated))
