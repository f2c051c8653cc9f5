"""The stamp of a PDF: when it was made, and its number. Set by us, so that the same release gives the same bytes."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime

_DATE = re.compile(rb"(?<=Date\(D:)\d{14}(?=Z|[+-]|\))")
_XMP_DATE = re.compile(rb"(?<=Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?=Z?</)")
_NUMBER = re.compile(rb"(/ID\s*\[\s*<|>\s*<|/DocChecksum /)[0-9A-F]{32}(?=[>\s])")


def stamped(pdf: bytes, made: datetime) -> bytes:
    """The PDF, of the same length, as made at that instant in UTC, its number taken from its content."""
    moment = made.astimezone(UTC)
    dated = _DATE.sub(f"{moment:%Y%m%d%H%M%S}".encode(), pdf)
    dated = _XMP_DATE.sub(f"{moment:%Y-%m-%dT%H:%M:%S}".encode(), dated)
    trailer = dated.rfind(b"\ntrailer")
    if trailer < 0:
        return dated
    body, end = dated[:trailer], _NUMBER.sub(rb"\g<1>" + b"0" * 32, dated[trailer:])
    number = hashlib.sha256(body + end).hexdigest()[:32].upper().encode()
    return body + _NUMBER.sub(rb"\g<1>" + number, end)
