"""The chooser of templates: names at the left, at the right how the chosen one is built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from editor.domain.bilingual import Bilingual, Language
from editor.domain.template import Template
from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.buttons import text_button
from editor.ui.dialog_size import fit_over_window
from editor.ui.houses.house_list import NameList
from editor.ui.page_keys import is_finish
from editor.ui.templates.structure import Structure
from editor.ui.theme import Theme

SIDE = 232


class TemplateChooser(QDialog):
    """Shows templates; wishes for a release that begins with one, and for a new name or the end of an own one."""

    chosen = Signal(object)
    renamed = Signal(object)
    removed = Signal(object)
    restored = Signal(object)
    """A template that was removed a moment ago is to come back."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self._words = theme, words
        self._templates: list[Template] = []
        self._gone: tuple[int, Template] | None = None
        title = words.gettext("New from template")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._make_page()
        self._make_foot()
        self._lay_out()
        self._connect()
        theme.style(self)
        self._fit()
        self.names.setFocus()

    # -- building

    def _make_page(self) -> None:
        theme, words = self._theme, self._words
        self.names = NameList(words.gettext("Templates"))
        self.name = QLineEdit()
        self.name.setAccessibleName(words.gettext("Name of the template"))
        self.name.setMaxLength(80)
        self.origin = QLabel()
        self.origin.setObjectName("sheetTitle")
        self.structure = Structure(theme, words)
        self.remove = text_button(words.gettext("Remove"), "quiet")
        self.remove.setToolTip(f"{words.gettext('Remove the template')} ({shown('Del')})")

    def _make_foot(self) -> None:
        words = self._words
        self.said = QLabel()
        self.said.setObjectName("message")
        self.undo = text_button(words.gettext("Undo"), "quiet")
        self.cancel = text_button(words.gettext("Cancel"), "plain")
        self.begin = text_button(words.gettext("Begin"), "primary")
        self.begin.setToolTip(f"{self.begin.text()} ({shown('Return')})")

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self._side())
        panes.addLayout(self._page(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(panes, 1)
        column.addWidget(self._foot())

    def _side(self) -> QFrame:
        px = self._theme.px
        side = QFrame()
        side.setObjectName("names")
        side.setFixedWidth(px(SIDE))
        label = QLabel(self._words.gettext("Templates"))
        label.setObjectName("columnLabel")
        label.setContentsMargins(px(8), 0, 0, 0)
        column = QVBoxLayout(side)
        column.setContentsMargins(px(8), px(14), px(8), px(8))
        column.setSpacing(px(4))
        column.addWidget(label)
        column.addWidget(self.names, 1)
        return side

    def _page(self) -> QVBoxLayout:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(10))
        head.setSpacing(px(12))
        head.addWidget(self.origin, 1)
        head.addWidget(self.name, 1)
        head.addWidget(self.remove)
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(self.structure, 1)
        return page

    def _foot(self) -> QFrame:
        px = self._theme.px
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(12))
        row.setSpacing(px(10))
        row.addWidget(self.said)
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.begin)
        for each in (self.said, self.undo):
            each.hide()
        return foot

    def _connect(self) -> None:
        self.names.chosen.connect(self._choose)
        self.names.removing.connect(self._remove)
        self.names.itemDoubleClicked.connect(lambda _: self._finish())
        self.name.editingFinished.connect(self._rename)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._restore)
        self.begin.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(900), self._theme.px(640))

    # -- values

    def show_templates(self, templates: Sequence[Template]) -> None:
        """Own ones come first."""
        self._templates = list(templates)
        self._show(0)

    @property
    def present(self) -> Template | None:
        index = int(self.names.value) if self.names.value else -1
        return self._templates[index] if 0 <= index < len(self._templates) else None

    @property
    def _language(self) -> Language:
        return Language.DE if self._words.language == "de" else Language.EN

    def _show(self, index: int) -> None:
        names = {str(number): each.name.either(self._language) for number, each in enumerate(self._templates)}
        self.names.show_names(names, str(min(index, len(self._templates) - 1)))
        self._choose(self.names.value)

    def _choose(self, _: str) -> None:
        there = self.present
        self.begin.setEnabled(there is not None)
        if there is None:
            return
        name = there.name.either(self._language)
        for widget in (self.name, self.remove):
            widget.setVisible(there.is_own)
        self.origin.setVisible(not there.is_own)
        self.origin.setText(name)
        self.name.setText(name)
        self.structure.show_release(there.release, self._language)

    # -- edits

    def _rename(self) -> None:
        there, name = self.present, self.name.text().strip()
        if there is None or not there.is_own or name == there.name.de:
            return
        if not name:
            self.name.setText(there.name.de)
            return
        index = self._templates.index(there)
        self._templates[index] = replace(there, name=Bilingual.same(name))
        self.renamed.emit(self._templates[index])
        self._show(index)

    def _remove(self) -> None:
        there = self.present
        if there is None or not there.is_own:
            return
        index = self._templates.index(there)
        self._gone = (index, there)
        del self._templates[index]
        self.removed.emit(there)
        self.said.setText(self._words.gettext("Removed: {name}").format(name=there.name.de))
        for each in (self.said, self.undo):
            each.show()
        self._show(index)
        self.names.setFocus()

    def _restore(self) -> None:
        if self._gone is None:
            return
        index, template = self._gone
        self._gone = None
        self._templates.insert(index, template)
        self.restored.emit(template)
        for each in (self.said, self.undo):
            each.hide()
        self._show(index)
        self.names.setFocus()

    # -- end

    def _finish(self) -> None:
        self._rename()
        if there := self.present:
            self.chosen.emit(there)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_finish(event) or (is_return and not self.name.hasFocus()):
            self._finish()
        elif is_return:
            self.names.setFocus()
        else:
            super().keyPressEvent(event)
