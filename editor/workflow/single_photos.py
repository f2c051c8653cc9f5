"""One photo of the archive as a file of its own, as an export of its release would write it."""

from __future__ import annotations

from pathlib import Path

from editor.compose.filenames import base_name
from editor.compose.house import house_for
from editor.compose.photos import named_photos
from editor.compose.press_photos import PressPhoto, press_photos
from editor.domain.release import Release
from editor.errors import ExportRefused
from editor.exporters.naming import print_name
from editor.store.archive import Archive


def single_photo_name(archive: Archive, release_id: str, block_id: str) -> str:
    """The name of its file. Raises ExportRefused where the photo is gone."""
    return print_name(_press_photo(archive, archive.load(release_id), block_id).name)


def write_single_photo(archive: Archive, release_id: str, block_id: str, target: Path) -> None:
    """Writes pixels, captions and rights, and nothing that a camera wrote. Raises ExportRefused."""
    from editor.exporters.photos import print_photo
    from editor.exporters.writing import write_bytes

    release = archive.load(release_id)
    write_bytes(target, print_photo(_press_photo(archive, release, block_id), archive.file, release.lead))


def _press_photo(archive: Archive, release: Release, block_id: str) -> PressPhoto:
    now = archive.now().astimezone()
    named = named_photos(release, base_name(release, now.date()))
    wanted = next((name for name, photo in named if photo.id == block_id), "")
    found = press_photos(release, house_for(release, archive.houses()), now)
    photo = next((each for each in found if each.name == wanted), None)
    if photo is None:
        raise ExportRefused("The photo is no longer in the press release; look for it again.")
    return photo
