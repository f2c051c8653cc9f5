"""JPEG as a row of segments: what is said about a picture can be replaced without touching a pixel."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_APPLICATION = range(0xE0, 0xF0)
_JFIF, _XMP, _COLOURS, _PHOTOSHOP, _ADOBE = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"
_PHOTOSHOP_NAME = b"Photoshop 3.0\0"
_RESOLUTION, _IPTC = 0x03ED, 0x0404
LARGEST_SEGMENT = 65_533
LARGEST_XMP = LARGEST_SEGMENT - len(_XMP_NAME)

_NEXT_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
"""Within the pixels a zero follows each FF that is one of theirs; D0 to D7 divide them."""

Segment = tuple[int, bytes]


class BrokenJpeg(ValueError):
    """The segments do not follow each other as they must."""


def described(jpeg: bytes, *, xmp: bytes, iptc: bytes, dpi: int = 0) -> bytes:
    """The picture with this description and, but for the profile of its colours, nothing else that was said of it.

    `dpi` 0 leaves the resolution open. Raises BrokenJpeg.
    """
    head, pixels = _parts(jpeg)
    said = [(_XMP, _XMP_NAME + xmp), (_PHOTOSHOP, _photoshop(iptc, dpi))]
    kept = [segment for segment in head if _is_kept(segment)]
    first = [(_JFIF, _density(dpi))] if _may_say_density(head) else []
    return b"".join((b"\xff\xd8", *map(_written, (*first, *said, *kept)), pixels))


def _parts(jpeg: bytes) -> tuple[list[Segment], bytes]:
    """The segments before the pixels, and the pixels up to the end of the picture: further pictures may follow it."""
    if jpeg[:2] != b"\xff\xd8":
        raise BrokenJpeg("it does not begin as a JPEG")
    head: list[Segment] = []
    for marker, begin, end in _markers(jpeg, 2):
        if marker == _SCAN:
            return head, jpeg[begin - 4 : _end(jpeg, end)]
        head.append((marker, jpeg[begin:end]))
    raise BrokenJpeg("it has no pixels")


def _markers(jpeg: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Each segment from `at` on: its marker, and where its content begins and ends."""
    while at + 4 <= len(jpeg):
        found = _NEXT_MARKER.match(jpeg, at)
        if found is None or found.end() + 2 > len(jpeg):
            raise BrokenJpeg("a segment does not begin where it should")
        begin = found.end()
        end = begin + int.from_bytes(jpeg[begin : begin + 2])
        if end > len(jpeg) or end < begin + 2:
            raise BrokenJpeg("a segment is longer than the file")
        yield found[1][0], begin + 2, end
        at = end


def _end(jpeg: bytes, at: int) -> int:
    """Where the picture ends whose pixels begin at `at`: a progressive one has several scans, with tables between."""
    while found := _NEXT_MARKER.search(jpeg, at):
        if found[1][0] == _END:
            return found.end()
        length = int.from_bytes(jpeg[found.end() : found.end() + 2])
        at = found.end() + max(length, 2)
    raise BrokenJpeg("it is cut off")


def _is_kept(segment: Segment) -> bool:
    marker, content = segment
    if marker == _COLOURS:
        return content.startswith(b"ICC_PROFILE\0")
    if marker == _ADOBE:  # it says how the inks are stored
        return content.startswith(b"Adobe")
    return marker not in _APPLICATION and marker != _COMMENT


def _may_say_density(head: list[Segment]) -> bool:
    """JFIF also says what the components are: only a picture that is so may have it."""
    if any(marker == _JFIF and content.startswith(b"JFIF\0") for marker, content in head):
        return True
    if any(marker == _ADOBE for marker, _ in head):
        return False
    return any(marker in _FRAMES and content[6::3] in {b"\1\2\3", b"\1"} for marker, content in head)


def _density(dpi: int) -> bytes:
    unit, density = (1, dpi) if dpi else (0, 1)
    return b"JFIF\0" + struct.pack(">HBHHBB", 0x0102, unit, density, density, 0, 0)


def _photoshop(iptc: bytes, dpi: int) -> bytes:
    resolution = struct.pack(">HHHHHHHH", dpi, 0, 1, 1, dpi, 0, 1, 1)
    blocks = [(_RESOLUTION, resolution)] * bool(dpi) + [(_IPTC, iptc)]
    return _PHOTOSHOP_NAME + b"".join(_block(number, content) for number, content in blocks)


def _block(number: int, content: bytes) -> bytes:
    padding = b"\0" * (len(content) % 2)
    return b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(content)) + content + padding


def _written(segment: Segment) -> bytes:
    marker, content = segment
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content
