"""The bar of facts above the text: each fact is a button that opens a sheet to edit it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from editor.domain.bilingual import Language
from editor.domain.edits import proposed_source
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.dates import long_day, zoned_moment
from editor.ui.facts.lines import without_blanks
from editor.ui.facts.popover import Popover
from editor.ui.facts.sheets import SHEETS
from editor.ui.theme import Theme
from editor.ui.writing.context import WritingContext


class FactButton(QAbstractButton):
    """A small label above its value; a dashed line says that it can be edited."""

    def __init__(self, label: str, theme: Theme, parent: QWidget, *, shrinks: bool, plain: bool = False) -> None:
        super().__init__(parent)
        self._label, self._theme, self._plain, self._shrinks = label, theme, plain, shrinks
        self._value = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)

    def show_value(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.setToolTip(value)
            self.setAccessibleDescription(value)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        painter_fonts = (self._theme.sans(14 if self._plain else 12), self._theme.sans(14))
        widths = [
            QFontMetrics(font).horizontalAdvance(text)
            for font, text in zip(painter_fonts, (self._label, self._value), strict=True)
        ]
        return QSize(min(max(widths), 300) + 22, 50)

    def minimumSizeHint(self) -> QSize:
        if not self._shrinks:
            return self.sizeHint()
        font = self._theme.sans(14 if self._plain else 12)
        return QSize(QFontMetrics(font).horizontalAdvance(self._label) + 22, 50)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, self.rect()
        marked = self.underMouse() or self.hasFocus() or self.isDown()
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("field"))
            painter.drawRoundedRect(box, 5, 5)
        dashed = Qt.PenStyle.SolidLine if marked else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.colour("focus_border" if marked else "border"), 1, dashed))
        painter.drawLine(box.left() + 7, box.bottom(), box.right() - 7, box.bottom())
        if self._plain:
            self._text(painter, box.adjusted(9, 22, -9, -6), self._label, 14, "ink")
            return
        self._text(painter, box.adjusted(9, 5, -9, -27), self._label, 12, "muted")
        self._text(painter, box.adjusted(9, 22, -9, -6), self._value or "–", 14, "ink")

    def _text(self, painter: QPainter, room: QRect, text: str, pixels: float, colour: str) -> None:
        painter.setFont(self._theme.sans(pixels))
        painter.setPen(self._theme.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


_SHRINKING = frozenset({"issuers", "contacts"})
"""Facts that may be cut in a narrow window; place, date and embargo never are."""


class FactsBar(QFrame):
    """Shows the facts of the open release in the language of the interface."""

    def __init__(self, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        context.theme.style(self)
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 36, 8)
        row.setSpacing(2)
        self._buttons: dict[str, tuple[FactButton, Callable[[Release], str]]] = {}
        words = context.words
        for key, (label, value) in _facts(words).items():
            button = FactButton(label, context.theme, self, shrinks=key in _SHRINKING, plain=key == "more")
            button.clicked.connect(lambda _=False, key=key: self.edit(key))
            row.addWidget(button)
            self._buttons[key] = (button, value)
        row.addStretch(1)
        self.sheet: Popover | None = None
        self.show_release(context.draft.present)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The source has a row of its own: in a narrow window it leaves the bar to the other facts."""
        needed = sum(button.sizeHint().width() + 2 for button, _ in self._buttons.values())
        self.button("source").setVisible(needed + 54 <= self.width())

    def show_release(self, release: Release) -> None:
        for button, value in self._buttons.values():
            button.show_value(value(release))
        self._make_room()
        if self.sheet:
            self.sheet.show_release(release)

    def edit(self, fact: str) -> None:
        """Opens the sheet of a fact under its button."""
        button, _ = self._buttons[fact]
        title = self._context.words.gettext("More details") if fact == "more" else button.accessibleName()
        self.sheet = Popover(title, self)
        self._context.theme.style(self.sheet)
        SHEETS[fact](self.sheet, self._context)
        self.sheet.closed.connect(self._tidy)
        self.sheet.undo_requested.connect(lambda: self._context.step(self._context.draft.undo))
        self.sheet.redo_requested.connect(lambda: self._context.step(self._context.draft.redo))
        self.sheet.open_below(button)

    def button(self, fact: str) -> FactButton:
        return self._buttons[fact][0]

    def _tidy(self) -> None:
        self.sheet = None
        self._context.draft.end_typing()
        self._context.draft.amend(without_blanks)


def _facts(words: Catalogue) -> dict[str, tuple[str, Callable[[Release], str]]]:
    language = Language.DE if words.language == "de" else Language.EN
    return {
        "issuers": (
            words.gettext("Issuers"),
            lambda release: ", ".join(issuer.name.either(language) for issuer in release.issuers),
        ),
        "dateline": (words.gettext("Place and date"), lambda release: _dateline(release, language)),
        "embargo": (words.gettext("Embargo"), lambda release: _embargo(release, language)),
        "contacts": (
            words.gettext("Media contact"),
            lambda release: ", ".join(contact.name or contact.email for contact in release.contacts),
        ),
        "source": (
            words.gettext("Source"),
            lambda release: release.source.either(language) or proposed_source(release).either(language),
        ),
        "more": (words.gettext("More …"), lambda release: ""),
    }


def _dateline(release: Release, language: Language) -> str:
    day = long_day(release.date, language) if release.date else ""
    return ", ".join(part for part in (release.place.either(language), day) if part)


def _embargo(release: Release, language: Language) -> str:
    if release.embargo is None:
        return ""
    return zoned_moment(release.embargo.local, language)
