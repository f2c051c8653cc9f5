"""Starts the window: the frame is painted first, then the archive is opened and shown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from editor import paths
from editor import settings as remembered
from editor.i18n import Catalogue, catalogue, interface_language
from editor.ui import fonts
from editor.ui.cycles import CycleCollector
from editor.ui.theme import DARK, LIGHT, Theme
from editor.ui.zoom import within

if TYPE_CHECKING:
    from editor.ui.shell import Shell
    from editor.ui.store_thread import StoreThread
    from editor.ui.window import MainWindow


SWITCH = 0.001
"""Seconds after which a thread that reads the archive gives way to the window."""


def language_of(settings: remembered.Settings) -> str:
    """The language of the interface: as chosen, else the system's."""
    return interface_language(settings.interface or (QLocale.system().uiLanguages() or ["en"])[0])


def theme_of(settings: remembered.Settings, application: QApplication) -> Theme:
    scheme = application.styleHints().colorScheme()
    dark = settings.theme == "dark" or (settings.theme == "system" and scheme is Qt.ColorScheme.Dark)
    return Theme(DARK if dark else LIGHT, within(settings.zoom))


def translate_qt(application: QApplication, language: str) -> None:
    """Qt's own buttons and menus in the language of the interface; those of an earlier language go."""
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def prepare(application: QApplication, settings: remembered.Settings) -> tuple[Theme, Catalogue]:
    """Fonts, look and language of the application."""
    fonts.register()
    language = language_of(settings)
    translate_qt(application, language)
    QLocale.setDefault(QLocale("de_DE" if language == "de" else "en_GB"))
    theme = theme_of(settings, application)
    theme.dress(application)
    return theme, catalogue(language)


def open_shell(application: QApplication, data: Path) -> tuple[Shell, StoreThread]:
    """Shows the window on the data folder and begins to load the archive."""
    settings = remembered.load(data)
    from editor.ui.session import Session
    from editor.ui.shell import Shell
    from editor.ui.store_thread import StoreThread

    CycleCollector(application)
    store = StoreThread(data)
    session = Session(store)
    shell = Shell(application, session, settings, lambda changed: remembered.save(changed, data))
    shell.window.restore()
    shell.window.show()
    AfterPaint(shell.window, lambda: session.start(settings.last_release, with_sample=not settings.started))
    return shell, store


def open_window(application: QApplication, data: Path) -> tuple[MainWindow, StoreThread]:
    """The same, for those who need the first window alone."""
    shell, store = open_shell(application, data)
    return shell.window, store


class AfterPaint(QObject):
    """Does something once its window was painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


def run(data: Path, files: Sequence[Path] = ()) -> int:
    """Opens the window on the data folder, with these files; returns the exit status of the program.

    Where another window has the folder open, that one is shown instead.
    """
    application = QApplication(sys.argv[:1])
    sys.setswitchinterval(SWITCH)
    application.setApplicationName("Zweispalter")
    application.setDesktopFileName("zweispalter")
    application.setWindowIcon(QIcon(str(paths.resource("icons", "zweispalter.svg"))))
    if _is_open_elsewhere(application, data, files):
        return 0
    shell, store = open_shell(application, data)
    _receive(shell, data, files)
    status = application.exec()
    store.close()
    shell.window.session.keep_view()
    remembered.save(shell.window.settings, data)
    return status


def _is_open_elsewhere(application: QApplication, data: Path, files: Sequence[Path]) -> bool:
    from editor.store.lock import holder

    if holder(data) is None:
        return False
    from editor.ui.ask import Dialogs
    from editor.ui.second_window import gives_way

    theme, words = prepare(application, remembered.load(data))
    return gives_way(data, files, Dialogs(None, theme, words), words)


def _receive(shell: Shell, data: Path, files: Sequence[Path]) -> None:
    """Opens the files that are named, and those that later windows hand over, once the archive is open."""
    from editor.ui.file_opening import FileOpening
    from editor.ui.instance import Instance

    instance = Instance(data, shell)
    instance.show_requested.connect(lambda: come_forward(shell.window))
    instance.files_received.connect(lambda received: shell.window.open_files(received))
    shell.window.session.library.loaded.connect(lambda _: instance.listen())
    application = QApplication.instance()
    if isinstance(application, QApplication):
        FileOpening(application, lambda opened: shell.window.open_files(opened), shell)
    if files:
        shell.window.open_files(files)


def come_forward(window: QWidget) -> None:
    """Brings the window before all others, from the bar of the system, too."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
