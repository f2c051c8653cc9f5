"""The preview at the right: the release as a page in one language, live, with printing and PDF."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.compose.manuscript import Letterhead, Manuscript
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import language_name
from editor.ui.actions import shown
from editor.ui.empty_note import EmptyNote
from editor.ui.icons import icon
from editor.ui.preview.looks import HEIGHT, WIDTH
from editor.ui.preview.sheets import Sheets
from editor.ui.preview.typesetting import Images
from editor.ui.theme import Theme

Composed = Callable[[Release, Language], Manuscript]
"""A release as it is printed in a language."""

PAUSE = 300
"""Milliseconds after a change before the page is set again."""

MARGIN, BETWEEN = 14, 12


class PreviewPane(QFrame):
    """Shows the pages of the open release as long as it is visible itself."""

    print_requested = Signal(object)
    """Sheets to be printed."""
    pdf_requested = Signal(object)
    """A manuscript to be written as PDF."""
    copy_requested = Signal(object)
    """A manuscript to be copied as formatted text."""

    def __init__(
        self, theme: Theme, words: Catalogue, images: Images, composed: Composed, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._words, self._images, self._composed = words, images, composed
        self._release: Release | None = None
        self._shown: tuple[Release, Language] | None = None
        self._language = Language.DE
        self.pages = Pages(theme)
        self._note = EmptyNote(theme)
        self._note.show_words(
            "print", words.gettext("No page yet"), words.gettext("The open press release is shown here as it goes out.")
        )
        self._letterhead = QLabel()
        self._letterhead.setObjectName("muted")
        self._letterhead.setWordWrap(True)
        self._letterhead.setContentsMargins(MARGIN, 0, MARGIN, 6)
        self.languages = {language: self._language_button(language) for language in LANGUAGES}
        self.print_button = self._button(words.gettext("Print …"), "Ctrl+P")
        self.pdf_button = self._button(words.gettext("Save as PDF …"), "")
        self.copy_button = self._button(words.gettext("Copy"), "")
        self.copy_button.setToolTip(words.gettext("Copy the whole text of this language, formatted"))
        self._icons = (
            (self.copy_button, icon(theme, "copy")),
            (self.print_button, icon(theme, "print")),
            (self.pdf_button, icon(theme, "pdf")),
        )
        self.copy_button.clicked.connect(self._wish_copy)
        self.print_button.clicked.connect(self._wish_print)
        self.pdf_button.clicked.connect(self._wish_pdf)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._set)
        self._lay_out()

    def _language_button(self, language: Language) -> QPushButton:
        button = QPushButton(language_name(self._words, language))
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setChecked(language is self._language)
        button.clicked.connect(lambda: self.show_language(language))
        return button

    def _button(self, text: str, keys: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("quiet")
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({shown(keys)})" if keys else text)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where the names do not fit beside the languages, their icons say it."""
        names = sum(each.fontMetrics().horizontalAdvance(each.accessibleName()) + 12 for each, _ in self._icons)
        chips = sum(each.sizeHint().width() + 6 for each in self.languages.values())
        fits = names + chips + 2 * MARGIN + 12 <= self.width()
        for button, sign in self._icons:
            button.setText(button.accessibleName() if fits else "")
            button.setIcon(QIcon() if fits else sign)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        tools = QHBoxLayout()
        tools.setContentsMargins(MARGIN, 10, MARGIN, 8)
        tools.setSpacing(6)
        for button in self.languages.values():
            group.addButton(button)
            tools.addWidget(button)
        tools.addStretch(1)
        for each, _ in self._icons:
            tools.addWidget(each)
            tools.addSpacing(6)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.pages)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self._letterhead)
        column.addWidget(self._note)
        column.addWidget(self._area, 1)

    # -- values

    def show_release(self, release: Release | None) -> None:
        """The release as it is now; the page follows after a pause, at once where another one was shown."""
        other = release is None or self._release is None or release.id != self._release.id
        self._release = release
        if not self.isVisible():
            return
        if other:
            self._set()
        else:
            self._timer.start()

    def show_language(self, language: Language) -> None:
        self._language = language
        for each, button in self.languages.items():
            button.setChecked(each is language)
        self._set()

    def set_anew(self) -> None:
        """Something else that the page is made from has changed: pictures were found, the house has another style."""
        self._shown = None
        if self.isVisible():
            self._set()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set()

    def manuscript(self) -> Manuscript | None:
        """What is shown, as it is now."""
        return self._composed(self._release, self._language) if self._release else None

    def sheets(self) -> Sheets | None:
        """The pages of the release as it is now."""
        manuscript = self.manuscript()
        return Sheets(manuscript, self._images) if manuscript else None

    def _set(self) -> None:
        self._timer.stop()
        wanted = (self._release, self._language) if self._release else None
        if wanted and self._shown and wanted[0] is self._shown[0] and wanted[1] is self._shown[1]:
            return
        self._shown = wanted
        sheets = self.sheets()
        self.pages.show_sheets(sheets)
        self._show_letterhead(sheets.manuscript.letterhead if sheets else None)
        self._note.setVisible(wanted is None)
        for button, _ in self._icons:
            button.setEnabled(wanted is not None)

    def _show_letterhead(self, letterhead: Letterhead | None) -> None:
        """The page is ours: that the DOCX looks otherwise is said."""
        text = self._words.gettext("The DOCX stands on the letterhead {name}.")
        self._letterhead.setText(text.format(name=letterhead.name) if letterhead else "")
        self._letterhead.setVisible(letterhead is not None)

    @property
    def letterhead(self) -> str:
        """What is said about the letterhead."""
        return self._letterhead.text()

    def _wish_print(self) -> None:
        if sheets := self.sheets():
            self.print_requested.emit(sheets)

    def _wish_pdf(self) -> None:
        if manuscript := self.manuscript():
            self.pdf_requested.emit(manuscript)

    def _wish_copy(self) -> None:
        if manuscript := self.manuscript():
            self.copy_requested.emit(manuscript)


class Pages(QWidget):
    """Pages below each other, as wide as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheets: Sheets | None = None

    def show_sheets(self, sheets: Sheets | None) -> None:
        self._sheets = sheets
        title = sheets.manuscript.title if sheets else ""
        self.setAccessibleName(title)
        self.setAccessibleDescription(sheets.document.toPlainText() if sheets else "")
        self._fit()
        self.update()

    @property
    def count(self) -> int:
        return self._sheets.count if self._sheets else 0

    @property
    def scale(self) -> float:
        return max(0.1, (self.width() - 2 * MARGIN) / WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(420, self.minimumHeight())

    def _fit(self) -> None:
        self.setMinimumHeight(round(self.count * (HEIGHT * self.scale + BETWEEN)) + MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheets is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = QSize(round(WIDTH * self.scale), round(HEIGHT * self.scale))
        for page in range(self._sheets.count):
            top = MARGIN / 2 + page * (HEIGHT * self.scale + BETWEEN)
            sheet = QRectF(QPointF(MARGIN, top), size.toSizeF())
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(sheet, QColor("white"))
            painter.setPen(self._theme.colour("border"))
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            painter.scale(self.scale, self.scale)
            self._sheets.paint(painter, page)
            painter.restore()
