"""Files of a sent record written again, exactly as they went out: all of them or none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from editor.errors import StoreError
from editor.store.records import DispatchFile
from editor.store.shelf import copy_synced, digest_of_file

_NO_NAME = re.compile(r"""[/\\\0]|^\.{0,2}$""")
"""What a file name cannot be: a backup from elsewhere may hold any."""

Kept = tuple[Path, DispatchFile]


def copy_again(kept: Sequence[Kept], folder: Path) -> tuple[Path, ...]:
    """Copies kept files under the names they had; the paths in their order.

    What stands there with the same content stays, another content is never written over. Raises
    StoreError, and then the folder has what it had before.
    """
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        targets = [(source, file, _target(folder, file)) for source, file in kept]
        for source, file, target in targets:
            if not target.exists():
                made.append(target)
                _copy(source, file, target)
    except (OSError, ValueError) as error:
        _remove(made)
        raise _not_written(error, folder) from error
    except BaseException:
        _remove(made)
        raise
    return tuple(target for _, _, target in targets)


def _target(folder: Path, file: DispatchFile) -> Path:
    if _NO_NAME.search(file.name):
        raise StoreError(
            "The sent record names a file “{name}”, which is no file name; restore the archive from a backup.",
            name=file.name,
        )
    target = folder / file.name
    if target.exists() and (target.is_dir() or digest_of_file(target) != file.digest):
        raise StoreError(
            "In {folder} there is another file called {name}, which is not written over; choose another folder.",
            folder=folder,
            name=file.name,
        )
    return target


def _copy(source: Path, file: DispatchFile, target: Path) -> None:
    if copy_synced(source, target) != file.digest:
        raise StoreError("The file {name} changed while it was copied; try again.", name=file.name)


def _remove(made: Iterable[Path]) -> None:
    for file in made:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _not_written(error: Exception, folder: Path) -> StoreError:
    reason = getattr(error, "strerror", None) or str(error)
    return StoreError(
        "The sent files could not be written to {folder} ({reason}); choose another folder.",
        folder=folder,
        reason=reason,
    )
