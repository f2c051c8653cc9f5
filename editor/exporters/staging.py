"""Several files that come into a folder together or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from editor.errors import ExportRefused
from editor.exporters.leftovers import hidden_name, sweep_leftovers
from editor.exporters.writing import check_not_open, flush, refusal

_TOLD = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENAMETOOLONG}
"""Failures of a folder that are told like those of a file."""

Make = Callable[[BinaryIO], None]
"""Writes the content of a file."""


@dataclass(slots=True)
class Staging:
    """Files that are made beside their folder's others, hidden, until all of them are complete on the disk.

    Their hidden names are short: where they cannot be written for their length, the real names could not either.
    """

    folder: Path
    _hidden: Path
    _made: dict[str, Path] = field(default_factory=dict)

    def file(self, name: str, make: Make) -> Path:
        """The complete file that will be called `name`, made at the first call. Raises ExportRefused."""
        if name not in self._made:
            file = self._hidden / str(len(self._made))
            try:
                with file.open("xb") as stream:
                    make(stream)
                    flush_stream(stream)
            except OSError as error:
                raise refusal(error, self.folder / name) from error
            self._made[name] = file
        return self._made[name]

    def publish(self, names: Sequence[str]) -> tuple[Path, ...]:
        """Gives the files their names in the folder, all or none: what was there before comes back after a failure."""
        placed: list[_Placed] = []
        try:
            for name in names:
                placed.append(self._place(name))
        except BaseException:
            for each in reversed(placed):
                each.take_back()
            raise
        return tuple(each.file for each in placed)

    def _place(self, name: str) -> _Placed:
        target, made = self.folder / name, self._made[name]
        check_not_open(target)
        try:
            earlier = self._kept(target, made) if target.is_file() else None
            made.replace(target)
        except OSError as error:
            raise refusal(error, target) from error
        return _Placed(target, earlier)

    def _kept(self, target: Path, made: Path) -> Path:
        """What has the name so far, under a second one, so that the name is never without a file."""
        kept = made.with_name(f"{made.name}.old")
        try:
            os.link(target, kept)
        except OSError:  # not every disk knows second names
            shutil.copy2(target, kept)
        return kept


@dataclass(frozen=True, slots=True)
class _Placed:
    """A file under its name, and what had the name before."""

    file: Path
    earlier: Path | None

    def take_back(self) -> None:
        with suppress(OSError):
            if self.earlier:
                self.earlier.replace(self.file)
            else:
                self.file.unlink()


def flush_stream(stream: BinaryIO) -> None:
    stream.flush()
    flush(stream.fileno())


@contextmanager
def staging(folder: Path) -> Iterator[Staging]:
    """A place for files on the way into `folder`, which is made where it is missing and goes again after a failure."""
    made = _make(folder)
    try:
        sweep_leftovers(folder)
        hidden = folder / hidden_name()
        try:
            hidden.mkdir()
        except OSError as error:
            raise refusal(error, hidden) from error
        try:
            yield Staging(folder, hidden)
        finally:
            shutil.rmtree(hidden, ignore_errors=True)
    except BaseException:
        _remove(made)
        raise


def _remove(made: list[Path]) -> None:
    """Removes folders as long as there is nothing in them."""
    for each in made:
        with suppress(OSError):
            each.rmdir()


def _make(folder: Path) -> list[Path]:
    """Makes the folder; gives those that were missing, the innermost first."""
    missing: list[Path] = []
    try:
        missing += (each for each in (folder, *folder.parents) if not each.exists())
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        _remove(missing)
        raise _unmakeable(folder, missing, error) from error
    return missing


def _unmakeable(folder: Path, missing: list[Path], error: OSError | ValueError) -> ExportRefused:
    """What is said where the folder could not be made: it is about the first one that was missing."""
    first = missing[-1] if missing else folder
    with suppress(OSError, ValueError):
        for taken in (folder, first.parent):
            if taken.is_file():
                return ExportRefused("{folder} is a file, not a folder; choose another one.", folder=taken)
    if isinstance(error, OSError) and error.errno in _TOLD:
        return refusal(error, first)
    reason = getattr(error, "strerror", None) or str(error)
    return ExportRefused(
        "The folder {folder} cannot be made ({reason}); choose another one.", folder=folder, reason=reason
    )
