"""What is typed is on disk soon, and there when the program starts again."""

from __future__ import annotations

from editor.domain.blocks import Kind
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
