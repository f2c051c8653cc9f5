"""Handing a release over as one file, and taking one in: whole where it is new, merged where it is there."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.domain.handover import (
    SUFFIX,
    Handover,
    common_state,
    handover_of,
    photo_digests,
    state_digest,
    with_own_note,
)
from editor.domain.merging import Choice, Left, Merge, merge
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.store.shelf import Shelf


class Unpacked:
    """A folder for what was unpacked; it goes with the last who knows of it, at the latest with the program."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="zweispalter-"))
        self._finalizer = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Received:
    """A hand-over that was read and not kept yet. `mine` is the release as the archive has it, None where it is new.

    `base` is the state that both come from. `lacking` counts photos that are not in the file.
    """

    handover: Handover
    mine: Release | None
    base: Release | None
    photos: Mapping[str, Path]
    lacking: int
    unpacked: Unpacked

    @property
    def is_new(self) -> bool:
        return self.mine is None

    def merged(
        self, mine: Release, choices: Mapping[str, Choice] | None = None, default: Choice = Choice.BOTH
    ) -> Merge:
        """What becomes of `mine` with it."""
        theirs, base = with_own_note(self.handover, mine, self.base)
        return merge(base, mine, theirs, choices, default)


def is_handover(file: Path) -> bool:
    """Whether a file is one by its name."""
    return file.suffix.lower() == SUFFIX


def hand_over(archive: Archive, release: Release, file: Path, *, by: str = "", with_note: bool = False) -> int:
    """Writes the release with its photos into one file and keeps its state; returns how many photos are missing.

    Raises ExportRefused where the file cannot be written; no state is kept then.
    """
    from editor.exporters.handover import write_handover

    going = handover_of(release, archive.handed_over(release.id), archive.now(), by=by, with_note=with_note)
    found = {digest: archive.file(digest) for digest in photo_digests(release)}
    photos = {digest: place for digest, place in found.items() if place}
    write_handover(going, photos, file)
    archive.keep_revision(release, RevisionReason.HANDED_OVER)
    return len(found) - len(photos)


def write_alone(release: Release, folder: Path, file: Path, at: datetime) -> int:
    """Writes a release that its archive could not keep, with its note and the photos of the data folder that are whole.

    Returns how many photos are missing. Raises ExportRefused.
    """
    from editor.exporters.handover import write_handover

    shelf = Shelf(folder / "media")
    wanted = photo_digests(release)
    photos = {digest: shelf.place(digest) for digest in wanted if shelf.is_intact(digest)}
    write_handover(handover_of(release, (), at, with_note=True), photos, file)
    return len(wanted) - len(photos)


def receive(archive: Archive, file: Path) -> Received:
    """Reads a file and finds out what it is for this archive; nothing is kept yet. Raises ImportRefused."""
    from editor.importers.handover import read_handover

    unpacked = Unpacked()
    read = read_handover(file, unpacked.folder)
    handover = read.handover
    mine = archive.state_of(handover.release.id)
    base = common_state(handover, mine, archive.handed_over(mine.id)) if mine else None
    return Received(handover, mine, base, read.photos, read.lacking, unpacked)


def keep_photos(archive: Archive, received: Received) -> None:
    """Puts the photos on their shelf. Raises MediaError for what is no picture."""
    for digest in photo_digests(received.handover.release):
        if digest in received.photos:
            archive.media.add(received.photos[digest])


def keep_new(archive: Archive, received: Received) -> Release:
    """Keeps a release that was not there yet, under its id and with its status.

    What was sent elsewhere stays locked here as well; the records and exact files of it stay where it was sent.
    """
    keep_photos(archive, received)
    release = received.handover.release
    archive.keep_revision(release, RevisionReason.HANDED_OVER)
    return release


def keep_merged(archive: Archive, received: Received, mine: Release, merged: Release) -> None:
    """Keeps the release as it was before, the state that came, and the merged one."""
    prepare_merge(archive, received, mine)
    archive.save(merged, mine)


def prepare_merge(archive: Archive, received: Received, mine: Release) -> None:
    """Keeps what a merge is made of: the photos, my state as a version, and theirs."""
    keep_photos(archive, received)
    if archive.is_in_bin(mine.id):
        archive.undelete(mine.id)
    archive.keep_revision(mine, RevisionReason.BEFORE_MERGE)
    archive.keep_handed_over(received.handover.release)


def is_known(received: Received) -> bool:
    """Whether there is nothing new in it: its state is one that the release here comes from."""
    if received.mine is None or received.base is None:
        return False
    return state_digest(received.base) == state_digest(received.handover.release)


def with_left(release: Release, left: tuple[Left, ...], told: Callable[[Left], str]) -> Release:
    """The release with what found no place written into its internal note, in the words of `told`."""
    lines = "\n".join(line for each in left if (line := told(each)) and line not in release.note)
    if not lines:
        return release
    return replace(release, note=f"{release.note}\n\n{lines}" if release.note else lines)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file: the release as it is kept now, and the merge where it was there before."""

    release: Release
    received: Received
    merge: Merge | None = None


def take_in(
    archive: Archive, file: Path, told: Callable[[Left], str], default: Choice = Choice.BOTH, *, keep: bool = True
) -> TakenIn:
    """Takes a hand-over in without asking: new releases whole, others merged with `default` for every conflict."""
    received = receive(archive, file)
    if received.mine is None:
        return TakenIn(keep_new(archive, received) if keep else received.handover.release, received)
    merged = received.merged(received.mine, default=default)
    release = with_left(merged.release, merged.left, told)
    if keep and not is_known(received):
        keep_merged(archive, received, received.mine, release)
    return TakenIn(release, received, merged)


def target_in(place: Path, release: Release, now: datetime) -> Path:
    """The file to write: `place` itself, or in a folder one with the name of the release."""
    from editor.compose.filenames import base_name

    return place / f"{base_name(release, now.astimezone().date())}{SUFFIX}" if place.is_dir() else place
