"""`zweispalter import`"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import document, result, tell, words
from editor.cli.handing_over import take_in
from editor.cli.options import AsJson, archive
from editor.cli.progress import progressing
from editor.domain.bilingual import Language
from editor.domain.document import to_document
from editor.domain.release import Release
from editor.errors import EditorError
from editor.store.archive import Archive

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Text files, each one release, or hand-overs.")]
With = Annotated[Path | None, typer.Option("--with", metavar="FILE", help="The same release in the other language.")]
InLanguage = Annotated[
    Language | None, typer.Option("--language", help="Language of the files; found out where it is not given.")
]
Recursive = Annotated[bool, typer.Option("--recursive", help="Take the text files in and below folders.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and print, but keep nothing.")]


def import_files(
    context: typer.Context,
    files: Files,
    other: With = None,
    language: InLanguage = None,
    recursive: Recursive = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Import releases from text files; prints the id and the headline of each."""
    from editor.workflow.importing import files_of

    if other and (len(files) != 1 or recursive):
        raise typer.BadParameter("it goes with exactly one file.", param_hint="--with")
    found = files_of(files, recursive=recursive)
    with nullcontext() if dry_run else archive(context, writing=True) as opened:
        failures: list[Path] = []
        releases = []
        for release in _read(found, other, language, opened, failures):
            releases.append(release)
            if not as_json:
                result(_line(release))
    if as_json:
        document([to_document(release) for release in releases])
    if failures:
        raise typer.Exit(1)
    if not found:
        tell(words().gettext("There is no text file in this folder."))
        raise typer.Exit(1)


def _read(
    files: list[Path], other: Path | None, language: Language | None, opened: Archive | None, failures: list[Path]
) -> Iterator[Release]:
    """The releases of the files, kept where an archive is open; a file that cannot be read is told and passed over."""
    from editor.importers.reading import read_release
    from editor.workflow.handover import is_handover
    from editor.workflow.importing import keep, read_pair

    with progressing(len(files)) as progress:
        for number, file in enumerate(files, start=1):
            try:
                if is_handover(file) and not other:
                    release = take_in(opened, file)
                else:
                    release = read_pair(file, other, language) if other else read_release(file, language)
                    if opened:
                        keep(opened, release)
            except EditorError as error:
                tell(words().tell(error))
                failures.append(file)
            else:
                yield release
            progress(number, len(files))


def _line(release: Release) -> str:
    headline = release.headline(release.lead).plain or release.headline(release.lead.other).plain
    return f"{release.id}  {' '.join(headline.split())}".rstrip()
