"""Lists of the right pane: what was sent, and the kept versions of the open release."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.records import Dispatch, Revision, RevisionReason
from editor.terms import language_name
from editor.ui.dates import moment
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme


class RecordList(QScrollArea):
    """Titles with a text beneath; where there are none, what will stand here."""

    def __init__(self, theme: Theme, name: str, title: str, text: str) -> None:
        super().__init__()
        self._theme, self._name, self._empty = theme, name, (title, text)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.show_lines([])

    @property
    def empty_text(self) -> str:
        """What is said where there are none."""
        return " ".join(self._empty)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        if not lines:
            note = EmptyNote(self._theme)
            note.show_words(self._name, *self._empty)
            self.setWidget(note)
            return
        inner = QWidget()
        inner.setObjectName("sidelist")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(2)
        for title, text in lines:
            column.addWidget(_label(title, "lineTitle"))
            column.addWidget(_label(text, "muted"))
            column.addSpacing(10)
        column.addStretch(1)
        self.setWidget(inner)


def sent_list(theme: Theme, words: Catalogue) -> RecordList:
    return RecordList(
        theme,
        "export",
        words.gettext("Nothing sent yet"),
        words.gettext("When a language went out, record it as sent: its exact files are kept here."),
    )


def version_list(theme: Theme, words: Catalogue) -> RecordList:
    return RecordList(
        theme,
        "folder",
        words.gettext("No version yet"),
        words.gettext(
            "Versions are kept while you write, at least every five minutes, and before each change of status."
        ),
    )


def dispatch_line(words: Catalogue, dispatch: Dispatch) -> tuple[str, str]:
    """Language and time of a dispatch, and below them to whom and which files."""
    title = words.gettext("{language}, {time}").format(
        language=language_name(words, dispatch.language), time=moment(dispatch.at, words.language)
    )
    lines = [dispatch.recipients] if dispatch.recipients else []
    return title, "\n".join([*lines, *(file.name for file in dispatch.files)])


def revision_line(words: Catalogue, revision: Revision) -> tuple[str, str]:
    """When a version was kept, and below it why."""
    reason = {
        RevisionReason.STATUS: words.gettext("Before a change of status"),
        RevisionReason.SENT: words.gettext("Sent"),
        RevisionReason.IMPORT: words.gettext("As imported"),
    }.get(revision.reason, words.gettext("While writing"))
    return moment(revision.at, words.language), reason


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
