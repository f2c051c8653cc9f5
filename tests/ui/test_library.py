"""The library: groups, search as one types, filters, and what happens when the archive cannot be opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release, Sent, Status
from editor.store.archive import Archive
from editor.store.backup import daily_backup
from tests.ui.conftest import Desk, MakeDesk

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


def release(headline: str, **facts: object) -> Release:
    made = Release(date=date(2026, 3, 1), blocks=(Block(kind=Kind.HEADLINE, text=passage(headline)),))
    return replace(made, **facts)  # type: ignore[arg-type]


def fill(folder: Path, *releases: Release) -> None:
    with Archive.open(folder) as archive:
        archive.save_all(releases)


def lines(desk: Desk) -> list[str]:
    model = desk.window.library.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def search(desk: Desk, text: str) -> list[str]:
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.keyClicks(desk.window.library.search, text)
    return lines(desk)


def test_releases_stand_in_groups(make_desk: MakeDesk, tmp_path: Path) -> None:
    sent = {"stage": Status.APPROVED, "sent": Sent(AT, None)}
    fill(
        tmp_path / "data",
        release("In Arbeit befindlich"),
        release("Längst versendet", **sent),
        release("Abgelegt", stage=Status.ARCHIVED, sent=Sent(AT, None)),
    )
    desk = make_desk()
    assert lines(desk) == [
        "In progress",
        "In Arbeit befindlich",
        "Sent 2026",
        "Längst versendet",
        "Archive 2026",
        "Abgelegt",
    ]


def test_search_finds_parts_of_compounds_without_umlauts(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", release("Prüflabor eröffnet"), release("Neue Vorsitzende gewählt"))
    desk = make_desk()
    assert search(desk, "labor") == ["2026", "Prüflabor eröffnet"]


def test_nothing_found_is_said_in_words(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", release("Prüflabor eröffnet"))
    desk = make_desk()
    assert search(desk, "xyz") == []
    assert desk.window.library.empty_text.startswith("Nothing found")


def test_filters_show_one_group(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", release("Offen"), release("Weg", stage=Status.APPROVED, sent=Sent(AT, None)))
    desk = make_desk()
    with desk.bot.waitSignal(desk.session.library_loaded):
        QTest.mouseClick(desk.window.library.chip("sent"), Qt.MouseButton.LeftButton)
    assert lines(desk) == ["Sent 2026", "Weg"]


def test_a_release_is_opened_by_key_from_the_search(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", release("Eins"), release("Zwei"))
    desk = make_desk()
    search(desk, "Eins")
    with desk.bot.waitSignal(desk.session.release_opened):
        QTest.keyClick(desk.window.library.search, Qt.Key.Key_Down)
        QTest.keyClick(desk.window.library.list, Qt.Key.Key_Return)
    assert desk.release.headline(desk.release.lead).plain == "Eins"


def test_the_model_keeps_the_rules_of_models(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", release("Eins"), release("Zwei"))
    desk = make_desk()
    tester = QAbstractItemModelTester(desk.window.library.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    search(desk, "Eins")
    assert tester.model() is desk.window.library.model


def test_a_data_folder_in_use_is_said_and_the_window_closes(make_desk: MakeDesk, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "data"):
        desk = make_desk(started=False)
        desk.ask.agrees = False
        with desk.bot.waitSignal(desk.session.start_failed):
            desk.session.start("", with_sample=False)
        assert "Another window or a command has the data folder" in desk.ask.heard[-1][1]
        assert not desk.window.isVisible()


def test_a_damaged_archive_is_replaced_by_its_newest_backup(make_desk: MakeDesk, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Archive.open(folder) as archive:
        archive.save(release("Gerettet"))
        daily_backup(archive)
    (folder / "archive.sqlite3").write_bytes(b"no database at all" * 500)
    desk = make_desk(started=False)
    with desk.bot.waitSignal(desk.session.library_loaded):
        desk.session.start("", with_sample=False)
    assert lines(desk) == ["In progress", "Gerettet"]
    assert "damaged" in desk.ask.heard[-1][1]


def test_a_deleted_release_can_be_brought_back(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", release("Bleibt"))
    desk = make_desk()
    desk.bot.waitUntil(lambda: desk.session.draft is not None)
    desk.window.library.list.setFocus()
    QTest.keyClick(desk.window.library.list, Qt.Key.Key_Delete)
    desk.bot.waitUntil(lambda: lines(desk) == [])
    assert desk.session.draft is None
    with desk.bot.waitSignal(desk.session.release_opened):
        QTest.mouseClick(desk.window.footer.action, Qt.MouseButton.LeftButton)
    assert desk.release.headline(desk.release.lead).plain == "Bleibt"


def test_the_order_stays_when_a_status_changes_and_follows_a_date_at_once(make_desk: MakeDesk, tmp_path: Path) -> None:
    fill(tmp_path / "data", *(release(name) for name in ("First", "Second", "Third")))
    desk = make_desk()
    model = desk.window.library.model
    desk.open(model.summaries()[1].id)
    desk.window.jobs.set_status(Status.REVIEW)
    desk.bot.waitUntil(lambda: desk.release.stage is Status.REVIEW)
    desk.wait_saved()
    assert lines(desk)[1:] == ["Third", "Second", "First"]
    assert desk.session.draft
    desk.session.draft.apply(lambda each: replace(each, date=date(2026, 3, 2)))
    desk.session.flush()
    desk.bot.waitUntil(lambda: lines(desk)[1:] == ["Second", "Third", "First"])
