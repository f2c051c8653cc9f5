"""A window in one language and theme, of which pictures are taken, and the list of those who take them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.settings import Settings
from editor.ui.session import Session
from editor.ui.shell import Shell
from editor.ui.store_thread import StoreThread
from editor.ui.window import MainWindow
from editor.ui.writing.rows import Rows
from tests.screenshots.archives import fill

LOOKS = (("de", "light", 100), ("en", "light", 100), ("de", "dark", 100), ("en", "dark", 100))
"""Language, theme and size."""


def wait(milliseconds: int = 250) -> None:
    """Lets the event loop run, so that timers and the store thread do their work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Studio:
    """Opens the window on an archive of its own and takes pictures of it."""

    def __init__(
        self,
        application: QApplication,
        out: Path,
        look: tuple[str, str, int],
        *,
        empty: bool = False,
    ) -> None:
        language, theme, zoom = look
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        release_id = "" if empty else fill(folder)
        self.name = f"{language}-{theme}" + (f"-{zoom}" if zoom != 100 else "")
        self.out = out
        self.store = StoreThread(folder)
        self.session = Session(self.store)
        settings = Settings(started=True, interface=language, theme=theme, zoom=zoom)
        self._shell = Shell(application, self.session, settings)
        self.window.resize(1440, 900)
        self.window.show()
        self.session.start(release_id, with_sample=False)
        wait(700)

    @property
    def window(self) -> MainWindow:
        return self._shell.window

    @property
    def rows(self) -> Rows:
        rows = self.window.editor.rows
        assert rows
        return rows

    def enter(self, kind: Kind, language: Language = Language.DE) -> None:
        """Puts the cursor into the first block of a kind."""
        draft = self.session.draft
        block = draft.present.first(kind) if draft else None
        assert block
        self.rows.focus_block(block.id, language)

    def take(self, what: str, widget: QWidget | None = None) -> None:
        wait()
        (widget or self.window).grab().save(str(self.out / f"{what}-{self.name}.png"))

    def close(self) -> None:
        self.window.close()
        self.store.close()
        self.window.deleteLater()
        self._shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._folder.cleanup()


@dataclass(frozen=True, slots=True)
class Topic:
    """Pictures that belong together; taken once in each of the looks."""

    name: str
    take: Callable[[Studio], None]
    looks: tuple[tuple[str, str, int], ...]
    empty: bool


TOPICS: list[Topic] = []


def topic(
    name: str, *, looks: tuple[tuple[str, str, int], ...] = LOOKS[:3], empty: bool = False
) -> Callable[[Callable[[Studio], None]], Callable[[Studio], None]]:
    """Registers a function that takes pictures of an open window, by default in three looks."""

    def register(take: Callable[[Studio], None]) -> Callable[[Studio], None]:
        TOPICS.append(Topic(name, take, looks, empty))
        return take

    return register
