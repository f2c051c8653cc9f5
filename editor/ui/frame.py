"""How the panes stand in the window: bars above and below, library and side pane that fold, focus on the text alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QToolButton, QVBoxLayout, QWidget

from editor.i18n import Catalogue
from editor.ui.actions import shown
from editor.ui.editor_pane import EditorPane
from editor.ui.footer import Footer
from editor.ui.icons import icon
from editor.ui.library.pane import LibraryPane
from editor.ui.side_pane import SidePane
from editor.ui.theme import Theme
from editor.ui.topbar import TopBar

LIBRARY, EDITOR, SIDE = range(3)

LIBRARY_WIDTH = 230
"""Pixels that the filters of the library need, at the normal size."""

NARROW, LIBRARY_MOST = 960, 240
"""Pixels of a window in which the library takes no more than what its filters need."""

EDITOR_WIDTH, ENOUGH = 540, 800
"""Pixels that the two columns need at the normal size, and at any: where they are not there, the other panes go."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which panes are there, and how wide."""

    library: int
    side: int
    library_shown: bool
    side_shown: bool


class Frame(QWidget):
    """Holds the panes of the window."""

    focus_changed = Signal(bool)
    """Whether only the text is shown now."""

    def __init__(
        self,
        theme: Theme,
        words: Catalogue,
        topbar: TopBar,
        library: LibraryPane,
        editor: EditorPane,
        side: SidePane,
        footer: Footer,
    ) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._topbar, self._library, self._editor, self._side, self._footer = topbar, library, editor, side, footer
        self._wants_library, self._wants_side, self._focused = True, False, False
        self._widths = (0, 0)
        self._splitter = self._split()
        self.unfold = self._unfold_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(topbar)
        column.addWidget(self._splitter, 1)
        column.addWidget(footer)
        self._column = column
        editor.facts_opened.connect(self._arrange)
        editor.emptied.connect(self._arrange)
        side.fold_requested.connect(self.toggle_side)
        side.page_shown.connect(self._widen)
        topbar.library_requested.connect(self.toggle_library)

    def _split(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.splitterMoved.connect(self._keep_dragged)
        self._library.setMinimumWidth(min(self._theme.px(LIBRARY_WIDTH), 400))
        self._editor.setMinimumWidth(300)
        self._side.setMinimumWidth(self._side.wanted_width())
        for index, pane in enumerate((self._library, self._editor, self._side)):
            splitter.addWidget(pane)
            splitter.setStretchFactor(index, int(index == EDITOR))
        for index in (EDITOR, SIDE):
            self._theme.ground(splitter.handle(index), "line")
        return splitter

    def _unfold_button(self) -> QToolButton:
        name = self._words.gettext("Side pane")
        button = QToolButton(self)
        button.setObjectName("unfold")
        button.setIcon(icon(self._theme, "sidebar-right", self._theme.px(18)))
        button.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shown('Shift+F9')})")
        button.clicked.connect(self.toggle_side)
        self._theme.style(button)
        return button

    def add_notices(self, notices: QWidget) -> None:
        """What must be seen stands below the top of the window, in focus mode, too."""
        self._column.insertWidget(1, notices)
        self._splitter.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A notice pushes the panes down, and what floats over them."""
        if event.type() is QEvent.Type.Move:
            self._place_unfold()
        return super().eventFilter(watched, event)

    def _place_unfold(self) -> None:
        self.unfold.move(self.width() - self.unfold.width() - 6, self._splitter.y() + self._theme.px(16))

    # -- values

    def show_columns(self, columns: Columns) -> None:
        self._wants_library, self._wants_side = columns.library_shown, columns.side_shown
        self._widths = (columns.library, columns.side)
        self._arrange()
        self._spread()

    def columns(self) -> Columns:
        """As somebody wished them; what a pane needs beyond that at another size or page is not kept."""
        library, _, side = self._splitter.sizes()
        return Columns(self._widths[0] or library, self._widths[1] or side, self._wants_library, self._wants_side)

    @property
    def is_focused(self) -> bool:
        """Whether only the text is shown."""
        return self._focused

    def show_side(self, wanted: bool) -> None:
        self._keep_widths()
        self._wants_side = wanted
        self._arrange()
        self._spread()

    def toggle_side(self) -> None:
        self.show_side(not self._side.isVisible())

    def toggle_library(self) -> None:
        self._keep_widths()
        self._wants_library = not self._library.isVisible()
        if self._wants_library and not self._fits(library=True, side=self._wants_side):
            self._wants_side = False
        self._arrange()
        self._spread()

    def show_focused(self, focused: bool) -> None:
        """Shows the text alone, or all panes again as they were."""
        if focused is not self._focused:
            self._keep_widths()
            self._focused = focused
            self._arrange()
            self._spread()
            self.focus_changed.emit(focused)

    # -- room

    def _keep_dragged(self, _: int, handle: int) -> None:
        """The handle before the text makes the library wider, the one behind it the side pane."""
        library, _, side = self._splitter.sizes()
        kept = self._widths
        self._widths = (library if handle == EDITOR else kept[0], side if handle == SIDE else kept[1])

    def _keep_widths(self) -> None:
        columns = self.columns()
        self._widths = (columns.library, columns.side)

    def _fits(self, *, library: bool, side: bool) -> bool:
        """Whether the columns have enough beside these panes; one pane that is wanted fits in any case."""
        panes = (self._library.minimumWidth() + 1) * library + (self._side.minimumWidth() + 1) * side
        return not (library and side) or self._text_width() + panes <= self.width()

    def _text_width(self) -> int:
        return min(self._theme.px(EDITOR_WIDTH), ENOUGH)

    def _widen(self, _: object) -> None:
        """Another page is shown, which may need more: the library goes where there is not enough for both."""
        room = self.width() - min(self._text_width(), self.width() - 300) - 1
        self._side.setMinimumWidth(min(self._side.wanted_width(), max(room, 300)))
        self._arrange()
        if self._side.isVisible() and self._side.width() < self._side.minimumWidth():
            self._spread()

    def _arrange(self, _: object = None) -> None:
        """Shows the panes that are wanted and for which there is room."""
        calm = not self._focused
        side = calm and self._wants_side and self._fits(library=False, side=True)
        library = calm and self._wants_library and self._fits(library=True, side=side)
        self._library.setVisible(library)
        self._side.setVisible(side)
        beside = (self._library.minimumWidth() + 1) * library + (self._side.minimumWidth() + 1) * side
        self._editor.setMinimumWidth(max(300, min(self._text_width(), self.width() - beside)))
        self._topbar.setVisible(calm)
        self._footer.setVisible(calm)
        for pane in (self._editor.facts, self._editor.header):
            if pane:
                pane.setVisible(calm)
        self.unfold.setVisible(calm and not side and self._editor.rows is not None)
        self.unfold.raise_()

    def _spread(self) -> None:
        library, side = self._widths
        self._splitter.setSizes([library, max(self.width() - library - side, self._text_width()), side])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.unfold.adjustSize()
        self._place_unfold()
        if event.size().width() != event.oldSize().width():
            self._arrange()
            self._spare()

    def _spare(self) -> None:
        """In a narrow window the library gives what it does not need to the text, and has it back in a wider one."""
        library, editor, side = self._splitter.sizes()
        wished = self._widths[0]
        if not library or not wished:
            return
        most = LIBRARY_MOST if self.width() < NARROW else wished
        wanted = max(self._library.minimumWidth(), min(wished, most))
        if library != wanted and editor + library - wanted >= self._editor.minimumWidth():
            self._splitter.setSizes([wanted, editor + library - wanted, side])
