"""`zweispalter sent`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import document, result, tell, words
from editor.cli.options import AsJson, ReleaseId, archive
from editor.store.records import Dispatch, FileState
from editor.terms import condition_name, language_name

Files = tuple[FileState, ...]

Folder = Annotated[
    Path | None, typer.Option("--to", metavar="DIR", help="Write the exact files into this folder again.")
]


def sent(context: typer.Context, release_id: ReleaseId, folder: Folder = None, as_json: AsJson = False) -> None:
    """List what was sent of a release: when, in which language, to whom, which files, and whether they are whole.

    Ends with 1 where a file was changed since or is missing.
    """
    with archive(context) as opened:
        dispatches = opened.dispatches(release_id)
        written = [opened.copy_dispatch(each, place) for each, place in _places(dispatches, folder)]
        states = [opened.verify_dispatch(each) for each in dispatches]
    if as_json:
        document([_document(each, files) for each, files in zip(dispatches, states, strict=True)])
    elif folder:
        for file in dict.fromkeys(file for files in written for file in files):
            result(str(file))
    else:
        for line in _lines(dispatches, states):
            result(line)
    if not all(each.is_whole for files in states for each in files):
        tell(words().gettext("A sent file is no longer what it was; restore the archive from a backup."))
        raise typer.Exit(1)


def _places(dispatches: Sequence[Dispatch], folder: Path | None) -> list[tuple[Dispatch, Path]]:
    """Where each record is written: where one name stands for two files, each language has a folder of its own."""
    if folder is None:
        return []
    files = {(file.name, file.digest) for each in dispatches for file in each.files}
    is_clear = len({name for name, _ in files}) == len(files)
    return [(each, folder if is_clear else folder / each.language.value) for each in dispatches]


def _lines(dispatches: Sequence[Dispatch], states: Sequence[Files]) -> Iterator[str]:
    for each, files in zip(dispatches, states, strict=True):
        whom = "; ".join(part for part in (each.distribution, *each.recipients.splitlines()) if part)
        yield f"{each.at.astimezone():%Y-%m-%d %H:%M}  {language_name(words(), each.language)}  {whom}".rstrip()
        for kept in files:
            file = kept.file
            yield f"  {file.name}  {file.size}  {file.digest}  {condition_name(words(), kept.state)}"


def _document(each: Dispatch, files: Files) -> dict[str, object]:
    return {
        "language": each.language.value,
        "at": each.at.isoformat(),
        "distribution": each.distribution,
        "recipients": each.recipients,
        "files": [
            {"name": kept.file.name, "size": kept.file.size, "sha256": kept.file.digest, "state": kept.state.value}
            for kept in files
        ],
    }
