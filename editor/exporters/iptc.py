"""IPTC-IIM, the older description that many picture desks still read first. It knows one language."""

from __future__ import annotations

from collections.abc import Iterable

from editor.compose.press_photos import PressPhoto
from editor.domain.bilingual import Language, clean

_UTF8 = b"\x1c\x01\x5a\x00\x03\x1b%G"
_VERSION = b"\x1c\x02\x00\x00\x02\x00\x04"


def iptc_records(photo: PressPhoto, language: Language) -> bytes:
    """The records in the order of their numbers, each as long as the standard allows, in bytes."""
    texts: list[tuple[int, int, str]] = [
        (5, 64, photo.headline.either(language)),
        *((25, 64, keyword) for keyword in photo.keywords[:60]),
        (40, 256, photo.usage.either(language)),
        (55, 8, f"{photo.date:%Y%m%d}" if photo.date else ""),
        (80, 32, photo.creator),
        (90, 32, photo.place.either(language)),
        (101, 64, photo.country),
        (105, 256, photo.headline.either(language)),
        (110, 32, photo.credit),
        (116, 128, photo.rights),
        (120, 2000, photo.caption.either(language)),
    ]
    return _UTF8 + _VERSION + b"".join(_records(texts))


def _records(texts: Iterable[tuple[int, int, str]]) -> Iterable[bytes]:
    for number, most, text in texts:
        content = _cut(clean(text).encode(), most)
        if content:
            yield bytes((0x1C, 2, number)) + len(content).to_bytes(2) + content


def _cut(content: bytes, most: int) -> bytes:
    """At most so many bytes, and no half of a letter."""
    return content[:most].decode(errors="ignore").encode()
