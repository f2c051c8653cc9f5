"""House styles as files, to be handed on: JSON, without the pictures and Word files that they name."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from editor.compose.house import House
from editor.errors import ImportRefused


def write_house(house: House, file: Path) -> None:
    """Raises ExportRefused where the file cannot be written."""
    from editor.compose.house_document import house_to_document
    from editor.exporters.writing import write_bytes

    text = json.dumps(house_to_document(_portable(house)), ensure_ascii=False, indent=2)
    write_bytes(file, f"{text}\n".encode())


def read_house(file: Path) -> House:
    """Raises ImportRefused, or the error of the document, where the file is no house style."""
    from editor.compose.house_document import house_from_document

    try:
        document = json.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise ImportRefused(
            "The file {name} cannot be read: {reason}.", name=file.name, reason=error.strerror or str(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise ImportRefused(
            "The file {name} is no house style; choose one that was exported from here.", name=file.name
        ) from error
    return _portable(house_from_document(document))


def _portable(house: House) -> House:
    """Without what is in this archive alone."""
    return replace(house, logo="", letterhead="", letterhead_name="", letterhead_styles=())
