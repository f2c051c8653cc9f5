"""The hand-over as one file: a ZIP with the release as JSON, its photos, and a label with the digest of each."""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from editor.domain.document import to_json
from editor.domain.handover import BASE, FORMAT, LABEL, PHOTOS, RELEASE, Handover
from editor.exporters.writing import check_not_open, flush, refusal

_FIRST_YEAR, _LAST_YEAR = 1980, 2107
"""The years that a ZIP knows."""


def write_handover(handover: Handover, photos: Mapping[str, Path], file: Path) -> None:
    """Writes the file whole or not at all; `photos` by their digests. Raises ExportRefused."""
    partial = file.with_name(f".{secrets.token_hex(6)}.part")
    try:
        check_not_open(file)
        with partial.open("xb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
                _fill(package, handover, photos)
            stream.flush()
            flush(stream.fileno())
        partial.replace(file)
    except OSError as error:
        raise refusal(error, file) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _fill(package: zipfile.ZipFile, handover: Handover, photos: Mapping[str, Path]) -> None:
    texts = {RELEASE: to_json(handover.release).encode()}
    if handover.base is not None:
        texts[BASE] = to_json(handover.base).encode()
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in texts.items()}
    digests |= {f"{PHOTOS}{digest}": digest for digest in photos}
    label = json.dumps(_label(handover, digests), ensure_ascii=False, indent=1).encode()
    for name, content in {LABEL: label, **texts}.items():
        package.writestr(_entry(name, handover.at, zipfile.ZIP_DEFLATED), content)
    for digest, photo in photos.items():
        entry = _entry(f"{PHOTOS}{digest}", handover.at, zipfile.ZIP_STORED)
        with photo.open("rb") as source, package.open(entry, "w", force_zip64=True) as sink:
            shutil.copyfileobj(source, sink, 1 << 20)


def _label(handover: Handover, digests: Mapping[str, str]) -> dict[str, object]:
    return {
        "format": FORMAT,
        "release": handover.release.id,
        "at": handover.at.isoformat(),
        "by": handover.by,
        "note": handover.has_note,
        "states": list(handover.states),
        "members": dict(digests),
    }


def _entry(name: str, at: datetime, kind: int) -> zipfile.ZipInfo:
    year = min(max(at.year, _FIRST_YEAR), _LAST_YEAR)
    entry = zipfile.ZipInfo(name, (year, at.month, at.day, at.hour, at.minute, at.second))
    entry.compress_type, entry.external_attr = kind, 0o644 << 16
    return entry
