"""`zweispalter restore`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from editor.cli.console import result, tell, words
from editor.cli.options import backup_folder, data_folder

if TYPE_CHECKING:
    from editor.store.contents import Contents

Source = Annotated[
    Path, typer.Argument(metavar="FILE|NAME", help="A file written by “backup”, or a name from “backup --list”.")
]


def restore_archive(context: typer.Context, file: Source) -> None:
    """Bring the data folder to the state in a backup; the present state is kept beside it. Prints the folder."""
    from editor.store.backup import restore
    from editor.store.contents import contents_of, present_contents

    folder = data_folder(context)
    source = _named(file, folder)
    before, backup = present_contents(folder), contents_of(source, folder)
    restore(source, folder)
    catalogue = words()
    tell(f"{catalogue.gettext('In the backup')}: {_told(backup)}")
    tell(f"{catalogue.gettext('Before')}: {_told(before)}")
    result(str(folder))


def _named(file: Path, folder: Path) -> Path:
    """A file that is there, else the backup whose name begins so."""
    from editor.store.copies import copies

    if file.exists() or not file.name or file.parent != Path():
        return file
    found = [copy.file for copy in copies(folder, backup_folder(folder)) if copy.file.name.startswith(file.name)]
    return found[0] if found else file


def _told(held: Contents) -> str:
    catalogue = words()
    count = catalogue.ngettext("{count} press release", "{count} press releases", held.releases)
    said = count.format(count=held.releases)
    if held.changed is None:
        return said
    newest = catalogue.gettext("newest change {time}").format(time=f"{held.changed.astimezone():%Y-%m-%d %H:%M}")
    return f"{said}, {newest}"
