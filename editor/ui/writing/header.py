"""The line above the columns: which language leads, how far each has come, and which columns are shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.open_work import counts
from editor.domain.passage import State
from editor.domain.release import Progress, Release
from editor.domain.status import is_locked
from editor.i18n import Catalogue
from editor.terms import language_name, only_name
from editor.ui.theme import Theme
from editor.ui.writing.cell import PADDING_X
from editor.ui.writing.margin import margin_width
from editor.ui.writing.reading import page_width
from editor.ui.writing.row_menu import with_keys
from editor.ui.writing.rows import PAGE_LEFT, PAGE_RIGHT, SCROLLBAR
from editor.ui.writing.state_mark import mark_width

NARROW = 400
"""Pixels of a column below which the progress is told in fewer words."""

_HEIGHT = 37
_ARROW = 9


class ColumnName(QAbstractButton):
    """The name of a column and what is said of it; pressed, it opens the menu of the column."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rest = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def line(self) -> str:
        """What it says."""
        return self.text() + self._rest

    def show_line(self, name: str, rest: str) -> None:
        if (name, rest) != (self.text(), self._rest):
            self._rest = rest
            self.setText(name)
            self.setAccessibleName(self.line)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        in_use = self.underMouse() or self.hasFocus()
        room = self.rect().adjusted(PADDING_X, 0, -_ARROW - 8 if in_use else 0, 0)
        painter.setFont(self._theme.sans(13, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("accent" if in_use else "ink"))
        painter.drawText(room, flags, self.text())
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(self.text()))
        painter.setFont(self._theme.sans(13))
        painter.setPen(self._theme.colour("muted"))
        metrics = painter.fontMetrics()
        rest = metrics.elidedText(self._rest, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, rest)
        if in_use:
            self._paint_use(painter, room.left() + metrics.horizontalAdvance(rest))

    def _paint_use(self, painter: QPainter, x: int) -> None:
        """A small arrow behind the words, and a frame for the keyboard."""
        painter.setPen(QPen(self._theme.colour("accent"), 1.4))
        middle = self.height() // 2
        left = x + 7
        painter.drawPolyline([QPoint(left, middle - 2), QPoint(left + 4, middle + 2), QPoint(left + 8, middle - 2)])
        if self.hasFocus():
            frame = QRectF(1, 6, left + _ARROW + 4, self.height() - 12)
            painter.drawRoundedRect(frame, 4, 4)


class ColumnHeader(QWidget):
    """Stands where the columns stand, and offers what concerns a whole column."""

    lead_requested = Signal(Language)
    languages_requested = Signal(object)
    """One language alone, or (None) both."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._release: Release | None = None
        self._progress = Progress(0, 0, 0)
        self._only: Language | None = None
        self._is_american = False
        self._names = {language: ColumnName(theme, self) for language in LANGUAGES}
        for language, name in self._names.items():
            name.clicked.connect(lambda _=False, language=language: self._open_menu(language))
            name.setToolTip(words.gettext("Lead language, columns shown"))
        self.menu: QMenu | None = None
        """The menu that was opened last."""
        self.setFixedHeight(theme.px(_HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(600, self._theme.px(_HEIGHT))

    def name(self, language: Language) -> ColumnName:
        """The button of a column."""
        return self._names[language]

    # -- values

    def show_release(self, release: Release, *, american: bool = False) -> None:
        """`american` is the English of its house style."""
        self._release, self._is_american = release, american
        self._progress = release.progress()
        self._show_lines()

    def show_languages(self, only: Language | None) -> None:
        """Stands over one column alone, or (None) over both."""
        self._only = only
        for language, name in self._names.items():
            name.setVisible(only in (None, language))
        self._place()

    def _show_lines(self) -> None:
        for language, name in self._names.items():
            name.show_line(*self._line(language, name.width()))
        self.setAccessibleName(". ".join(name.line for name in self._names.values()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        theme = self._theme
        margin, mark = margin_width(theme, self.width()), mark_width(theme)
        page = min(self.width() - SCROLLBAR, page_width(theme, self._only))
        left = (self.width() - SCROLLBAR - page) // 2 + PAGE_LEFT + margin
        cells = page - PAGE_LEFT - PAGE_RIGHT - margin - mark
        cell = cells if self._only else cells // 2
        english = left + mark + (0 if self._only else cell)
        for language, x in ((Language.DE, left), (Language.EN, english)):
            self._names[language].setGeometry(QRect(x, 0, cell, self.height() - 1))
        self._show_lines()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(6, self.height() - 1, self.width() - 10, self.height() - 1)

    # -- words

    def _line(self, language: Language, width: int) -> tuple[str, str]:
        release, words = self._release, self._words
        english = words.gettext("English (US)") if self._is_american else words.gettext("English (UK)")
        name = english if language is Language.EN else language_name(words, language)
        if release is None:
            return name, ""
        parts = [words.gettext("lead language")] if language is release.lead else []
        if is_locked(release, language):
            parts.append(words.gettext("can only be read"))
        else:
            parts += self._translated(width) if not parts else []
            parts += self._open(release, language)
        return name, "".join(f" · {part}" for part in parts)

    def _translated(self, width: int) -> list[str]:
        words, progress = self._words, self._progress
        if not progress.total:
            return []
        brief, full = words.gettext("{done} of {total}"), words.gettext("{done} of {total} translated")
        return [(brief if width < self._theme.px(NARROW) else full).format(done=progress.current, total=progress.total)]

    def _open(self, release: Release, language: Language) -> list[str]:
        """What is outdated and missing in a language."""
        words, counted = self._words, counts(release)[language]
        parts = []
        if outdated := counted[State.OUTDATED]:
            parts.append(words.gettext("{count} outdated").format(count=outdated))
        if missing := counted[State.MISSING]:
            text = words.ngettext("{count} missing", "{count} are missing", missing)
            parts.append(text.format(count=missing))
        return parts

    # -- the menu of a column

    def _open_menu(self, language: Language) -> None:
        if self._release is None:
            return
        words = self._words
        menu = QMenu(self)
        self._theme.style(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lead = menu.addAction(
            words.gettext("German is the lead language")
            if language is Language.DE
            else words.gettext("English is the lead language")
        )
        lead.setCheckable(True)
        lead.setChecked(language is self._release.lead)
        lead.setEnabled(language is not self._release.lead)
        lead.triggered.connect(lambda: self.lead_requested.emit(language))
        menu.addSeparator()
        for only, name, keys in (
            (Language.DE, only_name(words, Language.DE), "Ctrl+Shift+1"),
            (Language.EN, only_name(words, Language.EN), "Ctrl+Shift+2"),
            (None, words.gettext("Both languages"), "Ctrl+Shift+3"),
        ):
            shown = menu.addAction(with_keys(name, keys))
            shown.setCheckable(True)
            shown.setChecked(only is self._only)
            shown.triggered.connect(lambda _=False, only=only: self.languages_requested.emit(only))
        button = self._names[language]
        self.menu = menu
        menu.popup(button.mapToGlobal(QPoint(PADDING_X, button.height() - 4)))
