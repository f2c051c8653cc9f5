"""How a template is built: the kinds of its rows in the margin, their words beside, as the editor shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.terms import kind_name
from editor.ui.theme import Theme

MARGIN = 116
_SIZES = {Kind.HEADLINE: 19.0, Kind.SUBHEADLINE: 15.5, Kind.KICKER: 13.0}
_HEAVY = frozenset({Kind.HEADLINE, Kind.LEAD, Kind.CROSSHEAD})


class Structure(QScrollArea):
    """Shows the rows of a release in one language; nothing can be written here."""

    def __init__(self, theme: Theme, words: Catalogue) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.setObjectName("changes")
        self.setAccessibleName(words.gettext("How the template is built"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.lines: list[tuple[str, str]] = []

    def show_release(self, release: Release, language: Language) -> None:
        px = self._theme.px
        inner = QWidget()
        self._theme.ground(inner, "page")
        grid = QGridLayout(inner)
        grid.setContentsMargins(px(16), px(14), px(20), px(16))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(9))
        grid.setColumnMinimumWidth(0, px(MARGIN))
        grid.setColumnStretch(1, 1)
        self.lines = [(kind_name(self._words, b.kind), _said(b, language)) for b in release.blocks]
        for row, (block, (kind, text)) in enumerate(zip(release.blocks, self.lines, strict=True)):
            name = self._theme.label(kind, pixels=12.5)
            name.setContentsMargins(0, px(3), 0, 0)
            name.setWordWrap(True)
            where = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            grid.addWidget(name, row, 0, where)
            grid.addWidget(self._text(block, text), row, 1)
        grid.setRowStretch(len(self.lines), 1)
        self.setAccessibleDescription("; ".join(f"{kind}: {text}" for kind, text in self.lines))
        self.setWidget(inner)

    def _text(self, block: Block, text: str) -> QLabel:
        label = self._theme.label(text or "–", colour="ink" if text else "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        weight = QFont.Weight.Bold if block.kind in _HEAVY else QFont.Weight.Normal
        label.setFont(self._theme.serif(_SIZES.get(block.kind, 14.5), weight))
        return label


def _said(block: Block, language: Language) -> str:
    """The words of a row, in the other language where it has none in this one."""
    either = (block.text[each].plain for each in (language, language.other))
    return next((text for text in either if text.strip()), "")
