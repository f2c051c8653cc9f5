"""What the window showed last, kept beside the archive: at the next start it is there before the archive is opened.

It is only used while the archive is still the very file that it was made from.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from editor.domain.bilingual import Bilingual, Language
from editor.domain.document import from_document, to_document
from editor.domain.release import Progress, Release, Sent, Status
from editor.errors import EditorError
from editor.store.records import Group, Summary
from editor.ui.library_session import LibraryPage

if TYPE_CHECKING:
    from editor.compose.house import House

FILE, ARCHIVE = "start.json", "archive.sqlite3"
VERSION = 3

MOST = 60
"""Lines of the library that are kept: more than a window shows."""


@dataclass(frozen=True, slots=True)
class StartView:
    """The open release, the first lines of the library, how many releases there are in all, and the style of the
    open one where that is not the usual one."""

    release: Release
    summaries: tuple[Summary, ...]
    count: int
    house: House | None = None

    def page(self) -> LibraryPage:
        """The lines as the library shows them."""
        sizes = {Group.ALL: self.count} if self.count else {}
        return LibraryPage(summaries=self.summaries, sizes=sizes)


def keep(folder: Path, view: StartView) -> None:
    """Writes the view of a closed archive; where that fails the next start only takes a little longer."""
    temporary = folder / f"{FILE}.new"
    try:
        content = {
            "version": VERSION,
            "archive": _state(folder),
            "release": to_document(view.release),
            "library": [_line(summary) for summary in view.summaries[:MOST]],
            "count": view.count,
            "house": _written(view.house),
        }
        text = json.dumps(content, ensure_ascii=False)
        temporary.write_text(f"{_digest(text)}\n{text}", "utf-8")
        os.replace(temporary, folder / FILE)  # noqa: PTH105 - the atomic call by its name
    except OSError:
        temporary.unlink(missing_ok=True)


def recall(folder: Path, release_id: str) -> StartView | None:
    """The view of last time, if it shows this release and the archive was not touched since."""
    try:
        digest, _, text = (folder / FILE).read_text("utf-8").partition("\n")
        content = json.loads(text) if digest == _digest(text) else {}
        if content["version"] != VERSION or content["archive"] != _state(folder):
            return None
        release = from_document(content["release"])
        lines = tuple(_summary(line) for line in content["library"])
        view = StartView(release, lines, int(content["count"]), _house(content["house"]))
        return view if release.id == release_id else None
    except (OSError, EditorError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _state(folder: Path) -> list[int]:
    """What changes with every change of the archive: a log that is not empty belongs to it."""
    state = (folder / ARCHIVE).stat()
    log = folder / f"{ARCHIVE}-wal"
    return [state.st_mtime_ns, state.st_size, log.stat().st_size if log.exists() else 0]


def _line(summary: Summary) -> dict[str, object]:
    return {
        "id": summary.id,
        "headline": [summary.headline.de, summary.headline.en],
        "status": summary.status.value,
        "lead": summary.lead.value,
        "date": summary.date and summary.date.isoformat(),
        "embargo": summary.embargo and summary.embargo.isoformat(),
        "sent": [at and at.isoformat() for at in (summary.sent.de, summary.sent.en)],
        "progress": [summary.progress.total, summary.progress.outdated, summary.progress.missing],
        "number": summary.number,
        "modified": summary.modified.isoformat(),
        "languages": [language.value for language in summary.languages],
        "replaced": summary.replaced,
        "tags": list(summary.tags),
    }


def _summary(line: dict[str, Any]) -> Summary:
    return Summary(
        id=str(line["id"]),
        headline=Bilingual(*map(str, line["headline"])),
        status=Status(line["status"]),
        lead=Language(line["lead"]),
        date=date.fromisoformat(line["date"]) if line["date"] else None,
        embargo=_instant(line["embargo"]),
        sent=Sent(*map(_instant, line["sent"])),
        progress=Progress(*map(int, line["progress"])),
        number=str(line["number"]),
        modified=datetime.fromisoformat(line["modified"]),
        languages=tuple(map(Language, line["languages"])),
        replaced=bool(line["replaced"]),
        tags=tuple(map(str, line["tags"])),
    )


def _written(house: House | None) -> object:
    from editor.compose.house_document import house_to_document

    return house_to_document(house) if house else None


def _house(document: object) -> House | None:
    if document is None:
        return None
    from editor.compose.house_document import house_from_document

    return house_from_document(document)


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
