"""What the keys of the window do, by the id of their command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.domain.bilingual import Language
from editor.ui import zoom

if TYPE_CHECKING:
    from editor.ui.window import MainWindow

Runs = dict[str, Callable[[], object]]


def runs_of(window: MainWindow) -> Runs:
    """One entry for each command that the window carries out itself."""
    return {**_writing(window), **_whole(window)}


def _writing(window: MainWindow) -> Runs:
    editor, releases = window.editor, window.releases
    return {
        "undo": releases.undo,
        "redo": releases.redo,
        "details": editor.enter_details,
        "approve": window.approvals.enter_for_row,
        "add": editor.add_below,
        "add-kind": editor.choose_kind_below,
        "up": lambda: editor.move_active(-1),
        "down": lambda: editor.move_active(1),
        "row-menu": editor.show_active_menu,
        "confirm": editor.confirm_active,
        "difference": editor.toggle_difference,
        "next-open": lambda: editor.go_to_open(1),
        "previous-open": lambda: editor.go_to_open(-1),
        "copy-source": editor.copy_source,
        "copy-field": window.copying.copy_field,
        "german": lambda: editor.show_languages(Language.DE),
        "english": lambda: editor.show_languages(Language.EN),
        "both": lambda: editor.show_languages(None),
        "find": window.archive.open_find,
        "replace": lambda: window.archive.open_find(replacing=True),
        "find-next": lambda: window.archive.step(1),
        "find-previous": lambda: window.archive.step(-1),
        "misspelling": window.spelling.go_to_next,
        "next-finding": lambda: window.checks.step(1),
        "previous-finding": lambda: window.checks.step(-1),
    }


def _whole(window: MainWindow) -> Runs:
    releases, frame = window.releases, window.frame
    return {
        "search": window.search,
        "new": window.session.new_release,
        "new-template": window.templates.choose,
        "import": releases.import_files,
        "export": releases.export,
        "print": window.preview.print,
        "save": window.session.flush,
        "focus": window.toggle_focus,
        "library": frame.toggle_library,
        "side": frame.toggle_side,
        "larger": lambda: window.zoom_by(1),
        "smaller": lambda: window.zoom_by(-1),
        "normal": lambda: window.change_settings(replace(window.settings, zoom=zoom.NORMAL)),
        "houses": window.pages.show_houses,
        "collections": window.pages.show_collections,
        "lists": window.pages.show_lists,
        "people": window.pages.show_people,
        "settings": window.pages.show_settings,
        "keys": window.pages.show_keys,
        "quit": window.close,
    }
