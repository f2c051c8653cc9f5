"""The menu of a field: what was meant by a wrong word, what to do with the word, and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from editor.i18n import Catalogue
from editor.ui.clipboard_data import on_clipboard
from editor.ui.theme import Theme
from editor.ui.writing.field import Field
from editor.ui.writing.formats import open_link
from editor.ui.writing.link_popover import edit_link
from editor.ui.writing.window_action import window_action


@dataclass(frozen=True, slots=True)
class WordActions:
    """What the menu of a wrong word can set off."""

    replace: Callable[[str], None]
    add: Callable[[], None]
    ignore: Callable[[], None]


class FieldMenu(QMenu):
    """Is open at once; suggestions come in while it is."""

    def __init__(self, field: Field, theme: Theme, words: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._field, self._theme, self._words = field, theme, words
        self._waiting: QAction | None = None
        self._replace: Callable[[str], None] = lambda text: None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme.style(self)

    # -- a wrong word

    def add_word(self, actions: WordActions) -> None:
        """The entries of a wrong word; suggestions are announced."""
        words = self._words
        self._replace = actions.replace
        self._waiting = self.addAction(words.gettext("Looking for suggestions …"))
        self._waiting.setEnabled(False)
        self.addSeparator()
        self.addAction(words.gettext("Add to the dictionary"), actions.add)
        self.addAction(words.gettext("Ignore in this release"), actions.ignore)
        self.addSeparator()

    def show_suggestions(self, suggestions: tuple[str, ...]) -> None:
        """Puts what was found in the place of the announcement."""
        waiting = self._waiting
        if waiting is None:
            return
        if not suggestions:
            waiting.setText(self._words.gettext("No suggestions"))
            return
        self._waiting = None
        made = [self._suggestion(each) for each in suggestions]
        self.insertActions(waiting, made)
        self.removeAction(waiting)
        if self.activeAction() is None:
            self.setActiveAction(made[0])
        self._stay_on_screen()

    def choose_first(self) -> None:
        """What the Return key means; while suggestions are looked for nothing, so that no wrong word is added."""
        first = next((each for each in self.actions() if each.isEnabled() and not each.isSeparator()), None)
        if first and not self._waiting:
            self.setActiveAction(first)

    def _suggestion(self, text: str) -> QAction:
        action = QAction(text.replace("&", "&&"), self)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        action.setFont(font)
        action.triggered.connect(lambda _=False: self._replace(text))
        return action

    def _stay_on_screen(self) -> None:
        """The menu grew: what no longer fits below moves up."""
        if self.isVisible():
            self.adjustSize()
            lowest = self.screen().availableGeometry().bottom() - self.height()
            self.move(self.x(), min(self.y(), max(lowest, self.screen().availableGeometry().top())))

    # -- the clipboard, and links

    def add_clipboard(self) -> None:
        words, field = self._words, self._field
        selected, writable = field.textCursor().hasSelection(), not field.isReadOnly()
        pastes = writable and field.canPaste()
        keys = QKeySequence.StandardKey
        self._add(words.gettext("Cut"), keys.Cut, field.cut, selected and writable)
        self._add(words.gettext("Copy"), keys.Copy, field.copy, selected)
        self._add(words.gettext("Paste"), keys.Paste, field.paste, pastes)
        if field.is_formatted:
            self._add(words.gettext("Paste without formatting"), "Ctrl+Shift+V", self._paste_plain, pastes)
        self._add(words.gettext("Select all"), keys.SelectAll, field.selectAll, bool(field.text))
        if copy_field := window_action(field, "copy-field"):
            self.addAction(copy_field)

    def _paste_plain(self) -> None:
        self._field.paste_plain(on_clipboard())

    def add_link(self) -> None:
        """What can be done with the link under the cursor, or a wish for one."""
        words, field = self._words, self._field
        place, writable = field.link_place(), not field.isReadOnly()
        self.addSeparator()
        if place.href:
            self._add(words.gettext("Open link"), "", lambda: open_link(place.href))
            self._add(words.gettext("Copy address"), "", lambda: QGuiApplication.clipboard().setText(place.href))
            self._add(words.gettext("Change link"), "Ctrl+K", self._edit_link, writable)
            self._add(words.gettext("Remove link"), "", lambda: field.set_link(place, ""), writable)
        else:
            self._add(words.gettext("Insert link"), "Ctrl+K", self._edit_link, writable)

    def _edit_link(self) -> None:
        edit_link(self._field, self._theme, self._words)

    def _add(
        self, name: str, keys: str | QKeySequence.StandardKey, run: Callable[[], object], possible: bool = True
    ) -> None:
        action = self.addAction(name)
        action.triggered.connect(lambda _=False: run())
        action.setShortcut(keys)
        action.setEnabled(possible)
