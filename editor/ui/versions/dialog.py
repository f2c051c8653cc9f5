"""A version beside the present state, or beside the version before it, and what can be brought back of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.domain.comparing import BlockFate
from editor.i18n import Catalogue
from editor.store.records import Revision
from editor.ui.buttons import text_button
from editor.ui.dialog_size import fit_over_window
from editor.ui.empty_note import EmptyNote
from editor.ui.theme import Theme
from editor.ui.versions.change_row import columns_in
from editor.ui.versions.changes_view import ChangesView
from editor.ui.versions.comparison import Against, Comparison
from editor.ui.versions.naming import title, when, why
from editor.ui.versions.rows import RowMaker
from editor.ui.versions.tools import ComparisonTools


class ComparisonDialog(QDialog):
    """Shows what it is given; wishes for another comparison, and for what is to be restored."""

    comparison_requested = Signal(object)
    """`Against`: with what the version is to be compared."""
    restore_requested = Signal()
    """The whole version is to come back."""
    block_restore_requested = Signal(str)

    def __init__(self, revision: Revision, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._revision, self._theme, self._words = revision, theme, words
        self._now = datetime.now().astimezone()
        self._comparison: Comparison | None = None
        self._rows = RowMaker(theme, words)
        self._wanted_place: int | None = 0
        name = words.gettext("Version: {name}").format(name=title(words, revision, self._now))
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self._fit()
        self._columns = columns_in(theme, self.width())
        self.tools = ComparisonTools(theme, words)
        self.view = ChangesView(theme, words.gettext("What changed"), self._columns)
        self.note = EmptyNote(theme)
        self.locked = QLabel()
        self.locked.setObjectName("quietLine")
        self.locked.setWordWrap(True)
        self.locked.hide()
        self.restore = text_button(words.gettext("Restore this version"), "primary")
        self.close_button = text_button(words.gettext("Close"), "plain")
        self._sides, self._heads = (QLabel(), QLabel()), QHBoxLayout()
        self._lay_out(name)
        self._connect()
        theme.style(self)
        self._name_sides()
        self.tools.show_summary(words.gettext("Comparing …"))

    # -- building

    def _lay_out(self, name: str) -> None:
        px = self._theme.px
        heading = QLabel(name)
        heading.setObjectName("sheetTitle")
        heading.setWordWrap(True)
        reason = QLabel(why(self._words, self._revision, self._now))
        reason.setObjectName("muted")
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(14), px(16), px(10))
        top.setSpacing(px(4))
        top.addWidget(heading)
        top.addWidget(reason)
        top.addSpacing(px(4))
        top.addWidget(self.tools)
        top.addWidget(self.locked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._named_columns())
        column.addWidget(self.view, 1)
        column.addWidget(self.note, 1)
        column.addWidget(self._foot())
        self.note.hide()

    def _named_columns(self) -> QFrame:
        """The names of both sides, above their columns."""
        heads = QFrame()
        heads.setObjectName("changeHeads")
        self._heads.setSpacing(self._columns.gap)
        heads.setLayout(self._heads)
        for label in self._sides:
            label.setObjectName("columnLabel")
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # both as wide as their columns
            self._heads.addWidget(label, 1)
        self._level_heads()
        self.view.verticalScrollBar().rangeChanged.connect(self._level_heads)
        return heads

    def _level_heads(self) -> None:
        """The names stand above their columns, whether there is a bar beside these or not."""
        px, columns, bar = self._theme.px, self._columns, self.view.verticalScrollBar()
        before = px(16) + columns.name + columns.gap + columns.sign + columns.gap
        behind = px(14) + (columns.gap + columns.action if columns.action else 0)
        room = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._heads.setContentsMargins(before, px(7), behind + room, px(7))

    def _foot(self) -> QFrame:
        px = self._theme.px
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(10), px(16), px(12))
        row.setSpacing(px(10))
        hint = QLabel(self._words.gettext("The present state is kept as a version first."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        hint.setVisible(bool(self._columns.action))  # elsewhere there is no room for it
        self.restore.setAccessibleDescription(hint.text())
        row.addWidget(hint, 1)
        row.addStretch(0 if self._columns.action else 1)
        row.addWidget(self.close_button)
        row.addWidget(self.restore)
        return foot

    def _connect(self) -> None:
        self.tools.against_chosen.connect(self._choose)
        self.tools.everything_chosen.connect(self._show_rows)
        self.tools.step_requested.connect(self.view.go)
        self.view.restore_requested.connect(self._restore_block)
        self.view.shown.connect(self._show_place)
        self.restore.clicked.connect(self.restore_requested)
        self.close_button.clicked.connect(self.reject)
        for keys, step in (("F7", 1), ("Shift+F7", -1), ("Alt+Down", 1), ("Alt+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.view.go(step))

    def _fit(self) -> None:
        fit_over_window(self, self._theme.px(1200), self._theme.px(800))

    # -- values

    @property
    def against(self) -> Against:
        return self.tools.against

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows what changed; where something was shown before, the place stays."""
        place = self.view.place()
        if self._comparison is None or place:
            self._wanted_place = max(place - 1, 0)
        self._comparison = comparison
        self._name_sides()
        self.tools.show_summary(self._summary(comparison))
        self._show_rows()

    def show_locked(self, text: str, *, can_restore: bool) -> None:
        """Says what cannot come back, in one sentence."""
        self.locked.setText(text)
        self.locked.setVisible(bool(text))
        self.restore.setEnabled(can_restore)
        self.restore.setToolTip("" if can_restore else text)

    def _show_rows(self) -> None:
        found = self._comparison
        if found is None:
            return
        is_empty = not found.differs and not self.tools.everything
        self.note.setVisible(is_empty)
        self.view.setVisible(not is_empty)
        if is_empty:
            self._say_nothing_changed()
        self.view.show_rows(self._rows.rows(found, everything=self.tools.everything))
        if self._wanted_place is not None and self.isVisible():
            self._enter(self._wanted_place)
        self._wanted_place = None

    def _enter(self, place: int) -> None:
        """Goes to the change that stands where the one in use stood."""
        if self.view.changes:
            self.view.enter(min(place, len(self.view.changes) - 1))
        else:
            self.close_button.setFocus()

    def _say_nothing_changed(self) -> None:
        words = self._words
        with_present = self.against is Against.PRESENT
        text = (
            words.gettext("The press release is as it was in this version.")
            if with_present
            else words.gettext("This version is as the one before it.")
        )
        self.note.show_words("tick", words.gettext("Nothing changed"), text)

    def _name_sides(self) -> None:
        words = self._words
        this = when(words, self._revision.at, self._now)
        this = words.gettext("This version · {time}").format(time=this)
        names = (this, words.gettext("Present state"))
        if self.against is Against.BEFORE:
            names = (words.gettext("Version before"), this)
        for label, name in zip(self._sides, names, strict=True):
            label.setText(name)

    def _summary(self, found: Comparison) -> str:
        words = self._words
        counts = (
            (words.ngettext("{count} fact", "{count} facts", len(found.facts)), len(found.facts)),
            (words.gettext("{count} changed"), found.count(BlockFate.CHANGED)),
            (words.gettext("{count} added"), found.count(BlockFate.ADDED)),
            (words.gettext("{count} removed"), found.count(BlockFate.REMOVED)),
            (words.gettext("{count} moved"), found.moved),
        )
        parts = [text.format(count=count) for text, count in counts if count]
        if found.words.total:
            told = words.gettext("+{added} −{removed} words")
            parts.append(told.format(added=found.words.added, removed=found.words.removed))
        return " · ".join(parts)

    def _show_place(self) -> None:
        self.tools.show_place(self.view.place(), len(self.view.changes))

    # -- wishes

    def _choose(self, against: Against) -> None:
        self._name_sides()
        self.comparison_requested.emit(against)

    def _restore_block(self, block_id: str) -> None:
        self.block_restore_requested.emit(block_id)
