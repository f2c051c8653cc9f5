"""The letterhead of the house: a Word file, and which of its styles each part of the text takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.compose.house import House
from editor.ui.buttons import text_button
from editor.ui.choice import Choice
from editor.ui.elided_label import ElidedLabel
from editor.ui.houses.context import HouseContext
from editor.ui.houses.controls import Aligned
from editor.ui.houses.letterhead_roles import LetterheadFile, role_name
from editor.ui.picture_sources import local_files

ENDINGS = (".docx", ".dotx")


class StyleTable(QWidget):
    """A choice of a style for each role."""

    chosen = Signal(str, str)
    """A role, and the id of the style it is to take."""

    def __init__(self, context: HouseContext, after: QWidget) -> None:
        """`after` is what Tab leaves for the first choice."""
        super().__init__()
        self._context, self._after = context, after
        self.choices: dict[str, Choice] = {}
        self._digest = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(context.theme.px(14))
        self._grid.setVerticalSpacing(context.theme.px(5))
        self._grid.setColumnStretch(1, 1)

    def show_file(self, file: LetterheadFile) -> None:
        """Builds the choices for the styles of this file."""
        if file.digest == self._digest:
            return
        self._digest = file.digest
        self._clear()
        before: QWidget = self._after
        from editor.exporters.letterheads import ROLES

        unset = self._context.words.gettext("As usual")
        styles: dict[object, str] = {"": unset, **dict(file.styles)}
        for row, role in enumerate(ROLES):
            choice = self._add(row, role, styles)
            QWidget.setTabOrder(before, choice)
            before = choice

    def _clear(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.choices.clear()

    def _add(self, row: int, role: str, styles: dict[object, str]) -> Choice:
        label = QLabel(role_name(self._context.words, role))
        label.setObjectName("detailLabel")
        choice = Choice(label.text(), styles)
        choice.setMinimumContentsLength(12)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.chosen.connect(lambda style, role=role: self.chosen.emit(role, style))
        label.setBuddy(choice)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(choice, row, 1)
        self.choices[role] = choice
        return choice

    def show_styles(self, styles: tuple[tuple[str, str], ...]) -> None:
        given = dict(styles)
        for role, choice in self.choices.items():
            style = given.get(role, "")
            choice.add(style, style)
            choice.show_value(style)


class LetterheadControl(QWidget):
    """Shows the letterhead; files are read by whoever holds the archive."""

    letterhead_requested = Signal()
    letterhead_chosen = Signal(object)
    """A file to become the letterhead."""
    styles_wanted = Signal(str, str)
    """Digest and name of the letterhead whose styles are not known yet."""

    def __init__(self, context: HouseContext) -> None:
        super().__init__()
        words, px = context.words, context.theme.px
        self._context = context
        self._known: dict[str, LetterheadFile] = {}
        self._wanted: set[str] = set()
        self.setAcceptDrops(True)
        self.file_line = ElidedLabel()
        self.file_line.setObjectName("fileName")
        self.choose = text_button(words.gettext("Choose Word file …"), "plain")
        self.remove = text_button(words.gettext("Remove"), "plain")
        self.remove.setAccessibleName(words.gettext("Remove the letterhead"))
        self.reset = text_button(words.gettext("Propose styles anew"), "quiet")
        self.choose.clicked.connect(self.letterhead_requested)
        self.remove.clicked.connect(lambda: self._put(context.present.id, "", "", ()))
        self.reset.clicked.connect(self._propose)
        self.fault_line = QLabel()
        self.fault_line.setObjectName("fault")
        self.fault_line.setWordWrap(True)
        self.fault_line.hide()
        self.heading = QLabel(words.gettext("Styles of the letterhead"))
        self.heading.setObjectName("settingName")
        self.table = StyleTable(context, self.reset)
        self.table.chosen.connect(self._choose_style)
        self.setFocusProxy(self.choose)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.file_line)
        column.addWidget(Aligned(self.choose, self.remove))
        column.addWidget(self.fault_line)
        column.addSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.table)

    # -- values

    def show_house(self, house: House) -> None:
        words = self._context.words
        none = words.gettext("No letterhead: Word files look like the example.")
        self.file_line.setText(house.letterhead_name or none)
        self.remove.setVisible(bool(house.letterhead))
        known = self._known.get(house.letterhead)
        for part in (self.heading, self.reset, self.table):
            part.setVisible(known is not None)
        if known:
            self.table.show_file(known)
            self.table.show_styles(house.letterhead_styles)
        elif house.letterhead and house.letterhead not in self._wanted:
            self._wanted.add(house.letterhead)
            self.styles_wanted.emit(house.letterhead, house.letterhead_name)

    def show_styles(self, file: LetterheadFile) -> None:
        """The styles of a letterhead that the archive has."""
        self._known[file.digest] = file
        self.show_house(self._context.present)

    def take(self, house_id: str, file: LetterheadFile) -> None:
        """The file that was chosen for a house style, kept by now, becomes its letterhead."""
        self._known[file.digest] = file
        self._put(house_id, file.digest, file.name, file.proposed)

    def show_fault(self, text: str) -> None:
        """Why the file that was chosen cannot be the letterhead."""
        self.fault_line.setText(text)
        self.fault_line.setVisible(bool(text))

    # -- edits

    def _put(self, house_id: str, digest: str, name: str, styles: tuple[tuple[str, str], ...]) -> None:
        self.show_fault("")
        self._context.working.apply_to(
            house_id, lambda house: replace(house, letterhead=digest, letterhead_name=name, letterhead_styles=styles)
        )
        self.show_house(self._context.present)

    def _propose(self) -> None:
        known = self._known.get(self._context.present.letterhead)
        if known:
            self._context.apply(lambda house: replace(house, letterhead_styles=known.proposed))

    def _choose_style(self, role: str, style: str) -> None:
        styles = dict(self._context.present.letterhead_styles)
        styles.pop(role, None)
        if style:
            styles[role] = style
        self._context.apply(lambda house: replace(house, letterhead_styles=tuple(styles.items())))

    # -- drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _letterheads(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _letterheads(event)
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.letterhead_chosen.emit(files[0])


def _letterheads(event: QDropEvent) -> list[Path]:
    return [file for file in local_files(event.mimeData()) if file.suffix.lower() in ENDINGS]
