"""Which files are pictures, and of what kind: by their first bytes, and by their ending where these do not tell."""

from __future__ import annotations

from pathlib import Path

from editor.domain.pictures import FORMATS

ENDINGS = ("jpg", "jpeg", "jpe", "jfif", "png", "tif", "tiff", "webp", "gif", "bmp")
"""Endings of files that can be used; others are read all the same if their content is a picture."""

_UNUSABLE = {
    "HEIC": ("heic", "heif", "hif", "avif"),
    "SVG": ("svg", "svgz"),
    "Photoshop": ("psd", "psb"),
    "EPS": ("eps", "ai"),
    "JPEG 2000": ("jp2", "j2k", "jpf"),
    "JPEG XL": ("jxl",),
    "RAW": ("raw", "dng", "cr2", "cr3", "crw", "nef", "nrw", "arw", "sr2", "raf", "orf", "rw2", "pef", "srw", "x3f"),
}
"""Kinds of pictures that newsrooms and browsers cannot show, by their endings."""

_HEAD = 4096


def kind_of(file: Path) -> str:
    """`JPEG`, `HEIC`, `RAW` and so on; empty where the file is no picture, is not there or cannot be read."""
    ending = file.suffix[1:].lower()
    try:
        with file.open("rb") as source:
            head = source.read(_HEAD)
    except OSError:
        return ""
    usable = _usable(head)
    unusable = next((kind for kind, endings in _UNUSABLE.items() if ending in endings), "")
    if unusable == "RAW" and usable in ("TIFF", ""):  # most raw files of cameras are TIFF by their first bytes
        return unusable
    return usable or _foreign(head) or unusable or ("JPEG" if ending in ENDINGS else "")


def is_picture(file: Path) -> bool:
    """Whether a file that was dropped or pasted is meant as a photo, usable or not."""
    return bool(kind_of(file))


def is_usable(kind: str) -> bool:
    return kind in FORMATS or not kind


def _usable(head: bytes) -> str:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    starts = {
        b"\xff\xd8\xff": "JPEG",
        b"\x89PNG\r\n\x1a\n": "PNG",
        b"II*\0": "TIFF",
        b"MM\0*": "TIFF",
        b"GIF8": "GIF",
        b"BM": "BMP",
    }
    found = next((kind for start, kind in starts.items() if head.startswith(start)), "")
    return "" if found == "BMP" and head[6:10] != b"\0\0\0\0" else found


def _foreign(head: bytes) -> str:
    if head[4:8] == b"ftyp":
        brands = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"hevc", b"avif")
        return "HEIC" if head[8:12] in brands else "RAW" if head[8:12] == b"crx " else ""
    if head.startswith(b"8BPS"):
        return "Photoshop"
    if head.startswith((b"%!PS-Adobe", b"\xc5\xd0\xd3\xc6")) and b"EPSF" in head[:64]:
        return "EPS"
    if head.startswith(b"\0\0\0\x0cjP  "):
        return "JPEG 2000"
    if head.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL ")):
        return "JPEG XL"
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    is_svg = text.startswith(b"<svg") or (text.startswith((b"<?xml", b"<!DOCTYPE svg", b"<!--")) and b"<svg" in text)
    return "SVG" if is_svg else ""
