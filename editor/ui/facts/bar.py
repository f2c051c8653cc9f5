"""The bar of facts above the text: each fact is a button that opens a sheet to edit it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from editor.domain.bilingual import Language, clean
from editor.domain.draft import Place
from editor.domain.edits import proposed_source
from editor.domain.fact_lists import without_blanks
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.ui.dates import long_day, zoned_moment
from editor.ui.theme import Theme
from editor.ui.writing.context import WritingContext

if TYPE_CHECKING:  # sheets are not needed before the first one is opened
    from editor.ui.facts.more import MoreSheet
    from editor.ui.facts.popover import Popover


_KEY = "Alt+↓"
_NARROW = 84
"""Pixels of text that a fact keeps in any case."""


class FactButton(QAbstractButton):
    """A small label above its value; a dashed line says that it can be edited."""

    def __init__(self, label: str, theme: Theme, parent: QWidget, *, shrinks: bool, plain: bool = False) -> None:
        super().__init__(parent)
        self._label, self._theme, self._plain, self._shrinks = label, theme, plain, shrinks
        self._value = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({_KEY})")

    def show_value(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.setToolTip(f"{value or self._label} ({_KEY})")
            self.setAccessibleDescription(value)
            self.updateGeometry()
            self.update()

    def event(self, event: QEvent) -> bool:
        """Alt+Down is the button's before it is anybody's shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        painter_fonts = (self._theme.sans(14 if self._plain else 12), self._theme.sans(14))
        widths = [
            QFontMetrics(font).horizontalAdvance(text)
            for font, text in zip(painter_fonts, (self._label, self._value), strict=True)
        ]
        return QSize(min(max(widths), self._theme.px(300)) + 22, self._theme.px(50))

    def minimumSizeHint(self) -> QSize:
        if not self._shrinks:
            return self.sizeHint()
        font = self._theme.sans(14 if self._plain else 12)
        label = QFontMetrics(font).horizontalAdvance(self._label)
        return QSize(min(label, self._theme.px(_NARROW)) + 22, self._theme.px(50))

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
            self._text(painter, self._line(22, 6), self._label, 14, "ink")
            return
        self._text(painter, self._line(5, 27), self._label, 12, "muted")
        self._text(painter, self._line(22, 6), self._value or "–", 14, "ink")

    def _line(self, above: int, below: int) -> QRect:
        return self.rect().adjusted(9, self._theme.px(above), -9, -self._theme.px(below))

    def _text(self, painter: QPainter, room: QRect, text: str, pixels: float, colour: str) -> None:
        painter.setFont(self._theme.sans(pixels))
        painter.setPen(self._theme.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _opens(event: QKeyEvent) -> bool:
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return True
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


MORE = {
    "more": "general",
    "label": "general",
    "number": "general",
    "keywords": "general",
    "licence": "general",
    "event": "event",
    "boilerplates": "boilerplates",
    "attachments": "attachments",
    "note": "note",
}
"""The page of `more` on which a fact without a button is."""

_SHRINKING = frozenset({"issuers", "contacts"})
"""Facts that may be cut in a narrow window; place, date and embargo never are."""


class FactsBar(QFrame):
    """Shows the facts of the open release in the language of the interface."""

    number_entered = Signal(str)
    """A number of which somebody should look up who else has it; `show_holder` tells it."""
    attachments_requested = Signal()
    """Files are to be chosen, the names of which `add_attachments` adds."""
    block_requested = Signal(str)
    """A block that somebody wants to write in."""

    def __init__(self, context: WritingContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        context.theme.style(self)
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, context.theme.px(30) + 6, 8)
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
        self.button("source").setVisible(needed + self._context.theme.px(30) + 24 <= self.width())

    def show_release(self, release: Release) -> None:
        for button, value in self._buttons.values():
            button.show_value(value(release))
        self._make_room()
        if self.sheet:
            self.sheet.show_release(release)

    def edit(self, fact: str) -> None:
        """Opens the sheet of a fact under its button; facts without a button are on the pages of `more`."""
        from editor.ui.facts.locking import locked_notice

        page = MORE.get(fact, "")
        button = self.button("more" if page or not self.button(fact).isVisible() else fact)
        if self.sheet:
            self.sheet.close()
        self.sheet = sheet = self._more(page) if page else self._sheet(fact)
        self._context.theme.style(sheet)
        sheet.show_notice(locked_notice(self._context.draft.present, self._context.words))
        sheet.closed.connect(lambda: self._tidy(sheet))
        sheet.undo_requested.connect(lambda: self._context.step(self._context.draft.undo))
        sheet.redo_requested.connect(lambda: self._context.step(self._context.draft.redo))
        button.setFocus(Qt.FocusReason.PopupFocusReason)  # where the keyboard is when the sheet is closed
        sheet.open_below(button)

    def _sheet(self, fact: str) -> Popover:
        from editor.ui.facts.popover import Popover
        from editor.ui.facts.sheets import SHEETS

        sheet = Popover(self.button(fact).accessibleName(), self)
        SHEETS[fact](sheet, self._context)
        return sheet

    def _more(self, page: str) -> MoreSheet:
        from editor.ui.facts.more import MoreSheet

        sheet = MoreSheet(self._context.words.gettext("More details"), self._context, self)
        sheet.number_entered.connect(self.number_entered)
        sheet.attachments_requested.connect(self._choose_attachments)
        sheet.block_requested.connect(self.block_requested)
        sheet.show_page(page)
        return sheet

    def show_holder(self, number: str, headline: str) -> None:
        """Tells which other release has a number; an empty headline says that none has."""
        from editor.ui.facts.more import MoreSheet

        if isinstance(self.sheet, MoreSheet):
            self.sheet.show_holder(number, headline)

    def _choose_attachments(self) -> None:
        """The sheet makes way: it would lie over the dialog and hold the mouse."""
        if self.sheet:
            self.sheet.close()
        self.attachments_requested.emit()

    def add_attachments(self, names: Sequence[str]) -> None:
        """Adds what is not among the attachments yet, and shows them."""
        self._context.apply(lambda release: _with_attachments(release, names), place=Place("", "attachments"))
        self.edit("attachments")

    def button(self, fact: str) -> FactButton:
        return self._buttons[fact][0]

    def _tidy(self, sheet: Popover) -> None:
        if self.sheet is sheet:
            self.sheet = None
        self._context.draft.end_typing()
        self._context.draft.amend(without_blanks)


def _with_attachments(release: Release, names: Sequence[str]) -> Release:
    new = [name for name in map(clean, names) if name and name not in release.attachments]
    return replace(release, attachments=(*release.attachments, *new)) if new else release


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
