"""A house style as one file, to be taken to another computer: its JSON document with logo and letterhead in it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from editor.compose.house import House
from editor.compose.house_document import house_from_document, house_to_document
from editor.domain.blocks import new_id
from editor.errors import ExportRefused, ImportRefused
from editor.exporters.writing import write_bytes
from editor.store.archive import Archive

LIMIT = 100 << 20
"""Bytes up to which a file is read: a letterhead and a logo, in base64."""

_FILES = "files"


def export_house(archive: Archive, house: House, file: Path) -> None:
    """Writes the house style with its files. Raises ExportRefused where one is missing or `file` cannot be written."""
    files = [_file_document(archive, house, digest) for digest in _digests(house)]
    document = {**house_to_document(house), _FILES: files}
    write_bytes(file, json.dumps(document, ensure_ascii=False, indent=2).encode())


def import_house(archive: Archive, file: Path, *, replacing: bool = False) -> House:
    """Keeps the house style of a file that `export_house` wrote, and gives it as it was kept.

    Raises ImportRefused for what is no such file, and where there is one of that name already and it is
    not to be replaced; MediaError for a logo or letterhead that cannot be used.
    """
    document = _read(file)
    house = _with_free_id(_house_in(document, file), archive, replacing=replacing)
    contents = _contents(document, file)
    with tempfile.TemporaryDirectory(prefix="zweispalter-") as temporary:
        _keep_files(archive, house, contents, file, Path(temporary))
    archive.save_house(house)
    return house


def _digests(house: House) -> Iterator[str]:
    yield from dict.fromkeys(digest for digest in (house.logo, house.letterhead) if digest)


def _file_document(archive: Archive, house: House, digest: str) -> dict[str, str]:
    file = archive.file(digest)
    if file is None:
        raise ExportRefused(
            "A file of the house style {name} is missing from the archive; choose its logo and letterhead again.",
            name=house.name,
        )
    return {"digest": digest, "content": base64.b64encode(file.read_bytes()).decode("ascii")}


def _with_free_id(house: House, archive: Archive, *, replacing: bool) -> House:
    present = archive.houses()
    named = next((each for each in present if each.name.casefold() == house.name.casefold()), None)
    if named and replacing:
        return replace(house, id=named.id)
    if named:
        raise ImportRefused(
            "There is a house style {name} already; let the new one take its place (--replace), or rename it first.",
            name=house.name,
        )
    is_free = house.id.strip() and not archive.has_house(house.id)
    return house if is_free else replace(house, id=new_id())


# -- reading


def _read(file: Path) -> Mapping[str, object]:
    try:
        with file.open("rb") as source:
            data = source.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(
            "“{file}” cannot be read ({reason}); check its name and folder.", file=str(file), reason=reason
        ) from None
    try:
        document = json.loads(data) if len(data) <= LIMIT else None
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or not isinstance(document.get("name"), str):
        raise _no_house(file)
    return document


def _house_in(document: Mapping[str, object], file: Path) -> House:
    house = house_from_document(document)
    if not house.name.strip():
        raise ImportRefused("The house style in “{file}” has no name; give it one.", file=file.name)
    return house


def _no_house(file: Path) -> ImportRefused:
    return ImportRefused("“{file}” is no house style of Zweispalter; export one and import that.", file=file.name)


def _contents(document: Mapping[str, object], file: Path) -> dict[str, bytes]:
    """The files in a document by their SHA-256, which is not taken on trust."""
    several = document.get(_FILES) or []
    if not isinstance(several, list):
        raise _no_house(file)
    contents = [_decoded(each, file) for each in several]
    return {hashlib.sha256(content).hexdigest(): content for content in contents}


def _decoded(item: object, file: Path) -> bytes:
    content = item.get("content") if isinstance(item, dict) else None
    if not isinstance(content, str):
        raise _no_house(file)
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise _no_house(file) from None


# -- keeping


def _keep_files(archive: Archive, house: House, contents: Mapping[str, bytes], file: Path, folder: Path) -> None:
    for digest in _digests(house):
        if digest not in contents and archive.file(digest) is None:
            raise ImportRefused(
                "“{file}” lacks the logo or letterhead that its house style names; export it again.", file=file.name
            )
    if house.logo in contents:
        archive.media.add(_written(folder / "logo", contents[house.logo]))
    if house.letterhead in contents:
        letterhead = _written(folder / "letterhead.docx", contents[house.letterhead])
        _check(letterhead, house.letterhead_name or letterhead.name)
        archive.keep_letterhead(letterhead)


def _check(letterhead: Path, name: str) -> None:
    from editor.exporters.letterheads import check_letterhead

    check_letterhead(letterhead, name)


def _written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file
