"""Lists of the right pane: what was sent, and the kept versions of the open release."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.store.records import Dispatch, Revision, RevisionReason
from editor.terms import language_name
from editor.ui.dates import moment
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme

_SHOWN = 160
"""Characters of the addresses to which something went."""


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
        for number, (title, text) in enumerate(lines):
            column.addWidget(_label(title, "lineTitle"))
            column.addWidget(_label(text, "muted"))
            if tool := self.tool(number, title):
                column.addWidget(tool, 0, Qt.AlignmentFlag.AlignLeft)
            column.addSpacing(10)
        column.addStretch(1)
        self.setWidget(inner)

    def tool(self, number: int, title: str) -> QWidget | None:
        """What can be done with the record of that number."""
        return None


class SentList(RecordList):
    """The sent records, each with a wish for its files."""

    copy_requested = Signal(object)

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        self._words = words
        self._dispatches: tuple[Dispatch, ...] = ()
        self.tools: list[QPushButton] = []
        super().__init__(
            theme,
            "export",
            words.gettext("Nothing sent yet"),
            words.gettext("When a language went out, record it as sent: its exact files are kept here."),
        )

    def show_dispatches(self, dispatches: Sequence[Dispatch]) -> None:
        self._dispatches, self.tools = tuple(dispatches), []
        self.show_lines([dispatch_line(self._words, each) for each in dispatches])

    def tool(self, number: int, title: str) -> QWidget | None:
        """The very files that went out, written once more."""
        button = QPushButton(self._words.gettext("Export again as sent"))
        button.setObjectName("quiet")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.setToolTip(self._words.gettext("Writes the very files that went out, byte for byte"))
        button.clicked.connect(partial(self._wish_copy, self._dispatches[number]))
        self.tools.append(button)
        return button

    def _wish_copy(self, dispatch: Dispatch, _: bool = False) -> None:
        self.copy_requested.emit(dispatch)


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
    to = [dispatch.distribution, *(_shortened(line) for line in dispatch.recipients.splitlines())]
    return title, "\n".join([*filter(None, to), *(file.name for file in dispatch.files)])


def _shortened(addresses: str) -> str:
    """A list may have thousands of addresses: the first ones tell which it was."""
    return addresses if len(addresses) <= _SHOWN else addresses[:_SHOWN].rsplit(", ", 1)[0] + ", …"


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
