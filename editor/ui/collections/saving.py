"""The picture of a photo as a file: what it is called, and written where the writer wants it."""

from __future__ import annotations

from pathlib import Path

from editor.errors import ExportRefused
from editor.store.records_collected import CollectedPhoto

_ENDINGS = {"jpeg": "jpg"}


def picture_name(photo: CollectedPhoto, file: Path | None) -> str:
    """`2027-02-18_zwei-netzwerke-ein-labor.jpg`, after the newest release in which it stands."""
    from editor.compose.filenames import slug
    from editor.store.picture_kinds import kind_of

    use = photo.uses[0]
    kind = kind_of(file).lower() if file else "jpeg"
    return f"{use.day:%Y-%m-%d}_{slug(use.headline.either(photo.lead)) or 'photo'}.{_ENDINGS.get(kind, kind)}"


def write_picture(file: Path | None, target: Path) -> None:
    """Writes the file as it is kept. Raises ExportRefused where it is missing or cannot be written."""
    from editor.exporters.writing import write_bytes

    if file is None:
        raise ExportRefused("The picture is missing from the archive; restore a backup or add the picture again.")
    write_bytes(target, file.read_bytes())
