"""A short dialog that asks one question, or says one thing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui.theme import Theme

WIDTH = 400


class Question(QDialog):
    """A heading, what is to be known, and one to three answers; the harmless one is meant by Return and Escape."""

    def __init__(
        self, title: str, text: str, no: str, yes: str, theme: Theme, parent: QWidget | None, also: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        heading, body = QLabel(title), QLabel(text)
        heading.setObjectName("sheetTitle")
        body.setObjectName("questionBody")
        for label in (heading, body):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFixedWidth(theme.px(WIDTH))
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.no = QPushButton(no)
        self.no.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes = QPushButton(yes)
        self.yes.setObjectName("primary")
        self.yes.setAutoDefault(False)
        self.yes.clicked.connect(self.accept)
        self.yes.setVisible(bool(yes))
        self.also = QPushButton(also)
        self.also.setAutoDefault(False)
        self.also.clicked.connect(self._take_other)
        self.also.setVisible(bool(also))
        self.chose_other = False
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (24, 20, 24, 18)))
        column.setSpacing(theme.px(8))
        column.addWidget(heading)
        column.addWidget(body)
        column.addSpacing(theme.px(10))
        column.addLayout(self._answers(theme))
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        theme.style(self)
        self.no.setFocus()

    def _answers(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.also)
        row.addWidget(self.yes)
        return row

    def _take_other(self) -> None:
        self.chose_other = True
        self.accept()
