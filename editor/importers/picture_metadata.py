"""What a picture file says about itself: size, format, and what its photographer wrote into IPTC, XMP and EXIF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from editor.domain.bilingual import Bilingual, Language, clean
from editor.domain.pictures import FORMATS
from editor.importers.picture_iptc import decoded, mended, read_records
from editor.importers.picture_xmp import Xmp, read_xmp
from editor.language.detection import detect_language

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

LONG, SHORT, MOST_NAMES = 2000, 250, 40
"""Characters of a caption and of a name that are kept, and how many names."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text of the file in the languages it is given in; `open` has one whose language the file does not tell."""

    de: str = ""
    en: str = ""
    open: str = ""

    def __bool__(self) -> bool:
        return bool(self.de or self.en or self.open)

    def sides(self, lead: Language) -> Bilingual:
        """The text for each side; one of unknown language goes where its words belong, else to `lead`."""
        known = Bilingual(self.de, self.en)
        if not self.open or self.open in (self.de, self.en):
            return known
        side = detect_language(self.open, otherwise=lead)
        return known if known[side] else known.with_text(side, self.open)

    def one(self, lead: Language) -> str:
        return Bilingual(self.de, self.en).either(lead) or self.open


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What is written into a picture file, empty where nothing is."""

    caption: Told = Told()
    headline: Told = Told()
    alt: Told = Told()
    usage: Told = Told()
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    persons: tuple[str, ...] = ()
    created: date | None = None
    licence_end: date | None = None


NO_FACTS = PictureFacts()


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture file: its pixels as seen upright, its format, its bytes and what it says about itself."""

    width: int = 0
    height: int = 0
    format: str = ""
    size: int = 0
    facts: PictureFacts = NO_FACTS

    @property
    def is_missing(self) -> bool:
        return not self.format


MISSING = PictureFile()


def look_at(file: Path) -> PictureFile:
    """What the file says about itself; MISSING where it is not there or no picture. May run on any thread."""
    from PIL import Image

    try:
        with Image.open(file, formats=FORMATS) as picture:
            width, height = _upright(picture)
            kind = "JPEG" if picture.format == "MPO" else picture.format or ""
            return PictureFile(width, height, kind, file.stat().st_size, facts_of(picture))
    except Exception:  # noqa: BLE001 - a decoder meets anything in a broken file
        return MISSING


def facts_of(picture: Image) -> PictureFacts:
    """What is written into an opened picture: XMP before IPTC before EXIF, which cannot carry umlauts safely."""
    xmp = read_xmp(_packet(picture))
    iptc = _Iptc(read_records(_iptc_bytes(picture)))
    exif = _Exif(picture)
    return PictureFacts(
        caption=_told(xmp, "dc:description", iptc.text(120) or exif.caption(), LONG),
        headline=_told(xmp, "photoshop:Headline", iptc.text(105), SHORT),
        alt=_told(xmp, "core:AltTextAccessibility", "", LONG),
        usage=_told(xmp, "rights:UsageTerms", "", LONG),
        creator=_line(", ".join(xmp.texts("dc:creator") or iptc.texts(80)) or exif.text(0x013B, 0x9C9D)),
        credit=_line(xmp.text("photoshop:Credit") or iptc.text(110)),
        copyright=_line(
            xmp.text("plus:CopyrightOwnerName") or xmp.text("dc:rights") or iptc.text(116) or exif.text(0x8298)
        ),
        persons=_names(xmp.texts("ext:PersonInImage") or xmp.texts("ext:PersonName")),
        created=_day(xmp.text("photoshop:DateCreated") or iptc.text(55) or exif.taken() or xmp.text("xmp:CreateDate")),
        licence_end=_day(xmp.text("plus:LicenseEndDate") or iptc.text(37)),
    )


def _told(xmp: Xmp, name: str, otherwise: str, most: int) -> Told:
    spoken = {language: _line(text, most) for language, text in xmp.spoken(name).items()}
    known = Told(spoken.get("de", ""), spoken.get("en", ""), spoken.get("", ""))
    return known or Told(open=next(iter(spoken.values()), "") or _line(otherwise, most))


