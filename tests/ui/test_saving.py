"""What is typed is on disk soon, and there when the program starts again."""

from __future__ import annotations

import threading

import pytest

from editor.domain.blocks import Kind
from editor.domain.release import Release
from editor.errors import StoreError
from editor.store.archive import Archive
from editor.ui.save_trouble import TROUBLE
from tests.ui.conftest import Desk, MakeDesk


def test_typed_text_is_saved_without_asking(desk: Desk) -> None:
    desk.type("Zwei Netzwerke")
    headline = desk.stored().first(Kind.HEADLINE)
    assert headline
    assert headline.text.de.plain == "Zwei Netzwerke"


def test_everything_is_there_after_closing_and_opening(make_desk: MakeDesk) -> None:
    first = make_desk()
    first.open_new()
    first.type("Zwei Netzwerke\tTwo networks")
    release = first.release
    first.close()
    second = make_desk()
    second.open(release.id)
    assert second.release.headline(release.lead).plain == "Zwei Netzwerke"
    assert second.release.blocks[1].text.en.plain == "Two networks"


def test_opening_another_release_saves_the_first(desk: Desk) -> None:
    desk.type("Erste")
    first = desk.session.open_id
    desk.open_new()
    desk.type("Zweite")
    desk.open(first)
    assert desk.release.headline(desk.release.lead).plain == "Erste"


def test_the_library_shows_what_was_typed(desk: Desk) -> None:
    desk.type("Zwei Netzwerke")
    desk.wait_saved()
    model = desk.window.library.model
    desk.bot.waitUntil(lambda: any(model.index(row).data() == "Zwei Netzwerke" for row in range(model.rowCount())))


def test_the_sample_release_is_there_on_the_first_start(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    assert desk.release.languages
    assert desk.release.progress().current == desk.release.progress().total


def test_a_full_disk_is_told_and_the_text_stays_and_is_saved_later(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    desk.wait_saved()
    with monkeypatch.context() as patched:
        patched.setattr(Archive, "save", full)
        with desk.bot.waitSignal(desk.session.save_failed):
            desk.type("Zwei Netzwerke")
        assert desk.window.notices.text_of(TROUBLE) == "The disk is full."
        assert desk.release.headline(desk.release.lead).plain == "Zwei Netzwerke"
    desk.type("!")
    assert desk.stored().headline(desk.release.lead).plain == "Zwei Netzwerke!"
    assert desk.window.notices.text_of(TROUBLE) == ""


def test_closing_asks_before_it_loses_what_cannot_be_saved(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    desk.wait_saved()
    desk.ask.agrees = False
    with monkeypatch.context() as patched:
        patched.setattr(Archive, "save", full)
        desk.type("Zwei")
        desk.window.close()
    assert desk.window.isVisible()
    assert desk.ask.heard[-1][1] == "The disk is full."


def test_the_window_is_painted_while_the_archive_is_slow(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.wait_saved()
    released = threading.Event()
    original = Archive.save

    def slow(archive: Archive, release: Release, previous: Release | None = None) -> None:
        released.wait(10)
        original(archive, release, previous)

    monkeypatch.setattr(Archive, "save", slow)
    desk.type("Zwei")
    desk.bot.waitUntil(lambda: desk.has_save_under_way)
    desk.type(" Netzwerke")
    assert desk.release.headline(desk.release.lead).plain == "Zwei Netzwerke"
    released.set()
    assert desk.stored().headline(desk.release.lead).plain == "Zwei Netzwerke"


def test_what_is_typed_before_the_archive_may_begin_is_saved_at_the_end(desk: Desk) -> None:
    desk.wait_saved()
    desk.store.hold()
    desk.type("früh")
    assert desk.session.close() is None
    assert desk.store.submit(lambda archive: archive.load(desk.session.open_id)).result(10) == desk.release
