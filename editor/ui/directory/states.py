"""What stands at the right where no entry is shown: nothing there yet, or several chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme


class EmptyStates(QFrame):
    """Says what belongs here and offers how it gets here."""

    new_requested = Signal()
    adopt_requested = Signal()
    merge_requested = Signal()

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._words = words
        self.note = EmptyNote(theme)
        self.adopt = text_button(words.gettext("Adopt from press releases …"), "quiet")
        self.adopt.clicked.connect(self.adopt_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        column.setSpacing(0)
        if inside := self.note.layout():
            inside.setContentsMargins(theme.px(16), theme.px(18), theme.px(16), 0)
        column.addWidget(self.note)
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), 0)
        inner.addWidget(self.adopt, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(inner)
        column.addStretch(1)

    def show_nothing(self) -> None:
        """While the address book is read."""
        self.note.hide()
        self.adopt.hide()

    def show_empty(self, kind: str, *, is_empty: bool) -> None:
        """Nobody is kept yet, or nobody is chosen."""
        words, people = self._words, kind == "people"
        self.note.show()
        self.adopt.setVisible(is_empty)
        if not is_empty:
            title = words.gettext("Nobody chosen") if people else words.gettext("No organisation chosen")
            text = words.gettext("Choose one in the list, or several at once with Ctrl or Shift.")
            self.note.show_words("search", title, text)
            self.note.offer("", None)
            return
        self.note.show_words(
            "plus",
            words.gettext("Nobody in the address book yet") if people else words.gettext("No organisation yet"),
            words.gettext(
                "Keep the people you quote and show: with their roles over time and in both languages they "
                "are proposed in every press release, and every quote of theirs is found here."
            )
            if people
            else words.gettext(
                "Keep the organisations you write for: names in both languages, who approves, and boilerplates "
                "that change on the right day."
            ),
        )
        new = words.gettext("New person") if people else words.gettext("New organisation")
        self.note.offer(f"{new} ({shown('Ctrl+N')})", self.new_requested.emit)

    def show_several(self, count: int) -> None:
        """Several are chosen."""
        words = self._words
        self.note.show()
        self.adopt.hide()
        title = words.ngettext("{count} chosen", "{count} chosen", count).format(count=count)
        text = words.gettext("The Delete key takes all of them out of the address book. Two can be merged into one.")
        self.note.show_words("copy", title, text)
        merge = words.gettext("Merge the two chosen …")
        self.note.offer(merge, self.merge_requested.emit if count == 2 else None)