def _line(text: str, most: int = SHORT) -> str:
    """One line of plain text, no longer than `most`."""
    line = " ".join(clean(mended(text)).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for name in names if (line := _line(name))))[:MOST_NAMES]


_INNER = 0x8769
"""Where the data of the camera have those of the single shot."""

_DAY = re.compile(r"(\d{4})[-:./]?(\d{2})[-:./]?(\d{2})(?!\d)")


def _day(text: str) -> date | None:
    """`2027-02-18T10:00`, `20270218`, `2027:02:18 10:00:00`."""
    found = _DAY.match(text.strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _upright(picture: Image) -> tuple[int, int]:
    width, height = picture.size
    return (height, width) if _exif_of(picture).get(0x0112) in (5, 6, 7, 8) else (width, height)


def _exif_of(picture: Image) -> Exif:
    """The data of the camera; none where they are broken, which takes nothing from what else is written."""
    from PIL.Image import Exif

    try:
        found = picture.getexif()
        found.get_ifd(_INNER)
    except Exception:  # noqa: BLE001 - a reader meets anything in broken data
        return Exif()
    return found


def _packet(picture: Image) -> bytes:
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    if isinstance(packet, str):
        return packet.encode("utf-8", "replace")
    return packet if isinstance(packet, bytes) else b""


def _iptc_bytes(picture: Image) -> bytes:
    """The records of JPEG's Photoshop block or of TIFF's own tag."""
    blocks = picture.info.get("photoshop")
    data = blocks.get(0x0404) if isinstance(blocks, dict) else None
    if data is None and picture.format == "TIFF":
        data = _exif_of(picture).get(33723)
    if isinstance(data, tuple) and all(isinstance(number, int) for number in data):  # written as numbers of 4 bytes
        order: Literal["little", "big"] = "big" if _exif_of(picture).endian == ">" else "little"
        data = b"".join((number & 0xFFFFFFFF).to_bytes(4, order) for number in data)
    return data if isinstance(data, bytes) else b""


@dataclass(frozen=True, slots=True)
class _Iptc:
    records: dict[int, list[str]]

    def texts(self, dataset: int) -> list[str]:
        return [text for text in self.records.get(dataset, ()) if text.strip()]

    def text(self, dataset: int) -> str:
        return next(iter(self.texts(dataset)), "")


_CAMERA_TALK = re.compile(r"[A-Z0-9 ._-]*(?:CAMERA|DSC|IMG|KODAK|SAMSUNG|MINOLTA|DIGITAL)[A-Z0-9 ._-]*")
"""What cameras write where a description belongs."""
_LONGEST_CAMERA_TALK = 100


class _Exif:
    """The descriptions among the data of the camera."""

    def __init__(self, picture: Image) -> None:
        self._tags = _exif_of(picture)
        self._inner = self._tags.get_ifd(_INNER)

    def text(self, *tags: int) -> str:
        """The first of these that says something; those of Windows are UTF-16."""
        return next((text for tag in tags if (text := self._read(self._tags.get(tag), wide=tag >= 0x9C9B))), "")

    def _read(self, value: object, *, wide: bool = False) -> str:
        if isinstance(value, tuple) and all(isinstance(each, int) and 0 <= each < 256 for each in value):
            value = bytes(value)
        if isinstance(value, bytes):
            value = value.decode("utf-16-le", "replace") if wide else decoded(value)
        return value.strip("\0 ") if isinstance(value, str) else ""

    def caption(self) -> str:
        said = self.text(0x010E, 0x9C9C, 0x9C9B) or self._comment()
        return "" if len(said) <= _LONGEST_CAMERA_TALK and _CAMERA_TALK.fullmatch(said) else said

    def _comment(self) -> str:
        """The comment of the user, after eight bytes that name its encoding."""
        value = self._inner.get(0x9286)
        if not isinstance(value, bytes):
            return ""
        if value[:8] == b"UNICODE\0":
            return value[8:].decode("utf-16-le" if value[9:10] == b"\0" else "utf-16-be", "replace").strip("\0 ")
        return decoded(value[8:]).strip("\0 ") if value[:5] == b"ASCII" else ""

    def taken(self) -> str:
        return self._read(self._inner.get(0x9003))
