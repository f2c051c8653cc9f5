"""IPTC-IIM, the older description in JPEG and TIFF: its records, in whatever encoding they were written."""

from __future__ import annotations

import re

_UTF8 = b"\x1b%G"
_MOJIBAKE = re.compile("[\u00c2\u00c3\u00e2][\u0080-\u00bf\u20ac\u201a-\u201e\u2020-\u2022\u2026\u2030\u0152-\u0178]")
"""What UTF-8 looks like when it was taken for Latin-1 or Windows-1252."""


def read_records(data: bytes) -> dict[int, list[str]]:
    """The texts of record 2 by the number of their dataset, in order; a broken end is left out."""
    found: list[tuple[int, int, bytes]] = []
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        length = int.from_bytes(data[at + 3 : at + 5])
        if length & 0x8000 or at + 5 + length > len(data):
            break
        found.append((data[at + 1], data[at + 2], data[at + 5 : at + 5 + length]))
        at += 5 + length
    is_utf8 = any((record, dataset) == (1, 90) and _UTF8 in value for record, dataset, value in found)
    texts: dict[int, list[str]] = {}
    for record, dataset, value in found:
        if record == 2:
            texts.setdefault(dataset, []).append(decoded(value, is_utf8=is_utf8))
    return texts


def decoded(value: bytes, *, is_utf8: bool = False) -> str:
    """The text of bytes that say nothing reliable about their encoding: UTF-8 where they can be, else Windows-1252."""
    try:
        return mended(value.decode())
    except UnicodeDecodeError:
        return value.decode("utf-8" if is_utf8 else "cp1252", "replace").replace("\ufffd", "")


def mended(text: str) -> str:
    """`text` with UTF-8 that was taken for Latin-1 read as what it is: `GieÃŸen` becomes `Gießen`."""
    if not _MOJIBAKE.search(text):
        return text
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode()
        except UnicodeError:
            continue
    return text
