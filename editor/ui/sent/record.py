"""One sent record: language, time, to whom, and its files with what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from editor.i18n import Catalogue
from editor.store.records import Dispatch, DispatchFile, FileState
from editor.ui.buttons import text_button
from editor.ui.sent.file_line import FileLine
from editor.ui.sent.naming import count_of_addresses, heading, to_whom
from editor.ui.theme import Theme


class SentRecord(QFrame):
    """Shows a dispatch; wishes for its files."""

    copy_requested = Signal(object)
    open_requested = Signal(object)
    digest_requested = Signal(object)

    def __init__(self, dispatch: Dispatch, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self.dispatch, self._theme, self._words = dispatch, theme, words
        self._is_whole = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(14))
        self._column.setSpacing(theme.px(2))
        title = heading(words, dispatch)
        self.setAccessibleName(title)
        self._column.addWidget(_label(title, "lineTitle"))
        self.whom = _label(to_whom(dispatch), "muted")
        self.more: QPushButton | None = None
        self._add_receivers()
        self.files = [self._file_line(each, theme) for each in dispatch.files]
        self.fault = _label("", "failure")
        self.fault.hide()
        self._column.addWidget(self.fault)
        self.again = self._again(title)

    def _add_receivers(self) -> None:
        if not self.whom.text():
            return
        self._column.addWidget(self.whom)
        if to_whom(self.dispatch) != to_whom(self.dispatch, whole=True):
            self.more = text_button("", "quiet")
            self.more.clicked.connect(self._toggle)
            self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
            self._name_toggle()

    def _file_line(self, file: DispatchFile, theme: Theme) -> FileLine:
        line = FileLine(file, theme, self._words)
        line.open_requested.connect(self.open_requested)
        line.digest_requested.connect(self.digest_requested)
        self._column.addWidget(line)
        return line

    def _again(self, title: str) -> QPushButton:
        button = text_button(self._words.gettext("Export again as sent"), "quiet")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.setToolTip(self._words.gettext("Writes the very files that went out, byte for byte"))
        button.clicked.connect(lambda: self.copy_requested.emit(self.dispatch))
        button.setVisible(bool(self.dispatch.files))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    # -- receivers

    def _toggle(self) -> None:
        self._is_whole = not self._is_whole
        self.whom.setText(to_whom(self.dispatch, whole=self._is_whole))
        self._name_toggle()

    def _name_toggle(self) -> None:
        words, count = self._words, count_of_addresses(self.dispatch)
        told = words.ngettext("Show {count} address", "Show all {count} addresses", count).format(count=count)
        if self.more:
            self.more.setText(words.gettext("Show fewer") if self._is_whole else told)

    # -- files

    def show_states(self, states: Sequence[FileState]) -> None:
        """What became of each file; one that is not whole is said in one sentence."""
        for line, state in zip(self.files, states, strict=True):
            line.show_state(state.state)
        faulty = sum(not state.is_whole for state in states)
        told = self._words.ngettext(
            "A file is no longer as it was sent; restore it from a backup.",
            "{count} files are no longer as they were sent; restore them from a backup.",
            faulty,
        )
        self.fault.setText(told.format(count=faulty))
        self.fault.setVisible(faulty > 0)

    def show_unknown(self) -> None:
        """The files are about to be looked at again."""
        for line in self.files:
            line.show_state(None)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # a long address is no wider pane
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
