"""Every quote and every photo of a person of the address book."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from editor.domain.blocks import Kind, Quote
from editor.domain.directory import KeptPerson
from editor.store.collecting.records import CollectedPhoto, CollectedQuote
from editor.ui.directory.dialog import DirectoryDialog
from tests.ui.conftest import Desk, MakeDesk
from tests.ui.directory import CLARA, CONTROL, click, keep, opened


@pytest.fixture
def dialog(desk: Desk) -> DirectoryDialog:
    keep(desk, CLARA)
    return opened(desk)


def test_every_quote_of_a_person_is_found_and_opened(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    release = desk.release
    quote = release.first(Kind.QUOTE)
    assert isinstance(quote, Quote)
    keep(desk, KeptPerson(id="p", name="Somebody Else", other_names=(quote.speaker.name,)))
    dialog = opened(desk)
    click(dialog.person.tabs.tab("quotes"))
    quotes = dialog.person.quotes
    desk.bot.waitUntil(lambda: quotes.lines.rowCount() > 0)
    first = quotes.list.current
    assert isinstance(first, CollectedQuote)
    assert (first.person.name, first.release_id) == (quote.speaker.name, release.id)
    with desk.bot.waitSignal(desk.session.place_wanted) as wanted:
        QTest.keyClick(quotes.list, Qt.Key.Key_Return)
    assert wanted.args == [first.block_id]
    assert desk.window.pages.page is None


def test_a_quote_is_copied_in_both_languages(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    quote = desk.release.first(Kind.QUOTE)
    assert isinstance(quote, Quote)
    keep(desk, KeptPerson(id="p", name=quote.speaker.name))
    dialog = opened(desk)
    click(dialog.person.tabs.tab("quotes"))
    quotes = dialog.person.quotes
    desk.bot.waitUntil(lambda: quotes.lines.rowCount() > 0)
    QTest.keyClick(quotes.list, Qt.Key.Key_C, CONTROL)
    assert len(QGuiApplication.clipboard().text().split("\n\n")) == 2


def test_every_photo_of_a_person_is_found(make_desk: MakeDesk) -> None:
    desk = make_desk(with_sample=True)
    photo = desk.release.first(Kind.PHOTO)
    shown = getattr(photo, "persons")  # noqa: B009 - of a photo
    keep(desk, KeptPerson(id="p", name=shown[0].person.name))
    dialog = opened(desk)
    click(dialog.person.tabs.tab("photos"))
    photos = dialog.person.photos
    desk.bot.waitUntil(lambda: photos.lines.rowCount() > 0)
    first = photos.list.current
    assert isinstance(first, CollectedPhoto)
    assert shown[0].person.name in first.persons
    with desk.bot.waitSignal(desk.session.place_wanted):
        click(photos.open_button)


def test_who_was_never_quoted_is_told(desk: Desk, dialog: DirectoryDialog) -> None:
    click(dialog.person.tabs.tab("quotes"))
    desk.bot.waitUntil(dialog.person.quotes.note.isVisible)
    click(dialog.person.tabs.tab("photos"))
    desk.bot.waitUntil(dialog.person.photos.note.isVisible)
