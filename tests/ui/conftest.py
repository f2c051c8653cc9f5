"""A real window on a real data folder, driven by keyboard and mouse; only the questions are answered by a fake."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.settings import Settings
from editor.store.archive import Archive
from editor.ui.application import prepare
from editor.ui.ask import Decision
from editor.ui.cycles import collect_due
from editor.ui.session import Session
from editor.ui.store_thread import StoreThread
from editor.ui.theme import Theme
from editor.ui.window import MainWindow
from editor.ui.writing.field import Field

NO_SPELLING = Settings(spelling=False)
"""Most tests are not about spelling and start no process for it."""


@dataclass
class FakeAsk:
    """Answers as the test wants and remembers what was asked and told."""

    agrees: bool = True
    decides: Decision = Decision.NO
    chosen_folder: Path | None = None
    chosen_pdf: Path | None = None
    chosen_files: list[Path] = field(default_factory=list)
    chosen_pictures: list[Path] = field(default_factory=list)
    chosen_attachments: list[Path] = field(default_factory=list)
    chosen_file: Path | None = None
    chosen_target: Path | None = None
    heard: list[tuple[str, str]] = field(default_factory=list)

    def confirm(self, title: str, text: str, yes: str) -> bool:
        self.heard.append((title, text))
        return self.agrees

    def decide(self, title: str, text: str, yes: str, also: str) -> Decision:
        self.heard.append((title, text))
        return self.decides

    def tell(self, title: str, text: str) -> None:
        self.heard.append((title, text))

    def folder(self, title: str, start: Path) -> Path | None:
        return self.chosen_folder

    def pdf(self, title: str, proposed: Path) -> Path | None:
        return self.chosen_pdf

    def releases(self, title: str) -> list[Path]:
        return self.chosen_files

    def pictures(self, title: str) -> list[Path]:
        return self.chosen_pictures

    def attachments(self, title: str) -> list[Path]:
        return self.chosen_attachments

    def file(self, title: str, purpose: str, kinds: str) -> Path | None:
        return self.chosen_file

    def target(self, title: str, purpose: str, name: str, kinds: str) -> Path | None:
        return self.chosen_target


@pytest.fixture(autouse=True)
def cycles_of_this_thread() -> Iterator[None]:
    """As in the program, no other thread frees widgets (`editor.ui.cycles`)."""
    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> tuple[Theme, Catalogue]:
    return prepare(qapp, Settings(interface="en", theme="light"))


@pytest.fixture
def theme(look: tuple[Theme, Catalogue]) -> Theme:
    return look[0]


@pytest.fixture
def words(look: tuple[Theme, Catalogue]) -> Catalogue:
    return look[1]


class Desk:
    """The window of one data folder and what a test does with it."""

    def __init__(
        self,
        folder: Path,
        look: tuple[Theme, Catalogue],
        bot: QtBot,
        *,
        with_sample: bool = False,
        started: bool = True,
        settings: Settings = NO_SPELLING,
    ) -> None:
        self.ask = FakeAsk()
        self.is_open = True
        self.bot = bot
        self.store = StoreThread(folder)
        self.session = Session(self.store)
        self.window = MainWindow(self.session, settings, *look, ask=self.ask)
        self.window.resize(1280, 860)
        self.window.show()
        self.window.activateWindow()
        bot.waitUntil(self.window.isActiveWindow)
        if started:
            with bot.waitSignal(self.session.library_loaded):
                self.session.start("", with_sample=with_sample)

    @property
    def release(self) -> Release:
        assert self.session.draft
        return self.session.draft.present

    def open_new(self) -> None:
        with self.bot.waitSignal(self.session.release_opened):
            QTest.mouseClick(self.window.topbar.new, Qt.MouseButton.LeftButton)

    def open(self, release_id: str) -> None:
        if self.session.open_id != release_id:
            with self.bot.waitSignal(self.session.release_opened):
                self.window.library.open_requested.emit(release_id)

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def field(self) -> Field:
        widget = self.focused()
        assert isinstance(widget, Field)
        return widget

    def type(self, text: str) -> None:
        """Types into whatever has the focus; `\\n` is the Return key and `\\t` the Tab key."""
        for char in text:
            if char == "\n":
                QTest.keyClick(self.focused(), Qt.Key.Key_Return)
            elif char == "\t":
                QTest.keyClick(self.focused(), Qt.Key.Key_Tab)
            elif char.isascii():
                QTest.keyClicks(self.focused(), char)
            else:
                event = QInputMethodEvent()
                event.setCommitString(char)
                QApplication.sendEvent(self.focused(), event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused(), key, modifier)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def come_back(self) -> None:
        """The window is in front again after a dialog, as a window manager would see to."""
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)

    def wait_saved(self) -> None:
        self.bot.waitUntil(lambda: not self.has_unsaved, timeout=5000)

    @property
    def has_unsaved(self) -> bool:
        saver = self.session.saver
        return saver is not None and saver.has_unsaved

    @property
    def has_save_under_way(self) -> bool:
        saver = self.session.saver
        return saver is not None and saver.is_saving

    def stored(self) -> Release:
        """The open release as the archive has it."""
        self.wait_saved()
        release_id = self.session.open_id

        def load(archive: Archive) -> Release:
            return archive.load(release_id)

        return self.store.submit(load).result(10)

    def close(self) -> None:
        self.window.close()
        self.store.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.is_open = False


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(tmp_path: Path, look: tuple[Theme, Catalogue], qtbot: QtBot) -> Iterator[MakeDesk]:
    """Opens windows on the test's data folder; closes what is still open at the end."""
    opened: list[Desk] = []

    def make(*, with_sample: bool = False, started: bool = True, settings: Settings = NO_SPELLING) -> Desk:
        desk = Desk(tmp_path / "data", look, qtbot, with_sample=with_sample, started=started, settings=settings)
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        if desk.is_open:
            desk.close()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """A window on an empty archive with a new release open."""
    made = make_desk()
    made.open_new()
    return made
