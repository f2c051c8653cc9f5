"""`zweispalter export`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result, tell, words
from editor.cli.options import AllowIncomplete, Format, HouseName, ReleaseId, archive
from editor.cli.progress import progressing
from editor.domain.bilingual import Language

Folder = Annotated[Path, typer.Option("--to", metavar="DIR", help="Folder for the files; made where it is missing.")]
Languages = Annotated[list[Language] | None, typer.Option("--language", help="A language; both if none is named.")]
Formats = Annotated[list[Format] | None, typer.Option("--format", help="A format; all if none is named.")]


def export_files(
    context: typer.Context,
    release_id: ReleaseId,
    folder: Folder,
    language: Languages = None,
    format: Formats = None,  # noqa: A002
    house: HouseName = "standard",
    allow_incomplete: AllowIncomplete = False,
) -> None:
    """Export a release; prints the path of each file."""
    from editor.compose.house import house as house_named
    from editor.workflow.exporting import export

    style = house_named(house)
    with archive(context, writing=True) as opened:
        release = opened.load(release_id)
        languages = tuple(dict.fromkeys(language or release.languages))
        formats = tuple(dict.fromkeys(format or Format))
        with progressing(len(languages) * len(formats)) as progress:
            exported = export(
                opened,
                release,
                folder=folder,
                languages=languages,
                formats=formats,
                house=style,
                allow_incomplete=allow_incomplete,
                progress=progress,
            )
    for file in exported.files:
        result(str(file))
    outdated = exported.release.progress().outdated
    if outdated:
        note = words().ngettext(
            "{count} translation is outdated: its source changed after it was made.",
            "{count} translations are outdated: their source changed after they were made.",
            outdated,
        )
        tell(note.format(count=outdated))
