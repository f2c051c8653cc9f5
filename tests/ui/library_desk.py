"""Archives for the tests of the library, and what is read of the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.domain.blocks import Block, Kind, Quote
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.domain.release import Release, Sent, Status
from editor.store.archive import Archive
from tests.ui.conftest import Desk, MakeDesk

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
FIRST_DAY = date(2026, 3, 1)


def release(headline: str, text: str = "", *, speaker: str = "", **facts: object) -> Release:
    """A release with a headline, where wanted with a paragraph and with a quote."""
    blocks = [Block(kind=Kind.HEADLINE, text=passage(headline))]
    if text:
        blocks.append(Block(kind=Kind.PARAGRAPH, text=passage(text)))
    if speaker:
        blocks.append(Quote(text=passage("Wir freuen uns."), speaker=Person(name=speaker)))
    made = Release(id=headline.lower().replace(" ", "-"), date=FIRST_DAY, blocks=tuple(blocks))
    return replace(made, **facts)  # type: ignore[arg-type]


SENT: dict[str, Any] = {"stage": Status.APPROVED, "sent": Sent(AT, None)}


def fill(folder: Path, *releases: Release) -> None:
    with Archive.open(folder) as archive:
        archive.save_all(releases)
        archive.refresh_index()


def many(count: int) -> list[Release]:
    """Releases on one day after the other, the first the oldest."""
    return [release(f"Nummer {number:04}", date=FIRST_DAY + timedelta(days=number)) for number in range(count)]


def filled(make_desk: MakeDesk, tmp_path: Path, *releases: Release) -> Desk:
    """A window on an archive with these releases, the newest open."""
    fill(tmp_path / "data", *releases)
    desk = make_desk()
    desk.bot.waitUntil(lambda: desk.session.draft is not None)
    return desk


def headlines(desk: Desk) -> list[str]:
    """The releases in the list as they are called, without the headings."""
    return [each.headline.de for each in desk.window.library.model.summaries()]


def search(desk: Desk, text: str) -> list[str]:
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.window.library.search.setFocus()
        QTest.keyClicks(desk.window.library.search, text)
    return headlines(desk)


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in the list."""
    desk.window.library.list.setFocus()
    QTest.keyClick(desk.window.library.list, key, modifier)


def click(desk: Desk, headline: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    library = desk.window.library
    row = next(row for row in range(library.model.rowCount()) if library.model.index(row).data() == headline)
    place = library.list.visualRect(library.model.index(row)).center()
    QTest.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, modifier, place)
