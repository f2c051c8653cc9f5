"""Bytes to text: UTF-8, UTF-16 with or without byte order mark, Windows-1252; what is no text is refused."""

from __future__ import annotations

import codecs

from editor.errors import ImportRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like the mark of UTF-16 LE, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x7fELF",
)
"""First bytes of files that hold no plain text, though some of them would decode: PDF, DOCX, pictures, RTF."""

_LAYOUT = frozenset(b"\t\n\r\f\v\x1b")
_CONTROLS = frozenset(range(0x20)) - _LAYOUT
_CONTROLS_ALLOWED = 0.02
"""Share of control characters up to which bytes are taken for a text with stray ones."""

_SAMPLE = 65_536


def decode(data: bytes, name: str) -> str:
    """The text of a file called `name`. Raises ImportRefused for what is no text or in no encoding known."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ImportRefused("“{file}” is empty, so there is no release to import; choose another file.", file=name)
    encoding = _marked(data) or _unmarked(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _decode_otherwise(data, encoding, name)
    if not text.strip("\ufeff\0 \t\r\n\f\v\xa0"):
        raise ImportRefused("“{file}” holds nothing but blank lines; choose another file.", file=name)
    return text.removeprefix("\ufeff")


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked(data: bytes, name: str) -> str:
    """UTF-16 shows by its zeros in every other place (both languages are Latin), binary data by zeros anywhere."""
    sample = data[:_SAMPLE]
    if data.startswith(_SIGNATURES):
        raise _no_text(name)
    if b"\0" in data:
        return _wide(sample, name)
    controls = sum(byte in _CONTROLS for byte in sample)
    if controls > 2 and controls > len(sample) * _CONTROLS_ALLOWED:
        raise _no_text(name)
    return "utf-8"


def _wide(sample: bytes, name: str) -> str:
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > half * 0.6 and even <= half * 0.1:
        return "utf-16-le"
    if half and even > half * 0.6 and odd <= half * 0.1:
        return "utf-16-be"
    raise _no_text(name)


def _decode_otherwise(data: bytes, encoding: str, name: str) -> str:
    """Windows-1252 for what is not UTF-8: old releases were written in it; its five unused bytes give it away."""
    if encoding != "utf-8":
        raise _unknown_encoding(name)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise _unknown_encoding(name) from None


def _no_text(name: str) -> ImportRefused:
    return ImportRefused(
        "“{file}” is not a plain text file; save the release as text (UTF-8) and import that.", file=name
    )


def _unknown_encoding(name: str) -> ImportRefused:
    return ImportRefused(
        "The characters of “{file}” are in none of the encodings UTF-8, UTF-16 and Windows-1252; "
        "save the file as UTF-8 and import it again.",
        file=name,
    )
