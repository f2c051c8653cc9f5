"""Starts the window: the frame is painted first, then the archive is opened and shown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor import paths
from editor import settings as remembered
from editor.i18n import Catalogue, catalogue, interface_language
from editor.ui import fonts
from editor.ui.theme import DARK, LIGHT, Theme

if TYPE_CHECKING:
    from editor.ui.store_thread import StoreThread
    from editor.ui.window import MainWindow


def language_of(settings: remembered.Settings) -> str:
    """The language of the interface: as chosen, else the system's."""
    return interface_language(settings.interface or (QLocale.system().uiLanguages() or ["en"])[0])


def theme_of(settings: remembered.Settings, application: QApplication) -> Theme:
    scheme = application.styleHints().colorScheme()
    dark = settings.theme == "dark" or (settings.theme == "system" and scheme is Qt.ColorScheme.Dark)
    return Theme(DARK if dark else LIGHT)


def translate_qt(application: QApplication, language: str) -> None:
    """Qt's own buttons and menus in the language of the interface."""
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


def open_window(application: QApplication, data: Path) -> tuple[MainWindow, StoreThread]:
    """Shows the window on the data folder and begins to load the archive."""
    settings = remembered.load(data)
    theme, words = prepare(application, settings)
    from editor.ui.session import Session
    from editor.ui.store_thread import StoreThread
    from editor.ui.window import MainWindow

    store = StoreThread(data)
    window = MainWindow(Session(store), settings, theme, words, remember=lambda changed: remembered.save(changed, data))
    window.restore()
    window.show()
    window.session.start(settings.last_release, with_sample=not settings.started)
    return window, store


def run(data: Path) -> int:
    """Opens the window on the data folder; returns the exit status of the program."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Zweispalter")
    application.setDesktopFileName("zweispalter")
    application.setWindowIcon(QIcon(str(paths.resource("icons", "zweispalter.svg"))))
    window, store = open_window(application, data)
    status = application.exec()
    store.close()
    window.session.keep_view()
    remembered.save(window.settings, data)
    return status
