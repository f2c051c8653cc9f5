"""A text beside a finding: wrapped to the width there is, words of the release on grounds of their own."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.ui.checking.sayings import Piece, Saying
from editor.ui.theme import Theme
from editor.ui.writing import painting

_ROOM = "\u202f"
"""Room beside the words of the release, at which no line breaks."""

TOGETHER = 24
"""Characters up to which words of the release stay on one line."""

_NOTHING = Saying(())


class FoundText(QWidget):
    """Shows a saying; its height follows from its width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._saying = _NOTHING
        self._chips: list[tuple[int, int]] = []
        self._width = -1
        self._layout = QTextLayout("", theme.sans(13))
        self._layout.setCacheEnabled(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def saying(self) -> Saying:
        return self._saying

    def show_saying(self, saying: Saying) -> None:
        if saying == self._saying:
            return
        self._saying = saying
        self._compose()
        self._width = -1
        self.updateGeometry()
        self.update()

    def _compose(self) -> None:
        """Text and formats of the layout; a line break within a saying is one of the layout."""
        self._chips, formats, text = [], [], ""
        for piece in self._saying.pieces:
            written = _written(piece)
            start, length = _units(text), _units(written)
            if piece[1]:
                self._chips.append((start, length))
            formats.append(_range(start, length, self._look(is_quoted=piece[1])))
            text += written
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setText(text)
        self._layout.setFormats(formats)

    def _look(self, *, is_quoted: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._theme.serif(13.5) if is_quoted else self._theme.sans(13))
        made.setForeground(self._theme.colour("ink" if is_quoted else "ink_soft"))
        return made

    # -- size

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._broken(width)
        if width != self.width() and self.width() > 0:
            self._broken(self.width())
        return height

    def _broken(self, width: int) -> int:
        """The height of the lines, which are broken at `width`."""
        if self._width != width:
            self._width = width
            y = 0.0
            self._layout.beginLayout()
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(max(width - 1, 40))
                line.setPosition(QPointF(0, y))
                y += ceil(line.height()) + self._theme.px(2)
            self._layout.endLayout()
        return ceil(self._layout.boundingRect().bottom()) + self._theme.px(2) if self._saying.pieces else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width() or 200))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._broken(self.width())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        self._broken(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, length in self._chips:
            for box in self._boxes(start, start + length):
                _paint_ground(painter, box, self._theme.colour("field"), self._theme.colour("border"))
        self._layout.draw(painter, QPointF(0, 0))

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        """The grounds of a stretch, one a line."""
        found = []
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = painting.x_of(line, first), painting.x_of(line, last)
                found.append(QRectF(left, line.y(), right - left, line.height()).adjusted(0.5, 0.5, -0.5, -0.5))
        return found


def _written(piece: Piece) -> str:
    text, is_quoted = piece
    if not is_quoted:
        return text.replace("\n", "\u2028")
    together = text.replace(" ", "\u00a0") if len(text) <= TOGETHER else text
    return f"{_ROOM}{together}{_ROOM}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _paint_ground(painter: QPainter, box: QRectF, ground: QColor, edge: QColor) -> None:
    painter.setPen(edge)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3, 3)
