"""The line above the columns: which language leads, and how far the other one has come."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Progress, Release
from editor.domain.status import is_locked
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.theme import Theme
from editor.ui.writing.cell import PADDING_X
from editor.ui.writing.margin import Margin
from editor.ui.writing.rows import MAX_WIDTH, PAGE_LEFT, PAGE_RIGHT, SCROLLBAR
from editor.ui.writing.state_mark import StateMark

NARROW = 860
"""Pixels of the editor below which the progress is told in fewer words."""


class ColumnHeader(QWidget):
    """Paints the names of the columns where the columns stand."""

    def __init__(self, theme: Theme, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._release: Release | None = None
        self._progress = Progress(0, 0, 0)
        self.setFixedHeight(37)

    def sizeHint(self) -> QSize:
        return QSize(600, 37)

    def show_release(self, release: Release) -> None:
        self._release = release
        self._progress = release.progress()
        self.setAccessibleName(" ".join(self._line(language)[1] for language in LANGUAGES))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(6, self.height() - 1, self.width() - 10, self.height() - 1)
        if self._release is None:
            return
        page = min(self.width() - SCROLLBAR, MAX_WIDTH)
        left = (self.width() - SCROLLBAR - page) // 2 + PAGE_LEFT
        cell = (page - PAGE_LEFT - PAGE_RIGHT - Margin.WIDTH - StateMark.WIDTH) // 2
        german = left + Margin.WIDTH + PADDING_X
        for language, x in ((Language.DE, german), (Language.EN, german + cell + StateMark.WIDTH)):
            self._paint(painter, QRect(x, 0, cell - PADDING_X, self.height()), *self._line(language))

    def _paint(self, painter: QPainter, room: QRect, name: str, rest: str) -> None:
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self._theme.sans(13, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(room, flags, name)
        used = painter.fontMetrics().horizontalAdvance(name)
        painter.setFont(self._theme.sans(13))
        painter.setPen(self._theme.colour("muted"))
        room = room.adjusted(used, 0, 0, 0)
        painter.drawText(room, flags, painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room.width()))

    def _line(self, language: Language) -> tuple[str, str]:
        release, words = self._release, self._words
        name = words.gettext("English (UK)") if language is Language.EN else language_name(words, language)
        if release is None:
            return name, ""
        if is_locked(release, language):
            return name, " · " + words.gettext("can only be read")
        if language is release.lead:
            return name, " · " + words.gettext("lead language")
        progress = self._progress
        if not progress.total:
            return name, ""
        done = (
            words.gettext("{done} of {total}")
            if self.width() < NARROW
            else words.gettext("{done} of {total} translated")
        )
        parts = [done.format(done=progress.current, total=progress.total)]
        if progress.outdated:
            parts.append(words.gettext("{count} outdated").format(count=progress.outdated))
        if progress.missing:
            missing = words.ngettext("{count} missing", "{count} are missing", progress.missing)
            parts.append(missing.format(count=progress.missing))
        return name, " · " + " · ".join(parts)
