"""Every key of the window in one table: the shortcuts, the page of keys and the tooltips are made from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.i18n import Catalogue


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done by key; without an action of the window (`own` is False) it is handled where the cursor is."""

    id: str
    keys: tuple[str, ...]
    name: str
    own: bool = True
    mouse: str = ""
    """What the mouse does, where no key does it."""

    def shown_keys(self) -> str:
        """The keys as they are written on this system, in the language of the interface."""
        return self.mouse or shown(*self.keys)


@dataclass(frozen=True, slots=True)
class Group:
    """Commands that belong together on the page of keys."""

    name: str
    commands: tuple[Command, ...]


def shown(*keys: str) -> str:
    """Keys as they are written on this system."""
    texts = (QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)
    return ", ".join(_ARROWS.sub(lambda key: _SIGNS[key[1]], text.replace("Return", "Enter")) for text in texts)


_SIGNS = {"Up": "↑", "Hoch": "↑", "Down": "↓", "Herunter": "↓"}
_ARROWS = re.compile(r"\b(Up|Hoch|Down|Herunter)$")
"""Keys with an arrow on them are written as one."""


def groups(words: Catalogue) -> tuple[Group, ...]:
    """All keys by what they are for."""
    return (
        Group(words.gettext("Writing"), _writing(words)),
        Group(words.gettext("Rows"), _rows(words)),
        Group(words.gettext("Translation"), _translation(words)),
        Group(words.gettext("Find and check"), _finding(words)),
        Group(words.gettext("Press release"), _release(words)),
        Group(words.gettext("Window"), _window(words)),
    )


def _writing(words: Catalogue) -> tuple[Command, ...]:
    return (
        Command("across", ("Tab", "Shift+Tab"), words.gettext("The other column, then the next row; back"), own=False),
        Command("bold", ("Ctrl+B",), words.gettext("Bold"), own=False),
        Command("italic", ("Ctrl+I",), words.gettext("Italic"), own=False),
        Command("link", ("Ctrl+K",), words.gettext("Link"), own=False),
        Command("open-link", (), words.gettext("Opens a link"), own=False, mouse=words.gettext("Ctrl+click")),
        Command("paste-plain", ("Ctrl+Shift+V",), words.gettext("Pastes words without formatting"), own=False),
        Command("copy-field", ("Ctrl+Shift+C",), words.gettext("Copy field")),
        Command("text-menu", ("Menu", "Shift+F10"), words.gettext("The menu of a text: suggestions, link"), own=False),
        Command("undo", ("Ctrl+Z",), words.gettext("Undo")),
        Command("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), words.gettext("Redo")),
        Command("details", ("F4",), words.gettext("To speaker, credit or alt text below the text, and back")),
        Command("approve", ("Ctrl+Shift+A",), words.gettext("Enter an approval for the quote or photo")),
    )


def _rows(words: Catalogue) -> tuple[Command, ...]:
    return (
        Command("split", ("Return",), words.gettext("Splits a paragraph in both languages"), own=False),
        Command("join", ("Backspace", "Del"), words.gettext("Joins rows at the start or end of a text"), own=False),
        Command("add", ("Ctrl+Return",), words.gettext("A paragraph below")),
        Command("add-kind", ("Ctrl+Shift+Return",), words.gettext("A block of any kind below")),
        Command("up", ("Alt+Up",), words.gettext("Moves the row up")),
        Command("down", ("Alt+Down",), words.gettext("Moves the row down")),
        Command("row-menu", ("Ctrl+M",), words.gettext("The menu of the row")),
        Command("select", ("Ctrl+A",), words.gettext("All of the text, then all rows"), own=False),
        Command("copy-both", ("Ctrl+Shift+C",), words.gettext("Copies selected rows as a table"), own=False),
    )


def _translation(words: Catalogue) -> tuple[Command, ...]:
    return (
        Command("confirm", ("Ctrl+.",), words.gettext("The translation is still right")),
        Command("difference", ("Ctrl+D",), words.gettext("All of what changed, or the changes alone")),
        Command("next-open", ("F7",), words.gettext("The next text that is missing or outdated")),
        Command("previous-open", ("Shift+F7",), words.gettext("The one before")),
        Command("copy-source", ("Ctrl+Shift+K",), words.gettext("Copies the text of the other language")),
        Command("german", ("Ctrl+Shift+1",), words.gettext("German alone")),
        Command("english", ("Ctrl+Shift+2",), words.gettext("English alone")),
        Command("both", ("Ctrl+Shift+3",), words.gettext("Both languages")),
    )


def _finding(words: Catalogue) -> tuple[Command, ...]:
    return (
        Command("find", ("Ctrl+F",), words.gettext("Find")),
        Command("replace", ("Ctrl+H",), words.gettext("Find and replace")),
        Command("find-next", ("F3",), words.gettext("The next match")),
        Command("find-previous", ("Shift+F3",), words.gettext("The match before")),
        Command("search", ("Ctrl+Shift+F",), words.gettext("Search all press releases")),
        Command("misspelling", ("Ctrl+F7",), words.gettext("The next misspelt word")),
        Command("next-finding", ("F8",), words.gettext("The next finding of the checks")),
        Command("previous-finding", ("Shift+F8",), words.gettext("The finding before")),
    )


def _release(words: Catalogue) -> tuple[Command, ...]:
    return (
        Command("fact", ("Alt+Down",), words.gettext("Opens the fact in use"), own=False),
        Command("new", ("Ctrl+N",), words.gettext("New press release")),
        Command("new-template", ("Ctrl+Shift+N",), words.gettext("New from template")),
        Command("import", ("Ctrl+O",), words.gettext("Import")),
        Command("export", ("Ctrl+E",), words.gettext("Export")),
        Command("print", ("Ctrl+P",), words.gettext("Print")),
        Command("save", ("Ctrl+S",), words.gettext("Save now")),
    )


def _window(words: Catalogue) -> tuple[Command, ...]:
    return (
        Command("focus", ("F11", "Ctrl+Shift+D"), words.gettext("Focus mode: only the text")),
        Command("library", ("F9",), words.gettext("Library")),
        Command("side", ("Shift+F9",), words.gettext("Side pane")),
        Command("larger", ("Ctrl++", "Ctrl+="), words.gettext("Larger")),
        Command("smaller", ("Ctrl+-",), words.gettext("Smaller")),
        Command("normal", ("Ctrl+0",), words.gettext("Normal size")),
        Command("turn", (), words.gettext("Larger or smaller"), own=False, mouse=words.gettext("Ctrl+wheel")),
        Command("houses", ("Ctrl+Shift+H",), words.gettext("House styles")),
        Command("collections", ("Ctrl+Shift+G",), words.gettext("Quotes and photos")),
        Command("lists", ("Ctrl+Shift+L",), words.gettext("Distribution lists")),
        Command("people", ("Ctrl+Shift+P",), words.gettext("People and organisations")),
        Command("settings", ("Ctrl+,",), words.gettext("Settings")),
        Command("keys", ("F1", "Ctrl+?"), words.gettext("All keys")),
        Command("quit", ("Ctrl+Q",), words.gettext("Quit")),
    )


def add_actions(window: QWidget, words: Catalogue, runs: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Gives the window an action for each command that it carries out itself."""
    made = {}
    for command in (each for group in groups(words) for each in group.commands if each.own):
        action = QAction(command.name, window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda _=False, run=runs[command.id]: run())
        window.addAction(action)
        made[command.id] = action
    return made
