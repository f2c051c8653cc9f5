"""The pane at the right: what was sent, and the kept versions of the open release."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.i18n import Catalogue
from editor.store.records import Dispatch, Revision, RevisionReason
from editor.terms import language_name
from editor.ui.dates import moment


class SidePane(QFrame):
    """Two lists behind tabs; folds away."""

    fold_requested = Signal()

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidepane")
        self.setFixedWidth(300)
        self._words = words
        self._pages = QStackedWidget()
        self._lists = [_List(), _List()]
        self._tabs = [self._tab(words.gettext("Sent records"), 0), self._tab(words.gettext("Versions"), 1)]
        for page in self._lists:
            self._pages.addWidget(page)
        self._tabs[0].setChecked(True)
        fold = QToolButton()
        fold.setText("»")
        fold.setObjectName("quiet")
        fold.setAccessibleName(words.gettext("Fold away"))
        fold.setToolTip(words.gettext("Fold away"))
        fold.clicked.connect(self.fold_requested)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(6, 0, 8, 0)
        tabs.setSpacing(2)
        for tab in self._tabs:
            tabs.addWidget(tab)
        tabs.addStretch(1)
        tabs.addWidget(fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(self._pages, 1)
        self.show_records([], [])

    def _tab(self, name: str, index: int) -> QPushButton:
        tab = QPushButton(name)
        tab.setObjectName("tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self._pages.setCurrentIndex(index))
        return tab

    def show_records(self, dispatches: Sequence[Dispatch], revisions: Sequence[Revision]) -> None:
        words = self._words
        self._lists[0].show_lines(
            [self._dispatch(dispatch) for dispatch in dispatches],
            words.gettext(
                "Nothing sent yet. When a language went out, enter it as sent: its exact files are kept here."
            ),
        )
        self._lists[1].show_lines(
            [self._revision(revision) for revision in revisions],
            words.gettext("Versions are kept while you write, at least every five minutes."),
        )

    def _dispatch(self, dispatch: Dispatch) -> tuple[str, str]:
        title = self._words.gettext("{language}, {time}").format(
            language=language_name(self._words, dispatch.language), time=moment(dispatch.at, self._words.language)
        )
        lines = [dispatch.recipients] if dispatch.recipients else []
        return title, "\n".join([*lines, *(file.name for file in dispatch.files)])

    def _revision(self, revision: Revision) -> tuple[str, str]:
        words = self._words
        reason = {
            RevisionReason.STATUS: words.gettext("Before a change of status"),
            RevisionReason.SENT: words.gettext("Sent"),
            RevisionReason.IMPORT: words.gettext("As imported"),
        }.get(revision.reason, words.gettext("While writing"))
        return moment(revision.at, words.language), reason


class _List(QScrollArea):
    """Titles with a text beneath; a sentence where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_lines(self, lines: Sequence[tuple[str, str]], empty: str) -> None:
        inner = QWidget()
        inner.setObjectName("sidelist")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(2)
        if not lines:
            column.addWidget(_label(empty, "muted"))
        for title, text in lines:
            column.addWidget(_label(title, "lineTitle"))
            column.addWidget(_label(text, "muted"))
            column.addSpacing(10)
        column.addStretch(1)
        self.setWidget(inner)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
