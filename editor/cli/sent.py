"""`zweispalter sent`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import document, result, words
from editor.cli.options import AsJson, ReleaseId, archive
from editor.store.records import Dispatch
from editor.terms import language_name

Folder = Annotated[
    Path | None, typer.Option("--to", metavar="DIR", help="Write the exact files into this folder again.")
]


def sent(context: typer.Context, release_id: ReleaseId, folder: Folder = None, as_json: AsJson = False) -> None:
    """List what was sent of a release: when, in which language, to whom, which files."""
    with archive(context) as opened:
        dispatches = opened.dispatches(release_id)
        written = [opened.copy_dispatch(each, place) for each, place in _places(dispatches, folder)]
    if as_json:
        document([_document(each) for each in dispatches])
    elif folder:
        for file in dict.fromkeys(file for files in written for file in files):
            result(str(file))
    else:
        for line in _lines(dispatches):
            result(line)


def _places(dispatches: Sequence[Dispatch], folder: Path | None) -> list[tuple[Dispatch, Path]]:
    """Where each record is written: where one name stands for two files, each language has a folder of its own."""
    if folder is None:
        return []
    files = {(file.name, file.digest) for each in dispatches for file in each.files}
    is_clear = len({name for name, _ in files}) == len(files)
    return [(each, folder if is_clear else folder / each.language.value) for each in dispatches]


def _lines(dispatches: Sequence[Dispatch]) -> Iterator[str]:
    for each in dispatches:
        whom = "; ".join(part for part in (each.distribution, *each.recipients.splitlines()) if part)
        yield f"{each.at.astimezone():%Y-%m-%d %H:%M}  {language_name(words(), each.language)}  {whom}".rstrip()
        for file in each.files:
            yield f"  {file.name}  {file.size}  {file.digest}"


def _document(each: Dispatch) -> dict[str, object]:
    return {
        "language": each.language.value,
        "at": each.at.isoformat(),
        "distribution": each.distribution,
        "recipients": each.recipients,
        "files": [{"name": file.name, "size": file.size, "sha256": file.digest} for file in each.files],
    }
